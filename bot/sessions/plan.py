"""A weekly session as a post that is planned: how long before it the agenda comes, and who leads in turn."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.errors import UserError
from bot.posts import Delivery, Plan, PlanFacts, Values
from bot.schedule.values import one_of, read_zone
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.connect import check_people
from bot.slack.settings import chosen_several
from bot.slack.text import is_person
from bot.text import Translator
from bot.text.zone_names import known_zones

KIND = "sessions.weekly"
LEADS = ("0", "60", "240", "1440", "2880")  # minutes between the agenda and the session
_USUAL = "1440"


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """What the subject of a planned session says: minutes from the agenda to the session, the zone it is in, and the
    people who lead in turn, none for those who came lately."""

    lead: int = 0
    zone: str = "UTC"
    people: tuple[str, ...] = ()

    @property
    def subject(self) -> str:
        """As the schedule carries it."""
        return json.dumps({"lead": self.lead, "zone": self.zone, "people": self.people})

    def starts(self, delivery: Delivery) -> datetime:
        """When the session of a post begins: so much later by the clock of its zone, which may be changed meanwhile."""
        due = datetime.fromisoformat(delivery.due_at).astimezone(ZoneInfo(self.zone))
        return (due + timedelta(minutes=self.lead)).astimezone(UTC).astimezone(ZoneInfo(self.zone))


def read_plan(subject: str) -> SessionPlan:
    """The plan in a subject; whoever was forgotten is not among its people any more."""
    said = json.loads(subject or "{}")
    zone = said.get("zone")
    people = tuple(one for one in said.get("people") or () if is_person(one))
    return SessionPlan(int(said.get("lead") or 0), zone if zone in known_zones() else "UTC", people)


def week_of(day: date) -> str:
    """The week of a day, by the calendar: "2026-W49"."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def _fields(_: Services, __: str, t: Translator, values: Values) -> list[Block]:
    return plan_fields(t, values)


def plan_fields(t: Translator, values: Values) -> list[Block]:
    """When the session begins, and who leads it in turn."""
    options = [kit.option(t(f"sessions-lead-{one}"), one) for one in LEADS]
    people = [one for one in values.get("people") or () if is_person(str(one))]
    return [
        kit.select_input("lead", t("sessions-lead"), options, value=one_of(values, "lead", LEADS, _USUAL)),
        kit.people_input("people", t("sessions-people"), value=people, hint=t("sessions-people-hint")),
    ]


def _subject(services: Services, workspace: str, values: Values, _: str) -> str:
    people = chosen_several(values.get("people"))
    check_people(services, workspace, people, "people")
    try:
        zone = read_zone(values)
    except UserError:  # which the form says of its own field
        zone = "UTC"
    return SessionPlan(int(one_of(values, "lead", LEADS, _USUAL)), zone, people).subject


def _facts(t: Translator, subject: str) -> PlanFacts:
    plan = read_plan(subject)
    lead = str(plan.lead) if str(plan.lead) in LEADS else _USUAL
    when = {"when": t(f"sessions-lead-{lead}")}
    values = {"lead": lead, "people": list(plan.people)}
    return PlanFacts(values, facts=[t("sessions-plan-starts", **when)], note=t("sessions-plan-note", **when))


PLAN = Plan("sessions-plan-", every=("week",), day="sessions-plan-day", fields=_fields, subject=_subject, facts=_facts)
