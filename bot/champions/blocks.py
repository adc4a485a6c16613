"""Teams with their champions as people see them. Pure."""

from collections.abc import Sequence

from bot.champions.team import ROOM, Champion
from bot.records.blocks import show
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, say
from bot.text import Translator

Flaws = Sequence[tuple[str, int]]
_TEAMS = 15  # that are shown at once


def flaw(t: Translator, lacks: Flaws) -> Block:
    """What a team lacks, in small print."""
    said = ", ".join(t(f"champions-flaw-{name}", count=count) for name, count in lacks)
    return kit.context(Mrkdwn(f"⚠️ {escape(said)}"))


def overview(t: Translator, teams: Sequence[tuple[Record[Champion], Flaws]], count: int, covered: int) -> list[Block]:
    """Teams, each with its champion and what it lacks, of so many teams of which so many are covered."""
    blocks: list[Block] = [kit.section(say(t, "champions-coverage", count=count, covered=covered))]
    for one, lacks in teams[:_TEAMS]:
        blocks += [show.line(t, ROOM, one), *([flaw(t, lacks)] if lacks else [])]
    more = len(teams) - _TEAMS
    return [*blocks, *([kit.context(say(t, "champions-more", count=more))] if more > 0 else [])]


def buttons(t: Translator) -> list[Block]:
    """What one can do from a list of teams."""
    new = kit.button(t("champions-form-add"), "champions.new")
    return [new, kit.button(t("champions-list"), "champions.list", "{}")]


def people(t: Translator, count: int, at: str) -> Block:
    """How many are in a team, by user groups as Slack said of them `at` a moment in words, empty where none is
    named."""
    return kit.context(say(t, "champions-people-groups" if at else "champions-people", count=count, when=at))
