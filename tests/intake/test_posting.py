"""Sending an insight elsewhere, once: whoever presses twice, whatever breaks."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.clock import stamp
from bot.connectors import FEEDBACK_DESTINATIONS
from bot.connectors.source import SourceError
from bot.errors import UserError
from bot.insights.desk import INSIGHTS
from bot.insights.insight import Insight
from bot.intake import compose
from bot.intake.compose import POSTS
from bot.intake.desk import IntakeDesk
from bot.intake.posting import chore, mark_of, note_of, start
from bot.intake.store import sent
from bot.intake.store.sent import FAILED, SENT, WAITING
from bot.records.desk import RecordDesk
from bot.records.record import Record
from bot.records.store import records
from bot.schedule.store import deliveries
from bot.services import Services
from bot.slack.acting import RepeatedError
from tests.decisions.making import BEA, CHIEF, OWNER
from tests.intake.conftest import Board, work
from tests.shelves import HERE, Clock

PLAIN = Insight(
    "Buyers want one price", "Pricing", "Bakeries & Co", verbatim="“Which tier?”", contact="Anna", source="call"
)
SLOW = SourceError("source-http-slow", temporary=True, host="board.example", seconds=30)
REFUSED = SourceError("source-http-refused", host="board.example", status=401)


def insight(services: Services, number: int) -> Record[Insight]:
    """An insight as it is."""
    found = records.get(services.store, HERE, INSIGHTS, number)
    assert found is not None
    return found


@pytest.fixture
def number(services: Services) -> int:
    """An insight that somebody logged."""
    return RecordDesk(services, HERE, OWNER).add(INSIGHTS, PLAIN).number


def press(services: Services, number: int, delivery: str = "") -> sent.Sending:
    """Press the button, and see to what comes of it."""
    desk = IntakeDesk(services, HERE, OWNER, delivery)
    sending = desk.send(FEEDBACK_DESTINATIONS["board"], insight(services, number))
    work(services, lambda services: start(services, HERE, FEEDBACK_DESTINATIONS["board"], number))
    return sending


def standing(services: Services, number: int) -> sent.Sending:
    """How sending stands."""
    found = sent.get(services.store, HERE, "board", number)
    assert found is not None
    return found


def posts(services: Services) -> list[str]:
    """What people hear."""
    found = deliveries.ready(services.store, services.clock(), 10)
    made = [POSTS[one.delivery.kind].compose(services, one.delivery) for one in found if one.delivery.kind in POSTS]
    return [post.text for post in made if post]


def test_an_insight_arrives(services: Services, board: Board, number: int) -> None:
    """With its words and its customer, nobody's name, under a mark of its workspace; whoever sent it hears of it."""
    press(services, number)
    done = standing(services, number)
    assert (done.state, done.url) == (SENT, f"https://board.example/product-ops/{HERE}/{number}")
    (note,) = board.notes.values()
    assert note == note_of(HERE, insight(services, number))
    assert (note.title, note.text, note.tags) == (PLAIN.title, "“Which tier?”\n\nBakeries & Co", ("Pricing",))
    assert mark_of("T0A", 1) != mark_of("T0B", 1)


def test_two_presses_send_it_once(services: Services, board: Board, number: int) -> None:
    """Of one person or two, before it is there or after; Slack's second delivery of a press does nothing."""
    press(services, number, "press-1")
    with pytest.raises(RepeatedError):
        press(services, number, "press-1")
    assert press(services, number, "press-2").state == SENT
    other = IntakeDesk(services, HERE, BEA, "press-3")
    assert other.send(FEEDBACK_DESTINATIONS["board"], insight(services, number)).state == SENT
    assert len(board.notes) == 1


def test_a_time_out_after_it_arrived(services: Services, board: Board, number: int, clock: Clock) -> None:
    """Nobody knows whether it came, so it is looked for before it is sent again: it is there once."""
    board.after = [SLOW]
    press(services, number)
    assert (standing(services, number).state, standing(services, number).failures) == (WAITING, 1)
    work(services, chore)
    assert standing(services, number).state == WAITING, "it is not yet time"
    clock.tick(minutes=5)
    work(services, chore)
    assert standing(services, number).state == SENT
    assert len(board.notes) == 1


def test_a_time_out_before_it_arrived(services: Services, board: Board, number: int, clock: Clock) -> None:
    """It is sent again, later."""
    board.before = [SLOW]
    press(services, number)
    assert board.notes == {}
    clock.tick(minutes=5)
    work(services, chore)
    assert standing(services, number).state == SENT


def test_a_process_that_ends_before_it_sent(services: Services, board: Board, number: int, clock: Clock) -> None:
    """What was pressed is in the store: the next process sends it, once the lease of the last has ended."""
    IntakeDesk(services, HERE, OWNER).send(FEEDBACK_DESTINATIONS["board"], insight(services, number))
    now = clock.now
    assert sent.lease(services.store, HERE, "board", number, stamp(now), stamp(now + timedelta(minutes=10)))
    work(services, chore)
    assert board.notes == {}
    clock.tick(minutes=11)
    work(services, chore)
    assert len(board.notes) == 1
    assert standing(services, number).state == SENT


def test_what_is_refused_is_told_and_can_be_sent_again(services: Services, board: Board, number: int) -> None:
    """Whoever sent it hears why; the button is there again, and works once it is mended."""
    board.before = [REFUSED]
    press(services, number)
    assert standing(services, number).state == FAILED
    (said,) = posts(services)
    assert f"#{number} isn’t in Board." in said
    assert "board.example refused access" in said
    press(services, number)
    assert standing(services, number).state == SENT


def test_a_system_that_never_answers_is_given_up(services: Services, board: Board, number: int, clock: Clock) -> None:
    """After six tries it is told."""
    board.before = [SLOW] * 20
    press(services, number)
    for _ in range(10):
        clock.tick(days=1)
        work(services, chore)
    assert standing(services, number).state == FAILED
    assert len(board.before) == 14


def test_what_is_private_or_gone_goes_nowhere(services: Services, board: Board, number: int) -> None:
    """What was said in private stays there, and what was removed is not sent, even where it was pressed before."""
    desk = RecordDesk(services, HERE, OWNER)
    secret = desk.add(INSIGHTS, PLAIN, place="C0SECRET")
    with pytest.raises(UserError) as error:
        IntakeDesk(services, HERE, OWNER).send(FEEDBACK_DESTINATIONS["board"], secret)
    assert error.value.key == "intake-error-private"
    IntakeDesk(services, HERE, OWNER).send(FEEDBACK_DESTINATIONS["board"], insight(services, number))
    desk.remove(INSIGHTS, number)
    work(services, chore)
    assert board.notes == {}
    assert standing(services, number).state == FAILED
    with pytest.raises(UserError):
        IntakeDesk(services, HERE, CHIEF).send(FEEDBACK_DESTINATIONS["board"], insight(services, number))


def test_what_is_told_is_told_as_it_is_then(services: Services, board: Board, number: int) -> None:
    """A post about a system that is gone, or what has not arrived, is none."""
    press(services, number)
    (ready,) = deliveries.ready(services.store, services.clock(), 10)
    entry = ready.delivery
    assert compose.arrived(services, replace(entry, subject=f"nowhere {number}")) is None
    assert compose.taken(services, replace(entry, subject="nowhere 7")) is None
    with services.store.write(HERE):
        sent.put(services.store, HERE, replace(standing(services, number), state=WAITING))
    assert compose.arrived(services, entry) is None
