"""What every feature is handed: the store, the texts, the people, the clock, a Slack client."""

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass

from slack_sdk import WebClient

from bot.clock import Clock
from bot.config import Config
from bot.slack.people import People
from bot.store import Store
from bot.text import Texts


@dataclass(frozen=True)
class Services:
    """Built once by `bot.app` and passed down; tests build their own."""

    config: Config
    store: Store
    texts: Texts
    people: People
    clock: Clock
    client: Callable[..., WebClient]  # a Web API client; keyword arguments override its options
    executor: Executor  # what happens after an acknowledgement
