"""A message or view of each kind that customers send, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.customers import blocks
from bot.customers.customer import ROOM
from bot.customers.usage import USAGE
from bot.records.samples import record_samples, sampled
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with customers of no company."""
    yield from record_samples(t, ROOM, "/customer", USAGE)
    for is_merged in (False, True):
        row = kit.actions(*blocks.buttons(t, "5", is_merged=is_merged))
        yield f"customers: buttons, {'merged' if is_merged else 'active'}", kit.message([row], t("customers-title"))
    yield "customers: the form that merges", blocks.merge_form(t, sampled(ROOM))
