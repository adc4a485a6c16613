"""How the use of an item is measured: its form, what its card says, and what nobody measures. Pure."""

from collections.abc import Mapping, Sequence

from bot.feature_use.use import THRESHOLD, WINDOW, FeatureUse, window_end
from bot.records.blocks import show
from bot.records.record import Record
from bot.roadmap.item import RoadmapItem
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.text import Mrkdwn, say
from bot.text import Translator


def button(t: Translator, number: int, at: int = 0, *, is_linked: bool = False) -> Block:
    """Opens the form."""
    label = t("impact-use-change" if is_linked else "impact-use-link")
    return kit.button(label, f"feature_use.ask:{at}", str(number))


def form(
    t: Translator, record: Record[RoadmapItem], use: FeatureUse | None, names: Mapping[str, str], back: str
) -> Block:
    """What the use of an item is measured by; `names` are those of KPIs by id."""
    kpi, whole = (names.get(one, "") for one in ((use.kpi, use.eligible) if use else ("", "")))
    days, threshold = (use.window_days, use.threshold) if use else (WINDOW, THRESHOLD)
    pick = "feature_use.pick"
    fields = [
        kit.section(show.title(record)),
        kit.search_input("kpi", t("impact-use-kpi"), pick, value=kpi, shown=kpi, hint=t("impact-use-kpi-hint")),
        kit.search_input(
            "eligible",
            t("impact-use-eligible"),
            pick,
            value=whole,
            shown=whole,
            hint=t("impact-use-eligible-hint"),
            optional=True,
        ),
        kit.text_input("threshold", t("impact-use-threshold"), value=t.number(threshold), limit=5),
        kit.text_input("days", t("impact-use-days"), value=str(days), limit=3, hint=t("impact-use-once")),
    ]
    return form_view(t, "feature_use.save", "impact-use-link", fields, {"number": record.number, "back": back})


def said(t: Translator, use: FeatureUse, shipped: str, names: Mapping[str, str]) -> Mrkdwn:
    """How its use is measured, and what came of it."""
    goal = {"kpi": names.get(use.kpi, "KPI"), "threshold": t.number(use.threshold), "days": use.window_days}
    if not use.judged_on:
        return say(t, "impact-use-waits", day=t.date(window_end(shipped, use.window_days)), **goal)
    result = {"percent": t.number(use.percent), "on": t.date(use.reached_on), "judged": t.date(use.judged_on)}
    return say(t, "impact-use-reached" if use.is_used else "impact-use-missed", **result, **goal)


def unmeasured(t: Translator, found: Sequence[Record[RoadmapItem]], more: int) -> list[Block]:
    """What was shipped and nobody measures the use of; so many `more`."""
    blocks: list[Block] = [kit.section(say(t, "impact-use-none" if found else "impact-use-all"))]
    for at, one in enumerate(found):
        blocks.append(kit.section(show.title(one), accessory=button(t, one.number, at)))
    return [*blocks, *([kit.context(say(t, "slack-linked-more", count=more))] if more > 0 else [])]
