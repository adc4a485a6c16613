"""The week's actions, posted in a channel."""

from bot.actions.action import DONE, OPEN
from bot.actions.desk import COMMITMENTS, ROOM
from bot.roundup.roundup import Roundup, came, overdue

WEEKLY = Roundup(ROOM, {"overdue": overdue(COMMITMENTS.kind, OPEN), "done": came(DONE), "open": came(OPEN)})
