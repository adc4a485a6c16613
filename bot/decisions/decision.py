"""The rules of decisions: what one says, who has a part in it, and which evidence it rests on. No I/O.

One person is accountable, others are responsible, consulted before and informed after (RACI; PMI, A Guide to the
Project Management Body of Knowledge, responsibility assignment matrix). What can hardly be undone, a one-way door, asks
for more than what can (Amazon, letter to shareholders 2015).
"""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.errors import UserError, UserErrors
from bot.records.record import Field, Record, Room
from bot.slack.text import is_person

EVIDENCE = ("experiment", "data", "insight", "research", "expert", "opinion", "constraint")
MEASURED = ("experiment", "data")  # these show a figure, a link or a KPI
DOORS = ("two_way", "one_way")
REVIEW_DAYS = {"two_way": 30, "one_way": 90}
ALTERNATIVES = 2  # that a one-way door was weighed against
PROPOSED, DECIDED, REJECTED, SUPERSEDED, REVERSED = "proposed", "decided", "rejected", "superseded", "reversed"


@dataclass(frozen=True, slots=True)
class Decision:
    """What people write of a decision.

    `owner` is the one person accountable. Everybody else is a Slack user id, `channels` are channels that are informed.
    `alternatives` has one a line, with why not. `kpi` is the name of one of ours, whose value `expected` says what
    becomes of it; `review_on` is the ISO day on which the accountable is asked whether it worked.
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
    informed: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


def checked(decision: Decision) -> Decision:
    """Raises UserErrors beside the fields that contradict each other."""
    wrong = []
    if decision.owner and not is_person(decision.owner):
        wrong.append(UserError("decisions-error-owner", field="owner"))
    if decision.owner and decision.owner in decision.consulted:
        wrong.append(UserError("decisions-error-consulted", field="consulted"))
    if decision.evidence in MEASURED and not (decision.proof or decision.kpi or decision.links):
        wrong.append(UserError("decisions-error-proof", field="proof"))
    if decision.evidence == "insight" and not decision.proof:
        wrong.append(UserError("decisions-error-quote", field="proof"))
    if decision.door == "one_way" and len(alternatives(decision)) < ALTERNATIVES:
        wrong.append(UserError("decisions-error-alternatives", field="alternatives", count=ALTERNATIVES))
    if wrong:
        raise UserErrors(wrong)
    return decision


def alternatives(decision: Decision) -> list[str]:
    """What else was weighed, one each."""
    return [line.strip(" -*•\t") for line in decision.alternatives.splitlines() if line.strip(" -*•\t")]


def review_day(today: date, door: str) -> str:
    """When a decision of today is looked at again, unless somebody says otherwise."""
    return (today + timedelta(days=REVIEW_DAYS.get(door, REVIEW_DAYS["one_way"]))).isoformat()


def check_review(decision: Decision, today: date) -> None:
    """Raises UserError where the day of the review has passed."""
    if decision.review_on and decision.review_on <= today.isoformat():
        raise UserError("decisions-error-review", field="review_on")


def waits(record: Record[Decision]) -> bool:
    """Whether those consulted are heard before it is decided."""
    return record.status == PROPOSED


ROOM: Room[Decision] = Room(
    name="decisions",
    content=Decision,
    fields=(
        Field("title", limit=150, required=True, titles="decision, what was decided, titre, decide"),
        Field("owner", "person", required=True, titles="accountable, approver, a, approbateur, decision-makers"),
        Field("topic", limit=60, required=True, titles="category, area, sujet, theme", narrows=True),
        Field("evidence", "choice", required=True, options=EVIDENCE, titles="evidence type, preuve", narrows=True),
        Field("proof", limit=500, hint=True, titles="evidence link, source, lien de preuve"),
        Field("review_on", "day", titles="review, review date, revoir le, date de revue"),
        Field("door", "choice", options=DOORS, titles="reversibility, reversibilite", folded=True, narrows=True),
        Field("context", "text", 3000, titles="context, why, pourquoi, contexte", folded=True),
        Field("alternatives", "text", 3000, hint=True, titles="considered options, options", folded=True),
        Field("consequences", "text", 3000, titles="consequence", folded=True),
        Field("expected", limit=150, hint=True, titles="expected result, resultat attendu", folded=True),
        Field("kpi", limit=80, titles="metric, indicateur", folded=True),
        Field("responsible", "people", titles="r, realisateur", folded=True, most=50),
        Field("consulted", "people", titles="c, contributors, consulte", folded=True, most=50),
        Field("informed", "people", titles="i, informe", folded=True, most=200),
        Field("channels", "tags", 30, titles="informed channels, canaux", folded=True),
        Field("links", "links", 500, titles="url, liens", folded=True),
    ),
    statuses=(PROPOSED, DECIDED, REJECTED, SUPERSEDED, REVERSED),
    closed=(REJECTED, SUPERSEDED, REVERSED),
    checked=checked,
)
