"""What rooms say of the questions that they answer: which kinds, which names they know, and how.

A room declares a `RoomAnswers` in its Feature. `bot/asking` reads what people write, finds the names in it that rooms
know, and lets the room answer that knows what it is about.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from bot.slack.blocks import Block
from bot.slack.request import Request
from bot.slack.visibility.audience import Audience
from bot.text.questions import Known, Question

Found = TypeVar("Found")


@dataclass(frozen=True)
class Shown:
    """An answer as blocks, and its line for notifications. `private` is for whoever asks alone, wherever they are."""

    blocks: Sequence[Block]
    text: str
    private: bool = False


@dataclass(frozen=True)
class Asker:
    """Whoever asks, and who reads the answer: they alone, or everybody in the conversation (`shared`), where nobody is
    notified by it. `looks_at` is the channel that they have open beside the bot, empty where that is not known."""

    request: Request
    readers: Audience
    shared: bool = False
    looks_at: str = ""
    _known: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, what: str, read: Callable[[], Found]) -> Found:
        """What a room reads for the names it finds, loosely finds, and finds nearly, read once for one who asks."""
        if what not in self._known:
            self._known[what] = read()
        found: Found = self._known[what]
        return found

    def who(self, user: str) -> str:
        """The name of a person, where a mention would notify them; empty for nobody, as where they were forgotten."""
        return user and self.request.services.people.get(self.request.workspace, user).name


Answering = Callable[[Asker, Question], Shown | None]  # None where a room has nothing to say to that


def _none(*_: object) -> tuple[()]:
    return ()


@dataclass(frozen=True)
class RoomNames:
    """The names that a room knows, for those who read the answer.

    `find` takes keys (`bot.text.fold.key`; "#12" for the number of an idea) and gives those known. `loosely` takes
    folded words and gives what has some of them in its name. `near` takes a key that nobody knows and gives what was
    surely meant, nearest first; where names are `many` it is asked only about what can be nothing else.
    """

    find: Callable[[Asker, Sequence[str]], Mapping[str, Sequence[Known]]]
    loosely: Callable[[Asker, Collection[str]], Sequence[Known]] = _none
    near: Callable[[Asker, str], Sequence[Known]] = _none
    many: bool = False


@dataclass(frozen=True)
class RoomView:
    """What a room shows whole where it is asked for by its name: `line` is the command that asks for it ("/kpi list"),
    as the words of the command mean it, `label` the Fluent key of its button, `names` the keys of the terms that are
    called like it ("roadmap")."""

    line: str
    label: str
    show: Callable[[Asker], Shown]
    names: frozenset[str] = frozenset()


@dataclass(frozen=True)
class RoomAnswers:
    """What a room answers.

    `answers` has the kinds it answers; of several rooms the first that has something to say does. `examples` are
    questions of up to one line that have an answer here, in the reader's language, best first; `guesses` are such
    questions about names near a key that nobody knows, nearest first. `words` are the words of
    its commands, folded, with what each means: {"/kpi": {"digest": "digest", "bilan": "digest"}}. `reads` finds in a
    text what only this room is asked; it is read before all else.
    """

    answers: Mapping[str, Answering]
    names: RoomNames | None = None
    examples: Callable[[Asker], Sequence[str]] = _none
    guesses: Callable[[Asker, str], Sequence[str]] = _none
    views: Sequence[RoomView] = ()
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    reads: Callable[[str], Question | None] = lambda _: None
