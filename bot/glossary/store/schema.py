"""The glossary's tables.

`lookup` has a row for every key that finds a meaning (its term, aliases and expansions), so an exact hit is one
indexed read at any size. `revision` counts changes: who keeps keys in memory reads only what came since.
"""

from typing import TYPE_CHECKING

from bot.glossary.store import meanings, wanted
from bot.glossary.store.words import WORDS
from bot.store import Migration, Store
from bot.store.personal import PersonColumns
from bot.store.sources import message_column

if TYPE_CHECKING:
    from sqlite_utils import Database

_SEARCH = """
    workspace TEXT NOT NULL,
    meaning TEXT NOT NULL,
    term TEXT NOT NULL,
    expansion TEXT NOT NULL,
    definition TEXT NOT NULL
"""


def _full_text(db: "Database") -> None:
    # The index points at rows by number, and VACUUM may number rows anew that have no number of their own.
    db.execute(f"CREATE TABLE meaning_search (row INTEGER PRIMARY KEY, {_SEARCH}, UNIQUE (workspace, meaning))")
    db["meaning_search"].enable_fts(  # type: ignore[union-attr]  # a table, never a view
        ["term", "expansion", "definition"], create_triggers=True, tokenize="unicode61"
    )


_WORD = WORDS.schema()

MIGRATIONS = (
    Migration(
        "glossary-001",
        """
        CREATE TABLE meaning (
            workspace TEXT NOT NULL,
            id TEXT NOT NULL,
            term TEXT NOT NULL,
            expansion_en TEXT NOT NULL,
            definition_en TEXT NOT NULL,
            expansion_fr TEXT NOT NULL,
            definition_fr TEXT NOT NULL,
            aliases TEXT NOT NULL,
            context TEXT NOT NULL,
            owner TEXT NOT NULL,
            source TEXT NOT NULL,
            review_by TEXT NOT NULL,
            approved INTEGER NOT NULL,
            author TEXT NOT NULL,
            created_at TEXT NOT NULL,
            changed_by TEXT NOT NULL,
            changed_at TEXT NOT NULL,
            version INTEGER NOT NULL,
            deleted_at TEXT NOT NULL,
            PRIMARY KEY (workspace, id)
        );
        CREATE INDEX meaning_changed ON meaning (workspace, changed_at);
        CREATE INDEX meaning_review ON meaning (workspace, review_by);
        CREATE TABLE meaning_version (
            workspace TEXT NOT NULL,
            meaning TEXT NOT NULL,
            version INTEGER NOT NULL,
            at TEXT NOT NULL,
            person TEXT NOT NULL,
            did TEXT NOT NULL,
            approved INTEGER NOT NULL,
            content TEXT NOT NULL,
            PRIMARY KEY (workspace, meaning, version)
        );
        CREATE TABLE lookup (
            workspace TEXT NOT NULL,
            key TEXT NOT NULL,
            meaning TEXT NOT NULL,
            revision BIGINT NOT NULL,
            PRIMARY KEY (workspace, key, meaning)
        );
        CREATE INDEX lookup_meaning ON lookup (workspace, meaning);
        CREATE INDEX lookup_revision ON lookup (workspace, revision);
        CREATE TABLE glossary_revision (
            workspace TEXT NOT NULL PRIMARY KEY,
            revision BIGINT NOT NULL
        );
        CREATE TABLE meaning_channel (
            workspace TEXT NOT NULL,
            channel TEXT NOT NULL,
            meaning TEXT NOT NULL,
            uses INTEGER NOT NULL,
            PRIMARY KEY (workspace, channel, meaning)
        );
        CREATE TABLE wanted (
            workspace TEXT NOT NULL,
            key TEXT NOT NULL,
            asked TEXT NOT NULL,
            times INTEGER NOT NULL,
            last_at TEXT NOT NULL,
            PRIMARY KEY (workspace, key)
        );
        CREATE TABLE wanted_by (
            workspace TEXT NOT NULL,
            key TEXT NOT NULL,
            person TEXT NOT NULL,
            PRIMARY KEY (workspace, key, person)
        );
        CREATE TABLE proposal (
            workspace TEXT NOT NULL,
            id TEXT NOT NULL,
            did TEXT NOT NULL,
            meaning TEXT NOT NULL,
            base INTEGER NOT NULL,
            content TEXT NOT NULL,
            channel TEXT NOT NULL,
            person TEXT NOT NULL,
            at TEXT NOT NULL,
            outcome TEXT NOT NULL,
            decided_by TEXT NOT NULL,
            decided_at TEXT NOT NULL,
            reason TEXT NOT NULL,
            PRIMARY KEY (workspace, id)
        );
        CREATE INDEX proposal_outcome ON proposal (workspace, outcome, at);
        """,
    ),
    Migration(
        "glossary-002-search",
        {
            "sqlite": _full_text,
            "postgresql": f"""
                CREATE TABLE meaning_search ({_SEARCH}, words tsvector GENERATED ALWAYS AS (
                    setweight(to_tsvector('simple', term), 'A')
                    || setweight(to_tsvector('simple', expansion), 'B')
                    || setweight(to_tsvector('simple', definition), 'D')
                ) STORED, PRIMARY KEY (workspace, meaning));
                CREATE INDEX meaning_search_words ON meaning_search USING GIN (words);
            """,
        },
    ),
    # What was in it comes from the meanings again: `bot.glossary.store.search.fill`.
    Migration(
        "glossary-003-words",
        {
            "sqlite": f"DROP TABLE meaning_search_fts; DROP TABLE meaning_search; {_WORD['sqlite']}",
            "postgresql": f"DROP TABLE meaning_search; {_WORD['postgresql']}",
        },
    ),
    # Of what was captured before, nobody knows where: it stays as visible as it was.
    Migration(
        "glossary-place",
        """
        ALTER TABLE meaning ADD COLUMN place TEXT NOT NULL DEFAULT '';
        CREATE INDEX meaning_place ON meaning (workspace, place, author, id) WHERE place <> '';
        ALTER TABLE wanted ADD COLUMN place TEXT NOT NULL DEFAULT ''
        """,
    ),
    Migration("glossary-message", message_column("meaning")),
    # What lists are in the order of; `bot.glossary.store.browse.fill` writes it for what there is. `turn` is the
    # revision of the glossary at which a meaning was written: many are within a second.
    Migration(
        "glossary-order",
        """
        ALTER TABLE meaning ADD COLUMN sort_key BYTEA;
        ALTER TABLE meaning ADD COLUMN context_key BYTEA;
        ALTER TABLE meaning ADD COLUMN turn BIGINT NOT NULL DEFAULT 0;
        DROP INDEX meaning_changed;
        CREATE INDEX meaning_recent ON meaning (workspace, changed_at DESC, turn DESC, sort_key, id)
            WHERE deleted_at = '';
        CREATE INDEX meaning_sort ON meaning (workspace, sort_key, id) WHERE deleted_at = '';
        CREATE INDEX meaning_context ON meaning (workspace, context_key, sort_key, id) WHERE deleted_at = '';
        CREATE INDEX meaning_owner ON meaning (workspace, owner, sort_key, id) WHERE deleted_at = ''
        """,
    ),
    # Which term a proposal would define: it is not wanted meanwhile. Those made before name none.
    Migration(
        "glossary-proposed",
        """
        ALTER TABLE proposal ADD COLUMN key TEXT NOT NULL DEFAULT '';
        CREATE INDEX proposal_key ON proposal (workspace, key) WHERE outcome = 'waiting' AND key <> ''
        """,
    ),
)

TABLES = (
    "meaning",
    "meaning_version",
    "lookup",
    "glossary_revision",
    "meaning_channel",
    "meaning_word",
    "meaning_word_item",
    "wanted",
    "wanted_by",
    "proposal",
)


def _derive(store: Store, workspace: str, word: str) -> None:
    meanings.derive(store, workspace, word)
    wanted.derive(store, workspace, word)


PEOPLE = PersonColumns(
    empty=(
        "meaning.owner",
        "meaning.author",
        "meaning.changed_by",
        "meaning_version.person",
        "proposal.person",
        "proposal.decided_by",
    ),
    delete=("wanted_by.person",),
    given=("meaning.owner",),
    json={"meaning_version.content": ("owner",), "proposal.content": ("owner",)},
    derived=("meaning.message", "lookup.key", "wanted.key", "wanted_by.key"),
    derive=_derive,
)
