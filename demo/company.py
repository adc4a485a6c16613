"""The demo's company: a past of some weeks, last Monday's digest among it, and the clock that was put back for it."""

import time
from datetime import datetime, timedelta

from bot import app
from bot.clock import utc_now
from bot.config import Config
from bot.slack.native_support import know
from bot.slack.store import save_setting
from bot.store import open_store
from demo import ideas, kpis, words
from sandbox import DEMO


class DemoClock:
    """The clock of the local Slack and of the systems beside it. It is put back while the past is made."""

    def __init__(self) -> None:
        self._back = timedelta()

    def put_back(self, moment: datetime) -> None:
        """Have it go from this moment on."""
        self._back = utc_now() - moment

    def go_on(self) -> None:
        """Have it show the present again."""
        self._back = timedelta()

    def __call__(self) -> datetime:
        """What it shows."""
        return utc_now() - self._back

    def seconds(self) -> float:
        """The same in seconds since 1970."""
        return time.time() - self._back.total_seconds()


def know_older(config: Config, clock: DemoClock, older: bool) -> None:
    """Have the bot know at once that its Slack was switched: what a real workspace takes changes once in its life, and
    the bot remembers it for as long."""
    with open_store(config.database_url) as store:
        know(store, DEMO.id, not older, clock())


def fill(config: Config, clock: DemoClock) -> None:
    """Give the demo's organisation a past, last Monday's digest among it. `clock` is that of the local Slack and of the
    systems that KPIs are read from."""
    with open_store(config.database_url) as store:
        app.migrate(store)
        now = utc_now()
        monday = kpis.monday_before(now)
        # Clocks in the past, so that changes carry believable dates.
        before, then, today = (
            app.services(config, store, clock=made)
            for made in (lambda: now - timedelta(days=41), lambda: monday, utc_now)
        )
        save_setting(store, DEMO.id, "greeted", words.LEAD)
        words.fill(before)
        ideas.fill(before)
        clock.put_back(monday)
        kpis.fill(then, now)
        kpis.post_digest(then, app.kinds())
        clock.go_on()
        kpis.catch_up(today)
        for services in (before, then, today):
            services.executor.shutdown()
            services.asking.close()
            services.tools.http.close()
