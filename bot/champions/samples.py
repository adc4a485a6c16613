"""A message or view of each kind that champions send, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.champions import blocks
from bot.champions.desk import CHAMPIONS, CHECKUP
from bot.champions.listeners import SETTINGS, WEEKLY
from bot.champions.usage import USAGE
from bot.practice.samples import practice_samples
from bot.records.samples import record_samples, sampled
from bot.roundup.samples import roundup_samples
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.text import Translator
from bot.volunteers.samples import volunteer_samples


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with a team of no company."""
    yield from record_samples(t, CHAMPIONS, "/champions", USAGE)
    yield from practice_samples(t, CHAMPIONS.name)
    yield from volunteer_samples(t, CHAMPIONS)
    yield from roundup_samples(t, WEEKLY)
    known = [(sampled(CHAMPIONS), [("gone", 0), ("backup", 0), ("many", 4)])] * 20
    row = kit.actions(*blocks.buttons(t), CHECKUP.button(t, 12))
    yield (
        "champions: every team",
        kit.message([*blocks.overview(t, known, 20, 10), blocks.people(t, 12, "…"), row], "…"),
    )
    yield "champions: the settings", settings_form(t, [SETTINGS], {"champions-most": "3", "champions-monthly": "yes"})
