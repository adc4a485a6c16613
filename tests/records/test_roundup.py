"""The week of a room in a channel, whatever room it is of."""

from datetime import timedelta

import pytest

from bot.clock import stamp
from bot.features import FEATURES
from bot.inquiries import store
from bot.inquiries.inquiry import Inquiry
from bot.posts import Delivery
from bot.records.desk import RecordDesk
from bot.roundup.roundup import Roundup, Week, came, overdue
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.store import save_setting
from tests.records.making import NOTES, OWNER, Note
from tests.shelves import HERE, Clock

REVIEW = "notes.review"
ROUNDUP = Roundup(NOTES, {"open": came("open"), "late": overdue(REVIEW, "open")})


def posted(services: Services, roundup: Roundup = ROUNDUP, channel: str = "C0TEAM") -> str:
    """What is posted now; empty for nothing."""
    delivery = Delivery(HERE, "k", "notes.weekly", "", "2026-W48", channel, stamp(services.clock()))
    post = roundup.compose(services, delivery)
    return f"{post.text}\n{post.blocks}" if post else ""


def test_a_quiet_week_is_no_post(services: Services, desk: RecordDesk, clock: Clock) -> None:
    """Nothing came in, or it was longer ago; what was taken out, or closed, is not told either."""
    assert posted(services) == ""
    desk.add(NOTES, Note("Old"))
    clock.tick(days=8)
    assert posted(services) == ""
    desk.add(NOTES, Note("Gone"))
    desk.remove(NOTES, 2)
    desk.add(NOTES, Note("Closed"))
    desk.set_status(NOTES, 3, "done")
    assert posted(services) == ""


@pytest.mark.parametrize(("language", "heading"), [("en", "The week’s notes"), ("fr", "Les notes de la semaine")])
def test_what_came_in_and_what_is_late(services: Services, desk: RecordDesk, language: str, heading: str) -> None:
    """In the language of the workspace, each list under its heading, with names that notify nobody."""
    with services.store.write(HERE):
        save_setting(services.store, HERE, "language", language)
    desk.add(NOTES, Note("Fresh", owner=OWNER))
    assert posted(services).startswith(f"{heading},")
    assert "Fresh" in posted(services)
    assert f"<@{OWNER}>" not in posted(services)
    late = services.texts.speak(language)("notes-weekly-late")
    assert late not in posted(services)
    day = (services.clock() - timedelta(days=1)).date().isoformat()
    with services.store.write(HERE):
        for slot in ("first", "second"):  # asked of two people, it is late once
            store.add_inquiry(services.store, HERE, Inquiry(REVIEW, "1", slot, OWNER, day, day, day))
    assert posted(services).count("Fresh") == 2
    assert late in posted(services)
    desk.set_status(NOTES, 1, "done")
    assert posted(services) == ""


def test_a_channel_reads_what_it_may_see(services: Services, desk: RecordDesk) -> None:
    """What was captured in private is told there alone."""
    desk.add(NOTES, Note("Secret"), place="C0SECRET")
    assert posted(services) == ""
    assert "Secret" in posted(services, channel="C0SECRET")


def test_ten_rows_are_shown(services: Services, desk: RecordDesk) -> None:
    """Of a busy week the last ones, and how many follow."""
    for n in range(10):
        desk.add(NOTES, Note(f"Note {n}."))
    assert "more" not in posted(services)
    for n in (10, 11):
        desk.add(NOTES, Note(f"Note {n}."))
    assert "and 2 more" in posted(services)
    assert posted(services).count("notes.open") == 10
    assert "Note 11." in posted(services)
    assert "Note 0." not in posted(services)


def test_a_room_adds_its_own(services: Services, desk: RecordDesk) -> None:
    """It is told what the lists hold, and says something of a week in which nothing else was."""

    def more(_: object, __: Week, found: object) -> list[kit.Block]:
        return [kit.section(f"Added to {len(found['open'])}")]  # type: ignore[index]

    own = Roundup(NOTES, ROUNDUP.lists, more)
    assert "Added to 0" in posted(services, own)
    desk.add(NOTES, Note("One"))
    assert "Added to 1" in posted(services, own)


def test_rooms_have_one() -> None:
    """And people plan it for every week."""
    weekly = {name: kind for one in FEATURES for name, kind in one.posts.items() if name.endswith(".weekly")}
    assert "decisions.weekly" in weekly
    assert [name for name, kind in weekly.items() if kind.plan is None or list(kind.plan.every) != ["week"]] == []
