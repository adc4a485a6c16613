"""The workspaces that an organisation gave its installation to. The writer is that of the organisation."""

from collections.abc import Iterable, Sequence

from bot.installations.installation import State
from bot.installations.store.installations import serving
from bot.store import absence, trail
from bot.store.door import Store
from bot.store.rows import upsert
from bot.store.trail import Event


def grants(store: Store, enterprise: str) -> dict[str, State]:
    """The workspaces that an organisation gave its installation at any time, and how each stands now."""
    rows = store.run(
        "SELECT * FROM installation_grant WHERE enterprise = :enterprise ORDER BY team", enterprise=enterprise
    )
    return {row["team"]: State(row["state"]) for row in rows}


def grant(store: Store, enterprise: str, teams: Iterable[str], at: str) -> None:
    """An organisation gave its installation to workspaces."""
    _put_grants(store, enterprise, teams, State.ACTIVE, at)


def take_back(store: Store, enterprise: str, teams: Iterable[str], at: str) -> None:
    """An organisation took its installation from workspaces: each is suspended by itself."""
    _put_grants(store, enterprise, teams, State.SUSPENDED, at)


def list_grants(store: Store, enterprise: str, teams: Sequence[str], asked_at: str) -> None:
    """These are all the workspaces that an organisation's installation is for, as Slack said when it was asked at a
    time. What was said of one at that time or since stands: the answer may be older."""
    with store.write(enterprise):
        known = grants(store, enterprise)
        sql = "SELECT team FROM installation_grant WHERE enterprise = :enterprise AND changed_at >= :asked"
        newer = set(store.column(sql, enterprise=enterprise, asked=asked_at))
        given = {team for team in teams if known.get(team) is not State.ACTIVE}
        taken = {team for team, state in known.items() if state is State.ACTIVE} - set(teams)
        grant(store, enterprise, given - newer, asked_at)
        take_back(store, enterprise, taken - newer, asked_at)
        sql = "UPDATE installation SET listed_at = :asked WHERE enterprise = :enterprise AND team = ''"
        store.run(sql, enterprise=enterprise, asked=asked_at)


def forget_grant(store: Store, enterprise: str, team: str) -> None:
    """Delete that an organisation ever gave its installation to a workspace."""
    with store.write(enterprise):
        store.run(
            "DELETE FROM installation_grant WHERE enterprise = :enterprise AND team = :team",
            enterprise=enterprise,
            team=team,
        )


def _put_grants(store: Store, enterprise: str, teams: Iterable[str], state: State, at: str) -> None:
    rows = [
        {"enterprise": enterprise, "team": team, "state": state.value, "changed_at": at} for team in sorted(set(teams))
    ]
    with store.write(enterprise):
        standing = grants(store, enterprise)
        changed = [row for row in rows if standing.get(row["team"]) is not state]
        first = [row["team"] for row in changed if row["team"] not in standing and not serving(store, row["team"])]
        upsert(store, "installation_grant", ("enterprise", "team"), changed)
        for team in first:
            _tell_first(store, team, at)


def _tell_first(store: Store, team: str, at: str) -> None:
    """A workspace has the bot that did not: its audit log says so, as where somebody installs it there. Slack does not
    say who gave it. That it is gone, or back, is told by `presence.settle`."""
    with store.write(team):
        row = serving(store, team)
        if row is not None and team not in absence.workspaces(store):
            after = {"organisation": row.name or row.enterprise, "scopes": list(row.scopes)}
            trail.tell(store, team, at, Event("installations.installed", after=after))
