"""What people do by themselves in the bot, reading among it, told to rooms that somebody asked to follow it.

Nothing is kept of it here, nor of anybody who asked for nothing: see docs/decisions/0068-onboarding.md.
"""

from collections.abc import Callable

from bot.services import Services

ActivityFollower = Callable[[Services, str, str, str, str], None]
"""Hears, in a workspace, that a person did something ("glossary.read") to an item ("mvp"). Whoever did it waits: it
writes nothing but with `store.later`."""


def tell_act(services: Services, workspace: str, person: str, what: str, item: str) -> None:
    """Somebody did something. What a transaction did is told once that is committed; of one rolled back, nothing."""
    for follow in services.activity:
        follow(services, workspace, person, what, item)
