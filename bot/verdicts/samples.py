"""A message or view of each kind about what becomes of a contract, for `product-ops check --blocks`."""

from collections.abc import Iterator
from datetime import date

from bot.records.samples import sampled
from bot.renewals.desk import ToolRenewal
from bot.renewals.renewal import VERDICTS, Renewal
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator
from bot.tools.tool import ROOM
from bot.verdicts import blocks


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, of no company."""
    one = ToolRenewal(sampled(ROOM), Renewal(date(2026, 12, 1), date(2026, 11, 1), True, True, 12))
    for verdict in VERDICTS:
        yield f"verdicts: the form to {verdict}", blocks.form(t, one, verdict, date(2026, 10, 1), ["…"], "")
        yield f"verdicts: decided to {verdict}", kit.message(blocks.decided(t, one, 14, verdict), "…")
