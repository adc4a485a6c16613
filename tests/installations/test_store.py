"""Installations as they are kept: one row for each (enterprise, team), tokens nowhere but in their envelopes."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.installations.installation import State, TokenPair
from bot.installations.store import ending, grants, installations, renewals
from bot.installations.vault import VaultError
from bot.store import Store, open_store, trail
from tests.installations.making import installation, vault

EARLY, LATER, LATEST = "2026-11-30T09:00:00Z", "2026-11-30T10:00:00Z", "2026-11-30T11:00:00Z"


def token_of(store: Store, workspace: str) -> str:
    """The token that a workspace is served with; empty where it is not."""
    row = installations.serving(store, workspace)
    return row.open(vault()).pair.token if row else ""


def test_an_installation_comes_back_as_it_was(kept: Store) -> None:
    """All of it, with its tokens, which stand nowhere in the database, nor in what is printed of a row."""
    made = installation(pair=TokenPair("xoxe.xoxb-1", "xoxe-1", LATER), changed_at=EARLY)
    installations.save(kept, vault(), made)
    row = installations.find(kept, "", "T1")
    assert row is not None
    assert row.open(vault()) == made
    assert "xox" not in repr([row, made]) + str(kept.run("SELECT * FROM installation"))
    assert row.sealed_with == {"one"}
    assert (row.opens(vault()), row.opens(vault("two"))) == (True, False), "what is unreadable is counted as such"


def test_installing_again_takes_the_place_of_what_was_there(kept: Store) -> None:
    """There is one row, with the new token and no trouble left; a suspended one is active again."""
    installations.save(kept, vault(), installation())
    row = installations.find(kept, "", "T1")
    assert row is not None
    renewals.not_renewed(kept, row, "invalid_refresh_token", LATEST)
    assert installations.suspend(kept, "", "T1", LATER)
    assert not installations.suspend(kept, "", "T1", LATEST)
    assert (installations.suspended(kept), token_of(kept, "T1")) == ({"T1": LATER}, "")
    again = installation(pair=TokenPair("xoxb-again"), installed_at=LATEST, scopes=("chat:write",))
    installations.save(kept, vault(), again)
    (row,) = installations.every(kept)
    assert (row.state, row.trouble, row.scopes) == (State.ACTIVE, "", ("chat:write",))
    assert token_of(kept, "T1") == "xoxb-again"
    assert not installations.suspended(kept)


def test_two_installations_at_once_make_one_row(kept: Store, shelf_url: str) -> None:
    """Two people press the button together, each meets another replica: one of the two tokens is kept, whole."""
    with open_store(shelf_url) as other:
        together = threading.Barrier(2)

        def save(store: Store, token: str) -> None:
            together.wait()
            installations.save(store, vault(), installation(pair=TokenPair(token), name=token))

        with ThreadPoolExecutor(2) as threads:
            list(threads.map(save, (kept, other), ("xoxb-a", "xoxb-b")))
        (row,) = installations.every(kept)
        assert row.open(vault()).pair.token == row.name


def test_a_workspace_that_joins_an_organisation_has_one_row(kept: Store) -> None:
    """What was installed before it moved is not served beside what was installed after."""
    installations.save(kept, vault(), installation())
    installations.save(kept, vault(), installation(enterprise="E1", pair=TokenPair("xoxb-new")))
    assert [row.key for row in installations.every(kept)] == [("E1", "T1")]
    assert token_of(kept, "T1") == "xoxb-new"


def test_a_workspace_of_an_organisation_has_its_own_token_before_the_organisations(kept: Store) -> None:
    """Four cases in one organisation: installed by itself; given the app by the organisation; both; neither. No token
    of one is ever another's, whichever was installed first."""
    for made in (
        installation("T1", "E1"),
        installation("", "E1"),
        installation("T2", "E1"),
        installation("T4", "E2", pair=TokenPair("xoxb-T4")),
    ):
        installations.save(kept, vault(), made)
    grants.grant(kept, "E1", ["T2", "T3", "T4"], EARLY)
    assert [token_of(kept, team) for team in ("T1", "T2", "T3", "T4", "T5", "", "E1")] == [
        "xoxb-T1",
        "xoxb-T2",
        "xoxb-E1",
        "xoxb-T4",  # of another company than that which says it gave it the app
        "",
        "",
        "",
    ]
    assert installations.served(kept) == ["T1", "T2", "T3", "T4"]


def test_what_an_organisation_takes_back_is_suspended_by_itself(kept: Store) -> None:
    """Its other workspaces go on; the whole installation suspended, none does, but those with their own."""
    installations.save(kept, vault(), installation("", "E1"))
    installations.save(kept, vault(), installation("T2", "E1"))
    grants.grant(kept, "E1", ["T2", "T3", "T4"], EARLY)
    for _ in range(2):
        grants.take_back(kept, "E1", ["T3"], LATER)
    assert (installations.served(kept), installations.suspended(kept)) == (["T2", "T4"], {"T3": LATER})
    installations.suspend(kept, "E1", "", LATEST)
    assert installations.served(kept) == ["T2"]
    assert installations.suspended(kept) == {"T3": LATEST, "T4": LATEST}
    installations.save(kept, vault(), installation("", "E1"))
    grants.grant(kept, "E1", ["T3"], LATEST)
    assert installations.served(kept) == ["T2", "T3", "T4"]
    installations.remove(kept, "E1", "")
    assert [row.key for row in installations.every(kept)] == [("E1", "T2")]
    assert not grants.grants(kept, "E1")


def test_a_list_that_is_older_than_an_event_changes_nothing_of_it(kept: Store) -> None:
    """Slack was asked, then said of its own accord what changed, then its first answer came."""
    installations.save(kept, vault(), installation("", "E1"))
    grants.grant(kept, "E1", ["T1", "T2"], EARLY)
    grants.take_back(kept, "E1", ["T2"], LATEST)
    grants.grant(kept, "E1", ["T3"], LATEST)
    grants.list_grants(kept, "E1", ["T2", "T4"], LATER)
    active, gone = State.ACTIVE, State.SUSPENDED
    assert grants.grants(kept, "E1") == {"T1": gone, "T2": gone, "T3": active, "T4": active}
    grants.forget_grant(kept, "E1", "T1")
    assert list(grants.grants(kept, "E1")) == ["T2", "T3", "T4"]


def test_the_organisation_that_was_asked_longest_ago_is_asked_first(kept: Store) -> None:
    """When Slack was asked is kept of that one alone; one that installed it anew is asked before all others."""
    for name in ("E1", "E2", "E3"):
        installations.save(kept, vault(), installation("", name))
    grants.list_grants(kept, "E1", [], LATER)
    grants.list_grants(kept, "E2", [], EARLY)
    asked = [(row.enterprise, row.listed_at) for row in installations.organisations(kept)]
    assert asked == [("E3", ""), ("E2", EARLY), ("E1", LATER)]
    installations.save(kept, vault(), installation("", "E1"))
    assert [row.enterprise for row in installations.organisations(kept)] == ["E1", "E3", "E2"]


def test_what_workspaces_are_called(kept: Store) -> None:
    """Operators see a name beside each, that of the organisation where it gave the bot."""
    for made in (installation("T1"), installation("", "E1"), installation("T9", "E2")):
        installations.save(kept, vault(), made)
    grants.grant(kept, "E1", ["T2", "T3"], EARLY)
    assert ending.names(kept) == {"T1": "T1 Ltd", "T2": "E1 Ltd", "T3": "E1 Ltd", "T9": "T9 Ltd"}


def test_a_workspace_that_an_unknown_organisation_gives_the_bot_is_told_nothing(kept: Store) -> None:
    """The event of the gift is there before the installation: its audit log does not say that the bot is there."""
    grants.grant(kept, "E1", ["T1"], EARLY)
    assert grants.grants(kept, "E1") == {"T1": State.ACTIVE}
    assert trail.following(kept, "T1", 9) == []


@pytest.mark.parametrize("column", ["pair", "previous"])
@pytest.mark.parametrize("moved", ["team", "enterprise", "row", "column"])
def test_a_row_that_was_moved_does_not_decrypt(kept: Store, column: str, moved: str) -> None:
    """Whoever can write to the database cannot hand one tenant the token of another, nor a used pair as the present."""
    made = installation("T1", "E1", pair=TokenPair("xoxe.xoxb-1", "xoxe-1", LATER))
    installations.save(kept, vault(), made)
    installations.save(kept, vault(), installation("T9", "E9"))
    row = installations.find(kept, "E1", "T1")
    assert row is not None
    renewals.renewed(kept, vault(), row, TokenPair("xoxe.xoxb-2", "xoxe-2", LATEST), made.pair, LATER)
    change = {
        "team": "UPDATE installation SET team = 'T2' WHERE team = 'T1'",
        "enterprise": "UPDATE installation SET enterprise = 'E2' WHERE team = 'T1'",
        "row": f"UPDATE installation SET {column} = (SELECT {column} FROM installation WHERE team = 'T1')",
        "column": "UPDATE installation SET pair = previous, previous = pair WHERE team = 'T1'",
    }[moved]
    kept.run(change)
    hit = next(one for one in installations.every(kept) if one.team != ("T1" if moved == "row" else "T9"))
    with pytest.raises(VaultError):
        hit.open(vault()) if column == "pair" else hit.open_previous(vault())


def test_keys_are_changed_while_a_pair_is_being_renewed(kept: Store) -> None:
    """What is encrypted anew meanwhile is no reason to lose what Slack gave; what was renewed meanwhile is left as it
    is, and found again."""
    before = TokenPair("xoxe.xoxb-1", "xoxe-1", LATER)
    installations.save(kept, vault(), installation(pair=before))
    row = installations.find(kept, "", "T1")
    assert row is not None
    both = vault("two", "one")
    claimed = renewals.claim(kept, row, LATER)
    assert claimed is not None
    assert renewals.reseal(kept, both, row)
    assert renewals.renewed(kept, vault(), claimed, TokenPair("xoxe.xoxb-2", "xoxe-2", LATEST), before, LATER)
    assert not renewals.reseal(kept, both, row)
    row = installations.find(kept, "", "T1")
    assert row is not None
    assert renewals.reseal(kept, both, row)
    row = installations.find(kept, "", "T1")
    assert row is not None
    assert row.sealed_with == {"two"}
    previous = row.open_previous(vault("two"))
    assert (row.open(vault("two")).pair.token, previous and previous.refresh) == ("xoxe.xoxb-2", "xoxe-1")
