"""A message or view of each kind that handing over sends, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.errors import UserError
from bot.handover import blocks
from bot.handover.desk import GIVEN, Handover
from bot.inquiries.inquiry import Inquiry
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator

_WHO, _HEIR = "U0SAMPLE01", "U0SAMPLE02"


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with somebody who leaves no company."""
    held = blocks.Held(_WHO, {room: ["#12 A title, & <b>"] * 7 for room in ("glossary", "ideas")}, 3)
    done = Handover({("glossary", _HEIR): 12}, [("ideas", "#12 A title, & <b>", UserError("handover-private"))] * 16, 2)
    asked = Inquiry(GIVEN, "x", "x", _HEIR, "", "", "", said={"person": _WHO, "by": _HEIR, "count": "12"})
    shown = {
        "all of it": blocks.held(t, held),
        "nothing": blocks.held(t, blocks.Held(_WHO)),
        "an heir": blocks.told(t, asked, "handover-given"),
        "whoever leaves": blocks.told(t, asked, "handover-taken"),
        "after": blocks.outcome(t, done, "handover-done"),
    }
    for name, part in shown.items():
        yield f"handover: {name}", kit.message(part, t("handover-title"))
    yield "handover: who gets what", blocks.choose(t, held, "")
    yield "handover: before", blocks.preview(t, done, {})
