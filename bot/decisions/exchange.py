"""Decisions as files of markdown, for tools that keep decision records beside code."""

from bot.decisions.decision import DECIDED, PROPOSED, REJECTED, REVERSED, SUPERSEDED
from bot.decisions.desk import ROOM
from bot.madr import document
from bot.madr.exchange import MadrFiles

_STATUSES = {
    document.PROPOSED: PROPOSED,
    document.ACCEPTED: DECIDED,
    document.REJECTED: REJECTED,
    document.DEPRECATED: REVERSED,
    document.SUPERSEDED: SUPERSEDED,
}
MADR = MadrFiles(ROOM, _STATUSES, usual={"topic": "Architecture", "evidence": "opinion"}, folder="topic")
