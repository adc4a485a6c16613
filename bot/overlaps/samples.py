"""A message or view of each kind about overlaps, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.costs.cost import Cost
from bot.inquiries.store.surveys import SurveyRound
from bot.needs.need import CATALOGUE, Need
from bot.overlaps import blocks
from bot.overlaps.desk import ToolNeeds
from bot.overlaps.overlap import OverlapTool
from bot.overlaps.weekly import WEEKLY
from bot.records.samples import sampled
from bot.roundup.samples import roundup_samples
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator
from bot.tool_audits.desk import AuditOutcome
from bot.tools.tool import ROOM


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, of no company."""
    records = [replace(sampled(ROOM), number=n) for n in (1, 2)]
    tools = [OverlapTool(one, {"Checkout": (6, True), "": (2, False)}) for one in records]
    needs = {key: Need(key) for key in CATALOGUE} | {"maps": Need("maps", "Maps", 1, "Two regions")}
    audit = AuditOutcome(SurveyRound("tools", "2026-H2", "2026-11-23", "2026-12-07"), 9, (), (), 3, 1)
    known = ToolNeeds(needs, {**dict.fromkeys(CATALOGUE, tools), "maps": tools}, audit)
    costs = {1: Cost(120_000, "EUR", "year"), 2: None}
    messages = {
        "overlaps": blocks.listing(t, known, costs, 1, may=True),
        "overview": blocks.overview(t, known, 2, [kit.section("…")], ["Miro"], "…"),
    }
    for name, shown in messages.items():
        yield f"tools: {name}", kit.message(shown, "…")
    yield from roundup_samples(t, WEEKLY)
