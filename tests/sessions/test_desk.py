"""Who leads a session, who was there, and what that comes to."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.app import people
from bot.errors import UserError
from bot.insights.desk import InsightDesk
from bot.merge import FormBase
from bot.records.blocks import show
from bot.rota.desk import RotaDesk
from bot.services import Services
from bot.sessions import store
from bot.sessions.desk import ROOM, ROTA, SessionDesk, in_turn, listened
from bot.sessions.session import ANNOUNCED, CANCELLED
from bot.store.personal import forget
from bot.store.workspaces import purge
from bot.text import Texts
from tests.decisions.making import BEA, CAL, CHIEF, OWNER, wrong
from tests.decisions.making import people as due
from tests.sessions.making import TEAM, log, plan, post, standing, told
from tests.shelves import HERE, Clock


def by(services: Services, user: str, delivery: str = "") -> SessionDesk:
    """Where somebody hands in what they did."""
    return SessionDesk(services, HERE, user, delivery)


def turn(services: Services, user: str, delivery: str = "") -> RotaDesk:
    """Where somebody leads, or does not."""
    return RotaDesk(services, HERE, user, delivery)


def held(services: Services, insights: InsightDesk, *leaders: str, title: str = "One price") -> int:
    """A session of this week, led by these in turn."""
    log(insights, title, "Acme")
    subject = plan(services, *leaders)
    post(services, subject)
    return standing(services, subject).number


def key(act: Callable[[], object]) -> str:
    """Why an act is refused."""
    ((_, why),) = wrong(act)
    return why


def there(services: Services, number: int) -> list[str]:
    """Who was at a session."""
    return store.attendance(services.store, HERE, [number])[number]


def test_they_lead_in_turn(services: Services, insights: InsightDesk, clock: Clock) -> None:
    """Each hears of it in their one message of the day; a week later it is the next one's turn."""
    number = held(services, insights, BEA, CAL)
    assert standing(services).content.owner == BEA
    assert "You facilitate *Insight session of 23 November*" in told(services, BEA)
    assert told(services, CAL) == ""
    clock.tick(days=7)
    assert held(services, insights, BEA, CAL, title="Another") == number + 1
    assert standing(services).content.owner == CAL
    assert told(services, BEA) == ""


def test_not_me_passes_it_on(services: Services, insights: InsightDesk, clock: Clock) -> None:
    """To the next in turn, who is asked; whoever refused is not asked again for it. When all have, anyone may lead."""
    number = held(services, insights, BEA, CAL)
    assert key(lambda: turn(services, CAL).pass_on(ROTA, number)) == "sessions-error-not-yours"
    assert turn(services, BEA, "pressed").pass_on(ROTA, number).content.owner == CAL
    assert "You facilitate" in told(services, CAL)
    assert told(services, BEA) == ""
    assert turn(services, CAL).pass_on(ROTA, number).content.owner == ""
    assert turn(services, OWNER).lead(ROTA, number).content.owner == OWNER
    assert key(lambda: turn(services, CHIEF).lead(ROTA, number)) == "sessions-error-led"
    clock.tick(days=1)
    assert told(services, OWNER) == ""  # they said so themselves


def test_whoever_has_left_is_passed_over(services: Services, insights: InsightDesk) -> None:
    """And a session that somebody leads who has left since is free to lead."""
    services.people.learn(HERE, {"id": BEA, "real_name": "Bea", "deleted": True})
    number = held(services, insights, BEA, CAL)
    assert standing(services).content.owner == CAL
    services.people.learn(HERE, {"id": CAL, "real_name": "Cal", "deleted": True})
    assert turn(services, OWNER).lead(ROTA, number).content.owner == OWNER


def test_those_who_came_lead_where_nobody_was_chosen(services: Services, insights: InsightDesk, clock: Clock) -> None:
    """Nobody leads the first; the next is led by one who came to it."""
    number = held(services, insights)
    assert standing(services).content.owner == ""
    by(services, CAL).attend(number, True)
    clock.tick(days=7)
    held(services, insights, title="Another")
    assert standing(services).content.owner == CAL


def test_nobody_is_asked_of_what_does_not_take_place(
    services: Services, insights: InsightDesk, desk: SessionDesk
) -> None:
    """Cancelled, nobody leads it; announced again, they are asked."""
    number = held(services, insights, BEA)
    desk.set_status(ROOM, number, CANCELLED)
    assert told(services, BEA) == ""
    assert key(lambda: by(services, CAL).attend(number, True)) == "sessions-error-cancelled"
    desk.set_status(ROOM, number, ANNOUNCED)
    assert "You facilitate" in told(services, BEA)


def test_an_asked_facilitator_has_one_message(services: Services, insights: InsightDesk) -> None:
    """One wake-up for the day, however many sessions are theirs."""
    held(services, insights, BEA)
    subject = plan(services, BEA, channel="C0OTHER")
    post(services, subject, channel="C0OTHER")
    assert due(services, "inquiries.brief") == [BEA]


def test_somebody_is_there_once(services: Services, insights: InsightDesk) -> None:
    """Pressed twice, marked besides: it counts once; taken back, not at all; a delivery that comes again does not."""
    number = held(services, insights, BEA)
    for _ in range(2):
        by(services, CAL).attend(number, True)
    by(services, BEA).mark(number, [CAL, OWNER], [])
    assert there(services, number) == [CAL, OWNER]
    by(services, BEA).mark(number, [CHIEF, OWNER], [OWNER])
    assert there(services, number) == [CAL, CHIEF]
    by(services, CAL).attend(number, False)
    assert there(services, number) == [CHIEF]


def test_only_those_who_keep_it_mark_others(services: Services, insights: InsightDesk) -> None:
    """The facilitator and managers do; nobody marks somebody who has left."""
    number = held(services, insights, BEA)
    assert key(lambda: by(services, CAL).mark(number, [OWNER], [])) == "records-error-rights"
    services.people.learn(HERE, {"id": OWNER, "real_name": "Olga", "deleted": True})
    assert wrong(lambda: by(services, CHIEF).mark(number, [OWNER], [])) == [("came", "sessions-error-left")]
    assert there(services, number) == []


def test_hours_are_those_of_six_weeks(
    services: Services, insights: InsightDesk, desk: SessionDesk, clock: Clock
) -> None:
    """A session counts by its length once its day has come, late presses too, and no more after six weeks; one that
    was cancelled or removed does not."""
    first = held(services, insights)
    clock.tick(days=7)
    second = held(services, insights, title="Another")
    for number in (first, second):
        by(services, CAL).attend(number, True)
    assert listened(services, HERE) == {CAL: 120}
    said = standing(services)
    desk.edit(ROOM, second, FormBase(said.version), replace(said.content, minutes="90"))
    assert listened(services, HERE)[CAL] == 150
    clock.tick(days=38)
    assert listened(services, HERE)[CAL] == 90
    desk.set_status(ROOM, second, CANCELLED)
    assert listened(services, HERE)[CAL] == 0


def test_nobody_was_at_what_is_to_come(
    services: Services, insights: InsightDesk, desk: SessionDesk, texts: Texts, clock: Clock
) -> None:
    """Whoever says so before, of themselves or of others, reads when it begins, and nothing counts; from then on they
    do. Put off once more, it counts when it has begun."""
    log(insights, "One price", "Acme")
    subject = plan(services, BEA, lead=2880)
    post(services, subject)
    record = standing(services, subject)
    acts: list[Callable[[], object]] = [
        lambda: by(services, CAL).attend(record.number, True),
        lambda: desk.mark(record.number, [CAL], []),
    ]
    for act in acts:
        with pytest.raises(UserError) as early:
            act()
        said = texts.speak("en")(early.value.key, **early.value.args_)
        assert said.startswith("Session #1 is on 25 Nov 2026, ")
        assert said.endswith("(UTC). Press *Attended* then, or later.")
    by(services, CAL).attend(record.number, False)
    assert there(services, record.number) == []
    clock.tick(days=2)
    by(services, CAL).attend(record.number, True)
    assert listened(services, HERE)[CAL] == 60
    desk.edit(ROOM, record.number, FormBase(record.version), replace(record.content, held_on="2026-11-28"))
    assert listened(services, HERE)[CAL] == 0


def test_a_title_of_ours_is_read_in_every_language(services: Services, insights: InsightDesk, texts: Texts) -> None:
    """What the bot called a session, French readers read in French; what people typed stays, whoever reads it."""
    held(services, insights)
    record, room, t = standing(services), ROOM.here(services, HERE), texts.speak("fr")
    assert record.content.title == "Insight session of 23 November"
    history = show.history(t, room, record, [], 0, may=True)
    for shown in (show.line(t, room, record), show.describe(t, room, record), history):
        assert "Séance d’écoute du 23 novembre" in str(shown)
        assert "Insight session" not in str(shown)
    typed = replace(record, content=replace(record.content, title="Insight session of the shops"))
    assert "Insight session of the shops" in str(show.line(t, room, typed))


def test_a_session_that_is_over_reads_so(services: Services, insights: InsightDesk, texts: Texts, clock: Clock) -> None:
    """Announced until its time has passed, by its own clock."""
    log(insights, "One price", "Acme")
    subject = plan(services, lead=60)
    post(services, subject)
    record, room = standing(services, subject), ROOM.here(services, HERE)
    clock.tick(minutes=119)
    assert "Announced" in str(show.line(texts.speak("en"), room, record))
    clock.tick(minutes=1)
    assert "Took place" in str(show.line(texts.speak("en"), room, record))
    assert "Passée" in str(show.describe(texts.speak("fr"), room, record))
    cancelled = replace(record, status=CANCELLED)
    assert "Cancelled" in str(show.line(texts.speak("en"), room, cancelled))


def test_whoever_is_forgotten_leaves_a_count(services: Services, insights: InsightDesk) -> None:
    """Their hours are gone, that somebody was there is not; two of them are still two."""
    number = held(services, insights, BEA, CAL)
    for one in (BEA, CAL, OWNER):
        by(services, one).attend(number, True)
    for one in (BEA, CAL):
        forget(services.store, HERE, one, people())
    assert len(there(services, number)) == 3
    assert {one for one in listened(services, HERE) if one.startswith("U")} == {OWNER}
    assert standing(services).content.owner not in (BEA, CAL)
    assert in_turn(services, HERE, (TEAM,)) == [OWNER]  # the plan named both


def test_a_purge_leaves_nothing(services: Services, insights: InsightDesk) -> None:
    """Nobody was anywhere."""
    number = held(services, insights)
    by(services, CAL).attend(number, True)
    with services.store.write(HERE):
        purge(services.store, HERE, store.TABLES)
    assert there(services, number) == []
