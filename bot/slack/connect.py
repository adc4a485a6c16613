"""The one place that decides what another company's people may do here (Slack Connect): nothing, unless a manager
allowed it for the channel they are in. There they may do what any member may, and hold no role.

Every delivery of Slack's comes through `refusal` before its handler runs. See
docs/decisions/0022-strangers-and-visibility.md.
"""

import logging
from collections.abc import Iterable
from concurrent.futures import wait

from bot.errors import UserError, UserErrors
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.native_support import send
from bot.slack.request import Answer, Request
from bot.slack.store import save_setting, setting
from bot.slack.text import say
from bot.slack.visibility.membership import is_member
from bot.workers import place_lent

log = logging.getLogger(__name__)

CHANNELS = "connect.channels"  # the setting: the ids of the channels
_PATIENCE_SECONDS = 1.5  # it happens inside Slack's three seconds


def channels(services: Services, workspace: str) -> list[str]:
    """The channels in which another company's people may use the bot, by id."""
    return list(setting(services.store, workspace, CHANNELS, []))


def allow(services: Services, workspace: str, channel_ids: Iterable[str]) -> None:
    """Say in which channels they may from now on."""
    save_setting(services.store, workspace, CHANNELS, sorted(channel_ids))


def refusal(kind: str, request: Request) -> Answer | None:
    """What a stranger is answered who may do nothing here; None for anybody who may go on.

    `kind` is how it came: "command", "action", "view", "shortcut", "event" or "options".
    """
    about = str(request.event.get("type") or "")
    if not request.user or request.event.get("bot_id") or not request.is_stranger:
        return None
    place = request.shared_channel
    if place and place in channels(request.services, request.workspace) and _is_there(request, place):
        return None
    text = say(request.t, "slack-stranger")
    if kind == "options":
        return Answer({"options": [kit.option(request.t("slack-stranger-short"), "-")]})
    if about == "app_home_opened":
        return Answer(then=lambda: _show_home(request, text))
    if kind == "event" and about != "app_mention":
        return Answer()
    if kind == "event" and not request.first_delivery():
        return Answer()
    raise UserError("slack-stranger")


def _is_there(request: Request, place: str) -> bool:
    """Whether a stranger is in the channel that their form says it is of; what happens in one says so itself."""
    return bool(request.channel) or is_member(request.services, request.workspace, place, request.user) is True


def _show_home(request: Request, text: str) -> None:
    view = kit.home([kit.section(text)])
    user, client = request.user, request.client
    try:
        send(request.services, request.workspace, view, lambda fit: client.views_publish(user_id=user, view=fit))
    except Exception as error:  # Slack gives another company's people a Home tab in some cases only
        log.info("a stranger's Home tab was not shown: %s", type(error).__name__)


def check_people(
    services: Services, workspace: str, people: Iterable[str], field: str, *, guests: bool = True, gone: bool = True
) -> None:
    """Raises UserErrors, beside `field`, naming each of these people who is of another company: they hold no role and
    are written to by nobody in private. Without `guests` it names these, too: they hold no role either; without `gone`
    those who have left. Slack is asked, for a second and a half, who somebody is whom the bot has not met; whoever
    turns out to be a stranger later holds no role either."""
    asked = [services.executor.submit(services.people.get, workspace, person) for person in people]
    with place_lent():
        done, _ = wait(asked, timeout=_PATIENCE_SECONDS)
    known = [one.result() for one in asked if one in done and one.exception() is None]
    wrong = [UserError("slack-stranger-role", field=field, who=one.name) for one in known if one.is_stranger]
    if not guests:
        wrong += [UserError("slack-guest-role", field=field, who=one.name) for one in known if one.is_guest]
    if not gone:
        wrong += [UserError("slack-gone-role", field=field, who=one.name) for one in known if one.is_gone]
    if wrong:
        raise UserErrors(wrong)
