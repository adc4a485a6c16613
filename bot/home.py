"""Home over all features: who opens it, what they press on it, and the greeting after installing."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.errors import UserError
from bot.feature import Command, Feature, Shortcut
from bot.posts import Delivery, Kind, Post
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.access import FACT, Permission, Role
from bot.slack.blocks import Block
from bot.slack.forms import carried
from bot.slack.home import (
    GREETED,
    ROOMS,
    WELCOME,
    FirstStep,
    HomeList,
    HomeRoom,
    RoomRows,
    help_modal,
    name_room,
    read_room,
    steps_blocks,
    whole_list,
)
from bot.slack.home_layout import BROWSE, browse_blocks, home_blocks, room_blocks, waiting_blocks
from bot.slack.listen import Listeners, describe
from bot.slack.native_support import send
from bot.slack.questions import Asker, RoomAnswers, Shown
from bot.slack.request import Answer, Request, load, translator, whole
from bot.slack.settings import WorkspaceSettings
from bot.slack.store import save_setting, setting
from bot.slack.text import Mrkdwn, is_person, mention, say
from bot.store import UnavailableError
from bot.text import Translator
from bot.text.questions import Question

log = logging.getLogger(__name__)

_ALONE = 10  # rows of each list of a room that has a page of its own
HOME = Permission("home-may-read", frozenset({Role.GUEST, Role.MEMBER}), "slack-stranger")


class Home:
    """The Home tab of every reader, with the rooms in the order of the features."""

    def __init__(
        self,
        features: Sequence[Feature],
        settings: WorkspaceSettings,
        shared: Sequence[Shortcut],
        rooms: Sequence[HomeRoom] = (),
        commands: Sequence[Command] = (),
        offer: Callable[[Request], None] = lambda _: None,
    ) -> None:
        """Of what the features declare; `shared` are shortcuts of none of them and `commands` commands, `rooms` the
        parts that need to know all features and come last. `offer` is what opening the Messages tab does."""
        self._shortcuts = [*shared, *(one for feature in features for one in feature.shortcuts)]
        own = sorted((_with_purpose(one, one.home) for one in features if one.home), key=lambda room: room.rank)
        self._rooms = [*own, *rooms]
        if len(self._rooms) > ROOMS:
            raise ValueError(f"{len(self._rooms)} rooms have no room on Home")
        self._steps = [feature.first_steps for feature in features if feature.first_steps]
        self._commands = [*(command for feature in features for command in feature.commands), *commands]
        self._settings = settings
        self._offer = offer

    def register(self, on: Listeners) -> None:
        """The events and buttons that are nobody else's."""
        on.event("app_home_opened", self.opened, HOME)
        on.event("user_change", user_changed, FACT)
        on.action("home.all", self.see_all, HOME)
        on.action("home.help", self.help, HOME)
        on.action("home.page", self.turn, HOME)

    def opened(self, request: Request) -> Answer:
        """Somebody opened the bot: show their Home tab; the first of a workspace is greeted."""

        def then() -> None:
            if self._is_first(request):
                self._greet(request)
            if request.event.get("tab") == "messages":
                self._offer(request)
            else:
                self.publish(request)

        return Answer(then=then)

    def publish(self, request: Request) -> None:
        """Show a reader the Home tab as it is now, on the page that they are on or turn to."""
        client, user, page = request.client, request.user, _page(request)
        who = request.services.people.get(request.workspace, user).name
        with request.services.store.glance():
            blocks = self._blocks(request, page, say(request.t, "home-hello", who=who))
        view = kit.home(blocks, {carried.HOME: page})
        send(request.services, request.workspace, view, lambda fit: client.views_publish(user_id=user, view=fit))

    def turn(self, request: Request) -> Answer:
        """Show another page of Home."""
        return Answer(then=lambda: self.publish(request))

    def _blocks(self, request: Request, page: str, hello: Mrkdwn) -> list[Block]:
        """A page of Home, the first where there is none of that name."""
        t, settings = request.t, self._settings.may_open(request)
        if page == BROWSE:
            named = [name_room(request, room) for room in self._rooms]
            return browse_blocks(t, [room for room in named if room.buttons], settings=settings)
        for room in self._rooms:
            if room.title == page:
                return room_blocks(t, read_room(request, room, _ALONE), settings=settings)
        return home_blocks(t, self._read(request), settings=settings, greeting=hello)

    def waiting(self, request: Request) -> list[Block]:
        """What waits for a reader, as a message."""
        with request.services.store.glance():
            return waiting_blocks(request.t, self._read(request))

    def _read(self, request: Request) -> list[RoomRows]:
        """What each room has for a reader; inside `glance`, for several of them ask the same."""
        return [read_room(request, room) for room in self._rooms]

    @property
    def answers(self) -> RoomAnswers:
        """What is said to whoever asks what waits for them."""

        def waiting(asker: Asker, _: Question) -> Shown:
            return Shown(self.waiting(asker.request), asker.request.t("home-for-you"), private=True)

        return RoomAnswers({"scores": waiting})

    def may_set(self, request: Request) -> bool:
        """Whether a reader may change any setting."""
        return self._settings.may_open(request)

    def refresh(self, request: Request) -> None:
        """Show it again after something on it was acted on; not worth an error to the reader."""
        try:
            self.publish(request)
        except Exception as error:
            log.info("the Home tab was not refreshed: %s", describe(error))

    def see_all(self, request: Request) -> Answer:
        """All of a list that Home shows a part of, or another page of it."""
        carried = load(request.value)
        view = whole_list(request, self._list(str(carried.get("list") or "")), whole(carried.get("page")))
        return Answer(then=lambda: request.update(view) if request.in_modal else request.open(view))

    def _list(self, name: str) -> HomeList:
        for room in self._rooms:
            for one in (*room.for_you, *room.lists, *room.folded):
                if one.name == name:
                    return one
        raise UserError("home-error-list")  # of an earlier version

    def help(self, request: Request) -> Answer:
        """Every command of the bot."""
        usage = [(command.name, command.purpose, command.usage) for command in self._commands]
        messages = [(one.name, one.purpose) for one in self._shortcuts if one.where == "message"]
        view = help_modal(request.t, usage, messages)
        return Answer(then=lambda: request.open(view))

    def _is_first(self, request: Request) -> bool:
        # Slack names the installer to nobody but an OAuth flow, which greets them; else it is whoever opens it first.
        # See docs/decisions/0003-who-installed-it.md.
        store, workspace = request.services.store, request.workspace
        if setting(store, workspace, GREETED, ""):
            return False
        try:
            with store.write(workspace):
                if setting(store, workspace, GREETED, ""):
                    return False
                save_setting(store, workspace, GREETED, request.user)
        except UnavailableError:  # Home opens all the same; they are greeted when they open it next
            return False
        return True

    def _greet(self, request: Request) -> None:
        post = _welcome(request.t, request.user, self._steps)
        request.direct_message(request.user, post.blocks, post.text)


def _with_purpose(feature: Feature, room: HomeRoom) -> HomeRoom:
    purpose = room.purpose or next((command.purpose for command in feature.commands), "")
    return replace(room, purpose=purpose)


def _page(request: Request) -> str:
    """The page of Home that whoever presses turns to, or is on, where a form was opened from it too; empty for the
    first."""
    turned = str(request.action.get("action_id")).partition(":")[0] == "home.page"
    page = load(request.value).get("page") if turned else request.metadata.get(carried.HOME)
    return page if isinstance(page, str) else ""


def greetings(features: Sequence[Feature]) -> dict[str, Kind]:
    """The post that greets whoever installed the bot by OAuth, with what to do first of all features."""
    steps = [feature.first_steps for feature in features if feature.first_steps]

    def compose(services: Services, delivery: Delivery) -> Post:
        t = translator(services, delivery.workspace, delivery.channel)
        return _welcome(t, delivery.channel, steps)

    def title(_: Services, t: Translator, __: str, ___: str) -> str:
        return t("slack-notice")

    return {WELCOME: Kind(compose, title, report=False)}


def _welcome(t: Translator, person: str, all_steps: Sequence[Callable[[Translator], Sequence[FirstStep]]]) -> Post:
    hello = say(t, "slack-welcome", who=mention(person))
    return Post([kit.section(hello), *steps_blocks(step for steps in all_steps for step in steps(t))], hello)


def user_changed(request: Request) -> None:
    """Somebody changed their name or language: the next answer knows it."""
    member = request.event.get("user")
    if isinstance(member, dict) and is_person(str(member.get("id") or "")):
        request.services.people.learn(request.workspace, member)
