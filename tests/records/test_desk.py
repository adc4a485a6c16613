"""A record changes in one place: with its versions, by whom it may, each press once."""

from collections.abc import Callable

import pytest

from bot.errors import UserError
from bot.merge import FormBase, OvertakenError
from bot.records.desk import RecordDesk
from bot.records.store import lists, records, schema
from bot.records.store.records import versions
from bot.services import Services
from bot.slack.acting import RepeatedError
from bot.slack.visibility import store as visibility
from bot.store.personal import forget
from tests.records.making import AUTHOR, MANAGER, NOTES, OWNER, STRANGER, Note
from tests.shelves import HERE


def reason(act: Callable[[], object]) -> str:
    """Why an act is refused."""
    with pytest.raises(UserError) as error:
        act()
    return error.value.key


def test_numbers_are_counted_and_never_given_again(services: Services, desk: RecordDesk) -> None:
    """Also not after a record was taken out."""
    first, second = desk.add(NOTES, Note("One")), desk.add(NOTES, Note("Two"))
    desk.remove(NOTES, second.number)
    assert (first.number, second.number, desk.add(NOTES, Note("Three")).number) == (1, 2, 3)


def test_two_people_change_two_fields(services: Services, desk: RecordDesk) -> None:
    """Both changes are there; in one field whoever comes later is asked, and nothing is lost meanwhile."""
    desk.add(NOTES, Note("One", owner=OWNER))
    other = RecordDesk(services, HERE, OWNER)
    desk.edit(NOTES, 1, FormBase(1), Note("One", "By the author", owner=OWNER))
    both = other.edit(NOTES, 1, FormBase(1), Note("One", owner=OWNER, tags=("x",)))
    assert (both.content, both.version) == (Note("One", "By the author", OWNER, tags=("x",)), 3)
    with pytest.raises(OvertakenError) as error:
        other.edit(NOTES, 1, FormBase(1), Note("One", "By the owner", owner=OWNER))
    assert error.value.merge.conflicts == ("text",)
    again = other.edit(NOTES, 1, FormBase(1).ask(["text"], 3), Note("One", "By the owner", owner=OWNER))
    assert (again.content.text, again.content.tags) == ("By the owner", ("x",))
    assert [one.person for one in desk.versions(NOTES, 1)] == [AUTHOR, AUTHOR, OWNER, OWNER]


def test_the_same_said_twice_is_no_version(services: Services, desk: RecordDesk) -> None:
    """An edit that changes nothing, a status it has."""
    desk.add(NOTES, Note("One"))
    desk.edit(NOTES, 1, FormBase(1), Note(" One "))
    desk.set_status(NOTES, 1, "open")
    assert [one.did for one in desk.versions(NOTES, 1)] == ["added"]


def test_a_delivery_has_one_effect(services: Services) -> None:
    """Slack delivers again what it thinks is lost."""
    twice = RecordDesk(services, HERE, AUTHOR, "delivery")
    twice.add(NOTES, Note("One"))
    with pytest.raises(RepeatedError):
        twice.add(NOTES, Note("One"))
    assert len(lists.everything(services.store, HERE, NOTES, twice.audience)) == 1


def test_only_who_may_changes_a_record(services: Services, desk: RecordDesk) -> None:
    """Its author, its owner and managers, whatever they do to it."""
    desk.add(NOTES, Note("One", owner=OWNER))
    stranger = RecordDesk(services, HERE, STRANGER)
    for act in (
        lambda: stranger.edit(NOTES, 1, FormBase(1), Note("Mine")),
        lambda: stranger.set_status(NOTES, 1, "done"),
        lambda: stranger.remove(NOTES, 1),
        lambda: stranger.restore(NOTES, 1, 1),
    ):
        assert reason(act) == "records-error-rights"
    for user in (AUTHOR, OWNER, MANAGER):
        assert RecordDesk(services, HERE, user).may(NOTES, desk.record(NOTES, 1))
    assert len(desk.versions(NOTES, 1)) == 1


def test_what_is_gone_comes_back(services: Services, desk: RecordDesk) -> None:
    """Taken out it is in no list and no search, and is edited by nobody; its versions bring it back as it was."""
    desk.add(NOTES, Note("One", "first words"))
    desk.edit(NOTES, 1, FormBase(1), Note("One", "second words"))
    desk.set_status(NOTES, 1, "done", "It is over.")
    desk.remove(NOTES, 1, "A mistake.")
    store, everybody = services.store, desk.audience
    assert lists.narrowed(store, HERE, NOTES, everybody, lists.Narrow("any"), 9) == []
    assert lists.search(store, HERE, NOTES, everybody, "words", 9) == []
    assert reason(lambda: desk.edit(NOTES, 1, FormBase(4), Note("Two"))) == "records-error-gone"
    back = desk.restore(NOTES, 1, 1)
    assert (back.content.text, back.status, back.gone_at) == ("first words", "open", "")
    assert lists.search(store, HERE, NOTES, everybody, "first", 9) == [back]
    assert [(one.did, one.why) for one in versions(store, HERE, NOTES, 1)] == [
        ("added", ""),
        ("edited", ""),
        ("status", "It is over."),
        ("removed", "A mistake."),
        ("restored", ""),
    ]
    assert reason(lambda: desk.restore(NOTES, 1, 99)) == "notes-error-none"


def test_what_was_captured_in_private_is_for_who_is_there(services: Services, desk: RecordDesk) -> None:
    """Others find it by no list, search, count or number; its author does."""
    store = services.store
    desk.add(NOTES, Note("Secret plan", tags=("x",)), place="G0PRIVATE")
    member, stranger = RecordDesk(services, HERE, OWNER), RecordDesk(services, HERE, STRANGER)
    (place,) = visibility.places(store, HERE, OWNER)
    visibility.save_members(store, HERE, place, {AUTHOR, OWNER}, "2026-11-23T09:00:00Z")
    for who, sees in ((desk, True), (member, True), (stranger, False)):
        found = [
            lists.narrowed(store, HERE, NOTES, who.audience, lists.Narrow(marks={"tags": "x"}), 9),
            lists.search(store, HERE, NOTES, who.audience, "secret", 9),
            lists.everything(store, HERE, NOTES, who.audience),
        ]
        assert [len(one) for one in found] == [int(sees)] * 3
    assert reason(lambda: stranger.record(NOTES, 1)) == "notes-error-none"


def test_lists_are_narrowed(services: Services, desk: RecordDesk) -> None:
    """By status, by a person in whatever part, by each field that narrows, in whatever spelling; last changed first."""
    store, everybody = services.store, desk.audience
    desk.add(NOTES, Note("One", owner=OWNER, mood="glad", tags=("mobile-app",)))
    desk.add(NOTES, Note("Two", readers=(OWNER,), tags=("mobile-app", "data")))
    RecordDesk(services, HERE, STRANGER).add(NOTES, Note("Three"))
    desk.set_status(NOTES, 1, "done")

    def titles(narrow: lists.Narrow) -> list[str]:
        return sorted(one.content.title for one in lists.narrowed(store, HERE, NOTES, everybody, narrow, 9))

    assert titles(lists.Narrow()) == ["Three", "Two"]
    assert titles(lists.Narrow("any")) == ["One", "Three", "Two"]
    assert titles(lists.Narrow("done")) == ["One"]
    assert titles(lists.Narrow("any", OWNER)) == ["One", "Two"]
    assert titles(lists.Narrow("any", STRANGER)) == ["Three"]
    assert titles(lists.Narrow("any", marks={"tags": "Mobile App"})) == ["One", "Two"]
    assert titles(lists.Narrow("any", marks={"tags": "mobile-app", "mood": "glad"})) == ["One"]
    assert titles(lists.Narrow("any", since="2027")) == []
    assert lists.values(store, HERE, NOTES, everybody, "tags") == {"data": 2, "mobile app": 2}


def test_the_same_message_leads_to_its_record(services: Services, desk: RecordDesk) -> None:
    """Until that is taken out; a record of no message is of none."""
    source = "https://northwind.slack.com/archives/C1/p1"
    desk.add(NOTES, Note("Zero"))
    desk.add(NOTES, Note("One"), source=source)
    desk.add(NOTES, Note("Two"), source=source)
    found = records.of_message(services.store, HERE, NOTES, source)
    assert found is not None
    assert found.number == 2
    desk.remove(NOTES, 2)
    again = records.of_message(services.store, HERE, NOTES, source)
    assert again is not None
    assert again.number == 3
    assert records.of_message(services.store, HERE, NOTES, "") is None


def test_whoever_is_forgotten_is_in_nothing(services: Services, desk: RecordDesk) -> None:
    """What they wrote stays, that they wrote it goes: from records, versions, marks, texts and their index."""
    desk.add(NOTES, Note("One", f"As <@{OWNER}> said", owner=OWNER, readers=(OWNER, STRANGER)))
    RecordDesk(services, HERE, OWNER).set_status(NOTES, 1, "done")
    with services.store.write(HERE):
        forget(services.store, HERE, OWNER, [records.people(NOTES)], "somebody")
    left = desk.record(NOTES, 1)
    assert left.content == Note("One", "As somebody said", readers=(STRANGER,))
    assert (left.changed_by, left.author) == ("", AUTHOR)
    for table in (*schema.TABLES, *schema.tables(NOTES)):
        for row in services.store.run(f"SELECT * FROM {table}"):
            assert OWNER.lower() not in str(row).lower(), table
    found = lists.search(services.store, HERE, NOTES, desk.audience, "somebody", 9)
    assert found == [left]
