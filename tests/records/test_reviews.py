"""Looking again at what was decided or done, in every room that does, and in one of the tests."""

from datetime import timedelta
from typing import Any

import pytest

from bot.decisions.decision import Decision
from bot.decisions.desk import REVIEWS as OF_DECISIONS
from bot.inquiries.inquiry import Inquiry
from bot.listings.listing import overdue, unanswered
from bot.records.record import Record
from bot.reviews.blocks import ReviewOutcome
from bot.reviews.desk import ReviewDesk, Reviews
from bot.services import Services
from bot.slack.request import Request
from tests.records.making import MANAGER, NOTES, OWNER, STRANGER, Note
from tests.records.test_rooms import key_of
from tests.shelves import HERE, Clock

OF_NOTES = Reviews(NOTES, "open", "done", lambda *_: ReviewOutcome())
DAY, AGAIN = "2026-12-01", "2026-12-08"
ROOMS = {
    "decisions": (OF_DECISIONS, Decision("One", OWNER, "Releases", "opinion", review_on=DAY)),
    "notes": (OF_NOTES, Note("One", owner=OWNER)),
}
every_room = pytest.mark.parametrize(("reviews", "content"), ROOMS.values(), ids=ROOMS)


def of(services: Services, user: str = OWNER) -> ReviewDesk:
    """Where somebody hands in what they found."""
    return ReviewDesk(services, HERE, user)


def added(services: Services, reviews: Reviews, content: Any) -> Record[Any]:
    """A record that is looked at again on DAY."""
    made = of(services).add(reviews.room, content)
    with services.store.write(HERE):
        reviews.look_at(services, HERE, made, DAY)
    return made


def planned(services: Services, reviews: Reviews, made: Record[Any]) -> list[Inquiry]:
    """The reviews to come."""
    return [one for one in reviews.of(services, HERE, made) if not one.answer]


@every_room
def test_the_owner_is_asked_and_once_more(services: Services, reviews: Reviews, content: Any) -> None:
    """A week later, when it is overdue; another day takes the place of the first, and none takes it back."""
    made = added(services, reviews, content)
    days = [(one.person, one.from_on, one.remind_on, one.due_on) for one in planned(services, reviews, made)]
    assert days == [(OWNER, DAY, AGAIN, AGAIN)]
    for day, left in (("2026-12-24", ["2026-12-24"]), ("", [])):
        with services.store.write(HERE):
            reviews.look_at(services, HERE, made, day)
        assert [one.slot for one in planned(services, reviews, made)] == left


@every_room
def test_what_was_found_is_kept_beside_it(services: Services, reviews: Reviews, content: Any) -> None:
    """Every word of the record stays; the same review is answered once."""
    made = added(services, reviews, content)
    after = of(services).review(reviews, 1, DAY, "better", "keep", actual="44 %", lesson="It pays.")
    assert (after.content, after.status) == (made.content, reviews.status)
    found = [(one.person, one.answer, one.said) for one in reviews.of(services, HERE, made)]
    assert found == [(OWNER, "better", {"verdict": "keep", "actual": "44 %", "lesson": "It pays."})]
    again = key_of(lambda: of(services).review(reviews, 1, DAY, "worse", "keep"))
    assert again == f"{reviews.room.name}-error-reviewed"


@every_room
def test_too_early_is_asked_again(services: Services, reviews: Reviews, content: Any, clock: Clock) -> None:
    """In thirty days."""
    made = added(services, reviews, content)
    clock.now += timedelta(days=8)
    of(services).review(reviews, 1, DAY, "too_early", "keep")
    assert [one.slot for one in planned(services, reviews, made)] == ["2026-12-31"]


@every_room
def test_what_did_not_work_is_reversed(services: Services, reviews: Reviews, content: Any) -> None:
    """With what was learnt as the reason; there is nothing to review of it then."""
    added(services, reviews, content)
    done = of(services).review(reviews, 1, DAY, "worse", "reverse", lesson="Never again.")
    assert done.status == reviews.reversed
    assert of(services).versions(reviews.room, 1)[-1].why == "Never again."
    assert key_of(lambda: of(services).planned(reviews, 1)) == f"{reviews.room.name}-error-reviewed"


@every_room
def test_who_may_not_change_it_does_not_review_it(services: Services, reviews: Reviews, content: Any) -> None:
    """And is told so."""
    made = added(services, reviews, content)
    assert key_of(lambda: of(services, STRANGER).review(reviews, 1, DAY, "better", "keep")) == "records-error-rights"
    assert len(planned(services, reviews, made)) == 1


@every_room
def test_what_is_overdue_is_shown_to_managers(services: Services, reviews: Reviews, content: Any, clock: Clock) -> None:
    """To nobody else; the owner sees what is due."""
    added(services, reviews, content)
    late = overdue(reviews.room, reviews.kind, reviews.status)
    due = unanswered(reviews.room, reviews.kind, reviews.status)

    def numbers(user: str) -> tuple[list[int], list[int]]:
        request = Request(services, HERE, user, {})
        return tuple([one.number for one in rows(request, 9, 0)] for rows in (due, late))  # type: ignore[return-value]

    assert (numbers(OWNER), numbers(MANAGER)) == (([], []), ([], []))
    clock.now += timedelta(days=9)
    assert (numbers(OWNER), numbers(MANAGER)) == (([1], []), ([], []))
    clock.now += timedelta(days=7)
    assert (numbers(OWNER), numbers(MANAGER)) == (([1], []), ([], [1]))
