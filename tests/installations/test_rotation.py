"""Tokens that end are renewed in time, by one replica, and never lost."""

import logging
import math
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from functools import partial
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk import WebClient

from bot.clock import stamp
from bot.installations.installation import Installation
from bot.installations.rotation import AGAIN, AGAIN_REFUSED, BEFORE, CLAIM, TokenRotation, is_about
from bot.installations.store import installations, renewals
from bot.installations.store.installations import SealedInstallation
from bot.installations.vault import Vault
from bot.store import Store, open_store
from bot.telemetry.metrics import TOKEN_ENDS, TOKEN_RENEWALS
from tests.installations.making import CLIENT_ID, LIFE, SECRET, RenewingSlack, installation, refused, vault
from tests.shelves import Clock, law


@pytest.fixture
def slack(clock: Clock) -> RenewingSlack:
    """The Slack that all replicas share."""
    return RenewingSlack(clock)


def rotation(
    store: Store, slack: RenewingSlack, clock: Callable[[], datetime], keys: Vault | None = None
) -> TokenRotation:
    """A replica's."""
    return TokenRotation(store, keys or vault(), cast(WebClient, slack), CLIENT_ID, SECRET, clock)


def installed(store: Store, slack: RenewingSlack, *whose: Installation) -> None:
    """Installations whose tokens end."""
    for one in whose or (installation(),):
        installations.save(store, vault(), slack.install(one))


def row(store: Store, team: str = "T1", enterprise: str = "") -> SealedInstallation:
    """An installation as it is kept."""
    found = installations.find(store, enterprise, team)
    assert found is not None
    return found


def is_alive(store: Store, slack: RenewingSlack, team: str = "T1", enterprise: str = "") -> bool:
    """Whether Slack takes the token that is kept."""
    return row(store, team, enterprise).open(vault()).pair.token in slack.alive[team or enterprise]


def test_a_token_is_renewed_long_before_it_ends(kept: Store, slack: RenewingSlack, clock: Clock) -> None:
    """Of a workspace and of an organisation; once; and again as that one ends. What does not end is left alone."""
    installed(kept, slack, installation(), installation("", "E1"))
    installations.save(kept, vault(), installation("T3"))
    renew = rotation(kept, slack, clock).renew
    renew()
    assert slack.calls == 0
    for calls in (2, 4):
        clock.tick(hours=8, seconds=1)
        for _ in range(2):
            renew()
        assert slack.calls == calls
        assert is_alive(kept, slack)
        assert is_alive(kept, slack, "", "E1")
        assert row(kept).ends_at == stamp(clock() + LIFE)
    previous = row(kept).open_previous(vault())
    assert previous is not None
    assert previous.token == "xoxe.xoxb-T1-2"


def test_two_replicas_that_look_at_the_same_moment_ask_once(
    kept: Store, shelf_url: str, slack: RenewingSlack, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both have read that the token ends before either does anything; one asks Slack, and both go on with what it
    gave."""
    installed(kept, slack)
    clock.tick(hours=9)
    together, claim = threading.Barrier(2), renewals.claim

    def at_once(*what: Any) -> SealedInstallation | None:
        together.wait()
        return claim(*what)

    monkeypatch.setattr(renewals, "claim", at_once)
    with open_store(shelf_url) as other, ThreadPoolExecutor(2) as threads:
        renewing = [threads.submit(rotation(store, slack, clock).renew) for store in (kept, other)]
        for one in renewing:
            one.result()
        assert slack.calls == 1
        assert row(other).open(vault()).pair.token == "xoxe.xoxb-T1-2"
    assert is_alive(kept, slack)


FAULTS = {
    "": "all goes well",
    "down": "Slack does nothing, and does not answer",
    "lost": "Slack renews, and its answer is lost",
    "killed": "the answer comes, and the replica ends before it keeps it",
    "stopped": "the replica stands still beyond its claim, and the other works meanwhile",
    "error": "Slack has an internal error after it has renewed",
}


class KilledError(BaseException):
    """The process ends here."""


@law
@given(st.lists(st.tuples(st.sampled_from(sorted(FAULTS)), st.sampled_from([0, 1])), max_size=12))
def test_no_order_of_mishaps_loses_a_workspace(on_sqlite: Store, story: list[tuple[str, int]]) -> None:
    """Two replicas, calls that fail in every way, for as long as Slack's grace period: afterwards the token that is
    kept is one that Slack takes, and goes on being renewed."""
    store, clock = on_sqlite, Clock()
    store.run("DELETE FROM installation")
    slack = RenewingSlack(clock, grace=timedelta(minutes=40))
    installed(store, slack)
    clock.tick(hours=8, seconds=1)
    replicas = [rotation(store, slack, clock) for _ in range(2)]

    def meets(fault: str, number: int) -> tuple[Callable[[], object], Callable[[dict[str, Any]], dict[str, Any]]]:
        def stand_still() -> None:
            slack.during, slack.answers = lambda: None, lambda said: said
            clock.tick(seconds=CLAIM.total_seconds() + 1)
            replicas[1 - number].renew()

        def fail(error: BaseException) -> Callable[..., Any]:
            def raising(*_: object) -> None:
                raise error

            return raising

        during: dict[str, Callable[[], object]] = {"down": fail(TimeoutError()), "stopped": stand_still}
        answers: dict[str, Callable[..., Any]] = {
            "lost": fail(TimeoutError()),
            "killed": fail(KilledError()),
            "error": fail(refused("internal_error")),
        }
        return during.get(fault, lambda: None), answers.get(fault, lambda said: said)

    for fault, number in story:
        slack.during, slack.answers = meets(fault, number)
        try:
            replicas[number].renew()
        except KilledError:
            replicas[number] = rotation(store, slack, clock)
        clock.tick(seconds=CLAIM.total_seconds() + 1)
    slack.during, slack.answers = lambda: None, lambda said: said
    for _ in range(3):
        replicas[0].renew()
        assert is_alive(store, slack)
        assert row(store).trouble == ""
        clock.tick(hours=9)


def test_an_answer_that_was_lost_is_asked_for_again(kept: Store, slack: RenewingSlack, clock: Clock) -> None:
    """Slack takes the refresh token for a short while after it was used: asked again at once, the workspace has a token
    that works. Lost twice, the one it had is revoked, as Slack lets two live: half a minute later it has one again."""
    slack.grace = AGAIN * 2
    installed(kept, slack)
    losses = 1

    def lose(said: dict[str, Any]) -> dict[str, Any]:
        nonlocal losses
        losses -= 1
        if losses >= 0:
            raise TimeoutError
        return said

    slack.answers = lose
    clock.tick(hours=9)
    renew = rotation(kept, slack, clock).renew
    renew()
    assert is_alive(kept, slack)
    assert (row(kept).trouble, slack.calls) == ("", 2)
    losses = 2
    clock.tick(hours=9)
    renew()
    assert not is_alive(kept, slack)
    assert (row(kept).trouble, slack.calls) == ("TimeoutError", 4)
    renew()
    assert slack.calls == 4
    clock.tick(seconds=AGAIN.total_seconds())
    renew()
    assert is_alive(kept, slack)
    assert (row(kept).trouble, slack.calls) == ("", 5)


def test_where_the_pair_does_not_count_the_one_before_is_tried(kept: Store, slack: RenewingSlack, clock: Clock) -> None:
    """Slack gave two replicas a pair each, and takes but one of them: that which is kept beside it brings it back."""
    installed(kept, slack)
    clock.tick(hours=9)
    renew = rotation(kept, slack, clock).renew
    renew()
    slack.forget(row(kept).open(vault()).pair)
    slack.allow("xoxe-T1-1")
    clock.tick(hours=9)
    renew()
    assert is_alive(kept, slack)
    assert row(kept).trouble == ""


def test_a_dead_pair_is_said_once(
    kept: Store, slack: RenewingSlack, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    """However often it is tried, by whichever replica, also after a while without an answer: one line says what to do,
    and what is kept says why. The others go on. Installed again, all is well."""
    installed(kept, slack, installation(), installation("T2"))
    slack.forget(row(kept).open(vault()).pair)
    clock.tick(hours=9)
    replicas = [rotation(kept, slack, clock) for _ in range(2)]
    for number in range(8):
        replicas[number % 2].renew()
        slack.during = lambda: None
        if number == 3:
            slack.during = _away
        clock.tick(seconds=AGAIN_REFUSED.total_seconds() + 1)
    said = [record.message for record in caplog.records if record.levelno >= logging.WARNING]
    assert said == [
        "the token of T1 cannot be renewed (invalid_refresh_token), and ends at 2026-11-23T21:00:00Z: "
        "the app has to be installed there again"
    ]
    assert (row(kept).trouble, row(kept, "T2").trouble) == ("invalid_refresh_token", "")
    installed(kept, slack)
    assert row(kept).trouble == ""
    assert is_alive(kept, slack)


def _away() -> None:
    raise TimeoutError


def test_what_is_not_renewed_in_time_is_told(
    kept: Store, slack: RenewingSlack, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    """Slack does not answer: a warning at first, and once more, as an error, when three hours are left."""
    caplog.set_level(logging.INFO)
    installed(kept, slack)
    clock.tick(hours=8, seconds=1)
    slack.during = _away
    renew = rotation(kept, slack, clock).renew
    for _ in range(40):
        renew()
        clock.tick(minutes=2)
    assert [(record.levelname, record.message) for record in caplog.records] == [
        ("WARNING", "the token of T1 could not be renewed (TimeoutError); it is tried again"),
        ("ERROR", "the token of T1 ends at 2026-11-23T21:00:00Z, and is not renewed so far (TimeoutError)"),
    ]
    slack.during = lambda: None
    renew()
    assert caplog.records[-1].message == "the token of T1 is renewed"
    assert is_alive(kept, slack)


@pytest.mark.parametrize(
    "change",
    [{"team": {"id": "T2"}}, {"app_id": "A9"}, {"access_token": ""}, {"refresh_token": None}],
    ids=lambda change: next(iter(change)),
)
def test_an_answer_about_another_is_not_kept(
    kept: Store, slack: RenewingSlack, clock: Clock, change: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    """No workspace is ever given the token of another, or half a pair; the one it had goes on, and it is said."""
    installed(kept, slack, installation(), installation("", "E1"))
    slack.answers = lambda said: {**said, **change, "enterprise": {"id": "E2"}}
    clock.tick(hours=9)
    rotation(kept, slack, clock).renew()
    for key in (("T1", ""), ("", "E1")):
        assert row(kept, *key).open(vault()).pair.token.endswith("-1")
        assert row(kept, *key).trouble == "another_installation"
    assert caplog.text.count("(another_installation)") == 2


@pytest.mark.parametrize(
    ("said", "team", "organisation"),
    [
        ({}, True, True),
        ({"team": {"id": "T1"}, "enterprise": {"id": "E1"}}, True, True),
        ({"team": {"id": "T2"}, "enterprise": {"id": "E1"}}, False, True),
        ({"team": {"id": "T1"}, "enterprise": {"id": "E2"}}, True, False),
        ({"team": {"id": "T1"}, "app_id": "A1"}, True, True),
        ({"team": {"id": "T1"}, "app_id": "A2"}, False, False),
        ({"team": None, "enterprise": None}, True, True),
    ],
)
def test_whom_an_answer_is_about(said: dict[str, Any], team: bool, organisation: bool) -> None:
    """A workspace is known by its team, an organisation by itself, both by their app."""
    assert is_about(said, installation("T1", "E1")) is team
    assert is_about(said, installation("", "E1")) is organisation


def test_who_looks_while_another_asks_leaves_it_alone(kept: Store, slack: RenewingSlack, clock: Clock) -> None:
    """As long as Slack may take to answer, and no longer: one that died meanwhile is made good."""
    installed(kept, slack)
    clock.tick(hours=9)
    other = rotation(kept, slack, clock).renew
    calls = []

    def die() -> None:
        slack.during = lambda: None
        for seconds in (CLAIM.total_seconds() - 1, 1):
            clock.tick(seconds=seconds)
            other()
            calls.append(slack.calls)

    slack.during = die
    rotation(kept, slack, clock).renew()
    assert calls == [1, 2]
    assert is_alive(kept, slack)


@pytest.mark.parametrize(
    ("error", "calls", "seconds"),
    [
        ("internal_error", 2, AGAIN.total_seconds()),
        ("bad_client_secret", 1, AGAIN.total_seconds()),
        ("invalid_refresh_token", 1, AGAIN_REFUSED.total_seconds()),
    ],
)
def test_how_soon_slack_is_asked_again(
    kept: Store, slack: RenewingSlack, clock: Clock, error: str, calls: int, seconds: float
) -> None:
    """Where it does not say: at once, and in half a minute; where it refuses, not at once; where only a new
    installation helps, in half an hour."""
    installed(kept, slack)
    clock.tick(hours=8, seconds=1)
    slack.answers = lambda said: _raise(refused(error))
    renew, asked = rotation(kept, slack, clock).renew, []
    for wait in (0, seconds - 1, 1):
        clock.tick(seconds=wait)
        renew()
        asked.append(slack.calls)
    assert asked == [calls, calls, 2 * calls]


def outcomes() -> dict[str, float]:
    """How often each has been counted."""
    said = ("renewed", "superseded", "refused", "failed")
    return {one: TOKEN_RENEWALS.labels(one)._value.get() for one in said}


def test_what_becomes_of_each_renewal_is_counted(kept: Store, slack: RenewingSlack, clock: Clock) -> None:
    """Operators are woken for those that end badly."""
    installed(kept, slack)
    renew = rotation(kept, slack, clock).renew

    def rises() -> dict[str, float]:
        before = outcomes()
        clock.tick(hours=9)
        renew()
        return {one: count - before[one] for one, count in outcomes().items() if count != before[one]}

    def install() -> None:
        slack.during = lambda: None
        installed(kept, slack)

    def fail(error: str) -> dict[str, float]:
        slack.answers = lambda said: _raise(refused(error))
        return rises()

    assert rises() == {"renewed": 1}
    slack.during = install
    assert rises() == {"superseded": 1}
    assert fail("internal_error") == {"failed": 1}
    assert fail("invalid_refresh_token") == {"refused": 1}


def _raise(error: Exception) -> Any:
    raise error


def test_a_workspace_that_joined_an_organisation_is_still_itself(
    kept: Store, slack: RenewingSlack, clock: Clock
) -> None:
    """What Slack says beside its team, or leaves out, makes it no other."""
    installed(kept, slack)
    renew = rotation(kept, slack, clock).renew
    for more in ({"enterprise": {"id": "E7"}}, {"team": None, "app_id": "A1"}):
        slack.answers = partial(_with, more)
        clock.tick(hours=9)
        renew()
        assert is_alive(kept, slack)
        assert row(kept).trouble == ""


def _with(more: dict[str, Any], said: dict[str, Any]) -> dict[str, Any]:
    return {**said, **more}


def test_an_end_that_slack_does_not_say_is_the_usual_one(kept: Store, slack: RenewingSlack, clock: Clock) -> None:
    """Whatever stands where the seconds should: the pair is kept, and renewed in time."""
    installed(kept, slack)
    renew = rotation(kept, slack, clock).renew
    odd_ones: list[Any] = [None, 0, -1, "soon", 10**30, {}]
    for odd in odd_ones:
        slack.answers = partial(_with, {"expires_in": odd})
        clock.tick(hours=9)
        renew()
        assert row(kept).ends_at == stamp(clock() + LIFE)
    slack.answers = partial(_with, {"expires_in": 36_000})
    clock.tick(hours=9)
    renew()
    assert row(kept).ends_at == stamp(clock() + timedelta(hours=10))


@pytest.mark.parametrize("hours", [-30, -3, 30])
def test_a_clock_that_is_set_leaves_no_token_to_end(
    kept: Store, slack: RenewingSlack, clock: Clock, hours: int
) -> None:
    """Set back, it says of no token when it ends; set forward, all seem to end. A claim that was made by the other time
    holds nobody off."""
    installed(kept, slack)
    claimed = renewals.claim(kept, row(kept), stamp(clock() + CLAIM))
    assert claimed is not None
    clock.tick(hours=hours)
    renew = rotation(kept, slack, clock).renew
    renew()
    assert (slack.calls, row(kept).ends_at) == (1, stamp(clock() + LIFE))
    renew()
    assert slack.calls == 1


def test_replicas_whose_clocks_differ_a_little_renew_no_more_often(
    kept: Store, slack: RenewingSlack, clock: Clock
) -> None:
    """Two minutes behind, a replica takes what the other has renewed for renewed."""
    installed(kept, slack)
    clock.tick(hours=9)
    rotation(kept, slack, clock).renew()
    rotation(kept, slack, lambda: clock() - timedelta(minutes=2)).renew()
    assert slack.calls == 1


def test_what_slack_limits_waits_as_long_as_it_says(
    kept: Store, slack: RenewingSlack, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    """It is no trouble, and nobody is alarmed."""
    installed(kept, slack)
    clock.tick(hours=9)

    def limit() -> None:
        raise refused("ratelimited", **{"Retry-After": "120"})

    slack.during = limit
    renew = rotation(kept, slack, clock).renew
    renew()
    slack.during = lambda: None
    clock.tick(seconds=119)
    renew()
    assert (slack.calls, row(kept).trouble) == (1, "")
    clock.tick(seconds=2)
    renew()
    assert is_alive(kept, slack)
    assert slack.calls == 2
    assert not caplog.records


def test_a_wrong_secret_is_the_operators_and_said_once(
    kept: Store, slack: RenewingSlack, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    """Not of each workspace that somebody has to install the app again; right again, all are renewed."""
    installed(kept, slack, *(installation(f"T{number}") for number in range(1, 6)))
    clock.tick(hours=8, seconds=1)
    wrong = TokenRotation(kept, vault(), cast(WebClient, slack), CLIENT_ID, "wrong", clock)
    for _ in range(3):
        wrong.renew()
        clock.tick(minutes=2)
    lines = [record.message for record in caplog.records]
    assert lines == [
        "Slack renews no token (bad_client_secret): look at SLACK_CLIENT_ID and SLACK_CLIENT_SECRET",
    ]
    rotation(kept, slack, clock).renew()
    assert all(one.trouble == "" for one in installations.every(kept))


def test_what_nobody_can_decrypt_is_not_renewed_and_stops_no_other(
    kept: Store, slack: RenewingSlack, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    """With the key back it is."""
    installed(kept, slack)
    installations.save(kept, vault("two"), slack.install(installation("T2")))
    clock.tick(hours=9)
    rotation(kept, slack, clock).renew()
    assert (row(kept).trouble, row(kept, "T2").trouble) == ("", "unreadable")
    assert "the token of T2 cannot be renewed (unreadable)" in caplog.text
    clock.tick(seconds=AGAIN_REFUSED.total_seconds() + 1)
    rotation(kept, slack, clock, vault("one", "two")).renew()
    assert row(kept, "T2").trouble == ""


def test_what_is_suspended_is_left_alone(kept: Store, slack: RenewingSlack, clock: Clock) -> None:
    """Its tokens are revoked; nobody asks Slack for another."""
    installed(kept, slack)
    installations.suspend(kept, "", "T1", stamp(clock()))
    clock.tick(hours=9)
    rotation(kept, slack, clock).renew()
    assert slack.calls == 0


def test_a_renewal_says_no_token(
    kept: Store, slack: RenewingSlack, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    """At the most talkative, whatever becomes of it."""
    caplog.set_level(logging.DEBUG)
    installed(kept, slack, installation(), installation("T2"), installation("T3"))
    slack.forget(row(kept).open(vault()).pair)
    clock.tick(hours=9)
    renewing = rotation(kept, slack, clock)
    renewing.renew()
    installed(kept, slack)
    assert caplog.records
    assert "xox" not in caplog.text + repr(renewing)
    assert SECRET not in caplog.text


def test_ten_thousand_are_renewed_in_time(kept: Store, slack: RenewingSlack, clock: Clock) -> None:
    """In one round not all, and the first to end first: of 10,000 some nine end in the half minute of a round, and four
    hours have 480 of them."""
    installed(kept, slack, *(installation(f"T{number}") for number in range(105)))
    clock.tick(hours=9)
    renew = rotation(kept, slack, clock).renew
    renew()
    assert slack.calls == 100
    renew()
    assert slack.calls == 105
    assert BEFORE / timedelta(seconds=30) * 100 > 10_000


def test_while_slack_is_away_a_round_ends_soon(kept: Store, slack: RenewingSlack, clock: Clock) -> None:
    """Other chores wait for it: it does not ask for a hundred tokens what it has asked in vain for a few."""
    installed(kept, slack, *(installation(f"T{number}") for number in range(60)))
    clock.tick(hours=8, seconds=1)
    slack.during = _away
    renew = rotation(kept, slack, clock).renew
    renew()
    assert slack.calls <= 2 * 8  # four at once, each twice, while the first four have not ended
    slack.during = lambda: None
    renew()
    clock.tick(seconds=AGAIN.total_seconds() + 1)
    renew()
    assert all(is_alive(kept, slack, f"T{number}") for number in range(60))
    assert all(one.trouble == "" for one in installations.every(kept))


def test_a_round_has_few_threads_and_gives_up_after_as_many_silences(
    kept: Store, slack: RenewingSlack, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each holds a connection to the database while Slack is waited for; a list of threads says what they are."""
    monkeypatch.setattr("bot.installations.rotation._AT_ONCE", 1)
    installed(kept, slack, *(installation(f"T{number}") for number in range(20)))
    clock.tick(hours=9)
    threads = set()
    slack.during = lambda: threads.add(threading.current_thread().name)
    renew = rotation(kept, slack, clock).renew
    renew()
    assert (slack.calls, threads) == (20, {"renewing_0"})
    slack.during = _away
    clock.tick(hours=8, seconds=1)
    renew()
    assert slack.calls == 22, "one token, twice"


def _first_end() -> float:
    return next(iter(TOKEN_ENDS.collect())).samples[0].value


def test_nobody_is_woken_for_tokens_that_do_not_end(kept: Store, slack: RenewingSlack, clock: Clock) -> None:
    """The alert looks at when the first token ends: there is no such time where none does, nor before anybody has
    looked, as with one configured token."""
    before = "from bot.telemetry.metrics import TOKEN_ENDS; print(TOKEN_ENDS.collect()[0].samples[0].value)"
    began = subprocess.run([sys.executable, "-c", before], capture_output=True, text=True, check=True)
    assert began.stdout.strip() == "nan"
    renew = rotation(kept, slack, clock).renew
    installations.save(kept, vault(), installation())
    renew()
    assert math.isnan(_first_end())
    installed(kept, slack)
    clock.tick(hours=1)
    renew()
    assert _first_end() == timedelta(hours=11).total_seconds()
