"""What is planned, a row each, with what can be done to it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from bot.posts import PlanFacts
from bot.schedule.schedule import Schedule
from bot.schedule.words import said
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, escape, is_person, mention, opening, say
from bot.text import LANGUAGES, Translator

PAGE = 5


@dataclass(frozen=True)
class ScheduleRow:
    """One planned post: what it is called, what became of the last one, and whether this reader may change it.

    `last` is empty when none was posted, `next_at` is in words of the schedule's own clock and empty when none comes.
    `preview` is the action id of the button that shows what it would post now.
    """

    schedule: Schedule
    title: str
    facts: PlanFacts
    last: Mrkdwn | str = ""
    next_at: str = ""
    may_change: bool = True
    preview: str = "schedule.preview"


@dataclass(frozen=True)
class SchedulePage:
    """Which part of the list is shown: of one kind, or of all where it is empty; which of them this reader may plan,
    each by its name and the key of its button; whether there are more, or more of other kinds."""

    kind: str = ""
    page: int = 0
    more: bool = False
    others: bool = False
    offered: Sequence[tuple[str, str]] = ()


def listing(t: Translator, rows: Sequence[ScheduleRow], shown: SchedulePage, title: str, none: str) -> list[Block]:
    """A page of what is planned; `title` and `none` are Fluent keys."""
    new = [kit.button(t(key), f"schedule.new:{kind}", kind, style=_style(shown)) for kind, key in shown.offered]
    turns = [*page_buttons(t, "schedule.list", shown.page, shown.more, {"kind": shown.kind}), *new]
    turns += [kit.button(t("schedule-all"), "schedule.list:all", json.dumps({"page": 0}))] if shown.others else []
    below = [kit.actions(*turns)] if turns else []
    if not rows and not shown.page:
        return [kit.section(t(none)), *below]
    blocks: list[Block] = [kit.section(say(t, title))]
    for row in rows:
        blocks += [kit.divider(), kit.section(_row(t, row))]
        if row.may_change:
            blocks.append(kit.actions(*_buttons(t, row, shown.kind)))
    return [*blocks, kit.divider(), *below] if below else blocks


def _style(shown: SchedulePage) -> str:
    return "primary" if len(shown.offered) == 1 else ""


def list_button(t: Translator, kind: str = "", *, label: str = "schedule-manage") -> Block:
    """Leads to what is planned, of one kind or of all; `label` is a Fluent key."""
    return kit.button(t(label), "schedule.list", json.dumps({"kind": kind}) if kind else "")


def channel_link(channel: str) -> Mrkdwn:
    """A channel's name, shown by Slack; a private message's as its reader's."""
    return mention(channel) if is_person(channel) else Mrkdwn(f"<#{escape(channel)}>")


def called(t: Translator, title: str, schedule: Schedule) -> Mrkdwn:
    """What a planned post is called, and where it comes."""
    return say(t, "schedule-called", title=title, channel=channel_link(schedule.channel))


def line(t: Translator, called_: Mrkdwn, said_: str) -> Block:
    """A planned post on one line: when it comes, or why it did not."""
    return kit.context(say(t, "schedule-line", called=called_, said=said_))


def _row(t: Translator, row: ScheduleRow) -> Mrkdwn:
    schedule = row.schedule
    owner = say(t, "schedule-owner", who=mention(schedule.owner)) if schedule.owner else t("schedule-orphan")
    facts = list(row.facts.facts)
    if schedule.language in LANGUAGES:
        facts.append(t("schedule-language", language=t(f"slack-language-said-{schedule.language}")))
    coming = say(t, "schedule-paused") if schedule.paused else say(t, "schedule-next-at", when=row.next_at)
    last = say(t, "schedule-last", outcome=row.last) if row.last else t("schedule-never")
    lines = [
        called(t, row.title, schedule),
        *(escape(f"{opening(one)}.") for one in (said(t, schedule.cadence), ", ".join(facts)) if one),
        Mrkdwn(f"{owner}."),
        Mrkdwn(f"{coming}  {escape(last)}"),
    ]
    return Mrkdwn("\n".join(lines))


def _buttons(t: Translator, row: ScheduleRow, kind: str) -> list[Block]:
    one = row.schedule.id
    pause = "resume" if row.schedule.paused else "pause"
    rare = [
        kit.option(t(f"schedule-{key}"), f"{act}:{one}:{kind}")
        for key, act in ((pause, pause), ("hand-over", "hand_over"), ("delete", "delete"))
    ]
    return [
        kit.button(t("schedule-post-now"), row.preview, one),
        kit.button(t("schedule-edit"), "schedule.edit", one),
        kit.overflow("schedule.more", rare),
    ]
