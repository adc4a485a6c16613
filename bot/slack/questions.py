"""What rooms say of the questions that they answer: which kinds, which names they know, and how.

A room declares a `RoomAnswers` in its Feature. `bot/asking` reads what people write, finds the names in it that rooms
know, and lets the room answer that knows what it is about.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.slack.blocks import Block
from bot.slack.request import Request
from bot.slack.visibility.audience import Audience

TERM, KPI, IDEA, TEAM = "term", "kpi", "idea", "team"


@dataclass(frozen=True, slots=True)
class Known:
    """Something that a room knows by a name.

    `sort` is TERM, KPI, IDEA, TEAM or a later room's own. `id` is what the room finds it by, `name` how it is spelled.
    `term` is the key of the term that a KPI is defined by, empty for none.
    """

    sort: str
    id: str
    name: str
    term: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that somebody asks.

    `kind` is "meaning", "owner", "value", "movement", "ranking", "plan", "scores", "help", "command" or "none".
    `about` is what is asked about. `text` is a term as it was typed that nobody knows, the period of a movement
    ("day", "week", "month"), or a command with its word ("/kpi digest"); `rest` is what follows that.
    """

    kind: str
    about: Known | None = None
    text: str = ""
    rest: str = ""


@dataclass(frozen=True)
class Shown:
    """An answer as blocks, and its line for notifications. `then` is done after it."""

    blocks: Sequence[Block]
    text: str
    then: Callable[[], None] | None = None


@dataclass(frozen=True)
class Asker:
    """Whoever asks, and who reads the answer: the asker alone, or everybody in the conversation (`shared`), where
    nobody may be notified by it."""

    request: Request
    readers: Audience
    shared: bool = False


Answering = Callable[[Asker, Question], Shown | None]  # None where a room has nothing to say to that
Names = Callable[[Asker, Sequence[str]], Mapping[str, Sequence[Known]]]  # keys of `bot.text.fold`, those known


@dataclass(frozen=True)
class RoomAnswers:
    """What a room answers.

    `names` says which keys of names it knows, for those who read the answer. `answers` has the kinds it answers; of
    several rooms the first that has something to say does. `examples` are questions of up to one line that have an
    answer here, in the reader's language, best first. `words` are the words of its commands, folded, with what each
    means: {"/kpi": {"digest": "digest", "bilan": "digest"}}.
    """

    answers: Mapping[str, Answering]
    names: Names = lambda asker, keys: {}
    examples: Callable[[Asker], Sequence[str]] = lambda asker: ()
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
