"""Meanings and their versions."""

import json
import sys
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from bot.glossary.store.order import sort_keys, sorted_by
from bot.glossary.store.words import WORDS, word_entries
from bot.glossary.term import FIELDS, Content, Meaning, MeaningVersion, from_json, to_json
from bot.slack.visibility.audience import IMPORT_PLACE, Audience
from bot.slack.visibility.store import record as record_place
from bot.store import Store
from bot.store.words import WordEntry
from bot.text.fold import fold

_json = json.JSONEncoder(ensure_ascii=False).encode
_META = ("id", "approved", "author", "created_at", "changed_by", "changed_at", "version", "deleted_at", "place")
_DERIVED = ("sort_key", "context_key", "turn")  # what lists are in the order of
_COLUMNS = ("workspace", *FIELDS, *_META, *_DERIVED)
_INSERT = (
    f"INSERT INTO meaning ({', '.join(_COLUMNS)}) VALUES ({', '.join(f':{c}' for c in _COLUMNS)}) "  # noqa: S608 - ours
    f"ON CONFLICT (workspace, id) DO UPDATE SET {', '.join(f'{c} = excluded.{c}' for c in _COLUMNS[1:])}"
)


def meaning_from(row: Mapping[str, Any]) -> Meaning:
    """A row of `meaning` as the rules know it."""
    aliases = row["aliases"]
    return Meaning(
        id=row["id"],
        content=Content(
            row["term"],
            row["expansion_en"],
            row["definition_en"],
            row["expansion_fr"],
            row["definition_fr"],
            tuple(json.loads(aliases)) if aliases != "[]" else (),
            row["context"],
            row["owner"],
            row["source"],
            row["review_by"],
        ),
        approved=bool(row["approved"]),
        author=row["author"],
        created_at=row["created_at"],
        changed_by=row["changed_by"],
        changed_at=row["changed_at"],
        version=row["version"],
        deleted_at=row["deleted_at"],
        place=row["place"],
    )


def find(store: Store, workspace: str, audience: Audience, asked: str) -> list[Meaning]:
    """The living meanings that the key `asked` finds, by term, alias or expansion."""
    rows = store.run(
        """
        SELECT meaning.* FROM lookup JOIN meaning
            ON meaning.workspace = lookup.workspace AND meaning.id = lookup.meaning
        WHERE lookup.workspace = :workspace AND lookup.key = :asked AND meaning.deleted_at = ''
        """,
        workspace=workspace,
        asked=asked,
    )
    return [meaning_from(row) for row in rows if audience.sees(row["place"], row["author"])]


def find_deleted(store: Store, workspace: str, audience: Audience, asked: str) -> list[Meaning]:
    """The deleted meanings that the key `asked` would find, last deleted first."""
    rows = store.run(
        """
        SELECT meaning.* FROM lookup JOIN meaning
            ON meaning.workspace = lookup.workspace AND meaning.id = lookup.meaning
        WHERE lookup.workspace = :workspace AND lookup.key = :asked AND meaning.deleted_at <> ''
        ORDER BY meaning.deleted_at DESC
        """,
        workspace=workspace,
        asked=asked,
    )
    return [meaning_from(row) for row in rows if audience.sees(row["place"], row["author"])]


def get(store: Store, workspace: str, meaning: str) -> Meaning | None:
    """One meaning by id, deleted or not."""
    rows = store.run("SELECT * FROM meaning WHERE workspace = :workspace AND id = :id", workspace=workspace, id=meaning)
    return meaning_from(rows[0]) if rows else None


def everything(store: Store, workspace: str, audience: Audience) -> list[Meaning]:
    """Every living meaning that an audience sees, in the order of its term."""
    rows = store.run(
        f"""
        SELECT * FROM meaning WHERE workspace = :workspace AND deleted_at = ''
            AND {audience.condition("meaning", "author")}
        """,  # noqa: S608 - ours
        workspace=workspace,
        **audience.parameters,
    )
    return sorted(map(meaning_from, rows), key=lambda m: (fold(m.term), m.created_at, m.id))


def count(store: Store, workspace: str, audience: Audience) -> int:
    """How many living meanings an audience sees."""
    rows = store.run(
        f"""
        SELECT count(*) AS many FROM meaning WHERE workspace = :workspace AND deleted_at = ''
            AND {audience.condition("meaning", "author")}
        """,  # noqa: S608 - ours
        workspace=workspace,
        **audience.parameters,
    )
    return int(rows[0]["many"])


def hidden(audience: Audience) -> str:
    """A statement for the ids of what an audience does not see: of what was captured in private conversations, and of
    imports that are not all in. It wants `workspace` and the parameters of the audience."""
    return f"""
        SELECT id FROM meaning WHERE workspace = :workspace AND place <> ''
            AND NOT ({audience.condition("meaning", "author")})
    """  # noqa: S608 - ours


def recent(store: Store, workspace: str, audience: Audience, limit: int, offset: int) -> list[Meaning]:
    """Living meanings, last changed first: within a second by what was written after what, and of what came in together
    by its terms."""
    rows = store.run(
        f"""
        SELECT * FROM meaning WHERE workspace = :workspace AND deleted_at = ''
            AND {audience.condition("meaning", "author")}
        ORDER BY changed_at DESC, turn DESC, sort_key, id LIMIT :limit OFFSET :offset
        """,  # noqa: S608 - ours
        workspace=workspace,
        limit=limit,
        offset=offset,
        **audience.parameters,
    )
    return [meaning_from(row) for row in rows]


class MeaningRows(NamedTuple):
    """What is written of some meanings: all that takes time, reckoned before others wait for it."""

    meanings: Sequence[Meaning]
    rows: Sequence[dict[str, Any]]
    versions: Sequence[Mapping[str, Any]]
    keys: Sequence[tuple[str, str]]  # each with the meaning that it finds
    words: Sequence[WordEntry]
    old: Sequence[str]  # what is found by others from now on


def rows_of(
    workspace: str, changed: Sequence[tuple[Meaning, str]], found_as_before: Container[str] = ()
) -> MeaningRows:
    """What is written of meanings, each with what was done to it. `found_as_before` are those of which nothing changed
    that they are found by."""
    found = [meaning for meaning, _ in changed if meaning.id not in found_as_before]
    return MeaningRows(
        [meaning for meaning, _ in changed],
        [_row(workspace, meaning) for meaning, _ in changed],
        [_version(workspace, meaning, did) for meaning, did in changed],
        [(key, meaning.id) for meaning in found for key in meaning.content.keys()],  # noqa: SIM118 - a method of ours
        word_entries(found),
        [meaning.id for meaning in found if meaning.version > 1],
    )


def put(store: Store, workspace: str, changed: Sequence[tuple[Meaning, str]]) -> None:
    """Keep meanings as they now are, each with what was done to it, and their versions. Inside `store.write`."""
    put_rows(store, workspace, rows_of(workspace, changed))


def put_rows(store: Store, workspace: str, written: MeaningRows) -> None:
    """The same, of what was reckoned before. Inside `store.write`."""
    if not written.meanings:
        return
    for place in {meaning.place for meaning in written.meanings} - {""}:
        if not place.startswith(IMPORT_PLACE):
            record_place(store, workspace, place)
    revision = next_revision(store, workspace)
    for row in written.rows:
        row["turn"] = revision
    store.many(_INSERT, written.rows)
    store.many(
        """
        INSERT INTO meaning_version (workspace, meaning, version, at, person, did, approved, content)
        VALUES (:workspace, :meaning, :version, :at, :person, :did, :approved, :content)
        """,
        written.versions,
    )
    _index(store, workspace, revision, written.keys, written.words, written.old)


def derive(store: Store, workspace: str, word: str) -> None:
    """Index anew the meanings that a word found, in whatever case, after their texts were changed. Inside
    `store.write`."""
    named = store.column(
        "SELECT meaning FROM lookup WHERE workspace = :workspace AND key LIKE :naming",
        workspace=workspace,
        naming=f"%{fold(word)}%",
    )
    ids = dict.fromkeys([*named, *WORDS.find(store, workspace, word, sys.maxsize, 0)])
    known = [found for found in (get(store, workspace, one) for one in ids) if found]
    keys = [(key, one.id) for one in known for key in one.content.keys()]  # noqa: SIM118 - a method of ours
    sort_keys(store, workspace, known)
    _index(store, workspace, next_revision(store, workspace), keys, word_entries(known), ids)


def _index(
    store: Store,
    workspace: str,
    revision: int,
    keys: Sequence[tuple[str, str]],
    words: Sequence[WordEntry],
    known: Iterable[str],
) -> None:
    """Keep what finds meanings from a revision on; of `known` ones instead of what found them before."""
    old = [{"workspace": workspace, "meaning": meaning} for meaning in known]
    if old:
        store.many("DELETE FROM lookup WHERE workspace = :workspace AND meaning = :meaning", old)
        WORDS.remove(store, workspace, [one["meaning"] for one in old])
    store.many(
        """
        INSERT INTO lookup (workspace, key, meaning, revision) VALUES (:workspace, :key, :meaning, :revision)
        """,
        [{"workspace": workspace, "key": key, "meaning": meaning, "revision": revision} for key, meaning in keys],
    )
    WORDS.put(store, workspace, words)


def next_revision(store: Store, workspace: str) -> int:
    """Count that the glossary changes; how often it has by now. Inside `store.write`."""
    rows = store.run(
        """
        INSERT INTO glossary_revision (workspace, revision) VALUES (:workspace, 1)
        ON CONFLICT (workspace) DO UPDATE SET revision = glossary_revision.revision + 1 RETURNING revision
        """,
        workspace=workspace,
    )
    return int(rows[0]["revision"])


def _row(workspace: str, meaning: Meaning) -> dict[str, Any]:
    row = {name: getattr(meaning.content, name) for name in FIELDS}
    row.update((name, getattr(meaning, name)) for name in _META)
    row.update(
        workspace=workspace, aliases=_json(row["aliases"]) if row["aliases"] else "[]", approved=int(row["approved"])
    )
    row.update(sorted_by(meaning.content), turn=0)
    return row


def _version(workspace: str, meaning: Meaning, did: str) -> dict[str, Any]:
    return {
        "workspace": workspace,
        "meaning": meaning.id,
        "version": meaning.version,
        "at": meaning.changed_at,
        "person": meaning.changed_by,
        "did": did,
        "approved": int(meaning.approved),
        "content": _json(to_json(meaning.content)),
    }


def versions(store: Store, workspace: str, meaning: str) -> list[MeaningVersion]:
    """What became of a meaning, oldest first."""
    rows = store.run(
        "SELECT * FROM meaning_version WHERE workspace = :workspace AND meaning = :meaning ORDER BY version",
        workspace=workspace,
        meaning=meaning,
    )
    return [
        MeaningVersion(
            row["meaning"],
            row["version"],
            row["at"],
            row["person"],
            row["did"],
            bool(row["approved"]),
            from_json(json.loads(row["content"])),
        )
        for row in rows
    ]
