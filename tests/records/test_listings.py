"""Lists of records that somebody is shown on Home, and questions about records in people's own words."""

from bot.decisions.listeners.rooms import LINKED
from bot.listings.answers import question_reader
from bot.listings.listing import lately, owned, without
from bot.listings.suggestions import suggestions
from bot.records.desk import RecordDesk
from bot.services import Services
from bot.slack.request import Request
from bot.text.questions import Question
from tests.records.making import AUTHOR, NOTES, OWNER, STRANGER, Note
from tests.shelves import HERE, Clock


def several(desk: RecordDesk, clock: Clock) -> None:
    """Five notes, the odd ones OWNER's to answer for, the last of them done."""
    for n in range(1, 6):
        clock.tick()
        desk.add(NOTES, Note(f"Note {n}", owner=OWNER if n % 2 else ""))
    desk.set_status(NOTES, 5, "done")


def test_what_is_ones_own_and_what_came_lately(services: Services, desk: RecordDesk, clock: Clock) -> None:
    """The last changed first, a page at a time; what somebody wrote for others is not theirs."""
    several(desk, clock)
    owner, author = (Request(services, HERE, user, {}) for user in (OWNER, AUTHOR))
    assert [one.number for one in owned(NOTES, "open")(owner, 9, 0)] == [3, 1]
    assert [one.number for one in owned(NOTES, "open")(owner, 1, 1)] == [1]
    assert owned(NOTES, "open")(author, 9, 0) == []
    assert [one.number for one in lately(NOTES, "open")(author, 2, 1)] == [3, 2]


def test_nothing_is_listed_twice(services: Services, desk: RecordDesk, clock: Clock) -> None:
    """What stands in one list is left out of the next, whose pages have no gaps."""
    several(desk, clock)
    request = Request(services, HERE, OWNER, {})
    rest = without(lately(NOTES, "open"), owned(NOTES, "open"))
    assert [one.number for one in rest(request, 9, 0)] == [4, 2]
    assert [[one.number for one in rest(request, 1, offset)] for offset in range(3)] == [[4], [2], []]


def test_what_is_private_is_in_no_list(services: Services, desk: RecordDesk) -> None:
    """Of whoever was not there."""
    desk.add(NOTES, Note("Secret", owner=OWNER), place="C0SECRET")
    assert lately(NOTES, "open")(Request(services, HERE, STRANGER, {}), 9, 0) == []


def test_records_are_asked_for() -> None:
    """By a topic, whether they are late, or all; in both languages. Another noun is another room's."""
    read = question_reader("notes", r"notes?", r"what was noted")
    for text, topic in (("notes on pricing", "pricing"), ("les notes sur les prix ?", "prix")):
        assert read(text) == Question("notes", text=topic)
    assert read("what was noted about dark mode?") == Question("notes", text="dark mode")
    assert read("which notes are overdue?") == read("quelles notes sont en retard ?") == Question("notes overdue")
    assert read("list all notes") == read("montre-moi les notes") == Question("notes")
    assert read("decisions on pricing") is None
    assert read("a note") is None


def test_a_name_is_completed(services: Services) -> None:
    """From what is known, each once however it is written, then what was typed as a new one."""

    def offered(typed: str) -> list[tuple[str, str]]:
        request = Request(services, HERE, OWNER, {"value": typed})
        answer = suggestions(request, ["Pricing", "pricing", "Price tests", "Mobile"], 60)
        assert answer.body is not None
        return [(one["text"]["text"], one["value"]) for one in answer.body["options"]]

    assert offered("") == [("Pricing", "Pricing"), ("Price tests", "Price tests"), ("Mobile", "Mobile")]
    assert offered("PRIC")[-1] == ("New: PRIC", "PRIC")
    assert [value for _, value in offered("pricing")] == ["Pricing"]
    assert offered("x" * 99) == [(f"New: {'x' * 59}…", f"{'x' * 59}…")]


def test_what_is_no_number_is_no_record(services: Services) -> None:
    """A link that somebody made up shows nothing, whatever stands in it."""
    for item in ("1.5", "-1", "#1", "x", "", "9" * 12):
        assert LINKED.line(Request(services, HERE, OWNER, {}), item) is None
