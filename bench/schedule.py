"""5,000 schedules due in one minute: python -m bench.schedule.

They are planned, claimed, composed and recorded with a Slack that answers at once, so that what is timed is the bot's
own work. With a Slack that takes its time, and its limits: python -m bench.monday.
"""

import argparse
import resource
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from apscheduler.schedulers.background import BackgroundScheduler

from bench.store_door import postgres_url
from bench.table import aim, table
from bot import app
from bot.clock import stamp, utc_now
from bot.config import Config
from bot.posts import Kind
from bot.schedule.cadence import Cadence
from bot.schedule.lease import Timing
from bot.schedule.ledger import Ledger
from bot.schedule.plan import plan
from bot.schedule.poster import PostedMessage, Poster, Result
from bot.schedule.schedule import Schedule
from bot.schedule.store import schedules
from bot.schedule.ticker import Ticker
from bot.store import Store, open_store
from tests.proof.replica import KIND, compose, title

WORKSPACE = "T0BENCH"
MOST_RATIO = 2
MEGABYTE = 1024 / 1e6  # of what getrusage counts on Linux


class Instant(Poster):
    """A Slack that takes everything at once."""

    def post(self, token: str, message: Mapping[str, Any], may: Callable[[], bool]) -> Result:
        """Post nothing, and say that it is there."""
        assert token
        assert may()
        return PostedMessage(str(message["channel"]), "1.000001")


@contextmanager
def databases() -> Iterator[dict[str, str]]:
    """An empty database of each engine, by name."""
    with tempfile.TemporaryDirectory() as folder, postgres_url(Path(folder)) as postgres:
        yield {"SQLite": f"sqlite:///{folder}/store.db", "PostgreSQL": postgres}


def schedule_many(store: Store, many: int) -> None:
    """Have as many schedules due now."""
    now = stamp(utc_now())
    with store.write(WORKSPACE):
        for number in range(many):
            once = Cadence("once", 0, now, "Europe/Paris")
            made = Schedule(f"s{number}", KIND, "plain", f"C{number:06d}", once, "en", "U1", False, now, now)
            schedules.save(store, WORKSPACE, made)


def one_minute(url: str, many: int) -> tuple[float, float, float]:
    """Seconds to plan `many` deliveries, then to claim, compose and record them, and how much memory that took (MB)."""
    with open_store(url) as store:
        app.migrate(store)
        schedule_many(store, many)
        config = Config(slack_bot_token="xoxb-bench", slack_api_url="http://127.0.0.1:9/api/", database_url=url)
        services = replace(app.services(config, store, features=()), token=lambda _: config.slack_bot_token)
        kinds = {KIND: Kind(compose, title)}
        ticker = Ticker(services, BackgroundScheduler(timezone="UTC"), kinds)
        ticker.ledger = Ledger(services, kinds, Timing(), Instant(config, 10))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        began = time.perf_counter()
        assert plan(services, kinds) == many
        planned = time.perf_counter()
        ticker.tick()
        done = time.perf_counter()
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        ticker.close()
        counted = store.run("SELECT count(*) AS many FROM delivery WHERE state = 'posted'")
        assert counted == [{"many": many}]
        store.run("DELETE FROM delivery")
        store.run("DELETE FROM schedule")
    return planned - began, done - planned, grown * MEGABYTE


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tenth of the deliveries")
    parser.add_argument("--minute", type=int, metavar="MANY", default=0, help="so many in one minute")
    options = parser.parse_args()
    minute = options.minute or (500 if options.quick else 5_000)
    with databases() as urls:
        rows, seconds = [], []
        for engine, url in urls.items():
            planned, worked, grown = one_minute(url, minute)
            seconds.append(planned + worked)
            rows.append((engine, f"{planned:.2f}", f"{worked:.2f}", f"{worked / minute * 1e3:.2f}", f"{grown:.0f}"))
        header = ("store", "planned in s", "claimed, composed, recorded in s", "ms each", "memory grown by MB")
        print(f"{minute} schedules due in the same minute:\n")
        print(table(header, rows))
        ratio = seconds[1] / seconds[0]
        print(aim(f"PostgreSQL takes {ratio:.1f} x SQLite's time", ratio <= MOST_RATIO, f"at most {MOST_RATIO} x"))


if __name__ == "__main__":
    main()
