"""A message or view of each kind that handing over sends, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.errors import UserError
from bot.handover import blocks
from bot.handover.blocks import Held
from bot.handover.desk import GIVEN, Handover
from bot.inquiries.inquiry import Inquiry
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator

_WHO = ("U0SAMPLE01", "U0SAMPLE02")


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with somebody who leaves no company."""
    rooms = {"glossary": "glossary-title", "ideas": "ideas-title"}
    held = Held(_WHO[0], {key: ["#12 A title, & <b>"] * 7 for key in rooms.values()}, 3)
    error = UserError("handover-private")
    done = Handover({("glossary", _WHO[1]): 12}, [("ideas", "#12 A title, & <b>", error)] * 16, 2)
    asked = Inquiry(GIVEN, "x", "x", _WHO[1], "", "", "", said={"person": _WHO[0], "by": _WHO[1], "count": "12"})
    shown = {
        "all of it": blocks.held(t, held),
        "nothing": blocks.held(t, Held(_WHO[0])),
        "an heir": blocks.told(t, asked, given=True),
        "whoever leaves": blocks.told(t, asked, given=False),
    }
    for name, part in shown.items():
        yield f"handover: {name}", kit.message(part, t("handover-title"))
    yield "handover: who gets what", blocks.choose(t, held, rooms, "")
    yield "handover: waiting", blocks.waiting(t)
    yield "handover: before", blocks.preview(t, done, rooms, {})
    after = blocks.outcome(t, done, rooms, done=True)
    yield "handover: after", kit.modal("slack.told", t("handover-title"), after, close=t("slack-close"))
