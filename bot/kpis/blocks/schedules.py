"""Planning a digest, and what is planned."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from bot.errors import Mistakes, UserError
from bot.kpis.blocks import zones
from bot.kpis.blocks.choice import channel_field, check, choose, chosen_kpis
from bot.kpis.kpi import Kpi
from bot.kpis.subject import about, subject
from bot.periods import WEEKS
from bot.schedule.cadence import Cadence
from bot.schedule.schedule import Schedule
from bot.schedule.words import said
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, clean, escape, mention, opening, say
from bot.text import LANGUAGES, Translator
from bot.text.numbers import ordinal

FOLLOW = "kpis.schedule_follow"  # what a menu tells that changes the fields
EVERY = ("day", "week", "month", "quarter")
_USUAL = "week"
PAGE = 5
TITLE_LIMIT = 80

_CHANNEL, _PERSON = re.compile(r"[CGD][A-Z0-9]+"), re.compile(r"[UW][A-Z0-9]+")
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")

Given = Mapping[str, Any]  # what stands in the fields, by block id


@dataclass(frozen=True)
class Planned:
    """What was asked for: `kpis` are ids, none of them for all. `told` is what one tells of, as `subject` has it;
    `skip` leaves out one that nobody needs to do anything about."""

    channel: str
    cadence: Cadence
    kpis: Sequence[str]
    language: str
    owner: str
    title: str = ""
    told: str = ""
    skip: bool = False

    @property
    def subject(self) -> str:
        """What the digest is told of it."""
        return subject(self.kpis, self.told or self.cadence.every, self.title, skip=self.skip)


def given_by(schedule: Schedule) -> dict[str, Any]:
    """A schedule as the fields of its form hold it."""
    told = about(schedule.subject)
    cadence = schedule.cadence
    return {
        "channel": schedule.channel,
        "every": cadence.every,
        "weekday": str(cadence.day or 1) if cadence.every == "week" else "1",
        "weeks": told["every"] if told["every"] in WEEKS else "week",
        "monthday": str(cadence.day or 1) if cadence.every in ("month", "quarter") else "1",
        "at": cadence.at,
        "zone": cadence.zone,
        "kpis": told["kpis"],
        "language": schedule.language,
        "owner": schedule.owner,
        "title": told["title"],
        "skip": ["yes"] if told["skip"] else None,
    }


@dataclass(frozen=True)
class ScheduleFormState:
    """What the form carries unseen: which schedule it changes, where the answer belongs, and whether only Slack knows
    the conversation of whoever opened it."""

    schedule: str = ""
    back: str = ""
    own_zone: str = "UTC"
    current: bool = False


def form(t: Translator, given: Given, kpis: Sequence[Kpi], carried: ScheduleFormState) -> Block:
    """When, where and of what a digest is posted."""
    blocks = [
        channel_field(t, _fitting(given, "channel", _CHANNEL), current=carried.current),
        *_when(t, given, carried.own_zone),
        *choose(t, kpis, chosen_kpis(given)),
        kit.tick_input("skip", t("kpis-field-skip"), t("kpis-field-skip-tick"), ticked=bool(given.get("skip"))),
        _language(t, _text(given, "language")),
        kit.person_input(
            "owner", t("kpis-field-owner"), value=_fitting(given, "owner", _PERSON), hint=t("kpis-field-heir-hint")
        ),
        kit.text_input(
            "title",
            t("kpis-field-title"),
            value=_text(given, "title"),
            limit=TITLE_LIMIT,
            hint=t("kpis-field-title-hint"),
            optional=True,
        ),
    ]
    return kit.modal(
        "kpis.schedule",
        t("kpis-schedule-edit" if carried.schedule else "kpis-schedule-new"),
        blocks,
        submit=t("slack-save"),
        close=t("slack-cancel"),
        metadata=json.dumps(asdict(carried), ensure_ascii=False),
    )


def fields(view: Block) -> set[str]:
    """The fields of a form, by block id."""
    return {str(block["block_id"]) for block in view["blocks"] if block["type"] == "input"}


def _when(t: Translator, given: Given, own_zone: str) -> list[Block]:
    every = _every(given)
    return [
        kit.select_input(
            "every",
            t("kpis-field-every"),
            [kit.option(t(f"kpis-every-{one}"), one) for one in EVERY],
            value=every,
            hint=t(f"kpis-every-hint-{every}"),
            tells=FOLLOW,
        ),
        *_day(t, every, given),
        kit.time_input("at", t("kpis-field-at"), value=_fitting(given, "at", _CLOCK) or "09:00"),
        *zones.inputs(t, _text(given, "zone"), _text(given, "zone_typed"), own=own_zone, tells=f"{FOLLOW}:zone"),
    ]


def _day(t: Translator, every: str, given: Given) -> list[Block]:
    if every == "day":
        return []
    if every == "week":
        days = [kit.option(t(f"kpis-weekday-{day}"), str(day)) for day in range(1, 8)]
        weeks = [kit.option(t(f"kpis-weekday-{day}"), one) for one, day in (("week", 1), ("sunday_week", 7))]
        return [
            kit.select_input("weekday", t("kpis-field-day"), days, value=_text(given, "weekday") or "1"),
            kit.select_input("weeks", t("kpis-field-weeks"), weeks, value=_one_of(given, "weeks", tuple(WEEKS))),
        ]
    days = [kit.option(_of_month(t, day), str(day)) for day in (*range(1, 29), 31)]
    hint = t("kpis-monthday-hint-quarter") if every == "quarter" else ""
    return [kit.select_input("monthday", t("kpis-field-day"), days, value=_text(given, "monthday") or "1", hint=hint)]


def _of_month(t: Translator, day: int) -> str:
    if day > 28:
        return t("kpis-monthday-last")
    if t.language == "fr":
        return "1er" if day == 1 else str(day)
    return ordinal(day, t.language)


def _language(t: Translator, chosen: str) -> Block:
    options = [kit.option(t(f"slack-language-{language}"), language) for language in LANGUAGES]
    value = chosen if chosen in LANGUAGES else t.language
    return kit.select_input("language", t("kpis-field-language"), options, value=value)


def _text(given: Given, name: str) -> str:
    value = given.get(name)
    return value if isinstance(value, str) else ""


def _fitting(given: Given, name: str, shape: re.Pattern[str]) -> str:
    # Slack opens no form whose fields hold what they cannot.
    text = _text(given, name)
    return text if shape.fullmatch(text) else ""


def _one_of(given: Given, name: str, choices: Sequence[str]) -> str:
    chosen = _text(given, name)
    return chosen if chosen in choices else choices[0]


def _every(given: Given) -> str:
    every = _text(given, "every")
    return every if every in EVERY else _USUAL


def read(given: Given, user: str, kpis: Sequence[Kpi]) -> Planned:
    """What was asked for, of `kpis`. Raises UserError beside the field, for every field at once."""
    every, chosen, wrong = _every(given), chosen_kpis(given), Mistakes()
    channel = wrong.of(lambda: _channel(given), "")
    cadence = Cadence(
        every,
        wrong.of(lambda: _number(given, every), 0),
        wrong.of(lambda: _clock(_text(given, "at")), ""),
        wrong.of(lambda: zones.read(given), ""),
    )
    wrong.of(lambda: check(chosen, kpis), None)
    wrong.tell()
    language = _text(given, "language")
    return Planned(
        channel=channel,
        cadence=cadence,
        kpis=chosen,
        language=language if language in LANGUAGES else LANGUAGES[0],
        owner=_text(given, "owner") or user,
        title=clean(_text(given, "title"))[:TITLE_LIMIT],
        told=_one_of(given, "weeks", tuple(WEEKS)) if every == "week" else every,
        skip=bool(given.get("skip")),
    )


def _channel(given: Given) -> str:
    channel = _text(given, "channel")
    if not channel:
        raise UserError("kpis-error-channel", field="channel")
    return channel


def _number(given: Given, every: str) -> int:
    """The day of a week, or of a month; 0 for every day."""
    if every == "day":
        return 0
    field_, most = ("weekday", 7) if every == "week" else ("monthday", 31)
    day = _text(given, field_)
    if not (day.isascii() and day.isdigit() and 1 <= int(day[:3]) <= most):
        raise UserError("kpis-error-day", field=field_)
    return int(day[:3])


def _clock(text: str) -> str:
    if not _CLOCK.fullmatch(text):
        raise UserError("kpis-error-at", field="at")
    return text


@dataclass(frozen=True)
class ScheduleRow:
    """One schedule of the list, what became of its last post, and whether this reader may change it."""

    schedule: Schedule
    last: Mrkdwn | str  # what became of the last post, empty when there was none
    next_at: str  # when the next one comes, in words of the schedule's own clock; empty when none does
    kpis: int  # of how many, 0 for all
    may_change: bool = True
    team: Sequence[str] = field(default_factory=tuple)


def listing(t: Translator, rows: Sequence[ScheduleRow], page: int, more: bool) -> list[Block]:
    """A page of the schedules, with what can be done to each."""
    new = kit.button(t("kpis-schedule-new"), "kpis.schedule_new", style="primary")
    if not rows and not page:
        return [kit.section(t("kpis-schedules-none")), kit.actions(new)]
    blocks: list[Block] = [kit.section(say(t, "kpis-schedules-title"))]
    for row in rows:
        blocks += [kit.divider(), kit.section(_told(t, row))]
        if row.may_change:
            blocks.append(kit.actions(*_buttons(t, row)))
    turns = [kit.button(t("kpis-previous"), f"kpis.schedules:{page - 1}", _page(page - 1))] if page else []
    turns += [kit.button(t("kpis-next"), f"kpis.schedules:{page + 1}", _page(page + 1))] if more else []
    return [*blocks, kit.divider(), kit.actions(*turns, new)]


def _page(page: int) -> str:
    return json.dumps({"page": page})


def title(t: Translator, schedule: Schedule) -> Mrkdwn:
    """What a schedule is called, and where it posts."""
    named = about(schedule.subject)["title"] or t("kpis-digest-untitled")
    where = Mrkdwn(f"<#{escape(schedule.channel)}>")
    return say(t, "kpis-schedule-called", title=named, channel=where)


def _told(t: Translator, row: ScheduleRow) -> Mrkdwn:
    schedule = row.schedule
    lines = [title(t, schedule)]
    owner = say(t, "kpis-schedule-owner", who=mention(schedule.owner)) if schedule.owner else t("kpis-schedule-orphan")
    facts = [
        escape(opening(said(t, schedule.cadence))),
        escape(t("kpis-schedule-kpis", count=row.kpis)),
        escape(t("kpis-schedule-skips")) if about(schedule.subject)["skip"] else "",
        escape(t(f"slack-language-{schedule.language}")) if schedule.language in LANGUAGES else "",
        escape(owner),
    ]
    lines.append(Mrkdwn("  ·  ".join(one for one in facts if one)))
    coming = say(t, "kpis-schedule-paused") if schedule.paused else say(t, "kpis-schedule-next", when=row.next_at)
    last = say(t, "kpis-schedule-last", outcome=row.last) if row.last else t("kpis-schedule-never")
    lines.append(Mrkdwn(f"{coming}  {escape(last)}"))
    return Mrkdwn("\n".join(lines))


def _buttons(t: Translator, row: ScheduleRow) -> list[Block]:
    one = row.schedule.id
    pause = "resume" if row.schedule.paused else "pause"
    rare = [
        kit.option(t("kpis-schedule-resume" if row.schedule.paused else "kpis-schedule-pause"), f"{pause}:{one}"),
        kit.option(t("kpis-schedule-hand-over"), f"hand_over:{one}"),
        kit.option(t("kpis-schedule-delete"), f"delete:{one}"),
    ]
    return [
        kit.button(t("kpis-schedule-send"), "kpis.send_now", one),
        kit.button(t("kpis-edit"), "kpis.schedule_edit", one),
        kit.overflow("kpis.schedule_more", rare),
    ]


def ask_delete(t: Translator, schedule: Schedule, carried: Mapping[str, Any]) -> Block:
    """The question before a schedule is taken away, with what stays. `carried` comes back with the answer."""
    return kit.modal(
        "kpis.schedule_delete",
        t("kpis-schedule-delete-title"),
        [kit.section(title(t, schedule)), kit.section(t("kpis-schedule-delete-sure"))],
        submit=t("kpis-schedule-delete"),
        close=t("slack-cancel"),
        metadata=json.dumps({**carried, "schedule": schedule.id}),
    )


def hand_over(t: Translator, schedule: Schedule, back: str) -> Block:
    """Who looks after a digest from now on."""
    return kit.modal(
        "kpis.hand_over",
        t("kpis-schedule-hand-over"),
        [
            kit.section(title(t, schedule)),
            kit.person_input("owner", t("kpis-field-heir"), hint=t("kpis-field-heir-hint"), optional=False),
        ],
        submit=t("slack-save"),
        close=t("slack-cancel"),
        metadata=json.dumps({"schedule": schedule.id, "back": back}),
    )
