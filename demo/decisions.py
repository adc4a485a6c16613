"""A past for the demo's organisation: what was decided, who decides what, and what is to be looked at again."""

from dataclasses import dataclass, field, replace
from datetime import timedelta

from bot.clock import utc_now
from bot.decisions.decision import Decision
from bot.decisions.desk import OPINIONS, REVIEWS, ROOM, DecisionDesk
from bot.rights.desk import RIGHTS
from bot.rights.right import Right
from bot.services import Services
from demo.words import DEVELOPER, ENGLISH, FRENCH, LEAD
from sandbox import DEMO, Sandbox
from sandbox.organisation import Member

SUPPORT, DESIGNER = "U0MARCUS", "U0INES"
LEFT = Member("U0THEO", "theo", "Théo Martin", "Pricing", "fr-FR", "Europe/Paris", "7a7a7a", is_gone=True)


@dataclass(frozen=True)
class _Past:
    """A decision, how many days ago it was recorded and after how many it was to be reviewed; what those consulted
    said, and whether it was decided; the review, and the place in this list of what took its place."""

    days: int
    said: Decision
    review: int = 90
    answers: dict[str, tuple[str, str]] = field(default_factory=dict)
    is_open: bool = False
    found: tuple[str, str, str, str] | None = None  # result, verdict, actual, lesson
    by: int = 0


_PAST = (
    _Past(
        160,
        Decision(
            "Five price tiers for the web shop",
            FRENCH,
            "Pricing",
            "expert",
            context="Two competitors sell in five.",
            expected="average basket from €48 to €52",
        ),
        review=30,
        found=("worse", "change", "average basket €47", "People read two tiers and leave at the third."),
        by=3,
    ),
    _Past(
        120,
        Decision(
            "Orders are kept in one PostgreSQL, no second store",
            DEVELOPER,
            "Data platform",
            "constraint",
            door="one_way",
            alternatives="One store per team: nobody can join orders and refunds\nA warehouse first: six months",
            consequences="Reports read a replica.",
        ),
        review=180,
    ),
    _Past(
        100,
        Decision(
            "Three price tiers for the web shop",
            FRENCH,
            "Pricing",
            "insight",
            proof="“I only want to know which one is for us.” (buyer at a chain of bakeries)",
            expected="average basket from €47 to €50",
            consulted=(SUPPORT, ENGLISH),
            informed=(DESIGNER,),
        ),
        answers={
            SUPPORT: ("agree", ""),
            ENGLISH: ("concern", "The smallest tier has no export; that is half of the mails we get."),
        },
        review=60,
    ),
    _Past(
        62,
        Decision(
            "We ship on Tuesdays",
            DEVELOPER,
            "Releases",
            "data",
            proof="Half of last year's incidents began on a Friday.",
            door="two_way",
            expected="incidents from 6 to 3 a month",
        ),
        review=30,
        found=("better", "keep", "2 a month", "Support is there when something breaks."),
    ),
    _Past(
        48,
        Decision(
            "Le paiement en deux cartes passe avant Apple Pay",
            FRENCH,
            "Checkout",
            "data",
            proof="14 demandes le mois dernier, au-dessus de 300 €",
            door="two_way",
        ),
        review=30,
    ),
    _Past(
        40,
        Decision("Refunds under €50 need no approval", SUPPORT, "Refunds", "opinion", informed=(LEAD,)),
        review=60,
    ),
    _Past(
        33,
        Decision(
            "No dark mode this year",
            ENGLISH,
            "Mobile apps",
            "research",
            proof="12 interviews: nobody left for it",
            context="Asked for often, used by few where competitors have it.",
        ),
        review=90,
    ),
    _Past(
        26,
        Decision(
            "Interviews are recorded with consent, and kept for a year",
            DESIGNER,
            "Research",
            "constraint",
            door="two_way",
            responsible=(DESIGNER,),
        ),
        review=60,
    ),
    _Past(
        19,
        Decision(
            "Le support répond en français et en anglais, pas plus",
            SUPPORT,
            "Support",
            "data",
            proof="96 % des messages sont dans l’une des deux langues",
        ),
        review=90,
    ),
    _Past(
        11,
        Decision(
            "One design system for web and mobile",
            DESIGNER,
            "Design",
            "experiment",
            proof="Two screens in half the time",
            links=("https://docs.slack.dev/block-kit",),
        ),
        review=90,
    ),
    _Past(
        4,
        Decision(
            "Customers export their data themselves",
            ENGLISH,
            "Data platform",
            "insight",
            proof="“I ask support for the same file every month.” (controller, 200 shops)",
            door="one_way",
            alternatives="Support sends files: 40 a week\nAn API only: shops have no developers",
            consulted=(DEVELOPER, SUPPORT, DESIGNER),
        ),
        answers={SUPPORT: ("agree", ""), DEVELOPER: ("concern", "Files above a gigabyte need a queue first.")},
        is_open=True,
    ),
    _Past(
        2,
        Decision("Vouchers are valid for 24 months", FRENCH, "Checkout", "constraint", consulted=(SUPPORT,)),
        is_open=True,
    ),
)
_RIGHTS = (
    Right("Pricing", LEFT.id, FRENCH, ("tiers", "prices", "prix"), consulted=(SUPPORT,)),
    Right("Releases", DEVELOPER, LEAD, ("deployments", "trains"), informed=(SUPPORT,)),
    Right("Data platform", DEVELOPER, ENGLISH, ("storage", "postgresql")),
    Right("Checkout", FRENCH, ENGLISH, ("payment", "paiement"), responsible=(DESIGNER,)),
    Right("Refunds", SUPPORT, LEAD, ("remboursements",)),
    Right("Mobile apps", ENGLISH, DESIGNER, ("ios", "android")),
    Right("Research", DESIGNER, "", ("interviews",)),
)


def fill(made: Services, slack: Sandbox) -> None:
    """Decisions in every state, one of them superseded, one to be reviewed; rights, one of them vacant."""
    slack.workspace().workspace.members[LEFT.id] = LEFT
    made.people.learn(DEMO.id, {"id": LEFT.id, "real_name": LEFT.real_name, "deleted": True})
    lead = DecisionDesk(_ago(made, 150), DEMO.id, LEAD)
    for right in _RIGHTS:
        lead.add(RIGHTS, right)
    for past in _PAST:
        _happened(made, past)
    for number, past in enumerate(_PAST, 1):
        if past.by:
            DecisionDesk(_ago(made, 99), DEMO.id, past.said.owner).supersede(ROOM, number, past.by)


def _ago(made: Services, days: float) -> Services:
    return replace(made, clock=lambda: utc_now() - timedelta(days=days))


def _happened(made: Services, past: _Past) -> None:
    on = (utc_now() - timedelta(days=past.days - past.review)).date().isoformat()
    owner = DecisionDesk(_ago(made, past.days), DEMO.id, past.said.owner)
    record = owner.add(ROOM, replace(past.said, review_on=on))
    for person, (stance, said) in past.answers.items():
        DecisionDesk(_ago(made, past.days - 1), DEMO.id, person).answer(OPINIONS, record.number, stance, said)
    if past.said.consulted and not past.is_open:
        DecisionDesk(_ago(made, past.days - 2), DEMO.id, past.said.owner).decide(OPINIONS, record.number)
    if past.found:
        after = DecisionDesk(_ago(made, past.days - past.review - 1), DEMO.id, past.said.owner)
        result, verdict, actual, lesson = past.found
        after.review(REVIEWS, record.number, on, result, verdict, actual=actual, lesson=lesson)
