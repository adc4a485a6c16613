"""Those consulted answer, whoever is accountable decides, everybody named reads of it once, it is looked at again."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.decisions.decision import DECIDED, PROPOSED, REVERSED, SUPERSEDED
from bot.decisions.desk import CHANNELS, OPINIONS, REVIEWS, ROOM, DecisionDesk
from bot.errors import UserError
from bot.exchange.files import take
from bot.inquiries import store
from bot.inquiries.brief import KIND
from bot.inquiries.inquiry import Inquiry
from bot.merge import FormBase
from bot.posts import Delivery
from bot.records.desk import RecordDesk
from bot.rights.desk import RIGHTS
from bot.rights.right import Right
from bot.services import Services
from bot.slack.acting import RepeatedError
from bot.slack.visibility.audience import EVERYTHING
from tests.decisions.making import BEA, CAL, CHIEF, ONE_WAY, OWNER, PLAIN, offered, people, told, wrong
from tests.patience import PATIENCE
from tests.shelves import HERE, Clock

TODAY, TOMORROW = "2026-11-23", "2026-11-24"


def of(services: Services, user: str) -> DecisionDesk:
    """Where somebody hands in what they did."""
    return DecisionDesk(services, HERE, user)


def asked(services: Services, kind: str, person: str = "") -> list[Inquiry]:
    """What is asked about the first decision, of one person or of all."""
    return [one for one in store.about(services.store, HERE, kind, "1") if person in ("", one.person)]


def test_who_is_consulted_is_asked_once(services: Services, desk: DecisionDesk) -> None:
    """In private, also where the decision is edited; whoever is named later is asked then. Nobody is asked of what is
    decided."""
    desk.add(ROOM, replace(ONE_WAY, consulted=(BEA,)))
    assert people(services, KIND) == [BEA]
    desk.edit(ROOM, 1, FormBase(1), replace(ONE_WAY, title="We ship on Mondays"))
    assert people(services, KIND) == [BEA, CAL]
    assert OPINIONS.waiting(services, HERE, desk.record(ROOM, 1)) == [BEA, CAL]
    assert "We ship on Mondays" in told(services, BEA, "first")
    assert told(services, BEA, "second") == ""
    assert desk.add(ROOM, PLAIN).status == DECIDED
    assert [one for one in people(services, KIND) if one != OWNER] == [BEA, CAL], "who reviews it is asked later"


def test_a_one_way_door_waits(services: Services, desk: DecisionDesk, clock: Clock) -> None:
    """Until everybody has answered, or their day has passed; the accountable hears once that all have."""
    desk.add(ROOM, ONE_WAY)
    with pytest.raises(UserError) as early:
        desk.decide(OPINIONS, 1)
    assert early.value.key == "decisions-error-waits"
    assert isinstance(early.value.args_["day"], date), "as every day it is written in the reader's language"
    of(services, BEA).answer(OPINIONS, 1, "concern", "Too soon.")
    assert people(services, OPINIONS.ready) == []
    of(services, CAL).answer(OPINIONS, 1, "none")
    assert people(services, OPINIONS.ready) == [OWNER]
    assert desk.decide(OPINIONS, 1, "We heard it.").status == DECIDED
    desk.add(ROOM, ONE_WAY)
    clock.now += timedelta(days=6)
    assert desk.decide(OPINIONS, 2).status == DECIDED


def test_a_two_way_door_does_not(desk: DecisionDesk) -> None:
    """It is decided while answers are missing."""
    desk.add(ROOM, replace(PLAIN, consulted=(BEA,)))
    assert desk.decide(OPINIONS, 1).status == DECIDED


def test_an_answer_after_the_decision(services: Services, desk: DecisionDesk) -> None:
    """Is told that it is decided; whoever was not asked is told so. Answers before are replaced by later ones."""
    desk.add(ROOM, replace(PLAIN, consulted=(BEA,)))
    assert wrong(lambda: of(services, CAL).answer(OPINIONS, 1, "agree")) == [("", "decisions-error-not-asked")]
    of(services, BEA).answer(OPINIONS, 1, "concern", "No.")
    of(services, BEA).answer(OPINIONS, 1, "agree")
    assert [(one.answer, one.said) for one in asked(services, OPINIONS.kind)] == [("agree", {"said": ""})]
    desk.decide(OPINIONS, 1)
    assert wrong(lambda: of(services, BEA).answer(OPINIONS, 1, "concern")) == [("", "decisions-error-late")]
    assert wrong(lambda: desk.decide(OPINIONS, 1)) == [("", "decisions-error-late")]


def test_only_the_accountable_decides(services: Services, desk: DecisionDesk) -> None:
    """Not its author; a manager may, too."""
    of(services, CAL).add(ROOM, replace(PLAIN, consulted=(BEA,)))
    assert wrong(lambda: of(services, CAL).decide(OPINIONS, 1)) == [("", "decisions-error-not-accountable")]
    assert of(services, CHIEF).decide(OPINIONS, 1).status == DECIDED
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
    asked = [one for one in people(services, KIND) if one != OWNER]  # to review it, later
    assert sorted({*asked}) == sorted([*crowd, BEA, CAL])
    clock.now += timedelta(days=1)
    heard = told(services, BEA, "first")
    assert "We ship on Mondays" in heard
    assert "We ship at noon" in heard
    assert services.texts.speak("en")("decisions-became-owner") in heard
    clock.now += timedelta(days=1)
    assert told(services, BEA, "second") == ""
    assert told(services, CHIEF, "first") == ""
    assert told(services, OWNER, "first") == ""


def test_what_was_decided_is_posted(services: Services, desk: DecisionDesk) -> None:
    """In the channels that are informed, and in those of its topic, once each; what was recorded in private in no
    other channel."""
    of(services, CHIEF).add(RIGHTS, Right("Releases", OWNER, channels=("C0TOPIC", "C0BOTH")))
    desk.add(ROOM, replace(PLAIN, channels=("C0BOTH", "C0OWN")))
    assert people(services, CHANNELS.kind) == ["C0BOTH", "C0OWN", "C0TOPIC"]
    desk.edit(ROOM, 1, FormBase(1), replace(PLAIN, channels=("C0BOTH", "C0OWN"), context="Why."))
    assert len(people(services, CHANNELS.kind)) == 3
    desk.add(ROOM, replace(PLAIN, topic="Release"))  # a topic that only sounds like it
    assert len(people(services, CHANNELS.kind)) == 3
    secret = replace(PLAIN, channels=("C0BOTH",))
    assert wrong(lambda: desk.add(ROOM, secret, place="C0SECRET")) == [("channels", "decisions-error-private")]
    desk.add(ROOM, replace(PLAIN, channels=("C0SECRET",)), place="C0SECRET")
    delivery = Delivery(HERE, "k", CHANNELS.kind, "3", "1", "C0TOPIC", "2026-11-23T09:00:00Z")
    assert CHANNELS.posts[CHANNELS.kind].compose(services, delivery) is None
    assert CHANNELS.posts[CHANNELS.kind].compose(services, replace(delivery, channel="C0SECRET")) is not None


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
    due = ["2026-12-01T09:00:00Z", "2026-12-08T09:00:00Z"]
    assert offered(services, KIND) == [(OWNER, "", day) for day in due]
    desk.edit(ROOM, 1, FormBase(1), replace(PLAIN, review_on="2026-12-02", owner=BEA))
    clock.now += timedelta(days=10)
    assert told(services, OWNER, "first") == ""
    assert "decisions.review" in told(services, BEA, "first")
    clock.now += timedelta(days=1)
    assert told(services, BEA, "second") == ""
    clock.now += timedelta(days=6)
    assert "decisions.review" in told(services, BEA, "third")
    bea = of(services, BEA)
    bea.review(REVIEWS, 1, "2026-12-02", "better", "keep", actual="44 %", lesson="It pays.")
    clock.now += timedelta(days=1)
    assert told(services, BEA, "fourth") == ""
    again = wrong(lambda: bea.review(REVIEWS, 1, "2026-12-02", "worse", "keep"))
    assert again == [("", "decisions-error-reviewed")]
    assert bea.record(ROOM, 1).content == replace(PLAIN, review_on="2026-12-02", owner=BEA)


def test_whoever_is_accountable_now_reviews(services: Services, desk: DecisionDesk, clock: Clock) -> None:
    """Also what was overdue when it became theirs."""
    desk.add(ROOM, replace(PLAIN, review_on="2026-12-01"))
    clock.now += timedelta(days=20)
    assert "decisions.review" in told(services, OWNER, "first")
    desk.edit(ROOM, 1, FormBase(1), replace(PLAIN, review_on="2026-12-01", owner=BEA))
    assert [one.person for one in asked(services, REVIEWS.kind)] == [BEA]
    assert "decisions.review" in told(services, BEA, "first")


def test_too_early_is_asked_again_and_reversed_is_reversed(services: Services, desk: DecisionDesk) -> None:
    """The decision itself says what it said."""
    desk.add(ROOM, replace(PLAIN, review_on="2026-12-01"))
    desk.review(REVIEWS, 1, "2026-12-01", "too_early", "keep")
    assert [one.slot for one in asked(services, REVIEWS.kind)] == ["2026-12-01", "2026-12-23"]
    done = desk.review(REVIEWS, 1, "2026-12-23", "worse", "reverse", lesson="Never again.")
    assert (done.status, done.content.title) == (REVERSED, PLAIN.title)
    assert desk.versions(ROOM, 1)[-1].why == "Never again."
    assert store.overdue(services.store, HERE, REVIEWS.kind, "2030-01-01") == []


def test_a_delivery_answers_once(services: Services, desk: DecisionDesk) -> None:
    """However often Slack delivers it."""
    desk.add(ROOM, replace(PLAIN, consulted=(BEA,)))
    twice = DecisionDesk(services, HERE, BEA, "delivery")
    twice.answer(OPINIONS, 1, "agree")
    with pytest.raises(RepeatedError):
        twice.answer(OPINIONS, 1, "concern", "No.")
    assert [one.answer for one in asked(services, OPINIONS.kind)] == ["agree"]
    assert desk.record(ROOM, 1).status == PROPOSED


def test_what_can_be_undone_is_reviewed_in_30_days(desk: DecisionDesk) -> None:
    """And what cannot in 90, unless somebody chose a day, whichever it is: what was seen is what is saved."""
    assert desk.add(ROOM, replace(PLAIN, door="two_way")).content.review_on == "2026-12-23"
    assert desk.add(ROOM, PLAIN).content.review_on == "2027-02-21"
    for day in ("2027-02-21", "2027-01-07"):
        assert desk.add(ROOM, replace(PLAIN, door="two_way", review_on=day)).content.review_on == day


def test_somebody_elses_topic(services: Services, desk: DecisionDesk) -> None:
    """Goes by its own name, and whoever decides on it, or stands in, is informed; once, and not of their own."""
    of(services, CHIEF).add(RIGHTS, Right("Releases", BEA, CAL, ("trains",)))
    made = desk.add(ROOM, replace(PLAIN, topic="Trains"))
    assert (made.content.topic, made.content.informed) == ("Releases", (BEA,))
    assert desk.add(ROOM, replace(PLAIN, topic="releases", consulted=(BEA,))).content.informed == ()
    assert of(services, BEA).add(ROOM, replace(PLAIN, topic="releases")).content.informed == ()
    assert of(services, CAL).add(ROOM, replace(PLAIN, owner=CAL, topic="releases")).content.informed == ()
    assert desk.add(ROOM, replace(PLAIN, topic="Hiring")).content.topic == "Hiring"


def test_a_file_names_people_as_they_are_called(services: Services) -> None:
    """A name that one person here has is theirs; another is said with how to write it, beside who is accountable."""
    services.people.learn(HERE, {"id": BEA, "real_name": "Bea Hartmann", "team_id": HERE})
    services.store.settle(PATIENCE)
    head = "decision,accountable,topic,evidence,consulted\n"
    lines = "We ship,Bea Hartmann,Releases,opinion,\nWe wait,Helena Brandt,Releases,opinion,Bea Hartmann\n"
    done = take(RecordDesk(services, HERE, CHIEF, seen_by=EVERYTHING), ROOM, (head + lines).encode(), dry_run=False)
    assert [(one.did, one.why) for one in done.lines] == [("added", ""), ("refused", "records-line-person")]
    assert done.lines[1].args == {"name": "Helena Brandt"}
    assert of(services, CHIEF).record(ROOM, 1).content.owner == BEA
