"""How the words of a room's command are read, and what is answered to one that cannot be done as it was typed: how it
is used, and what may be meant."""

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

from bot.records.record import Record, Room
from bot.records.store import lists
from bot.slack import blocks as kit
from bot.slack import meant
from bot.slack.blocks import Block
from bot.slack.listen import Verb
from bot.slack.request import Answer, Request, reply
from bot.slack.text import Mrkdwn, escape, say, trim
from bot.slack.usage import usage_line, usage_lines
from bot.text import Translator
from bot.text.fold import key
from bot.text.verbs import CommandWords, Typed, is_number, is_sentence

SHORT = 3  # words of what may be a command: a title that begins like one is longer
_NUMBERED = ("edit", "delete", "history")  # of every room, these act on a record
_OFFERED = 5  # records that a word may be about
_LABEL, _TITLE = 75, 150  # characters: of a button, and of a title that a form begins with


def read(words: CommandWords, text: str) -> Typed:
    """A line after a command of records. "Add SSO" may as well be a title, "add SSO" is none."""
    typed = words.read(text)
    return replace(typed, is_name=bool(typed.rest)) if typed.verb == "add" and text[:1].isupper() else typed


def either(added: Verb, own: Verb) -> Verb:
    """A word that two rooms answer: the other's handler where it is meant, else our own, whoever may use that."""
    return (lambda request, rest: added[0](request, rest) or own[0](request, rest)), own[1]


@dataclass(frozen=True)
class Guidance:
    """Of a room's command: `usage` as `bot.feature.Command` has it, its `words`, those of its `own` that act on the
    record whose number follows, and the words of every room that it has, `verbs`."""

    room: Room[Any]
    command: str
    usage: Sequence[tuple[str, str]]
    words: CommandWords
    own: Set[str]
    verbs: Sequence[str]

    def told(
        self,
        request: Request,
        text: str,
        typed: Typed,
        act: Callable[[Request, Typed], Answer | None],
        card: Callable[[Request, int], Answer],
    ) -> Answer | None:
        """The answer to a `text`: a record is named by its title, and acted on (`act`) or shown (`card`), else how the
        word is used. None where it begins a title."""
        named = self._titled(request, typed.rest) if self._is_numbered(typed.verb) else None
        if named:
            return act(request, replace(typed, rest=str(named.number)))
        told = self._answer(request, text, typed)
        whole = self._titled(request, text) if told else None
        return card(request, whole.number) if whole else told

    def _is_numbered(self, verb: str) -> bool:
        return verb in self.own or (verb in _NUMBERED and verb in self.verbs)

    def _titled(self, request: Request, title: str) -> Record[Any] | None:
        """The one record of that title that the reader sees; None where none or several have it."""
        where = (request.services.store, request.workspace, self.room, request.audience)
        found = lists.search(*where, title, _OFFERED) if title else []
        same = [one for one in found if key(one.content.title) == key(title) and not one.gone_at]
        return same[0] if len(same) == 1 else None

    def _answer(self, request: Request, text: str, typed: Typed) -> Answer | None:
        t, name = request.t, self.room.name
        as_title = kit.button(t(f"{name}-form-add"), f"{name}.new", trim(text, _TITLE))
        if typed.foreign and (not typed.rest or is_number(typed.rest)):
            return meant.unknown(request, self.command, self.words, typed.foreign, as_title)
        if not typed.verb or is_sentence(typed.rest) or (typed.is_name and len(text.split()) > SHORT):
            return None
        if typed.verb == "add" and typed.verb in self.verbs:
            line = f"{self.command} add {typed.rest}"
            return meant.asked(request, line, as_title) if len(line) <= _TITLE else None
        offered = self._offered(request, typed)
        shown = [self._used(t, typed.verb), *([kit.section(offered[0])] if offered and offered[0] else [])]
        row = kit.actions(*(offered[1] if offered else self._alone(t, typed.verb)), as_title)
        return reply([*shown, row], t(f"{name}-title"))

    def _used(self, t: Translator, verb: str) -> Block:
        """How help says that a word is used; an example where it does not."""
        line = usage_line(t, self.command, verb)
        used = [(typed, what) for typed, what in self.usage if self.words.read(typed).verb == verb]
        example = Mrkdwn(f"`{escape(f'{line} 12' if self._is_numbered(verb) else line)}`")
        lines = usage_lines(t, self.command, used) if used else example
        return kit.section(Mrkdwn(f"{say(t, 'records-used', line=line)}\n{lines}"))

    def _offered(self, request: Request, typed: Typed) -> tuple[str, list[Block]] | None:
        """Which record a word may be about, with a button for each; None where it takes none."""
        if not self._is_numbered(typed.verb):
            return None
        where = (request.services.store, request.workspace, self.room, request.audience)
        found, _ = lists.window(*where, lists.Narrow(), typed.rest, _OFFERED)
        line = f"{self.command} {typed.verb}"
        labels = {one.number: trim(f"#{one.number} {one.content.title}", _LABEL) for one in found}
        named = enumerate(labels.items())
        row = [meant.line_button(request.t, f"{line} {number}", label, at=at) for at, (number, label) in named]
        none = request.t("records-none-found") if typed.rest else ""
        return request.t("records-which") if found else none, row

    def _alone(self, t: Translator, verb: str) -> list[Block]:
        """The button that runs a word which stands alone."""
        shown = any(self.words.read(typed) == Typed(verb) for typed, _ in self.usage)
        alone = shown or verb in ("help", "export", "import")
        return [meant.line_button(t, f"{self.command} {verb}", style="primary")] if alone else []
