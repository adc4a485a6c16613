"""The composition root: config, store, Slack and features become one app. Nothing imports this but the command line
and the tests."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from apscheduler.schedulers.background import BackgroundScheduler
from slack_bolt import App
from slack_bolt.error import BoltError
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler

import bot.connectors
import bot.slack
from bot.clock import Clock, ago, utc_now
from bot.config import Config
from bot.connectors import store as connectors_store
from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.store import StoredLimit
from bot.feature import Feature
from bot.features import FEATURES, SHORTCUTS
from bot.home import Home
from bot.posts import Kinds
from bot.schedule.listeners import register_planning
from bot.schedule.listeners.home import home_room
from bot.schedule.listeners.planning import Planning
from bot.schedule.notices import with_notices
from bot.schedule.store import deliveries
from bot.schedule.ticker import Ticker
from bot.services import Services
from bot.slack import store as slack_store
from bot.slack.keep import Keep
from bot.slack.listen import Listeners
from bot.slack.people import People
from bot.slack.settings import WorkspaceSettings
from bot.slack.tokens import OneToken
from bot.slack.visibility import places
from bot.slack.visibility import store as visibility_store
from bot.store import Store, open_store
from bot.text import Texts

THREADS = 32
_HOUSEKEEPING_HOURS = 1
_PATIENCE_SECONDS = 2  # with Slack, about whose the token is: a request may wait for it
_REMEMBER_DELIVERIES_HOURS = 24
_REMEMBER_POSTS_DAYS = 400


@dataclass(frozen=True)
class Bot:
    """The bot, ready to be served. `close` finishes what is under way."""

    app: App
    services: Services
    listeners: Listeners
    scheduler: BackgroundScheduler
    ticker: Ticker

    def close(self) -> None:
        """Let pending work end, then close the store."""
        self.ticker.close()
        if self.scheduler.running:
            self.scheduler.shutdown()
        self.services.executor.shutdown(wait=True)
        self.services.asking.close()
        self.services.tools.http.close()
        self.services.store.close()


def web_client(config: Config, **options: Any) -> WebClient:
    """A Web API client that tries again on 429 alone: any other retry could post twice what Slack had accepted."""
    own = {"timeout": 10, "retry_handlers": [RateLimitErrorRetryHandler(max_retry_count=2)]}
    return WebClient(base_url=config.slack_api_url, **{"token": config.slack_bot_token, **own, **options})


def migrate(store: Store, features: Sequence[Feature] = FEATURES) -> list[str]:
    """Bring a database up to date; returns the migrations it had not seen."""
    known = [*slack_store.MIGRATIONS, *visibility_store.MIGRATIONS, *connectors_store.MIGRATIONS]
    applied = store.migrate([*known, *(step for feature in features for step in feature.migrations)])
    for feature in features:
        if feature.fill:
            feature.fill(store)
    return applied


def load_texts(features: Sequence[Feature] = FEATURES) -> Texts:
    """Every sentence of the bot."""
    shared = [Path(bot.slack.__file__).parent, Path(bot.connectors.__file__).parent]
    return Texts([*shared, *(feature.folder for feature in features)])


def kinds(features: Sequence[Feature] = FEATURES) -> Kinds:
    """Everything that may be posted unbidden, by name."""
    return with_notices({name: kind for feature in features for name, kind in feature.posts.items()})


def services(config: Config, store: Store, clock: Clock = utc_now, features: Sequence[Feature] = FEATURES) -> Services:
    """What every feature is handed, over an open store."""

    token = OneToken(config.slack_bot_token, partial(web_client, config, timeout=_PATIENCE_SECONDS), clock)

    def client(workspace: str, **options: Any) -> WebClient:
        return web_client(config, token=token(workspace), team_id=workspace, **options)

    executor = ThreadPoolExecutor(THREADS, thread_name_prefix="after")
    people = People(store, client, clock, executor, token.company)
    tools = Tools(config.connections, Http(turns=StoredLimit(store, clock), clock=clock))
    return Services(config, store, load_texts(features), people, clock, token, client, executor, tools)


def build(config: Config, clock: Clock = utc_now, features: Sequence[Feature] = FEATURES) -> Bot:
    """The bot over the store that the configuration names. Raises StoreError, or SlackApiError for a bad token."""
    store = open_store(config.database_url)
    try:
        return _build(services(config, store, clock, features), features)
    except BaseException:
        store.close()
        raise


def _build(made: Services, features: Sequence[Feature]) -> Bot:
    migrate(made.store, features)
    app = _bolt(made)
    listeners, posts, scheduler = listen(app, made, features), kinds(features), _housekeeping(made)
    chores = [chore for feature in features for chore in feature.chores]
    return Bot(app, made, listeners, scheduler, Ticker(made, scheduler, posts, chores))


def listen(app: App, made: Services, features: Sequence[Feature] = FEATURES) -> Listeners:
    """Everything that the bot listens to, by an app of Bolt's."""
    settings = WorkspaceSettings([feature.settings for feature in features if feature.settings])
    planning = Planning(kinds(features))
    home = Home(features, settings, SHORTCUTS, [home_room(planning)])
    listeners = Listeners(app, made, home.refresh)
    home.register(listeners)
    settings.register(listeners)
    Keep([one for feature in features for one in feature.keeps]).register(listeners)
    places.register(listeners)
    for feature in features:
        feature.register(listeners)
    register_planning(listeners, planning)
    return listeners


def _bolt(made: Services) -> App:
    try:
        return App(
            name="product-ops",  # else Bolt reads the source of whoever calls
            client=web_client(made.config),
            process_before_response=True,
            listener_executor=made.executor,
            # The HTTP front verifies signatures itself: Bolt answers 500 to some malformed ones.
            request_verification_enabled=False,
        )
    except BoltError as error:
        if isinstance(error.__context__, SlackApiError):  # what Slack answered to the token, which Bolt words anew
            raise error.__context__ from None
        raise


def _housekeeping(made: Services) -> BackgroundScheduler:
    """A clock that drops what is remembered of old deliveries and posts; started by whoever serves the bot."""
    scheduler = BackgroundScheduler(timezone="UTC")

    def forget() -> None:
        slack_store.forget_seen(made.store, ago(made.clock, hours=_REMEMBER_DELIVERIES_HOURS))
        deliveries.forget_old(made.store, ago(made.clock, days=_REMEMBER_POSTS_DAYS))

    scheduler.add_job(forget, "interval", hours=_HOUSEKEEPING_HOURS, misfire_grace_time=None, coalesce=True)
    return scheduler
