"""What a record is: fields that a room declares, and what is kept beside them. No I/O."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from bot.errors import UserError, UserErrors
from bot.fields.field import PEOPLE, SETS, Field, parts, tidy_value
from bot.merge import FieldVersion
from bot.text.fold import fold

ANONYMOUS = "anonymous"  # of the choice by which a record is nobody's
PERSON = "person"  # the mark of everybody that a record names, and of its author


class RecordContent(Protocol):
    """What people write: a frozen dataclass of texts and tuples of texts. These two every room has."""

    @property
    def title(self) -> str:
        """What it is called, in a line."""

    @property
    def owner(self) -> str:
        """Who answers for it, a user id; empty for nobody."""


C = TypeVar("C", bound=RecordContent)


@dataclass(frozen=True, slots=True)
class Record(Generic[C]):
    """A record as it is now.

    Times are UTC stamps; `gone_at` is empty unless it was taken out. `place` is the private conversation it was
    captured in, `source` the address of the message it was made of; both empty for none.
    """

    number: int
    content: C
    status: str
    author: str
    created_at: str
    changed_by: str
    changed_at: str
    version: int = 1
    gone_at: str = ""
    place: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class RecordVersion(Generic[C]):
    """A state a record was in. `did` is "added", "imported" (added by a file), "edited", "status", "removed" or
    "restored"; `why` may be empty."""

    version: int
    at: str
    person: str
    did: str
    status: str
    content: C
    why: str = ""


@dataclass(frozen=True, slots=True)
class RecordStep:
    """A version without what it says: when, what was done, and the status since."""

    at: str
    did: str
    status: str


@dataclass(frozen=True)
class FileColumns:
    """Columns of a room's files that are no fields of its records: `titles` are what people call them, by name, folded,
    with commas between; their labels are sentences like those of fields. `differs` says by who brings a file, the cells
    of a line and the number of its record whether the line says something else than what is known; `take` keeps what
    lines say, each with that number, inside the transaction."""

    titles: Mapping[str, str]
    differs: Callable[[Any, Mapping[str, Any], int], bool]
    take: Callable[[Any, Sequence[tuple[Mapping[str, Any], int]]], None]


def is_involved(record: Record[Any], user: str, is_manager: bool) -> bool:
    """The usual right to change a record: its author's, its owner's and the product-ops managers'."""
    return is_manager or (bool(user) and user in (record.author, record.content.owner))


@dataclass(frozen=True)
class RoomLines(Generic[C]):
    """How a room's records stand in a file where one takes several lines: those of its "rows", each with the fields of
    the record beside it. `columns` is what else a line says, by name, with the titles people use; `gathered` what the
    lines of a file come to, a line for each record, by who brings them (lines are `bot.exchange.files.Row`); `spread`
    what the lines of a record say, by column, given the services and the workspace."""

    columns: Mapping[str, str]
    gathered: Callable[[Any, Sequence[Any]], Sequence[Any]]
    spread: Callable[[Any, str, Record[C]], Sequence[Mapping[str, str]]]


@dataclass(frozen=True)
class Room(Generic[C]):
    """What a room of records declares; everything else has a usual that it may replace.

    `statuses` are in their order; those in `closed` are left out of a list that asks for none. `begins` says which one
    a new record has, by who acts (a RecordDesk) and what it says, `moves` which one it may have next: else the first,
    and any. `checked` tidies a content whose fields are tidy one by one, and raises UserError beside a field. `news`
    says what follows of a change, inside its transaction, and raises UserError where it may not be: who acted, the
    record before, None where it is new, the record after, and what was done; `bulk_news` does so for several new ones
    that a file brings, of which none may be refused, where that is quicker than one by one. `amended` is what an edit
    comes to, by what was there and what is there now; `completed` what a new one says, by who acts and what they wrote;
    `named` the room with its fields called as a workspace calls them, by the services and the workspace; `worded` a
    record as it reads; `names` what no other record may be called either; `file` names its files where that is not
    `name`; `count` gives the first of so many new numbers of a workspace, where they are not the room's own; `remark`
    is told of a line of a file, by its cells and the record that it becomes; `columns` are its files' own; `synonyms`
    are other words for its statuses, folded, with what each stands for. Whatever becomes of the records of an `audited`
    room is in the record of who did what; of the others', that one is taken out or brought back. What a `public` room
    keeps everybody sees, wherever it was written down. In the choice of `nameless` people say that a new record is
    ANONYMOUS: then nothing is kept of whose it is.
    """

    name: str
    content: Callable[..., C]
    file: str = field(default="", kw_only=True)
    fields: Sequence[Field]
    statuses: Sequence[str] = ("open", "done")
    closed: Sequence[str] = ("done",)
    checked: Callable[[C], C] = field(default=lambda content: content)
    may_change: Callable[[Record[C], str, bool], bool] = is_involved
    news: Callable[[Any, Record[C] | None, Record[C], str], None] = lambda *_: None
    bulk_news: Callable[[Any, Sequence[Record[C]]], None] | None = None
    amended: Callable[[C, C], C] = field(default=lambda _, new: new)
    completed: Callable[[Any, C], C] = field(default=lambda _, content: content)
    named: "Callable[[Room[C], Any, str], Room[C]]" = field(default=lambda room, *_: room)
    worded: Callable[[Any, Record[C]], Record[C]] = field(default=lambda _, record: record)
    names: Callable[[C], Sequence[str]] = lambda _: ()
    begins: Callable[[Any, C], str] | None = None
    moves: Callable[[Record[C]], Sequence[str]] | None = None
    count: Callable[[Any, str, int], int] | None = None
    remark: Callable[[Mapping[str, Any], Record[C]], UserError | None] = field(default=lambda *_: None)
    columns: FileColumns | None = None
    synonyms: Mapping[str, str] = field(default_factory=dict, hash=False)
    audited: bool = False
    public: bool = False
    nameless: str = ""
    lines: RoomLines[C] | None = None

    def of(self, **values: Any) -> C:
        """A content with these values, the others empty."""
        return self.content(**{**{one.name: one.empty for one in self.fields}, **values})

    def here(self, services: Any, workspace: str) -> "Room[C]":
        """The room, its fields called as a workspace calls them."""
        return self.named(self, services, workspace)

    def first_status(self, desk: Any, content: C) -> str:
        """What a new record is."""
        return self.begins(desk, content) if self.begins else self.statuses[0]

    def next_statuses(self, record: Record[C]) -> Sequence[str]:
        """What people may say has become of a record, what it is among them."""
        return self.moves(record) if self.moves else self.statuses

    def is_open(self, record: Record[C]) -> bool:
        """Whether a record is there, and in none of the statuses that are closed."""
        return not record.gone_at and record.status not in self.closed

    def is_nameless(self, content: C) -> bool:
        """Whether nobody is to know whose a new record is."""
        return bool(self.nameless) and getattr(content, self.nameless) == ANONYMOUS

    @property
    def sets(self) -> tuple[str, ...]:
        """The fields that hold several things."""
        return tuple(one.name for one in self.fields if one.kind in SETS)


def tidy(room: Room[C], content: C) -> C:
    """The content, every field tidied, then checked by its room. Raises UserErrors beside all fields that are wrong."""
    values, wrong = {}, []
    for one in room.fields:
        try:
            values[one.name] = tidy_value(one, getattr(content, one.name))
        except UserError as error:
            wrong.append(error)
    if wrong:
        raise UserErrors(wrong)
    return room.checked(room.of(**values))


def to_data(room: Room[C], content: C) -> dict[str, Any]:
    """Content as plain data, by field."""
    return {one.name: getattr(content, one.name) for one in room.fields}


def from_data(room: Room[C], data: Mapping[str, Any]) -> C:
    """Content from plain data; fields that came since are empty, those that went are left out."""
    known = [one for one in room.fields if one.name in data]
    return room.of(**{one.name: tuple(data[one.name]) if one.kind in SETS else data[one.name] for one in known})


def value_in_words(t: Any, room: Room[Any], name: str, value: str) -> str:
    """What stands in a field, as the room words it for a reader (a Translator)."""
    record = Record(0, room.of(**{name: value}), "", "", "", "", "")
    return str(getattr(room.worded(t, record).content, name))


def field_versions(room: Room[C], versions: Sequence[RecordVersion[C]]) -> list[FieldVersion]:
    """Versions as two people's changes of a form are merged from."""
    return [FieldVersion(one.version, one.person, one.at, to_data(room, one.content)) for one in versions]


def people_of(room: Room[C], content: C) -> tuple[str, ...]:
    """Everybody a content names, each once."""
    named = (getattr(content, one.name) for one in room.fields if one.kind in PEOPLE and not one.channels)
    several = ((value,) if isinstance(value, str) else value for value in named)
    return tuple(dict.fromkeys(user for users in several for user in users if user))


def marks_of(room: Room[C], record: Record[C]) -> Iterable[tuple[str, str]]:
    """What a list is narrowed by, as names and values, each once: people, and fields that narrow, folded."""
    people = [(PERSON, user) for user in (record.author, *people_of(room, record.content)) if user]
    said = [(one.name, getattr(record.content, one.name)) for one in room.fields if one.narrows]
    values = [(name, fold(part)) for name, value in said for part in parts(value)]
    return dict.fromkeys(one for one in (*people, *values) if one[1])
