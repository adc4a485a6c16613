"""`/glossary` beside whatis-bot, another glossary for Slack, on the same terms in the same run: python -m bench.peer.

whatis-bot is installed for the run into an environment of its own, with the library versions of its day, and removed
with it. What is measured is a command that finds its term, from the signed request to the answer.

To be fair to it: it is served by the same waitress with as many threads as ours, since its own gunicorn closes every
connection; its DEBUG log of every request is off; no other term contains one that is asked for, since it would answer
with all of them. It keeps its terms in SQLite too, and checks the same signatures. Its lookup reads the whole table.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import venv
from collections.abc import Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from importlib.metadata import version
from itertools import cycle
from pathlib import Path

from bench.load import AnswerError, Ask, Client, Timing, figures
from bench.process import Program, StartError, serving
from bench.requests import CONNECTIONS, SIZES, prepare
from bench.server import SECRET
from bench.stub import slack
from bench.table import spread, table
from bench.terms import glossary
from bot.glossary.term import Meaning
from bot.slack.answerers import THREADS
from bot.slack.http import PATH

PACKAGE = "whatis-bot==1.0.4"
PINS = (
    "Flask<2", "Werkzeug<2", "SQLAlchemy<1.4", "Flask-SQLAlchemy<2.5", "Flask-Migrate<3", "gunicorn<20",
    "slackclient<2.2", "Jinja2<3", "markupsafe<2.1", "itsdangerous<2", "alembic<1.8", "setuptools<66",
)  # fmt: skip
SERVER = Path(__file__).with_name("peer_server.py")
PEER_PATH = "/slack/whatis"
INSTALL_SECONDS = 120
BLOCK = 100
BLOCK_SECONDS = 0.7
OURS, PEER = "/glossary", "whatis-bot"


@dataclass
class Side:
    """One of the two bots over one glossary."""

    name: str
    size: int
    program: Program
    clients: dict[int, Client]
    asks: "cycle[Ask]"
    timings: dict[int, list[Timing]] = field(default_factory=dict)

    def measure(self, connections: int, block: int) -> Timing:
        """One block of requests."""
        return self.clients[connections].run([next(self.asks) for _ in range(block)], BLOCK_SECONDS)


def install(folder: Path) -> Path:
    """Make the environment; returns its Python. Raises StartError when the package cannot be installed."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries", "1"]
    wanted = [PACKAGE, *PINS, f"waitress=={version('waitress')}"]
    try:
        done = subprocess.run([*pip, *wanted], capture_output=True, text=True, timeout=INSTALL_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise StartError(f"pip took more than {INSTALL_SECONDS} s") from None
    if done.returncode:
        errors = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
        raise StartError("\n    ".join(errors) or "pip failed and did not say why")
    return python


def alone(meanings: Sequence[Meaning], many: int) -> list[Meaning]:
    """Meanings whose term is part of no other term."""
    every = "\n".join(meaning.term.lower() for meaning in meanings)
    sample = random.Random(11).sample(meanings, min(len(meanings), 2 * many))
    return [meaning for meaning in sample if every.count(meaning.term.lower()) == 1][:many]


def peer_row(number: int, meaning: Meaning) -> dict[str, str | int | None]:
    """A meaning as whatis-bot keeps it."""
    content = meaning.content
    return {
        "whatis_id": f"{number:x}",
        "terminology": content.term,
        "definition": f"{content.expansion_en}: {content.definition_en}".removeprefix(": "),
        "notes": content.context or None,
        "links": content.source or None,
        "point_of_contact": content.owner or None,
        "version": 0,
        "added_by": meaning.author,
    }


def prepare_peer(python: Path, database: Path, meanings: Sequence[Meaning]) -> None:
    """Fill the other bot's database, by its own model. Raises StartError."""
    terms = database.with_suffix(".json")
    terms.write_text(json.dumps([peer_row(n, meaning) for n, meaning in enumerate(meanings)]), encoding="utf-8")
    command = [str(python), "-I", str(SERVER), str(database), "--fill", str(terms)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise StartError(done.stderr.strip()[-1000:])


def sides(stack: ExitStack, python: Path, folder: Path, sizes: Sequence[int]) -> list[Side]:
    """Start both bots for each size."""
    api = stack.enter_context(slack())
    started = []
    for size in sizes:
        meanings = glossary(size)
        url, database = f"sqlite:///{folder}/{size}.db", folder / f"{size}-peer.db"
        prepare(url, meanings)
        prepare_peer(python, database, meanings)
        ours = [sys.executable, "-m", "bench.server", url, api]
        peer = [str(python), "-I", str(SERVER), str(database), SECRET, str(THREADS)]
        asked = alone(meanings, 400)
        for name, command, path in ((OURS, ours, PATH), (PEER, peer, PEER_PATH)):
            program = stack.enter_context(serving(command, folder / f"{size}-{name.strip('/')}.log"))
            clients = {n: stack.enter_context(closing(Client(program.port, n, path, SECRET))) for n in CONNECTIONS}
            asks = cycle(Ask(OURS, m.term, m.content.definition_en.encode()) for m in asked)
            started.append(Side(name, size, program, clients, asks))
    return started


def main() -> None:
    """Print the table, or why there is none."""
    parser = argparse.ArgumentParser(prog="python -m bench.peer", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="up to 10,000 terms, and fewer rounds")
    quick = parser.parse_args().quick
    sizes, rounds = (SIZES[:2], 3) if quick else (SIZES, 5)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
        try:
            python = install(folder / "environment")
            both = sides(stack, python, folder, sizes)
            turns = [(side, connections) for connections in CONNECTIONS for side in both]
            for side, connections in turns:
                side.measure(connections, 40)  # every thread has run once
            for _ in range(rounds):
                for side, connections in turns:
                    side.timings.setdefault(connections, []).append(side.measure(connections, BLOCK))
        except (StartError, AnswerError) as error:
            print(f"{PACKAGE} could not be measured beside ours on this machine:\n\n    {error}\n")
            return
        show(both, rounds)


def show(both: Sequence[Side], rounds: int) -> None:
    """Print what was measured; the ratios are of rounds next to each other."""
    print(f"{PACKAGE}, with the old libraries it needs, and ours, under waitress with {THREADS} threads, on SQLite.")
    print(
        f"Medians of {rounds} rounds of at most {BLOCK} requests, each finding its term; x ours compares p50 round by"
    )
    print(
        "round, in brackets the lowest and the highest round. First on 1 connection, then on 8. MB is the most memory"
    )
    print("the server's process ever held.\n")
    rows = []
    for ours, peer in zip(both[::2], both[1::2], strict=True):
        for side in (ours, peer):
            cells = [f"{side.size:,}", side.name]
            for connections in CONNECTIONS:
                timings = side.timings[connections]
                cells += figures(timings)
                pairs = zip(timings, ours.timings[connections], strict=True)
                cells.append(spread([a.p50 / b.p50 for a, b in pairs]))
            rows.append([*cells, f"{side.program.megabytes():.0f}"])
    one = ["p50 ms", "p99 ms", "requests/s", "x ours"]
    print(table(["terms", "bot", *one, *one, "MB"], rows))


if __name__ == "__main__":
    main()
