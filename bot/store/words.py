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
from bot.text.words import WordQuery, WordSpan, word_query

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

    def find(self, store: Store, workspace: str, text: str, limit: int, offset: int) -> list[str]:
        """What every typed word finds, best first; where nothing has them all, what has the most of them."""
        every = word_query(text)
        if not every.count:
            return []
        found = self._every(store, workspace, every, limit, offset)
        if found or (offset and self._every(store, workspace, every, 1, 0)):
            return found
        some = word_query(text, loosely=True)
        return self._most(store, workspace, some, limit, offset) if some.count > 1 else []

    def _every(self, store: Store, workspace: str, query: WordQuery, limit: int, offset: int) -> list[str]:
        # The longest word is most often the rarest: the others are counted only where it stands.
        first = max(query.spans[: query.count], key=lambda span: len(span.low)).answers[0]
        rare = " UNION ALL ".join(
            f"SELECT item FROM {self.table} WHERE {_within(n)}"  # noqa: S608 - ours
            for n, span in enumerate(query.spans)
            if first in span.answers
        )
        met = self._met(query.spans, "AND item IN (SELECT item FROM rare)", first)
        has_all = " AND ".join(f"worth{n} > 0" for n in range(query.count))
        sql = f"""
            WITH rare AS MATERIALIZED ({rare})
            SELECT item FROM ({_by_item(query, met)}) AS met WHERE {has_all}
            ORDER BY {_worth(query.count)} DESC, title, item LIMIT :limit OFFSET :offset
        """  # noqa: S608 - ours
        return store.column(sql, workspace=workspace, limit=limit, offset=offset, **_bounds(query.spans))

    def _most(self, store: Store, workspace: str, query: WordQuery, limit: int, offset: int) -> list[str]:
        words = " + ".join(f"CASE WHEN worth{n} > 0 THEN 1 ELSE 0 END" for n in range(query.count))
        sql = f"""
            WITH met AS MATERIALIZED (
                SELECT item, title, {words} AS words, {_worth(query.count)} AS worth
                FROM ({_by_item(query, self._met(query.spans))}) AS met
            )
            SELECT item FROM met WHERE words = (SELECT MAX(words) FROM met)
            ORDER BY worth DESC, title, item LIMIT :limit OFFSET :offset
        """  # noqa: S608 - ours
        return store.column(sql, workspace=workspace, limit=limit, offset=offset, **_bounds(query.spans))

    def _met(self, spans: Sequence[WordSpan], among: str = "", first: int = -1) -> str:
        """Every row within a span, and what it is worth: twice its weight where the word is the typed one."""
        return " UNION ALL ".join(
            f"SELECT item, title, {n} AS span, CASE WHEN word = :low{n} THEN 2 * weight ELSE weight END AS worth "  # noqa: S608
            f"FROM {self.table} WHERE {_within(n)} {among if first not in span.answers else ''}"
            for n, span in enumerate(spans)
        )


def _parameters(workspace: str, rows: Sequence[tuple[bytes, str, int, bytes]]) -> dict[str, Any]:
    found: dict[str, Any] = {"workspace": workspace}
    for n, (word, item, weight, title) in enumerate(rows):
        found |= {f"word{n}": word, f"item{n}": item, f"weight{n}": weight, f"title{n}": title}
    return found


def _within(n: int) -> str:
    return f"workspace = :workspace AND word >= :low{n} AND word < :high{n}"


def _bounds(spans: Sequence[WordSpan]) -> dict[str, bytes]:
    lows = {f"low{n}": span.low for n, span in enumerate(spans)}
    return lows | {f"high{n}": span.high for n, span in enumerate(spans)}


def _by_item(query: WordQuery, met: str) -> str:
    """What each typed word is worth in each item, at its best place."""
    worth = ", ".join(f"MAX({_worth_of(query.spans, n)}) AS worth{n}" for n in range(query.count))
    return f"SELECT item, title, {worth} FROM ({met}) AS row_of_word GROUP BY item, title"  # noqa: S608 - ours


def _worth_of(spans: Sequence[WordSpan], word: int) -> str:
    answers = [str(n) for n, span in enumerate(spans) if word in span.answers]
    return "worth" if len(answers) == len(spans) else f"CASE WHEN span IN ({', '.join(answers)}) THEN worth ELSE 0 END"


def _worth(count: int) -> str:
    return " + ".join(f"worth{n}" for n in range(count))
