"""The tables of installations. They belong to the operator of the bot; what ends with a workspace says `ending`."""

from bot.store.migrations import Migration
from bot.store.personal import PersonColumns

MIGRATIONS = (
    Migration(
        "installations-001",
        """
        CREATE TABLE installation (
            enterprise TEXT NOT NULL,
            team TEXT NOT NULL,
            name TEXT NOT NULL,
            app TEXT NOT NULL,
            bot_user TEXT NOT NULL,
            installer TEXT NOT NULL,
            scopes TEXT NOT NULL,
            pair TEXT NOT NULL,
            previous TEXT NOT NULL DEFAULT '',
            ends_at TEXT NOT NULL,
            renewed_at TEXT NOT NULL,
            renew_after TEXT NOT NULL DEFAULT '',
            trouble TEXT NOT NULL DEFAULT '',
            installed_at TEXT NOT NULL,
            state TEXT NOT NULL,
            changed_at TEXT NOT NULL,
            listed_at TEXT NOT NULL DEFAULT '',
            version BIGINT NOT NULL,
            PRIMARY KEY (enterprise, team)
        );
        CREATE INDEX installation_of_team ON installation (team);
        CREATE INDEX installation_ending ON installation (ends_at);
        CREATE TABLE installation_grant (
            enterprise TEXT NOT NULL,
            team TEXT NOT NULL,
            state TEXT NOT NULL,
            changed_at TEXT NOT NULL,
            PRIMARY KEY (enterprise, team)
        );
        CREATE INDEX installation_grant_of_team ON installation_grant (team);
        """,
    ),
)

# Their workspace's, and that of an organisation that gave it the app.
_CONCERNS = """
    team = :workspace
    OR team = '' AND enterprise IN (SELECT enterprise FROM installation_grant WHERE team = :workspace)
"""
PEOPLE = PersonColumns(
    elsewhere={"installation.installer": _CONCERNS}, secret=("installation.pair", "installation.previous")
)
