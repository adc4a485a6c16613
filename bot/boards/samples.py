"""What a room with boards sends of them, for `product-ops check --blocks`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.boards.blocks import BoardView
from bot.boards.board import GROUP, PHASES
from bot.boards.listeners import Boards
from bot.cards.card import BoardCard, CardGroup
from bot.outcomes.blocks import outcomes
from bot.records.samples import sampled
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.samples import Sample
from bot.slack.text import mention
from bot.text import Translator

_TEXT = "Releases wait for *one* person, & <that> is https://docs.slack.dev " * 7


def board_samples(t: Translator, boards: Boards, beside: Sequence[Block]) -> Iterator[Sample]:
    """What Slack is asked about; `beside` is what the room says before the cards, and after them."""
    one, name = sampled(boards.room), boards.room.name
    said = replace(one.content, writers="3", taken="2")
    cards = [BoardCard(f"{n:016x}", said.columns[0], f"{n} {_TEXT}"[:500]) for n in range(60)]
    groups = [CardGroup(tuple(cards[at : at + 3]), at) for at in range(0, 60, 3)]
    for phase in PHASES:
        view = BoardView(t, boards.room, replace(one, content=said, status=phase), groups, 3, 4, True, True)
        yield f"{name}: the card, {phase}", kit.message(view.card(mention, beside, beside), t(f"{name}-title"))
    yield f"{name}: the form of cards", view.write_form({said.columns[0]: [_TEXT[:400]]})
    yield f"{name}: the form of groups", view.group_form()
    yield f"{name}: the form of votes", view.vote_form([groups[0].id, groups[0].id])
    grouped = replace(view, record=replace(view.record, status=GROUP))
    yield f"{name}: all cards", grouped.cards(0)
    yield f"{name}: the last cards", replace(view, may_move=False).cards(1)
    yield f"{name}: no cards", replace(grouped, groups=[]).cards(0)
    button = kit.button("…", f"{name}.sample")
    topics = [(view.ranked(group), [button]) for group in groups]
    yield f"{name}: what cards may become", outcomes(t, boards.room, topics, f"{name}-outcome-hint")
