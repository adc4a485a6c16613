"""Ideas by their number or the words of their titles, for whoever reads what people write."""

from collections.abc import Collection, Sequence

from bot.ideas.likeness import keys
from bot.ideas.store.words import sharing, titles
from bot.slack.visibility.audience import Audience
from bot.store import Store
from bot.store.parameters import list_parameters, parameter_names

_ASKED = 24  # words that are looked for
_THERE = "withdrawn_at = ''"
_MOST = 60  # titles that are looked at: those that share the most words


def titles_of(store: Store, workspace: str, audience: Audience, numbers: Sequence[int]) -> dict[int, str]:
    """The titles of ideas that an audience sees and that are not withdrawn, by number; merged ones too."""
    named = list_parameters(numbers)
    if not named:
        return {}
    return titles(store, workspace, audience, parameter_names(named), _THERE, **named)


def titles_with(store: Store, workspace: str, audience: Audience, words: Collection[str]) -> dict[int, str]:
    """The titles that share the most of some folded words, by number."""
    asked = list(keys(" ".join(sorted(words, key=len, reverse=True))))[:_ASKED]
    return sharing(store, workspace, audience, asked, _MOST, _THERE)
