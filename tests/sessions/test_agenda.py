"""What is on the agenda of a session, and that it stays."""

from dataclasses import replace

import pytest

from bot.insights.desk import INSIGHTS, InsightDesk
from bot.insights.insight import ARCHIVED
from bot.merge import FormBase
from bot.records.desk import RecordDesk
from bot.records.store import lists, records
from bot.schedule.blocks.fields import cadence_fields
from bot.services import Services
from bot.sessions.compose import compose
from bot.sessions.desk import ROOM, SessionDesk, agenda
from bot.sessions.plan import PLAN, read_plan
from bot.sessions.session import ANNOUNCED, CANCELLED, DRAFT, MOST
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.text import Texts
from tests.decisions.making import BEA, CHIEF, OWNER
from tests.sessions.making import SAID, TEAM, delivered, log, plan, post, standing
from tests.shelves import HERE, Clock
from tests.words import words


def titles(services: Services, number: int, audience: Audience = EVERYTHING) -> list[str]:
    """What is on an agenda, an empty text for what is not shown."""
    return [one.content.title if one else "" for one in agenda(services, HERE, number, audience)]


def sessions(services: Services) -> int:
    """How many there are."""
    return len(lists.everything(services.store, HERE, ROOM, EVERYTHING))


def test_the_form_says_whose_day_it_asks_for(services: Services, texts: Texts) -> None:
    """The agenda's, and the session comes after it."""
    for language, label in (("en", "Agenda on"), ("fr", "Ordre du jour le")):
        shown = cadence_fields(texts.speak(language), PLAN, {}, "", "")
        assert label in words({"blocks": shown})


def test_the_new_come_first_then_what_moved(services: Services, insights: InsightDesk, clock: Clock) -> None:
    """Insights of no idea, the newest first; then those of the idea that most new customers speak of. Archived ones
    are on no agenda, and seven are the most."""
    log(insights, "Loud again", "Acme", "7")
    clock.tick()
    for customer in ("Bistro", "Canal"):
        log(insights, f"{customer} for it", customer, "8")
        clock.tick()
    log(insights, "New one", "Dune")
    clock.tick()
    log(insights, "Newer", "")
    insights.set_status(INSIGHTS, log(insights, "Old hat", "Acme"), ARCHIVED)
    assert post(services) is not None
    said = ["Newer", "New one", "Canal for it", "Bistro for it", "Loud again"]
    assert titles(services, standing(services).number) == said
    for number in range(MOST + 2):
        log(insights, f"Many {number}", "Acme")
    clock.tick(days=7)
    post(services)
    assert len(titles(services, standing(services).number)) == MOST


def test_what_moved_before_the_last_session_is_no_news(services: Services, insights: InsightDesk, clock: Clock) -> None:
    """A week in which nobody said anything new has no session: nothing is posted and nothing kept."""
    log(insights, "For it", "Acme", "7")
    clock.tick()
    assert post(services) is not None
    clock.tick(days=7)
    assert post(services) is None
    assert sessions(services) == 1
    log(insights, "For it too", "Bistro", "7")
    clock.tick(days=7)
    assert post(services) is not None
    assert titles(services, standing(services).number) == ["For it too"]


def test_an_agenda_stays_as_it_was(services: Services, insights: InsightDesk, clock: Clock) -> None:
    """Another wording, another customer, a link made meanwhile: none of it changes what was on it."""
    number = log(insights, "One price", "Acme")
    clock.tick()
    post(services)
    clock.tick(hours=1)
    insights.edit(INSIGHTS, number, FormBase(1), replace(SAID, title="Two prices", customer="Bistro"))
    log(insights, "Late", "Bistro")
    (shown,) = agenda(services, HERE, standing(services).number, EVERYTHING)
    assert shown is not None
    assert (shown.content.title, shown.content.customer) == ("One price", "Acme")


def test_what_is_removed_is_shown_no_more(services: Services, insights: InsightDesk) -> None:
    """Its place on the agenda stays; brought back it is there again."""
    number = log(insights, "One price", "Acme")
    log(insights, "Two prices", "Acme")
    post(services)
    insights.remove(INSIGHTS, number)
    assert titles(services, standing(services).number) == ["Two prices", ""]
    insights.restore(INSIGHTS, number, 1)
    assert titles(services, standing(services).number) == ["Two prices", "One price"]


def test_what_is_private_is_on_no_other_agenda(services: Services, insights: InsightDesk) -> None:
    """Only what the members of the channel see is on it; of what became private, whoever is not there sees nothing."""
    log(insights, "In private", "Acme", place="G0SECRET")
    assert post(services) is None
    number = log(insights, "In the open", "Acme")
    post(services)
    record = standing(services)
    assert titles(services, record.number) == ["In the open"]
    kept = records.get(services.store, HERE, INSIGHTS, number)
    assert kept is not None
    with services.store.write(HERE):
        records.put(services.store, HERE, INSIGHTS, [replace(kept, place="G0SECRET", version=2)], "edited")
    assert titles(services, record.number, Audience(BEA, tuple)) == [""]
    assert titles(services, record.number, Audience(OWNER, tuple)) == ["In the open"]


def test_a_session_of_a_week_is_one(services: Services, insights: InsightDesk, clock: Clock) -> None:
    """Composed again after a crash, posted by hand besides, or planned twice in one channel: the same session, with the
    agenda it had; another channel has its own."""
    log(insights, "One price", "Acme")
    subject = plan(services)
    made = delivered(services, subject)
    first = compose(services, made)
    log(insights, "Late", "Acme")
    assert compose(services, made) == first
    clock.tick(days=1)
    post(services, subject)
    assert titles(services, standing(services, subject).number) == ["One price"]
    assert sessions(services) == 1
    post(services, subject, channel="C0OTHER")
    assert sessions(services) == 2


def test_a_preview_keeps_nothing(services: Services, insights: InsightDesk) -> None:
    """What would be posted now is shown without buttons, and no session begins by looking."""
    log(insights, "One price", "Acme")
    draft = replace(delivered(services), key="looked at")
    shown = compose(services, draft)
    assert shown is not None
    assert "One price" in str(shown.blocks)
    assert "sessions.attend" not in str(shown.blocks)
    assert sessions(services) == 0


def test_a_session_begins_when_its_agenda_is_there(services: Services, insights: InsightDesk, clock: Clock) -> None:
    """Where it could not be posted the session is a draft: it is in no list, and what it would have told of is news
    for the next."""
    log(insights, "For it", "Acme", "7")
    compose(services, delivered(services))
    assert standing(services).status == DRAFT
    assert lists.narrowed(services.store, HERE, ROOM, EVERYTHING, lists.Narrow(), 10) == []
    clock.tick(days=7)
    post(services)
    assert standing(services).status == ANNOUNCED
    assert titles(services, standing(services).number) == ["For it"]


def test_what_was_cancelled_is_not_posted(services: Services, insights: InsightDesk, desk: SessionDesk) -> None:
    """Nor is a session that was removed brought back: it begins anew."""
    log(insights, "One price", "Acme")
    post(services)
    record = standing(services)
    desk.set_status(ROOM, record.number, CANCELLED)
    assert post(services) is None
    desk.set_status(ROOM, record.number, ANNOUNCED)
    desk.remove(ROOM, record.number)
    post(services)
    assert standing(services).number == record.number + 1


def test_the_session_is_so_long_after_its_agenda(services: Services, insights: InsightDesk) -> None:
    """In the zone that was planned; a Monday's agenda may be for a session of the Tuesday."""
    log(insights, "One price", "Acme")
    subject = plan(services, lead=1440)
    post(services, subject)
    said = standing(services, subject).content
    assert (said.held_on, said.starts, said.minutes) == ("2026-11-24", "09:00 (UTC)", "60")
    assert said.title == "Insight session of 24 November"


@pytest.mark.parametrize("subject", ["", "{}", '{"zone": "Mars", "people": ["somebody", "U0BEA"]}'])
def test_a_plan_bears_what_is_missing(subject: str) -> None:
    """Also where a person was forgotten, in whose place another word stands."""
    found = read_plan(subject)
    assert (found.zone, found.lead) == ("UTC", 0)
    assert found.people in ((), ("U0BEA",))


def test_two_write_notes_at_once(services: Services, insights: InsightDesk) -> None:
    """Whoever comes later is asked, and another field of theirs is kept."""
    log(insights, "One price", "Acme")
    post(services)
    record = standing(services)
    first, second = (RecordDesk(services, HERE, CHIEF) for _ in range(2))
    base = FormBase(record.version)
    first.edit(ROOM, record.number, base, replace(record.content, notes="One price it is."))
    merged = second.edit(ROOM, record.number, base, replace(record.content, minutes="90"))
    assert (merged.content.notes, merged.content.minutes) == ("One price it is.", "90")
    assert TEAM in merged.content.channels


def test_what_was_archived_since_the_draft_is_not_posted(services: Services, insights: InsightDesk) -> None:
    """An agenda that waited to be posted leaves out what nobody is to listen to any more."""
    number = log(insights, "Old hat", "Acme")
    log(insights, "One price", "Acme")
    delivery = delivered(services)
    drafted = compose(services, delivery)
    insights.set_status(INSIGHTS, number, ARCHIVED)
    posted = compose(services, delivery)
    assert drafted is not None
    assert posted is not None
    assert "Old hat" in words({"blocks": drafted.blocks})
    assert "Old hat" not in words({"blocks": posted.blocks})
    assert "One price" in words({"blocks": posted.blocks})
