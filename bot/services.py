"""What every feature is handed: the store, the texts, the people, the clock, a Slack client."""

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, field
from typing import Any

from bot.clock import Clock
from bot.config import Config
from bot.connectors.connector import Tools
from bot.connectors.pools import PoolBySystem
from bot.flights import SingleFlight
from bot.slack.limits import RateLimits
from bot.slack.people import People
from bot.slack.tokens import ClientOf, TokenOf
from bot.store import Store
from bot.text import Texts


class Bell:
    """Wakes the schedule when something has become due before its next tick."""

    def __init__(self) -> None:
        self._called: Callable[[], None] = lambda: None

    def calls(self, wake: Callable[[], None]) -> None:
        """Say what a ring does; until then it does nothing."""
        self._called = wake

    def ring(self) -> None:
        """Something is due now."""
        self._called()


@dataclass(frozen=True)
class Services:
    """Built once by `bot.app` and passed down; tests build their own."""

    config: Config
    store: Store
    texts: Texts
    people: People
    clock: Clock
    token: TokenOf
    client: ClientOf
    executor: Executor  # what happens after an acknowledgement
    flights: SingleFlight  # what Slack is asked that somebody waits for
    tools: Tools  # what the sources of KPIs are reached with
    bell: Bell = field(default_factory=Bell)
    asking: PoolBySystem = field(default_factory=PoolBySystem)  # what waits for the sources of KPIs
    limits: RateLimits = field(default_factory=RateLimits)  # when Slack says wait
    answers: list[Any] = field(default_factory=list)  # what the rooms answer, a RoomAnswers each; `bot.app` says it
    linked: dict[str, Any] = field(default_factory=dict)  # the rooms whose things are linked, a LinkedRoom by name
    activity: list[Any] = field(default_factory=list)  # those who hear what people do, an ActivityFollower each
    follows: dict[str, list[Any]] = field(default_factory=dict)  # by room, a Follower each; `bot.app` says it
    possessions: dict[str, Any] = field(default_factory=dict)  # what people answer for, by room; `bot.app` says it
    settings: list[Any] = field(default_factory=list)  # a SettingsPart each; `bot.app` says it
    verbs: dict[str, dict[str, Any]] = field(default_factory=dict)  # by room and word, a Verb that another room answers
    card_parts: dict[str, list[Any]] = field(default_factory=dict)  # by room, what others add to its cards
