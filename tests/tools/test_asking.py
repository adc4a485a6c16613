"""Who is asked what, on which day where they are: countdowns and audits, once a day, with a rest between surveys."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from bot.champions.team import ROOM as CHAMPIONS
from bot.champions.team import Champion
from bot.errors import UserError
from bot.inquiries.brief import ask
from bot.inquiries.inquiry import Inquiry
from bot.merge import FormBase
from bot.renewals.desk import COUNTDOWN, VerdictDesk
from bot.renewals.desk import KIND as DECIDE
from bot.services import Services
from bot.slack.request import Request
from bot.slack.store import save_setting
from bot.tool_audits.audit import ToolUse
from bot.tool_audits.desk import SURVEY, WHOM, AuditDesk, outcome
from bot.tool_audits.listeners import ANSWERS
from bot.tools.desk import ROOM
from bot.tools.tool import Tool
from tests.shelves import HERE, Clock
from tests.tools.making import BEA, CAL, CHIEF, DEE, OWNER, asked, desk, later, learn, leave, put, told

NOON = datetime(2027, 1, 4, 12, 0, tzinfo=UTC)  # a Monday


def due(services: Services, person: str) -> list[str]:
    """When somebody is to be told something."""
    sql = "SELECT due_at FROM delivery WHERE workspace = :workspace AND channel = :person ORDER BY 1"
    return services.store.column(sql, workspace=HERE, person=person)


@pytest.mark.parametrize(("owner", "wakes"), [
    (OWNER, ["01-14T08", "02-15T08", "03-15T08", "04-15T07"]),
    (BEA, ["01-14T17", "02-15T17", "03-15T16", "04-15T16"]),
    (CAL, ["01-14T00", "02-15T00", "03-15T00", "04-15T00"]),
    (DEE, ["01-13T20", "02-14T20", "03-14T20", "04-14T21"]),
])  # fmt: skip
def test_a_deadline_is_told_in_the_morning_of_whoever_owns_the_tool(
    services: Services, clock: Clock, owner: str, wakes: list[str]
) -> None:
    """At nine where they are, before and after the clocks change there, on working days; the first time at once."""
    clock.now = NOON
    learn(services)
    put(services, Tool("Miro", owner=owner, renews_on="2027-05-14", notice_days="30"), owner)
    assert due(services, owner) == ["2027-01-04T12:00:00Z", *(f"2027-{one}:00:00Z" for one in wakes)]


def test_a_missed_deadline_is_said_plainly_and_the_contract_rolls_on(services: Services, clock: Clock) -> None:
    """Once, the day after; a term later the countdown begins anew."""
    clock.now = NOON
    made = put(services, Tool("Miro", owner=OWNER, renews_on="2027-03-01", notice_days="30", auto_renews="yes"))
    assert "26 days left" in told(services, OWNER, "1")
    assert told(services, OWNER, "again") == ""
    later(clock, 28)  # 1 February; notice was due on 30 January
    assert "Too late to give notice" in told(services, OWNER, "2")
    later(clock, 100)
    COUNTDOWN.look(services)
    assert told(services, OWNER, "3") == ""
    clock.now = datetime(2027, 10, 5, 12, tzinfo=UTC)
    COUNTDOWN.look(services)
    assert "118 days left" in told(services, OWNER, "4")
    assert {one.slot.partition("/")[0] for one in asked(services, DECIDE, str(made))} == {"2028-01-31"}


def test_the_backup_and_managers_hear_of_it_where_the_owner_has_left(services: Services, clock: Clock) -> None:
    """Nobody asks who is gone; whoever takes the tool over is the only one asked from then on."""
    clock.now = NOON
    made = put(services, Tool("Miro", owner=OWNER, backup=BEA, renews_on="2027-04-01"))
    leave(services, OWNER)
    COUNTDOWN.look(services)  # the day's look was this morning's
    later(clock, 1)
    COUNTDOWN.look(services)
    assert {one.person for one in asked(services, DECIDE, str(made))} == {BEA, CHIEF}
    assert "has left" in told(services, BEA, "1")
    assert "has left" in told(services, CHIEF, "1")
    desk(services, CHIEF).edit(ROOM, made, FormBase(1), Tool("Miro", owner=CAL, backup=BEA, renews_on="2027-04-01"))
    assert {one.person for one in asked(services, DECIDE, str(made))} == {CAL}
    assert told(services, BEA, "2") == ""
    _, decision = VerdictDesk(services, HERE, CHIEF).decide(made, "keep", evidence="opinion", proof="", context="")
    assert decision.content.owner == CAL
    assert told(services, CAL, "2") == ""


def test_what_is_renegotiated_is_asked_about_once_more(services: Services, clock: Clock) -> None:
    """Thirty days before the deadline; the second decision takes the place of the first."""
    clock.now = NOON
    made = put(services, Tool("Miro", owner=OWNER, renews_on="2027-04-14"))
    own = VerdictDesk(services, HERE, OWNER)
    own.decide(made, "renegotiate", evidence="opinion", proof="", context="")
    later(clock, 30)
    assert told(services, OWNER, "1") == ""
    clock.now = datetime(2027, 3, 16, 12, tzinfo=UTC)
    assert "What happens to" in told(services, OWNER, "2")
    record, _ = own.decide(made, "drop", evidence="opinion", proof="", context="")
    assert record.status == "leaving"
    assert [one.answer for one in asked(services, DECIDE, str(made))] == ["renegotiate", "drop"]
    with pytest.raises(UserError) as error:
        own.decide(put(services, Tool("Odd", owner=OWNER)), "keep", evidence="opinion", proof="", context="")
    assert error.value.key == "tools-renewal-error-none"


@pytest.fixture
def team(services: Services, clock: Clock) -> tuple[str, ...]:
    """Four people in four zones, of whom one is their champion; it is a Monday."""
    clock.now = NOON
    learn(services)
    people = (OWNER, BEA, CAL, DEE)
    desk(services, CHIEF).add(CHAMPIONS, Champion("Checkout", owner=OWNER, people=people))
    put(services, Tool("Miro", owner=CHIEF), CHIEF)
    return people


def test_nobody_is_asked_a_survey_within_two_weeks_of_another(
    services: Services, clock: Clock, team: tuple[str, ...]
) -> None:
    """Those who rest are asked when they have rested, whichever room asked them; so are those who are yet to be."""
    with services.store.write(HERE):
        poll = Inquiry("notes.survey", "1", BEA, BEA, "2027-01-01", "2027-02-01", "", told_on="2027-01-01")
        ask(services, HERE, [poll, Inquiry("notes.survey", "1", CAL, CAL, "2027-01-11", "2027-02-01", "")])
    audit, rests = AuditDesk(services, HERE, CHIEF).start()
    days = {one.person: one.from_on for one in asked(services, SURVEY.kind, audit.round)}
    assert days == {OWNER: "2027-01-04", BEA: "2027-01-16", CAL: "2027-01-26", DEE: "2027-01-04"}
    assert (audit.asked, rests, audit.until) == (4, 2, "2027-02-09")
    assert set(team) == set(days)


def test_people_are_reminded_twice_and_told_nothing_else_that_day(
    services: Services, clock: Clock, team: tuple[str, ...]
) -> None:
    """The question, a reminder after four days and after nine, and no more; a deadline of that day is in the same
    message, and nobody gets two."""
    put(services, Tool("Figma", owner=OWNER, renews_on="2027-03-01", notice_days="30"))
    AuditDesk(services, HERE, CHIEF).start()
    said = told(services, OWNER, "0")
    assert "Which tools do you use?" in said
    assert "What happens to" in said
    assert told(services, OWNER, "twice") == ""
    days = []
    for n in range(1, 30):
        later(clock, 1)
        days += [n] if "Which tools" in told(services, OWNER, str(n)) else []
    assert days == [4, 9]
    assert len(team) == 4


def test_not_known_is_an_answer_and_may_be_changed_until_the_end(
    services: Services, clock: Clock, team: tuple[str, ...]
) -> None:
    """Nobody is asked after that; a stranger never was."""
    half = AuditDesk(services, HERE, CHIEF).start()[0].round
    own = AuditDesk(services, HERE, OWNER)
    own.answer(half, (), unknown=True)
    found = outcome(services, HERE)
    assert found is not None
    assert (found.answered, found.unknown, list(found.uses)) == (1, 1, [])
    assert told(services, OWNER, "1") == ""
    own.answer(half, [ToolUse(1, ("design",), "daily", "no", 3, 4)], "Lucid")
    found = outcome(services, HERE)
    assert found is not None
    assert (found.answered, found.unknown, found.uses[0].team, list(found.others)) == (1, 0, "Checkout", ["Lucid"])
    with pytest.raises(UserError) as error:
        AuditDesk(services, HERE, CHIEF).answer(half, ())
    assert error.value.key == "tools-audit-error-not-asked"
    later(clock, 15)
    with pytest.raises(UserError) as error:
        own.answer(half, ())
    assert error.value.key == "tools-audit-error-late"
    assert len(team) == 4


def test_a_form_that_was_open_while_the_bot_was_brought_up_to_date_is_taken(
    services: Services, clock: Clock, team: tuple[str, ...]
) -> None:
    """The second screen of an earlier release, which named the audit otherwise: the answers count."""
    clock.now = NOON
    put(services, Tool("Miro", owner=OWNER))
    half = AuditDesk(services, HERE, CHIEF).start()[0].round
    said = {"often": "weekly", "without": "no", "liked": "4", "people": "2"}
    chosen = {name: {"type": "static_select", "selected_option": {"value": one}} for name, one in said.items()}
    values = {f"{name}:1": {"value": one} for name, one in chosen.items()}
    carried = json.dumps({"half": half, "tools": [1], "others": "Lucid"})
    view = {"callback_id": "tool_answers.second", "private_metadata": carried, "state": {"values": values}}
    ANSWERS._second(Request(services, HERE, OWNER, {"type": "view_submission", "view": view}))
    found = outcome(services, HERE)
    assert found is not None
    assert [(one.tool, one.often, one.people) for one in found.uses] == [(1, "weekly", 2)]
    assert list(found.others) == ["Lucid"]
    assert OWNER in team


def test_an_audit_is_asked_twice_a_year_at_most(services: Services, clock: Clock, team: tuple[str, ...]) -> None:
    """Of champions alone where the workspace has it so; with nobody to ask, the manager is told."""
    save_setting(services.store, HERE, WHOM.name, "champions")
    leave(services, DEE)
    own = AuditDesk(services, HERE, CHIEF)
    assert own.start()[0].asked == 1
    with pytest.raises(UserError) as error:
        own.start()
    assert error.value.key == "tools-audit-error-known"
    clock.now += timedelta(days=180)
    save_setting(services.store, HERE, WHOM.name, "people")
    assert own.start()[0].asked == len(team) - 1


def test_a_large_audit_is_asked_in_parts_and_those_who_come_later_too(
    services: Services, clock: Clock, team: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The start asks the first, the schedule the others, each once however often it looks; so is whoever joins a team
    while the audit is open, until whichever day it ends. A stop half-way loses nobody."""
    monkeypatch.setattr("bot.inquiries.survey.AT_ONCE", 1)
    audit, _ = AuditDesk(services, HERE, CHIEF).start()
    assert len(asked(services, SURVEY.kind, audit.round)) == 1

    steps = iter([ask])  # the first part; then the machine stops
    with monkeypatch.context() as broken:
        broken.setattr("bot.inquiries.survey.brief.ask", lambda *said: next(steps)(*said))
        with pytest.raises(StopIteration):
            SURVEY.ask_rest(services)
    assert len(asked(services, SURVEY.kind, audit.round)) == 2
    for _ in range(2):
        SURVEY.ask_rest(services)
    before = asked(services, SURVEY.kind, audit.round)
    assert sorted(one.person for one in before) == sorted(team)
    desk(services, CHIEF).add(CHAMPIONS, Champion("Search", owner=CHIEF))
    SURVEY.ask_rest(services)
    later(clock, 1)
    save_setting(services.store, HERE, WHOM.name, "champions")
    SURVEY.ask_rest(services)
    new = [one for one in asked(services, SURVEY.kind, audit.round) if one not in before]
    found = outcome(services, HERE)
    assert [(one.person, one.from_on) for one in new] == [(CHIEF, "2027-01-05")]
    assert found is not None
    assert (found.asked, found.answered) == (5, 0)
    desk(services, CHIEF).add(CHAMPIONS, Champion("Ads", owner="U0LATE"))
    later(clock, 30)
    SURVEY.ask_rest(services)
    assert len(asked(services, SURVEY.kind, audit.round)) == len(team) + 1
