"""The KPIs of the demo's organisation that are read from its systems."""

from bot.kpis.kpi import Kpi
from demo import amplitude, fivetran, metabase, mixpanel
from demo.ideas import SUPPORT
from demo.words import DEVELOPER, ENGLISH, FRENCH, LEAD


def _query(name: str, value: str, tables: str, **said: object) -> Kpi:
    day = "orders.day" if "JOIN" in tables else "day"
    query = f"SELECT {day}, {value} FROM {tables} WHERE {day} >= :since ORDER BY {day}"  # noqa: S608 - for show
    settings = {"database": "warehouse", "query": query}
    return Kpi("", name, source="sql", settings=settings, **said)  # type: ignore[arg-type]  # fields of any kind


_WAREHOUSE = (
    _query(
        "Activation",
        "100.0 * activated / signups",
        "signups",
        unit="percent",
        combine="mean",
        target=40,
        alert_at=35,
        owner=ENGLISH,
        term="activation",
    ),
    _query("Sign-ups", "signups", "signups", combine="sum", owner=ENGLISH, team="Mobile"),
    _query("Orders", "orders", "orders", combine="sum", owner=FRENCH, team="Checkout", pipeline=fivetran.HEALTHY),
    # What it is read from has not been loaded since yesterday.
    _query(
        "Revenue",
        "revenue",
        "orders",
        unit="currency",
        detail="EUR",
        combine="sum",
        target=120_000,
        target_per="week",
        owner=LEAD,
        pipeline=fivetran.FAILING,
    ),
    _query(
        "Refund rate",
        "100.0 * refunds / orders",
        "orders JOIN refunds ON refunds.day = orders.day",
        unit="percent",
        combine="mean",
        direction="down",
        target=3.5,
        alert_at=5,
        owner=FRENCH,
        team="Checkout",
    ),
)

_USAGE = (
    Kpi(
        "",
        "Weekly active customers",
        combine="none",
        target=5000,
        owner=LEAD,
        source="metabase",
        settings={"card": metabase.CUSTOMERS},
    ),
    Kpi(
        "",
        "Weekly app users",
        target=16000,
        grain="week",
        fresh_hours=24 * 8,
        owner=ENGLISH,
        team="Mobile",
        term="WAU",
        source="amplitude",
        settings={"measure": "event", "event": amplitude.ACTIVE, "count": "uniques"},
    ),
    Kpi(
        "",
        "Onboarding finished",
        unit="percent",
        combine="mean",
        target=55,
        owner=ENGLISH,
        team="Mobile",
        source="amplitude",
        settings={"measure": "chart", "chart": amplitude.ONBOARDING},
    ),
)

_SUPPORT = (
    Kpi(
        "",
        "Support tickets",
        direction="down",
        target=35,
        grain="week",
        fresh_hours=24 * 8,
        owner=SUPPORT,
        source="zendesk",
        settings={"measure": "tickets"},
    ),
    Kpi(
        "",
        "Customer satisfaction",
        unit="percent",
        target=80,
        grain="month",
        fresh_hours=24 * 35,
        owner=SUPPORT,
        term="CSAT",
        source="zendesk",
        settings={"measure": "satisfaction"},
    ),
)

_DELIVERY = (
    Kpi(
        "",
        "Cycle time",
        unit="duration",
        detail="d",
        direction="down",
        target=6,
        grain="week",
        fresh_hours=24 * 8,
        owner=DEVELOPER,
        team="Checkout",
        term="cycle time",
        source="jira",
        settings={"measure": "cycle_time", "project": "CHK"},
    ),
    Kpi(
        "",
        "Time to market",
        unit="duration",
        detail="d",
        direction="down",
        target=30,
        grain="month",
        fresh_hours=24 * 35,
        owner=LEAD,
        term="time-to-market",
        source="jira",
        settings={"measure": "time_to_market"},
    ),
)

# Jira says how many there are, not how many there were: somebody has asked it every day.
OPEN_BUGS = Kpi(
    "",
    "Open bugs",
    combine="last",
    direction="down",
    target=30,
    owner=DEVELOPER,
    source="jira",
    settings={"measure": "count", "jql": "type = Bug AND statusCategory != Done"},
)

# Read every day until the day before yesterday, then refused: the limit is reached.
CHECKOUT_STARTS = Kpi(
    "",
    "Checkout starts",
    combine="sum",
    owner=FRENCH,
    team="Checkout",
    source="mixpanel",
    settings={"report": str(mixpanel.STARTS)},
)

FETCHED = (*_WAREHOUSE, *_USAGE, CHECKOUT_STARTS, *_SUPPORT, *_DELIVERY, OPEN_BUGS)
