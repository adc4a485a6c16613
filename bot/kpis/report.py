"""Which period the digest of a delivery tells of, and by whose clock."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.clock import stamp
from bot.kpis.kpi import Kpi
from bot.kpis.standing import ReportPeriod
from bot.kpis.subject import about
from bot.periods import end, last_whole, start
from bot.posts import Delivery
from bot.schedule.schedule import Schedule

RECENT = timedelta(minutes=30)  # what was collected since then is not collected again


def clock(schedule: Schedule | None, kpis: Sequence[Kpi]) -> str:
    """The zone of a digest of these KPIs, at least one: what is posted by hand has no clock of its own."""
    return schedule.cadence.zone if schedule else Counter(kpi.zone for kpi in kpis).most_common(1)[0][0]


def report_period(delivery: Delivery, zone: str) -> ReportPeriod:
    """The period that is named, else the last that was over when it became due, however late it is posted."""
    about_, due = about(delivery.subject), datetime.fromisoformat(delivery.due_at)
    every = about_["every"]
    of = about_["of"] or last_whole(every, due, zone)
    # One like this came as long after the period before, and asked the sources before it was posted.
    before = due - (end(every, of, zone) - start(every, of, zone))
    return ReportPeriod(every, of, stamp(before + RECENT))
