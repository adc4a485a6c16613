"""Which idea: what may have been meant, a button each."""

from collections.abc import Sequence

from bot.ideas.blocks import card
from bot.ideas.idea import Idea
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.meant import line_button
from bot.slack.text import trim
from bot.text import Translator

MOST = 5
_LABEL = 60  # characters of a title on a button


def which(t: Translator, text: str, act: str, ideas: Sequence[Idea], *others: Block) -> list[Block]:
    """The ideas that something may have been meant to be done to: `act` is the verb of the command."""
    buttons = [
        line_button(t, f"/idea {act} {idea.number}", trim(f"#{idea.number} {idea.title}", _LABEL), at=at)
        for at, idea in enumerate(ideas[:MOST])
    ]
    row = [*buttons, *others]
    return [kit.section(text), *([kit.actions(*row)] if row else [])]


def capture_it(t: Translator, typed: str) -> Block:
    """The button for whoever meant what they typed as an idea."""
    return kit.button(t("ideas-unsure-capture"), "ideas.anyway", typed[:2000])


def withdraw(t: Translator, idea: Idea, text: str) -> list[Block]:
    """The question whether to take an idea out, and the button that does."""
    open_ = kit.button(t("ideas-open"), "ideas.open", str(idea.number))
    return [kit.section(text), kit.actions(card.withdraw(t, idea), open_)]
