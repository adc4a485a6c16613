"""Taking a blocker on, being asked how it goes, its end, and its return."""

from dataclasses import replace

import pytest

from bot.blockers.blocker import ACCEPTED, REOPENED, RESOLVED
from bot.blockers.desk import COMMITMENTS, CONFIRMATIONS, POLLS, ROOM
from bot.blockers.facts import QuarterClosure, closures
from bot.commitments.desk import CommitmentDesk
from bot.confirmations.blocks import GONE, THERE
from bot.confirmations.desk import ConfirmationDesk
from bot.errors import UserError, UserErrors
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry
from bot.polls.desk import PollDesk
from bot.services import Services
from bot.slack.store import save_setting
from tests.blockers.making import ADA, BEA, CAT, CHIEF, DAN, EVE, closed, opened, record, suggest, taken, vote
from tests.shelves import HERE, Clock


def asked(services: Services, number: int = 1, kind: str = COMMITMENTS.kind) -> list[Inquiry]:
    """What is asked about a blocker, and not answered."""
    return [one for one in inquiries.about(services.store, HERE, kind, str(number)) if not one.answer]


def test_taking_one_on_wants_all_three(services: Services) -> None:
    """An owner, a first step and a day to come are told beside their fields, all at once; whoever has left takes
    nothing on."""
    suggest(services, "One")
    own = CommitmentDesk(services, HERE, EVE)
    with pytest.raises(UserErrors) as refused:
        own.take(COMMITMENTS, 1, owner="", first_step="", due_on="")
    assert [one.field for one in refused.value.all] == ["owner", "first_step", "due_on"]
    with pytest.raises(UserErrors) as refused:
        own.take(COMMITMENTS, 1, owner=EVE, first_step="Ask", due_on="2026-11-23")
    assert [(one.key, one.field) for one in refused.value.all] == [("decisions-error-past", "due_on")]
    services.people.learn(HERE, {"id": DAN, "name": "Dan", "deleted": True})
    with pytest.raises(UserErrors) as refused:
        own.take(COMMITMENTS, 1, owner=DAN, first_step="Ask", due_on="2026-12-23")
    assert [(one.key, one.field) for one in refused.value.all] == [("slack-gone-role", "owner")]
    with pytest.raises(UserError, match="records-error-long"):
        own.take(COMMITMENTS, 1, owner=EVE, first_step="x" * 300, due_on="2026-12-23")


def test_what_is_somebodys_is_not_taken_from_them(services: Services) -> None:
    """They and managers may hand it on; what has ended is reopened first."""
    suggest(services, "One")
    taken(services, 1)
    with pytest.raises(UserError, match="blockers-error-taken"):
        CommitmentDesk(services, HERE, ADA).takeable(COMMITMENTS, 1)
    said = {"owner": DAN, "first_step": "Ask", "due_on": "2027-02-01"}
    assert CommitmentDesk(services, HERE, CHIEF).take(COMMITMENTS, 1, **said).content.owner == DAN
    PollDesk(services, HERE, DAN).set_status(ROOM, 1, ACCEPTED)
    with pytest.raises(UserError, match="blockers-error-ended"):
        CommitmentDesk(services, HERE, DAN).takeable(COMMITMENTS, 1)


def test_the_owner_is_asked_every_month(services: Services, clock: Clock) -> None:
    """On the day of the first step where that is sooner, then a month after each answer; whoever hands it on is asked
    no more."""
    suggest(services, "One")
    taken(services, 1, due_on="2026-12-07")
    assert [(one.person, one.from_on, one.remind_on) for one in asked(services)] == [(EVE, "2026-12-07", "2026-12-14")]
    clock.tick(days=15)
    CommitmentDesk(services, HERE, EVE).moves(COMMITMENTS, 1)
    assert [one.from_on for one in asked(services)] == ["2027-01-07"]
    assert len(COMMITMENTS.answers(services, HERE, 1)) == 1
    said = {"owner": DAN, "first_step": "Ask", "due_on": "2027-02-01"}
    CommitmentDesk(services, HERE, EVE).take(COMMITMENTS, 1, **said)
    assert [(one.person, one.from_on) for one in asked(services)] == [(DAN, "2027-01-07")]
    PollDesk(services, HERE, DAN).set_status(ROOM, 1, RESOLVED)
    assert asked(services) == []
    with pytest.raises(UserError, match="records-error-rights"):
        CommitmentDesk(services, HERE, CAT).moves(COMMITMENTS, 1)


def won(services: Services, clock: Clock, *voters: str) -> str:
    """A blocker that these people voted for, and that is said to be resolved; the question whether it is."""
    suggest(services, "One")
    opened(services)
    for person in voters:
        vote(services, person, n1=3)
    closed(services, clock, days=30)
    taken(services, 1, due_on="2027-02-01")
    return f"1/{PollDesk(services, HERE, EVE).set_status(ROOM, 1, RESOLVED).version}"


def say(services: Services, item: str, **said: str) -> None:
    """What people answer, by the end of their ids."""
    for person, word in said.items():
        ConfirmationDesk(services, HERE, f"U0{person}").confirm(CONFIRMATIONS, item, word)


def test_it_comes_back_where_enough_say_so(services: Services, clock: Clock) -> None:
    """Half of those who answered: it is open again, with why, and its owner is asked at once."""
    item = won(services, clock, ADA, BEA, CAT, DAN)
    asked_ = inquiries.about(services.store, HERE, CONFIRMATIONS.kind, item)
    assert {one.person for one in asked_} == {ADA, BEA, CAT, DAN}
    say(services, item, ADA=GONE, BEA=THERE)
    ConfirmationDesk(services, HERE, "").settle(CONFIRMATIONS, item)
    assert record(services, 1).status == REOPENED
    assert PollDesk(services, HERE, EVE).versions(ROOM, 1)[-1].why == "1 of 2 who answered say it’s still there"
    assert [one.from_on for one in asked(services)] == [clock().date().isoformat()]
    with pytest.raises(UserError, match="ballots-error-closed"):
        say(services, item, CAT=THERE)
    ConfirmationDesk(services, HERE, "").settle(CONFIRMATIONS, item)
    assert record(services, 1).version == int(item[2:]) + 1


def test_it_stays_resolved_where_few_say_otherwise(services: Services, clock: Clock) -> None:
    """By the share of the settings; nobody who answers is no reason to reopen it."""
    save_setting(services.store, HERE, "blockers.share", "67")
    item = won(services, clock, ADA, BEA, CAT, DAN)
    say(services, item, ADA=GONE, BEA=THERE)
    ConfirmationDesk(services, HERE, "").settle(CONFIRMATIONS, item)
    assert record(services, 1).status == RESOLVED
    outcome = CONFIRMATIONS.outcome(services, HERE, 1)
    assert outcome is not None
    assert (outcome.asked, outcome.gone, outcome.there, outcome.is_confirmed) == (4, 1, 1, False)


def test_only_those_who_took_part_are_asked(services: Services, clock: Clock) -> None:
    """Neither its owner nor anybody else; a vote that nobody gave asks nobody."""
    item = won(services, clock, ADA, EVE)
    with pytest.raises(UserError, match="blockers-error-not-asked"):
        say(services, item, EVE=GONE)
    with pytest.raises(UserError, match="blockers-error-not-asked"):
        say(services, "1/99", ADA=GONE)
    suggest(services, "Two")
    PollDesk(services, HERE, CHIEF).set_status(ROOM, 2, RESOLVED)
    assert CONFIRMATIONS.outcome(services, HERE, 2) is None


def test_whoever_had_a_survey_lately_is_asked_later(services: Services, clock: Clock) -> None:
    """Two weeks lie between two surveys, also between a vote and the question what came of it."""
    suggest(services, "One")
    poll = opened(services)
    for one in inquiries.about(services.store, HERE, POLLS.survey.kind, poll.round):
        inquiries.save_told(services.store, HERE, replace(one, told_on="2026-11-23"))
    for person in (ADA, BEA):
        vote(services, person, n1=1)
    closed(services, clock)
    taken(services, 1)
    item = f"1/{PollDesk(services, HERE, EVE).set_status(ROOM, 1, RESOLVED).version}"
    days = {one.from_on for one in inquiries.about(services.store, HERE, CONFIRMATIONS.kind, item)}
    assert days == {"2026-12-08"}


def test_closures_are_counted_by_quarter(services: Services, clock: Clock) -> None:
    """What won, what was resolved of it, what people confirmed and what came back."""
    item = won(services, clock, ADA, BEA, CAT)
    assert closures(services, HERE) == [QuarterClosure("2026-Q4", 3, 1, 1, 0, 0)]
    say(services, item, ADA=GONE, BEA=GONE, CAT=THERE)
    ConfirmationDesk(services, HERE, "").settle(CONFIRMATIONS, item)
    assert closures(services, HERE) == [QuarterClosure("2026-Q4", 3, 1, 1, 1, 0)]
    clock.tick(days=30)
    opened(services)
    vote(services, ADA, n1=1)
    closed(services, clock)
    assert record(services, 1).status == REOPENED
    found = closures(services, HERE)
    assert found == [QuarterClosure("2027-Q1", 1, 1, 0, 0, 0), QuarterClosure("2026-Q4", 3, 1, 1, 1, 1)]
