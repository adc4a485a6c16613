"""Votes of a round: everybody has as many as they have, may change them until the close, and is nobody's afterwards."""

import hashlib
import hmac
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from typing import Any

import pytest

from bot.ballots import store as ballots
from bot.errors import UserError
from bot.features import FEATURES
from bot.store import Store
from bot.store.personal import forget
from tests.planting import dump
from tests.shelves import ELSEWHERE, HERE

ROOM, ROUND = "blockers", "2026-Q4"
WHERE = (HERE, ROOM, ROUND)
PEOPLE = ("U0ADA", "U0BEA", "U0CAT")


@pytest.fixture
def opened(shelf: Store) -> Store:
    """A store with one open round of three votes each."""
    with shelf.write(HERE):
        assert ballots.open_ballot(shelf, *WHERE, 3)
    return shelf


def cast(store: Store, person: str, **votes: int) -> None:
    """Give votes."""
    with store.write(HERE):
        ballots.cast(store, *WHERE, person, votes)


def rows(store: Store, table: str = "ballot_vote") -> list[dict[str, Any]]:
    """What is kept, whole."""
    return store.run(f"SELECT * FROM {table} WHERE workspace = :workspace", workspace=HERE)


def close(store: Store) -> None:
    """Close the round."""
    with store.write(HERE):
        ballots.close(store, *WHERE)


def test_what_is_given_takes_the_place_of_what_was(opened: Store) -> None:
    """Somebody who thinks again has given what they said last, and counts as one voter."""
    cast(opened, "U0ADA", a=2, b=1)
    cast(opened, "U0BEA", b=2)
    cast(opened, "U0ADA", a=3)
    assert ballots.counts(opened, *WHERE) == {"a": 3, "b": 2}
    assert ballots.votes_of(opened, *WHERE, "U0ADA") == {"a": 3}
    assert ballots.voters(opened, *WHERE) == 2


def test_a_round_is_opened_once_and_each_has_its_own_salt(opened: Store) -> None:
    """A second start changes nothing, and nobody is told by the same name in two rounds or two workspaces."""
    with opened.write(HERE):
        assert not ballots.open_ballot(opened, *WHERE, 5)
        ballots.open_ballot(opened, HERE, ROOM, "2027-Q1", 3)
    with opened.write(ELSEWHERE):
        ballots.open_ballot(opened, ELSEWHERE, ROOM, ROUND, 3)
    assert ballots.ballot(opened, *WHERE) == ballots.Ballot(ROOM, ROUND, 3, is_open=True)
    rounds = (WHERE, (HERE, ROOM, "2027-Q1"), (ELSEWHERE, ROOM, ROUND))
    assert len({ballots.pseudonym(opened, *where, "U0ADA") for where in rounds}) == 3


def test_nobody_has_more_than_they_have(opened: Store) -> None:
    """Four votes of three are refused whole, and what was given before stays."""
    cast(opened, "U0ADA", a=1)
    with pytest.raises(UserError) as refused:
        cast(opened, "U0ADA", a=2, b=2)
    assert refused.value.key == "ballots-error-many"
    assert refused.value.args_ == {"most": 3, "count": 4}
    cast(opened, "U0BEA", a=0, b=-4, c=3)
    assert ballots.counts(opened, *WHERE) == {"c": 3, "a": 1}


def test_after_the_close_nothing_is_taken(opened: Store) -> None:
    """Whoever comes late is told so, and so is whoever votes in a round that there is not."""
    cast(opened, "U0ADA", a=1)
    close(opened)
    close(opened)
    for person in ("U0ADA", "U0BEA"):
        with pytest.raises(UserError, match="ballots-error-closed"):
            cast(opened, person, b=1)
    with opened.write(HERE), pytest.raises(UserError, match="ballots-error-closed"):
        ballots.cast(opened, HERE, ROOM, "2027-Q1", "U0ADA", {"b": 1})
    assert ballots.votes_of(opened, *WHERE, "U0ADA") == {}
    assert (ballots.counts(opened, *WHERE), ballots.voters(opened, *WHERE)) == ({"a": 1}, 1)


def test_after_the_close_nothing_tells_whose_a_vote_was(opened: Store) -> None:
    """Whoever has every row, knows every user id and tries each with whatever the rows say finds nobody, and no row
    says how any one person voted."""
    hashes = [ballots.pseudonym(opened, *WHERE, person) for person in PEOPLE]
    for person, vote in zip(PEOPLE, ("a", "a", "b"), strict=True):
        cast(opened, person, **{vote: 3})
    salt = opened.column("SELECT salt FROM ballot WHERE workspace = :workspace", workspace=HERE)[0]
    assert {row["voter"] for row in rows(opened)} == set(hashes)
    close(opened)
    values = {str(value) for table in ballots.TABLES for row in rows(opened, table) for value in row.values()}
    everything = str(dump(opened, HERE))
    tried = {
        made
        for person, said in product(PEOPLE, (*values, ""))
        for text in (f"{said}{person}", f"{person}{said}", "\0".join((*WHERE, person)))
        for made in (
            hashlib.sha256(text.encode()).hexdigest(),
            hmac.new(said.encode(), text.encode(), "sha256").hexdigest(),
        )
    }
    assert not [one for one in (*PEOPLE, *hashes, *tried, salt) if one in everything]
    assert [(row["item"], row["votes"], row["voter"]) for row in rows(opened)] == [("a", 6, ""), ("b", 3, "")]


def test_two_votes_at_once_are_one_after_the_other(opened: Store) -> None:
    """Of two forms that one person sends at once, one stands whole; of two people nobody's is lost."""
    with ThreadPoolExecutor(3) as threads:
        for done in [
            threads.submit(cast, opened, person, **votes)
            for person, votes in (("U0ADA", {"a": 3}), ("U0ADA", {"b": 3}), ("U0BEA", {"c": 1}))
        ]:
            done.result()
    assert ballots.counts(opened, *WHERE) in ({"a": 3, "c": 1}, {"b": 3, "c": 1})


def test_votes_move_along_when_two_things_are_one_and_back(opened: Store) -> None:
    """Merged, they count together, nobody has more than they had; taken apart, each has its own again, also after the
    close."""
    cast(opened, "U0ADA", a=2, b=1)
    cast(opened, "U0BEA", b=1, c=2)
    with opened.write(HERE):
        ballots.merge(opened, *WHERE, "a", "b")
        ballots.merge(opened, *WHERE, "b", "c")
    assert ballots.votes_of(opened, *WHERE, "U0ADA") == {"c": 3}
    assert ballots.counts(opened, *WHERE) == {"c": 6}
    with opened.write(HERE):
        ballots.merge(opened, *WHERE, "c", "a")  # a circle, which no room makes, ends
    assert sum(ballots.counts(opened, *WHERE).values()) == 6
    with opened.write(HERE):
        ballots.take_apart(opened, *WHERE, "c")
    close(opened)
    assert ballots.counts(opened, *WHERE) == {"c": 6}
    with opened.write(HERE):
        ballots.take_apart(opened, *WHERE, "a")
        ballots.take_apart(opened, *WHERE, "b")
    assert ballots.counts(opened, *WHERE) == {"a": 2, "b": 2, "c": 2}


def test_whoever_is_forgotten_has_no_votes_in_open_rounds(opened: Store) -> None:
    """Their votes go while it is known which they are; others' stay, and so do those of closed rounds."""
    with opened.write(HERE):
        ballots.open_ballot(opened, HERE, ROOM, "2027-Q1", 3)
        ballots.cast(opened, HERE, ROOM, "2027-Q1", "U0ADA", {"a": 3})
        ballots.close(opened, HERE, ROOM, "2027-Q1")
    cast(opened, "U0ADA", a=1)
    cast(opened, "U0BEA", b=1)
    forget(opened, HERE, "U0ADA", [feature.people for feature in FEATURES])
    assert ballots.counts(opened, *WHERE) == {"b": 1}
    assert ballots.counts(opened, HERE, ROOM, "2027-Q1") == {"a": 3}
