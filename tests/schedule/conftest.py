"""A schedule at work in this process: a local Slack, a store, a ticker, and something to post."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from apscheduler.schedulers.background import BackgroundScheduler

from bot import app
from bot.clock import stamp
from bot.config import Config
from bot.posts import Kinds, Offer
from bot.schedule import FEATURE
from bot.schedule.lease import Timing
from bot.schedule.notices import with_notices
from bot.schedule.schedule import Entry
from bot.schedule.store import deliveries
from bot.schedule.ticker import Chore, Ticker
from bot.services import Services
from bot.slack import tokens
from bot.store import open_store
from sandbox import DEMO, Sandbox
from tests.conftest import CHANNEL, MovedClock
from tests.patience import PATIENCE
from tests.schedule.making import KIND, Trial


@dataclass
class Office:
    """Where tests of the ledger and the ticker work. Times are short, but no test waits for one to pass."""

    slack: Sandbox
    services: Services
    clock: MovedClock
    trial: Trial
    scheduler: BackgroundScheduler
    kinds: Kinds
    tickers: list[Ticker] = field(default_factory=list)

    def ticker(self, timing: Timing, chores: tuple[Chore, ...] = (), workers: int = 4) -> Ticker:
        """A ticker, not yet started."""
        self.tickers.append(Ticker(self.services, self.scheduler, self.kinds, chores, timing, workers))
        return self.tickers[-1]

    def offer(self, period: str = "2026-W48", kind: str = KIND, channel: str = CHANNEL) -> str:
        """Have something posted now; its key."""
        offered = Offer(kind, "figures", period, channel, owner="U0OLIVER")
        return deliveries.offer(self.services.store, DEMO.id, offered, stamp(self.clock()))

    def entry(self, key: str) -> Entry:
        """How far it has come."""
        found = deliveries.get(self.services.store, DEMO.id, key)
        assert found is not None
        return found

    def said(self, channel: str = CHANNEL) -> list[str]:
        """What the bot has said in a channel."""
        messages = self.slack.core.workspace.conversations[channel].messages
        return [str(message["text"]) for message in messages if message.get("bot_id")]


@pytest.fixture
def office(emptied_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """On each engine."""
    # Whose the token is is asked once, before anything else; what a busy machine makes of that is no test's subject.
    monkeypatch.setattr(app, "_TOKEN_SECONDS", int(PATIENCE))
    monkeypatch.setattr(tokens, "_PATIENCE_SECONDS", PATIENCE)
    trial, clock = Trial(), MovedClock()
    with Sandbox(organisation=DEMO, patience=PATIENCE) as slack, open_store(emptied_url) as store:
        features = (FEATURE, trial.feature())
        app.migrate(store, features)
        config = Config(slack_bot_token=slack.bot_token, slack_api_url=slack.api_url, database_url=emptied_url)
        services = app.services(config, store, clock, features)
        kinds = with_notices(dict(trial.feature().posts))
        made = Office(slack, services, clock, trial, BackgroundScheduler(timezone="UTC"), kinds)
        try:
            yield made
        finally:
            for ticker in made.tickers:
                ticker.close()
            if made.scheduler.running:
                made.scheduler.shutdown()
