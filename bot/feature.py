"""What a feature declares: one folder, one of these, one line in `bot/features.py`."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from bot.activity import ActivityFollower
from bot.links.neighbours import LinkedRoom
from bot.possessions.possession import Possessions
from bot.posts import Ask, Kind, News, Thread
from bot.records.record import Room
from bot.services import Services
from bot.sheets import Answers, MatchedFields
from bot.slack.home import FirstStep, HomeRoom, Pillar
from bot.slack.imports import Import
from bot.slack.keep import KeepAs
from bot.slack.listen import CardParts, Listeners, Verb
from bot.slack.questions import RoomAnswers
from bot.slack.samples import Sample
from bot.slack.settings import SettingsPart
from bot.store import Migration, Store
from bot.store.personal import PersonColumns
from bot.store.waiting import Waiting
from bot.text import Translator
from bot.transitions import Follower


@dataclass(frozen=True)
class Command:
    """A slash command. Help, docs/commands.md and the manifest test read it.

    `usage` pairs what is typed after the name with the Fluent key that says what it does; `menu` what is typed with
    the key of its button in `/productops`, where the command stands under its `pillar`: that of its feature on Home,
    where it says none.
    """

    name: str
    purpose: str
    usage: Sequence[tuple[str, str]]
    menu: Sequence[tuple[str, str]] = ()
    pillar: Pillar | None = None


@dataclass(frozen=True)
class Shortcut:
    """An entry of a menu, as the manifest names it: `where` is "message" or "global"; `purpose` is a Fluent key."""

    callback_id: str
    name: str
    where: str
    purpose: str


class Report(Protocol):
    """What an import did, or would do."""

    def line_texts(self, t: Translator) -> list[str]:
        """One sentence a line of the file, in the order of the file."""

    def totals(self, t: Translator) -> str:
        """How much was added, changed, left as it was and refused."""

    def summary(self, t: Translator) -> list[str]:
        """Why lines were refused, and what else of the file was left out."""

    def count(self, did: str) -> int:
        """How many lines do this: "refused", "added"."""


Progress = Callable[[int, int], None]  # records written so far, of how many


class Read(Protocol):
    """Takes a file's records into a workspace, all of them or none."""

    def __call__(
        self, services: Services, workspace: str, data: bytes, *, language: str, dry_run: bool, progress: Progress
    ) -> Report:
        """Raises UserError when the file cannot be read at all."""


@dataclass(frozen=True)
class Exchange:
    """How a feature's records come in from a file and go out to one.

    `of` reads a file whose records do not say whose they are: it is given the name; `owned` the same, given the user id
    of whoever answers for them. `meant` is the same exchange, told
    how what may be read in two ways is meant; `has_figures` says whether numbers and dates are among that. `fields` are
    what a workspace may match the columns and words of its files with.
    """

    read: Read
    write: Callable[[Services, str], str]
    of: Callable[[str], Read] | None = None
    owned: Callable[[str], Read] | None = None
    meant: Callable[[Answers], "Exchange"] | None = None
    has_figures: bool = True
    fields: MatchedFields | None = None


@dataclass(frozen=True)
class Feature:
    """A room of the house."""

    name: str
    folder: Path  # holds en.ftl and fr.ftl
    register: Callable[[Listeners], None] = lambda _: None
    migrations: Sequence[Migration] = ()
    tables: Sequence[str] = ()  # every table with a workspace's data
    people: PersonColumns = field(default_factory=PersonColumns)  # where those tables name a person
    fill: Callable[[Store], None] | None = None  # after migrations: makes what SQL alone cannot, if it is not there yet
    rooms: Sequence[Room[Any]] = ()  # what it keeps as records, of which `bot.app` makes the rest
    commands: Sequence[Command] = ()
    verbs: Mapping[str, Mapping[str, Verb]] = field(default_factory=dict)  # its words after another room's command
    card_parts: Mapping[str, CardParts] = field(default_factory=dict)  # what it adds to the cards of another room
    shortcuts: Sequence[Shortcut] = ()
    home: HomeRoom | None = None  # its part of the reader's Home tab
    keeps: Sequence[KeepAs] = ()  # what it can keep of a message
    answers: RoomAnswers | None = None  # the questions it answers, in people's own words
    follows: Mapping[str, Follower] = field(default_factory=dict)  # what it does as things of other rooms change
    activity: ActivityFollower | None = None  # what it does of what people do themselves
    linked: LinkedRoom | None = None  # how its things read on the cards of others
    possessions: Possessions | None = None  # what people answer for in it, where its records do not say
    settings: SettingsPart | None = None  # its part of what a workspace decides
    first_steps: Callable[[Translator], Sequence[FirstStep]] | None = None  # what an installer does first
    imports: Sequence[Import] = ()  # the files it takes in from Slack
    exchange: Exchange | None = None
    exchanges: Mapping[str, Exchange] = field(default_factory=dict)  # what else it exchanges, by name ("readings")
    posts: Mapping[str, Kind] = field(default_factory=dict)  # what it posts unbidden, by name ("kpis.digest")
    threads: Mapping[str, Thread] = field(default_factory=dict)  # its answers to posts of other features, by their name
    inquiries: Mapping[str, Ask] = field(default_factory=dict)  # what it asks people, by name ("decisions.review")
    news: News | None = None  # what it tells people once a day
    samples: Callable[[Translator], Iterable[Sample]] | None = (
        None  # of what it sends, for `product-ops check --blocks`
    )
    queues: Mapping[str, Waiting] = field(default_factory=dict)  # what it keeps to be sent to other systems, by name
    chores: Sequence[Callable[[Services], None]] = ()  # what it does at each tick of the schedule, some 30 s apart
