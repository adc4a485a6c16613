"""What a schedule comes to, in words: what was saved, when the next post comes and what it tells of, how the last one
went. All of it by the schedule's own clock."""

from datetime import datetime

from bot.periods import first_day, last_whole, usual
from bot.posts import PlanFacts
from bot.schedule import words
from bot.schedule.blocks.listing import channel_link
from bot.schedule.mends import mend
from bot.schedule.schedule import DeliveryOutcome, Schedule
from bot.slack.text import Mrkdwn, escape, say
from bot.text import Translator


def saved_line(t: Translator, schedule: Schedule, facts: PlanFacts, *, new: bool, done: bool) -> Mrkdwn:
    """A schedule was made or changed: when it posts, when the first or next one comes, and what that one tells of.
    `done` says that its present period was posted already."""
    where, when = channel_link(schedule.channel), words.said(t, schedule.cadence)
    said = [say(t, "schedule-made" if new else "schedule-kept", channel=where, when=when)]
    if schedule.paused or not schedule.next_at:
        said.append(say(t, "schedule-kept-paused"))
    else:
        day = words.day(t, schedule.next_at, schedule.cadence.zone)
        key = "schedule-first" if new else "schedule-next-done" if done else "schedule-next"
        of, tells = period_line(t, schedule, facts.covers), "covers" if facts.covers else "none"
        said.append(say(t, key, day=day, of=of, tells=tells, every=schedule.cadence.every))
        said += [escape(facts.note)] if facts.note else []
    return Mrkdwn(" ".join(said))


def period_line(t: Translator, schedule: Schedule, covers: str) -> str:
    """What the next post of a schedule tells of: `the week before`, `October`, `Q3 2026`; empty for no period."""
    if not covers:
        return ""
    of = last_whole(covers, datetime.fromisoformat(schedule.next_at), schedule.cadence.zone)
    if covers == "month":
        return t("schedule-of-month", month=t.dated(first_day(covers, of), "LLLL"))
    if covers == "quarter":
        return t("schedule-of-quarter", quarter=words.period(t, of))
    return t(f"schedule-of-{usual(covers)}")


def coming(t: Translator, schedule: Schedule) -> str:
    """When the next one comes: `Monday 30 November, 09:00 (Paris)`; empty when none does."""
    return words.clock(t, schedule.next_at, schedule.cadence.zone) if schedule.next_at else ""


def outcome(t: Translator, schedule: Schedule, last: DeliveryOutcome, empty: str = "schedule-last-empty") -> Mrkdwn:
    """What became of the last post of a schedule, with the mend where it failed; `empty` is the Fluent key of what is
    said where it posted nothing."""
    zone = schedule.cadence.zone
    when = escape(words.clock(t, last.at, zone))
    if last.state in ("failed", "unknown"):
        return say(t, f"schedule-last-{last.state}", when=when, why=mend(t, last.error, schedule.channel))
    if last.state == "empty":
        return say(t, empty, when=words.day(t, last.at, zone))
    if last.state in ("posted", "skipped"):
        return say(t, f"schedule-last-{last.state}", when=when)
    return say(t, "schedule-last-under-way")
