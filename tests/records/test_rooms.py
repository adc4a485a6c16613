"""What every room of records is promised: decisions, rights, and the notes of the tests."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.app import load_texts
from bot.customers.customer import ROOM as CUSTOMERS
from bot.customers.customer import Customer
from bot.decisions.decision import Decision
from bot.decisions.desk import ROOM
from bot.documents.desk import ROOM as DOCUMENTS
from bot.documents.document import Document
from bot.errors import Mistakes, UserError
from bot.exchange.files import take
from bot.exchange.out import write
from bot.features import FEATURES
from bot.fields.field import SETS
from bot.fields.form import typed
from bot.insights.desk import INSIGHTS
from bot.insights.insight import Insight
from bot.merge import FormBase, OvertakenError
from bot.records.blocks.show import unpack_list
from bot.records.desk import RecordDesk
from bot.records.record import Room, from_data, tidy, to_data
from bot.records.store import lists, records, schema
from bot.rights.desk import RIGHTS
from bot.rights.right import Right
from bot.roadmap.desk import ROOM as ROADMAP
from bot.roadmap.item import RoadmapItem
from bot.services import Services
from bot.sessions.desk import ROOM as SESSIONS
from bot.sessions.session import InsightSession
from bot.slack.acting import RepeatedError
from bot.slack.visibility.audience import EVERYTHING
from bot.store.personal import forget
from bot.text import LANGUAGES, Texts, csv
from tests.records.making import AUTHOR, MANAGER, NOTES, OWNER, STRANGER, Note
from tests.shelves import HERE

CONTENTS: dict[str, tuple[Room[Any], Any]] = {
    "decisions": (ROOM, Decision("One", OWNER, "Releases", "opinion", review_on="2027-02-21", context="first words")),
    "insights": (INSIGHTS, Insight("One", "Pricing", verbatim="first words")),
    "customers": (CUSTOMERS, Customer("One", segment="first")),
    "documents": (DOCUMENTS, Document("One", OWNER, body="## Problem {#problem}\n\nfirst words")),
    "rights": (RIGHTS, Right("One", OWNER, AUTHOR, ("first",))),
    "sessions": (SESSIONS, InsightSession("One", "first words", OWNER, "2026-12-01", minutes="60")),
    "roadmap": (ROADMAP, RoadmapItem("One", "next", "2027-03", OWNER, notes="first words")),
    "notes": (NOTES, Note("One", "first words", OWNER)),
}
every_room = pytest.mark.parametrize(("room_of", "content"), CONTENTS.values(), ids=CONTENTS)
_BROUGHT = {name: made for name, made in CONTENTS.items() if name != "documents"}  # by files
every_brought_room = pytest.mark.parametrize(("room_of", "content"), _BROUGHT.values(), ids=_BROUGHT)


def desk(services: Services, user: str = MANAGER, delivery: str = "") -> RecordDesk:
    """Where somebody hands in what they did."""
    return RecordDesk(services, HERE, user, delivery)


def key_of(act: Callable[[], object]) -> str:
    """Why an act is refused."""
    with pytest.raises(UserError) as error:
        act()
    return error.value.key


@every_room
def test_two_people_change_one_field(services: Services, room_of: Room[Any], content: Any) -> None:
    """Whoever comes later is asked; another field of theirs is kept."""
    first, second = desk(services), desk(services, content.owner or MANAGER)
    first.add(room_of, content)
    first.edit(room_of, 1, FormBase(1), replace(content, title="Two"))
    with pytest.raises(OvertakenError) as error:
        second.edit(room_of, 1, FormBase(1), replace(content, title="Three"))
    assert error.value.merge.conflicts == ("title",)
    assert first.record(room_of, 1).content.title == "Two"


@every_room
def test_what_is_gone_is_restored(services: Services, room_of: Room[Any], content: Any) -> None:
    """Each version says what was done; nothing is lost by taking it out."""
    own = desk(services)
    made = own.add(room_of, content)
    own.edit(room_of, 1, FormBase(1), replace(content, title="Two"))
    own.remove(room_of, 1)
    assert lists.narrowed(services.store, HERE, room_of, own.audience, lists.Narrow("any"), 9) == []
    back = own.restore(room_of, 1, 1)
    assert (back.content, back.status, back.gone_at) == (made.content, made.status, "")
    assert [one.did for one in own.versions(room_of, 1)] == ["added", "edited", "removed", "restored"]


@every_room
def test_a_delivery_counts_once(services: Services, room_of: Room[Any], content: Any) -> None:
    """However often Slack delivers it."""
    twice = desk(services, delivery="delivery")
    twice.add(room_of, content)
    with pytest.raises(RepeatedError):
        twice.add(room_of, content)
    assert len(lists.everything(services.store, HERE, room_of, EVERYTHING)) == 1


@every_brought_room
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_with_the_columns_that_are_asked_for_is_read(
    services: Services, texts: Texts, room_of: Room[Any], content: Any, language: str
) -> None:
    """In the words of the form that takes it; one that lacks what a record is called says which column that is."""
    t, needed = texts.speak(language), [one for one in room_of.fields if one.required]
    hint = t(f"{room_of.name}-import-file-hint").partition(":")[2].strip(" \u00a0.")
    cells = [getattr(content, one.name) for one in needed]
    own = desk(services)
    for header in (hint, hint.replace("’", "'").lower()):
        done = take(own, room_of, csv.write(header.split(", "), [cells]).encode(), dry_run=True)
        assert (done.unknown, done.lack) == ([], []), hint
        assert done.count("added") == 1
    with pytest.raises(UserError) as error:
        take(own, room_of, b"zzz,yyy\n1,2\n", dry_run=True)
    said = t(error.value.key, **error.value.args_)
    assert hint.split(", ")[0] in said
    assert "zzz, yyy" in said


@every_room
@pytest.mark.parametrize("column", ["Title", "Titre"])
def test_a_title_is_called_so_in_every_room(services: Services, room_of: Room[Any], content: Any, column: str) -> None:
    """Whatever the room calls it."""
    own = desk(services)
    own.add(room_of, content)
    assert take(own, room_of, f"{column},number\nUno,1\n".encode(), dry_run=True).count("changed") == 1


@every_room
def test_strangers_change_nothing(services: Services, room_of: Room[Any], content: Any) -> None:
    """Whatever they do to it."""
    desk(services).add(room_of, content)
    stranger = desk(services, STRANGER)
    for act in (
        lambda: stranger.edit(room_of, 1, FormBase(1), replace(content, title="Mine")),
        lambda: stranger.set_status(room_of, 1, room_of.statuses[-1]),
        lambda: stranger.remove(room_of, 1),
        lambda: stranger.restore(room_of, 1, 1),
    ):
        assert key_of(act) == "records-error-rights"


@every_room
def test_what_is_private_is_in_nothing(services: Services, room_of: Room[Any], content: Any) -> None:
    """For who is not there: no number, list, search, file nor topic."""
    desk(services, AUTHOR).add(room_of, content, place="G0PRIVATE")
    stranger = desk(services, STRANGER)
    store, seen = services.store, stranger.audience
    assert key_of(lambda: stranger.record(room_of, 1)) == f"{room_of.name}-error-none"
    assert lists.narrowed(store, HERE, room_of, seen, lists.Narrow("any"), 9) == []
    assert lists.search(store, HERE, room_of, seen, "one", 9) == []
    assert "One" not in write(services, HERE, room_of, seen)
    for one in room_of.fields:
        assert lists.values(store, HERE, room_of, seen, one.name) == {}
    take(stranger, room_of, b"number,title\n1,Mine\n", dry_run=False)
    kept = records.get(store, HERE, room_of, 1)
    assert kept is not None
    assert kept.content == content


@every_room
def test_whoever_is_forgotten_is_nowhere(services: Services, room_of: Room[Any], content: Any) -> None:
    """In no table of the room, and the others still are."""
    desk(services, AUTHOR).add(room_of, content)
    with services.store.write(HERE):
        forget(services.store, HERE, OWNER, [records.people(room_of)])
    for table in (*schema.TABLES, *schema.tables(room_of)):
        assert OWNER.lower() not in str(services.store.run(f"SELECT * FROM {table}")).lower(), table
    kept = records.get(services.store, HERE, room_of, 1)
    assert kept is not None
    assert (kept.author, kept.content.owner) == (AUTHOR, "")


def test_whoever_is_named_in_a_text_is_forgotten_too(services: Services) -> None:
    """In the words of a record that nobody has changed since, which is found by those that are left."""
    desk(services, AUTHOR).add(NOTES, Note("One", f"<@{OWNER}> asked for the lantern", AUTHOR))
    with services.store.write(HERE):
        forget(services.store, HERE, OWNER, [records.people(NOTES)])
    where = (services.store, HERE, NOTES, EVERYTHING)
    (found,) = lists.search(*where, "lantern", 9)
    assert found.content.text == "somebody asked for the lantern"
    assert lists.narrowed(*where, lists.Narrow("any", AUTHOR), 9) == [found]


@every_room
def test_a_file_brings_back_what_it_took(services: Services, room_of: Room[Any], content: Any) -> None:
    """Unchanged, line by line."""
    desk(services).add(room_of, content)
    text = write(services, HERE, room_of, EVERYTHING)
    done = take(desk(services), room_of, text.encode(), dry_run=False)
    assert [(line.did, line.why) for line in done.lines] == [("unchanged", "")]


ANYTHING = st.one_of(st.none(), st.text(max_size=200), st.lists(st.text(max_size=20), max_size=5), st.integers())


@pytest.mark.parametrize(("room_of", "content"), CONTENTS.values(), ids=CONTENTS)
@given(data=st.data())
def test_anything_may_stand_in_a_field(room_of: Room[Any], content: Any, data: st.DataObject) -> None:
    """It is tidied, and tidied again stays the same; or it is refused beside a field of the form."""
    names = [one.name for one in room_of.fields]
    values = data.draw(st.dictionaries(st.sampled_from(names), ANYTHING))
    said = typed(room_of, values, content)
    wrong = Mistakes()
    tidy_ = wrong.of(lambda: tidy(room_of, said), None)
    assert {one.field for one in wrong.found} <= set(names)
    if tidy_ is None:
        return
    assert tidy(room_of, tidy_) == tidy_
    assert from_data(room_of, to_data(room_of, tidy_)) == tidy_
    assert all(isinstance(getattr(tidy_, one.name), tuple) == (one.kind in SETS) for one in room_of.fields)


@pytest.mark.parametrize(("room_of", "content"), CONTENTS.values(), ids=CONTENTS)
@given(carried=st.dictionaries(st.sampled_from(["status", "person", "marks", "words", "page"]), st.one_of(
    ANYTHING, st.dictionaries(st.text(max_size=9), ANYTHING, max_size=3))))  # fmt: skip
def test_anything_may_be_carried_by_a_list(room_of: Room[Any], content: Any, carried: dict[str, Any]) -> None:
    """What a button cannot have carried is left out."""
    narrow, words = unpack_list(room_of, carried)
    assert narrow.status in ("", "any", *room_of.statuses)
    assert set(narrow.marks) <= {one.name for one in room_of.fields if one.narrows}
    assert len(words) <= 200
    assert content


def test_what_is_not_there_is_named(texts: Texts) -> None:
    """Each room of records says of which kind there is none of that number, in both languages."""
    every = load_texts()
    for feature in FEATURES:
        linked = [feature.name] if feature.linked and feature.linked.words else []
        for name in (*(room.name for room in feature.rooms), *linked):
            for language in LANGUAGES:
                assert "99" in every.speak(language)(f"{name}-error-none", number=99)
    assert texts.speak("en")("notes-error-none", number=99) == "There’s no note #99."
