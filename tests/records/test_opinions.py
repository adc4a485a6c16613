"""Opinions asked of people about a record, in every room that asks for them, and in one of the tests that does."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.decisions.decision import Decision
from bot.decisions.desk import OPINIONS as OF_DECISIONS
from bot.inquiries import store
from bot.opinions.blocks import AGREE, CONCERN, NONE
from bot.opinions.desk import OpinionDesk, Opinions
from bot.records.record import Record
from bot.services import Services
from bot.slack.request import Request
from tests.records.making import AUTHOR, MANAGER, NOTES, OWNER, STRANGER, Note
from tests.records.test_rooms import key_of
from tests.shelves import HERE, Clock

OF_NOTES = Opinions(NOTES, "open", "done", people="readers", until="day", waits=lambda note: note.text == "wait")
ASKED = (AUTHOR, STRANGER)
ROOMS = {
    "decisions": (OF_DECISIONS, Decision("One", OWNER, "Releases", "opinion", consulted=ASKED)),
    "notes": (OF_NOTES, Note("One", owner=OWNER, readers=ASKED)),
}
every_room = pytest.mark.parametrize(("opinions", "content"), ROOMS.values(), ids=ROOMS)


def of(services: Services, user: str) -> OpinionDesk:
    """Where somebody hands in what they say."""
    return OpinionDesk(services, HERE, user)


def added(services: Services, opinions: Opinions, content: Any) -> Record[Any]:
    """A record about which people are asked."""
    desk = of(services, OWNER)
    made = desk.add(opinions.room, content)
    with services.store.write(HERE):
        opinions.ask(desk, None, made)
    return made


def offered(services: Services, opinions: Opinions) -> list[str]:
    """Who hears that everybody has answered, as often as they do."""
    rows = services.store.run("SELECT channel FROM delivery WHERE kind = :kind", kind=opinions.ready)
    return [row["channel"] for row in rows]


@every_room
def test_each_is_asked_once(services: Services, opinions: Opinions, content: Any) -> None:
    """In five days where nobody said until when, and never whoever answers for it."""
    made = added(services, opinions, replace(content, **{opinions.people: (*ASKED, AUTHOR)}))
    assert opinions.asked(services, HERE, made) == [AUTHOR, STRANGER]
    assert [one.person for one in store.about(services.store, HERE, opinions.kind, "1")] == sorted(ASKED)
    assert opinions.day(made) == "2026-11-28"
    assert opinions.day(replace(made, content=replace(made.content, **{opinions.until: "2026-12-24"}))) == "2026-12-24"
    with services.store.write(HERE):
        opinions.ask(of(services, OWNER), made.content, made)
    assert len(store.about(services.store, HERE, opinions.kind, "1")) == 2


@every_room
def test_the_owner_hears_once_all_have_answered(services: Services, opinions: Opinions, content: Any) -> None:
    """And not before; a later answer takes the place of an earlier one."""
    made = added(services, opinions, content)
    of(services, AUTHOR).answer(opinions, 1, CONCERN, "Too soon.")
    assert (opinions.waiting(services, HERE, made), offered(services, opinions)) == ([STRANGER], [])
    of(services, AUTHOR).answer(opinions, 1, AGREE)
    of(services, STRANGER).answer(opinions, 1, NONE)
    assert {one.person: one.answer for one in opinions.said(services, HERE, made)} == {AUTHOR: AGREE, STRANGER: NONE}
    assert offered(services, opinions) == [OWNER]


@every_room
def test_who_was_not_asked_and_who_is_late(services: Services, opinions: Opinions, content: Any) -> None:
    """Is told so, and nothing is kept."""
    made, name = added(services, opinions, content), opinions.room.name
    assert key_of(lambda: of(services, MANAGER).answer(opinions, 1, AGREE)) == f"{name}-error-not-asked"
    of(services, OWNER).decide(opinions, 1)
    assert key_of(lambda: of(services, AUTHOR).answer(opinions, 1, AGREE)) == f"{name}-error-late"
    assert opinions.said(services, HERE, made) == []


@every_room
def test_the_owner_decides_or_a_manager(services: Services, opinions: Opinions, content: Any) -> None:
    """While answers are missing, too; and once."""
    added(services, opinions, content)
    name, said = opinions.room.name, "We heard it."
    assert key_of(lambda: of(services, AUTHOR).decide(opinions, 1)) == f"{name}-error-not-accountable"
    assert of(services, MANAGER).decide(opinions, 1, said).status == opinions.decided
    assert of(services, OWNER).versions(opinions.room, 1)[-1].why == said
    assert key_of(lambda: of(services, OWNER).decide(opinions, 1)) == f"{name}-error-late"


def test_some_wait_for_everybody(services: Services, clock: Clock) -> None:
    """Until all have answered, or their day has passed."""
    for n in range(2):
        made = added(services, OF_NOTES, Note(f"Note {n}", "wait", OWNER, ASKED))
    owner = of(services, OWNER)
    assert key_of(lambda: owner.decide(OF_NOTES, 1)) == "notes-error-waits"
    for user in ASKED:
        of(services, user).answer(OF_NOTES, 1, NONE)
    assert owner.decide(OF_NOTES, 1).status == "done"
    clock.now += timedelta(days=6)
    assert OF_NOTES.waiting(services, HERE, made) == [*ASKED]
    assert owner.decide(OF_NOTES, 2).status == "done"


@every_room
def test_what_waits_for_ones_answer(services: Services, opinions: Opinions, content: Any) -> None:
    """Stands on Home until it is given, or not needed any more."""
    for n in range(3):
        added(services, opinions, replace(content, title=f"Number {n}"))

    def waits(user: str) -> list[int]:
        return [one.number for one in opinions.to_answer(Request(services, HERE, user, {}), 9, 0)]

    assert (waits(AUTHOR), waits(OWNER)) == ([1, 2, 3], [])
    of(services, AUTHOR).answer(opinions, 2, AGREE)
    of(services, OWNER).decide(opinions, 3)
    assert (waits(AUTHOR), waits(STRANGER)) == ([1], [1, 2])
