"""A week of tickets in a workspace, read: by whose clock, and beside the weeks before."""

from collections import Counter

from bot.clock import stamp
from bot.kpis.store import kpis
from bot.kpis.subject import KIND as DIGEST
from bot.kpis.subject import about
from bot.periods import WEEKS, end, last_whole, start, step
from bot.schedule.store import schedules
from bot.services import Services
from bot.slack import store as slack_store
from bot.tickets import store
from bot.tickets.trend import BEFORE, TicketReport, TicketWeek, report

Calendar = tuple[str, str]  # how weeks begin, "week" or "sunday_week", and the IANA zone


def calendar(services: Services, workspace: str) -> Calendar:
    """The weeks of a workspace: those of most of its weekly digests, else of whatever it plans; where it plans nothing
    the clock is that of most KPIs, else of most people."""
    planned = schedules.everything(services.store, workspace)
    digests = [(about(one.subject)["every"], one.cadence.zone) for one in planned if one.kind == DIGEST]
    if weekly := [one for one in digests if one[0] in WEEKS]:
        return _most(weekly)
    zones = [one.cadence.zone for one in planned]
    zones = zones or [one.zone for one in kpis.everything(services.store, workspace)]
    zones = zones or [row["zone"] for row in slack_store.people(services.store, workspace) if row["zone"]]
    return _most([("week", zone) for zone in zones] or [("week", "UTC")])


def _most(known: list[Calendar]) -> Calendar:
    """What is there most often, the first by its name of several."""
    return Counter(sorted(known)).most_common(1)[0][0]


def look(services: Services, workspace: str, calendar_: Calendar, of: str = "") -> TicketReport:
    """A week by its name, else the last that is over, with the one after it."""
    grain, zone = calendar_
    told = of or last_whole(grain, services.clock(), zone)
    named = [step(grain, told, n) for n in range(-BEFORE, 2)]
    weeks = [TicketWeek(one, stamp(start(grain, one, zone)), stamp(end(grain, one, zone))) for one in named]
    counts = store.counts(services.store, workspace, weeks)
    names = store.names(services.store, workspace, sorted({area for area, _ in counts}))
    return report(weeks, counts, names, store.sources(services.store, workspace))
