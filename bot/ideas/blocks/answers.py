"""What is said of ideas where somebody asks in their own words."""

from collections.abc import Sequence

from bot.ideas.blocks import lists
from bot.ideas.idea import Idea
from bot.ideas.ranking import RankRange
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import say
from bot.text import Translator


def top(t: Translator, rows: Sequence[tuple[RankRange, Idea]], framework: str, team: str) -> list[Block]:
    """The best ideas with their places, for a conversation: nothing to press."""
    named = t(f"ideas-framework-{framework}")
    title = say(t, "ideas-top-team" if team else "ideas-top", framework=named, team=team)
    if not rows:
        return [kit.section(say(t, "ideas-top-none-team" if team else "ideas-top-none", team=team))]
    return [kit.section(title), *(kit.section(lists.standing(t, rank, idea)) for rank, idea in rows)]
