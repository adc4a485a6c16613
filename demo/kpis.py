"""A past for the demo's organisation: its KPIs, with up to two years of figures, from its systems and by hand."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.clock import Clock, stamp, utc_now
from bot.kpis.collect import Collector
from bot.kpis.kpi import Collection, Kpi, Reading
from bot.kpis.plan import PLAN
from bot.kpis.store import collections, kpis, readings
from bot.kpis.subject import KIND, subject
from bot.periods import end, first_day, last_whole, period_of, step
from bot.schedule.cadence import Cadence
from bot.schedule.desk import ScheduleContent, ScheduleDesk
from bot.services import Services
from bot.slack.permissions import PRODUCT_OPS_MANAGER, give
from demo import amplitude, dovetail, fivetran, jira, metabase, mixpanel, planning, warehouse, zendesk
from demo.fetched import CHECKOUT_STARTS, FETCHED, OPEN_BUGS
from demo.ideas import SUPPORT
from demo.words import DEVELOPER, ENGLISH, FRENCH, LEAD
from sandbox import DEMO

ZONE = "Europe/Paris"
_BUDGET_SECONDS = 30
_DAYS = 400  # of what was read before
_SEED = 23


def _stop(stops: Sequence[Callable[[], None]]) -> None:
    """End all of them at once: each looks now and then whether it is to end."""
    with ThreadPoolExecutor(max(1, len(stops))) as pool:
        for stopped in [pool.submit(stop) for stop in stops]:
            stopped.result()


@contextmanager
def sources(folder: Path, clock: Clock = utc_now) -> Iterator[Mapping[str, str]]:
    """The systems that the demo's KPIs are read from, while it runs: the settings that name them."""
    file = folder / "warehouse.db"

    def local() -> datetime:
        # Between two midnights yesterday is another day: theirs would be missing from last week on a Monday at once.
        return clock().astimezone(ZoneInfo(ZONE))

    warehouse.make(file, local)
    stops: list[Callable[[], None]] = []
    with ExitStack() as stack:
        stack.callback(_stop, stops)  # those, too, that were served before another could not be

        def address(served: tuple[str, Callable[[], None]]) -> str:
            stops.append(served[1])
            return served[0]

        jira_at = address(jira.serve(clock=clock))
        yield {
            "SQL_URL_WAREHOUSE": f"sqlite:///{file}",
            "METABASE_URL": address(metabase.serve(clock=local)),
            "METABASE_API_KEY": metabase.KEY,
            "AMPLITUDE_URL": address(amplitude.serve(clock=local)),
            "AMPLITUDE_API_KEY": amplitude.KEY,
            "AMPLITUDE_SECRET_KEY": amplitude.SECRET,
            "MIXPANEL_URL": address(mixpanel.serve(clock=local, until=limited_until(clock()))),
            "MIXPANEL_PROJECT_ID": mixpanel.PROJECT,
            "MIXPANEL_SERVICE_ACCOUNT": mixpanel.ACCOUNT,
            "MIXPANEL_SECRET": mixpanel.SECRET,
            "ZENDESK_URL": address(zendesk.serve(clock=clock)),
            "ZENDESK_CLIENT_ID": zendesk.CLIENT,
            "ZENDESK_CLIENT_SECRET": zendesk.SECRET,
            "JIRA_URL": jira_at,
            "JIRA_SITE_URL": jira_at,
            "JIRA_EMAIL": jira.EMAIL,
            "JIRA_API_TOKEN": jira.TOKEN,
            "FIVETRAN_URL": address(fivetran.serve(clock=clock)),
            "FIVETRAN_API_KEY": fivetran.KEY,
            "FIVETRAN_API_SECRET": fivetran.SECRET,
            "DOVETAIL_URL": address(dovetail.serve(clock=clock)),
            "DOVETAIL_TOKEN": dovetail.TOKEN,
            "DOVETAIL_SITE_URL": dovetail.SITE,
            **planning.tools(address, clock),
        }


def limited_until(now: datetime) -> datetime:
    """Until when Mixpanel answers that its limit is reached: a little more than two hours, on the clock's fives."""
    later = now.replace(second=0, microsecond=0) + timedelta(hours=2, minutes=5)
    return later - timedelta(minutes=later.minute % 5)


@dataclass(frozen=True)
class _Filled:
    """A KPI that people fill in: how many periods of it are known, up to how many ago, and what each was worth."""

    kpi: Kpi
    person: str
    periods: int
    ago: int
    value: Callable[[str, int, random.Random], float]  # of a period; `n` counts from 0, the latest


def _conversion(week: str) -> Callable[[str, int, random.Random], float]:
    """Something broke on the Tuesday of a week, and was mended the Monday after."""
    tuesday, over = (
        step("day", first_day("week", week).isoformat(), 1),
        step("day", first_day("week", week).isoformat(), 7),
    )

    def value(day: str, n: int, chance: random.Random) -> float:
        usual = 3.35 - n / 1500 + chance.gauss(0, 0.06)
        return round(usual * (0.69 if tuesday <= day < over else 1), 2)

    return value


FIRST_REPLY, CONVERSION = "First reply", "Checkout conversion"
TITLE = "Product health"  # of the digest of every Monday
_CONVERSION = Kpi(
    "",
    CONVERSION,
    unit="percent",
    combine="mean",
    target=3.2,
    alert_unusual=True,
    owner=FRENCH,
    contributors=(DEVELOPER,),
    team="Checkout",
)
_BY_HAND = (
    _Filled(
        Kpi("", FIRST_REPLY, unit="duration", detail="min", direction="down", target=45, grain="week", fresh_hours=72),
        SUPPORT,
        56,
        1,
        lambda _, n, chance: round(41 + n / 4 + chance.gauss(0, 2)),
    ),
    _Filled(
        Kpi("", "NPS", unit="points", target=40, grain="month", fresh_hours=24 * 45, owner=FRENCH, term="NPS"),
        FRENCH,
        14,
        3,
        lambda _, n, __: 38 - n // 2,
    ),
)


def _by_hand(now: datetime) -> Sequence[_Filled]:
    """What people fill in; something broke in the week that the last Monday's digest tells of."""
    told = last_whole("week", monday_before(now), ZONE)
    return _Filled(_CONVERSION, DEVELOPER, 370, 1, _conversion(told)), *_BY_HAND


def monday_before(now: datetime) -> datetime:
    """The last Monday at nine in the organisation's zone."""
    local = now.astimezone(ZoneInfo(ZONE))
    monday = local.replace(hour=9, minute=0, second=0, microsecond=0) - timedelta(days=local.weekday())
    return (monday if monday <= local else monday - timedelta(days=7)).astimezone(UTC)


def fill(services: Services, now: datetime) -> None:
    """Give the organisation its KPIs, with the figures that were known at the clock of `services`, which may stand in
    the past; `now` is the present. They reach the sources."""
    store, then = services.store, services.clock()
    made = [_made(kpi, f"demo-{at}", now) for at, kpi in enumerate((*FETCHED, *(one.kpi for one in _by_hand(now))))]
    # The two product managers may say what the company's data is asked.
    give(services, DEMO.id, PRODUCT_OPS_MANAGER, [LEAD, ENGLISH, FRENCH])
    with store.write(DEMO.id):
        kpis.put(store, DEMO.id, made)
    _read(services, made, now, then)


def catch_up(services: Services) -> None:
    """What has come to be known since."""
    now = services.clock()
    made = kpis.everything(services.store, DEMO.id)
    _read(services, made, now, now)
    with services.store.write(DEMO.id):
        _correct(services, next(kpi for kpi in made if kpi.name == FIRST_REPLY), now)


def _read(services: Services, made: Sequence[Kpi], now: datetime, until: datetime) -> None:
    store, by_name = services.store, {kpi.name: kpi for kpi in made}
    with store.write(DEMO.id):
        for filled in _by_hand(now):
            known = _readings(by_name[filled.kpi.name], filled, now)
            readings.put(store, DEMO.id, [one for one in known if one.collected_at <= stamp(until)])
        _read_before(services, made, until)
    Collector().refresh(services, DEMO.id, made, _BUDGET_SECONDS)


def schedule_digest(services: Services) -> None:
    """Schedule the digest of every Monday: the first is due at the clock of `services`."""
    store = services.store
    earlier = replace(services, clock=lambda: services.clock() - timedelta(hours=1))
    weekly = subject([kpi.id for kpi in kpis.everything(store, DEMO.id)], "week", TITLE)
    mondays = Cadence("week", 1, "09:00", ZONE)
    desk = ScheduleDesk(earlier, DEMO.id, LEAD, plans={KIND: PLAN})
    desk.make(KIND, ScheduleContent(weekly, "C0PRODUCTOPS", mondays, "en", LEAD))


def _read_before(services: Services, made: Sequence[Kpi], now: datetime) -> None:
    """What was read every day until the day before yesterday, of sources that do not give it now."""
    bugs = jira.open_bugs(now)
    values: Mapping[str, Callable[[str], float]] = {
        CHECKOUT_STARTS.name: lambda day: mixpanel.starts(date.fromisoformat(day)),
        OPEN_BUGS.name: lambda day: bugs(end("day", day, ZONE) - timedelta(hours=6)),
    }
    for kpi in made:
        if kpi.name in values:
            days = [step("day", period_of("day", now, ZONE), -ago) for ago in range(_DAYS, 1, -1)]
            read = [min(now, end("day", day, ZONE) - timedelta(hours=6)) for day in days]
            found = [
                Reading(kpi.id, day, values[kpi.name](day), stamp(at), kpi.source)
                for day, at in zip(days, read, strict=True)
            ]
            readings.put(services.store, DEMO.id, found)
            last = found[-1].collected_at
            collections.put(services.store, DEMO.id, Collection(kpi.id, last, last), 0, stamp(now))


def _made(kpi: Kpi, id_: str, now: datetime) -> Kpi:
    at = stamp(now - timedelta(days=400))
    owner = kpi.owner or SUPPORT
    said = {name: getattr(kpi, name) for name in Kpi.__slots__}
    return Kpi(**{**said, "id": id_, "owner": owner, "author": owner, "zone": ZONE, "created_at": at, "changed_at": at})


def _readings(kpi: Kpi, filled: _Filled, now: datetime) -> list[Reading]:
    chance = random.Random(_SEED)  # noqa: S311 - for show
    latest = step(kpi.grain, period_of(kpi.grain, now, kpi.zone), -filled.ago)
    found = []
    for n in range(filled.periods):
        period = step(kpi.grain, latest, -n)
        known = min(now, end(kpi.grain, period, kpi.zone) + timedelta(hours=9))
        found.append(Reading(kpi.id, period, filled.value(period, n, chance), stamp(known), "manual", filled.person))
    return found[::-1]


def _correct(services: Services, kpi: Kpi, now: datetime) -> None:
    """Somebody had counted wrong, and said so."""
    period = step(kpi.grain, period_of(kpi.grain, now, kpi.zone), -1)
    last = readings.exactly(services.store, DEMO.id, {kpi.id: period})[kpi.id]
    put_right = Reading(kpi.id, period, last.value - 3, stamp(now), "manual", SUPPORT)
    readings.put(services.store, DEMO.id, [put_right])
