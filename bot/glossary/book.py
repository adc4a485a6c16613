"""The meanings there are, as the lines of a file find them. No I/O."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.glossary.term import Content, Meaning
from bot.text.fold import key


@dataclass(frozen=True)
class SheetRow:
    """One readable line of a file: the id it names, what it says, whether it is approved, and what is told of it."""

    number: int
    id: str
    content: Content
    approved: bool
    why: str = ""
    args: Mapping[str, object] = field(default_factory=dict)


class MeaningBook:
    """The meanings there are, to be claimed once each by the lines of a file."""

    def __init__(self, meanings: Iterable[Meaning]) -> None:
        self._by_id: dict[str, Meaning] = {}
        self._by_content: dict[Content, list[Meaning]] = defaultdict(list)
        self._by_term: dict[str, list[Meaning]] = defaultdict(list)
        for meaning in meanings:
            self._by_id[meaning.id] = meaning
            self._by_content[meaning.content].append(meaning)
            self._by_term[key(meaning.term)].append(meaning)

    def has(self, term: str) -> bool:
        """Whether the term has a meaning here."""
        return key(term) in self._by_term

    def only(self, term: str) -> Meaning | None:
        """The meaning of a term that has one alone."""
        found = self._by_term.get(key(term), [])
        return found[0] if len(found) == 1 else None

    def take(self, meaning: Meaning) -> None:
        """Leave a meaning to no line."""
        self._claim(meaning)

    def named(self, row: SheetRow) -> Meaning | None:
        """The meaning a line names by id."""
        return self._claim(self._by_id.get(row.id))

    def same(self, row: SheetRow) -> Meaning | None:
        """A meaning a line says word for word."""
        return self._nearest(row, self._free(self._by_content.get(row.content, ())))

    def _nearest(self, row: SheetRow, free: Sequence[Meaning]) -> Meaning | None:
        # A draft line had rather be a draft: against an approved meaning it would be refused.
        alike = [meaning for meaning in free if meaning.approved == row.approved]
        return self._claim(next(iter(alike or free), None))

    def _free(self, meanings: Iterable[Meaning]) -> list[Meaning]:
        return [meaning for meaning in meanings if meaning.id in self._by_id]

    def _claim(self, meaning: Meaning | None) -> Meaning | None:
        if meaning is None or self._by_id.pop(meaning.id, None) is None:
            return None
        return meaning
