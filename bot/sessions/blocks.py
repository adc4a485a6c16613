"""A session as people see it: its agenda, who leads it, and how long everyone has listened. Pure."""

from collections.abc import Sequence
from datetime import date

from bot.insights.insight import ROOM as INSIGHTS
from bot.insights.insight import Insight
from bot.outcomes import blocks as outcomes
from bot.outcomes.notes import lines_of
from bot.records.blocks import show
from bot.records.record import Record, Room
from bot.sessions.recording import read_recording
from bot.sessions.session import AIM, ROOM, WEEKS, InsightSession, TeamExposure, length
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.text import Mrkdwn, escape, link, opening, say, trim
from bot.text import Translator

Item = Record[Insight] | None
_QUOTE, _LINE = 500, 150  # characters


def duration(minutes: int) -> str:
    """Minutes as both languages write them: `45 min`, `2 h`, `1 h 30`."""
    hours, rest = divmod(minutes, 60)
    said = f"{hours} h {rest:02d}" if hours and rest else f"{hours} h" if hours else f"{rest} min"
    return said.replace(" ", "\u00a0")


def post(t: Translator, record: Record[InsightSession], items: Sequence[Item], who: str) -> list[Block]:
    """The agenda in a channel; `who` leads it, by name. One that is only shown has no number yet, and no buttons."""
    said, number = record.content, str(record.number)
    heading = say(t, "sessions-post", title=said.title, when=_when(t, said))
    leads = say(t, "sessions-leads", who=who) if who else say(t, "sessions-leads-nobody")
    blocks = [kit.section(Mrkdwn(f"{heading}\n{leads}")), *agenda(t, items)]
    if record.number:
        lead = [] if who else [kit.button(t("sessions-lead-it"), "sessions.lead", number)]
        open_ = kit.button(t("records-open"), "sessions.open", number)
        blocks.append(kit.actions(_attend(t, number), *lead, open_))
    counts = say(t, "sessions-counts", length=duration(length(said)), aim=duration(AIM), weeks=WEEKS)
    return [*blocks, kit.context(counts)]


def agenda(t: Translator, items: Sequence[Item]) -> list[Block]:
    """What is listened to, in its order, each with the form that links it to an idea."""
    blocks: list[Block] = []
    for at, one in enumerate(items, 1):
        if one is None:
            blocks.append(kit.context(say(t, "sessions-hidden", place=at)))
        else:
            button = kit.button(t("sessions-link"), "insights.link", str(one.number))
            blocks.append(kit.section(_item(t, at, one), accessory=button))
    return blocks


def _item(t: Translator, at: int, one: Record[Insight]) -> Mrkdwn:
    said = one.content
    about = {"place": at, "title": show.title(one), "status": show.status(t, INSIGHTS, one.status)}
    lines = [say(t, "sessions-item", customer=said.customer or t("sessions-no-customer"), **about)]
    if words := " ".join(said.verbatim.split()):
        lines.append(Mrkdwn(f">{trim(escape(words), _QUOTE)}"))
    return Mrkdwn("\n".join([*lines, *recording(t, said)]))


def recording(t: Translator, said: Insight) -> list[Mrkdwn]:
    """Where it was recorded, from its moment; nothing where nobody said."""
    found = read_recording(said.recording)
    if found is None:
        return []
    title = trim(found.title, _LINE)
    shown = link(found.address, title) if found.url else escape(title)
    if not found.clock:
        return [say(t, "sessions-recording", title=shown)]
    return [say(t, "sessions-recording-at", title=shown, at=found.clock)]


def _when(t: Translator, said: InsightSession) -> str:
    day = t.dated(date.fromisoformat(said.held_on), "EEEE d MMMM")
    return f"{day}, {said.starts}" if said.starts else day


def _attend(t: Translator, number: str, *, was_there: bool = False) -> Block:
    """The button that counts somebody, or the way back."""
    if was_there:
        return kit.button(t("sessions-miss"), "sessions.miss", number)
    return kit.button(t("sessions-attend"), "sessions.attend", number, style="primary")


def card_buttons(
    t: Translator,
    record: Record[InsightSession],
    *,
    was_there: bool,
    has_begun: bool,
    leads: bool,
    may_change: bool,
    free: bool,
) -> list[Block]:
    """What somebody can do with a session that takes place: whoever leads it, whoever may change it, and everyone where
    it is free to be led; who was there can be said once it `has_begun`."""
    number = str(record.number)
    row = [_attend(t, number, was_there=was_there)] if has_begun else []
    row += [kit.button(t("sessions-lead-it"), "sessions.lead", number)] if free else []
    row += [kit.button(t("sessions-pass-on"), "sessions.pass_on", number)] if leads else []
    row += [kit.button(t("sessions-mark"), "sessions.mark", number)] if may_change and has_begun else []
    row += [outcomes.button(t, ROOM, record.number)] if lines_of(record.content.notes) else []
    return row


def counted(t: Translator, record: Record[InsightSession], note: str, *, was_there: bool) -> list[Block]:
    """What somebody reads who pressed *Attended* where others are, with the way back."""
    return [kit.section(note, accessory=_attend(t, str(record.number), was_there=was_there))]


def facilitate(t: Translator, record: Record[InsightSession], many: int) -> list[Block]:
    """What whoever leads a session reads of it."""
    said, number = record.content, str(record.number)
    row = [
        kit.button(t("records-open"), "sessions.open", number, style="primary"),
        kit.button(t("sessions-pass-on"), "sessions.pass_on", number),
    ]
    return [
        kit.section(say(t, "sessions-facilitate", title=said.title, count=many, when=_when(t, said))),
        kit.actions(*row),
    ]


def mark_form(t: Translator, record: Record[InsightSession], back: str = "") -> Block:
    """Who was there, or was not. It names nobody who is counted already: that is for each to know."""
    fields = [
        kit.section(show.title(record)),
        kit.people_input("came", t("sessions-came"), hint=t("sessions-came-hint")),
        kit.people_input("missed", t("sessions-missed")),
    ]
    return form_view(t, "sessions.mark", "sessions-mark-title", fields, {"number": record.number, "back": back})


def hours(t: Translator, minutes: int) -> Mrkdwn:
    """How long the reader has listened lately."""
    return say(t, "sessions-hours", minutes=duration(minutes), aim=duration(AIM), weeks=WEEKS)


def team_hours(t: Translator, teams: Sequence[TeamExposure], note: str) -> list[Block]:
    """How long teams have, with no names; where there is none, or some cannot be known, the `note` says why."""
    lines = [
        say(
            t,
            "sessions-team",
            team=one.team,
            minutes=duration(one.minutes),
            aim=duration(AIM * one.members),
            people=one.people,
            members=one.members,
        )
        for one in teams
    ]
    heading = say(t, "sessions-teams", weeks=WEEKS)
    shown = [kit.section(Mrkdwn(f"{heading}\n{kit.markdown_list(lines)}"))] if lines else []
    return [*shown, *([kit.context(note)] if note else [])]


def overview(
    t: Translator,
    room: Room[InsightSession],
    coming: Sequence[Record[InsightSession]],
    planned: Sequence[Mrkdwn],
    last: Record[InsightSession] | None,
    plan: str,
    *,
    was_there: bool = False,
) -> list[Block]:
    """The next sessions and the last one, and whether the reader is counted there; `planned` says when agendas come
    next, `plan` is the kind of post that is planned."""
    blocks: list[Block] = [kit.section(say(t, "sessions-next"))]
    for one in coming:
        blocks += [show.line(t, room, one), kit.context(opening(_when(t, one.content)))]
    blocks += [kit.context(kit.markdown_list(planned))] if planned else []
    blocks += [] if coming or planned else [kit.context(t("sessions-next-none"))]
    if last:
        counted_ = kit.actions(_attend(t, str(last.number), was_there=was_there))
        blocks += [kit.section(say(t, "sessions-last")), show.line(t, room, last), counted_]
    new = kit.button(t("sessions-plan-new"), "schedule.new", plan)
    return [*blocks, kit.actions(new, kit.button(t("sessions-list"), "sessions.list", "{}"))]
