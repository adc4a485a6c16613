"""Copies are made once, brought up to date where nobody was, and never written over what somebody changed."""

from dataclasses import replace
from unittest.mock import patch

import pytest

from bot.clock import stamp
from bot.connectors.source import SourceError
from bot.connectors.wiki import Wiki
from bot.copies.copy import EDITED_OUTSIDE, GONE, OURS_NEWER, SAME, DocumentCopy, digest, state_now
from bot.copies.desk import CopyDesk
from bot.copies.store import copies as store
from bot.copies.upkeep import DONE
from bot.copies.wikis import CANVASES
from bot.documents.desk import ROOM, texts_of
from bot.errors import UserError
from bot.schedule.store import deliveries
from bot.services import Services
from bot.slack.tokens import UnservedError
from tests.copies.conftest import copy_of, desk, document, exported, rewrite, tend
from tests.copies.wiki import FakeWiki
from tests.decisions.making import CHIEF
from tests.shelves import HERE, Clock

LOST = SourceError("source-http-silent", host="wiki.example", temporary=True)


def page(fake: FakeWiki) -> str:
    """What the one page says."""
    (found,) = fake.pages.values()
    return found.text


def told(services: Services) -> int:
    """How often somebody was told what became of what they asked for."""
    return len([one for one in deliveries.ready(services.store, services.clock(), 100) if one.delivery.kind == DONE])


@pytest.mark.parametrize("is_html", [False, True])
def test_a_document_is_copied_and_follows_on_a_press(
    services: Services, clock: Clock, fake: FakeWiki, wiki: Wiki, is_html: bool
) -> None:
    """A page comes with every section; what is written here afterwards waits for a press, and then only the sections
    that changed are written. Whoever asked hears of both."""
    fake.is_html = is_html
    record = exported(services, clock, wiki)
    assert "Night readers" in page(fake)
    assert (copy_of(services, record.number).state, told(services)) == (SAME, 1)
    now = rewrite(services, record.number, problem="Everybody gets headaches.")
    assert state_now(copy_of(services, record.number), now.version) == OURS_NEWER
    tend(services, clock, hours=2)
    assert "Everybody" not in page(fake)
    desk(services).update(record.number, wiki)
    tend(services, clock)
    assert "Everybody" in page(fake)
    assert fake.written == [["problem"]]
    assert copy_of(services, record.number).state == SAME


def test_an_answer_that_was_lost_makes_no_second_page(
    services: Services, clock: Clock, fake: FakeWiki, wiki: Wiki
) -> None:
    """The page that was made is found by its mark, is known as ours by its words, and is brought up to date."""
    record = document(services)
    fake.after["create"] = [LOST]
    desk(services).export(record.number, wiki, "S1")
    tend(services, clock)
    assert copy_of(services, record.number).wanted
    rewrite(services, record.number, risks="Contrast.")
    tend(services, clock, minutes=6)
    assert len(fake.pages) == 1
    assert "Contrast" in page(fake)
    assert (copy_of(services, record.number).state, told(services)) == (SAME, 1)


def test_a_lost_answer_to_an_update_is_no_edit_of_somebody_elses(
    services: Services, clock: Clock, fake: FakeWiki, wiki: Wiki
) -> None:
    """What arrived without our hearing of it is known by its words; where somebody wrote there too, they are asked."""
    record = exported(services, clock, wiki)
    for n, outside in enumerate((False, True)):
        rewrite(services, record.number, problem=f"Written {n}.")
        fake.after["update"] = [LOST]
        desk(services).update(record.number, wiki)
        tend(services, clock)
        assert f"Written {n}" in page(fake)
        if outside:
            fake.edit("100", "Metric", "Metric\nAnd mine")
        tend(services, clock, minutes=6)
        assert copy_of(services, record.number).state == (EDITED_OUTSIDE if outside else SAME)
    assert "And mine" in page(fake)
    assert page(fake).count("Written 1") == 1


def test_a_page_with_our_mark_that_somebody_wrote_on_is_not_overwritten(
    services: Services, clock: Clock, fake: FakeWiki, wiki: Wiki
) -> None:
    """Exported again after it was forgotten, or edited before we knew that it was there: a person chooses."""
    record = exported(services, clock, wiki)
    fake.edit("100", "Night readers", "Some readers")
    desk(services).forget(record.number, "notion")
    desk(services).export(record.number, wiki, "S1")
    tend(services, clock)
    assert copy_of(services, record.number).state == EDITED_OUTSIDE
    assert "Some readers" in page(fake)


def test_what_was_edited_outside_is_never_overwritten(
    services: Services, clock: Clock, fake: FakeWiki, wiki: Wiki
) -> None:
    """It is told with who and when; an update is refused, also one that follows by itself; keeping ours replaces what
    was seen, and stops where the page changed once more."""
    record = exported(services, clock, wiki)
    desk(services).follow(record.number, "notion", automatic=True)
    fake.edit("100", "Night readers", "Some readers")
    rewrite(services, record.number, problem="Everybody.")
    tend(services, clock, hours=2)
    copy = copy_of(services, record.number)
    assert (copy.state, copy.editor) == (EDITED_OUTSIDE, "Ines")
    assert "Some readers" in page(fake)
    with pytest.raises(UserError, match="copies-error-edited"):
        desk(services).update(record.number, wiki)
    fake.edit("100", "Some readers", "Few readers")
    desk(services).keep(record.number, wiki, copy.seen_digest)
    tend(services, clock)
    assert "Few readers" in page(fake)
    copy = copy_of(services, record.number)
    assert copy.state == EDITED_OUTSIDE
    desk(services).keep(record.number, wiki, copy.seen_digest)
    tend(services, clock)
    assert "Everybody" in page(fake)
    assert copy_of(services, record.number).state == SAME


def test_an_edit_in_the_very_moment_of_writing_is_not_overwritten(
    services: Services, clock: Clock, fake: FakeWiki, wiki: Wiki
) -> None:
    """The wiki says that the page is another by now: nothing is written, and a person chooses."""
    record = exported(services, clock, wiki)
    rewrite(services, record.number, problem="Everybody.")
    fake.meanwhile["read"] = [lambda: fake.edit("100", "Night readers", "Some readers")]
    desk(services).update(record.number, wiki)
    tend(services, clock)
    assert "Some readers" in page(fake)
    assert copy_of(services, record.number).state == EDITED_OUTSIDE


def test_theirs_is_taken_as_a_new_version_by_whoever_takes_it(
    services: Services, clock: Clock, fake: FakeWiki, wiki: Wiki
) -> None:
    """Sections that differ become ours, a heading of their own stays in its section, and nothing is left to write."""
    record = exported(services, clock, wiki)
    fake.edit("100", "Night readers get headaches\\.", "Some readers do.\n## Budget\nNone")
    tend(services, clock, hours=2)
    seen = copy_of(services, record.number).seen_digest
    new, missing = desk(services).take(record.number, wiki, seen, fake.pages["100"])
    assert (new.version, new.changed_by, missing) == (record.version + 1, CHIEF, [])
    texts = texts_of(new.content)
    assert texts["problem"] == "Some readers do.\n### Budget\nNone"
    assert texts["metric"] == "**Activation**, up.\n\n- [ ] measured", "its markdown stays, since its words are ours"
    assert copy_of(services, record.number).state == SAME
    tend(services, clock, hours=2)
    assert (copy_of(services, record.number).state, fake.written) == (SAME, [])


def test_taking_theirs_leaves_what_was_changed_here_alone(
    services: Services, clock: Clock, fake: FakeWiki, wiki: Wiki
) -> None:
    """A section that somebody wrote in here, and nobody there, stays as it is, and goes to the page with the next
    update."""
    record = exported(services, clock, wiki)
    rewrite(services, record.number, metric="Retention, up.")
    fake.edit("100", "Night readers get headaches\\.", "Some readers do.")
    tend(services, clock, hours=2)
    seen = copy_of(services, record.number).seen_digest
    new, _ = desk(services).take(record.number, wiki, seen, fake.pages["100"])
    texts = texts_of(new.content)
    assert (texts["problem"], texts["metric"]) == ("Some readers do.", "Retention, up.")
    assert copy_of(services, record.number).state == OURS_NEWER
    desk(services).update(record.number, wiki)
    tend(services, clock)
    assert (fake.written, copy_of(services, record.number).state) == ([["metric"]], SAME)


def test_whoever_chooses_second_hears_that_somebody_has(
    services: Services, clock: Clock, fake: FakeWiki, wiki: Wiki
) -> None:
    """The page did not change, and nobody says that it did: not while ours is on its way, nor afterwards."""
    record = exported(services, clock, wiki)
    fake.edit("100", "Night readers", "Some readers")
    tend(services, clock, hours=2)
    seen = copy_of(services, record.number).seen_digest
    desk(services).keep(record.number, wiki, seen)
    for _ in range(2):
        with pytest.raises(UserError) as refused:
            desk(services).leave(record.number, wiki, seen)
        assert refused.value.key == "copies-error-chosen"
        tend(services, clock)


def test_theirs_without_our_headings_is_refused(services: Services, clock: Clock, fake: FakeWiki, wiki: Wiki) -> None:
    """Nobody knows which text is whose; nothing changes."""
    record = document(services)
    url = fake.add("7", "Just a note")
    desk(services).adopt(record.number, wiki, fake.pages["7"])
    copy = copy_of(services, record.number)
    assert (copy.state, copy.url) == (EDITED_OUTSIDE, url)
    with pytest.raises(UserError, match="copies-error-headings"):
        desk(services).take(record.number, wiki, copy.seen_digest, fake.pages["7"])
    tend(services, clock, hours=2)
    assert page(fake) == "Just a note"
    desk(services).keep(record.number, wiki, copy.seen_digest)
    tend(services, clock)
    assert "Night readers" in page(fake)


def test_leaving_both_asks_nobody_again_until_it_changes(
    services: Services, clock: Clock, fake: FakeWiki, wiki: Wiki
) -> None:
    """It stays edited outside, and so is never written over, however long."""
    record = exported(services, clock, wiki)
    fake.edit("100", "Night readers", "Some readers")
    tend(services, clock, hours=2)
    desk(services).leave(record.number, wiki, copy_of(services, record.number).seen_digest)
    tend(services, clock, hours=2)
    assert copy_of(services, record.number).is_left
    fake.edit("100", "Some readers", "Few readers")
    tend(services, clock, hours=2)
    assert not copy_of(services, record.number).is_left
    assert copy_of(services, record.number).state == EDITED_OUTSIDE


def test_a_page_that_is_gone_is_told_and_made_anew_on_a_press(
    services: Services, clock: Clock, fake: FakeWiki, wiki: Wiki
) -> None:
    """It is not made again by itself."""
    record = exported(services, clock, wiki)
    fake.pages.clear()
    tend(services, clock, hours=2)
    assert copy_of(services, record.number).state == GONE
    rewrite(services, record.number, problem="Everybody.")
    tend(services, clock, hours=2)
    assert fake.pages == {}
    desk(services).export(record.number, wiki, "S2")
    tend(services, clock)
    assert "Everybody" in page(fake)


def test_what_follows_is_written_unasked(services: Services, clock: Clock, fake: FakeWiki, wiki: Wiki) -> None:
    """Once nobody has written in the document for some minutes."""
    record = exported(services, clock, wiki)
    desk(services).follow(record.number, "notion", automatic=True)
    clock.tick(minutes=1)
    rewrite(services, record.number, problem="Everybody.")
    tend(services, clock)
    assert "Everybody" not in page(fake)
    tend(services, clock, minutes=3)
    assert "Everybody" in page(fake)


def test_a_refusal_is_told_once_and_not_tried_again(
    services: Services, clock: Clock, fake: FakeWiki, wiki: Wiki
) -> None:
    """Whoever asked hears why, and it is tried again when they say so; a wiki that is silent is asked later and
    later."""
    record = document(services)
    fake.refused.add("S1")
    desk(services).export(record.number, wiki, "S1")
    for _ in range(3):
        tend(services, clock, days=2)
    copy = copy_of(services, record.number)
    assert (copy.error, copy.wanted, told(services)) == ("source-http-refused", "", 1)
    assert fake.calls.count("create") == 1
    fake.refused.clear()
    desk(services).update(record.number, wiki)
    tend(services, clock)
    assert copy_of(services, record.number).state == SAME
    fake.before["read"] = [LOST] * 3
    tend(services, clock, hours=2)
    tend(services, clock, minutes=6)
    failed = copy_of(services, record.number)
    assert (failed.failures, failed.state) == (2, SAME)
    tend(services, clock, minutes=6)
    assert len(fake.before["read"]) == 1, "ten minutes after the second failure, not before"


def test_what_is_asked_for_while_a_copy_is_looked_at_is_done(
    services: Services, clock: Clock, fake: FakeWiki, wiki: Wiki
) -> None:
    """A press in the middle of a look is not lost."""
    record = exported(services, clock, wiki)
    now = rewrite(services, record.number, problem="Everybody.")

    def press() -> None:
        desk(services).update(record.number, wiki)

    fake.meanwhile["read"] = [press]
    tend(services, clock, hours=2)
    assert state_now(copy_of(services, record.number), now.version) == OURS_NEWER
    tend(services, clock)
    assert "Everybody" in page(fake)


def test_only_one_replica_is_at_a_copy(services: Services, clock: Clock, fake: FakeWiki, wiki: Wiki) -> None:
    """What one has taken on no other begins, until it would have long ended."""
    record = document(services)
    desk(services).export(record.number, wiki, "S1")
    assert store.lease(services.store, HERE, record.number, "notion", "2026-11-23T09:00:00Z", "2026-11-23T09:10:00Z")
    tend(services, clock)
    assert fake.calls == []
    tend(services, clock, minutes=11)
    assert len(fake.pages) == 1


def test_what_is_private_goes_nowhere_where_others_read(
    services: Services, clock: Clock, fake: FakeWiki, wiki: Wiki
) -> None:
    """Neither a copy nor an adopted page; only a canvas of its own channel may hold it."""
    own = desk(services)
    record = document(services, "G0SECRET")
    fake.add("7", "A page")
    with pytest.raises(UserError, match="copies-error-private"):
        own.export(record.number, wiki, "S1")
    with pytest.raises(UserError, match="copies-error-private"):
        own.adopt(record.number, wiki, fake.pages["7"])
    tend(services, clock)
    assert store.of(services.store, HERE, record.number) == {}
    canvas = replace(wiki, name="canvas")
    with pytest.raises(UserError, match="copies-error-private"):
        own.export(record.number, canvas, "D0OTHER")


def test_whoever_may_not_change_a_document_copies_it_nowhere(services: Services, fake: FakeWiki, wiki: Wiki) -> None:
    """Nor decides what becomes of its copy."""
    record = document(services)
    stranger = CopyDesk(services, HERE, "U0BEA")
    fake.add("7", "A page")
    seen = digest("A page")
    desk(services).adopt(record.number, wiki, fake.pages["7"])
    for act in (
        lambda: stranger.export(record.number, wiki, "S1"),
        lambda: stranger.update(record.number, wiki),
        lambda: stranger.keep(record.number, wiki, seen),
        lambda: stranger.leave(record.number, wiki, seen),
        lambda: stranger.take(record.number, wiki, seen, fake.pages["7"]),
        lambda: stranger.follow(record.number, "notion", automatic=True),
        lambda: stranger.forget(record.number, "notion"),
    ):
        with pytest.raises(UserError, match="records-error-rights"):
            act()
    assert copy_of(services, record.number).wanted == ""


def test_a_deleted_document_is_copied_nowhere(services: Services, clock: Clock, fake: FakeWiki, wiki: Wiki) -> None:
    """What was on its way when it was deleted is not made."""
    record = document(services)
    own = desk(services)
    own.export(record.number, wiki, "S1")
    own.remove(ROOM, record.number)
    tend(services, clock)
    assert fake.pages == {}
    assert copy_of(services, record.number).error == "copies-document-gone"


def test_theirs_that_is_too_long_changes_nothing(services: Services, clock: Clock, fake: FakeWiki, wiki: Wiki) -> None:
    """A section has a limit here; half of what they wrote is not taken over."""
    record = exported(services, clock, wiki)
    fake.edit("100", "Night readers", "Long " * 1000)
    tend(services, clock, hours=2)
    seen = copy_of(services, record.number).seen_digest
    with pytest.raises(UserError, match="records-error-long"):
        desk(services).take(record.number, wiki, seen, fake.pages["100"])
    assert desk(services).record(ROOM, record.number).version == record.version
    assert copy_of(services, record.number).state == EDITED_OUTSIDE


def test_a_workspace_that_left_is_in_nobodys_way(services: Services, clock: Clock, fake: FakeWiki, wiki: Wiki) -> None:
    """The canvases of one that took the bot out are asked for no more, and the copies of others are looked after."""

    def unserved(*_: object) -> Wiki:
        raise UnservedError(HERE)

    now = stamp(services.clock())
    left = [DocumentCopy(n, "canvas", "C1", str(n), "", "", 1, {}, "", "", due_at=now) for n in range(100, 125)]
    with patch.dict(CANVASES, {"canvas": unserved}):
        with services.store.write(HERE):
            for one in left:
                store.put(services.store, HERE, one)
        clock.tick()
        record = document(services)
        desk(services).export(record.number, wiki, "S1")
        tend(services, clock)
        tend(services, clock)
    assert len(fake.pages) == 1
