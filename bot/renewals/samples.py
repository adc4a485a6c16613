"""A message or view of each kind that renewals send, for `product-ops check --blocks`."""

from collections.abc import Iterator
from datetime import date

from bot.records.samples import sampled
from bot.renewals import blocks
from bot.renewals.desk import ToolRenewal
from bot.renewals.renewal import VERDICTS, Renewal
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator
from bot.tools.tool import ROOM

_DAYS = [date(2026, 10, 1), date(2026, 11, 1), date(2026, 11, 25)]  # before the deadline, on it, missed


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, of no company."""
    record, renewal = sampled(ROOM), Renewal(date(2026, 12, 1), _DAYS[1], True, True, 12)
    one, many = ToolRenewal(record, renewal), [ToolRenewal(record, renewal, verdict, "14") for verdict in VERDICTS]
    for day in _DAYS:
        shown, text = blocks.question(t, one, day, has_left=day == _DAYS[0], short=False)
        yield f"renewals: the question on {day}", kit.message(shown, text)
    yield "renewals: the list", kit.message(blocks.listing(t, [one, *many] * 3, 2, _DAYS[0], 0), "…")
    for verdict in VERDICTS:
        yield f"renewals: the form to {verdict}", blocks.form(t, one, verdict, _DAYS[0], ["…"], "")
        yield f"renewals: decided to {verdict}", kit.message(blocks.decided(t, record, 14, verdict), "…")
