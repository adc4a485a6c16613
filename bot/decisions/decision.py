"""The rules of decisions: what one says, who has a part in it, and which evidence it rests on. No I/O.

One person is accountable, others are responsible, consulted before and informed after (RACI; PMI, A Guide to the
Project Management Body of Knowledge, responsibility assignment matrix); DACI calls them approver, driver, contributors
(Atlassian Team Playbook). What can hardly be undone, a one-way door, asks for more than what can (Amazon, letter to
shareholders 2015).
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from bot.errors import UserError, UserErrors
from bot.fields.field import Field
from bot.records.record import Room
from bot.slack.text import is_person
from bot.text.items import items

EVIDENCE = ("experiment", "data", "insight", "research", "expert", "opinion", "constraint")
MEASURED = ("experiment", "data")  # these show a figure, a link or a KPI
DOORS = ("two_way", "one_way")
REVIEW_DAYS = {"two_way": 30, "one_way": 90}
ALTERNATIVES = 2  # that a one-way door was weighed against
PROPOSED, DECIDED, REJECTED, SUPERSEDED, REVERSED = "proposed", "decided", "rejected", "superseded", "reversed"
_MOVES = {
    PROPOSED: (PROPOSED, REJECTED),
    DECIDED: (DECIDED, REVERSED),
    REJECTED: (REJECTED, PROPOSED),
    SUPERSEDED: (SUPERSEDED, DECIDED),
    REVERSED: (REVERSED, DECIDED),
}  # by a menu: a decision is made with its own button, and superseded by another


@dataclass(frozen=True, slots=True)
class Decision:
    """What people write of a decision.

    `owner` is the one person accountable. Everybody else is a Slack user id, `channels` are channels that are informed.
    `alternatives` has one a line, with why not. `kpi` is the name of one of ours, whose value `expected` says what
    becomes of it. `answer_by` is the ISO day until which those consulted answer, `review_on` the one on which the
    accountable is asked whether it worked.
    """

    title: str
    owner: str = ""
    topic: str = ""
    evidence: str = ""
    proof: str = ""
    review_on: str = ""
    door: str = ""
    context: str = ""
    alternatives: str = ""
    consequences: str = ""
    expected: str = ""
    kpi: str = ""
    responsible: tuple[str, ...] = ()
    consulted: tuple[str, ...] = ()
    answer_by: str = ""
    informed: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


def checked(decision: Decision) -> Decision:
    """Raises UserErrors beside the fields that contradict each other."""
    wrong = []
    if not is_person(decision.owner):
        wrong.append(UserError("decisions-error-owner", field="owner"))
    if decision.owner in decision.consulted:
        wrong.append(UserError("decisions-error-consulted", field="consulted"))
    if decision.evidence in MEASURED and not (decision.proof or decision.kpi or decision.links):
        wrong.append(UserError("decisions-error-proof", field="proof"))
    if decision.evidence == "insight" and not decision.proof:
        wrong.append(UserError("decisions-error-quote", field="proof"))
    if is_one_way(decision) and len(items(decision.alternatives)) < ALTERNATIVES:
        wrong.append(UserError("decisions-error-alternatives", field="alternatives", count=ALTERNATIVES))
    if wrong:
        raise UserErrors(wrong)
    return decision


def is_one_way(decision: Decision) -> bool:
    """Whether it can hardly be undone."""
    return decision.door == "one_way"


def review_day(today: date, door: str) -> str:
    """When a decision of today is looked at again, unless somebody says otherwise."""
    return (today + timedelta(days=REVIEW_DAYS.get(door, REVIEW_DAYS["one_way"]))).isoformat()


def check_days(old: Decision | None, new: Decision, today: date) -> None:
    """Raises UserErrors where a day that was chosen has passed."""
    wrong = [
        UserError("decisions-error-past", field=name)
        for name in ("review_on", "answer_by")
        if (day := getattr(new, name)) and day <= today.isoformat() and day != getattr(old, name, "")
    ]
    if wrong:
        raise UserErrors(wrong)


def completed(desk: Any, decision: Decision) -> Decision:
    """Where nobody chose a day, a decision is looked at again in its time: what can be undone sooner."""
    return replace(decision, review_on=decision.review_on or review_day(desk.services.clock().date(), decision.door))


def _begins(_: Any, decision: Decision) -> str:
    return PROPOSED if decision.consulted else DECIDED


_TOPIC = "category, area, theme, sujet, thematique"
ROOM: Room[Decision] = Room(
    name="decisions",
    content=Decision,
    fields=(
        Field("title", limit=150, required=True, titles="decision, what was decided, titre, decide"),
        Field("owner", "person", required=True, hint=True, titles="accountable, approver, a, decision-makers"),
        Field("topic", limit=60, required=True, titles=_TOPIC, narrows=True, suggests="decisions.pick"),
        Field("evidence", "choice", required=True, options=EVIDENCE, titles="evidence type", narrows=True),
        Field("proof", limit=500, hint=True, titles="evidence link, source"),
        Field("review_on", "day", hint=True, titles="review, review date"),
        Field("door", "choice", options=DOORS, hint=True, titles="reversibility", folded=True, narrows=True),
        Field("context", "text", 3000, titles="why, pourquoi", folded=True),
        Field("alternatives", "text", 3000, hint=True, titles="considered options, options", folded=True),
        Field("consequences", "text", 3000, titles="consequence", folded=True),
        Field("expected", limit=150, hint=True, titles="expected result", folded=True),
        Field("kpi", limit=80, titles="metric, indicateur", folded=True),
        Field("responsible", "people", groups=True, titles="r, driver", folded=True, most=50),
        Field("consulted", "people", groups=True, hint=True, titles="c, contributors", folded=True, most=50),
        Field("answer_by", "day", folded=True),
        Field("informed", "people", groups=True, hint=True, titles="i", folded=True, most=300),
        Field("channels", "people", titles="informed channels", folded=True, channels=True),
        Field("links", "links", 500, titles="url", folded=True),
    ),
    statuses=(PROPOSED, DECIDED, REJECTED, SUPERSEDED, REVERSED),
    closed=(REJECTED, SUPERSEDED, REVERSED),
    checked=checked,
    begins=_begins,
    completed=completed,
    moves=lambda record: _MOVES[record.status],
)
