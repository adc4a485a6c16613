"""The composition root: config, store, Slack and features become one app. Nothing imports this but the command line
and the tests."""

import logging
import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from apscheduler.schedulers.background import BackgroundScheduler
from slack_bolt import App
from slack_bolt.error import BoltError
from slack_sdk.errors import SlackApiError

import bot.connectors
import bot.keyresults
import bot.madr
import bot.records
import bot.slack
from bot.asking.listeners import opened as offer_prompts
from bot.audit.desk import expire_old
from bot.clock import Clock, ago, utc_now
from bot.config import Config
from bot.connectors import store as connectors_store
from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.store import StoredLimit
from bot.feature import Feature
from bot.features import FEATURES, SHORTCUTS
from bot.flights import SingleFlight
from bot.home import Home, greetings
from bot.imports import store as imports_store
from bot.inquiries.brief import briefs
from bot.installations import presence
from bot.installations.authorizing import authorized
from bot.installations.lifecycle import LifecycleEntrance
from bot.installations.tokens import InstalledTokens
from bot.installations.upkeep import token_chores
from bot.installations.vault import vault_of
from bot.links import store as links_store
from bot.menu import COMMANDS, Menu
from bot.possessions.possession import of_records
from bot.posts import Kinds
from bot.records.record import Room
from bot.records.store import records
from bot.records.store import schema as record_tables
from bot.schedule.listeners import register_planning
from bot.schedule.listeners.home import home_room
from bot.schedule.listeners.planning import Planning
from bot.schedule.notices import with_notices
from bot.schedule.store import deliveries
from bot.schedule.ticker import Ticker
from bot.services import Services
from bot.slack import import_jobs
from bot.slack import store as slack_store
from bot.slack.connections import POOL
from bot.slack.forms import store as form_store
from bot.slack.keep import Keep
from bot.slack.limits import RateLimits, SlackClient
from bot.slack.listen import Listeners
from bot.slack.people import People
from bot.slack.settings import WorkspaceSettings
from bot.slack.store.deliveries import forget_seen
from bot.slack.tokens import OneToken
from bot.slack.visibility import places
from bot.slack.visibility import store as visibility_store
from bot.store import Migration, Store, absence, open_store, trail
from bot.store.personal import PersonColumns
from bot.text import Texts
from bot.transitions import Follower
from bot.workers import Workers, in_time

log = logging.getLogger(__name__)

WORK_AT_ONCE = 32
THREADS = 128  # those who wait for Slack counted
_CALL_SECONDS = 8  # of which whoever waits for an answer has 15, to hear that there is none included
_HOUSEKEEPING_HOURS = 1
_TOKEN_SECONDS = 2  # with Slack, about whose the token is: a request may wait for it
_QUESTIONS = 32  # to Slack at once that somebody waits for before their answer
_REMEMBER_DELIVERIES_HOURS = 24
_REMEMBER_FORMS_HOURS = 24
_REMEMBER_POSTS_DAYS = 400
# What is kept of a workspace for all features.
_SHARED = (trail, slack_store, form_store, visibility_store, imports_store, links_store, absence)


@dataclass(frozen=True)
class Bot:
    """The bot, ready to be served. `close` lets what is under way end."""

    app: App
    services: Services
    listeners: Listeners
    scheduler: BackgroundScheduler
    ticker: Ticker

    def close(self, seconds: float = math.inf) -> bool:
        """Let what is under way end, then close the store; False when not all of it has ended in so many seconds. What
        must reach people is in the store, and goes on with the next start; what only answers somebody is dropped."""
        made, ends = self.services, time.monotonic() + seconds
        made.limits.close()
        steps: list[tuple[str, Callable[[], object]]] = [
            ("posts and chores", self._end_schedule),
            ("answers", made.executor.shutdown),
            ("questions to Slack", made.flights.close),
            ("questions to sources", made.asking.close),
            ("connections to sources", made.tools.http.close),
            ("connections to Slack", POOL.close),
            ("statements of the store", made.store.close),
        ]
        for what, step in steps:
            if not in_time(step, ends - time.monotonic()):
                log.warning("the bot ends before %s have ended", what)
                return False
        return True

    def _end_schedule(self) -> None:
        self.ticker.close()
        if self.scheduler.running:
            self.scheduler.shutdown()


def web_client(config: Config, **options: Any) -> SlackClient:
    """A Web API client; what it may be told besides the SDK's `options` says SlackClient."""
    own = {"token": config.slack_bot_token or None, "timeout": _CALL_SECONDS, "limits": RateLimits()}
    return SlackClient(base_url=config.slack_api_url, **{**own, **options})


def migrations(features: Sequence[Feature] = FEATURES) -> list[Migration]:
    """Every change of the schema that this release knows, in its order."""
    known = [step for store_ in (*_SHARED, connectors_store) for step in store_.MIGRATIONS]
    known += [
        *record_tables.MIGRATIONS,
        *(step for room in _rooms(features) for step in record_tables.migrations(room)),
    ]
    return [*known, *(step for feature in features for step in feature.migrations)]


def migrate(store: Store, features: Sequence[Feature] = FEATURES) -> list[str]:
    """Bring a database up to date; returns the migrations it had not seen."""
    applied = store.migrate(migrations(features))
    for feature in features:
        if feature.fill:
            feature.fill(store)
    return applied


def tables(features: Sequence[Feature] = FEATURES) -> list[str]:
    """Every table with data of a workspace."""
    kept = [*(one.TABLES for one in _SHARED), *(feature.tables for feature in features)]
    kept += [record_tables.TABLES, *(record_tables.tables(room) for room in _rooms(features))]
    return [table for names in kept for table in names]


def people(features: Sequence[Feature] = FEATURES) -> list[PersonColumns]:
    """Where these tables name people."""
    own = [*(one.PEOPLE for one in _SHARED), *(feature.people for feature in features)]
    return [*own, records.people(*_rooms(features))]


def _rooms(features: Sequence[Feature]) -> list[Room[Any]]:
    return [room for feature in features for room in feature.rooms]


def load_texts(features: Sequence[Feature] = FEATURES) -> Texts:
    """Every sentence of the bot."""
    modules = (bot.slack, bot.connectors, bot.records, bot.madr, bot.keyresults)
    shared = [Path(module.__file__).parent for module in modules if module.__file__]
    return Texts([*shared, *(feature.folder for feature in features)])


def kinds(features: Sequence[Feature] = FEATURES) -> Kinds:
    """Everything that may be posted unbidden, by name."""
    asked = {name: ask for feature in features for name, ask in feature.inquiries.items()}
    told = briefs(asked, [feature.news for feature in features if feature.news])
    posts = {name: kind for feature in features for name, kind in feature.posts.items()}
    for name, thread in (each for feature in features for each in feature.threads.items()):
        posts |= {name: posts[name].with_thread(thread)} if name in posts else {}
    return with_notices(told | posts | greetings(features))


def followers(features: Sequence[Feature] = FEATURES) -> dict[str, list[Follower]]:
    """Who follows what becomes of the things of each room."""
    found: dict[str, list[Follower]] = {}
    for feature in features:
        for room, follow in feature.follows.items():
            found.setdefault(room, []).append(follow)
    return found


def services(config: Config, store: Store, clock: Clock = utc_now, features: Sequence[Feature] = FEATURES) -> Services:
    """What every feature is handed, over an open store."""

    limits = RateLimits()
    flights = SingleFlight(Workers(_QUESTIONS, _QUESTIONS))
    token = _tokens(config, store, clock, flights)

    def client(workspace: str, **options: Any) -> SlackClient:
        return web_client(config, token=token(workspace), team_id=workspace, **{"limits": limits, **options})

    executor = Workers(WORK_AT_ONCE, THREADS)
    known = People(store, client, clock, flights, token.company)
    tools = Tools(config.connections, Http(turns=StoredLimit(store, clock), clock=clock))
    texts = load_texts(features)
    made = Services(config, store, texts, known, clock, token, client, executor, flights, tools, limits=limits)
    heard = [feature.activity for feature in features if feature.activity]
    return replace(made, follows=followers(features), activity=heard)


def _tokens(config: Config, store: Store, clock: Clock, flights: SingleFlight) -> OneToken | InstalledTokens:
    """What workspaces are spoken to with. Raises ConfigError without the keys of what is encrypted."""

    def client(token: str | None = config.slack_bot_token or None) -> SlackClient:
        return web_client(config, token=token, timeout=_TOKEN_SECONDS)

    if config.uses_oauth:
        return InstalledTokens(store, vault_of(config), client, clock, flights)
    return OneToken(config.slack_bot_token, client, clock, flights)


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
    listeners.names.load()
    chores = [chore for feature in features for chore in feature.chores]
    chores += token_chores(made)
    chores.append(lambda _: POOL.close_old())
    chores.append(partial(import_jobs.resume, rooms=[one for feature in features for one in feature.imports]))
    return Bot(app, made, listeners, scheduler, Ticker(made, scheduler, posts, chores))


def listen(app: App, made: Services, features: Sequence[Feature] = FEATURES) -> Listeners:
    """Everything that the bot listens to, by an app of Bolt's."""
    settings = furnish(made, features)
    planning = Planning(kinds(features))
    home = Home(features, settings, SHORTCUTS, [home_room(planning)], COMMANDS, offer_prompts)
    made.answers.append(home.answers)
    if made.config.uses_oauth:
        app.use(LifecycleEntrance(made))
    listeners = Listeners(app, made, home.refresh)
    home.register(listeners)
    Menu(home, features, COMMANDS).register(listeners)
    settings.register(listeners)
    Keep([one for feature in features for one in feature.keeps]).register(listeners)
    places.register(listeners)
    for feature in features:
        feature.register(listeners.of(feature.name))
    register_planning(listeners.of("schedule"), planning)
    return listeners


def furnish(made: Services, features: Sequence[Feature] = FEATURES) -> WorkspaceSettings:
    """Tell rooms of each other what they declare; what a workspace decides in them."""
    made.answers[:] = [feature.answers for feature in features if feature.answers]
    made.linked.update({feature.name: feature.linked for feature in features if feature.linked})
    for feature in features:
        for room, verbs in feature.verbs.items():
            made.verbs.setdefault(room, {}).update(verbs)
        for room, parts in feature.card_parts.items():
            made.card_parts.setdefault(room, []).append(parts)
        made.possessions.update({room.name: of_records(room) for room in feature.rooms})
        made.possessions.update({feature.name: feature.possessions} if feature.possessions else {})
    settings = WorkspaceSettings([feature.settings for feature in features if feature.settings])
    made.settings[:] = settings.parts
    return settings


def _bolt(made: Services) -> App:
    try:
        return App(
            name="product-ops",  # else Bolt reads the source of whoever calls
            client=web_client(made.config, limits=made.limits),
            process_before_response=True,
            listener_executor=made.executor,
            # The HTTP front verifies signatures itself: Bolt answers 500 to some malformed ones.
            request_verification_enabled=False,
            # Of many tokens Bolt is told the one that a delivery wants: it would ask Slack about each, each time.
            authorize=partial(authorized, made.token) if isinstance(made.token, InstalledTokens) else None,
        )
    except BoltError as error:
        if isinstance(error.__context__, SlackApiError):  # what Slack answered to the token, which Bolt words anew
            raise error.__context__ from None
        raise


def _housekeeping(made: Services) -> BackgroundScheduler:
    """A clock that drops what is remembered of old deliveries, forms and posts; started by whoever serves the bot."""
    scheduler = BackgroundScheduler(timezone="UTC")

    def forget() -> None:
        imports_store.forget_old(made.store, ago(made.clock, hours=_REMEMBER_DELIVERIES_HOURS))
        forget_seen(made.store, ago(made.clock, hours=_REMEMBER_DELIVERIES_HOURS))
        form_store.forget_old(made.store, ago(made.clock, hours=_REMEMBER_FORMS_HOURS))
        deliveries.forget_old(made.store, ago(made.clock, days=_REMEMBER_POSTS_DAYS))
        expire_old(made)
        presence.sweep(made)
        presence.purge_due(made)

    scheduler.add_job(forget, "interval", hours=_HOUSEKEEPING_HOURS, misfire_grace_time=None, coalesce=True)
    return scheduler
