"""The Home tab, the greeting after installing, and what Slack says of people."""

import logging
from collections.abc import Callable, Sequence

from bot.errors import UserError
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.listen import Listeners, describe
from bot.slack.native_support import send
from bot.slack.permissions import is_admin
from bot.slack.request import Answer, Request, workspace_language
from bot.slack.samples import settings
from bot.slack.store import save_setting, setting
from bot.slack.text import mention, say
from bot.text import LANGUAGES, Translator

log = logging.getLogger(__name__)

Section = Callable[[Request], list[Block]]
Steps = Callable[[Translator], list[Block]]


class Home:
    """The Home tab of every reader: a section of each feature, in the order of the features."""

    def __init__(self, sections: Sequence[Section], steps: Sequence[Steps]) -> None:
        self._sections = sections
        self._steps = steps

    def register(self, on: Listeners) -> None:
        """The events and forms that are nobody else's."""
        on.event("app_home_opened", self.opened)
        on.event("user_change", user_changed)
        on.action("home.settings", open_settings)
        on.view("home.settings", save_settings)

    def opened(self, request: Request) -> Answer:
        """Somebody opened the bot: show their Home tab; the first of a workspace is greeted."""
        first = self._is_first(request)

        def then() -> None:
            if first:
                self._greet(request)
            if request.event.get("tab") != "messages":
                self.publish(request)

        return Answer(then=then)

    def publish(self, request: Request) -> None:
        """Show a reader the Home tab as it is now."""
        t = request.t
        blocks = [block for section in self._sections for block in section(request)]
        if is_admin(request.services, request.workspace, request.user):
            blocks += [kit.divider(), kit.actions(kit.button(t("slack-settings"), "home.settings"))]
        client, user = request.client, request.user
        view = kit.home(blocks)
        send(request.services, request.workspace, view, lambda fit: client.views_publish(user_id=user, view=fit))

    def refresh(self, request: Request) -> None:
        """Show it again after something on it was acted on; not worth an error to the reader."""
        try:
            self.publish(request)
        except Exception as error:
            log.info("the Home tab was not refreshed: %s", describe(error))

    def _is_first(self, request: Request) -> bool:
        # Slack names the installer to nobody but an OAuth flow, so it is whoever opens the bot first.
        # See docs/decisions/0003-who-installed-it.md.
        store, workspace = request.services.store, request.workspace
        if setting(store, workspace, "greeted", ""):
            return False
        with store.write(workspace):
            if setting(store, workspace, "greeted", ""):
                return False
            save_setting(store, workspace, "greeted", request.user)
        return True

    def _greet(self, request: Request) -> None:
        t = request.t
        hello = say(t, "slack-welcome", who=mention(request.user))
        blocks = [kit.section(hello), *(block for steps in self._steps for block in steps(t))]
        request.direct_message(request.user, blocks, hello)


def user_changed(request: Request) -> None:
    """Somebody changed their name or language: the next answer knows it."""
    member = request.event.get("user") or {}
    if member.get("id"):
        request.services.people.learn(request.workspace, member)


def _refuse_others(request: Request) -> None:
    if not is_admin(request.services, request.workspace, request.user):
        raise UserError("slack-admins-only")


def open_settings(request: Request) -> Answer:
    """What an administrator decides for the workspace."""
    _refuse_others(request)
    view = settings(request.t, workspace_language(request.services, request.workspace))
    return Answer(then=lambda: request.open(view))


def save_settings(request: Request) -> None:
    """Keep what an administrator decided."""
    _refuse_others(request)
    language = request.values.get("language")
    if language in LANGUAGES:
        save_setting(request.services.store, request.workspace, "language", language)
