"""What somebody finds who opens the demo: who they are, where, and what happened there in the week before."""

import re
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.app import Bot
from bot.kpis.desk import KpiDesk
from bot.kpis.store import kpis, readings
from bot.records.store import records
from bot.roadmap.desk import ROOM
from bot.roadmap_reviews import store as reviews
from bot.roadmap_reviews.compose import own_items, review_facts
from bot.roadmap_reviews.desk import present
from bot.slack.visibility.audience import EVERYTHING
from bot.store.trail import following
from bot.sync.store import links, states
from demo.kpis import monday_before
from demo.week import office
from sandbox import DEMO, Sandbox
from sandbox.organisation import BOT_USER_ID
from tests.conftest import ENGLISH, FRENCH
from tests.demo.test_digest import read

Work = tuple[Bot, Sandbox]

CHANNEL = DEMO.first_channel


def test_the_audit_log_reads_in_order_of_time(at_work: Work) -> None:
    """Whoever pages through it comes from the newest day to the oldest, whichever room that was in."""
    lines = following(at_work[0].services.store, DEMO.id, 1000)
    assert [line.at for line in lines] == sorted(line.at for line in lines)
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    kinds = {line.event.did.partition(".")[0] for line in lines}
    assert {"decisions", "documents", "glossary", "ideas", "rights", "roadmap_reviews", "schedule"} <= kinds


def unread(slack: Sandbox, user: str, channel: str) -> list[dict[str, Any]]:
    """What somebody has not read yet."""
    conversation = slack.workspace().workspace.conversations[channel]
    return [one for one in conversation.seen_by(user) if one["ts"] > conversation.last_read[user]]


@pytest.mark.parametrize(("user", "said"), [(ENGLISH, r"Activation\W.*35%"), (FRENCH, r"Refund rate\W.*5 %")])
def test_an_alert_waits(at_work: Work, user: str, said: str) -> None:
    """The badge beside the bot is the alert of this morning, the question to score an idea and the roadmap review;
    nothing older."""
    _, slack = at_work
    waiting = unread(slack, user, slack.workspace().workspace.direct(user).id)
    assert any(re.search(said, read([one])) for one in waiting)  # after nine the day's questions stand below it
    assert 1 < len(waiting) < 5
    assert "#8" in read(waiting[:1])


def test_the_week_is_unread(at_work: Work) -> None:
    """The channel opens at Monday's digest: it is the first that nobody has read. The other channels are quiet."""
    bot, slack = at_work
    first = unread(slack, ENGLISH, CHANNEL)[0]
    assert abs(float(first["ts"]) - monday_before(bot.services.clock()).timestamp()) < 120
    assert "Product health" in read([first])
    quiet = [one.id for one in DEMO.channels if one.id != CHANNEL and ENGLISH in one.members]
    assert [slack.workspace().workspace.conversations[one].unread(ENGLISH) for one in quiet] == [0] * len(quiet)


def test_a_round_of_scores_is_revealed(at_work: Work) -> None:
    """In the thread of the question stand the answers, who disagrees and why."""
    _, slack = at_work
    person = slack.person(ENGLISH)
    posted = [one for one in person.messages(CHANNEL) if "blocks" in one]
    asked = next(one for one in posted if "#7" in read([one]))
    revealed = read(person.messages(CHANNEL, asked["ts"])[1:])
    assert "Effort" in revealed
    assert "The carrier accepts no change after noon" in revealed


def test_posts_are_of_office_hours(at_work: Work) -> None:
    """Whatever the hour the demo is started at: nobody chats at night or on a Sunday."""
    _, slack = at_work
    workspace = slack.workspace().workspace
    for conversation in workspace.conversations.values():
        for message in conversation.messages:
            if message["user"] != BOT_USER_ID:
                zone = ZoneInfo(workspace.members[message["user"]].tz)
                at = datetime.fromtimestamp(float(message["ts"]), zone)
                assert (at.weekday() < 5, 2 < at.hour < 20) == (True, True), message["text"]


DAYS = [
    ("2026-11-29T04:00", 1, "2026-11-27"),  # a Sunday night
    ("2026-11-28T12:00", 1, "2026-11-27"),
    ("2026-11-30T09:05", 1, "2026-11-27"),  # a Monday
    ("2026-11-30T09:05", 2, "2026-11-26"),
    ("2026-12-02T23:00", 2, "2026-11-30"),
]


@pytest.mark.parametrize(("now", "ago", "day"), DAYS)
def test_working_days_are_counted_backwards(now: str, ago: int, day: str) -> None:
    """Saturdays and Sundays are none, on whatever day the demo is started."""
    found = office(datetime.fromisoformat(now).replace(tzinfo=ZoneInfo("Europe/Paris")), ago, "10:30")
    assert f"{found:%Y-%m-%d %H:%M}" == f"{day} 10:30"


def test_what_systems_give_is_of_yesterday(at_work: Work) -> None:
    """Nothing is late but what is meant to be: what was read for Monday's digest is asked again."""
    bot, _ = at_work
    store, today = bot.services.store, bot.services.clock().astimezone(ZoneInfo("Europe/Paris")).date()
    asked = {one.id: one for one in kpis.everything(store, DEMO.id) if one.name in ("Orders", "Onboarding finished")}
    history = readings.history(store, DEMO.id, dict.fromkeys(asked, ""))
    for id_, kpi in asked.items():
        assert max(one.period for one in history[id_]) >= (today - timedelta(days=1)).isoformat(), kpi.name
    said = at_work[1].person(ENGLISH).command("/kpi", "Orders", channel=CHANNEL)
    assert said
    assert "Late:" not in read([said])


def test_people_may_do_what_the_history_shows(at_work: Work) -> None:
    """Whoever typed the values of a KPI for a year may type the next one."""
    bot, _ = at_work
    tried, store = set(), bot.services.store
    known = kpis.everything(store, DEMO.id)
    history = readings.history(store, DEMO.id, {kpi.id: "" for kpi in known})
    for kpi in known:
        for person in {one.person for one in history.get(kpi.id, []) if one.person}:
            assert KpiDesk(bot.services, DEMO.id, person).may_enter(kpi), (kpi.name, person)
            tried.add(kpi.name)
    assert {"Checkout conversion", "First reply", "NPS"} <= tried


@pytest.mark.parametrize("user", [ENGLISH, FRENCH])
def test_a_roadmap_review_waits(at_work: Work, user: str) -> None:
    """Last month's review is closed, with what was decided in it; today's asks the reader about their items."""
    bot, _ = at_work
    kept = bot.services.store
    review = reviews.last(kept, DEMO.id)
    assert review is not None
    assert (review.number, review.closed_at) == (2, "")
    assert own_items(bot.services, DEMO.id, review, user)
    facts = review_facts(
        bot.services, bot.services.texts.speak("en"), review, DEMO.id, EVERYTHING, present(bot.services, DEMO.id)
    )
    assert {"added", "shipped", "slipped"} <= {one.kind for one in facts.changes}
    assert len(facts.last) == 1
    since = (bot.services.clock() - timedelta(days=27)).date().isoformat()
    shipped = [records.get(kept, DEMO.id, ROOM, one.number) for one in facts.changes if one.kind == "shipped"]
    assert all(one and one.content.shipped_on >= since for one in shipped)
    moved = {one.number for one in facts.changes}
    assert moved.isdisjoint(one.number for one in facts.warned["stale"])


def test_items_are_in_step_with_jira(at_work: Work) -> None:
    """Some agree; in one both sides differ, and one was refused by a workflow."""
    kept = at_work[0].services.store
    assert len(links.of_tracker(kept, DEMO.id, "jira")) > 3
    assert "status" in {one.field for one in states.troubled(kept, DEMO.id, states.CONFLICT)}
    assert [one.field for one in states.troubled(kept, DEMO.id, states.REFUSED)] == ["status"]
