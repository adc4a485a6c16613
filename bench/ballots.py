"""500 people in one vote on forty blockers, on both engines: python -m bench.ballots.

It is opened, which asks everybody; each votes, first one after the other, then again from eight threads at once; the
result is read while it is open; it closes, with all that follows; and all who took part are asked whether the winner
is gone.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from bench.store_door import postgres_url
from bench.table import table
from bot import app
from bot.blockers.blocker import RESOLVED, Blocker
from bot.blockers.desk import POLLS, ROOM
from bot.champions.desk import CHAMPIONS
from bot.champions.team import Champion
from bot.config import Config
from bot.polls.desk import PollDesk
from bot.records.desk import RecordDesk
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from bot.store import Store, open_store

WORKSPACE, CHANNEL = "T0BENCH", "C0BENCH"
PEOPLE, BLOCKERS, THREADS, TEAM = 500, 40, 8, 100


class _Clock:
    """A clock that is moved."""

    now = datetime(2026, 11, 23, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


def _seconds(what: Callable[[], object]) -> float:
    began = time.perf_counter()
    what()
    return time.perf_counter() - began


def _filled(store: Store, clock: _Clock, people: list[str]) -> Services:
    app.migrate(store)
    made = app.services(Config(slack_bot_token="xoxb-none"), store, clock)
    own = RecordDesk(made, WORKSPACE, "", seen_by=EVERYTHING)
    for begin in range(0, len(people), TEAM):
        own.add(CHAMPIONS, Champion(f"Team {begin}", people=tuple(people[begin : begin + TEAM])))
    for number in range(BLOCKERS):
        own.add(ROOM, Blocker(f"Blocker {number}", category="data", shown="anonymous"))
    return made


def _desk(made: Services, person: str, *, manages: bool = False) -> PollDesk:
    own = PollDesk(made, WORKSPACE, person, seen_by=EVERYTHING)
    vars(own)["manager"] = manages  # Slack is not asked
    return own


def measured(store: Store, many: int) -> dict[str, float]:
    """Seconds of each step, of so many people."""
    clock, chance = _Clock(), random.Random(1)
    people = [f"U0P{number:05}" for number in range(many)]
    made = _filled(store, clock, people)
    manager = _desk(made, "", manages=True)
    found = {"opening, asking everybody": _seconds(lambda: manager.open(POLLS, CHANNEL, "UTC", cause="bench"))}

    def vote(person: str) -> float:
        given = chance.sample(range(1, BLOCKERS + 1), 3)
        own = _desk(made, person)
        return _seconds(lambda: own.vote(POLLS, "2026-Q4", {str(number): 1 for number in given}))

    each = [vote(person) for person in people]
    found["a vote, median"], found["a vote, slowest"] = median(each), max(each)
    with ThreadPoolExecutor(THREADS) as threads:
        found[f"everybody again, {THREADS} at once"] = _seconds(lambda: list(threads.map(vote, people)))
    poll = POLLS.survey.current(made, WORKSPACE)
    assert poll is not None
    found["the result"] = _seconds(lambda: POLLS.result(made, WORKSPACE, poll))
    clock.now += timedelta(days=8)
    found["the close"] = _seconds(lambda: manager.close(POLLS, "2026-Q4"))
    result = POLLS.result(made, WORKSPACE, poll)
    assert (result.voters, sum(result.votes.values())) == (many, 3 * many)
    clock.now += timedelta(days=20)
    found["asking whether it is gone"] = _seconds(lambda: manager.set_status(ROOM, result.top[0], RESOLVED))
    made.executor.shutdown()
    return found


def main() -> None:
    """Print a line for each step and engine, a column for each number of people."""
    parser = argparse.ArgumentParser(prog="python -m bench.ballots", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tenth of the people")
    sizes = (5, PEOPLE // 10) if parser.parse_args().quick else (PEOPLE // 10, PEOPLE)
    lines = []
    for name in ("SQLite", "PostgreSQL"):
        found = []
        for size in sizes:
            with tempfile.TemporaryDirectory() as folder, postgres_url(Path(folder)) as postgres:
                url = f"sqlite:///{Path(folder) / 'bench.db'}" if name == "SQLite" else postgres
                with open_store(url) as store:
                    found.append(measured(store, size))
        few, all_ = found
        lines += [[step, name, f"{few[step] * 1e3:.1f}", f"{all_[step] * 1e3:.1f}"] for step in all_]
    print(table(["step, in ms", "on", *(f"{size} people" for size in sizes)], lines))


if __name__ == "__main__":
    main()
