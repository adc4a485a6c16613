"""What a schedule comes to, in words: what was saved, when the next digest comes and what it tells of, how the last one
went. All of it by the schedule's own clock."""

from datetime import datetime

from bot.kpis.subject import about
from bot.periods import first_day, last_whole, usual
from bot.schedule import words
from bot.schedule.mends import mend
from bot.schedule.schedule import DeliveryOutcome, Schedule
from bot.slack.text import Mrkdwn, escape, say
from bot.text import Translator


def saved(t: Translator, schedule: Schedule, where: Mrkdwn, *, new: bool, done: bool) -> Mrkdwn:
    """A schedule was made or changed: when it posts, when the first or next one comes, and what that one tells of.
    `done` says that its present period was posted already."""
    when = words.said(t, schedule.cadence)
    if schedule.paused or not schedule.next_at:
        return say(t, "kpis-scheduled-paused", channel=where, when=when)
    zone, every = schedule.cadence.zone, schedule.cadence.every
    day, of = words.day(t, schedule.next_at, zone), period_line(t, schedule)
    if new:
        text = say(t, "kpis-scheduled", channel=where, when=when, first=day, of=of)
    else:
        key = "kpis-schedule-kept-done" if done else "kpis-schedule-kept"
        text = say(t, key, channel=where, when=when, next=day, of=of, every=every)
    return Mrkdwn(f"{text} {say(t, 'kpis-scheduled-skips')}") if about(schedule.subject)["skip"] else text


def period_line(t: Translator, schedule: Schedule) -> str:
    """What the next digest of a schedule tells of: `the week before`, `October`, `Q3 2026`."""
    every = about(schedule.subject)["every"]
    of = last_whole(every, datetime.fromisoformat(schedule.next_at), schedule.cadence.zone)
    if every == "month":
        return t("kpis-of-month", month=t.dated(first_day(every, of), "LLLL"))
    if every == "quarter":
        return t("kpis-of-quarter", quarter=words.period(t, of))
    return t(f"kpis-of-{usual(every)}")


def coming(t: Translator, schedule: Schedule) -> str:
    """When the next one comes: `Monday 30 November, 09:00 (Paris)`; empty when none does."""
    return words.clock(t, schedule.next_at, schedule.cadence.zone) if schedule.next_at else ""


def outcome(t: Translator, schedule: Schedule, last: DeliveryOutcome) -> Mrkdwn:
    """What became of the last post of a schedule, with the mend where it failed."""
    zone = schedule.cadence.zone
    when = escape(words.moment(t, last.at, zone))
    if last.state in ("failed", "unknown"):
        return say(t, f"kpis-last-{last.state}", when=when, why=mend(t, last.error, schedule.channel))
    if last.state == "empty":
        return say(t, "kpis-last-empty", when=words.day(t, last.at, zone))
    if last.state in ("posted", "skipped"):
        return say(t, f"kpis-last-{last.state}", when=when)
    return say(t, "kpis-last-under-way")
