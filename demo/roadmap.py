"""A past for the demo's organisation: what its teams do now, next and later, and what of it is off track."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.clock import stamp, utc_now
from bot.links.store import Link, LinkEnd, link
from bot.merge import FormBase
from bot.records.store import lists
from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.roadmap.item import BLOCKED, IN_PROGRESS, SHIPPED, RoadmapItem
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from demo.kpis import CONVERSION
from demo.words import DEVELOPER, ENGLISH, FRENCH
from sandbox import DEMO


@dataclass(frozen=True)
class _Past:
    """An item that is no idea: who added it how many days ago, for how many months from now, and what became of it, by
    how many months later."""

    days: int
    person: str
    said: RoadmapItem
    months: int = 0
    became: str = ""
    why: str = ""
    later: int = 0


_ORDERS, _ORDERS_DECIDED = "Order history on the new PostgreSQL", "2"  # the number of a decision of demo/decisions.py
_PAST = (
    _Past(
        48,
        FRENCH,
        RoadmapItem("Strong customer authentication, second phase", "now", owner=FRENCH, team="Checkout"),
        0,
        BLOCKED,
        "The bank’s test environment is down until mid-December.",
        1,
    ),
    _Past(
        30,
        DEVELOPER,
        RoadmapItem(_ORDERS, "now", owner=DEVELOPER, team="Data platform"),
        1,
        IN_PROGRESS,
    ),
    _Past(
        86,
        DEVELOPER,
        RoadmapItem("Retire the old catalogue API", "later", owner=DEVELOPER, team="Data platform"),
        6,
    ),
    _Past(12, ENGLISH, RoadmapItem("Both apps meet WCAG AA", "next", team="Mobile"), 4),
    _Past(9, ENGLISH, RoadmapItem("Notifications by interest", "next", owner=ENGLISH, team="Mobile"), 3),
    _Past(
        64, FRENCH, RoadmapItem("Receipts by e-mail in every shop", "now", owner=FRENCH, team="Checkout"), 0, SHIPPED
    ),
)
_PLANNED, _IN_MONTHS, _DAYS = "Split payment at checkout", 2, 20  # when it was said, days ago


def fill(made: Services) -> None:
    """Items of their own in every state, one of them blocked, one without an owner, one that nobody has touched for
    long; and for an idea that was planned, when it comes and which KPI it is to move."""
    for past in _PAST:
        own = _at(made, past.days, past.person)
        said = replace(past.said, target="" if past.became == SHIPPED else _month(past.months))
        number = own.add(ROOM, said).number
        if past.said.title == _ORDERS:
            one, other = LinkEnd("decisions", _ORDERS_DECIDED), LinkEnd(ROOM.name, str(number))
            with made.store.write(DEMO.id):
                link(made.store, DEMO.id, Link(one, "about", other, past.person, stamp(own.services.clock())))
        if past.became:
            _at(made, past.days // 2, past.person).move(
                number,
                status=past.became,
                target=_month(past.months + past.later) if past.later else None,
                why=past.why,
            )
    found = next(
        one for one in lists.everything(made.store, DEMO.id, ROOM, EVERYTHING) if one.content.title == _PLANNED
    )
    said = replace(found.content, target=_month(_IN_MONTHS), kpi=CONVERSION)
    _at(made, _DAYS, found.content.owner).edit(ROOM, found.number, FormBase(found.version), said)


def _month(months: int) -> str:
    today = utc_now().date()
    at = today.year * 12 + today.month - 1 + months
    return date(at // 12, at % 12 + 1, 1).isoformat()[:7]


def _at(made: Services, days: int, person: str) -> RoadmapDesk:
    return RoadmapDesk(replace(made, clock=lambda: utc_now() - timedelta(days=days)), DEMO.id, person)
