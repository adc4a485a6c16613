"""Cards of a retrospective: its phases, what was typed as cards, and which of them stand together. Pure."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.errors import UserError
from bot.slack.text import clean

COLLECT, GROUP, VOTE, DISCUSS, CLOSED = PHASES = ("collect", "group", "vote", "discuss", "closed")
_NEXT = {COLLECT: (GROUP,), GROUP: (VOTE, COLLECT), VOTE: (DISCUSS, GROUP), DISCUSS: (CLOSED, VOTE)}
DAYS = 30  # after which it is closed, and with it all that tells who wrote what
LONGEST, MOST = 500, 10  # characters of a card; cards of one person in a column
FEW = 3  # people of whom nobody is hidden by the others


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


def next_phases(phase: str) -> tuple[str, ...]:
    """What may come after a phase: the next, then the one before; closing it always may."""
    return tuple(dict.fromkeys((*_NEXT[phase], CLOSED))) if phase in _NEXT else ()


def read_cards(column: str, typed: str) -> tuple[str, ...]:
    """The cards that were typed into a column, one a line, each once. Raises UserError beside it."""
    lines = (" ".join(line.split()).lstrip("-–•* ").strip() for line in clean(typed).splitlines())
    found = tuple(dict.fromkeys(filter(None, lines)))
    if long := [one for one in found if len(one) > LONGEST]:
        raise UserError("retro-error-long", field=column, most=LONGEST, length=len(long[0]), begins=long[0][:30])
    if len(found) > MOST:
        raise UserError("retro-error-crowded", field=column, most=MOST, count=len(found))
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


def joined(cards: Sequence[BoardCard], chosen: Sequence[str]) -> dict[str, str]:
    """What stands with what once some cards, and all that stand with these, are put together: leads by id, of those
    that change; empty where they are one already. The first that was chosen names them."""
    leads = {one.id: one.lead or one.id for one in cards}
    wanted = list(dict.fromkeys(leads[one] for one in chosen if one in leads))
    if len(wanted) < 2:
        return {}
    return {card: wanted[0] for card, lead in leads.items() if lead in wanted[1:]}


def parted(cards: Sequence[BoardCard], lead: str) -> dict[str, str]:
    """The same once the cards of a group stand alone again."""
    return {one.id: "" for one in cards if one.lead == lead}


def digest(said: Mapping[str, Sequence[str]]) -> str:
    """What tells whether somebody's cards, by column, are those that a form showed them: a form that carried the cards
    themselves might have to be kept, under their name."""
    plain = json.dumps({column: sorted(texts) for column, texts in said.items() if texts}, sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()[:16]
