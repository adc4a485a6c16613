"""Ideas beside a command that only acknowledges, in the same server and the same run: python -m bench.ideas.

For each number of ideas the bot runs under waitress in a process of its own on a SQLite file, as in bench.requests.
What is timed is the time until the acknowledgement is there, of one request at a time with a pause behind it, in which
the bot does what it left for later. The kinds take turns, so that noise meets all of them; figures are medians.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median

from bench.load import READER, Ask, Client
from bench.process import serving
from bench.server import SECRET
from bench.stub import slack
from bench.table import aim, spread, table
from bench.terms import WORKSPACE
from bot.app import migrate
from bot.clock import stamp, utc_now
from bot.ideas.frameworks import CONFIDENCE, IMPACT, RICE
from bot.ideas.idea import Idea
from bot.ideas.question import Filter
from bot.ideas.ranking import combine
from bot.ideas.store import ideas, scores, search, words
from bot.ideas.store.scores import IdeaScore
from bot.slack.http import PATH
from bot.slack.store import save_person
from bot.slack.visibility.audience import EVERYTHING
from bot.store import open_store
from bot.text.fold import fold

SIZES = (1_000, 10_000)
BLOCK = 30  # requests of one kind before the next has its turn
PAUSE_SECONDS = 0.02
NOOP, FORM, SCORE, LIST = "no-op", "opening the form", "submitting a score", "listing"
WORDS = "checkout search offline refund address widget export login basket report invoice return"

_numbers = count(1)


def inputs(draw: random.Random) -> dict[str, float]:
    """Believable inputs for RICE."""
    return {
        "reach": draw.randint(10, 50_000),
        "impact": draw.choice(IMPACT),
        "confidence": draw.choice(CONFIDENCE),
        "effort": draw.choice((0.5, 1, 2, 3, 5, 8)),
    }


def fill(url: str, size: int, workspace: str = WORKSPACE) -> None:
    """Ideas that one person scored, with the same numbers in every run."""
    draw, now, words = random.Random(5), stamp(utc_now()), WORDS.split()
    with open_store(url) as store:
        migrate(store)
        with store.write(workspace):
            first = ideas.next_number(store, workspace, size)
            made = [
                Idea(
                    n,
                    " ".join(draw.choices(words, k=5)),
                    captor=READER,
                    created_at=now,
                    changed_at=now,
                    status="scored",
                )
                for n in range(first, first + size)
            ]
            ideas.put(store, workspace, made)
            given = [IdeaScore(idea.number, "rice", 1, 0, READER, inputs(draw), "", now) for idea in made]
            scores.put(store, workspace, given)
            standings = {a.idea: combine(RICE, a.idea, [a.inputs]) for a in given}
            scores.stand_many(store, workspace, "rice", standings)
        save_person(store, workspace, id=READER, name="Reader", locale="en-GB", is_admin=0, fetched_at=now)


def interaction(**payload: object) -> Ask:
    """A shortcut or a submitted form as Slack posts it."""
    who = {"team": {"id": WORKSPACE}, "user": {"id": READER}, "trigger_id": f"{time.time_ns()}.{next(_numbers)}"}
    return Ask("", str(payload["type"]), b"", json.dumps({**who, **payload}))


def kinds(size: int, api: str) -> dict[str, Callable[[], Ask]]:
    """What is sent of each kind; the first is the floor."""
    draw = random.Random(11)
    message = {"type": "message", "text": "Let customers pay in two cards", "ts": "1.2", "user": READER}
    # What Slack would hold on to is left out; the channel is the one a shortcut was used in.
    typed = {"rice.reach": "1,500", "rice.effort": "2"}
    state: dict[str, object] = {name: {"value": {"type": "plain_text_input", "value": v}} for name, v in typed.items()}
    for name, chosen in (("rice.impact", "2"), ("rice.confidence", "80")):
        state[name] = {"value": {"type": "static_select", "selected_option": {"value": chosen}}}

    def score() -> Ask:
        carried = {"idea": draw.randint(1, size), "round": 0, "framework": "rice", "version": 1, "back": api}
        view = {"type": "modal", "id": "V1", "callback_id": "ideas.score", "state": {"values": state}, "blocks": []}
        return interaction(type="view_submission", view={**view, "private_metadata": json.dumps(carried)})

    return {
        NOOP: lambda: Ask("/noop", "", b""),
        FORM: lambda: interaction(
            type="message_action", callback_id="ideas.score_message", message=message, channel={"id": "C0GENERAL"}
        ),
        SCORE: score,
        LIST: lambda: Ask("/idea", "list", b"ideas.open"),
    }


def measure(size: int, rounds: int, api: str, folder: Path) -> dict[str, list[float]]:
    """The medians of each kind on one connection, round by round, in milliseconds."""
    url = f"sqlite:///{folder}/{size}.db"
    fill(url, size)
    made = kinds(size, api)
    found: dict[str, list[float]] = {kind: [] for kind in made}
    command = [sys.executable, "-m", "bench.server", url, api]
    with serving(command, folder / f"{size}.log") as program, closing(Client(program.port, 1, PATH, SECRET)) as client:
        for turn in range(rounds + 1):  # the first warms it up
            for kind, make in made.items():
                times = []
                for _ in range(BLOCK):
                    times += client.run([make()], 30).times
                    time.sleep(PAUSE_SECONDS)
                if turn:
                    found[kind].append(median(times))
    return found


def rows(size: int, found: dict[str, list[float]]) -> Iterator[list[str]]:
    """The measurements of one size, as lines of the table."""
    for kind, times in found.items():
        ratios = [ours / floor for ours, floor in zip(times, found[NOOP], strict=True)]
        yield [f"{size:,}", kind, f"{median(times):.2f}", spread(ratios)]


def deep(size: int, folder: Path) -> str:
    """How long a page of the ranking takes by itself wherever it is, in milliseconds."""
    times = []
    with open_store(f"sqlite:///{folder}/{size}.db") as store:
        for first in (0, size // 2, size - 10):
            began = time.perf_counter()
            scores.ranking(store, WORKSPACE, EVERYTHING, "rice", Filter(), first, 10)
            times.append(time.perf_counter() - began)
    said = ", ".join(f"{one * 1e3:.1f}" for one in times)
    return f"- ten places of {size:,} from the store, the first, in the middle and the last: {said} ms"


def ranges(size: int, folder: Path) -> str:
    """How long the ranks of all ideas and their ranges take by themselves, in milliseconds."""
    with open_store(f"sqlite:///{folder}/{size}.db") as store:
        began = time.perf_counter()
        ranked, _ = scores.ranking(store, WORKSPACE, EVERYTHING, "rice", Filter(), 0, size)
        took = (time.perf_counter() - began) * 1e3
    first = ranked[0]
    # Were every other idea misjudged in its favour at once.
    all_moved = 1 + sum(one.scored.high > first.scored.low for one in ranked[1:])
    said = aim(f"ranks and their ranges of {size:,} scored ideas: {took:.1f} ms", took < 1000, "under 1 s")
    return f"{said}\n- the first of them stands from {first.best} to {first.worst}; were all others moved, {all_moved}"


def searching(size: int, folder: Path) -> str:
    """A search of long ideas by itself: for a word that most have, one that few have and one that none has; beside
    reading all they say, which it would take without the index of their words."""
    draw, now = random.Random(7), stamp(utc_now())
    rare = [f"{draw.choice(WORDS.split())}{n}" for n in range(5_000)]
    with open_store(f"sqlite:///{folder}/long.db") as store:
        migrate(store)
        for start in range(1, size + 1, 500):
            with store.write(WORKSPACE):
                said = [" ".join([*draw.choices(rare, k=200), WORDS]) for _ in range(500)]
                made = [Idea(n, f"Idea {n}", text, captor=READER, created_at=now) for n, text in enumerate(said, start)]
                ideas.put(store, WORKSPACE, made)
                words.put_words(store, WORKSPACE, made, new=True)
        look = partial(search.matching, store, WORKSPACE, EVERYTHING)
        times = [_took(partial(look, Filter(words=one))) for one in (WORDS.split()[0], rare[3], "nothing")]
        whole = _took(lambda: [fold(one.description) for one in ideas.everything(store, WORKSPACE, EVERYTHING)])
    slowest = max(times)
    said_ = ", ".join(f"{took * 1e3:.1f}" for took in times)
    text = f"searching {size:,} long ideas: {said_} ms, at most {slowest / whole:.2f} x reading them"
    return aim(text, slowest / whole <= 0.2, "at most 0.2")


def _took(work: Callable[[], object]) -> float:
    times = []
    for _ in range(3):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return median(times)


def main() -> None:
    """Print the table, and whether each aim is met."""
    parser = argparse.ArgumentParser(prog="python -m bench.ideas", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    rounds = 3 if parser.parse_args().quick else 9
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
        api = stack.enter_context(slack())
        found = {size: measure(size, rounds, api, folder) for size in SIZES}
        ranked = f"{deep(SIZES[-1], folder)}\n{ranges(SIZES[0], folder)}\n{searching(SIZES[-1], folder)}"
    print(f"Medians of {rounds} rounds of {BLOCK} requests of each kind, on 1 connection.\n")
    print(table(["ideas", "request", "p50 ms", "x no-op"], [row for size in SIZES for row in rows(size, found[size])]))
    form = max(median(a / b for a, b in zip(f[FORM], f[NOOP], strict=True)) for f in found.values())
    print(aim(f"acknowledging the form: {form:.2f} x no-op", form <= 1.5, "at most 1.5"))
    listing = median(found[SIZES[-1]][LIST])
    print(aim(f"listing {SIZES[-1]:,} ideas: {listing:.1f} ms", listing < 50, "under 50 ms"))
    print(ranked)


if __name__ == "__main__":
    main()
