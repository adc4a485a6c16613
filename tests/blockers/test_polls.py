"""The vote of a quarter: who is asked, until when, what it comes to, and what follows."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.ballots import store as ballots
from bot.blockers.blocker import ACCEPTED, CHOSEN, MERGED, MOVING, REOPENED, RESOLVED, SUGGESTED
from bot.blockers.desk import COMMITMENTS, POLLS, ROOM
from bot.clock import stamp
from bot.errors import UserError
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry
from bot.polls.desk import PollDesk
from bot.polls.poll import closing, winners
from bot.schedule.store import deliveries
from bot.services import Services
from bot.slack.store import save_setting
from bot.succession.desk import SuccessionDesk
from bot.text import Translator
from tests.blockers.making import (
    ADA,
    BEA,
    CAT,
    CHANNEL,
    CHIEF,
    DAN,
    PEOPLE,
    closed,
    delivery,
    opened,
    record,
    suggest,
    taken,
    vote,
)
from tests.shelves import HERE, Clock
from tests.words import words


@pytest.mark.parametrize(
    ("zone", "now", "days", "there"),
    [
        ("Europe/Paris", "2026-10-19T07:00:00+00:00", 7, "2026-10-26 16:00 +0100"),  # clocks go back on the 25th
        ("America/New_York", "2027-03-08T15:00:00+00:00", 7, "2027-03-15 16:00 -0400"),  # forward on the 14th
        ("Pacific/Auckland", "2026-11-23T20:00:00+00:00", 3, "2026-11-27 16:00 +1300"),  # it is the 24th there
        ("Asia/Kolkata", "2026-11-23T09:00:00+00:00", 5, "2026-11-30 16:00 +0530"),  # never at a weekend
        ("Europe/Paris", "2026-11-23T09:00:00+00:00", 900, "2027-01-22 16:00 +0100"),  # at most sixty days
    ],
)
def test_a_poll_closes_on_its_day_by_its_own_clock(zone: str, now: str, days: int, there: str) -> None:
    """At four in the afternoon where it was opened, whatever clocks do in between."""
    found = closing(datetime.fromisoformat(now), zone, days)
    assert found.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M %z") == there


def test_most_votes_win_and_ties_are_told() -> None:
    """Of those alike the older wins a place; who has as many as the third is named beside."""
    assert winners({10: 2, 9: 2, 3: 5, 12: 2, 4: 0}) == ((3, 9, 10), (12,))
    assert winners({7: 1}) == ((7,), ())
    assert winners({}) == ((), ())


def test_everybody_in_a_team_is_asked_but_those_asked_lately(services: Services, clock: Clock) -> None:
    """Who was told of another survey within two weeks, or is about to be, is left in peace until they have rested, and
    not asked where that is after the close; they may vote all the same, and count."""
    suggest(services, "One")
    today = clock().date()
    for person, ago in ((ADA, 14), (BEA, 15), (CAT, 0)):
        _told(services, person, today - timedelta(days=ago))
    _told(services, DAN, today + timedelta(days=3), "")
    poll = opened(services)
    asked = inquiries.about(services.store, HERE, POLLS.survey.kind, poll.round)
    assert {one.person: one.from_on for one in asked} == {ADA: "2026-11-24", BEA: "2026-11-23", "U0EVE": "2026-11-23"}
    assert {(one.due_on, one.remind_on) for one in asked} == {("2026-11-30", "2026-11-28")}
    vote(services, ADA, n1=1)
    assert POLLS.participants(services, HERE, poll.round) == [ADA]


def test_many_are_asked_in_parts(services: Services, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening asks the first, the schedule the others and whoever joins a team; nobody once it is closed."""
    monkeypatch.setattr("bot.inquiries.survey.AT_ONCE", 2)
    suggest(services, "One")
    poll = opened(services)
    assert len(POLLS.survey.about(services, HERE, poll.round)) == 2
    POLLS.survey.ask_rest(services)
    assert {one.person for one in POLLS.survey.about(services, HERE, poll.round)} == set(PEOPLE)
    closed(services, clock)
    before = POLLS.survey.about(services, HERE, poll.round)
    POLLS.survey.ask_rest(services)
    assert POLLS.survey.about(services, HERE, poll.round) == before


def _told(services: Services, person: str, day: date, told: str | None = None) -> None:
    said = day.isoformat()
    one = Inquiry(
        "tools.survey", "1", person, person, said, said, f"{said}T09:00:00Z", told_on=said if told is None else told
    )
    with services.store.write(HERE):
        inquiries.save_inquiry(services.store, HERE, one)


def test_a_quarter_has_one_poll(services: Services, clock: Clock) -> None:
    """A second one is refused while it is open and after; the next quarter has its own. Nothing to vote for is told."""
    with pytest.raises(UserError, match="blockers-poll-none"):
        opened(services)
    suggest(services, "One")
    opened(services)
    with pytest.raises(UserError, match="blockers-error-round"):
        opened(services)
    closed(services, clock)
    with pytest.raises(UserError, match="blockers-error-round"):
        opened(services)
    clock.tick(days=60)
    assert opened(services).round == "2027-Q1"


def test_votes_change_until_it_closes(services: Services, clock: Clock) -> None:
    """What somebody gave last counts; once its moment has come nothing is taken, also before the result is told."""
    for title in ("One", "Two"):
        suggest(services, title)
    poll = opened(services)
    own = PollDesk(services, HERE, ADA)
    vote(services, ADA, n1=2, n2=1)
    assert [one.number for one in own.given(POLLS, poll)] == [1, 1, 2]
    vote(services, ADA, n2=3)
    with pytest.raises(UserError, match="ballots-error-many"):
        vote(services, ADA, n1=2, n2=2)
    assert PollDesk(services, HERE, "").close(POLLS, poll.round) is None
    clock.now = datetime.fromisoformat(poll.ends_at)
    with pytest.raises(UserError, match="ballots-error-closed"):
        own.vote(POLLS, poll.round, {"1": 1})
    assert PollDesk(services, HERE, "").close(POLLS, poll.round) == closed_again(services, poll.round)
    assert POLLS.result(services, HERE, poll).votes == {2: 3}


def closed_again(services: Services, round_: str) -> Any:
    """Closed twice it is closed once."""
    return PollDesk(services, HERE, "").close(POLLS, round_)


def test_winners_are_chosen_and_managers_find_their_owners(services: Services, clock: Clock) -> None:
    """What is somebody's already is left with them; what ended and wins again is open again."""
    for title in ("One", "Two", "Three", "Four"):
        suggest(services, title)
    taken(services, 2)
    own = PollDesk(services, HERE, CHIEF)
    own.set_status(ROOM, 3, RESOLVED)
    own.set_status(ROOM, 4, ACCEPTED)
    opened(services)
    vote(services, ADA, n1=1, n2=1, n3=1)
    vote(services, BEA, n1=1, n2=1, n3=1)
    vote(services, CAT, n4=1)
    closed(services, clock)
    assert [record(services, number).status for number in (1, 2, 3, 4)] == [CHOSEN, MOVING, REOPENED, ACCEPTED]
    assert own.versions(ROOM, 3)[-1].why == "Won the vote of Q4 2026"
    sought = [
        one.item for one in inquiries.unanswered(services.store, HERE, CHIEF, stamp(clock())[:10], COMMITMENTS.wanted)
    ]
    assert sorted(sought) == ["1", "3"]
    taken(services, 1)
    left = [
        one.item for one in inquiries.unanswered(services.store, HERE, CHIEF, stamp(clock())[:10], COMMITMENTS.wanted)
    ]
    assert left == ["3"]


def test_votes_move_along_when_two_are_one_and_back(services: Services, clock: Clock) -> None:
    """Merged while people vote, and taken apart after the close: each has its own."""
    for title in ("Builds are slow", "Slow builds", "Two"):
        suggest(services, title)
    poll = opened(services)
    vote(services, ADA, n1=2, n2=1)
    vote(services, BEA, n3=1)
    own = SuccessionDesk(services, HERE, CHIEF)
    own.supersede(ROOM, 1, 2)
    assert POLLS.result(services, HERE, poll).votes == {2: 3, 3: 1}
    assert [one.number for one in PollDesk(services, HERE, ADA).given(POLLS, poll)] == [2, 2, 2]
    assert [one.number for one in POLLS.offered(services, HERE)] == [2, 3]
    closed(services, clock)
    assert record(services, 1).status == MERGED
    own.set_status(ROOM, 1, SUGGESTED)
    assert POLLS.result(services, HERE, poll).votes == {1: 2, 2: 1, 3: 1}
    own.supersede(ROOM, 2, 1)  # the other way round is no circle now
    assert record(services, 2).status == MERGED


def test_what_few_may_see_is_not_voted_for(services: Services) -> None:
    """Nor is what ended a year ago."""
    suggest(services, "One")
    suggest(services, "Two", place="C0PRIVATE")
    assert [one.number for one in POLLS.offered(services, HERE)] == [1]


def test_a_result_says_how_far_to_trust_it(services: Services, clock: Clock, t: Translator) -> None:
    """Of two voters: that they are few and not anonymous; of four neither."""
    suggest(services, "One")
    suggest(services, "Two", place="C0PRIVATE")
    poll = opened(services)
    for person in (ADA, BEA):
        vote(services, person, n1=1)
    shown = POLLS.posts["blockers.result"].compose(services, delivery("blockers.result", poll.round))
    assert shown is None
    few, named = t("ballots-few"), t("ballots-not-anonymous")
    found = POLLS.result(services, HERE, poll)
    assert few in (said := _said(POLLS, services, t, found))
    assert named in said
    vote(services, CAT, n1=1)
    assert few not in (said := _said(POLLS, services, t, POLLS.result(services, HERE, poll)))
    assert named in said
    vote(services, DAN, n1=1)
    closed(services, clock)
    post = POLLS.posts["blockers.result"].compose(services, delivery("blockers.result", poll.round))
    assert post is not None
    assert "4 people voted." in words({"blocks": list(post.blocks)})
    assert named not in _said(POLLS, services, t, POLLS.result(services, HERE, poll))


def _said(polls: Any, services: Services, t: Translator, found: Any) -> str:
    shown = polls.shown(services, t, HERE, found, PollDesk(services, HERE, ADA).audience)
    return words({"blocks": shown})


def test_a_planned_poll_opens_on_its_day_once(services: Services, clock: Clock) -> None:
    """Only shown it opens nothing; composed again after a crash it is the same; a quarter that has had one has no
    other, and its post says nothing."""
    suggest(services, "One")
    opening = POLLS.posts["blockers.poll"].compose
    assert opening(services, delivery("blockers.poll", "")) is not None
    assert POLLS.survey.current(services, HERE) is None
    one, other = (delivery("blockers.poll", "", key=key) for key in ("first", "second"))
    with services.store.write(HERE):
        for each in (one, other):
            deliveries.put_all(services.store, [(each, "due")], clock())
    assert opening(services, one) is not None
    assert opening(services, one) is not None
    assert opening(services, other) is None
    poll = POLLS.survey.current(services, HERE)
    assert poll is not None
    assert (poll.cause, poll.zone) == ("first", "UTC")
    closed(services, clock)
    assert opening(services, one) is None


def test_the_days_are_a_setting(services: Services) -> None:
    """A poll that is planned is open for as many days as the workspace says."""
    save_setting(services.store, HERE, "blockers.days", 3)
    assert POLLS.made(services, HERE, "C1", "UTC", "", "").ends_at == "2026-11-26T16:00:00Z"
    assert ballots.ballot(services.store, HERE, ROOM.name, "2026-Q4") is None


class _Slack:
    """Takes what is renewed, by the place and the ts of a message."""

    def __init__(self) -> None:
        self.renewed: dict[tuple[str, str], str] = {}

    def chat_update(self, *, channel: str, ts: str, **message: Any) -> None:
        """Keep it."""
        self.renewed[channel, ts] = str(message["blocks"])


@pytest.mark.parametrize("planned", [True, False])
def test_what_announced_a_poll_shows_its_result(services: Services, clock: Clock, planned: bool) -> None:
    """Where it stands, without the button to vote, whether the poll was planned or somebody opened it."""
    suggest(services, "One")
    one = delivery("blockers.poll", "", key="planned")
    if planned:
        with services.store.write(HERE):
            deliveries.put_all(services.store, [(one, "due")], clock())
        POLLS.posts[one.kind].compose(services, one)
    else:
        opened(services)
    for entry in deliveries.claim(services.store, clock(), 60, 100):
        deliveries.record_post(services.store, entry, CHANNEL, entry.delivery.kind, clock())
    vote(services, ADA, n1=3)
    clock.tick(days=8)
    slack: Any = _Slack()
    told = POLLS.posts["blockers.result"].compose(
        replace(services, client=lambda *_, **__: slack), delivery("blockers.result", "2026-Q4")
    )
    assert told is not None
    assert [*slack.renewed] == [(CHANNEL, one.kind)]
    assert "the vote of Q4 2026" in slack.renewed[CHANNEL, one.kind]
    assert "blockers.vote" not in slack.renewed[CHANNEL, one.kind]
