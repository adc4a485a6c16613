"""A past for the demo's organisation: its ideas, from captured to shipped."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta

from bot.clock import utc_now
from bot.ideas.desk import IdeaDesk
from bot.ideas.idea import Idea
from bot.services import Services
from bot.slack.permissions import PRODUCT_OPS_MANAGER, give
from demo import jira, pages
from demo.words import DEVELOPER, ENGLISH, FRENCH, LEAD
from sandbox import DEMO

SUPPORT, DESIGNER = "U0MARCUS", "U0INES"
_TRACKER = f"{jira.SITE}/browse/"


@dataclass(frozen=True)
class _Past:
    """An idea and what happened to it: who captured it how many days ago, its scores by person, its decision."""

    captor: str
    days: int
    idea: Idea
    scores: Mapping[str, tuple[float, float, float, float]] = field(default_factory=dict)  # RICE inputs
    decided: tuple[str, str, str, str] | None = None  # status, horizon, quarter, reason
    votes: tuple[str, ...] = ()


_PAST = (
    _Past(
        SUPPORT,
        40,
        Idea(
            0,
            "Split payment at checkout",
            "Customers pay a large basket in two cards. Fourteen requests last month, most above €300.",
            team="Checkout",
            tags=("payment",),
            links=(_TRACKER + "CHK-412", pages.FIGMA, pages.MIRO, pages.HOTJAR),
            owner=FRENCH,
        ),
        {FRENCH: (4200, 1, 80, 3), DEVELOPER: (4200, 1, 50, 5), SUPPORT: (5000, 2, 80, 3)},
        ("planned", "next", "", "Fits the payment work of the quarter."),
        (FRENCH, DESIGNER),
    ),
    _Past(
        DESIGNER,
        36,
        Idea(
            0,
            "Apple Pay dès le panier",
            "Payer sans passer par le compte : trois écrans de moins sur mobile.",
            team="Checkout",
            tags=("payment", "mobile"),
            links=(_TRACKER + "CHK-398",),
            owner=FRENCH,
        ),
        {FRENCH: (18000, 2, 80, 4), ENGLISH: (15000, 2, 80, 4)},
        ("in_progress", "now", "", ""),
        (FRENCH, ENGLISH, SUPPORT, LEAD),
    ),
    _Past(
        ENGLISH,
        33,
        Idea(
            0,
            "Home-screen widget with the day's orders",
            "One glance instead of one launch. Retailers asked for it at every visit.",
            team="Mobile",
            tags=("mobile",),
            links=(_TRACKER + "MOB-231",),
            owner=ENGLISH,
        ),
        {ENGLISH: (9000, 1, 100, 2)},
        ("shipped", "", "", "Live for everyone since Tuesday."),
        (DESIGNER,),
    ),
    _Past(
        ENGLISH,
        27,
        Idea(
            0, "Offline mode for the product catalogue", "Warehouses have dead spots.", team="Mobile", tags=("mobile",)
        ),
        {ENGLISH: (2500, 2, 50, 8), DEVELOPER: (2500, 1, 50, 13)},
        ("planned", "later", "", ""),
    ),
    _Past(
        DEVELOPER,
        22,
        Idea(
            0,
            "One table of events for web and apps",
            "Two trackers count one thing twice; every funnel starts with an argument.",
            team="Data platform",
            tags=("data",),
            owner=DEVELOPER,
        ),
        {DEVELOPER: (600, 2, 80, 2), ENGLISH: (600, 3, 80, 2), FRENCH: (400, 2, 50, 3)},
        ("planned", "now", "", ""),
        (ENGLISH, FRENCH),
    ),
    _Past(
        LEAD,
        18,
        Idea(0, "Gamified loyalty levels", "Bronze, silver, gold, with a wheel to spin.", team="Mobile"),
        {ENGLISH: (12000, 0.25, 50, 6)},
        ("declined", "", "", "No evidence that anyone wants it; revisit if churn interviews say so."),
    ),
    _Past(
        SUPPORT,
        9,
        Idea(
            0,
            "Let customers correct their delivery address",
            "Up to the moment the parcel leaves. One in nine tickets is about this.",
            team="Checkout",
            tags=("support",),
        ),
        {SUPPORT: (7000, 2, 100, 2)},
        None,
        (FRENCH, DESIGNER, LEAD),
    ),
    _Past(FRENCH, 5, Idea(0, "Relancer les paniers abandonnés par notification", team="Mobile", tags=("mobile",))),
    _Past(DESIGNER, 2, Idea(0, "Dark mode", "Asked for in the app's reviews.", team="Mobile", tags=("mobile",))),
    # Shipped before the bot came, and brought from a spreadsheet.
    _Past(
        FRENCH,
        68,
        Idea(
            0,
            "Payer en trois fois",
            "Sans frais à partir de 120 €.",
            team="Checkout",
            tags=("payment",),
            links=(_TRACKER + "CHK-377",),
            owner=FRENCH,
        ),
        {FRENCH: (9000, 2, 80, 5)},
        ("shipped", "", "", "En ligne pour tout le monde."),
    ),
    _Past(
        DEVELOPER,
        105,
        Idea(
            0,
            "Figures of yesterday before nine",
            team="Data platform",
            tags=("data",),
            links=(_TRACKER + "DAT-164",),
            owner=DEVELOPER,
        ),
        {DEVELOPER: (300, 2, 100, 2)},
        ("shipped", "", "", "Loaded every hour now."),
    ),
    _Past(
        SUPPORT,
        146,
        Idea(
            0,
            "Pay with a card that is already saved",
            team="Mobile",
            tags=("payment", "mobile"),
            links=(_TRACKER + "MOB-188",),
            owner=ENGLISH,
        ),
        {ENGLISH: (8000, 1, 80, 3)},
        ("shipped", "", "", "Live in both apps."),
    ),
)


def fill(made: Services) -> None:
    """Ideas in every state, scored by several people."""
    give(made, DEMO.id, PRODUCT_OPS_MANAGER, [LEAD])
    for past in _PAST:
        _happened(made, past)


def _ago(made: Services, days: float) -> Services:
    return replace(made, clock=lambda: utc_now() - timedelta(days=days))


def _happened(made: Services, past: _Past) -> None:
    captor = IdeaDesk(_ago(made, past.days), DEMO.id, past.captor)
    links = tuple(jira.seen_at(made.tools.environment, one) for one in past.idea.links)
    number = captor.capture(replace(past.idea, links=links)).number
    for person in past.votes:
        IdeaDesk(_ago(made, past.days - 1), DEMO.id, person).vote(number)
    for person, (reach, impact, confidence, effort) in past.scores.items():
        values = {"reach": reach, "impact": impact, "confidence": confidence, "effort": effort}
        IdeaDesk(_ago(made, past.days - 1), DEMO.id, person).scoring.score(number, "rice", 1, values)
    if past.decided:
        status, horizon, quarter, reason = past.decided
        decider = IdeaDesk(_ago(made, past.days / 2), DEMO.id, LEAD)
        decider.decide(number, status, horizon, quarter or _quarter(horizon), reason)


def _quarter(horizon: str) -> str:
    """The quarter that a horizon means, seen from today."""
    if horizon not in ("now", "next"):
        return ""
    when = utc_now() + timedelta(days=0 if horizon == "now" else 91)
    return f"{when.year}-Q{(when.month - 1) // 3 + 1}"
