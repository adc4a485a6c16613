"""The digest: one headline, then a line for each KPI, as a colleague would write it; and an alert about one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date

from bot.kpis import figures
from bot.kpis.blocks import headline
from bot.kpis.blocks.words import failure, pipeline
from bot.kpis.blocks.words import period as period_said
from bot.kpis.kpi import alerts
from bot.kpis.standing import Standing
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, bare, escape, mention, say, trim
from bot.text import Translator

PICTURE_AT = 2  # the index of the block that the picture stands before
GROUPS = ("bad", "good", "no_target", "filling", "stale", "none")  # in the order they are read
# A sign differs from the others by its shape; its group's heading says the same in words.
SIGNS = {"bad": "⚠️", "good": "✅", "no_target": "▫️", "filling": "⏳", "stale": "🕓", "none": "▫️"}

_BLOCKS = kit.MESSAGE_BLOCKS - 2  # one for the picture, one to spare
_CHARACTERS = 10_500  # of kit.MESSAGE_CHARACTERS: the words of the picture have the rest
_ENTRIES = 8  # KPIs of one section
_NAMES = 6  # of the KPIs that share a reason
_SHORT_NAME = 50  # characters of each, where it is all that is said
_INDENT = "\u2003\u2003"
_BABEL = {"en": "en_GB", "fr": "fr_FR"}


@dataclass(frozen=True, slots=True)
class Detail:
    """How much is said of each KPI. `name` and `error` are characters, escaped."""

    age: bool = True  # of fresh values; of stale ones it is always said
    year: bool = True
    reason: bool = True  # of unusual values; that they are is always said
    distance: bool = True
    name: int = 400
    error: int = 600


FULL = Detail()
# What is left out, one after the other, of a digest too long for Slack.
_SHORTER = (
    FULL,
    Detail(age=False),
    Detail(age=False, year=False),
    Detail(age=False, year=False, reason=False),
    Detail(age=False, year=False, reason=False, name=_SHORT_NAME, error=150),
    Detail(age=False, year=False, reason=False, distance=False, name=_SHORT_NAME, error=100),
)


def digest(
    t: Translator,
    standings: Sequence[Standing],
    *,
    title: str,
    owner: str = "",
    next_at: str = "",
    period: str = "",
    zone: str = "UTC",
    archived: Sequence[str] = (),
) -> tuple[list[Block], str]:
    """The blocks, and the line that notifications read instead.

    `period` is what the digest is about ("2026-W47", "2026-11", "2026-11-23"), `next_at` the UTC stamp at which the
    next one comes, empty where none does, said in `zone`; `archived` names the KPIs it was meant to have as well. It
    has fewer blocks and characters than Slack takes: what is too long is shortened in the order of `_SHORTER`, and what
    then has no room is counted.
    """
    said = headline.headline(t, standings)
    top = [kit.header(_title(t, title, period)), kit.section(Mrkdwn(f"*{escape(said)}*"))]
    small = [part for part in (_owner(t, owner), _next(t, next_at, zone)) if part]
    end = [kit.context(_archived(t, archived))] if archived else []
    end += [kit.context(Mrkdwn("  ·  ".join(small)))] if small else []
    grouped = _grouped(standings)
    blocks: list[Block] = []
    for detail in _SHORTER:
        blocks = [*top, *_body(t, grouped, detail, len(standings)), *_unfetched(t, standings, detail), *end]
        if _fits(blocks):
            return blocks, said
    return _cut(t, standings, top, end) or blocks, said


def _cut(t: Translator, standings: Sequence[Standing], top: Sequence[Block], end: Sequence[Block]) -> list[Block]:
    """As many KPIs as fit beside a quarter as many reasons why some could not be fetched, then as many of these."""
    shortest, grouped = _SHORTER[-1], _grouped(standings)
    for kept in range(len(standings), -1, -1):
        start = [*top, *_body(t, grouped, shortest, kept)]
        for reasons in range(len(standings), kept // 4 - 1, -1):
            blocks = [*start, *_unfetched(t, standings, shortest, reasons), *end]
            if _fits(blocks):
                return blocks
    return []


def _fits(blocks: Sequence[Block]) -> bool:
    return len(blocks) <= _BLOCKS and kit.size(blocks) <= _CHARACTERS


def group(standing: Standing) -> str:
    """The part of the digest that a KPI stands in: one of GROUPS."""
    return "stale" if standing.stale else standing.state


def sign(standing: Standing) -> str:
    """The state as a sign, beside words that say the same."""
    return SIGNS[group(standing)]


def line(t: Translator, standing: Standing, detail: Detail = FULL) -> Mrkdwn:
    """One KPI: its name, value and change, and below them whatever else there is to say."""
    kpi, reading = standing.kpi, standing.reading
    name = trim(escape(kpi.name), detail.name)
    if reading is None:
        first = escape(t("kpis-digest-no-value"))
    else:
        first = escape(figures.value(t, kpi, reading.value))
        if standing.stale:  # how it once moved is no news
            first = say(t, "kpis-digest-was", value=first, period=period_said(t, kpi.grain, reading.period))
    parts = [f"{sign(standing)}  *{name}*", first, escape(figures.change(t, standing))]
    facts = "  ·  ".join(escape(fact) for fact in _facts(t, standing, detail) if fact)
    told = "   ".join(part for part in parts if part)
    return Mrkdwn(f"{told}\n{_INDENT}{facts}" if facts else told)


def _facts(t: Translator, standing: Standing, detail: Detail) -> list[str]:
    kpi = standing.kpi
    aim = [figures.target(t, kpi), figures.distance(t, standing) if detail.distance and not standing.stale else ""]
    facts = [
        figures.unusual(t, standing) if detail.reason else figures.unusual_briefly(t, standing),
        _corrected(t, standing),
        overdue(t, standing),
        t("kpis-digest-unfetched") if standing.error else "",
        pipeline(t, standing),
        ", ".join(part for part in aim if part),
        figures.year_change(t, standing) if detail.year else "",
    ]
    if standing.state == "filling":
        facts.append(t("kpis-so-far"))
    elif detail.age and not standing.stale and standing.age_hours is not None:
        facts.append(figures.age(t, standing.age_hours))
    return facts


def overdue(t: Translator, standing: Standing) -> str:
    """That a value is stale, how old it is and how old it may be; empty when it is fresh."""
    if not standing.stale or standing.age_hours is None:
        return ""
    age, hours = figures.age(t, standing.age_hours), standing.kpi.fresh_hours
    if hours % 24 == 0:
        return t("kpis-digest-overdue-days", age=age, days=hours // 24)
    return t("kpis-digest-overdue", age=age, hours=hours)


def _corrected(t: Translator, standing: Standing) -> str:
    if standing.corrected_from is None:
        return ""
    return t("kpis-digest-corrected", value=figures.value(t, standing.kpi, standing.corrected_from))


def _grouped(standings: Sequence[Standing]) -> list[tuple[str, list[Standing]]]:
    found = [(name, [one for one in standings if group(one) == name]) for name in GROUPS]
    return [(name, own) for name, own in found if own]


def _body(t: Translator, grouped: Sequence[tuple[str, list[Standing]]], detail: Detail, kept: int) -> list[Block]:
    """The first `kept` KPIs, group by group; the others are counted."""
    blocks: list[Block] = []
    total = sum(len(own) for _, own in grouped)
    left = kept
    for name, own in grouped:
        shown, left = own[:left], left - min(left, len(own))
        if shown:
            heading = Mrkdwn(f"*{escape(t(f'kpis-digest-group-{name}'))}*")
            blocks += _sections([heading, *(line(t, one, detail) for one in shown)])
    if kept < total:
        blocks.append(kit.context(say(t, "kpis-digest-more", count=total - kept)))
    return blocks


def _sections(lines: Sequence[Mrkdwn]) -> list[Block]:
    """The lines in as few paragraphs as Slack's limit on one allows, none of them too long to take in."""
    parts: list[list[Mrkdwn]] = [[]]
    for one in lines:
        cut = Mrkdwn(trim(one, kit.SECTION))
        if len(parts[-1]) > _ENTRIES or sum(len(other) + 1 for other in (*parts[-1], cut)) > kit.SECTION:
            parts.append([])
        parts[-1].append(cut)
    return [kit.section(Mrkdwn("\n".join(part))) for part in parts if part]


def _unfetched(t: Translator, standings: Sequence[Standing], detail: Detail, most: int = 40) -> list[Block]:
    """What could not be fetched and why; KPIs that share a reason share a line, `most` of which are shown."""
    reasons: dict[str, list[Standing]] = {}
    for one in standings:
        if one.error:
            reasons.setdefault(failure(t, one.error, one.error_args, one.kpi.zone), []).append(one)
    if not reasons:
        return []
    lines = [_reason(t, reason, own, detail) for reason, own in list(reasons.items())[:most]]
    heading = Mrkdwn(f"*{escape(t('kpis-digest-unfetched-title'))}*")
    blocks = _sections([heading, *lines]) if lines else [kit.section(heading)]
    left = len(reasons) - len(lines)
    return [*blocks, kit.context(say(t, "kpis-digest-more-reasons", count=left))] if left else blocks


def _reason(t: Translator, reason: str, own: Sequence[Standing], detail: Detail) -> Mrkdwn:
    names = Mrkdwn(", ".join(trim(escape(one.kpi.name), detail.name) for one in own[:_NAMES]))
    if len(own) > _NAMES:
        names = say(t, "kpis-digest-names-more", names=names, count=len(own) - _NAMES)
    return say(t, "kpis-digest-reason", names=names, reason=trim(escape(reason), detail.error))


def _title(t: Translator, title: str, period: str) -> str:
    if not period:
        return title
    grain = "week" if "W" in period else "month" if len(period) == 7 else "day"
    return t("kpis-digest-title", title=trim(title, 110), period=period_said(t, grain, period))


def _archived(t: Translator, names: Sequence[str]) -> Mrkdwn:
    said = Mrkdwn(", ".join(trim(escape(name), _SHORT_NAME) for name in names[:_NAMES]))
    if len(names) > _NAMES:
        said = say(t, "kpis-digest-names-more", names=said, count=len(names) - _NAMES)
    return say(t, "kpis-digest-archived", names=said)


def _owner(t: Translator, owner: str) -> Mrkdwn:
    return say(t, "kpis-digest-owner", who=mention(owner)) if owner else Mrkdwn("")


def _next(t: Translator, next_at: str, zone: str) -> Mrkdwn:
    if not next_at:
        return Mrkdwn("")
    at = datetime.fromisoformat(next_at).astimezone(ZoneInfo(zone))
    day = format_date(at, "EEEE d MMMM", locale=_BABEL[t.language])
    return say(t, "kpis-digest-next", day=day, time=t.time(at.time()), zone=t.zone(zone))


def alert(t: Translator, standing: Standing) -> tuple[list[Block], str]:
    """What the owner of a KPI hears between digests: the value that is beyond their threshold, or unusual."""
    said = _alarm(t, standing)
    strange = figures.unusual(t, standing) if _is_beyond(standing) else ""
    facts = [figures.change(t, standing), strange, _corrected(t, standing)]
    blocks = [kit.section(said)]
    told = "  ·  ".join(escape(fact) for fact in facts if fact)
    if told:
        blocks.append(kit.section(Mrkdwn(told)))
    why = say(t, "kpis-alert-why", grain=standing.kpi.grain, name=standing.kpi.name)
    return [*blocks, kit.context(why)], bare(said)


def _is_beyond(standing: Standing) -> bool:
    return standing.reading is not None and alerts(standing.kpi, standing.reading.value)


def _alarm(t: Translator, standing: Standing) -> Mrkdwn:
    kpi, reading = standing.kpi, standing.reading
    if reading is None:
        return escape(kpi.name)
    value = figures.value(t, kpi, reading.value)
    if not _is_beyond(standing):
        what = figures.unusual(t, standing)
        return say(t, "kpis-alert-strange", name=kpi.name, value=value, what=what)
    if kpi.direction != "band":
        limit = figures.value(t, kpi, kpi.alert_at or 0.0)
        return say(t, f"kpis-alert-{kpi.direction}", name=kpi.name, value=value, limit=limit)
    way = "low" if kpi.low is not None and reading.value < kpi.low else "high"
    edge = kpi.low if way == "low" else kpi.high
    limit = figures.value(t, kpi, edge or 0.0)
    return say(t, f"kpis-alert-band-{way}", name=kpi.name, value=value, limit=limit)
