"""What a KPI was defined as: who changed it, when and how, newest first, with the way back."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.connectors import CONNECTORS
from bot.kpis import figures, goal
from bot.kpis.kpi import Kpi
from bot.kpis.version import KpiVersion, is_same
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, escape, mention, moment, say, trim
from bot.text import Translator

PAGE = 10
_SHORT = 120  # characters of a value
_LONGEST = 1100  # of a version: a page fits into a message

Said = Callable[[Translator, Kpi], str]


def versions(t: Translator, kpi: Kpi, known: Sequence[KpiVersion], page: int, *, may_change: bool) -> list[Block]:
    """A page of versions. `known` has them newest first, the present one foremost."""
    page = min(page, max(0, (len(known) - 1) // PAGE))
    blocks: list[Block] = [kit.section(say(t, "kpis-versions-title", name=kpi.name))]
    for at in range(page * PAGE, min(len(known), (page + 1) * PAGE)):
        before = known[at + 1].kpi if at + 1 < len(known) else None
        blocks.append(_version(t, kpi, known[at], before, may_change=may_change))
    more = len(known) > (page + 1) * PAGE
    turns = page_buttons(t, "kpis.definitions", page, more, {"kpi": kpi.id}, by_time=True)
    return [*blocks, kit.actions(*turns, kit.button(t("kpis-open"), "kpis.open", kpi.id))]


def _version(t: Translator, now: Kpi, one: KpiVersion, before: Kpi | None, *, may_change: bool) -> Block:
    who = mention(one.person) if one.person else Mrkdwn("")
    key = f"kpis-version-{_did(one.kpi, before)}{'-by' if who else ''}"
    lines = [say(t, key, when=moment(t, one.kpi.changed_at), who=who), *difference(t, before, one.kpi, may_change)]
    text = trim(Mrkdwn("\n".join(lines)), _LONGEST)
    if is_same(one.kpi, now) or not may_change or now.archived_at:
        return kit.section(text)
    carried = json.dumps({"kpi": now.id, "at": one.kpi.changed_at, "base": now.changed_at})
    return kit.section(text, accessory=kit.button(t("kpis-version-restore"), "kpis.definition_restore", carried))


def _did(kpi: Kpi, before: Kpi | None) -> str:
    if before is None:
        return "added" if kpi.changed_at == kpi.created_at else "kept"
    if bool(before.archived_at) != bool(kpi.archived_at):
        return "archived" if kpi.archived_at else "back"
    return "changed"


def difference(t: Translator, before: Kpi | None, after: Kpi, may_change: bool) -> Iterator[Mrkdwn]:
    """What differs, a line each: "Team: Growth → Checkout"; of a first version what it said. What a source is asked is
    for those who may change it, and for others only that it changed."""
    for name, tell in _TOLD.items():
        was, now = tell(t, before) if before else "", tell(t, after)
        if was != now:
            yield _line(t, t(f"kpis-label-{name}"), was, now, first=before is None)
    if before is None or before.settings == after.settings:
        return
    for name in dict.fromkeys((*before.settings, *after.settings)):
        source = after.source if name in after.settings else before.source
        was, now = before.settings.get(name, ""), after.settings.get(name, "")
        if (before.source == after.source or may_change) and was != now:
            label = _setting(t, source, name)
            yield _line(t, label, was, now) if may_change else say(t, "kpis-version-other", field=label)


def _line(t: Translator, label: str, was: str, now: str, *, first: bool = False) -> Mrkdwn:
    if first:
        return say(t, "kpis-version-field", field=label, now=_short(t, now))
    return say(t, "kpis-version-change", field=label, was=_short(t, was), now=_short(t, now))


def _short(t: Translator, text: str) -> Mrkdwn:
    if not text:
        return escape(t("kpis-version-nothing"))
    return text if isinstance(text, Mrkdwn) else escape(trim(" ".join(text.split()), _SHORT))


def _source(t: Translator, kpi: Kpi) -> str:
    # An old version may name what the bot of today does not know.
    return t(f"source-{kpi.source}") if kpi.source in CONNECTORS else kpi.source


def _setting(t: Translator, source: str, name: str) -> str:
    known = CONNECTORS[source].settings if source in CONNECTORS else ()
    return t(f"source-{source}-{name}") if any(one.name == name for one in known) else name


def _unit(t: Translator, kpi: Kpi) -> str:
    detail = t(f"kpis-choice-duration-{kpi.detail}") if kpi.unit == "duration" else kpi.detail
    return ", ".join(part for part in (t(f"kpis-choice-unit-{kpi.unit}"), detail) if part)


def _fresh(t: Translator, kpi: Kpi) -> str:
    days, hours = divmod(kpi.fresh_hours, 24)
    return t("kpis-duration-h" if hours else "kpis-duration-d", value=str(kpi.fresh_hours if hours else days))


def _people(kpi: Kpi) -> Mrkdwn:
    return Mrkdwn(", ".join(mention(one) for one in kpi.contributors))


def said(t: Translator, part: str, kpi: Kpi) -> Mrkdwn:
    """What a KPI says in one part, of those that are merged as one; empty for nothing."""
    texts = [_TOLD[name](t, kpi) for name in (("target", "unit", "alert") if part == "target" else (part,))]
    if part == "source":
        texts += [f"{_setting(t, kpi.source, name)}: {value}" for name, value in kpi.settings.items()]
    return Mrkdwn(" · ".join(_short(t, text) for text in texts if text))


# What a version tells, in the order of the form.
_TOLD: Mapping[str, Said] = {
    "name": lambda _, kpi: kpi.name,
    "target": goal.write,
    "unit": _unit,
    "source": _source,
    "pipeline": lambda _, kpi: kpi.pipeline,
    "grain": lambda t, kpi: t(f"kpis-choice-grain-{kpi.grain}"),
    "combine": lambda t, kpi: t(f"kpis-choice-combine-{kpi.combine}") if kpi.combine else "",
    "scale": lambda t, kpi: t(f"kpis-choice-scale-{kpi.scale}") if kpi.scale else "",
    "alert": lambda t, kpi: "" if kpi.alert_at is None else figures.value(t, kpi, kpi.alert_at),
    "unusual": lambda t, kpi: t("kpis-version-alerts") if kpi.alert_unusual else "",
    "zone": lambda t, kpi: t.zone(kpi.zone),
    "fresh": _fresh,
    "owner": lambda _, kpi: mention(kpi.owner) if kpi.owner else "",
    "contributors": lambda _, kpi: _people(kpi),
    "team": lambda _, kpi: kpi.team,
    "term": lambda _, kpi: kpi.term,
}
