"""What somebody reads once a day of records that name them, and what is posted in channels."""

from typing import Any

import pytest

from bot.announcements.announcement import Announcements
from bot.decisions.desk import NEWS
from bot.merge import FormBase
from bot.news.news import RoomNews
from bot.posts import Delivery
from bot.records.desk import RecordDesk
from bot.records.record import RecordVersion
from bot.services import Services
from tests.records.making import AUTHOR, MANAGER, NOTES, OWNER, STRANGER, Note
from tests.shelves import HERE, Clock

OF_NOTES = RoomNews(NOTES, quiet=("open",), status="done", fields=("title", "owner"))
NEVER, ALWAYS = "2000-01-01T00:00:00Z", "2100-01-01T00:00:00Z"


def version(n: int, status: str, who: str = AUTHOR, **said: Any) -> RecordVersion[Any]:
    """A state of a note."""
    return RecordVersion(n, "2026-11-23T09:00:00Z", who, "edited", status, Note(**{"title": "One", **said}))


def test_what_became_of_it_is_told_once() -> None:
    """Statuses but the quiet one, and fields while it is done; not what whoever reads did themselves, nor what was told
    before."""
    versions = [
        version(1, "open"),
        version(2, "open", title="Two"),
        version(3, "done", title="Two"),
        version(4, "done", title="Three"),
        version(5, "done", OWNER, title="Three", owner=OWNER),
        version(6, "done", title="Four", owner=OWNER),
    ]
    assert OF_NOTES.changes(versions, NEVER, ALWAYS, STRANGER) == ["done", "title", "owner"]
    assert OF_NOTES.changes(versions, NEVER, ALWAYS, OWNER) == ["done", "title"]
    assert OF_NOTES.changes(versions, NEVER, ALWAYS, AUTHOR) == ["owner"]
    assert OF_NOTES.changes(versions, ALWAYS, ALWAYS, STRANGER) == []


def test_who_is_named_reads_of_it(services: Services, desk: RecordDesk, clock: Clock) -> None:
    """In one message, whatever it was; others do not, and nobody reads what they may not see."""
    desk.add(NOTES, Note("Named", owner=OWNER))
    desk.set_status(NOTES, 1, "done")
    desk.add(NOTES, Note("Secret", owner=OWNER), place="C0SECRET")
    desk.set_status(NOTES, 2, "done")
    post = OF_NOTES(services, HERE, OWNER, NEVER, ALWAYS)
    assert post is not None
    assert "Named" in str(post.blocks)
    assert "Secret" not in str(post.blocks)
    assert OF_NOTES(services, HERE, STRANGER, NEVER, ALWAYS) is None
    assert OF_NOTES(services, HERE, OWNER, clock.now.strftime("2027-%m-%dT00:00:00Z"), ALWAYS) is None


@pytest.mark.parametrize("news", [NEWS, OF_NOTES], ids=lambda news: news.room.name)
def test_there_is_a_sentence_for_all_of_it(services: Services, news: RoomNews) -> None:
    """Each status that people hear of, and each field."""
    t = services.texts.speak("fr")
    for what in (*(one for one in news.room.statuses if one not in news.quiet), *news.fields):
        assert t(f"{news.room.name}-became-{what}")


def test_channels_are_told_once_of_each_version(services: Services, desk: RecordDesk) -> None:
    """As it is by then, and not what was captured elsewhere in private."""
    channels = Announcements(NOTES)
    made = desk.add(NOTES, Note("Open"))
    secret = RecordDesk(services, HERE, MANAGER).add(NOTES, Note("Secret"), place="C0SECRET")
    with services.store.write(HERE):
        for _ in range(2):
            channels.post(desk, made, ["C0ONE", "C0TWO", "C0ONE"])
    rows = services.store.run("SELECT channel FROM delivery WHERE kind = :kind ORDER BY channel", kind=channels.kind)
    assert [row["channel"] for row in rows] == ["C0ONE", "C0TWO"]
    desk.edit(NOTES, 1, FormBase(1), Note("Changed"))

    def posted(number: int, channel: str) -> str:
        delivery = Delivery(HERE, "k", channels.kind, str(number), "1", channel, "2026-11-23T09:00:00Z")
        post = channels.posts[channels.kind].compose(services, delivery)
        return f"{post.text} {post.blocks}" if post else ""

    assert "Changed" in posted(1, "C0ONE")
    assert posted(secret.number, "C0ONE") == ""
    assert "Secret" in posted(secret.number, "C0SECRET")
