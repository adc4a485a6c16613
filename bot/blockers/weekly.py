"""The week's blockers, posted in a channel: what was suggested, chosen, resolved and reopened, and what is overdue."""

from bot.blockers.blocker import CHOSEN, MOVING, REOPENED, RESOLVED, SUGGESTED
from bot.blockers.desk import COMMITMENTS, ROOM
from bot.roundup.roundup import Roundup, came, overdue

WEEKLY = Roundup(
    ROOM,
    {
        "suggested": came(SUGGESTED),
        "chosen": came(CHOSEN),
        "overdue": overdue(COMMITMENTS.kind, MOVING),
        "resolved": came(RESOLVED),
        "reopened": came(REOPENED),
    },
)
