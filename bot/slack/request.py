"""One thing a person did, in words a feature understands, and the ways to answer them."""

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, cast

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.clock import stamp
from bot.lazy import lazy
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.addresses import is_slacks
from bot.slack.blocks import Block
from bot.slack.forms import carried
from bot.slack.limits import FORM_SHUT, LAST_PATIENCE, NotDoneError, SlackClient, trouble_of
from bot.slack.native_support import NotTakenError, Sent, send
from bot.slack.store import setting
from bot.slack.store.deliveries import first_delivery
from bot.slack.strangers import acts_as_stranger
from bot.slack.text import escape
from bot.slack.values import read_values
from bot.slack.visibility.audience import Audience
from bot.slack.visibility.membership import reader
from bot.text import Translator, language_of
from bot.text.halves import mend_json

log = logging.getLogger(__name__)

Values = Mapping[str, Any]
CALLED = "called"  # in the body of a command: what the workspace calls it

# Of a trigger, and of a form on top of three others.
_TOO_LATE = frozenset({"invalid_trigger_id", "expired_trigger_id", "trigger_expired", "exchanged_trigger_id"})
_TOO_LATE |= {"push_limit_reached"}
# Of each way to answer one person, before the next is taken: whoever asked hears within 15 seconds.
_ROUTE_PATIENCE, _ROUTE_SECONDS = 2.0, 4.0


@dataclass(frozen=True)
class Answer:
    """What goes back inside the acknowledgement, and what is left to do once Slack has it."""

    body: Mapping[str, Any] | None = None
    then: Callable[[], object] | None = None
    ready: str = ""  # in place of a body: its JSON as it was made for others before
    # What it tells is of what its delivery has done, here and now: delivered again it does nothing and tells nothing.
    is_told_once: bool = False


def reply(blocks: Sequence[Block], text: str, then: Callable[[], object] | None = None) -> Answer:
    """Answer a command inside its acknowledgement, to the person who asked and nobody else."""
    return Answer({"response_type": "ephemeral", **kit.message(blocks, text)}, then)


def translator(services: Services, workspace: str, user: str) -> Translator:
    """What speaks this person's language: their Slack's, else the workspace's choice, else the operator's."""
    language = language_of(services.people.get(workspace, user).locale)
    return spoken(services, workspace, language or "")


def spoken(services: Services, workspace: str, language: str = "") -> Translator:
    """What speaks a language; where that is empty, the one of posts to everyone."""
    return services.texts.speak(language or workspace_language(services, workspace))


def workspace_language(services: Services, workspace: str) -> str:
    """The language of posts to everyone, and of people whose own the bot does not speak."""
    return str(setting(services.store, workspace, "language", services.config.default_language))


@dataclass(frozen=True)
class Request:
    """A command, click, submitted form, shortcut or event. `body` is Slack's payload, as it came."""

    services: Services
    workspace: str
    user: str
    body: Mapping[str, Any]
    _first: set[str] = field(default_factory=set, repr=False, compare=False)  # the delivery, where this was its first
    left: list[Callable[[], None]] = field(default_factory=list, repr=False, compare=False)  # see `afterwards`

    @lazy
    def t(self) -> Translator:
        """Says sentences in this person's language, in which a command is called what they typed."""
        t = translator(self.services, self.workspace, self.user)
        return t.naming({self.command: self.called}) if self.called else t

    @lazy
    def client(self) -> WebClient:
        """Slack's Web API, for this workspace."""
        return self.services.client(self.workspace)

    @lazy
    def audience(self) -> Audience:
        """This person, for what not everybody is shown."""
        return reader(self.services, self.workspace, self.user)

    @lazy
    def is_stranger(self) -> bool:
        """Whether this person works for another company, and meets this one in a channel that both share."""
        people = self.services.people
        company = people.company(self.workspace)
        if not self.user or not acts_as_stranger(self.body, self.workspace, company):
            return bool(self.user) and people.get(self.workspace, self.user).is_stranger
        if company:  # a colleague in another workspace of the same company looks alike: Slack says who they are
            person = people.get(self.workspace, self.user)
            return person.is_stranger or not people.is_known(self.workspace, self.user)
        return people.note_stranger(self.workspace, self.user).is_stranger

    @property
    def shared_channel(self) -> str:
        """The channel in which a stranger acts: the one it happened in, or that their form was opened from."""
        return self.channel or self._carried_text(carried.SHARED)

    @property
    def now(self) -> str:
        """The present, as the store keeps time."""
        return stamp(self.services.clock())

    def glance(self, what: str, number: int = 0) -> AbstractContextManager[None]:
        """Many reads that make one picture for this person, of one thing or none: see `Store.glance`."""
        of = {"number": number, "item": str(number)} if number else {}
        return self.services.store.glance(what, workspace=self.workspace, user=self.user, **of)

    @property
    def delivery(self) -> str:
        """What names this delivery: the same when Slack delivers it again."""
        return str(self.body.get("event_id") or self.body.get("trigger_id") or "")

    def first_delivery(self) -> bool:
        """True the first time this is delivered; asking records it. Slack delivers again what it thinks was lost; a
        handler that is begun anew for the database's sake is told what it was told before."""
        store = self.services.store
        if not self.delivery:
            return True
        if first_delivery(store, self.workspace, self.delivery, self.now):
            self._first.add(self.delivery)
        return self.delivery in self._first

    def afterwards(self, work: Callable[[], None]) -> None:
        """Leave something to be done once the answer has left: nobody waits for it, and a failure is told to nobody."""
        self.left.append(work)

    @property
    def command(self) -> str:
        """The command that was typed, by its name in manifest.yml; empty for anything else."""
        return str(self.body.get("command") or "")

    @property
    def called(self) -> str:
        """What it is called where it was typed."""
        return str(self.body.get(CALLED) or "")

    @property
    def text(self) -> str:
        """What was typed after a command."""
        return str(self.body.get("text") or "")

    @property
    def event(self) -> Mapping[str, Any]:
        """The inner event of an Events API delivery."""
        event: Mapping[str, Any] = self.body.get("event") or {}
        return event

    @property
    def message(self) -> Mapping[str, Any]:
        """The message a shortcut or a button belongs to."""
        message: Mapping[str, Any] = self.body.get("message") or {}
        return message

    @property
    def view(self) -> Mapping[str, Any]:
        """The form or Home tab this came from; empty for messages and commands."""
        view: Mapping[str, Any] = self.body.get("view") or {}
        return view

    @property
    def in_modal(self) -> bool:
        """True when it came from a form."""
        return self.view.get("type") == "modal"

    @property
    def whispered(self) -> bool:
        """True when the message the button was on is this person's alone."""
        return bool((self.body.get("container") or {}).get("is_ephemeral"))

    @property
    def on_card(self) -> bool:
        """True on a message that is this person's alone, and in a form opened from one: the answer takes its place."""
        return self.whispered or bool(self._carried.get(carried.CARD))

    @property
    def at_home(self) -> bool:
        """True on the Home tab, and in a form opened from it: what is saved may change what it shows."""
        return self.view.get("type") == "home" or bool(self._carried.get(carried.HOME))

    @property
    def channel(self) -> str:
        """The conversation it happened in, or an empty text."""
        channel = self.body.get("channel") or {}
        return str(
            self.body.get("channel_id")
            or (channel.get("id") if isinstance(channel, Mapping) else channel)
            or (self.body.get("container") or {}).get("channel_id")
            or self.event.get("channel")
            or ""
        )

    @property
    def channel_name(self) -> str:
        """Its name, where Slack says it."""
        channel = self.body.get("channel") or {}
        return str(self.body.get("channel_name") or (channel.get("name") if isinstance(channel, Mapping) else "") or "")

    @property
    def action(self) -> Mapping[str, Any]:
        """The element that was pressed or chosen."""
        actions: list[Mapping[str, Any]] = self.body.get("actions") or [{}]
        return actions[0]

    @property
    def value(self) -> str:
        """What the pressed button carries."""
        return str(self.action.get("value") or "")

    @lazy
    def metadata(self) -> dict[str, Any]:
        """What the form carries unseen. Raises UserError where it was kept for the form and is not any more."""
        return carried.get(self.services, self.workspace, self.user, self._carried)

    @lazy
    def _carried(self) -> dict[str, Any]:
        return load(str(self.view.get("private_metadata") or ""))

    def _carried_text(self, name: str) -> str:
        value = self._carried.get(name)
        return value if isinstance(value, str) else ""

    @property
    def back(self) -> str:
        """Where an answer to what a form did belongs: the place the form was opened from, when it had one."""
        back = str(self.body.get("response_url") or self._carried_text(carried.BACK))
        return back if is_slacks(back, self.services.config.slack_api_url) else ""

    @lazy
    def values(self) -> dict[str, Any]:
        """What was typed or chosen in the form, by block id; None for what was left empty."""
        return read_values((self.view.get("state") or {}).get("values") or {})

    @property
    def thread(self) -> str:
        """The thread of the message it came from, so that the answer is found beside it; else an empty text."""
        place = {**(self.body.get("container") or {}), **self.message}
        thread = str(place.get("thread_ts") or self._carried_text(carried.THREAD))
        # What starts a thread is read outside it.
        return "" if thread == (place.get("ts") or place.get("message_ts")) else thread

    def respond(self, blocks: Sequence[Block], text: str, *, replace: bool = False, in_channel: bool = False) -> None:
        """Answer where it happened: to this person alone unless `in_channel`.

        `replace` puts the answer in the place of the message the button was on.
        """
        message, whisper = kit.message(blocks, text), bool(self.channel) and not in_channel
        if self.back:
            try:
                self._send(message, lambda fit: self._send_back(fit, replace, in_channel))
                return
            except Exception as error:
                if in_channel:  # it may have been posted
                    raise
                # A response_url lives for 30 minutes, a form may stay open for longer: then they may be elsewhere.
                log.info("answered in another way: %s", type(error).__name__)
                whisper = whisper and bool(trouble_of(error))
        if whisper:
            try:
                self._send(message, self._whisper)
                return
            except Exception as error:
                log.info("answered in private instead: %s", type(error).__name__)
        self.direct_message(self.user, blocks, text)

    def _whisper(self, message: Block) -> None:
        client = self.services.client(self.workspace, timeout=_ROUTE_SECONDS, patience=_ROUTE_PATIENCE)
        client.chat_postEphemeral(channel=self.channel, user=self.user, **message)

    def _send(self, content: Block, deliver: Callable[[Block], Sent]) -> Sent:
        return send(self.services, self.workspace, content, deliver)

    def _send_back(self, message: Block, replace: bool, in_channel: bool) -> None:
        answer = {
            "response_type": "in_channel" if in_channel else "ephemeral",
            "replace_original": replace,
            "delete_original": False,
            **({"thread_ts": self.thread} if self.thread else {}),
            **message,
        }
        # What only one person reads has other ways to them.
        limits = {} if in_channel else {"patience": _ROUTE_PATIENCE, "timeout": _ROUTE_SECONDS}
        client = cast(SlackClient, self.services.client(self.workspace, **limits))
        status, said = client.answer_at(self.back, answer)
        if "invalid_blocks" in said:
            raise NotTakenError
        if status != 200:
            raise ConnectionError(f"response_url answered {status}")

    def direct_message(self, user: str, blocks: Sequence[Block], text: str) -> Mapping[str, Any]:
        """Write to one person, in private; returns the message's `channel` and `ts`. Somebody of another company has no
        conversation with the bot, and reads it in the channel they are in."""
        if user == self.user and self.is_stranger:
            there: dict[str, Any] = {"channel": self.shared_channel, "user": user}
            shown = self._send(kit.message(blocks, text), lambda fit: self.client.chat_postEphemeral(**there, **fit))
            return {"channel": self.shared_channel, "ts": shown["message_ts"]}
        place: dict[str, Any] = {"channel": user, "unfurl_links": False, "unfurl_media": False}
        client = self.services.client(self.workspace, patience=LAST_PATIENCE)
        answer = self._send(kit.message(blocks, text), lambda fit: client.chat_postMessage(**place, **fit))
        return {"channel": answer["channel"], "ts": answer["ts"]}

    def open(self, view: Block) -> Mapping[str, Any]:
        """Open a form; from inside another form, on top of it. Slack allows this for 3 seconds. The view as Slack keeps
        it, with its `id`; raises NotDoneError where Slack did not open it in time."""
        call = self.client.views_push if self.in_modal else self.client.views_open
        trigger = str(self.body.get("trigger_id") or "")
        if not trigger:
            raise NotDoneError(FORM_SHUT)
        try:
            opened = self._send(self.stamped(view), lambda fit: call(trigger_id=trigger, view=fit))
        except Exception as error:
            said = error.response.get("error") if isinstance(error, SlackApiError) else ""
            if trouble_of(error) or said in _TOO_LATE:
                log.warning("a form was not opened: %s", said or type(error).__name__)
                raise NotDoneError(FORM_SHUT) from error
            raise
        view_: Mapping[str, Any] = opened["view"]
        return view_

    def update(self, view: Block) -> None:
        """Replace the form this came from, unless it was closed."""
        view_id = str(self.view.get("id") or "")
        if not view_id:
            return
        try:
            self._send(self.stamped(view), lambda fit: self.client.views_update(view_id=view_id, view=fit))
        except SlackApiError as error:
            if error.response.get("error") != "not_found":
                raise
            log.info("nobody waits for this form any more")

    def stamped(self, view: Block) -> Block:
        """A form that also carries whether it was opened from Home or from a card of this person's alone, and the
        channel in which a stranger opened it. What is more than Slack takes is kept for it, for this person's eyes, for
        a day."""
        own: dict[str, Any] = {carried.SHARED: self.shared_channel} if self.is_stranger else {}
        own |= {carried.CARD: True} if self.on_card else {}
        own |= {carried.HOME: self._carried.get(carried.HOME) or True} if self.at_home else {}
        text = str(view.get("private_metadata") or "")
        if not own and len(text) <= kit.METADATA:
            return view
        return carried.put(self.services, self.workspace, self.user, view, {**load(text), **own}, self.now)

    def tell(self, text: str, *, in_form: bool = True) -> None:
        """One sentence to this person alone, wherever they are: a message here, or a form over a form unless there is
        none to be had."""
        blocks = [kit.section(text)]
        try:
            if in_form and self.view and self.body.get("type") != "view_submission":
                self.open(notice(self.t, text))
            else:  # a form that was submitted has closed
                self.respond(blocks, text)
        except Exception as error:  # too late for a form, too many of them, or no way to answer there
            log.info("told in private instead: %s", type(error).__name__)
            self.direct_message(self.user, blocks, text)


def load(text: str) -> dict[str, Any]:
    """What a button or a form carries, as written by `json.dumps`; empty for anything else."""
    try:
        data = mend_json(json.loads(text))
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}


def whole(value: object) -> int:
    """A count out of what a button or a form carries; 0 for anything that is none."""
    return value if isinstance(value, int) and 0 < value < 2**31 else 0


def notice(t: Translator, text: str) -> Block:
    """A form that says one thing."""
    return kit.modal("slack.told", t("slack-notice"), [kit.section(text)], close=t("slack-close"))


def sentence(text: str) -> list[Block]:
    """A message of one sentence."""
    return [kit.section(escape(text))]
