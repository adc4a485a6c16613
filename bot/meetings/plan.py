"""Meetings that come again: a post that is planned, and how many days after it the meeting is, by the clock."""

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.errors import UserError
from bot.posts import Delivery, Plan, PlanFacts, Values
from bot.schedule.values import fitting, one_of, read_zone
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.connect import check_people
from bot.slack.settings import chosen_several
from bot.slack.text import is_person
from bot.text import Translator
from bot.text.zone_names import known_zones

DAYS = ("1", "2", "3", "7", "14", "21")
_USUAL, _AT = "7", "15:00"


@dataclass(frozen=True, slots=True)
class MeetingPlan:
    """What the subject of a planned meeting says: days from the announcement to the meeting, its time of day and the
    zone of both, and the people who lead in turn."""

    days: int = 7
    at: str = _AT
    zone: str = "UTC"
    people: tuple[str, ...] = ()

    @property
    def subject(self) -> str:
        """As the schedule carries it."""
        return json.dumps(asdict(self))

    def day(self, delivery: Delivery) -> date:
        """The day of the meeting that a post announces."""
        due = datetime.fromisoformat(delivery.due_at).astimezone(ZoneInfo(self.zone))
        return due.date() + timedelta(days=self.days)


def read_plan(subject: str) -> MeetingPlan:
    """The plan in a subject; whoever was forgotten is not among its people any more."""
    said = json.loads(subject or "{}")
    zone, people = said.get("zone"), tuple(one for one in said.get("people") or () if is_person(one))
    at = fitting(said, "at") or _AT
    return MeetingPlan(int(said.get("days") or 0), at, zone if zone in known_zones() else "UTC", people)


def plan_fields(t: Translator, room: str, values: Values) -> list[Block]:
    """How long after the post the meeting is, when it begins, and who leads in turn."""
    options = [kit.option(t(f"{room}-days", count=int(one)), one) for one in DAYS]
    people = [one for one in values.get("people") or () if is_person(str(one))]
    starts = fitting({"at": values.get("starts")}, "at") or _AT
    return [
        kit.select_input("days", t(f"{room}-days-after"), options, value=one_of(values, "days", DAYS, _USUAL)),
        kit.time_input("starts", t(f"{room}-field-starts"), value=starts),
        kit.people_input("people", t(f"{room}-people"), value=people, hint=t(f"{room}-people-hint")),
    ]


def plan(room: str) -> Plan:
    """What people plan of a room's meetings. Besides the sentences of a Plan as `{room}-plan-…` it says `{room}-days`
    and `{room}-plan-starts` and `{room}-plan-note` (`count`, `at`), `{room}-days-after`, `{room}-people` with its
    hint, and `{room}-plan-day`."""

    def subject(services: Services, workspace: str, values: Values, _: str) -> str:
        people, at = chosen_several(values.get("people")), fitting({"at": values.get("starts")}, "at")
        check_people(services, workspace, people, "people")
        if not at:
            raise UserError(f"{room}-error-starts", field="starts")
        try:
            zone = read_zone(values)
        except UserError:  # which the form says of its own field
            zone = "UTC"
        return MeetingPlan(int(one_of(values, "days", DAYS, _USUAL)), at, zone, people).subject

    def facts(t: Translator, subject_: str) -> PlanFacts:
        said = read_plan(subject_)
        values = {"days": str(said.days), "starts": said.at, "people": list(said.people)}
        note = t(f"{room}-plan-note", count=said.days, at=said.at)
        return PlanFacts(values, facts=[t(f"{room}-plan-starts", count=said.days, at=said.at)], note=note)

    return Plan(
        f"{room}-plan-",
        every=("month", "week", "quarter"),
        usual="month",
        day=f"{room}-plan-day",
        fields=lambda _, __, t, values: plan_fields(t, room, values),
        subject=subject,
        facts=facts,
    )
