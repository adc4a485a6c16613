"""`/glossary` beside a command that only acknowledges, in the same server and the same run: python -m bench.requests.

For each size of glossary the bot runs as it is deployed, under waitress in a process of its own on a SQLite file; this
process sends it what Slack would send, signed, over connections that stay open. The requests take turns, a block of
each kind in every round, so that noise meets all of them; the figures are medians over the rounds.
"""

import argparse
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from bench.load import READER, Ask, Client, Timing, figures
from bench.process import Program, serving
from bench.server import SECRET
from bench.stub import slack
from bench.table import Row, aim, spread, table
from bench.terms import WORKSPACE, fill, glossary, misspelt
from bot.app import migrate
from bot.clock import stamp, utc_now
from bot.glossary.command import read_command
from bot.glossary.term import Meaning
from bot.slack.http import PATH
from bot.slack.store import save_person
from bot.store import open_store
from bot.text.fold import key

SIZES = (1_000, 10_000, 100_000)
CONNECTIONS = (1, 8)
BLOCK = 200  # requests of one kind before the next has its turn
BLOCK_SECONDS = 0.7
NOOP, HIT, MISS, SEARCH = "no-op", "exact hit", "miss, with suggestions", "full-text search"
AGAIN = "exact hit, asked before"
_USUAL = 500  # terms that most people ask for


@dataclass
class Place:
    """A bot over one glossary, and everything measured of it."""

    size: int
    program: Program
    clients: dict[int, Client]
    asks: dict[str, Iterator[Ask]]
    timings: dict[tuple[str, int], list[Timing]] = field(default_factory=dict)
    cpu: dict[str, list[float]] = field(default_factory=dict)  # milliseconds a request, on one connection


def questions(meanings: list[Meaning]) -> dict[str, Iterator[Ask]]:
    """What is asked of each kind, without end and never the same twice in a row."""
    draw = random.Random(7)
    keys = {found for meaning in meanings for found in meaning.content.keys()}  # noqa: SIM118 - a method of ours
    meanings = [one for one in meanings if read_command(one.term).what == "find"]  # "ALL" lists them

    def hit() -> Ask:
        meaning = draw.choice(meanings)
        return Ask("/glossary", meaning.term, meaning.id.encode())

    def again() -> Ask:
        meaning = draw.choice(meanings[:_USUAL])
        return Ask("/glossary", meaning.term, meaning.id.encode())

    def miss() -> Ask:
        while True:
            term = draw.choice(meanings).term
            typed = misspelt(draw, term)
            # Half of a short acronym may not differ from what is suggested for it.
            if len(term) > 3 and read_command(typed).what == "find" and keys.isdisjoint(_forms(typed)):
                # What is surely meant may be answered at once.
                return Ask("/glossary", typed, b"glossary.open:0", also=f'"*{term}*'.encode())

    def search() -> Ask:
        words = draw.choice(meanings).content.definition_en.strip(".").split()
        return Ask("/glossary", f"search {words[-1]} {words[-2]}", b"glossary.open")

    def endless(ask: Callable[[], Ask]) -> Iterator[Ask]:
        while True:
            yield ask()

    return {
        NOOP: endless(lambda: Ask("/noop", "", b"")),
        HIT: endless(hit),
        AGAIN: endless(again),
        MISS: endless(miss),
        SEARCH: endless(search),
    }


def _forms(typed: str) -> set[str]:
    """The keys by which a reader finds a term in what was typed: as it is, of one, of several in any of its words, and
    a term that is a part of it."""
    words = typed.split()
    several = (" ".join([*words[:n], f"{word}s", *words[n + 1 :]]) for n, word in enumerate(words))
    parts = (" ".join(words[first:end]) for end in range(1, len(words) + 1) for first in range(end))
    return {key(typed), key(typed).removesuffix("s"), *map(key, several), *map(key, parts)}


def prepare(url: str, meanings: list[Meaning]) -> None:
    """Fill a database, with a reader the bot has met before: it asks Slack nothing."""
    with open_store(url) as store:
        migrate(store)
        fill(store, meanings)
        now = stamp(utc_now())
        save_person(store, WORKSPACE, id=READER, name="Reader", locale="en-GB", is_admin=0, fetched_at=now)


def places(stack: ExitStack, sizes: tuple[int, ...]) -> Iterator[Place]:
    """Start a bot for each size."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
    api = stack.enter_context(slack())
    for size in sizes:
        url = f"sqlite:///{folder}/{size}.db"
        meanings = glossary(size)
        prepare(url, meanings)
        command = [sys.executable, "-m", "bench.server", url, api]
        program = stack.enter_context(serving(command, folder / f"{size}.log"))
        clients = {n: stack.enter_context(closing(Client(program.port, n, PATH, SECRET))) for n in CONNECTIONS}
        yield Place(size, program, clients, questions(meanings))


def measure(place: Place, kind: str, connections: int) -> None:
    """One block of requests of one kind."""
    asks = [next(place.asks[kind]) for _ in range(BLOCK)]
    before = place.program.cpu_seconds()
    timing = place.clients[connections].run(asks, BLOCK_SECONDS)
    place.timings.setdefault((kind, connections), []).append(timing)
    if connections == 1:
        spent = place.program.cpu_seconds() - before
        place.cpu.setdefault(kind, []).append(spent * 1e3 / len(timing.times))


def rows(place: Place) -> Iterator[Row]:
    """The measurements of one glossary, as lines of the table."""
    for kind in place.asks:
        cells = [f"{place.size:,}", kind]
        for connections in CONNECTIONS:
            cells += figures(place.timings[kind, connections])
            cells.append(spread(ratios(place, kind, connections)))
        yield [*cells, f"{min(place.cpu[kind]):.2f}", f"{place.program.megabytes():.0f}"]


def ratios(place: Place, kind: str, connections: int) -> list[float]:
    """The p50 of a kind over that of the no-op, round by round."""
    ours, noop = place.timings[kind, connections], place.timings[NOOP, connections]
    return [a.p50 / b.p50 for a, b in zip(ours, noop, strict=True)]


def cpu_ratio(place: Place, kind: str) -> float:
    """The processor time of a kind over that of the no-op; 0 where the system does not tell."""
    hit, noop = min(place.cpu[kind]), min(place.cpu[NOOP])
    return hit / noop if noop else 0.0


def main() -> None:
    """Print the table, and whether each aim is met."""
    parser = argparse.ArgumentParser(prog="python -m bench.requests", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="up to 10,000 terms, and fewer rounds")
    quick = parser.parse_args().quick
    sizes, rounds = (SIZES[:2], 3) if quick else (SIZES, 5)
    with ExitStack() as stack:
        all_places = list(places(stack, sizes))
        turns = [(p, kind, n) for n in CONNECTIONS for kind in (NOOP, HIT, AGAIN, MISS, SEARCH) for p in all_places]
        for place, kind, connections in turns:
            warm = 3 * _USUAL if kind == AGAIN else 40
            place.clients[connections].run([next(place.asks[kind]) for _ in range(warm)], 2 * BLOCK_SECONDS)
        for _ in range(rounds):
            for place, kind, connections in turns:
                measure(place, kind, connections)
        show(all_places, rounds)


def show(all_places: list[Place], rounds: int) -> None:
    """Print what was measured."""
    one = ["p50 ms", "p99 ms", "requests/s", "x no-op"]
    print(f"Medians of {rounds} rounds of at most {BLOCK} requests of each kind; x no-op compares p50 round by round,")
    print("with the lowest and the highest round in brackets. First on 1 connection, then on 8. CPU is the processor")
    print("time the server spent on a request, on 1 connection, in the round where it was least: other work on the")
    print("machine only adds to it. MB is the most memory the server ever held.\n")
    header = ["terms", "request", *one, *one, "CPU ms", "MB"]
    print(table(header, [row for place in all_places for row in rows(place)]))
    for kind in (HIT, AGAIN):
        worst = max(median(ratios(place, kind, 1)) for place in all_places)
        spent = max(cpu_ratio(place, kind) for place in all_places)
        said = f"{kind} at the worst size: {worst:.2f} x no-op; {spent:.2f} x its processor time"
        print(aim(said, worst <= 1.3, "at most 1.3"))
    last = all_places[-1]
    misses = last.timings[MISS, 1]
    p50, p99 = median(timing.p50 for timing in misses), median(timing.p99 for timing in misses)
    said = f"a miss at {last.size:,} terms: p50 {p50:.1f} ms, p99 {p99:.1f} ms"
    said += f"; {min(last.cpu[MISS]):.1f} ms of processor time"
    print(aim(said, p99 < 25, "under 25 ms"))
    memory = max(place.program.megabytes() for place in all_places)
    print(aim(f"memory: {memory:.0f} MB", memory < 150, "under 150 MB"))


if __name__ == "__main__":
    main()
