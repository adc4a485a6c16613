"""A message or view of each kind about needs, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.catalogue import blocks
from bot.needs.need import CATALOGUE, Need
from bot.overlaps.desk import ToolNeeds
from bot.overlaps.overlap import OverlapTool
from bot.records.samples import sampled
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator
from bot.tools.tool import ROOM


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, of no company."""
    needs = {key: Need(key) for key in CATALOGUE} | {"maps": Need("maps", "Maps", 12, "Two regions")}
    tools = [OverlapTool(sampled(ROOM), {})]
    known = ToolNeeds(needs, {"maps": tools}, None)
    for page in (0, 1):
        yield f"catalogue: page {page}", kit.message(blocks.needs(t, known, page, may=True), "…")
    yield "catalogue: the form of one", blocks.need_form(t, needs["maps"], tools, "")
    yield "catalogue: one's own", blocks.add_form(t, "")
