"""An index of words: two plain tables, and the same SQL on every engine.

    CREATE TABLE meaning_word (workspace, word, part, weight, numbers)
    CREATE TABLE meaning_word_item (workspace, number, item, title, words)

Each item has a number. A row of the first table says which numbers of a part (2,048 of them) `word` finds, and what it
counts there: what is common has one row for all of a part, and several words meet as sets. `bot.text.words` says which
words find a text. Words are kept as bytes: every engine sorts those alike, whatever the server's locale, and a
beginning is a range. `title` puts in order what counts alike. See docs/decisions/0020-the-index-of-words.md.
"""

import struct
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import chain, islice, repeat
from operator import itemgetter, or_
from typing import Any

from bot.store.door import Store
from bot.store.migrations import Engine
from bot.store.parameters import list_parameters, parameter_names
from bot.store.word_hits import PART, PlacesByWorth, WordHits, bits_of, newest_first
from bot.text.words import NAME, WordQuery, WordSpan, word_query

_TITLE = 24  # bytes of a title that put it in order
_BITS = PART // 8  # bytes
_PAGE = 2 * PART  # items whose words are in memory at a time
_ROWS = 50  # a statement: each costs a server more than its rows
_ASKED = 500  # values a statement asks for
_BETWEEN = b"\n"  # no word has one
_MANY = 4000  # numbers whose titles are asked for one by one; of more, the first of all titles have some
_NAMES = 1000  # rows of names that begin as was typed, at most


@dataclass(frozen=True, slots=True)
class WordEntry:
    """What is found: its id, its folded title, and its words with what each counts."""

    item: str
    title: str
    words: Mapping[bytes, int]


@dataclass(frozen=True, slots=True)
class WordMatches:
    """What typed words find: how many items, and so many of them after so many, best first."""

    count: int
    page: Callable[[int, int], list[str]]


@dataclass(frozen=True, slots=True)
class WordIndex:
    """The index in a table, and a second one, named `…_item`, which knows an item by its number, and its words: to take
    them out again."""

    table: str

    def schema(self) -> dict[Engine, str]:
        """The statements that make the tables. SQLite keeps rows in the index itself, in half the room."""
        words = f"""
            CREATE TABLE {self.table} (
                workspace TEXT NOT NULL,
                word BYTEA NOT NULL,
                part INTEGER NOT NULL,
                weight INTEGER NOT NULL,
                numbers BYTEA NOT NULL,
                PRIMARY KEY (workspace, word, part, weight)
            )"""
        items = f"""
            CREATE TABLE {self.table}_item (
                workspace TEXT NOT NULL,
                number INTEGER NOT NULL,
                item TEXT NOT NULL,
                title BYTEA NOT NULL,
                words BYTEA NOT NULL,
                PRIMARY KEY (workspace, item)
            )"""
        # With all that is asked for in them: beside its words, an item's title is far from the next one's.
        indexes = f"""
            CREATE INDEX {self.table}_item_number ON {self.table}_item (workspace, number, title, item);
            CREATE INDEX {self.table}_item_title ON {self.table}_item (workspace, title, item, number)
            """
        return {
            "sqlite": f"{words} WITHOUT ROWID; {items} WITHOUT ROWID; {indexes}",
            "postgresql": f"{words}; {items}; {indexes}",
        }

    def put(self, store: Store, workspace: str, entries: Iterable[WordEntry]) -> None:
        """Keep the words of what is new. Inside `store.write`."""
        (free,) = store.column(
            f"SELECT COALESCE(MAX(number), -1) + 1 FROM {self.table}_item WHERE workspace = :workspace",  # noqa: S608
            workspace=workspace,
        )
        rest = iter(entries)
        while page := list(islice(rest, _PAGE)):
            store.many(
                f"INSERT INTO {self.table}_item (workspace, number, item, title, words) "  # noqa: S608 - ours
                "VALUES (:workspace, :number, :item, :title, :words)",
                [
                    {
                        "workspace": workspace,
                        "number": number,
                        "item": one.item,
                        "title": one.title.encode()[:_TITLE],
                        "words": _BETWEEN.join(one.words),
                    }
                    for number, one in enumerate(page, free)
                ],
            )
            self._put_numbers(store, workspace, page, free)
            free += len(page)

    def _put_numbers(self, store: Store, workspace: str, page: Sequence[WordEntry], free: int) -> None:
        found: dict[tuple[bytes, int, int], int] = defaultdict(int)
        for number, entry in enumerate(page, free):
            part, place = divmod(number, PART)
            for word, weight in entry.words.items():
                found[word, part, weight] |= 1 << place
        first = free // PART  # later parts are new: nothing is in them yet
        begun = {word for word, part, _ in found if part == first} if free % PART else set()
        for word, weight, places in self._rows_of(store, workspace, first, begun):
            if (word, first, weight) in found:
                found[word, first, weight] |= places
        self._save(store, workspace, found)

    def remove(self, store: Store, workspace: str, items: Iterable[str]) -> None:
        """Forget the words of what changed or is gone. Inside `store.write`."""
        gone: dict[int, dict[bytes, int]] = defaultdict(lambda: defaultdict(int))
        for item in items:
            for row in store.run(
                f"DELETE FROM {self.table}_item WHERE workspace = :workspace AND item = :item RETURNING number, words",  # noqa: S608
                workspace=workspace,
                item=item,
            ):
                part, place = divmod(row["number"], PART)
                for word in row["words"].split(_BETWEEN):
                    gone[part][word] |= 1 << place
        for part, words in gone.items():
            left = {
                (word, part, weight): places & ~words[word]
                for word, weight, places in self._rows_of(store, workspace, part, words)
                if places & words[word]
            }
            self._save(store, workspace, left)

    def _rows_of(
        self, store: Store, workspace: str, part: int, words: Iterable[bytes]
    ) -> Iterator[tuple[bytes, int, int]]:
        """What is kept of words in a part: word, weight and places."""
        rest = iter(sorted(words))
        while some := list(islice(rest, _ASKED)):
            named = list_parameters(some)
            for row in store.run(
                f"SELECT word, weight, numbers FROM {self.table} "  # noqa: S608 - ours
                f"WHERE workspace = :workspace AND part = :part AND word IN ({parameter_names(named)})",
                workspace=workspace,
                part=part,
                **named,
            ):
                yield bytes(row["word"]), row["weight"], _places(row["numbers"])

    def _save(self, store: Store, workspace: str, found: Mapping[tuple[bytes, int, int], int]) -> None:
        """Keep rows as they now are; those without places go."""
        # In the order of the index, whose pages are then written one after the other.
        rows = sorted((word, part, weight, _bytes(places)) for (word, part, weight), places in found.items())
        kept = [row for row in rows if row[-1]]
        full = len(kept) - len(kept) % _ROWS
        for size, some in ((_ROWS, kept[:full]), (1, kept[full:])):
            values = ", ".join(f"(:workspace, :word{n}, :part{n}, :weight{n}, :numbers{n})" for n in range(size))
            store.many(
                f"INSERT INTO {self.table} (workspace, word, part, weight, numbers) VALUES {values} "  # noqa: S608 - ours
                "ON CONFLICT (workspace, word, part, weight) DO UPDATE SET numbers = excluded.numbers",
                (_parameters(workspace, some[start : start + size]) for start in range(0, len(some), size)),
            )
        store.many(
            f"DELETE FROM {self.table} "  # noqa: S608 - ours
            "WHERE workspace = :workspace AND word = :word0 AND part = :part0 AND weight = :weight0",
            [_parameters(workspace, [row]) for row in rows if not row[-1]],
        )

    def find(
        self, store: Store, workspace: str, text: str, limit: int, offset: int, without: str = "", **wants: str
    ) -> list[str]:
        """What every typed word finds, best first; where nothing has them all, what has the most of them. `without` is
        a statement for items that are as good as absent, and `wants` what it does besides the workspace."""
        return self.matches(store, workspace, text, without, **wants).page(limit, offset)

    def matches(self, store: Store, workspace: str, text: str, without: str = "", **wants: str) -> "WordMatches":
        """The same, to be counted and leafed through: the words are looked up once."""
        query = word_query(text)
        if not query.count:
            return WordMatches(0, lambda *_: [])
        left_out = self._numbered(store, workspace, without, wants) if without else {}
        best = self._hits(store, workspace, query).having(query.count, left_out)
        if not best and (loose := word_query(text, loosely=True)).count > 1:
            hits = self._hits(store, workspace, loose)
            levels = (hits.having(words, left_out) for words in range(loose.count, 0, -1))
            best = next(filter(None, levels), {})
        count = sum(places.bit_count() for parts in best.values() for places in parts.values())
        return WordMatches(
            count, lambda limit, offset: list(islice(self._in_order(store, workspace, best, offset), limit))
        )

    def newest(self, store: Store, workspace: str, text: str) -> Iterator[Iterator[list[str]]]:
        """What every typed word finds, then what has one of them fewer, and so on: each some items at a time, best
        first and, of what counts alike, what was put last. No more is read than is taken."""
        for loosely in (False, True):
            query = word_query(text, loosely=loosely)
            hits = self._hits(store, workspace, query) if query.count > loosely else WordHits(0)
            for words in range(hits.words, 0 if loosely else hits.words - 1, -1):
                yield self._pages(store, workspace, newest_first(hits.having(words, {})))

    def _pages(self, store: Store, workspace: str, numbers: Iterator[int]) -> Iterator[list[str]]:
        for size in chain((50,), repeat(200)):
            if not (some := list(islice(numbers, size))):
                return
            yield self._items(store, workspace, some)

    def sharing(self, store: Store, workspace: str, words: Sequence[bytes], limit: int) -> list[int]:
        """The numbers of what has any of these words, whole: those with the most of them first, then those with a rarer
        one, then the newest. `numbered` says which items they are."""
        spans = tuple(WordSpan(word, word + b"\x00", (n,)) for n, word in enumerate(words))
        hits, numbers = self._hits(store, workspace, WordQuery(len(spans), spans)), list[int]()
        for part, places in hits.most_first():
            numbers += (part * PART + place for place in sorted(bits_of(places), reverse=True))
            if len(numbers) >= limit:
                break
        return numbers[:limit]

    def numbered(self, names: str, read: str = "item") -> str:
        """The statement that reads the items of a workspace by parameters with their numbers; as a part of another one
        it saves asking twice."""
        return f"SELECT {read} FROM {self.table}_item WHERE workspace = :workspace AND number IN ({names})"  # noqa: S608

    def _items(self, store: Store, workspace: str, numbers: Sequence[int]) -> list[str]:
        found: dict[int, str] = {}
        for start in range(0, len(numbers), _ASKED):
            some = list_parameters(numbers[start : start + _ASKED])
            statement = self.numbered(parameter_names(some), "number, item")
            found |= {row["number"]: row["item"] for row in store.run(statement, workspace=workspace, **some)}
        return [found[number] for number in numbers]

    def _hits(self, store: Store, workspace: str, query: WordQuery) -> "WordHits":
        spans = " UNION ALL ".join(
            f"SELECT * FROM (SELECT {n} AS span, word, part, weight, numbers FROM {self.table} "  # noqa: S608 - ours
            f"WHERE workspace = :workspace AND word >= :low{n} AND word < :high{n} "
            f"{f'ORDER BY word LIMIT {_NAMES}' if span.low.startswith(NAME) else ''}) AS found{n}"
            for n, span in enumerate(query.spans)
        )
        found = {f"low{n}": span.low for n, span in enumerate(query.spans)}
        found |= {f"high{n}": span.high for n, span in enumerate(query.spans)}
        hits = WordHits(query.count)
        rows = store.run(spans, workspace=workspace, **found)
        named = sum(query.spans[row["span"]].low.startswith(NAME) for row in rows)
        for row in rows:
            span = query.spans[row["span"]]
            if named == _NAMES and span.low.startswith(NAME) and row["word"] != span.low:
                continue  # how so many names begin tells none from the others
            worth = 2 * row["weight"] if row["word"] == span.low else row["weight"]
            hits.add(span.answers, row["part"], worth, _places(row["numbers"]))
        return hits

    def _numbered(self, store: Store, workspace: str, without: str, wants: Mapping[str, str]) -> Mapping[int, int]:
        """The places of items, by part."""
        found: dict[int, int] = defaultdict(int)
        for number in store.column(
            f"SELECT number FROM {self.table}_item WHERE workspace = :workspace AND item IN ({without})",  # noqa: S608
            workspace=workspace,
            **wants,
        ):
            found[number // PART] |= 1 << number % PART
        return found

    def _in_order(self, store: Store, workspace: str, best: PlacesByWorth, offset: int) -> Iterator[str]:
        """The items of numbers, those that are worth more first, then by title, from `offset` on."""
        for worth in sorted(best, reverse=True):
            count = sum(map(int.bit_count, best[worth].values()))
            if offset < count:
                by_title = self._first_titles if count > _MANY else self._titles
                yield from islice(by_title(store, workspace, best[worth]), offset, None)
            offset = max(0, offset - count)

    def _titles(self, store: Store, workspace: str, found: Mapping[int, int]) -> Iterator[str]:
        rows: list[dict[str, Any]] = []
        rest = (part * PART + place for part, places in found.items() for place in bits_of(places))
        while some := list(islice(rest, _ASKED)):
            named = list_parameters(some)
            # Put in order here: asked to, SQLite reads all titles instead of these.
            rows += store.run(self.numbered(parameter_names(named), "title, item"), workspace=workspace, **named)
        yield from (row["item"] for row in sorted(rows, key=itemgetter("title", "item")))

    def _first_titles(self, store: Store, workspace: str, found: Mapping[int, int]) -> Iterator[str]:
        """The same for so many that the first of all titles have some among them."""
        last: Mapping[str, Any] | None = {"title": b"", "item": ""}
        while last:
            rows = store.run(
                f"SELECT title, item, number FROM {self.table}_item "  # noqa: S608 - ours
                "WHERE workspace = :workspace AND (title, item) > (:title, :item) ORDER BY title, item LIMIT :page",
                workspace=workspace,
                title=last["title"],
                item=last["item"],
                page=_ASKED,
            )
            for row in rows:
                part, place = divmod(row["number"], PART)
                if found.get(part, 0) >> place & 1:
                    yield row["item"]
            last = rows[-1] if rows else None


def _places(data: bytes) -> int:
    """What `_bytes` made, as bits again."""
    if len(data) == _BITS:
        return int.from_bytes(data, "little")
    return reduce(or_, (1 << place for place in struct.unpack(f"<{len(data) // 2}H", data)), 0)


def _bytes(places: int) -> bytes:
    """A few places as two bytes each, many as their bits."""
    if 2 * places.bit_count() < _BITS:
        few = list(bits_of(places))
        return struct.pack(f"<{len(few)}H", *few)
    return places.to_bytes(_BITS, "little")


def _parameters(workspace: str, rows: Sequence[tuple[bytes, int, int, bytes]]) -> dict[str, Any]:
    found: dict[str, Any] = {"workspace": workspace}
    for n, (word, part, weight, numbers) in enumerate(rows):
        found |= {f"word{n}": word, f"part{n}": part, f"weight{n}": weight, f"numbers{n}": numbers}
    return found
