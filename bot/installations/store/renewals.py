"""Renewing the tokens of installations, by whichever replica is first.

Whoever wants to renew a pair claims the row: that changes its version, and holds the others off until a time. What
Slack answers is kept where the version is still that of the claim: what was installed anew, or claimed by another,
meanwhile stands. Nobody's writer waits for Slack.
"""

from dataclasses import replace
from typing import Any

from bot.installations.installation import TokenPair
from bot.installations.store.installations import SealedInstallation, read, sealed
from bot.installations.vault import Vault
from bot.store.door import Store

_KEY = "enterprise = :enterprise AND team = :team"


def ending(store: Store, now: str, soon: str, *, ahead: str, far: str, limit: int) -> list[SealedInstallation]:
    """The active installations whose tokens end until `soon`, that which ends first first, and those that seem to have
    been renewed after `ahead`, a time to come: the clock was put back, and says nothing of their end. Those that
    somebody claimed, or tried in vain, until later than `now` are left out, but not until later than `far`: no claim
    lasts so long. All are stamps."""
    rows = store.run(
        """
        SELECT * FROM installation
        WHERE state = 'active' AND ends_at <> '' AND (ends_at <= :soon OR renewed_at > :ahead)
            AND (renew_after <= :now OR renew_after > :far)
        ORDER BY ends_at, enterprise, team LIMIT :limit
        """,
        now=now,
        soon=soon,
        ahead=ahead,
        far=far,
        limit=limit,
    )
    return [read(row) for row in rows]


def first_end(store: Store) -> str:
    """When the first token of an active installation ends; empty where none does."""
    sql = "SELECT min(ends_at) AS first FROM installation WHERE state = 'active' AND ends_at <> ''"
    return str(store.run(sql)[0]["first"] or "")


def claim(store: Store, one: SealedInstallation, until: str) -> SealedInstallation | None:
    """Take on to renew the tokens of an installation, as it was read, until a stamp; None where another did."""
    return _changed(store, one, "renew_after = :until", until=until)


def renewed(
    store: Store, vault: Vault, claimed: SealedInstallation, pair: TokenPair, before: TokenPair, at: str
) -> SealedInstallation | None:
    """Keep a new pair in place of that `before`, which is kept beside it; None where the claim is over."""
    return _changed(
        store,
        claimed,
        "pair = :pair, previous = :previous, ends_at = :ends_at, renewed_at = :at, renew_after = '', trouble = ''",
        pair=sealed(vault, pair, *claimed.key, "pair"),
        previous=sealed(vault, before, *claimed.key, "previous"),
        ends_at=pair.ends_at,
        at=at,
    )


def not_renewed(store: Store, claimed: SealedInstallation, trouble: str, again: str) -> bool:
    """Keep why there is no new pair, and the stamp before which nobody asks for it again; whether that is news."""
    changed = _changed(store, claimed, "trouble = :trouble, renew_after = :again", trouble=trouble, again=again)
    return changed is not None and trouble != claimed.trouble


def reseal(store: Store, vault: Vault, one: SealedInstallation) -> bool:
    """Encrypt what a row holds with the first key; whether it was still as it was read. Its version stays: whoever is
    renewing it goes on. Raises VaultError where it cannot be opened."""
    pair, previous = one.open(vault).pair, one.open_previous(vault)
    with store.write(one.whose):
        sql = f"""
            UPDATE installation SET pair = :pair, previous = :previous
            WHERE {_KEY} AND pair = :old_pair AND previous = :old_previous RETURNING version
        """  # noqa: S608 - ours
        rows = store.run(
            sql,
            enterprise=one.enterprise,
            team=one.team,
            pair=sealed(vault, pair, *one.key, "pair"),
            previous=sealed(vault, previous, *one.key, "previous") if previous else "",
            old_pair=one.pair,
            old_previous=one.previous,
        )
        return bool(rows)


def _changed(store: Store, one: SealedInstallation, changes: str, **values: Any) -> SealedInstallation | None:
    sql = f"""
        UPDATE installation SET version = version + 1, {changes}
        WHERE {_KEY} AND version = :version RETURNING version
    """  # noqa: S608 - ours
    with store.write(one.whose):
        rows = store.run(sql, enterprise=one.enterprise, team=one.team, version=one.version, **values)
    return replace(one, version=int(rows[0]["version"])) if rows else None
