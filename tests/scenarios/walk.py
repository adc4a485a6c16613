"""Somebody who tries everything: types each command, presses each button, sends each form, and keeps what the bot says.

The way begins at what features declare and at the listeners that are registered, and goes on wherever it leads: what a
new room shows is walked without a word here.
"""

import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any
from zlib import crc32

from bot.feature import Command, Feature
from bot.features import FEATURES
from bot.slack.listen import Handler, Listener
from sandbox.delivery import COMMAND, EVENT, INTERACTIVE, Answer
from sandbox.inputs import elements_of, options_of
from tests.conftest import CHANNEL, World

Json = dict[str, Any]

# `make soak` types each of these words after every command, `make test` a third of them, by the command.
WHOLE = not os.environ.keys().isdisjoint(("WORKSPACES", "PAYLOADS"))

_MOST_FORMS = 40  # opened one out of the other
_MOST_VALUES = 6 if WHOLE else 4  # of other buttons, tried on a button that was nowhere to press


def listen_in(listeners: dict[tuple[str, str], Listener]) -> set[tuple[str, str]]:
    """Keep which listeners are called from now on."""
    called: set[tuple[str, str]] = set()

    def noted(key: tuple[str, str], handler: Handler) -> Handler:
        def call(request: Any) -> Any:
            called.add(key)
            return handler(request)

        return call

    for key, one in list(listeners.items()):
        listeners[key] = replace(one, handler=noted(key, one.handler))
    return called


def _tellable(values: list[str]) -> list[str]:
    """Of values that buttons carry, the last two that name a record, and the last of each other kind."""
    named = [one for one in dict.fromkeys(reversed(values)) if one.isdecimal() or re.fullmatch(r"[0-9a-f]{16}", one)]
    kinds = {str(sorted(json.loads(one))) if one[:1] == "{" else re.sub(r"\w+", "", one): one for one in values}
    return [*named[:2], *(one for _, one in sorted(kinds.items(), reverse=True) if one not in named)]


class Walk:
    """One person in one workspace. `check` is given, after each act, what the bot said meanwhile: the arguments of its
    calls by method, and the bodies of its acknowledgements. Where it is `brief`, half of the buttons are pressed in
    `make test`, by their names, and half of what commands take is typed; and all in `make soak`."""

    def __init__(
        self,
        world: World,
        team: str,
        user: str,
        word: str,
        check: Callable[[list[tuple[str, Any]]], None],
        *,
        brief: bool = False,
    ) -> None:
        self._brief = brief and not WHOLE
        self.world, self.team, self.word = world, team, word
        self.person = world.slack.person(user, team)
        self.core = world.slack.workspace(team)
        self.values: dict[str, None] = {}
        self._check = check
        self._pressed: set[tuple[str, str]] = set()
        self._sent: set[str] = set()
        self._read: dict[str, set[str]] = {}  # the timestamps of messages, by conversation

    # -- the beginnings of the way ------------------------------------------------------------

    def all(self, features: tuple[Feature, ...] = FEATURES) -> None:
        """Home, every command in every way it is used, every shortcut, every event; and where these lead."""
        self._new()  # what is older is of nobody's asking
        said = self.act(lambda: self.person.say(CHANNEL, f"{self.word} board wants {self.word}"))
        for feature in features:
            for command in feature.commands:
                for text in self._typed(command):
                    self._type(command.name, text)
        for shortcut in self.core.manifest.shortcuts:
            if shortcut.type == "global":
                self.act(partial(self.person.shortcut, shortcut.callback_id))
            else:
                self.act(partial(self.person.message_shortcut, shortcut.callback_id, said))
            self._follow()
        for kind in sorted(self.core.manifest.events):
            self._happen(kind)
        self._home()

    def rest(self, missing: list[tuple[str, str]], values: int = _MOST_VALUES) -> None:
        """What nothing led to: delivered as a forged payload, with what other buttons of its room carried. Where it
        could happen in a message and in a form, `make test` takes these in turn, `make soak` both."""
        for kind, name in missing:
            room, how = name.partition(".")[0], {"command": COMMAND, "event": EVENT}.get(kind, INTERACTIVE)
            near = [value for one in self.values for where, _, value in [one.partition("\n")] if where.startswith(room)]
            for n, value in enumerate(_tellable(near)[:values] or [self.word], crc32(name.encode())):
                payloads = self._payloads(kind, name, value)
                for payload in payloads if WHOLE else [payloads[n % len(payloads)]]:
                    self.act(partial(self._deliver, how, payload))

    def _deliver(self, how: str, payload: Json) -> Answer:
        return self.world.slack.run(self.core.delivery.once(how, payload))

    def act(self, do: Callable[[], Any]) -> Any:
        """Do something and wait until the bot is at rest; None where the person no longer sees what it is about."""
        calls, sent = self.core.calls, self.core.delivery.sent
        calls.clear()
        sent.clear()
        try:
            result = do()
        except LookupError:
            result = None
        self.world.settle()
        answers = [("acknowledgement", one.body) for parcel in sent for one in parcel.attempts]
        self._check([*calls, *answers])
        return result

    # -- what they lead to --------------------------------------------------------------------

    def questions(self, features: tuple[Feature, ...] = FEATURES) -> Iterator[Callable[[], Any]]:
        """Home, and every command in every way it is used, one after the other."""
        yield self.person.open_home
        for command in (command for feature in features for command in feature.commands):
            for text in self._typed(command):
                yield partial(self.person.command, command.name, text, channel=CHANNEL)

    def _typed(self, command: Command) -> Iterator[str]:
        """Each of its usages, and some of what could be typed after any command."""
        yield from ("", self.word, "1")
        more = ["MVP", "RFC", *(f"{self.word} {rest}" for rest in ("board", "rate", "team", "sign-ups"))]
        more += [f"search {self.word}", f"Old {self.word}", "2", "3", "4", "5", "6"]
        more = [one for n, one in enumerate(more) if WHOLE or crc32(f"{command.name} {n}".encode()) % 3 == 0]
        more += [usage.replace("…", self.word) for usage, _ in command.usage]
        yield from (one for one in more if not (self._brief and crc32(f"{command.name} {one}".encode()) % 2))

    def _type(self, command: str, text: str) -> None:
        answer = self.act(lambda: self.person.command(command, text, channel=CHANNEL))
        if answer:
            self._explore(answer)
        self._follow()

    def _happen(self, kind: str) -> None:
        if kind == "app_mention":
            self.act(lambda: self.person.say(CHANNEL, f"<@U0BOT> what is {self.word} board?"))
        elif kind == "user_change":
            self.act(lambda: self.person.change(title=f"Lead of {self.word}"))
        else:
            event = {"type": kind, "user": self.person.id, "channel": CHANNEL, "tab": "home", "text": self.word}
            self.act(lambda: self.world.slack.event(event, team=self.team))
        self._follow()

    def _home(self) -> None:
        self.act(self.person.open_home)
        found = self.person.home or {}
        pages = [one for _, one in elements_of(found.get("blocks") or []) if one["action_id"].startswith("home.page")]
        self._pressed.add(("home.page", ""))
        for page in pages:  # each takes the place of Home
            self.act(partial(self.person.click, found, page["action_id"]))
            self._explore(self.person.home or {})
            self.act(self.person.open_home)
        self._explore(self.person.home or {})

    def _follow(self) -> None:
        """Go through the forms that opened, and send each of a kind once; look at the messages that came."""
        for _ in range(_MOST_FORMS):
            form = self.person.modal
            if form is None:
                break
            self._explore(form)
            form = self.person.modal
            if form is None:
                break
            if form["submit"] and form["callback_id"] not in self._sent:
                self._sent.add(form["callback_id"])
                guesses = {block["block_id"]: self._guess(block, one) for block, one in elements_of(form["blocks"])}
                self.act(partial(self.person.submit, {name: one for name, one in guesses.items() if one is not None}))
                if self.person.modal and self.person.modal["hash"] != form["hash"]:
                    continue
            self.act(lambda: self.person.close(clear=True))
        for message in self._new():
            self._explore(message)

    def _explore(self, place: Json) -> None:
        """Press and choose everything of which nothing alike was pressed before."""
        for block, element in list(elements_of(place.get("blocks") or [])):
            for value, do in self._choices(place, block, element):
                name = str(element["action_id"]).partition(":")[0]
                self.values[f"{name}\n{value}"] = None
                key = (name, value.partition(":")[0] if element["type"] == "overflow" else "")
                if key not in self._pressed and not (self._brief and crc32(name.encode()) % 2):
                    self._pressed.add(key)
                    self.act(do)
                    self._follow()

    def _choices(self, place: Json, block: Json, element: Json) -> Iterator[tuple[str, Callable[[], Any]]]:
        name = element["action_id"]

        def click(**chosen: Any) -> Callable[[], Any]:
            return lambda: self.person.click(place, name, **chosen)

        if element["type"] in ("button", "workflow_button"):
            yield str(element.get("value") or ""), click(value=element.get("value"))
        elif element["type"] == "external_select" or element["type"] == "multi_external_select":
            yield "", lambda: self.person.options(place, name, self.word)
        elif element["type"] == "feedback_buttons":
            value = str(element["positive_button"]["value"])
            yield value, click(value=value)
        elif block.get("dispatch_action") or block["type"] != "input":
            for option in options_of(element):
                several = element["type"].startswith("multi") or element["type"] == "checkboxes"
                yield str(option["value"]), click(selected=[option["value"]] if several else option["value"])

    def _guess(self, block: Json, element: Json) -> Any:
        """Something to put where a form wants it and nothing stands; None where it may stay as it is."""
        kind = element["type"]
        begun = any(element.get(name) for name in element if name.startswith("initial_"))
        if begun or block["type"] != "input" or block.get("optional"):
            return None
        simple: Mapping[str, Any] = {
            "plain_text_input": self.word,
            "number_input": "1",
            "url_text_input": "https://example.com/",
            "users_select": self.person.id,
            "multi_users_select": [self.person.id],
            "conversations_select": CHANNEL,
            "channels_select": CHANNEL,
            "datepicker": "2027-03-01",
            "timepicker": "09:00",
        }
        if kind == "file_input":
            return [self.person.upload("some.csv", f"term,name,title,value\n{self.word},a,b,1\n".encode())["id"]]
        options = options_of(element)
        return simple.get(kind) if not options else options[0]["value"]

    def _new(self) -> list[Json]:
        """The messages that came since the last look, in the channel and in private, as far as anybody may press."""
        found = []
        for channel in (CHANNEL, self.core.workspace.direct(self.person.id).id):
            conversation = self.core.workspace.conversations[channel]
            read = self._read.setdefault(channel, set())
            new = conversation.seen_by(self.person.id, known=read)
            read |= {str(message["ts"]) for message in new}
            found += new
        return found

    def _payloads(self, kind: str, name: str, value: str) -> list[Json]:
        payloads, user = self.core.payloads, self.person.id
        channel = self.core.workspace.conversations[CHANNEL]
        message = {"type": "message", "ts": "1.000001", "text": value, "user": user, "blocks": [], "team": self.team}
        if kind == "command":
            return [payloads.command(user, channel, name, value)]
        if kind == "event":
            return [payloads.event({"type": name, "user": user, "text": value, "channel": CHANNEL, "tab": "home"})]
        if kind == "shortcut":
            return [payloads.shortcut(user, name), payloads.message_shortcut(user, name, channel, message)]
        view = self._view(name, value)
        if kind == "view":
            return [payloads.submission(user, view)]
        if kind == "options":
            place = {"container": {"type": "view", "view_id": view["id"]}, "view": view}
            return [payloads.suggestion(user, place, value, name, value)]
        action = {"type": "button", "block_id": "b", "action_id": name, "value": value}
        whispered = {**message, "is_ephemeral": True}
        return [payloads.message_action(user, channel, whispered, action, {}), payloads.view_action(user, view, action)]

    def _view(self, name: str, value: str) -> Json:
        async def show() -> Json:
            source = {"type": "modal", "title": {"type": "plain_text", "text": "x"}, "blocks": [], "callback_id": name}
            return dict(self.core.views.open(self.person.id, source))

        view: Json = self.world.slack.run(show())
        return {**view, "private_metadata": value if value.startswith("{") else json.dumps({"back": ""})}
