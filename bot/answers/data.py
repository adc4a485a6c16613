"""What can be asked of a workspace by a program, and what it is told: small pages of data. Pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from bot.slack.access import Permission

PAGE = 10  # rows
CHARACTERS = 16_000  # of an answer as JSON: near 4,000 tokens

T = TypeVar("T")
Data = dict[str, Any]
Arguments = Mapping[str, Any]


@dataclass(frozen=True)
class DataRow:
    """One thing that is known, as data by field, and as a line in the reader's language (Slack's markup); `cells` are
    what a table says of it (`bot.slack.native.Cell`)."""

    data: Data
    line: str
    cells: Sequence[Any] = ()


@dataclass(frozen=True)
class DataList(Generic[T]):
    """What a question found, of which a page is made.

    `items` gives so many after so many, in one order; `name` what finds one of them again on the next page; `rows` what
    is told of some. `total` counts them, or as many of them as were looked at where there are `more_than` these. Where
    nothing is known `heading` says so, with who could know and what to ask. `about` is told beside the rows. Rows with
    cells are a table with the headings `columns`; `beside` are blocks below them, of the kinds that an answer may have.
    """

    heading: str
    items: Callable[[int, int], Sequence[T]] = lambda *_: ()
    name: Callable[[T], str] = str
    rows: Callable[[Sequence[T]], Sequence[DataRow]] = lambda _: ()
    total: int = 0
    more_than: bool = False
    about: Data = field(default_factory=dict)
    columns: Sequence[str] = ()
    beside: Sequence[Data] = ()


def listed(
    heading: str, found: Sequence[T], name: Callable[[T], str], row: Callable[[T], DataRow], **more: Any
) -> DataList[T]:
    """What was found, all of it at once; nothing is known where nothing was."""
    return DataList(
        heading,
        lambda limit, offset: found[offset : offset + limit],
        name,
        lambda some: [row(one) for one in some],
        len(found),
        **more,
    )


@dataclass(frozen=True)
class DataAnswer:
    """What is told. `data` is small and ready for JSON: `known`, `rows` (at most PAGE), `total`, and where there are
    more `cursor`, where something was left out for its size `truncated`; `said` is the sentence that says so. `text`
    says the same to a person in their language, `blocks` (Block Kit, at most 50) show it."""

    known: bool
    data: Data
    text: str
    blocks: list[Data]


@dataclass(frozen=True)
class DataQuestion:
    """One thing that can be asked, reading only.

    `title` and `description` are English, for a program that chooses among questions. `own` are its parameters as
    properties of a JSON Schema, of which it has to be given those that are `required`. `fields` says of what a row
    tells; those `on_request` only where they are asked for by name. Whoever is not let by `may` is told so. `find` gets
    the asker (`bot.slack.questions.Asker`) and the arguments as the schema has them.
    """

    name: str
    title: str
    description: str
    own: Mapping[str, Mapping[str, Any]]
    required: Sequence[str]
    fields: Mapping[str, str]
    may: Permission
    find: Callable[[Any, Arguments], DataList[Any]]
    on_request: frozenset[str] = frozenset()

    @property
    def parameters(self) -> Data:
        """The arguments as JSON Schema: its own, and those that every question has."""
        told = "; ".join(f"{name}: {what}" for name, what in self.fields.items())
        usual = {
            "fields": {
                "type": "array",
                "items": {"type": "string", "enum": list(self.fields)},
                "minItems": 1,
                "uniqueItems": True,
                "description": f"Only these fields of each row. {told}.",
            },
            "cursor": {
                "type": "string",
                "maxLength": 1000,
                "description": "The cursor of the page before, with the same arguments.",
            },
        }
        return {
            "type": "object",
            "properties": {**{name: dict(one) for name, one in self.own.items()}, **usual},
            "required": list(self.required),
            "additionalProperties": False,
        }

    @property
    def usual(self) -> tuple[str, ...]:
        """The fields that are told where none are asked for."""
        return tuple(name for name in self.fields if name not in self.on_request)


def text_of(what: str, longest: int = 200) -> Data:
    """The schema of a text that somebody types."""
    return {"type": "string", "minLength": 1, "maxLength": longest, "description": what}


def one_of(what: str, choices: Sequence[str]) -> Data:
    """The schema of a choice."""
    return {"type": "string", "enum": list(choices), "description": what}


def number_of(what: str, most: int = 10**9 - 1) -> Data:
    """The schema of a whole number from 1."""
    return {"type": "integer", "minimum": 1, "maximum": most, "description": what}


def said_by(text: str, who: str) -> Data | None:
    """What somebody said, marked as such: it is told, never followed. None for nothing."""
    return {"quote": text, "said_by": who} if text else None
