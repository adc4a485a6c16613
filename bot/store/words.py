"""An index of words: a plain table, and the same SQL on every engine.

    CREATE TABLE meaning_word (workspace, word, item, weight, title)

A row says that `word` finds `item`, and what it counts there; `bot.text.words` says which words find a text. Words are
kept as bytes: every engine sorts those alike, whatever the server's locale, and a beginning is a range. `title` puts in
order what counts alike; it stands in each row because a join for every hit costs more than its bytes.
See docs/decisions/0020-the-index-of-words.md.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from bot.store.door import Store
from bot.store.migrations import Engine
from bot.text.words import WordQuery, word_query

_TITLE = 24  # bytes of a title that put it in order
_PAGE = 1000  # items whose words are in memory at a time
_ROWS = 50  # a statement: each costs a server more than its rows
_BETWEEN = b"\n"  # no word has one


@dataclass(frozen=True, slots=True)
class WordEntry:
    """What is found: its id, its folded title, and its words with what each counts."""

    item: str
    title: str
    words: Mapping[bytes, int]


@dataclass(frozen=True, slots=True)
class WordIndex:
    """The index in one table of its own, and a second one, named `…_item`, which knows an item's words: to delete them,
    an index by item would cost more than all else that is written."""

    table: str

    def schema(self) -> dict[Engine, str]:
        """The statements that make the tables. SQLite keeps rows in the index itself, in half the room."""
        words = f"""
            CREATE TABLE {self.table} (
                workspace TEXT NOT NULL,
                word BYTEA NOT NULL,
                item TEXT NOT NULL,
                weight INTEGER NOT NULL,
                title BYTEA NOT NULL,
                PRIMARY KEY (workspace, word, item)
            )"""
        items = f"""
            CREATE TABLE {self.table}_item (
                workspace TEXT NOT NULL,
                item TEXT NOT NULL,
                words BYTEA NOT NULL,
                PRIMARY KEY (workspace, item)
            )"""
        return {"sqlite": f"{words} WITHOUT ROWID; {items} WITHOUT ROWID;", "postgresql": f"{words}; {items};"}

    def put(self, store: Store, workspace: str, entries: Iterable[WordEntry]) -> None:
        """Keep the words of what is new. Inside `store.write`."""
        rest = iter(entries)
        while page := list(islice(rest, _PAGE)):
            store.many(
                f"INSERT INTO {self.table}_item (workspace, item, words) VALUES (:workspace, :item, :words)",  # noqa: S608
                [{"workspace": workspace, "item": one.item, "words": _BETWEEN.join(one.words)} for one in page],
            )
            self._put_rows(store, workspace, page)

    def _put_rows(self, store: Store, workspace: str, entries: Sequence[WordEntry]) -> None:
        # In the order of the index, whose pages are then written one after the other.
        rows = sorted(
            (word, entry.item, weight, entry.title.encode()[:_TITLE])
            for entry in entries
            for word, weight in entry.words.items()
        )
        full = len(rows) - len(rows) % _ROWS
        for size, some in ((_ROWS, rows[:full]), (1, rows[full:])):
            values = ", ".join(f"(:workspace, :word{n}, :item{n}, :weight{n}, :title{n})" for n in range(size))
            store.many(
                f"INSERT INTO {self.table} (workspace, word, item, weight, title) VALUES {values}",  # noqa: S608 - ours
                (_parameters(workspace, some[start : start + size]) for start in range(0, len(some), size)),
            )

    def remove(self, store: Store, workspace: str, items: Iterable[str]) -> None:
        """Forget the words of what changed or is gone. Inside `store.write`."""
        gone = [
            {"workspace": workspace, "item": item, "word": word}
            for item in items
            for words in store.column(
                f"DELETE FROM {self.table}_item WHERE workspace = :workspace AND item = :item RETURNING words",  # noqa: S608 - ours
                workspace=workspace,
                item=item,
            )
            for word in words.split(_BETWEEN)
        ]
        store.many(f"DELETE FROM {self.table} WHERE workspace = :workspace AND word = :word AND item = :item", gone)  # noqa: S608

    def find(
        self, store: Store, workspace: str, text: str, limit: int, offset: int, without: Iterable[str] = ()
    ) -> list[str]:
        """What every typed word finds, best first; where nothing has them all, what has the most of them. `without` are
        items that are as good as absent."""

        def run(search: _Search, sql: str, limit: int, offset: int) -> list[str]:
            return store.column(sql, workspace=workspace, limit=limit, offset=offset, **search.parameters())

        left_out = tuple(without)
        every = _Search(self.table, word_query(text), left_out)
        if not every.query.count:
            return []
        found = run(every, every.for_all(), limit, offset)
        if found or (offset and run(every, every.for_all(), 1, 0)):
            return found
        some = _Search(self.table, word_query(text, loosely=True), left_out)
        return run(some, some.for_most(), limit, offset) if some.query.count > 1 else []


@dataclass(frozen=True, slots=True)
class _Search:
    """The statements of one search."""

    table: str
    query: WordQuery
    without: tuple[str, ...]

    def for_all(self) -> str:
        """What has every typed word."""
        # The longest word is most often the rarest: others are read only where it stands, and it only where they do.
        words = self.query.spans[: self.query.count]
        (first,) = max(words, key=lambda span: len(span.low)).answers
        own = [n for n, span in enumerate(self.query.spans) if first in span.answers]
        others = [n for n in range(len(self.query.spans)) if n not in own]
        tables, found = "", self._rows(own)
        if others:
            # Without the || PostgreSQL, which takes few rows for fewer, may look for each item in the whole span.
            met = self._rows(others, " AND item || '' IN (SELECT item FROM rare)")
            tables = f"rare AS MATERIALIZED ({found}), other AS MATERIALIZED ({met}), "
            # A span after those of single words answers to several, and needs no other row.
            found = f"""
                SELECT * FROM rare WHERE span >= {self.query.count} OR item IN (SELECT item FROM other)
                UNION ALL SELECT * FROM other
            """  # noqa: S608 - ours
        has_all = " AND ".join(f"worth{n} > 0" for n in range(self.query.count))
        return f"""
            WITH {tables}met AS ({self._by_item(found)})
            SELECT item FROM met WHERE {has_all}
            ORDER BY {self._worth()} DESC, title, item LIMIT :limit OFFSET :offset
        """  # noqa: S608 - ours

    def for_most(self) -> str:
        """What has as many of the typed words as anything has."""
        words = " + ".join(f"CASE WHEN worth{n} > 0 THEN 1 ELSE 0 END" for n in range(self.query.count))
        return f"""
            WITH met AS ({self._by_item(self._rows(range(len(self.query.spans))))}),
                counted AS MATERIALIZED (SELECT item, title, {words} AS words, {self._worth()} AS worth FROM met)
            SELECT item FROM counted WHERE words = (SELECT MAX(words) FROM counted)
            ORDER BY worth DESC, title, item LIMIT :limit OFFSET :offset
        """  # noqa: S608 - ours

    def parameters(self) -> dict[str, Any]:
        """What both statements want besides the workspace and the page."""
        found: dict[str, Any] = {f"low{n}": span.low for n, span in enumerate(self.query.spans)}
        found |= {f"high{n}": span.high for n, span in enumerate(self.query.spans)}
        return found | {f"without{n}": item for n, item in enumerate(self.without)}

    def _rows(self, spans: Iterable[int], among: str = "") -> str:
        """What stands within spans, and what it is worth: twice its weight where it is as it was typed."""
        return " UNION ALL ".join(
            f"SELECT item, title, {n} AS span, CASE WHEN word = :low{n} THEN 2 * weight ELSE weight END AS worth "  # noqa: S608
            f"FROM {self.table} WHERE workspace = :workspace AND word >= :low{n} AND word < :high{n}{among}"
            for n in spans
        )

    def _by_item(self, rows: str) -> str:
        """What each typed word is worth in each item at its best place, as `worth0` and so on."""
        worth = ", ".join(f"MAX({self._worth_of(n)}) AS worth{n}" for n in range(self.query.count))
        names = ", ".join(f":without{n}" for n in range(len(self.without)))
        left = f"WHERE item NOT IN ({names})" if names else ""
        return f"SELECT item, title, {worth} FROM ({rows}) AS found {left} GROUP BY item, title"  # noqa: S608 - ours

    def _worth_of(self, word: int) -> str:
        spans = [str(n) for n, span in enumerate(self.query.spans) if word in span.answers]
        every = len(spans) == len(self.query.spans)
        return "worth" if every else f"CASE WHEN span IN ({', '.join(spans)}) THEN worth ELSE 0 END"

    def _worth(self) -> str:
        return " + ".join(f"worth{n}" for n in range(self.query.count))


def _parameters(workspace: str, rows: Sequence[tuple[bytes, str, int, bytes]]) -> dict[str, Any]:
    found: dict[str, Any] = {"workspace": workspace}
    for n, (word, item, weight, title) in enumerate(rows):
        found |= {f"word{n}": word, f"item{n}": item, f"weight{n}": weight, f"title{n}": title}
    return found
