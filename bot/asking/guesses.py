"""What may have been asked where nothing was understood: questions about names that are nearly what was written. Pure,
but for who knows the names."""

from collections.abc import Callable, Sequence
from itertools import islice

from bot.asking.message import read_message
from bot.asking.names import slips
from bot.text.fold import key

_WORDS = 20  # of a message that is looked at
_PLACES = 12  # of it at which a name may stand


def guesses(markup: str, near: Callable[[str], Sequence[str]]) -> list[str]:
    """Questions about what the longest mistyped name of a message may mean; `near` gives those about a key."""
    message = read_message(markup)
    if message.length > _WORDS:
        return []
    rows = [(clause, row) for clause in message.clauses for row in slips(clause)]
    rows.sort(key=lambda one: one[1][0] - one[1][1])
    found = (near(key(clause.written(*row))) for clause, row in islice(rows, _PLACES))
    return list(dict.fromkeys(next(filter(None, found), ())))
