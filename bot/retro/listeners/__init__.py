"""What retrospectives listen to."""

from bot.retro.listeners import guide, phases, room
from bot.retro.listeners.room import HOME, LINKED, LISTENERS, SETTINGS
from bot.slack.listen import Listeners

__all__ = ["HOME", "LINKED", "SETTINGS", "register"]


def register(on: Listeners) -> None:
    """The command, and every button and form of retrospectives."""
    room.register(on)
    phases.register(on, LISTENERS)
    guide.register(on)
