"""Monday, 09:00, in a thousand workspaces: python -m bench.monday.

Each workspace has five schedules, one of which is due at the same moment in all of them. The replicas are processes of
their own, with two calls to Slack a post. Slack answers after 100 ms, takes a message a second in a channel and what
its tiers allow of a workspace (tests/proof/slack.py). Runs with 250, 500 and 1,000 show what a post costs the processor
however many there are; a plan of 10,000 due among 50,000 schedules is timed directly. From both follows how long
10,000 take. The auditor compares the channels with the ledger: ends with 1 where anything is there twice, or lost.
"""

import argparse
import logging
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from multiprocessing import get_context
from pathlib import Path
from statistics import quantiles

from bench.process import Program
from bench.schedule import databases
from bench.table import aim, machine, table
from bot import app
from bot.clock import stamp, utc_now
from bot.config import Config
from bot.posts import Kind
from bot.schedule import FEATURE
from bot.schedule.cadence import Cadence, first_after
from bot.schedule.lease import Timing
from bot.schedule.notices import with_notices
from bot.schedule.plan import plan
from bot.schedule.schedule import Schedule, key
from bot.schedule.ticker import WORKERS
from bot.store import Store, open_store
from bot.store.rows import upsert
from tests.proof import replica
from tests.proof.auditor import Verdict, audit
from tests.proof.front import fronted
from tests.proof.replica import KIND, Setup
from tests.proof.slack import TOKEN, Slack

SIZES = (250, 500, 1_000)
EACH = 5  # schedules of a workspace
DELAY = 0.1  # seconds until Slack answers
WHOLE, WHOLE_SECONDS = 10_000, 600
_START_SECONDS = 12  # until the replicas are there, and have asked whose the token is
_AT_ONCE = 500
_TIMING = replace(Timing(), tick=1)  # so that the moment is met: a tick is up to 30 s late, whatever there is to post


@dataclass
class Monday:
    """What came of it: seconds after the moment at which each was there, and what it cost."""

    late: list[float]
    cpu: float
    limited: int
    verdict: Verdict

    @property
    def rate(self) -> float:
        """Posts a second."""
        return len(self.late) / max(self.late)


def fill(store: Store, workspaces: Sequence[str], due: datetime) -> None:
    """Five weekly schedules in each, of which one is due then and the others on later days."""
    app.migrate(store, [FEATURE])
    rows, now = [], stamp(due - timedelta(days=1))
    for number in range(EACH):
        at = due + timedelta(days=number)
        cadence = Cadence("week", at.isoweekday(), f"{at:%H:%M}", "UTC")
        comes = first_after(cadence, at - timedelta(minutes=2))
        made = Schedule(
            f"s{number}", KIND, "plain", f"C{number}", cadence, "en", "U0OWNER", False, now, stamp(comes or at)
        )
        row = {**asdict(made), **asdict(cadence), "paused": 0}
        del row["cadence"]
        rows += [{"workspace": workspace, **row} for workspace in workspaces]
    with store.write("bench"):
        for start in range(0, len(rows), _AT_ONCE):
            upsert(store, "schedule", ("workspace", "id"), rows[start : start + _AT_ONCE], keep=())


def post(url: str, folder: Path, many: int, replicas: int, workers: int) -> Monday:
    """Have so many posted by so many processes."""
    slack = Slack([f"T{number:06d}" for number in range(many)], is_limited=True)
    # A cadence knows whole minutes.
    due = (utc_now() + timedelta(seconds=_START_SECONDS)).replace(microsecond=0)
    due = due.replace(second=0) + timedelta(minutes=1) if due.second else due
    context = get_context("forkserver")
    context.set_forkserver_preload(["tests.proof.replica"])
    with fronted(slack, DELAY) as front, open_store(url) as store:
        fill(store, slack.workspaces, due)
        period = f"{due:%G}-W{due:%V}"
        wanted = [key(workspace, "s0", period, "C0", "") for workspace in slack.workspaces]
        api = f"http://127.0.0.1:{front.port}/api/"
        setup = Setup(url, api, TOKEN, folder / "monday.log", _TIMING, workers=workers)
        clock = context.Value("d", 0.0)
        running = [context.Process(target=replica.run, args=(setup, clock)) for _ in range(replicas)]
        for process in running:
            process.start()
        try:
            programs = [Program(process.pid or 0, 0) for process in running]
            time.sleep(max(0.0, (due - utc_now()).total_seconds() - 1))
            before = sum(program.cpu_seconds() for program in programs)
            ends = time.monotonic() + 60 + many
            while slack.calls["chat.postMessage"] < many or _waiting(store):
                if time.monotonic() > ends:
                    break
                time.sleep(0.5)
            spent = sum(program.cpu_seconds() for program in programs) - before
        finally:
            for process in running:
                process.terminate()
                process.join(30)
        said = [one for there in slack.messages.values() for one in there]
        verdict = audit(store, said, wanted, with_notices({KIND: Kind(replica.compose, replica.title)}))
        store.run("DELETE FROM delivery")
        store.run("DELETE FROM schedule")
    late = sorted(one.at - due.timestamp() for one in said)
    return Monday(late, spent, sum(slack.limited.values()), verdict)


def _waiting(store: Store) -> int:
    return int(store.column("SELECT count(*) FROM delivery WHERE ready_at <> ''")[0])


def planned(url: str, workspaces: int) -> tuple[float, float]:
    """Seconds by the clock and of the processor to plan what is due in so many workspaces."""
    due = utc_now().replace(second=0, microsecond=0)
    with open_store(url) as store:
        fill(store, [f"T{number:06d}" for number in range(workspaces)], due)
        store.analyze()
        config = Config(slack_bot_token=TOKEN, slack_api_url="http://127.0.0.1:9/api/", database_url=url)
        services = app.services(config, store, features=())
        began, before = time.perf_counter(), time.process_time()
        assert plan(services, {KIND: Kind(replica.compose, replica.title)}) == workspaces
        return time.perf_counter() - began, time.process_time() - before


def main() -> None:
    """Print the tables, what follows from them, and the verdict."""
    parser = argparse.ArgumentParser(prog="python -m bench.monday", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="MANY", help="due in each run")
    parser.add_argument("--replicas", type=int, default=2)
    parser.add_argument("--workers", type=int, nargs="+", default=[WORKERS], help="posting in each replica")
    parser.add_argument("--whole", type=int, default=WHOLE, help="workspaces with something due, to be planned")
    parser.add_argument("--engine", choices=("SQLite", "PostgreSQL"), default="PostgreSQL")
    options = parser.parse_args()
    logging.getLogger().setLevel(logging.CRITICAL)
    rows, runs = [], []
    with databases() as urls, tempfile.TemporaryDirectory() as folder:
        url = urls[options.engine]
        replicas = options.replicas if options.engine == "PostgreSQL" else 1
        for workers in options.workers:
            for many in options.sizes:
                run = post(url, Path(folder), many, replicas, workers)
                runs.append(run)
                p99 = quantiles(run.late, n=100, method="inclusive")[98]
                figures = [f"{one:.1f}" for one in (run.late[0], p99, run.late[-1], run.rate, run.cpu / many * 1e3)]
                rows.append([str(workers), f"{many:,}", *figures, str(run.limited), str(len(run.verdict.faults))])
        seconds, cpu = planned(url, options.whole)
    print(f"{machine()}; {options.engine}, {replicas} replicas; Slack answers after {DELAY * 1e3:.0f} ms.\n")
    header = ["workers", "due", "first s", "p99 s", "last s", "posts/s", "CPU ms each", "limited", "twice or lost"]
    print(table(header, rows))
    due = f"{options.whole:,} due among {options.whole * EACH:,} schedules"
    print(f"Planning {due}: {seconds:.1f} s, {cpu:.1f} s of the processor")
    last = runs[-1]
    whole = options.whole / last.rate  # planning its share included
    print(
        aim(
            f"{options.whole:,} at that rate, planning included: {whole:.0f} s",
            whole <= WHOLE_SECONDS,
            f"{WHOLE_SECONDS} s",
        )
    )
    faults = [fault for run in runs for fault in run.verdict.faults]
    print(aim(f"{sum(len(run.late) for run in runs):,} posts: {len(faults)} faults", not faults, "0 twice, 0 lost"))
    print("\n".join(faults[:20]))
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
