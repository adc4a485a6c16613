"""Answers that are asked for together, on both engines: python -m bench.together.

One bot on SQLite and one on PostgreSQL, as they are deployed, each with 10,000 terms and 1,000 scored ideas, are sent
what Slack would send over 1, 8 and 32 connections that stay open. The kinds, connections and engines take turns, so
that noise meets all of them; the figures are medians over the rounds.
"""

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from statistics import median

from bench import ideas
from bench.load import Ask, Client, Timing, figures
from bench.process import serving
from bench.requests import HIT, MISS, NOOP, prepare, questions
from bench.server import SECRET
from bench.store_door import postgres_url
from bench.stub import slack
from bench.table import Row, aim, spread, table
from bench.terms import glossary
from bot.slack.http import PATH

CONNECTIONS = (1, 8, 32)
TERMS, IDEAS = 10_000, 1_000
BLOCK, BLOCK_SECONDS = 300, 0.6
LIST, CARD = "list of ideas", "card of an idea"
KINDS = (NOOP, HIT, MISS, LIST, CARD)
P99 = 25  # milliseconds

Timings = dict[tuple[str, str, int], list[Timing]]


def asks() -> dict[str, Iterator[Ask]]:
    """What is asked of each kind, without end."""
    draw = random.Random(17)

    def cards() -> Iterator[Ask]:
        while True:
            number = draw.randint(1, IDEAS)
            yield Ask("/idea", str(number), b"#%d " % number)

    def lists() -> Iterator[Ask]:
        while True:
            yield Ask("/idea", "list", b"ideas.open")

    known = questions(glossary(TERMS))
    return {NOOP: known[NOOP], HIT: known[HIT], MISS: known[MISS], LIST: lists(), CARD: cards()}


def bots(stack: ExitStack) -> dict[str, dict[int, Client]]:
    """A bot on each engine, by its name, with a client for each number of connections."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
    api = stack.enter_context(slack())
    server = stack.enter_context(postgres_url(folder))
    found = {}
    for engine, url in (("SQLite", f"sqlite:///{folder}/bench.db"), ("PostgreSQL", server)):
        prepare(url, glossary(TERMS))
        ideas.fill(url, IDEAS)
        command = [sys.executable, "-m", "bench.server", url, api]
        program = stack.enter_context(serving(command, folder / f"{engine}.log"))
        found[engine] = {n: stack.enter_context(closing(Client(program.port, n, PATH, SECRET))) for n in CONNECTIONS}
    return found


def measure(clients: dict[str, dict[int, Client]], rounds: int) -> Timings:
    """Every kind on every number of connections of every engine, in turn."""
    found: Timings = {}
    made = {engine: asks() for engine in clients}
    for turn in range(rounds + 1):  # the first warms it up
        for engine, of in clients.items():
            for kind in KINDS:
                for n, client in of.items():
                    timing = client.run([next(made[engine][kind]) for _ in range(BLOCK)], BLOCK_SECONDS)
                    if turn:
                        found.setdefault((engine, kind, n), []).append(timing)
    return found


def gains(found: Timings, engine: str, kind: str, n: int) -> list[float]:
    """How often it answers beside one connection, round by round."""
    return [a.rate / b.rate for a, b in zip(found[engine, kind, n], found[engine, kind, 1], strict=True)]


def rows(found: Timings) -> Iterator[Row]:
    """A line for each kind on each engine."""
    for engine in dict.fromkeys(engine for engine, _, _ in found):
        for kind in KINDS:
            cells: list[str] = [engine, kind]
            for n in CONNECTIONS:
                cells += figures(found[engine, kind, n])
                cells += [spread(gains(found, engine, kind, n))] if n > 1 else []
            yield cells


def main() -> None:
    """Print the table, and whether each aim is met."""
    parser = argparse.ArgumentParser(prog="python -m bench.together", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    rounds = 3 if parser.parse_args().quick else 7
    with ExitStack() as stack:
        found = measure(bots(stack), rounds)
    print(
        f"Medians of {rounds} rounds of at most {BLOCK} requests. On 1 connection, then on 8, then on 32; x one is how"
    )
    print(
        "often it answers beside one connection, round by round, with the lowest and the highest round in brackets.\n"
    )
    one = ["p50 ms", "p99 ms", "requests/s"]
    print(table(["engine", "request", *one, *[*one, "x one"] * 2], list(rows(found))))
    for engine, kind, n in found:
        if n == 1 or kind == NOOP:
            continue
        gain, p99 = median(gains(found, engine, kind, n)), median(one.p99 for one in found[engine, kind, n])
        said = f"{engine}, {kind}, {n} connections: {gain:.2f} x as often as on one, p99 {p99:.0f} ms"
        print(aim(said, gain >= 1 and p99 < P99, f"at least 1, under {P99} ms"))


if __name__ == "__main__":
    main()
