"""What a room shows of what a team lacks, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.practice import blocks
from bot.practice.gap import TeamGap
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator

GAPS = ("documents", "terms", "scores", "sessions")
ROOMS = ("kpis", "ideas", "roadmap")


def practice_samples(t: Translator, room: str) -> Iterator[Sample]:
    """What Slack is asked about."""
    gaps = [TeamGap(name, 3, 6, f"{room}.open", "12") for name in GAPS]
    yield f"{room}: what a team lacks", kit.message(blocks.gaps(t, room, "Growth", gaps), "…")
    yield f"{room}: a team that lacks nothing", kit.message(blocks.gaps(t, room, "Growth", []), "…")
    names = {f"Team {n}": ROOMS for n in range(10)}
    yield f"{room}: names of no team", kit.message(blocks.strays(t, room, names), "…")
