"""What a KPI was defined as: who changed it, when and how, newest first, with the way back."""

import json
from collections.abc import Iterator, Sequence

from bot.kpis.kpi import Kpi
from bot.kpis.version import KpiVersion, is_same
from bot.kpis.wording import TOLD, setting, short
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, mention, moment, say, trim
from bot.text import Translator

PAGE = 10
_LONGEST = 1100  # of a version: a page fits into a message


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
    for name, tell in TOLD.items():
        was, now = tell(t, before) if before else "", tell(t, after)
        if was != now:
            yield _line(t, t(f"kpis-label-{name}"), was, now, first=before is None)
    if before is None or before.settings == after.settings:
        return
    for name in dict.fromkeys((*before.settings, *after.settings)):
        source = after.source if name in after.settings else before.source
        was, now = before.settings.get(name, ""), after.settings.get(name, "")
        if (before.source == after.source or may_change) and was != now:
            label = setting(t, source, name)
            yield _line(t, label, was, now) if may_change else say(t, "kpis-version-other", field=label)


def _line(t: Translator, label: str, was: str, now: str, *, first: bool = False) -> Mrkdwn:
    if first:
        return say(t, "kpis-version-field", field=label, now=short(t, now))
    return say(t, "kpis-version-change", field=label, was=short(t, was), now=short(t, now))
