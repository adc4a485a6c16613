"""A message or view of each kind that champions send, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.champions.desk import CHAMPIONS, GAPS
from bot.champions.listeners import SETTINGS, WEEKLY
from bot.champions.usage import USAGE
from bot.gaps import strays
from bot.gaps.gaps import CountedGap
from bot.listings.home import buttons
from bot.records.samples import record_samples, sampled
from bot.roundup.samples import roundup_samples
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.text import Translator
from bot.vacancies import vacancy

_GAPS = [CountedGap(name, 3, 6, "champions.open", "12") for name in ("documents", "terms", "scores", "sessions")]


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with a team of no company."""
    yield from record_samples(t, CHAMPIONS, "/champions", USAGE)
    yield from roundup_samples(t, WEEKLY)
    one, lacks = sampled(CHAMPIONS), {12: [("gone", 0), ("backup", 0), ("many", 4)]}
    acts = vacancy.acts(t, CHAMPIONS, 12, ("claim", "leave", "confirm", "decline"))
    row = [*buttons(t, CHAMPIONS), *acts, GAPS.button(t, 12)]
    every = vacancy.overview(t, CHAMPIONS, [one] * 20, lacks, lacking=False)
    shown = {
        "every team": [*every, kit.actions(*row)],
        "a volunteer": vacancy.waits(t, CHAMPIONS, one),
        "whether to confirm one": vacancy.confirm(t, CHAMPIONS, one),
        "a volunteer who is not": vacancy.declined(t, CHAMPIONS, one),
        "what a team lacks": GAPS.shown(t, one, _GAPS),
        "a team that lacks nothing": GAPS.shown(t, one, []),
        "names of no team": strays.shown(t, CHAMPIONS, {f"Team {n}": ("kpis", "ideas", "roadmap") for n in range(10)}),
    }
    for name, part in shown.items():
        yield f"champions: {name}", kit.message(part, "…")
    yield "champions: the settings", settings_form(t, [SETTINGS], {"champions-most": "3", "champions-monthly": "yes"})
