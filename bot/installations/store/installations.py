"""The rows of installations.

The writer of a row is that of its workspace, or of its organisation: two who write one row come one after the other.
Tokens are kept as envelopes of a `Vault`, and opened by whoever needs them: a row that nobody can open is still listed.
"""

import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.installations.installation import Installation, State, TokenPair
from bot.installations.vault import Vault, VaultError, key_of
from bot.store.door import Store
from bot.store.rows import upsert

_VERSION_BITS = 48
_KEY = "enterprise = :enterprise AND team = :team"
# Of a workspace: its own installation, then that of the organisation that was given it.
_SERVING = """
    SELECT i.* FROM installation i WHERE i.team = :workspace AND i.team <> '' AND i.state = 'active'
    UNION ALL
    SELECT i.* FROM installation i JOIN installation_grant g ON g.enterprise = i.enterprise AND g.team = :workspace
    WHERE i.team = '' AND i.state = 'active' AND g.state = 'active'
"""
_KNOWN = """
    SELECT team AS workspace, state, changed_at FROM installation WHERE team <> ''
    UNION ALL
    SELECT g.team AS workspace,
        CASE WHEN i.state = 'active' THEN g.state ELSE i.state END AS state,
        CASE WHEN i.changed_at > g.changed_at THEN i.changed_at ELSE g.changed_at END AS changed_at
    FROM installation_grant g JOIN installation i ON i.enterprise = g.enterprise AND i.team = ''
"""


@dataclass(frozen=True, slots=True)
class SealedInstallation:
    """A row as it is kept. `pair` and `previous` are envelopes, the second empty before the first renewal; `version` is
    another whenever the pair or the state is, or somebody is about to renew it; `renewed_at` says when Slack gave the
    pair, `renew_after` before when nobody asks for the next; `trouble` is why there is none, in Slack's word or ours,
    empty where nothing is wrong; `listed_at` says when Slack was last asked which workspaces an organisation gave the
    app. Stamps are UTC, or empty."""

    enterprise: str
    team: str
    name: str
    app: str
    bot_user: str
    installer: str
    scopes: tuple[str, ...]
    pair: str = field(repr=False)
    previous: str = field(repr=False)
    ends_at: str
    renewed_at: str
    renew_after: str
    trouble: str
    installed_at: str
    state: State
    changed_at: str
    listed_at: str
    version: int

    @property
    def key(self) -> tuple[str, str]:
        """What there is one row of."""
        return self.enterprise, self.team

    @property
    def whose(self) -> str:
        """The id of the workspace or the organisation that installed the app."""
        return self.team or self.enterprise

    @property
    def sealed_with(self) -> set[str]:
        """The ids of the keys that open it."""
        return {key_of(one) for one in (self.pair, self.previous) if one}

    def open(self, vault: Vault) -> Installation:
        """With its tokens. Raises VaultError."""
        return Installation(
            self.enterprise,
            self.team,
            self.name,
            self.app,
            self.bot_user,
            self.installer,
            self.scopes,
            _opened(vault, self.pair, *self.key, "pair", self.ends_at),
            self.installed_at,
            self.state,
            self.changed_at,
        )

    def opens(self, vault: Vault) -> bool:
        """Whether its tokens can be read."""
        try:
            self.open(vault)
        except VaultError:
            return False
        return True

    def open_previous(self, vault: Vault) -> TokenPair | None:
        """The pair that was there before; None where there was none. Raises VaultError."""
        return _opened(vault, self.previous, *self.key, "previous", "") if self.previous else None


def save(store: Store, vault: Vault, installation: Installation) -> None:
    """Keep what Slack gave with an installation, in place of an earlier one of the same key; it is active from then on.

    A workspace has one row: where it moved into an organisation, or out of one, that from before goes.
    """
    enterprise, team = installation.key
    with store.write(team or enterprise):
        if team:
            store.run(
                "DELETE FROM installation WHERE team = :team AND enterprise <> :enterprise", **_of(enterprise, team)
            )
        pair = installation.pair
        row = {
            **_of(enterprise, team),
            "name": installation.name,
            "app": installation.app,
            "bot_user": installation.bot_user,
            "installer": installation.installer,
            "scopes": " ".join(installation.scopes),
            "pair": sealed(vault, pair, *installation.key, "pair"),
            "previous": "",
            "ends_at": pair.ends_at,
            "renewed_at": installation.installed_at,
            "renew_after": "",
            "trouble": "",
            "installed_at": installation.installed_at,
            "state": State.ACTIVE.value,
            "changed_at": installation.changed_at or installation.installed_at,
            "listed_at": "",
            "version": secrets.randbits(_VERSION_BITS),  # whoever renews what was there before loses
        }
        upsert(store, "installation", ("enterprise", "team"), [row])


def find(store: Store, enterprise: str, team: str) -> SealedInstallation | None:
    """The installation of a key, however it stands; `team` is empty for that of an organisation."""
    return _first(store.run(f"SELECT * FROM installation WHERE {_KEY}", **_of(enterprise, team)))  # noqa: S608 - ours


def serving(store: Store, workspace: str) -> SealedInstallation | None:
    """The active installation that serves a workspace: its own, else that of the organisation that gave it the app."""
    own_first = f"SELECT * FROM ({_SERVING}) AS served ORDER BY CASE team WHEN '' THEN 1 ELSE 0 END, installed_at DESC"  # noqa: S608
    return _first(store.run(f"{own_first} LIMIT 1", workspace=workspace))


def every(store: Store) -> list[SealedInstallation]:
    """All there are, by enterprise and team."""
    return [read(row) for row in store.run("SELECT * FROM installation ORDER BY enterprise, team")]


def organisations(store: Store) -> list[SealedInstallation]:
    """The active installations of whole organisations; those whose workspaces were asked for longest ago first."""
    sql = "SELECT * FROM installation WHERE team = '' AND state = 'active' ORDER BY listed_at, enterprise"
    return [read(row) for row in store.run(sql)]


def served(store: Store) -> list[str]:
    """The workspaces that are served, by team id."""
    sql = f"SELECT DISTINCT workspace FROM ({_KNOWN}) AS known WHERE state = 'active' ORDER BY workspace"  # noqa: S608
    return store.column(sql)


def suspended(store: Store) -> dict[str, str]:
    """The workspaces that are known and not served, with the stamp since when."""
    sql = f"""
        SELECT workspace, max(changed_at) AS since FROM ({_KNOWN}) AS known GROUP BY workspace
        HAVING sum(CASE state WHEN 'active' THEN 1 ELSE 0 END) = 0 ORDER BY workspace
    """  # noqa: S608 - ours
    return {row["workspace"]: row["since"] for row in store.run(sql)}


def suspend(store: Store, enterprise: str, team: str, at: str) -> bool:
    """Serve it no more, and keep all of it; whether it was active. It is served again once it is installed anew."""
    with store.write(team or enterprise):
        sql = f"""
            UPDATE installation SET state = :state, changed_at = :at, version = version + 1
            WHERE {_KEY} AND state <> :state RETURNING version
        """  # noqa: S608 - ours
        return bool(store.run(sql, **_of(enterprise, team), state=State.SUSPENDED.value, at=at))


def remove(store: Store, enterprise: str, team: str) -> None:
    """Delete an installation with its tokens; that of an organisation with what it was given to."""
    with store.write(team or enterprise):
        store.run(f"DELETE FROM installation WHERE {_KEY}", **_of(enterprise, team))  # noqa: S608 - ours
        if not team:
            store.run("DELETE FROM installation_grant WHERE enterprise = :enterprise", enterprise=enterprise)


def _of(enterprise: str, team: str) -> dict[str, str]:
    return {"enterprise": enterprise, "team": team}


def _first(rows: Sequence[dict[str, Any]]) -> SealedInstallation | None:
    return read(rows[0]) if rows else None


def read(row: dict[str, Any]) -> SealedInstallation:
    """An installation, as its row says."""
    return SealedInstallation(**{**row, "scopes": tuple(row["scopes"].split()), "state": State(row["state"])})


def sealed(vault: Vault, pair: TokenPair, enterprise: str, team: str, column: str) -> str:
    """The envelope of a pair for a column of an installation."""
    return vault.seal(json.dumps([pair.token, pair.refresh]), enterprise, team, column)


def _opened(vault: Vault, envelope: str, enterprise: str, team: str, column: str, ends_at: str) -> TokenPair:
    token, refresh = json.loads(vault.open(envelope, enterprise, team, column))
    return TokenPair(token, refresh, ends_at)
