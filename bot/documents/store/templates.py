"""The templates of a workspace: what it made of those that come with the bot, every version of each."""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from bot.documents.store.shipped import KEYS, shipped
from bot.documents.template import Template, read_template, to_data
from bot.store import Migration, Store
from bot.store.personal import PersonColumns
from bot.store.rows import add

MIGRATIONS = (
    Migration(
        "document-template-001",
        """
        CREATE TABLE document_template (
            workspace TEXT NOT NULL,
            template TEXT NOT NULL,
            language TEXT NOT NULL,
            number BIGINT NOT NULL,
            version TEXT NOT NULL,
            content TEXT NOT NULL,
            person TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (workspace, template, language, number)
        )
        """,
    ),
)
TABLES = ("document_template",)
PEOPLE = PersonColumns(empty=("document_template.person",))
_KEY = ("workspace", "template", "language", "number")


def present(store: Store, workspace: str, language: str) -> dict[str, Template]:
    """The templates of a language that documents follow from now on, by key, as they are offered: a workspace's own
    where it has one, else ours."""
    own: dict[str, Template | None] = {}
    for row in _rows(store, workspace, "language = :language", language=language):
        own[row["template"]] = _template(row)
    ours = {key: shipped()[key, language] for key in KEYS if (key, language) in shipped()}
    return {key: own.get(key) or template for key, template in ours.items()}


def version(store: Store, workspace: str, key: str, language: str, wanted: str) -> Template | None:
    """One version of a template; None where nobody has it any more."""
    ours = shipped().get((key, language))
    if ours and ours.version == wanted:
        return ours
    where = "template = :template AND language = :language AND version = :version"
    rows = _rows(store, workspace, where, template=key, language=language, version=wanted)
    return _template(rows[-1]) if rows else None


def last(store: Store, workspace: str, key: str, language: str) -> Template | None:
    """The last version of a workspace's own, given up or not; None where it never had one."""
    found = _rows(
        store,
        workspace,
        "template = :template AND language = :language AND version <> ''",
        template=key,
        language=language,
    )
    return _template(found[-1]) if found else None


def put(store: Store, workspace: str, template: Template, person: str, at: str) -> bool:
    """Keep the version that a workspace's own is from now on. Inside `store.write`."""
    return _put(store, workspace, template.key, template.language, template.version, to_data(template), person, at)


def give_up(store: Store, workspace: str, key: str, language: str, person: str, at: str) -> bool:
    """Go back to ours; documents that follow the workspace's own still find their version. Inside `store.write`."""
    return _put(store, workspace, key, language, "", {}, person, at)


def _put(
    store: Store,
    workspace: str,
    key: str,
    language: str,
    version_: str,
    content: Mapping[str, Any],
    person: str,
    at: str,
) -> bool:
    known = _rows(store, workspace, "template = :template AND language = :language", template=key, language=language)
    number = known[-1]["number"] + 1 if known else 1
    row = {"workspace": workspace, "template": key, "language": language, "number": number, "version": version_}
    return add(
        store,
        "document_template",
        _KEY,
        {**row, "content": json.dumps(content, ensure_ascii=False), "person": person, "at": at},
    )


def _rows(store: Store, workspace: str, where: str, **params: Any) -> list[dict[str, Any]]:
    """Versions, oldest first."""
    return store.run(
        f"SELECT * FROM document_template WHERE workspace = :workspace AND {where} ORDER BY number",  # noqa: S608 - ours
        workspace=workspace,
        **params,
    )


def _template(row: Mapping[str, Any]) -> Template | None:
    """A version; None where ours took its place again."""
    if not row["version"]:
        return None
    return _read(row["template"], row["language"], row["version"], row["content"])


@lru_cache(maxsize=256)  # each document that is looked at reads its own
def _read(key: str, language: str, version_: str, content: str) -> Template:
    return read_template(key, language, version_, json.loads(content))
