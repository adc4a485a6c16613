"""*Keep this as…*: one shortcut of a message that leads on to the form of whatever room it is kept in."""

import logging
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from bot.errors import UserError
from bot.slack import blocks as kit
from bot.slack.access import Permission
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.listen import Listeners
from bot.slack.reading import read
from bot.slack.request import Answer, Request
from bot.slack.text import Mrkdwn, clean, link, say, trim
from bot.slack.urgent import urgent
from bot.slack.visibility.places import place_of
from bot.text import Translator

log = logging.getLogger(__name__)

KEEP = Permission("keep-may")

_TEXT = 3000  # characters that a field of a form takes
_CARRIED = ("source", "author", "channel", "ts", "thread", "place")  # of an excerpt, unseen


@dataclass(frozen=True)
class Excerpt:
    """What somebody keeps of a message: its words and the addresses behind them, its own address, who wrote it, the
    conversation, its `ts` and its thread; `back` is the response_url of the place it is in, and `place` the
    conversation where that is private."""

    text: str
    links: tuple[str, ...] = ()
    source: str = ""
    author: str = ""
    channel: str = ""
    ts: str = ""
    thread: str = ""
    back: str = ""
    place: str = ""
    again: bool = False  # kept before, and once more on purpose


@dataclass(frozen=True)
class KeepAs:
    """What a room can keep of a message. `label` and `purpose` are Fluent keys, `form` is the room's own form, filled
    from the message. `before` shows what the message of an address was kept as already, nothing where it was not;
    `another` is the Fluent key of the button that opens the form all the same."""

    name: str
    label: str
    purpose: str
    another: str
    before: Callable[[Request, str], Sequence[Block]]
    form: Callable[[Request, Excerpt], Block]


def excerpt(request: Request) -> Excerpt:
    """The message that a shortcut was used on. It asks Slack for the address, and for names."""
    said = read(request, request.message)
    return Excerpt(
        said.text,
        said.links,
        permalink(request),
        str(request.message.get("user") or ""),
        request.channel,
        str(request.message.get("ts") or ""),
        request.thread,
        request.back,
        place_of(request),
    )


def cut(text: str, limit: int) -> tuple[str, bool]:
    """As much of a text as a field takes, with an ellipsis where it was cut, and whether it was."""
    return trim(text, limit), len(text) > limit


def cut_note(t: Translator, source: str) -> Mrkdwn:
    """What a form says where a message is longer than its field: the address leads to all of it."""
    message: str = link(source, t("keep-message")) if source else t("keep-message")
    return say(t, "keep-cut", message=message)


def permalink(request: Request) -> str:
    """The address of the message a shortcut was used on; composed from its parts where Slack does not say."""
    ts = str(request.message.get("ts") or "")
    try:
        client = urgent(request.services.client, request.workspace)
        return str(client.chat_getPermalink(channel=request.channel, message_ts=ts)["permalink"])
    except Exception as error:
        # The bot may not be a member of the conversation, or Slack not answer; the address has this form all the same.
        log.info("no permalink (%s); composing one", type(error).__name__)
        domain = re.sub(r"[^a-z0-9-]", "", str((request.body.get("team") or {}).get("domain") or "").lower())
        return f"https://{domain}.slack.com/archives/{request.channel}/p{ts.replace('.', '')}" if domain else ""


def opens(one: KeepAs) -> Callable[[Request], Answer]:
    """The handler of the shortcut that keeps a message as this and nothing else."""

    def handler(request: Request) -> Answer:
        return Answer(then=lambda: request.open(_view(request, one, excerpt(request))))

    return handler


def _view(request: Request, one: KeepAs, kept: Excerpt) -> Block:
    """The form of a room, or what the message was kept as before."""
    before = one.before(request, kept.source)
    return kept_form(request.t, one, before, kept) if before else one.form(request, kept)


class Keep:
    """The shortcut, for what every room can keep."""

    def __init__(self, kinds: Sequence[KeepAs]) -> None:
        self._kinds = {one.name: one for one in kinds}

    def register(self, on: Listeners) -> None:
        """The shortcut and its form."""
        on.shortcut("keep.message", self.open, KEEP)
        on.view("keep.as", self.choose, KEEP)
        on.action("keep.another", self.another, KEEP)

    def open(self, request: Request) -> Answer:
        """Ask what the message is to be kept as."""
        return Answer(then=lambda: request.open(keep_form(request.t, list(self._kinds.values()), excerpt(request))))

    def choose(self, request: Request) -> Answer:
        """What was chosen: its room's form, with what was typed, in the place of this one."""
        kind = self._kinds.get(str(request.values.get("kind") or ""))
        if kind is None:
            raise UserError("keep-error-kind", field="kind")
        kept = _unpacked(request.metadata, clean(str(request.values.get("text") or "")), request.back)
        return Answer({"response_action": "update", "view": _view(request, kind, kept)})

    def another(self, request: Request) -> Answer:
        """A message that was kept before holds something else: the form, in the place of what it was kept as."""
        kind = self._kinds.get(request.value)
        if kind is None:
            raise UserError("keep-error-kind")
        carried = request.metadata
        kept = replace(_unpacked(carried, clean(str(carried.get("text") or "")), request.back), again=True)
        view = kind.form(request, kept)
        return Answer(then=lambda: request.update(view))


def _unpacked(carried: Mapping[str, Any], text: str, back: str) -> Excerpt:
    """What a form carried of a message."""
    told: dict[str, Any] = {name: str(carried.get(name) or "") for name in _CARRIED}
    links = carried.get("links")
    kept = [one for one in links if isinstance(one, str)] if isinstance(links, list) else []
    return Excerpt(text, tuple(kept), **told, back=back)


def keep_form(t: Translator, kinds: Sequence[KeepAs], of: Excerpt) -> Block:
    """What to keep a message as, and the words to keep."""
    options = [kit.option(t(one.label), one.name, t(one.purpose)) for one in kinds]
    carried = asdict(of)
    del carried["text"]
    text, is_cut = cut(of.text, _TEXT)
    fields = [
        kit.choice_input("kind", t("keep-kind"), options),
        kit.text_input("text", t("keep-text"), value=text, limit=_TEXT, optional=True, multiline=True),
        *([kit.context(cut_note(t, of.source))] if is_cut else []),
    ]
    return form_view(t, "keep.as", "keep-title", fields, carried, "keep-next")


def kept_form(t: Translator, one: KeepAs, before: Sequence[Block], of: Excerpt) -> Block:
    """What a message was kept as before, and the way to keep something else of it."""
    another = kit.actions(kit.button(t(one.another), "keep.another", one.name))
    blocks = [*before, kit.divider(), another]
    return kit.modal("keep.kept", t("keep-again-title"), blocks, close=t("slack-close"), carried=asdict(of))
