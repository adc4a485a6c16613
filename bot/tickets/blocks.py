"""What is shown of tickets: areas beside what is usual, one area over the weeks, and tickets one by one. Pure."""

import json
from collections.abc import Sequence
from datetime import datetime
from operator import attrgetter
from zoneinfo import ZoneInfo

from bot.periods import first_day
from bot.slack import blocks as kit
from bot.slack import native
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, escape, link, prose, say, trim
from bot.text import Translator
from bot.tickets.ticket import KeptTicket
from bot.tickets.trend import BEFORE, LEAST, SMALL, AreaTrend, TicketReport, TicketSource, TicketWeek

PAGE = 5  # tickets
_COLUMNS = ("area", "count", "usual", "change", "share", "so-far")  # a phone shows the first three
_TEXT = 200  # characters of a ticket in a list
_UNTITLED = {"csv": "CSV"}


def trends(t: Translator, report: TicketReport, grain: str, zone: str) -> list[Block]:
    """Every area beside what is usual, and the menu that opens one."""
    if not report.sources:
        return [kit.section(say(t, "tickets-none"))]
    told = [_head(t, report, grain), *_most(t, report)]
    if not report.areas:
        return [kit.section(told[0]), *_notes(t, report, grain, zone)]
    menu = kit.select("tickets.area", [_option(t, one) for one in report.areas], placeholder=t("tickets-see-area"))
    return [
        kit.section(Mrkdwn("\n".join(told))),
        native.data_table(
            t("tickets-caption", day=_day(t, grain, report.week)),
            [t(f"tickets-column-{name}") for name in _COLUMNS],
            [_row(t, report, one) for one in report.areas],
        ),
        *_notes(t, report, grain, zone),
        kit.actions(menu),
    ]


def area(t: Translator, report: TicketReport, one: AreaTrend, grain: str, zone: str) -> list[Block]:
    """One area over the weeks that are known, and the way to its tickets."""
    head = say(t, "tickets-area", area=name_of(t, one), count=one.count, day=_day(t, grain, report.week))
    said = _sentence(t, one, report)
    lines = [head, Mrkdwn(f"{escape(said[:1].upper() + said[1:])}."), say(t, "tickets-so-far", count=one.so_far)]
    weeks = [*zip(report.known, one.before, strict=True), *([] if report.late else [(report.week, one.count)])]
    chart: list[Block] = []
    if len(weeks) > 1:
        labels = [t.dated(first_day(grain, week.name), "d MMM") for week, _ in weeks]
        drawn = native.bar_chart(name_of(t, one), labels, [(t("tickets-column-count"), [n for _, n in weeks])])
        counted = [t("tickets-of-week", day=day, count=n) for day, (_, n) in zip(labels, weeks, strict=True)]
        chart = [drawn, kit.context("  ·  ".join(counted))]
    see = kit.button(t("tickets-see"), "tickets.area", _pack(one.area))
    buttons = kit.actions(see, kit.button(t("tickets-all-areas"), "tickets.trends"))
    return [kit.section(Mrkdwn("\n".join(lines))), *chart, *_notes(t, report, grain, zone), buttons]


def moved(t: Translator, report: TicketReport, grain: str, zone: str) -> tuple[list[Block], str]:
    """The areas that moved, for the thread of a digest; and a line for notifications."""
    said = [say(t, "tickets-moved", **_facts(t, one, report)) for one in report.movers]
    if not said and report.compares:
        said = [say(t, "tickets-unmoved-late" if report.late else "tickets-unmoved")]
    text = Mrkdwn("\n".join([_head(t, report, grain), *said]))
    button = kit.actions(kit.button(t("tickets-trends"), "tickets.trends"))
    return [kit.section(text), *_notes(t, report, grain, zone), button], t("tickets-text", count=report.total)


def listing(t: Translator, name: str, key: str, rows: Sequence[KeptTicket], page: int, zone: str) -> list[Block]:
    """A page of the tickets of an area, newest first; one row more than `PAGE` tells that another follows."""
    shown = [kit.section(_ticket(t, one, zone)) for one in rows[:PAGE]]
    buttons = page_buttons(t, "tickets.area", page, len(rows) > PAGE, {"area": key}, by_time=True)
    buttons += [kit.button(t("tickets-choose"), "tickets.choose", _pack(key), style="primary")] if rows else []
    head = kit.section(say(t, "tickets-of", area=name) if rows else say(t, "tickets-of-none", area=name))
    return [head, *shown, *([kit.actions(*buttons)] if buttons else [])]


def take_form(t: Translator, name: str, rows: Sequence[KeptTicket], most: int, zone: str, back: str = "") -> Block:
    """The form that takes chosen tickets in as insights; it carries which tickets it offers."""
    options = [
        kit.option(
            trim(" · ".join(filter(None, (one.ticket.title, one.ticket.customer))), 75),
            str(n),
            t.date(_local(one.ticket.created_at, zone)),
        )
        for n, one in enumerate(rows)
    ]
    hint = t("tickets-choose-hint", most=most)
    fields = [
        {**kit.several_input("tickets", t("tickets-choose"), options, hint=hint, most=most), "optional": False},
        kit.text_input("area", t("insights-field-area"), value=name, limit=60),
    ]
    carried = {"back": back, "keys": [[one.ticket.source, one.ticket.external_id] for one in rows]}
    return form_view(t, "tickets.take", "tickets-take", fields, carried)


def name_of(t: Translator, one: AreaTrend) -> str:
    """What an area is called."""
    return one.name or t("tickets-no-area")


def _head(t: Translator, report: TicketReport, grain: str) -> Mrkdwn:
    return say(t, "tickets-head", day=_day(t, grain, report.week), count=report.total)


def _most(t: Translator, report: TicketReport) -> list[Mrkdwn]:
    """The area that rose most, the largest, and the largest of the week that runs."""
    risen = [one for one in report.movers if one.change > 0][:1]
    told = [say(t, "tickets-rose", **_facts(t, one, report)) for one in risen]
    largest, running = (max(report.areas, key=attrgetter(name), default=None) for name in ("count", "so_far"))
    if largest and largest.count:
        told.append(say(t, "tickets-most", area=name_of(t, largest), count=largest.count, total=report.total))
    if running and running.so_far:
        told.append(say(t, "tickets-running", area=name_of(t, running), count=running.so_far, total=report.so_far))
    return told


def _row(t: Translator, report: TicketReport, one: AreaTrend) -> list[native.Cell]:
    usual = one.usual
    share = native.Number(one.count / report.total, _share(t, one, report)) if report.total else ""
    return [
        name_of(t, one),
        native.Number(one.count, t.number(one.count)),
        "" if usual is None else native.Number(usual, t.number(usual)),
        "" if usual is None else native.Number(one.change, _sentence(t, one, report, short="-short")),
        share,
        native.Number(one.so_far, t.number(one.so_far)),
    ]


def _share(t: Translator, one: AreaTrend, report: TicketReport) -> str:
    if report.total < SMALL:
        return t("tickets-of-total", count=one.count, total=report.total)
    return t("tickets-percent", value=t.number(round(100 * one.count / report.total)))


def _sentence(t: Translator, one: AreaTrend, report: TicketReport, short: str = "") -> str:
    """A count beside what is usual, in a table in `short`. Of a week that is not all in only what is more already is
    said."""
    usual, change = one.usual, one.change
    if usual is None:
        return t("tickets-unknown")
    if report.late and change <= 0:
        return t("tickets-unfinished")
    if not report.late and abs(one.beyond) < 1:
        return t("tickets-as-usual")
    way = "already" if report.late else "more" if change > 0 else "fewer"
    said = t(f"tickets-{way}{short}", number=t.number(abs(change)))
    if usual < SMALL:
        return said
    percent = t("tickets-percent", value=f"{'+' if change > 0 else '−'}{t.number(round(100 * abs(change) / usual))}")
    return f"{said} ({percent})"


def _facts(t: Translator, one: AreaTrend, report: TicketReport) -> dict[str, object]:
    return {"area": name_of(t, one), "count": one.count, "said": _sentence(t, one, report)}


def _notes(t: Translator, report: TicketReport, grain: str, zone: str) -> list[Block]:
    """How far each source was read and when, what that means, and what is not known."""
    lines = [_read(t, one, zone, is_late=one in report.late) for one in report.sources]
    lines += [say(t, "tickets-not-all-in")] if report.late else []
    lines += [say(t, "tickets-few-weeks", count=len(report.known), least=LEAST)] if not report.compares else []
    week = "week" if grain == "week" else "sunday"
    known = len(report.known) if report.compares else BEFORE
    lines += [say(t, "tickets-median", count=known), say(t, f"tickets-weeks-{week}", zone=t.zone(zone))]
    return [kit.context(Mrkdwn("\n".join(lines)))]


def _read(t: Translator, one: TicketSource, zone: str, *, is_late: bool) -> Mrkdwn:
    name = _UNTITLED.get(one.name) or one.name.replace("_", " ").title()
    if not one.until:
        return say(t, "tickets-read-unknown", source=name)
    until = _local(one.until if is_late else one.whole_until, zone)
    said = {"source": name, "until": _moment(t, until), "at": _moment(t, _local(one.at, zone))}
    return say(t, "tickets-read-late" if is_late else "tickets-read", **said)


def _moment(t: Translator, at: datetime) -> str:
    """By the clock of the weeks, which the last line names: no two clocks are mixed."""
    return f"{t.date(at)}, {t.time(at.time())}"


def _ticket(t: Translator, one: KeptTicket, zone: str) -> Mrkdwn:
    ticket = one.ticket
    title = link(ticket.url, ticket.title) if ticket.url else escape(ticket.title)
    facts = [escape(ticket.customer), escape(t.date(_local(ticket.created_at, zone)))]
    facts += [say(t, "tickets-taken", number=str(one.insight))] if one.insight else []
    text = trim(prose(" ".join(ticket.text.split())), _TEXT)
    return Mrkdwn("\n".join(filter(None, (f"*{title}*", text, "  ·  ".join(filter(None, facts))))))


def _option(t: Translator, one: AreaTrend) -> Block:
    return kit.option(trim(name_of(t, one), 75), _pack(one.area))


def _pack(key: str) -> str:
    return json.dumps({"area": key}, ensure_ascii=False)


def _day(t: Translator, grain: str, week: TicketWeek) -> str:
    return t.date(first_day(grain, week.name))


def _local(stamp: str, zone: str) -> datetime:
    return datetime.fromisoformat(stamp).astimezone(ZoneInfo(zone))
