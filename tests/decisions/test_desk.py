"""Those consulted answer, whoever is accountable decides, everybody named reads of it once, it is looked at again."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.decisions import compose, store
from bot.decisions.decision import DECIDED, PROPOSED, REVERSED, SUPERSEDED
from bot.decisions.desk import ASK, DIGEST, READY, REVIEW, ROOM, DecisionDesk, waiting
from bot.decisions.store import Review
from bot.merge import FormBase
from bot.posts import Delivery
from bot.services import Services
from bot.slack.acting import RepeatedError
from tests.decisions.making import BEA, CAL, CHIEF, ONE_WAY, OWNER, PLAIN, offered, people, wrong
from tests.shelves import HERE, Clock

TODAY, TOMORROW = "2026-11-23", "2026-11-24"


def of(services: Services, user: str) -> DecisionDesk:
    """Where somebody hands in what they did."""
    return DecisionDesk(services, HERE, user)


def digest(services: Services, person: str, day: str) -> str:
    """What somebody reads in the morning of a day; empty for nothing."""
    delivery = Delivery(HERE, "k", DIGEST, "", day, person, f"{day}T07:00:00Z")
    post = compose.digest(services, delivery)
    return str(post.blocks) if post else ""


def test_who_is_consulted_is_asked_once(services: Services, desk: DecisionDesk) -> None:
    """In private, also where the decision is edited; whoever is named later is asked then. Nobody is asked of what is
    decided."""
    desk.add(ROOM, replace(ONE_WAY, consulted=(BEA,)))
    assert people(services, ASK) == [BEA]
    desk.edit(ROOM, 1, FormBase(1), replace(ONE_WAY, title="We ship on Mondays"))
    assert people(services, ASK) == [BEA, CAL]
    assert waiting(services, HERE, desk.record(ROOM, 1)) == [BEA, CAL]
    assert desk.add(ROOM, PLAIN).status == DECIDED
    assert len(people(services, ASK)) == 2


def test_a_one_way_door_waits(services: Services, desk: DecisionDesk, clock: Clock) -> None:
    """Until everybody has answered, or their day has passed; the accountable hears once that all have."""
    desk.add(ROOM, ONE_WAY)
    assert wrong(lambda: desk.decide(1)) == [("", "decisions-error-waits")]
    of(services, BEA).answer(1, "concern", "Too soon.")
    assert people(services, READY) == []
    of(services, CAL).answer(1, "none")
    assert people(services, READY) == [OWNER]
    assert desk.decide(1, "We heard it.").status == DECIDED
    desk.add(ROOM, ONE_WAY)
    clock.now += timedelta(days=6)
    assert desk.decide(2).status == DECIDED


def test_a_two_way_door_does_not(desk: DecisionDesk) -> None:
    """It is decided while answers are missing."""
    desk.add(ROOM, replace(PLAIN, consulted=(BEA,)))
    assert desk.decide(1).status == DECIDED


def test_an_answer_after_the_decision(services: Services, desk: DecisionDesk) -> None:
    """Is told that it is decided; whoever was not asked is told so. Answers before are replaced by later ones."""
    desk.add(ROOM, replace(PLAIN, consulted=(BEA,)))
    assert wrong(lambda: of(services, CAL).answer(1, "agree")) == [("", "decisions-error-not-asked")]
    of(services, BEA).answer(1, "concern", "No.")
    of(services, BEA).answer(1, "agree")
    assert [(one.stance, one.said) for one in store.opinions(services.store, HERE, 1)] == [("agree", "")]
    desk.decide(1)
    assert wrong(lambda: of(services, BEA).answer(1, "concern")) == [("", "decisions-error-late")]
    assert wrong(lambda: desk.decide(1)) == [("", "decisions-error-late")]


def test_only_the_accountable_decides(services: Services, desk: DecisionDesk) -> None:
    """Not its author; a manager may, too."""
    of(services, CAL).add(ROOM, replace(PLAIN, consulted=(BEA,)))
    assert wrong(lambda: of(services, CAL).decide(1)) == [("", "decisions-error-not-accountable")]
    assert of(services, CHIEF).decide(1).status == DECIDED
    # Nor does a menu decide what was proposed.
    desk.add(ROOM, replace(PLAIN, consulted=(BEA,)))
    assert wrong(lambda: desk.set_status(ROOM, 2, DECIDED)) == [("status", "records-error-choice")]
    assert wrong(lambda: desk.set_status(ROOM, 1, SUPERSEDED)) == [("status", "records-error-choice")]


def test_everybody_named_reads_of_it_once(services: Services, desk: DecisionDesk, clock: Clock) -> None:
    """Two hundred are informed: each has one message the next morning, with all of that day; whoever acted has none."""
    crowd = tuple(f"U0{n:05}" for n in range(200))
    desk.add(ROOM, replace(PLAIN, informed=(*crowd, BEA), responsible=(CAL,)))
    desk.add(ROOM, replace(PLAIN, title="We ship at noon", informed=(*crowd, BEA)))
    desk.edit(ROOM, 1, FormBase(1), replace(PLAIN, title="We ship on Mondays", informed=(*crowd, BEA), owner=CAL))
    assert sorted(people(services, DIGEST)) == sorted([*crowd, BEA, CAL])
    clock.now += timedelta(days=1)
    told = digest(services, BEA, TOMORROW)
    assert "We ship on Mondays" in told
    assert "We ship at noon" in told
    assert services.texts.speak("en")("decisions-became-owner") in told
    assert digest(services, BEA, "2026-11-25") == ""
    assert digest(services, CHIEF, TOMORROW) == ""


def test_a_day_in_the_past(desk: DecisionDesk) -> None:
    """Is refused beside its field, unless it was there before."""
    assert wrong(lambda: desk.add(ROOM, replace(PLAIN, review_on=TODAY))) == [("review_on", "decisions-error-past")]
    desk.add(ROOM, replace(PLAIN, review_on=TOMORROW))
    desk.services.clock.now += timedelta(days=9)  # type: ignore[attr-defined]
    again = replace(PLAIN, review_on=TOMORROW, context="Why.")
    assert desk.edit(ROOM, 1, FormBase(1), again).content.context == "Why."


def test_a_review_comes_on_its_day(services: Services, desk: DecisionDesk, clock: Clock) -> None:
    """And once more a week later; on another day where that was changed, to somebody else where they are accountable
    now; not at all where it was answered."""
    desk.add(ROOM, replace(PLAIN, review_on="2026-12-01"))
    due = [("2026-12-01T07:00:00Z"), "2026-12-08T07:00:00Z"]
    assert offered(services, REVIEW) == [(OWNER, "1/2026-12-01", day) for day in due]
    desk.edit(ROOM, 1, FormBase(1), replace(PLAIN, review_on="2026-12-02", owner=BEA))
    first = Delivery(HERE, "k", REVIEW, "1/2026-12-01", "2026-12-01", OWNER, due[0])
    moved = replace(first, subject="1/2026-12-02", period="2026-12-02", channel=BEA)
    clock.now += timedelta(days=10)
    assert compose.review(services, first) is None
    assert compose.review(services, moved) is not None
    bea = of(services, BEA)
    bea.review(Review(1, "2026-12-02", BEA, "better", "keep", "44 %", "It pays."))
    assert compose.review(services, moved) is None
    assert wrong(lambda: bea.review(Review(1, "2026-12-02", BEA, "worse", "keep"))) == [
        ("", "decisions-error-reviewed")
    ]
    assert bea.record(ROOM, 1).content == replace(PLAIN, review_on="2026-12-02", owner=BEA)


def test_too_early_is_asked_again_and_reversed_is_reversed(services: Services, desk: DecisionDesk) -> None:
    """The decision itself says what it said."""
    desk.add(ROOM, replace(PLAIN, review_on="2026-12-01"))
    desk.review(Review(1, "2026-12-01", OWNER, "too_early", "keep"))
    assert [one.due_on for one in store.reviews(services.store, HERE, 1)] == ["2026-12-01", "2026-12-23"]
    done = desk.review(Review(1, "2026-12-23", OWNER, "worse", "reverse", lesson="Never again."))
    assert (done.status, done.content.title) == (REVERSED, PLAIN.title)
    assert desk.versions(ROOM, 1)[-1].why == "Never again."
    assert store.due(services.store, HERE, "2030-01-01") == []


def test_nothing_takes_its_own_place(services: Services, desk: DecisionDesk) -> None:
    """Neither at once nor by way of others; nor does what is not in force."""
    for n in range(3):
        desk.add(ROOM, replace(PLAIN, title=f"Version {n + 1}"))
    assert wrong(lambda: desk.supersede(1, 1)) == [("by", "decisions-error-loop")]
    desk.supersede(1, 2)
    assert wrong(lambda: desk.supersede(3, 1)) == [("by", "decisions-error-closed")]
    desk.supersede(2, 3)
    desk.set_status(ROOM, 1, DECIDED)
    assert wrong(lambda: desk.supersede(3, 1)) == [("by", "decisions-error-loop")]
    assert desk.record(ROOM, 2).status == SUPERSEDED


def test_a_delivery_answers_once(services: Services, desk: DecisionDesk) -> None:
    """However often Slack delivers it."""
    desk.add(ROOM, replace(PLAIN, consulted=(BEA,)))
    twice = DecisionDesk(services, HERE, BEA, "delivery")
    twice.answer(1, "agree")
    with pytest.raises(RepeatedError):
        twice.answer(1, "concern", "No.")
    assert [one.stance for one in store.opinions(services.store, HERE, 1)] == ["agree"]
    assert desk.record(ROOM, 1).status == PROPOSED
