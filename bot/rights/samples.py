"""A message or view of each kind that rights send, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.records.samples import record_samples, sampled
from bot.rights import blocks
from bot.rights.desk import RIGHTS
from bot.rights.listeners import SETTINGS
from bot.rights.usage import USAGE
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.text import Translator


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with rights of no company."""
    yield from record_samples(t, RIGHTS, "/raci", USAGE)
    one = sampled(RIGHTS)
    who = [blocks.right(t, one, is_gone) for is_gone in (bool, str.islower)]
    yield "rights: who decides", kit.message(who, t("rights-title"))
    yield "rights: the matrix", kit.message(blocks.raci(t, [one], {12: ["gone", "many"]}, ["Pricing"]), "…")
    yield "rights: the settings", settings_form(t, [SETTINGS], {"rights-most": "5"})
