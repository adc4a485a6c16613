"""The tables of KPIs.

`kpi_reading` holds the newest version of each period and nothing else, so that a year of readings is one walk along its
key; `kpi_reading_before` holds every version that another has taken the place of. On SQLite the former is kept in the
order of its key, which reads a year in three quarters of the time.
"""

from bot.kpis.store.kpis import derive
from bot.store import Migration
from bot.store.personal import PersonColumns

_KPI = """
    CREATE TABLE kpi (
        workspace TEXT NOT NULL,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL,
        unit TEXT NOT NULL,
        detail TEXT NOT NULL,
        direction TEXT NOT NULL,
        target DOUBLE PRECISION,
        low DOUBLE PRECISION,
        high DOUBLE PRECISION,
        alert_at DOUBLE PRECISION,
        alert_unusual BIGINT NOT NULL,
        grain TEXT NOT NULL,
        fresh_hours BIGINT NOT NULL,
        zone TEXT NOT NULL,
        owner TEXT NOT NULL,
        author TEXT NOT NULL,
        team TEXT NOT NULL,
        term TEXT NOT NULL,
        source TEXT NOT NULL,
        settings TEXT NOT NULL,
        created_at TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        archived_at TEXT NOT NULL,
        PRIMARY KEY (workspace, id)
    );
    CREATE UNIQUE INDEX kpi_name ON kpi (workspace, name_key) WHERE archived_at = '';
    CREATE TABLE kpi_reading_before (
        workspace TEXT NOT NULL,
        kpi TEXT NOT NULL,
        period TEXT NOT NULL,
        version BIGINT NOT NULL,
        value DOUBLE PRECISION NOT NULL,
        was DOUBLE PRECISION,
        collected_at TEXT NOT NULL,
        replaced_at TEXT NOT NULL,
        source TEXT NOT NULL,
        person TEXT NOT NULL,
        PRIMARY KEY (workspace, kpi, period, version)
    );
    CREATE TABLE kpi_collection (
        workspace TEXT NOT NULL,
        kpi TEXT NOT NULL,
        tried_at TEXT NOT NULL,
        succeeded_at TEXT NOT NULL,
        error TEXT NOT NULL,
        args TEXT NOT NULL,
        failures BIGINT NOT NULL,
        due_at TEXT NOT NULL,
        leased_until TEXT NOT NULL,
        PRIMARY KEY (workspace, kpi)
    );
"""
# `was` is the value this one corrected, NULL where it corrects nothing; `final` whether the value covers its period:
# known once that was over, said by a person, or meant "as of now".
_READING = """
    CREATE TABLE kpi_reading (
        workspace TEXT NOT NULL,
        kpi TEXT NOT NULL,
        period TEXT NOT NULL,
        version BIGINT NOT NULL,
        value DOUBLE PRECISION NOT NULL,
        was DOUBLE PRECISION,
        collected_at TEXT NOT NULL,
        source TEXT NOT NULL,
        person TEXT NOT NULL,
        final BIGINT NOT NULL,
        PRIMARY KEY (workspace, kpi, period)
    )
"""

MIGRATIONS = (
    Migration(
        "kpis-001",
        {"sqlite": f"{_KPI} {_READING} WITHOUT ROWID;", "postgresql": f"{_KPI} {_READING};"},
    ),
    # What was kept before this counts as final: nobody can tell any more.
    Migration("kpis-002", "ALTER TABLE kpi_reading_before ADD COLUMN final BIGINT NOT NULL DEFAULT 1"),
    Migration(
        "kpis-003",
        """
        ALTER TABLE kpi ADD COLUMN pipeline TEXT NOT NULL DEFAULT '';
        CREATE TABLE kpi_pipeline (
            workspace TEXT NOT NULL,
            kpi TEXT NOT NULL,
            connection TEXT NOT NULL,
            succeeded_at TEXT NOT NULL,
            failed_at TEXT NOT NULL,
            paused BIGINT NOT NULL,
            asked_at TEXT NOT NULL,
            error TEXT NOT NULL,
            args TEXT NOT NULL,
            PRIMARY KEY (workspace, kpi)
        );
        """,
    ),
    # `contributors` are user ids, a space between them.
    Migration(
        "kpis-004",
        """
        ALTER TABLE kpi ADD COLUMN combine TEXT NOT NULL DEFAULT '';
        ALTER TABLE kpi ADD COLUMN target_per TEXT NOT NULL DEFAULT '';
        ALTER TABLE kpi ADD COLUMN scale TEXT NOT NULL DEFAULT '';
        ALTER TABLE kpi ADD COLUMN contributors TEXT NOT NULL DEFAULT '';
        """,
    ),
    # `content` is what a KPI said from `changed_at` on, as JSON; a KPI older than this has its first version when it
    # next changes.
    Migration(
        "kpis-005",
        """
        CREATE TABLE kpi_definition (
            workspace TEXT NOT NULL,
            kpi TEXT NOT NULL,
            changed_at TEXT NOT NULL,
            person TEXT NOT NULL,
            content TEXT NOT NULL,
            PRIMARY KEY (workspace, kpi, changed_at)
        );
        """,
    ),
    # What people did about a KPI on one message; and where nobody is to be called for it until `until`.
    Migration(
        "kpis-006",
        """
        CREATE TABLE kpi_claim (
            workspace TEXT NOT NULL,
            channel TEXT NOT NULL,
            ts TEXT NOT NULL,
            kpi TEXT NOT NULL,
            act TEXT NOT NULL,
            person TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (workspace, channel, ts, kpi, act, person)
        );
        CREATE TABLE kpi_mute (
            workspace TEXT NOT NULL,
            place TEXT NOT NULL,
            kpi TEXT NOT NULL,
            until TEXT NOT NULL,
            person TEXT NOT NULL,
            PRIMARY KEY (workspace, place, kpi)
        );
        """,
    ),
    # Values of an import that is not all in; `value_before` is what the period had when the file was read.
    Migration(
        "kpis-arrival",
        """
        CREATE TABLE kpi_reading_arrival (
            workspace TEXT NOT NULL,
            run TEXT NOT NULL,
            kpi TEXT NOT NULL,
            period TEXT NOT NULL,
            value DOUBLE PRECISION NOT NULL,
            value_before DOUBLE PRECISION,
            collected_at TEXT NOT NULL,
            source TEXT NOT NULL,
            person TEXT NOT NULL,
            is_over BIGINT NOT NULL,
            PRIMARY KEY (workspace, run, kpi, period)
        )
        """,
    ),
)

TABLES = (
    "kpi", "kpi_reading", "kpi_reading_before", "kpi_collection", "kpi_pipeline", "kpi_definition", "kpi_claim",
    "kpi_mute", "kpi_reading_arrival",
)  # fmt: skip
PEOPLE = PersonColumns(
    empty=(
        "kpi.owner",
        "kpi.author",
        "kpi_reading.person",
        "kpi_reading_before.person",
        "kpi_reading_arrival.person",
        "kpi_definition.person",
        "kpi_mute.person",
    ),
    delete=("kpi_claim.person", "kpi_mute.place"),
    spaced=("kpi.contributors",),
    json={"kpi_definition.content": ("owner", "author", "contributors")},
    derived=("kpi.name_key",),
    derive=derive,
)
