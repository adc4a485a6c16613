"""The rules of cards: what was typed as some, and which of them stand together. Pure."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.errors import UserError
from bot.slack.text import clean

LONGEST, MOST = 500, 10  # characters of a card; cards of one person in a column


@dataclass(frozen=True, slots=True)
class BoardCard:
    """What somebody wrote in a `column`. Its `id` is drawn by chance, so that the order of ids tells nothing. `author`
    is their pseudonym, empty once it is closed; `lead` the id of the card it stands with, empty for none."""

    id: str
    column: str
    text: str
    author: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Cards that stand together, the one that names them first, and the votes they have."""

    cards: tuple[BoardCard, ...]
    votes: int = 0

    @property
    def id(self) -> str:
        """What it is chosen by: the id of its first card."""
        return self.cards[0].id

    @property
    def text(self) -> str:
        """What it is called: what its first card says."""
        return self.cards[0].text


def read_cards(room: str, column: str, typed: str) -> tuple[str, ...]:
    """The cards that were typed into a column, one a line, each once. Raises UserError beside it."""
    lines = (" ".join(line.split()).lstrip("-–•* ").strip() for line in clean(typed).splitlines())
    found = tuple(dict.fromkeys(filter(None, lines)))
    if long := [one for one in found if len(one) > LONGEST]:
        raise UserError(f"{room}-error-long", field=column, most=LONGEST, length=len(long[0]), begins=long[0][:30])
    if len(found) > MOST:
        raise UserError(f"{room}-error-crowded", field=column, most=MOST, count=len(found))
    return found


def groups(cards: Sequence[BoardCard], votes: Mapping[str, int], columns: Sequence[str]) -> list[CardGroup]:
    """Cards as they stand together, most votes first, then by column; votes for any card of a group are the group's."""
    by: dict[str, list[BoardCard]] = {one.id: [one] for one in cards if not one.lead}
    for one in cards:
        if one.lead:
            by.setdefault(one.lead, []).append(one)
    found = [CardGroup(tuple(some), sum(votes.get(one.id, 0) for one in some)) for some in by.values()]
    place = {column: at for at, column in enumerate(columns)}
    return sorted(found, key=lambda one: (-one.votes, place.get(one.cards[0].column, len(place)), one.id))


def joined(cards: Sequence[BoardCard], chosen: Sequence[str]) -> list[BoardCard]:
    """Cards once some, and all that stand with these, are put together, by their ids; as they were where they are one
    already. The first that was chosen names them."""
    leads = {one.id: one.lead or one.id for one in cards}
    wanted = list(dict.fromkeys(leads[one] for one in chosen if one in leads))
    return [replace(one, lead=wanted[0]) if leads[one.id] in wanted[1:] else one for one in cards]


def parted(cards: Sequence[BoardCard], lead: str) -> list[BoardCard]:
    """The same once the cards of a group stand alone again."""
    return [replace(one, lead="") if one.lead == lead else one for one in cards]


def digest(said: Mapping[str, Sequence[str]]) -> str:
    """What tells whether somebody's cards, by column, are those that a form showed them: a form that carried the cards
    themselves might have to be kept, under their name."""
    plain = json.dumps({column: sorted(texts) for column, texts in said.items() if texts}, sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()[:16]
