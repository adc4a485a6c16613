"""A replica of the bot's schedule, in a process of its own, to be killed and stopped at any moment."""

import logging
import signal
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from apscheduler.schedulers.background import BackgroundScheduler

from bot import app
from bot.clock import utc_now
from bot.config import Config
from bot.posts import Delivery, Kind, Picture, Post
from bot.schedule import FEATURE
from bot.schedule.lease import Timing
from bot.schedule.ledger import Ledger
from bot.schedule.notices import with_notices
from bot.schedule.poster import NotSent, Poster, Unknown
from bot.schedule.schedule import Entry
from bot.schedule.ticker import WORKERS, Ticker
from bot.services import Services
from bot.slack import blocks as kit
from bot.store import StoreError, open_store
from bot.text import Translator
from bot.workers import StopSignal
from tests.schedule.making import png

KIND = "crash.post"
PICTURED = "pictured"


@dataclass(frozen=True)
class Setup:
    """What a replica is started with. `naive` posts without looking first, as the harness must be able to tell."""

    database_url: str
    api_url: str
    token: str
    log: Path
    timing: Timing
    naive: bool = False
    workers: int = WORKERS


def compose(_: Services, delivery: Delivery) -> Post:
    """A line, and a picture where the subject asks for one."""
    pictured = delivery.subject.startswith(PICTURED)
    draw = (lambda: Picture(png(), "A dot", "Dot", 0)) if pictured else None
    return Post([kit.section(delivery.subject)], delivery.subject, draw)


def title(_: Services, __: Translator, ___: str, subject: str) -> str:
    """What it is called."""
    return subject


class Naive(Ledger):
    """What one would write first: claim, post, record; and post again what has not been recorded."""

    def _settled_before(self, entry: Entry) -> bool:
        return super()._settled_before(replace(entry, sending_at=""))

    def _send(self, entry: Entry, post: Post) -> None:
        token = self._services.token(entry.delivery.workspace)
        result = self._poster.post(token, self._message(entry, post.blocks, post.text), lambda: True)
        self._settle(entry, NotSent(True, result.why) if isinstance(result, Unknown) else result)


def run(setup: Setup, ahead: Any) -> None:
    """Tick until SIGTERM, as fast as the timing says, by a clock that is `ahead.value` seconds before the machine's."""
    logging.basicConfig(filename=setup.log, level=logging.INFO, format="%(process)d %(asctime)s %(message)s")
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    over = StopSignal()
    signal.signal(signal.SIGTERM, lambda *_: over.set())
    config = Config(slack_bot_token=setup.token, slack_api_url=setup.api_url, database_url=setup.database_url)
    try:
        store = open_store(setup.database_url)
    except StoreError as error:  # whoever started it starts it again
        logging.warning("no database: %s", error)
        return
    with store:
        services = app.services(config, store, lambda: utc_now() + timedelta(seconds=ahead.value), [FEATURE])
        kinds = with_notices({KIND: Kind(compose, title)})
        scheduler = BackgroundScheduler(timezone="UTC")
        ticker = Ticker(services, scheduler, kinds, timing=setup.timing, workers=setup.workers)
        if setup.naive:
            ticker.ledger = Naive(services, kinds, setup.timing, Poster(config, setup.timing.call))
        scheduler.start()
        ticker.start()
        over.wait()
        ticker.close()
        scheduler.shutdown()
