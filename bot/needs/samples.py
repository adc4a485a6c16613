"""A message or view of each kind about needs and overlaps, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.costs.cost import Cost
from bot.inquiries.store.surveys import SurveyRound
from bot.needs import blocks
from bot.needs.desk import OverlapTool, ToolNeeds
from bot.needs.listeners import WEEKLY
from bot.records.samples import sampled
from bot.roundup.samples import roundup_samples
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator
from bot.tool_audits.desk import AuditOutcome
from bot.tools.need import CATALOGUE, Need
from bot.tools.tool import ROOM


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, of no company."""
    records = [replace(sampled(ROOM), number=n) for n in (1, 2)]
    tools = [OverlapTool(one, {"Checkout": (6, True), "": (2, False)}) for one in records]
    needs = {key: Need(key) for key in CATALOGUE} | {"maps": Need("maps", "Maps", 1, "Two regions")}
    audit = AuditOutcome(SurveyRound("tools", "2026-H2", "2026-11-23", "2026-12-07"), 9, (), (), 3, 1)
    known = ToolNeeds(needs, records, {**dict.fromkeys(CATALOGUE, tools), "maps": tools}, audit)
    costs = {1: Cost(120_000, "EUR", "year"), 2: None}
    messages = {
        "needs": blocks.needs(t, known, 0, may=True),
        "more needs": blocks.needs(t, known, 1, may=True),
        "overlaps": blocks.listing(t, known, costs, 1, may=True),
        "overview": blocks.overview(t, known, [kit.section("…")], ["Miro"], "…"),
    }
    for name, shown in messages.items():
        yield f"tools: {name}", kit.message(shown, "…")
    yield "tools: the form of a need", blocks.form(t, needs["maps"], tools, "")
    yield "tools: a need of one's own", blocks.form(t, None, (), "")
    yield from roundup_samples(t, WEEKLY)
