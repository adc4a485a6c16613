"""Fields of forms that plan a post, each usable alone: the channel, how often and when, the time zone, the language."""

from bot.periods import WEEKS
from bot.posts import Plan, Values
from bot.schedule.values import OTHER, WEEKDAYS, ZONE_LIMIT, fitting, one_of, text
from bot.schedule.words import day_of_month, weekday_of_month
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import opening
from bot.text import LANGUAGES, Translator
from bot.text.zones import COMMON, find


def channel_field(t: Translator, channel: str, *, current: bool = False) -> Block:
    """Where something is posted: `channel`, or none until one is chosen; `current` chooses the one the reader is
    looking at, where only Slack knows it."""
    return kit.channel_input("channel", t("schedule-field-channel"), value=channel, optional=False, current=current)


def cadence_fields(t: Translator, plan: Plan, values: Values, own_zone: str, tells: str) -> list[Block]:
    """How often, on which day and at what time; choosing how often, or a zone, is told under `tells`."""
    every = one_of(values, "every", plan.every, plan.usual)
    often = [
        kit.select_input(
            "every",
            t("schedule-field-every"),
            [kit.option(t(f"schedule-every-{one}"), one) for one in plan.every],
            value=every,
            hint=t(f"{plan.words}every-{every}") if plan.covers else "",
            tells=tells,
        )
    ]
    return [
        *(often if len(plan.every) > 1 else []),
        *_day(t, plan, every, values),
        *(_weeks(t, values) if plan.covers and every == "week" else []),
        kit.time_input("at", t("schedule-field-at"), value=fitting(values, "at") or "09:00"),
        *zone_fields(t, values, own=own_zone, tells=f"{tells}:zone"),
    ]


def _day(t: Translator, plan: Plan, every: str, values: Values) -> list[Block]:
    if every == "day":
        return []
    hint = t("schedule-monthday-hint-quarter") if every == "quarter" else ""
    if every == "week":
        field, days = "weekday", [kit.option(t(f"schedule-weekday-{day}"), str(day)) for day in range(1, 8)]
    else:
        field, days = "monthday", [kit.option(day_of_month(t, day), str(day)) for day in range(1, 29)]
        days.append(kit.option(t("schedule-monthday-last"), "31"))
        if every == "month":
            days += [kit.option(opening(weekday_of_month(t, *map(int, one.split("-")))), one) for one in WEEKDAYS]
    known, usual = {str(one["value"]) for one in days}, plan.on if every == plan.usual else ""
    chosen = next(one for one in (text(values, field), usual, "1") if one in known)
    return [kit.select_input(field, t(plan.day), days, value=chosen, hint=hint)]


def _weeks(t: Translator, values: Values) -> list[Block]:
    weeks = [kit.option(t(f"schedule-weekday-{day}"), one) for one, day in (("week", 1), ("sunday_week", 7))]
    begin = one_of(values, "weeks", tuple(WEEKS))
    return [kit.select_input("weeks", t("schedule-field-weeks"), weeks, value=begin)]


def zone_fields(t: Translator, values: Values, *, own: str = "", tells: str = "") -> list[Block]:
    """The menu of zones, and the field to type one in where none of them is meant. `own` is the reader's."""
    chosen = text(values, "zone")
    chosen = chosen if chosen == OTHER else find(chosen)
    zones = dict.fromkeys(one for one in (own, chosen, *COMMON) if one and one != OTHER)
    options = [kit.option(_label(t, zone), zone) for zone in zones]
    options.append(kit.option(t("schedule-zone-other"), OTHER))
    blocks = [kit.select_input("zone", t("schedule-field-zone"), options, value=chosen or own, tells=tells)]
    if chosen == OTHER:
        typed, hint = text(values, "zone_typed"), t("schedule-field-zone-typed-hint")
        label = t("schedule-field-zone-typed")
        blocks.append(kit.text_input("zone_typed", label, value=typed, limit=ZONE_LIMIT, hint=hint))
    return blocks


def _label(t: Translator, zone: str) -> str:
    name = t.zone(zone)
    return name if name == zone else f"{name} ({zone})"


def language_field(t: Translator, values: Values) -> Block:
    """The language of a post; the reader's until another is chosen."""
    options = [kit.option(t(f"slack-language-{language}"), language) for language in LANGUAGES]
    value = one_of(values, "language", LANGUAGES, t.language)
    return kit.select_input("language", t("schedule-field-language"), options, value=value)
