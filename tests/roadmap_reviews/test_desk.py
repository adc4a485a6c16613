"""A review of the roadmap: who is asked, what an answer does, and when it ends."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.clock import stamp
from bot.decisions.desk import OPINIONS, DecisionDesk
from bot.decisions.desk import ROOM as DECISIONS
from bot.errors import UserError
from bot.inquiries import store as inquiries
from bot.links.store import LinkEnd, links
from bot.records.desk import RecordDesk
from bot.records.store import lists
from bot.roadmap.desk import ROOM
from bot.roadmap_reviews import store
from bot.roadmap_reviews.desk import ITEMS, past
from bot.roadmap_reviews.review import due, ends
from bot.roadmap_reviews.store.schema import PEOPLE
from bot.services import Services
from bot.slack.acting import RepeatedError
from bot.slack.visibility.audience import EVERYTHING
from bot.store.personal import forget
from tests.roadmap_reviews.making import (
    ANN,
    BEN,
    CHIEF,
    WHY,
    answer,
    asked,
    desk,
    item,
    move,
    open_review,
    posts,
    there,
)
from tests.shelves import HERE, Clock


def refused(act: Any) -> str:
    """Why something is refused."""
    with pytest.raises(UserError) as error:
        act()
    return error.value.key


@pytest.mark.parametrize(
    ("opened", "zone", "posted"),
    [
        ("2026-12-01T08:00", "Europe/Paris", "2026-12-04T08:00"),  # Tuesday to Friday
        ("2026-12-03T08:00", "Europe/Paris", "2026-12-08T08:00"),  # a weekend is between
        ("2026-12-05T08:00", "Europe/Paris", "2026-12-09T08:00"),  # from a Saturday
        ("2026-03-27T08:00", "Europe/Paris", "2026-04-01T07:00"),  # the clocks go forward: nine o'clock is nine o'clock
        ("2026-12-31T23:30", "Asia/Tokyo", "2027-01-05T23:30"),  # it is Friday there, and a holiday: nothing special
    ],
)
def test_the_post_comes_three_working_days_later(opened: str, zone: str, posted: str) -> None:
    """Owners have three days of work, whatever the clocks do meanwhile; two weeks later it is over."""
    begun = datetime.fromisoformat(opened).replace(tzinfo=UTC)
    assert due(begun, zone) == datetime.fromisoformat(posted).replace(tzinfo=UTC)
    assert 13 <= (ends(begun, zone) - begun).days <= 14


def test_every_owner_is_asked_once_of_all_that_is_theirs(services: Services) -> None:
    """One message with their items and none of others; what is done is nobody's; managers hear of what nobody owns."""
    item(services), item(services, "Night mode"), item(services, "Export", BEN), item(services, "Search", "")
    move(services, item(services, "Done"), status="shipped")
    services.people.learn(HERE, {"id": "U0GONE", "real_name": "Gone", "deleted": True})
    item(services, "Left behind", "U0GONE")
    open_review(services)
    read = asked(services)
    assert {*read} == {ANN, BEN}
    assert "Dark mode" in read[ANN]
    assert "Night mode" in read[ANN]
    assert "Done" not in read[ANN]
    assert "Export" not in read[ANN]
    assert "Export" in read[BEN]
    unowned = asked(services, "unowned")
    assert {*unowned} == {CHIEF}
    assert "Search" in unowned[CHIEF]
    assert "Left behind" in unowned[CHIEF]
    assert "Dark mode" not in unowned[CHIEF]


def test_a_long_list_fits_a_message(services: Services) -> None:
    """Of two hundred items a message shows the first, and a button the rest."""
    for n in range(200):
        item(services, f"Item {n}")
    open_review(services)
    read = asked(services)[ANN]
    assert "All 200 of my items" in read
    assert read.count("Need a decision") == 5


def test_one_review_is_open_at_a_time(services: Services) -> None:
    """Two managers who open one at once open one; the second hears so. A press that Slack sends twice opens one."""
    item(services)

    def press(delivery: str) -> str:
        try:
            desk(services, delivery=delivery).open("C1", "UTC")
        except (UserError, RepeatedError) as error:
            return type(error).__name__
        return "opened"

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(press, ["1", "2", "2", "3"])).count("opened") == 1
    assert store.last(services.store, HERE).number == 1  # type: ignore[union-attr]
    assert refused(lambda: open_review(services)) == "roadmap-review-error-open"


def test_a_delivery_opens_one_review(services: Services) -> None:
    """A planned review that is composed again after a crash is the same, even once it is closed."""
    item(services)
    first = open_review(services, cause="delivery")
    assert open_review(services, cause="delivery") == first
    desk(services).close(1)
    assert open_review(services, cause="delivery").number == 1


def test_an_answer_changes_the_roadmap(services: Services) -> None:
    """Moved moves it, Stop drops it, by the person who said so, and the history says that it was in the review."""
    moved, stopped, fine = item(services), item(services, "Night mode"), item(services, "Search")
    open_review(services)
    answer(services, moved, "move", horizon="later", target="2027-q2", why="Nobody is free")
    answer(services, stopped, "stop", why="Nobody wants it")
    answer(services, fine, "on_track")
    assert (there(services, moved).content.horizon, there(services, moved).content.target) == ("later", "2027-Q2")
    assert there(services, moved).status == "planned"
    assert there(services, stopped).status == "dropped"
    assert (there(services, fine).status, there(services, fine).version) == ("planned", 1)
    last = RecordDesk(services, HERE, ANN).versions(ROOM, moved)[-1]
    assert (last.person, last.why) == (ANN, WHY)
    assert asked(services) == {}  # all of it is answered


def test_what_is_begun_stays_begun_where_it_is_moved(services: Services) -> None:
    """An item in progress whose target slips is in progress still."""
    number = item(services)
    move(services, number, status="in_progress")
    open_review(services)
    answer(services, number, "move", horizon="next", target="2027-04", why="")
    assert there(services, number).status == "in_progress"


def test_an_answer_can_be_changed_until_it_closes(services: Services) -> None:
    """Stop that was meant for another is taken back by On track, and a decision that is not needed any more is
    rejected; once the review is closed, the answer says so."""
    number = item(services, target="2027-03")
    open_review(services)
    answer(services, number, "stop", why="Oops")
    answer(services, number, "move", horizon="later", target="", why="")
    assert there(services, number).status == "planned"
    answer(services, number, "decide", title="Do we build it?", owner=BEN, answer_by="2026-12-04")
    assert (there(services, number).content.horizon, there(services, number).content.target) == ("next", "2027-03")
    assert [one.number for one in decisions(services)] == [1]
    answer(services, number, "on_track")
    assert [one.status for one in decisions(services)] == ["rejected"]
    assert asked(services, "decide") == {}
    desk(services).close(1)
    assert refused(lambda: answer(services, number, "stop", why="Late")) == "roadmap-review-error-closed"
    assert there(services, number).status == "planned"


def test_taking_an_answer_back_undoes_nothing_of_others(services: Services) -> None:
    """Somebody planned it anew meanwhile: that stands."""
    number = item(services)
    open_review(services)
    answer(services, number, "stop", why="Oops")
    move(services, number, horizon="now", status="in_progress")
    answer(services, number, "on_track")
    assert there(services, number).status == "in_progress"


def decisions(services: Services) -> list[Any]:
    """Every decision there is."""
    return lists.everything(services.store, HERE, DECISIONS, EVERYTHING)


def test_what_needs_a_decision_becomes_one(services: Services) -> None:
    """Proposed, with one accountable and a day, linked to the item; whoever is accountable hears of it, and once it is
    decided no more. Saying the same again asks once."""
    number = item(services, team="Core")
    open_review(services)
    said: dict[str, Any] = {"title": "Do we build it?", "owner": BEN, "answer_by": "2026-12-04"}
    for _ in range(2):
        answer(services, number, "decide", **said)
    (made,) = decisions(services)
    assert (made.status, made.content.owner, made.content.answer_by) == ("proposed", BEN, "2026-12-04")
    assert (made.author, made.content.topic) == (ANN, "Core")
    (link,) = links(services.store, HERE, LinkEnd("decisions", "1"))
    assert link.beyond(LinkEnd("decisions", "1")) == LinkEnd("roadmap", str(number))
    assert "Do we build it?" in asked(services, "decide")[BEN]
    DecisionDesk(services, HERE, BEN).decide(OPINIONS, 1)
    assert asked(services, "decide") == {}


def test_who_may_answer(services: Services) -> None:
    """The owner and the managers; nobody answers for what was not part of it."""
    number = item(services)
    open_review(services)
    late = item(services, "Late")
    assert refused(lambda: answer(services, number, "on_track", BEN)) == "roadmap-review-error-rights"
    assert refused(lambda: answer(services, late, "on_track")) == "roadmap-review-error-item"
    assert refused(lambda: answer(services, number, "shipped")) == "records-error-choice"
    answer(services, number, "on_track", CHIEF)


def test_a_double_click_counts_once(services: Services) -> None:
    """Slack delivers a press twice: it has one effect."""
    number = item(services)
    open_review(services)
    desk(services, ANN, "click").answer(1, number, "stop", WHY, {"why": "No"})
    with pytest.raises(RepeatedError):
        desk(services, ANN, "click").answer(1, number, "stop", WHY, {"why": "No"})
    assert there(services, number).version == 2


def test_what_is_private_is_asked_of_nobody_who_may_not_see_it(services: Services) -> None:
    """The owner of an item of a private place that they are not in is not told of it."""
    number = item(services, "Secret", ANN, place="G0SECRET")
    services.store.run("UPDATE record SET author = :who WHERE room = 'roadmap'", who=CHIEF)
    open_review(services)
    assert asked(services) == {}
    assert refused(lambda: answer(services, number, "on_track")) == "roadmap-error-none"


def test_a_review_that_nobody_closes_closes_itself(services: Services, clock: Clock) -> None:
    """After two weeks, with what is known, and by nobody; what it asked is not asked any more."""
    item(services)
    open_review(services)
    clock.tick(days=13)
    posts(services, clock)
    assert store.last(services.store, HERE).closed_at == ""  # type: ignore[union-attr]
    clock.tick(days=1)
    posts(services, clock)
    last = store.last(services.store, HERE)
    assert last is not None
    assert (last.closed_by, bool(last.closed_at), last.closed) == ("", True, 3)
    assert asked(services) == {}
    assert inquiries.about(services.store, HERE, ITEMS, "1") == []
    assert refused(lambda: desk(services).close(1)) == "roadmap-review-error-closed"


def test_a_snapshot_is_kept(services: Services) -> None:
    """It says what the roadmap said then, whatever it says now; whoever is forgotten is in none."""
    number = item(services)
    assert desk(services).keep() == 1
    move(services, number, horizon="now")
    assert desk(services).keep() == 2
    assert store.snapshot(services.store, HERE, 1)[number].horizon == "next"
    assert store.snapshot(services.store, HERE, 2)[number].horizon == "now"
    assert [one.number for one in store.snapshots(services.store, HERE, 10)] == [2, 1]
    forget(services.store, HERE, ANN, [PEOPLE])
    assert store.snapshot(services.store, HERE, 1)[number].owner != ANN
    assert store.snapshot(services.store, HERE, 1)[number].title == "Dark mode"


def test_the_roadmap_of_a_past_day_is_what_its_history_says(services: Services, clock: Clock) -> None:
    """What was moved since stands where it stood, what shipped since was not done, what came since is not there, and
    what was taken out since is."""
    here, moved, shipped, gone = item(services, "Same"), item(services, "Moved"), item(services), item(services, "Gone")
    then = stamp(clock())
    clock.tick(days=3)
    move(services, moved, horizon="later", target="2027-09")
    move(services, shipped, status="shipped")
    RecordDesk(services, HERE, CHIEF, seen_by=EVERYTHING).remove(ROOM, gone)
    new = item(services, "New")
    before, now = (past(services, HERE, at) for at in (then, stamp(clock())))
    assert {one.number: (one.status, one.horizon, one.target) for one in before.values()} == dict.fromkeys(
        (here, moved, shipped, gone), ("planned", "next", "")
    )
    assert {one.number: one.status for one in now.values()} == {
        here: "planned",
        moved: "planned",
        shipped: "shipped",
        new: "planned",
    }
    assert past(services, HERE, "2020-01-01T00:00:00Z") == {}
