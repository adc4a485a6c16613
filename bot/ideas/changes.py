"""How the history of an idea tells what changed. Pure."""

from collections.abc import Sequence

from bot.ideas.idea import Idea
from bot.slack.text import mention


def place(idea: Idea) -> str:
    """`planned next 2027-Q1`."""
    return " ".join(part for part in (idea.status, idea.horizon, idea.quarter) if part)


def said(idea: Idea, names: Sequence[str]) -> str:
    """What an idea says in some of its fields."""
    return " · ".join(_text(name, getattr(idea, name)) for name in names)


def _text(name: str, value: str | tuple[str, ...]) -> str:
    if isinstance(value, tuple):
        return ", ".join(value)
    # A person is kept as a mention, so that it reads as a name, and can be forgotten.
    return mention(value) if name in ("owner", "author") else value
