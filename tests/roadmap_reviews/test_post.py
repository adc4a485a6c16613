"""The one post of a review: what changed by class, who says so, what was decided, and what follows in its thread."""

from dataclasses import replace

import pytest

from bot.clock import stamp
from bot.decisions.desk import OPINIONS, DecisionDesk
from bot.posts import Delivery
from bot.roadmap_reviews import store
from bot.roadmap_reviews.compose import ONLY, POSTS
from bot.roadmap_reviews.desk import OPENED, SUMMARY
from bot.schedule.cadence import Cadence, first_after
from bot.schedule.plan import plan
from bot.schedule.schedule import Schedule, next_at
from bot.schedule.store import deliveries, schedules
from bot.services import Services
from bot.slack.store import save_setting
from tests.ideas.making import slack_takes
from tests.roadmap_reviews.making import (
    ANN,
    BEN,
    CHANNEL,
    CHIEF,
    a_month_later,
    answer,
    composed,
    desk,
    item,
    move,
    open_review,
    post,
    posts,
)
from tests.shelves import HERE, Clock


def lines(text: str, title: str) -> list[str]:
    """What stands below a heading of a post."""
    all_ = text.splitlines()
    begun = next(n for n, line in enumerate(all_) if line.startswith(f"*{title}*"))
    found = []
    for line in all_[begun + 1 :]:
        if not line.startswith("•"):
            break
        found.append(line.removeprefix("•  "))
    return found


def test_the_first_review_lists_where_everything_stands(services: Services, clock: Clock) -> None:
    """There is nothing to compare with, and the post says so; it comes after three days and not before."""
    item(services), item(services, "Night mode", horizon="now", target="2027-03")
    move(services, item(services, "Export", BEN), status="blocked")
    open_review(services)
    clock.tick(days=2)
    assert post(services, clock) == []
    clock.tick(days=1)
    (text,) = post(services, clock)
    assert "It’s the first one" in text
    assert lines(text, "Next") == ["*#1 Dark mode*: Next. U0Ann hasn’t answered"]
    assert lines(text, "Now") == ["*#2 Night mode*: Now, March 2027. U0Ann hasn’t answered"]
    assert len(lines(text, "Blocked")) == 1
    assert post(services, clock) == []


def test_every_change_since_the_last_review_is_in_the_post(services: Services, clock: Clock) -> None:
    """By class, with what it was and is, and whether its owner says so."""
    names = ("slipped", "pulled", "moved", "shipped", "dropped", "same")
    numbers = {name: item(services, name, target="2027-03") for name in names}
    open_review(services)
    a_month_later(services, clock)
    move(services, numbers["pulled"], target="2027-01")
    move(services, numbers["moved"], status="in_progress")
    move(services, numbers["shipped"], status="shipped")
    numbers["added"] = item(services, "added", BEN)
    open_review(services)
    answer(services, numbers["slipped"], "move", review=2, horizon="next", target="2027-Q2", why="Nobody is free")
    answer(services, numbers["dropped"], "stop", review=2, why="Nobody wants it")
    answer(services, numbers["pulled"], "on_track", review=2)
    clock.tick(days=3)
    (text,) = post(services, clock)
    assert "6 items have changed since 26 Nov 2026." in text
    assert "Owners answered for 3 of 6 items." in text
    (slipped,) = lines(text, "Slipped")
    assert slipped.startswith("*#1 slipped*: Next, March 2027 → Next, Q2 2027. U0Ann moved it: Nobody is free")
    assert lines(text, "Pulled in")[0].endswith("March 2027 → Next, January 2027. U0Ann says it’s on track")
    assert lines(text, "Changed") == ["*#3 moved*: Next, March 2027 → In progress, March 2027. U0Ann hasn’t answered"]
    assert [one.partition(":")[0] for one in lines(text, "Shipped")] == ["*#4 shipped*"]
    assert lines(text, "Dropped")[0].endswith("U0Ann stopped it: Nobody wants it")
    assert [one.partition(":")[0] for one in lines(text, "Added")] == [f"*#{numbers['added']} added*"]
    assert "#6 same" not in text.partition("Without evidence")[0]


def test_what_an_owner_says_is_said_once(services: Services, clock: Clock) -> None:
    """However many lists an item is in, one of them says who has not answered; of what is done nobody is asked."""
    number = item(services, "Dark mode")
    open_review(services)
    a_month_later(services, clock)
    done = item(services, "Night mode", BEN)
    open_review(services)
    move(services, number, status="blocked")
    move(services, done, status="shipped")
    clock.tick(days=3)
    (text,) = post(services, clock)
    assert text.count("*#1 Dark mode*") > 1
    assert text.count("U0Ann hasn’t answered") == 1
    assert text.index("*Shipped*") < text.index("*Changed*") < text.index("*Blocked*")
    assert "U0Ben" not in text


def test_a_quiet_month_says_so(services: Services, clock: Clock) -> None:
    """Nothing changed: the post says that, and since when."""
    item(services)
    open_review(services)
    a_month_later(services, clock)
    open_review(services)
    clock.tick(days=3)
    (text,) = post(services, clock)
    assert "Nothing has changed since 26 Nov 2026." in text


def test_what_was_decided_last_time_comes_first(services: Services, clock: Clock) -> None:
    """The decisions that the last review asked for, each as it is now; those of this one stand at the end."""
    number = item(services)
    open_review(services)
    answer(services, number, "decide", title="Do we build it?", owner=BEN, answer_by="2026-11-27")
    clock.tick(days=3)
    (text,) = post(services, clock)
    assert lines(text, "To be decided") == ["*#1 Do we build it?*: Proposed, U0Ben, by 27 Nov 2026"]
    desk(services).close(1)
    post(services, clock)
    DecisionDesk(services, HERE, BEN).decide(OPINIONS, 1)
    clock.tick(days=25)
    open_review(services)
    clock.tick(days=3)
    (text,) = post(services, clock)
    assert lines(text, "Decided last time. Is it done?") == ["*#1 Do we build it?*: Decided, U0Ben"]


def test_what_is_long_is_in_the_thread(services: Services, clock: Clock) -> None:
    """Of forty items the post shows five of each class, and its thread all of them, once."""
    for n in range(40):
        item(services, f"Item {n} " + "x" * 120)
    open_review(services)
    clock.tick(days=3)
    found = posts(services, clock)
    texts = ["\n".join(str(one) for one in each.blocks) for each in found]
    assert "…and 35 more, in the thread" in texts[0]
    assert len(found) == 3  # the post; where they stand, and that none has evidence
    assert all(f"Item {n} " in texts[1] for n in range(40))
    for each in found:
        slack_takes(each.blocks, each.text)


def test_what_is_private_is_in_no_post_of_another_channel(services: Services, clock: Clock) -> None:
    """An item of a private channel is in the post that comes there, and in no other; nor is it counted."""
    item(services), item(services, "Secret", BEN, place="G0SECRET")
    open_review(services)
    clock.tick(days=3)
    (first,) = post(services, clock)
    assert "Secret" not in first
    assert "of 1 item" not in first
    summary = store.last(services.store, HERE)
    assert summary is not None
    known = deliveries.get(services.store, HERE, summary.summary)
    assert known is not None
    there = composed(services, replace(known.delivery, channel="G0SECRET"))
    assert there is not None
    assert "Secret" in str(there.blocks)


def test_closed_early_it_is_posted_at_once_and_only_once(services: Services, clock: Clock) -> None:
    """A manager closes it on the first day: the post comes now, and none on the third."""
    item(services)
    open_review(services)
    desk(services).close(1)
    assert len(post(services, clock)) == 1
    clock.tick(days=15)
    assert post(services, clock) == []


def test_what_changes_after_the_post_is_not_lost(services: Services, clock: Clock) -> None:
    """Between the post and the end an item moves: that follows in the thread, and is not told again next month."""
    number = item(services)
    open_review(services)
    clock.tick(days=3)
    assert len(post(services, clock)) == 1
    move(services, number, horizon="later")
    clock.tick(days=11)
    (after,) = post(services, clock)
    assert "Changed since the post" in after
    assert "Next → Later" in after
    ready = services.store.run("SELECT thread FROM delivery WHERE kind = 'roadmap_reviews.since'")
    assert [one["thread"] for one in ready] == ["1.0"]
    open_review(services)
    clock.tick(days=3)
    assert "Nothing has changed" in post(services, clock)[0]


def test_a_post_that_is_composed_again_says_the_same(services: Services, clock: Clock) -> None:
    """The process ended before Slack answered: what moved meanwhile does not make it another post, and the other
    replica’s is none."""
    number = item(services)
    open_review(services)
    clock.tick(days=3)
    (entry,) = [one for one in deliveries.ready(services.store, clock(), 9) if one.delivery.kind == SUMMARY]
    first = composed(services, entry.delivery)
    move(services, number, horizon="later")
    assert composed(services, entry.delivery) == first
    assert composed(services, replace(entry.delivery, key="another")) is None


@pytest.mark.parametrize("language", ["en", "fr"])
def test_it_is_in_the_language_of_the_workspace(services: Services, clock: Clock, language: str) -> None:
    """In English or in French, whatever the owner reads."""
    with services.store.write(HERE):
        save_setting(services.store, HERE, "language", language)
    item(services)
    open_review(services)
    clock.tick(days=3)
    (text,) = post(services, clock)
    assert ("Revue de la feuille de route, novembre 2026" in text.replace("\u00a0", " ")) == (language == "fr")


def test_it_opens_on_the_first_tuesday(services: Services, clock: Clock) -> None:
    """As it is planned: at nine where the channel is, once, whatever replica comes first; nothing is posted that day,
    and where a review is open already none opens."""
    item(services)
    cadence = Cadence("month", 2, "09:00", "Europe/Paris", 1)
    made = Schedule(ONLY, OPENED, "", CHANNEL, cadence, "fr", CHIEF, False, stamp(clock()), next_at(cadence, clock()))
    schedules.save(services.store, HERE, made)
    clock.now = first_after(cadence, clock())  # type: ignore[assignment]
    assert stamp(clock()) == "2026-12-01T08:00:00Z"
    for _ in range(2):
        plan(services, POSTS)
    assert post(services, clock) == []
    review = store.last(services.store, HERE)
    assert review is not None
    assert (review.number, review.language, review.due_at) == (1, "fr", "2026-12-04T08:00:00Z")
    schedules.remove(services.store, HERE, ONLY)  # deleted while it is open
    clock.tick(days=3)
    assert len(post(services, clock)) == 1


def test_only_shown_it_opens_nothing(services: Services, clock: Clock) -> None:
    """Whoever looks at what a schedule would post opens no review."""
    item(services)
    shown = Delivery(HERE, "draft", OPENED, "", "2026-11-23", CHANNEL, stamp(clock()), owner=ANN)
    assert composed(services, shown) is None
    assert store.last(services.store, HERE) is None
