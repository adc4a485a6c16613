"""A message or view of each kind that champions send, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.champions import blocks
from bot.champions.desk import CHAMPIONS
from bot.champions.gaps import TeamGap
from bot.champions.listeners import ACTS, SETTINGS, WEEKLY
from bot.champions.usage import USAGE
from bot.records.samples import record_samples, sampled
from bot.roundup.samples import roundup_samples
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.text import Translator

GAPS = ("documents", "terms", "scores", "sessions")


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with a team of no company."""
    yield from record_samples(t, CHAMPIONS, "/champions", USAGE)
    yield from roundup_samples(t, WEEKLY)
    known = [(sampled(CHAMPIONS), [("gone", 0), ("backup", 0), ("many", 4)])] * 20
    row = kit.actions(*blocks.buttons(t), *blocks.acts(t, 12, (*ACTS, "check")))
    yield (
        "champions: every team",
        kit.message([*blocks.overview(t, known, 20, 10), blocks.people(t, 12, "…"), row], "…"),
    )
    one, gaps = sampled(CHAMPIONS), [TeamGap(name, 3, 6, "champions.open", "12") for name in GAPS]
    shown = {
        "a volunteer": blocks.waits(t, one),
        "whether to confirm one": blocks.confirm(t, one),
        "a volunteer who is not": blocks.declined(t, one),
        "what a team lacks": blocks.gaps(t, "Growth", gaps),
        "a team that lacks nothing": blocks.gaps(t, "Growth", []),
        "names of no team": blocks.strays(t, {f"Team {n}": ("kpis", "ideas", "roadmap") for n in range(10)}),
    }
    for name, part in shown.items():
        yield f"champions: {name}", kit.message(part, "…")
    yield "champions: the settings", settings_form(t, [SETTINGS], {"champions-most": "3", "champions-monthly": "yes"})
