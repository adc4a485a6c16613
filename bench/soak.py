"""Minutes of mixed load from eight connections, on both engines: python -m bench.soak.

People look terms up, misspell them, search, list and open ideas, define terms, capture ideas, vote and score, all at
once, against the bot as it is served over HTTP, in a process of its own. Each kind's times are measured, and a wrong
answer ends the run. Then the rows stay the same, and it is shown what memory does over many requests.
"""

import argparse
import random
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from statistics import quantiles
from urllib.parse import urlsplit

import psycopg

from bench import ideas
from bench.load import Ask, Client
from bench.process import Program, serving
from bench.requests import HIT, MISS, SEARCH, questions
from bench.server import SECRET
from bench.store_door import postgres_url
from bench.stub import slack
from bench.table import aim, machine, table
from bench.terms import fill, glossary
from bot.slack.http import PATH
from bot.store import open_store

TERMS, IDEAS = 2_500, 2_000
CONNECTIONS = 8
BLOCK = 400  # requests that are made up before they are sent, so that the client's work is not measured
SHOWN = 5  # how often memory is looked at while the rows stay the same

Kinds = dict[str, tuple[int, Callable[[], Ask]]]


def _looked_up() -> Kinds:
    """What only reads the glossary, with how often in a hundred it is asked."""
    known = questions(glossary(TERMS))
    often = {"an exact hit": (40, HIT), "a miss": (10, MISS), "a search": (10, SEARCH)}
    return {name: (weight, partial(next, known[kind])) for name, (weight, kind) in often.items()}


def _ideas(draw: random.Random, api: str) -> Kinds:
    """What ideas are asked, and what is done to those there are."""
    made = ideas.kinds(IDEAS, api)

    def vote() -> Ask:
        number = str(draw.randint(1, IDEAS))
        message = {"ts": "1.2", "blocks": []}
        action = {"type": "button", "action_id": "ideas.vote", "block_id": "b", "value": number}
        return ideas.interaction(
            type="block_actions",
            actions=[action],
            message=message,
            container={"type": "message", "message_ts": "1.2"},
            channel={"id": "C0GENERAL"},
            response_url=f"{api}respond",
        )

    def card() -> Ask:
        return Ask("/idea", str(draw.randint(1, IDEAS)), b"ideas.vote")

    return {
        "a list": (8, made[ideas.LIST]),
        "a card": (12, card),
        "a vote": (5, vote),
        "a score": (5, made[ideas.SCORE]),
    }


def _written(draw: random.Random) -> Kinds:
    """What adds rows."""

    def term() -> Ask:
        name = f"w{draw.getrandbits(40):x} {draw.choice(ideas.WORDS.split())}"
        return Ask("/glossary", f"{name} = What {name} is.", b"glossary.edit")

    def idea() -> Ask:
        words = " ".join(draw.choices(ideas.WORDS.split(), k=4))
        return Ask("/idea", f"{words} {draw.getrandbits(40):x}", b"ideas.")

    return {"a definition": (5, term), "an idea": (5, idea)}


def requests(draw: random.Random, kinds: Kinds) -> Iterator[tuple[str, Ask]]:
    """Requests for ever, each kind as often as it says."""
    names = list(kinds)
    weights = [kinds[name][0] for name in names]
    while True:
        (name,) = draw.choices(names, weights)
        yield name, kinds[name][1]()


@contextmanager
def place(engine: str, server: str, api: str, folder: Path) -> Iterator[Program]:
    """The bot on an engine, with terms and ideas in it."""
    url = f"sqlite:///{folder}/soak.db"
    if engine == "PostgreSQL":
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute("CREATE DATABASE soak")
        url = urlsplit(server)._replace(path="/soak").geturl()
    ideas.fill(url, IDEAS)
    with open_store(url) as store:
        fill(store, glossary(TERMS))
        store.analyze()  # as after an import: by itself PostgreSQL looks at what was written a minute later
    with serving([sys.executable, "-m", "bench.server", url, api], folder / f"{engine}.log") as program:
        yield program


def load(client: Client, asked: Iterator[tuple[str, Ask]], seconds: float, most: int) -> dict[str, list[float]]:
    """The times of answers by kind, in milliseconds: of `most` requests, or as many as the seconds allow."""
    found: dict[str, list[float]] = defaultdict(list)
    end, sent = time.monotonic() + seconds, 0
    while sent < most and time.monotonic() < end:
        block = [next(asked) for _ in range(min(BLOCK, most - sent))]
        timing = client.run([ask for _, ask in block], max(1.0, end - time.monotonic()))
        for number, milliseconds in zip(timing.numbers, timing.times, strict=True):
            found[block[number][0]].append(milliseconds)
        sent += len(timing.times)
    return found


def rows(engine: str, found: dict[str, list[float]]) -> Iterator[list[str]]:
    """A line for all kinds together, and one for each."""
    every = {"all": [one for times in found.values() for one in times], **found}
    for kind, times in every.items():
        at = quantiles(times, n=100, method="inclusive")
        yield [engine, kind, f"{len(times):,}", f"{at[49]:.1f}", f"{at[98]:.1f}", f"{max(times):.0f}"]


def main() -> None:
    """Print the tables, and whether each aim is met."""
    parser = argparse.ArgumentParser(prog="python -m bench.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=5, help="of mixed load on each engine")
    parser.add_argument("--requests", type=int, default=200_000, help="on each engine while the rows stay the same")
    options = parser.parse_args()
    lines: list[list[str]] = []
    aims, memory = [], []
    with tempfile.TemporaryDirectory(prefix="soak-") as name, postgres_url(Path(name)) as server, slack() as api:
        for engine in ("SQLite", "PostgreSQL"):
            draw = random.Random(12)
            reading = {**_looked_up(), **_ideas(draw, api)}
            with (
                place(engine, server, api, Path(name)) as program,
                closing(Client(program.port, CONNECTIONS, PATH, SECRET)) as client,
            ):
                before = program.resident()
                found = load(client, requests(draw, {**reading, **_written(draw)}), options.minutes * 60, sys.maxsize)
                memory.append([engine, "while rows came in", f"{before:.0f} to {program.resident():.0f}"])
                steps = []
                for _ in range(SHOWN):
                    load(client, requests(draw, reading), 3600, options.requests // SHOWN)
                    steps.append(f"{program.resident():.0f}")
                memory.append([engine, f"over {options.requests:,} requests on the same rows", ", ".join(steps)])
            lines += rows(engine, found)
            worst = float(lines[-len(found) - 1][4])
            aims.append(aim(f"{engine}: 99 in 100 are answered within {worst:.0f} ms", worst < 100, "under 100 ms"))
    print(f"{machine()}; {CONNECTIONS} connections.\n")
    print(table(["engine", "what", "answers", "p50 ms", "p99 ms", "worst ms"], lines))
    print("\n".join(aims), "\n", sep="\n")
    print(table(["engine", "memory of the process", "MB"], memory))


if __name__ == "__main__":
    main()
