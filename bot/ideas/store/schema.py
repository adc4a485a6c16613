"""The tables of ideas.

`idea_standing` repeats what the scores of an idea come to in a framework, and its status, so that a ranking of ten
thousand ideas is one read of one table. Both are rewritten in the transaction that changes them.
"""

from bot.ideas.store.words import TEXTS, WORDS, derive
from bot.store import Migration
from bot.store.personal import PersonColumns
from bot.store.sources import message_column

MIGRATIONS = (
    Migration(
        "ideas-001",
        """
        CREATE TABLE idea (
            workspace TEXT NOT NULL,
            number BIGINT NOT NULL,
            title TEXT NOT NULL,
            description TEXT NOT NULL,
            source TEXT NOT NULL,
            author TEXT NOT NULL,
            captor TEXT NOT NULL,
            owner TEXT NOT NULL,
            team TEXT NOT NULL,
            team_key TEXT NOT NULL,
            tags TEXT NOT NULL,
            links TEXT NOT NULL,
            status TEXT NOT NULL,
            horizon TEXT NOT NULL,
            quarter TEXT NOT NULL,
            merged_into BIGINT NOT NULL,
            created_at TEXT NOT NULL,
            changed_at TEXT NOT NULL,
            PRIMARY KEY (workspace, number)
        );
        CREATE INDEX idea_status ON idea (workspace, status);
        CREATE INDEX idea_captor ON idea (workspace, captor, changed_at);
        CREATE TABLE idea_counter (
            workspace TEXT NOT NULL PRIMARY KEY,
            last BIGINT NOT NULL
        );
        CREATE TABLE idea_tag (
            workspace TEXT NOT NULL,
            tag TEXT NOT NULL,
            idea BIGINT NOT NULL,
            PRIMARY KEY (workspace, tag, idea)
        );
        CREATE TABLE idea_history (
            workspace TEXT NOT NULL,
            idea BIGINT NOT NULL,
            entry BIGINT NOT NULL,
            at TEXT NOT NULL,
            person TEXT NOT NULL,
            did TEXT NOT NULL,
            was TEXT NOT NULL,
            became TEXT NOT NULL,
            reason TEXT NOT NULL,
            PRIMARY KEY (workspace, idea, entry)
        );
        CREATE TABLE idea_vote (
            workspace TEXT NOT NULL,
            idea BIGINT NOT NULL,
            person TEXT NOT NULL,
            PRIMARY KEY (workspace, idea, person)
        );
        CREATE TABLE idea_evidence (
            workspace TEXT NOT NULL,
            idea BIGINT NOT NULL,
            url TEXT NOT NULL,
            note TEXT NOT NULL,
            person TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (workspace, idea, url)
        );
        CREATE TABLE idea_score (
            workspace TEXT NOT NULL,
            idea BIGINT NOT NULL,
            framework TEXT NOT NULL,
            round BIGINT NOT NULL,
            person TEXT NOT NULL,
            version BIGINT NOT NULL,
            inputs TEXT NOT NULL,
            reason TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (workspace, idea, framework, round, person)
        );
        CREATE TABLE idea_standing (
            workspace TEXT NOT NULL,
            framework TEXT NOT NULL,
            idea BIGINT NOT NULL,
            score DOUBLE PRECISION NOT NULL,
            low DOUBLE PRECISION NOT NULL,
            high DOUBLE PRECISION NOT NULL,
            scorers BIGINT NOT NULL,
            status TEXT NOT NULL,
            PRIMARY KEY (workspace, framework, idea)
        );
        CREATE INDEX idea_standing_idea ON idea_standing (workspace, idea);
        CREATE TABLE idea_round (
            workspace TEXT NOT NULL,
            idea BIGINT NOT NULL,
            round BIGINT NOT NULL,
            framework TEXT NOT NULL,
            version BIGINT NOT NULL,
            asker TEXT NOT NULL,
            channel TEXT NOT NULL,
            ts TEXT NOT NULL,
            asker_channel TEXT NOT NULL,
            asker_ts TEXT NOT NULL,
            opened_at TEXT NOT NULL,
            deadline TEXT NOT NULL,
            revealed_at TEXT NOT NULL,
            revealed_by TEXT NOT NULL,
            PRIMARY KEY (workspace, idea, round)
        );
        CREATE TABLE idea_asked (
            workspace TEXT NOT NULL,
            idea BIGINT NOT NULL,
            round BIGINT NOT NULL,
            person TEXT NOT NULL,
            PRIMARY KEY (workspace, idea, round, person)
        );
        CREATE INDEX idea_asked_person ON idea_asked (workspace, person);
        """,
    ),
    Migration("ideas-002", "ALTER TABLE idea ADD COLUMN withdrawn_at TEXT NOT NULL DEFAULT ''"),
    # All that counting the ideas ahead of another reads.
    Migration(
        "ideas-003",
        "CREATE INDEX idea_standing_score ON idea_standing (workspace, framework, score DESC, idea, status)",
    ),
    Migration("ideas-004", "CREATE INDEX idea_merged ON idea (workspace, merged_into)"),
    # `content` is what people write of an idea, as JSON; one that never changed has no version.
    Migration(
        "ideas-versions",
        """
        CREATE TABLE idea_version (
            workspace TEXT NOT NULL,
            idea BIGINT NOT NULL,
            version BIGINT NOT NULL,
            at TEXT NOT NULL,
            person TEXT NOT NULL,
            content TEXT NOT NULL,
            PRIMARY KEY (workspace, idea, version)
        )
        """,
    ),
    # Of an idea that was captured before, nobody knows where: it stays as visible as it was. The index is all that is
    # read of those a ranking leaves out.
    Migration(
        "ideas-place",
        """
        ALTER TABLE idea ADD COLUMN place TEXT NOT NULL DEFAULT '';
        CREATE INDEX idea_place ON idea (workspace, place, captor, number) WHERE place <> ''
        """,
    ),
    Migration("ideas-message", message_column("idea")),
    # What is in it comes from the titles: `bot.ideas.store.words.fill`.
    Migration("ideas-words", WORDS.schema()),
    # Who votes on behalf of a customer is named beside it, and may vote for several; an empty customer is themselves.
    Migration(
        "ideas-customers",
        """
        CREATE TABLE idea_customer_vote (
            workspace TEXT NOT NULL,
            idea BIGINT NOT NULL,
            customer_key TEXT NOT NULL,
            customer TEXT NOT NULL,
            person TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (workspace, idea, customer_key)
        )
        """,
    ),
    # What is in it comes from all that ideas say: `bot.ideas.store.words.fill`.
    Migration("ideas-texts", TEXTS.schema()),
    # What is asked for alone has none, as every round had before.
    Migration(
        "ideas-batch",
        """
        ALTER TABLE idea_round ADD COLUMN batch TEXT NOT NULL DEFAULT '';
        CREATE INDEX idea_round_batch ON idea_round (workspace, batch) WHERE batch <> ''
        """,
    ),
)

TABLES = (
    "idea",
    "idea_counter",
    "idea_tag",
    "idea_history",
    "idea_version",
    "idea_vote",
    "idea_customer_vote",
    "idea_evidence",
    "idea_score",
    "idea_standing",
    "idea_round",
    "idea_asked",
    "idea_word",
    "idea_word_item",
    "idea_text",
    "idea_text_item",
)
PEOPLE = PersonColumns(
    empty=(
        "idea.author",
        "idea.captor",
        "idea.owner",
        "idea_history.person",
        "idea_version.person",
        "idea_evidence.person",
        "idea_customer_vote.person",
        "idea_round.asker",
        "idea_round.revealed_by",
    ),
    delete=("idea_vote.person", "idea_asked.person"),
    number=("idea_score.person",),
    own=("idea_score.person",),
    given=("idea.owner",),
    json={"idea_version.content": ("owner",)},
    derived=("idea.message",),
    derive=derive,
)
