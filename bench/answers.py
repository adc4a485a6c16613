"""What a program is told of a workspace with 100,000 terms, 10,000 ideas and records of every kind, on both engines:
python -m bench.answers.

Each question is asked with several arguments in turn; p50 and p99 in milliseconds, with the processor time of the bot
at its median, beside reading one record.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from itertools import cycle, islice, pairwise
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from bench import ideas as bench_ideas
from bench.store_door import postgres_url
from bench.table import aim, machine, table
from bench.terms import WORKSPACE, glossary
from bench.terms import fill as fill_terms
from bot import app
from bot.answers.desk import QUESTIONS, ask, asker_of
from bot.config import Config
from bot.decisions.decision import DECIDED, EVIDENCE, PROPOSED, Decision
from bot.decisions.decision import ROOM as DECISIONS
from bot.documents import body
from bot.documents.body import BodySection
from bot.documents.document import ROOM as DOCUMENTS
from bot.documents.document import Document
from bot.insights.desk import INSIGHTS
from bot.insights.insight import KINDS, SUPPORTS, Insight
from bot.kpis.kpi import Kpi, Reading
from bot.kpis.store import kpis, readings
from bot.links import store as links
from bot.links.store import Link, LinkEnd
from bot.periods import step
from bot.records.record import Record, Room
from bot.records.store import records
from bot.rights.desk import RIGHTS
from bot.rights.right import STANDING, Right
from bot.roadmap import store as plans
from bot.roadmap.desk import ROOM as ROADMAP
from bot.roadmap.item import HORIZONS, RoadmapItem
from bot.roadmap.store import Ranks
from bot.slack.questions import Asker
from bot.slack.store import save_person
from bot.store import Store, open_store

TERMS, IDEAS, RECORDS, KPIS, RIGHTS_, ITEMS = 100_000, 10_000, 10_000, 40, 200, 1_000
_DAYS, _PART, _ROUNDS = 400, 1_000, 200
AIM = 15.0  # ms
_USER, _AT = "U0READER", "2026-11-01T09:00:00Z"
_WORDS = bench_ideas.WORDS.split()


def _put(store: Store, room: Room[Any], made: Sequence[Record[Any]]) -> None:
    for begun in range(0, len(made), _PART):
        with store.write(WORKSPACE):
            records.put(store, WORKSPACE, room, made[begun : begun + _PART], "added")


def _records(store: Store, share: float) -> None:
    chance = random.Random(7)  # the same in each run

    def words(count: int) -> str:
        return " ".join(chance.choices(_WORDS, k=count))

    def record(number: int, content: Any, status: str) -> Record[Any]:
        at = f"2026-{chance.randint(1, 11):02}-{chance.randint(1, 28):02}T00:00:{number % 60:02}Z"
        return Record(number, content, status, _USER, at, _USER, at)

    many = int(RECORDS * share)
    decided = [
        Decision(f"We {words(3)} {n}", _USER, words(1), chance.choice(EVIDENCE), context=words(20)) for n in range(many)
    ]
    _put(store, DECISIONS, [record(n + 1, one, chance.choice((PROPOSED, DECIDED))) for n, one in enumerate(decided)])
    heard = [
        Insight(f"They {words(3)} {n}", words(1), kind=chance.choice(KINDS), verbatim=words(30)) for n in range(many)
    ]
    _put(store, INSIGHTS, [record(n + 1, one, "linked") for n, one in enumerate(heard)])
    about = [
        Link(LinkEnd("insights", str(n + 1)), SUPPORTS, LinkEnd("ideas", str(n % 2_000 + 1)), _USER, _AT)
        for n in range(many)
    ]
    held = [Right(f"{words(1)} {n}", _USER, "U0BACKUP") for n in range(RIGHTS_)]
    _put(store, RIGHTS, [record(n + 1, one, STANDING) for n, one in enumerate(held)])
    text = body.write(
        BodySection(key, key.title(), words(150)) for key in ("problem", "metric", "scope", "risks", "questions")
    )
    written = [
        Document(f"About {words(3)}", _USER, "", kpi="KPI 7", template="prd", follows="1", language="en", body=text)
        for _ in range(ITEMS)
    ]
    _put(store, DOCUMENTS, [record(IDEAS * 2 + n + 1, one, "draft") for n, one in enumerate(written)])
    items = [
        record(
            n + 1,
            RoadmapItem(
                f"Build {words(3)}",
                chance.choice(HORIZONS),
                f"2027-{n % 12 + 1:02}",
                _USER,
                f"Team {n % 20}",
                f"KPI {n % KPIS}",
            ),
            "planned",
        )
        for n in range(ITEMS)
    ]
    _put(store, ROADMAP, items)
    with store.write(WORKSPACE):
        links.link_all(store, WORKSPACE, about)
        plans.put(store, WORKSPACE, items, Ranks(1, 20))


def _kpis(store: Store) -> None:
    chance, last = random.Random(8), "2026-11-29"
    made = [
        Kpi(f"kpi{n}", f"KPI {n}", "percent", target=45.0, combine="mean", owner=_USER, team=f"Team {n % 5}")
        for n in range(KPIS)
    ]
    with store.write(WORKSPACE):
        kpis.put(store, WORKSPACE, made)
        for kpi in made:
            days = [step("day", last, -n) for n in range(_DAYS)]
            values = [Reading(kpi.id, day, 40 + chance.gauss(0, 2), f"{last}T06:00:00Z", "sql") for day in days]
            readings.put(store, WORKSPACE, values)


def fill(url: str, share: float) -> None:
    """A workspace that knows all this, or a share of it."""
    bench_ideas.fill(url, int(IDEAS * share), WORKSPACE)
    with open_store(url) as store:
        fill_terms(store, glossary(int(TERMS * share)))
        _records(store, share)
        _kpis(store)
        for user in (_USER, "U0BACKUP"):
            save_person(
                store,
                WORKSPACE,
                id=user,
                name=user.title(),
                locale="en-GB",
                is_admin=0,
                fetched_at="2099-01-01T00:00:00Z",
            )
        store.analyze()  # as after an import: by itself PostgreSQL looks at what was written a minute later


def _asked(store: Store, share: float) -> Mapping[str, Sequence[Mapping[str, Any]]]:
    """The arguments each question is asked with, in turn."""
    names = [
        row["term"]
        for row in store.run("SELECT term FROM meaning WHERE workspace = :w ORDER BY id LIMIT 40", w=WORKSPACE)
    ]
    numbers = [int(n * share) + 1 for n in range(0, 2_000, 50)]
    words = [f"{one} {other}" for one, other in pairwise(_WORDS)]
    return {
        "define_term": [{"term": name} for name in names],
        "search_terms": [{"query": " ".join(name.split()[-2:])} for name in names],
        "rank_ideas": [{}],
        "get_idea": [{"number": number} for number in numbers],
        "get_roadmap": [{}, {"horizon": "now"}, {"team": "Team 7"}],
        "list_kpis": [{}, {"team": "Team 1"}, {"off_target": True}],
        "get_kpi": [{"name": f"KPI {n}"} for n in range(KPIS)],
        "who_decides": [{"topic": one} for one in _WORDS],
        "find_decisions": [{}, *({"query": one} for one in words)],
        "has_been_decided": [{"question": f"Have we decided on {one}?"} for one in words],
        "find_insights": [{}, *({"query": one} for one in words), {"idea": 7}],
        "get_prd": [{"number": IDEAS * 2 + number % ITEMS + 1} for number in numbers],
        "impact": [{}],
    }


def _times(
    act: Callable[[Mapping[str, Any]], object], given: Sequence[Mapping[str, Any]], rounds: int
) -> tuple[list[float], list[float]]:
    """Milliseconds by the clock and of the bot's processor, each time."""
    clock, processor = [], []
    for one in given[:3]:
        act(one)
    for one in islice(cycle(given), rounds):
        begun, busy = time.perf_counter(), time.process_time()
        act(one)
        clock.append((time.perf_counter() - begun) * 1e3)
        processor.append((time.process_time() - busy) * 1e3)
    return clock, processor


def measure(url: str, share: float, rounds: int) -> tuple[list[list[str]], list[str]]:
    """A line for each question, and those whose median misses the aim."""
    rows, slow = [], []
    with open_store(url) as store:
        made = app.services(Config(database_url=url, slack_bot_token="xoxb-none"), store)
        asker: Asker = asker_of(made, WORKSPACE, _USER)
        asked = _asked(store, share)
        floor, _ = _times(lambda _: records.get(store, WORKSPACE, DECISIONS, 7), [{}], rounds)
        for question in QUESTIONS:
            took, busy = _times(lambda given, name=question.name: ask(asker, name, given), asked[question.name], rounds)  # type: ignore[misc]
            half = median(took)
            rows.append(
                [
                    question.name,
                    f"{half:.2f}",
                    f"{quantiles(took, n=100)[98]:.2f}",
                    f"{median(busy):.2f}",
                    f"{half / median(floor):.0f}",
                ]
            )
            slow += [f"{question.name} {half:.1f} ms"] if half >= AIM else []
        made.executor.shutdown()
    return rows, slow


def report(
    name: str, about: str | None, columns: Sequence[str], run: Callable[[str, float, int], Any], rounds: tuple[int, int]
) -> None:
    """Print a table for each engine, of what `run` measures at a URL with a share of everything in so many rounds: the
    second of `rounds` where all is asked for."""
    parser = argparse.ArgumentParser(prog=f"python -m bench.{name}", description=about)
    parser.add_argument("--quick", action="store_true", help="a tenth of everything")
    parser.add_argument("--sqlite", action="store_true", help="on SQLite alone")
    given = parser.parse_args()
    share, many = (0.1, rounds[0]) if given.quick else (1.0, rounds[1])
    print(f"{machine()}; {int(TERMS * share):,} terms, {int(IDEAS * share):,} ideas\n")
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, postgres_url(Path(folder)) as postgres:
        urls = {"SQLite": f"sqlite:///{folder}/{name}.db", **({} if given.sqlite else {"PostgreSQL": postgres})}
        for engine, url in urls.items():
            fill(url, share)
            rows, slow = run(url, share, many)
            print(f"{engine}\n\n{table(columns, rows)}")
            print(aim("; ".join(slow) or "every question", not slow, f"p50 under {AIM:.0f} ms each"), "\n")


def main() -> None:
    """Print what each question takes."""
    report("answers", __doc__, ["question", "p50 ms", "p99 ms", "CPU ms", "× one record"], measure, (50, _ROUNDS))


if __name__ == "__main__":
    main()
