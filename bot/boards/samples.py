"""What a room with boards sends, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from bot.boards import blocks
from bot.boards.board import CLOSED, COLLECT, GROUP, VOTE, BoardCard, CardGroup
from bot.boards.desk import Board
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator

_TEXT = "Releases wait for *one* person, & <that> is https://docs.slack.dev " * 7
CARDS = [
    CardGroup(tuple(BoardCard(f"{n:016x}", "start", f"{n} {_TEXT}"[:500], lead="") for n in range(at, at + 3)), at)
    for at in range(1, 60, 3)
]


def board_samples(t: Translator, board: Board, record: Record[Any]) -> Iterator[Sample]:
    """What Slack is asked about, with cards of no company in the first column of a board."""
    first = board.columns(record.content)[0]
    groups = [CardGroup(tuple(replace(one, column=first) for one in some.cards), some.votes) for some in CARDS]
    name, button = board.room.name, kit.button("…", "retro.sample")
    written, grouped, voted = (replace(record, status=phase) for phase in (COLLECT, GROUP, VOTE))
    yield f"{name}: the form of cards", blocks.write_form(t, board, written, {first: [_TEXT[:400]]})
    yield f"{name}: the form of groups", blocks.group_form(t, board, grouped)
    given = [groups[0].id, groups[0].id]
    yield f"{name}: the form of votes", blocks.vote_form(t, board, voted, groups, given, 5)
    yield f"{name}: all cards", blocks.cards(t, board, grouped, groups, 0)
    yield f"{name}: the last cards", blocks.cards(t, board, replace(record, status=CLOSED), groups, 1)
    yield f"{name}: no cards", blocks.cards(t, board, grouped, [], 0)
    yield f"{name}: what cards may become", blocks.outcome(t, board, record, [(one, [button]) for one in groups])
