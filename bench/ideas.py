"""Ideas beside a command that only acknowledges, in the same app and the same run: python -m bench.ideas.

The requests are handed to Bolt as its HTTP adapter does, without the network: what is timed is the time until the
acknowledgement is ready. The kinds take turns, so that noise meets all of them; figures are medians over the rounds.
"""

import argparse
import json
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from statistics import median
from urllib.parse import urlencode

from slack_bolt import Ack, BoltRequest

from bench.stub import slack
from bench.table import aim, spread, table
from bench.terms import WORKSPACE
from bot.app import Bot, build
from bot.clock import stamp, utc_now
from bot.config import Config
from bot.ideas.frameworks import CONFIDENCE, IMPACT, RICE
from bot.ideas.idea import Idea
from bot.ideas.ranking import combine, rank
from bot.ideas.store import ideas, scores
from bot.ideas.store.scores import Answer
from bot.slack.store import save_person

SIZES = (1_000, 10_000)
BLOCK = 40  # requests of one kind before the next has its turn
READER = "U0READER"
NOOP, FORM, SCORE, LIST = "no-op", "opening the form", "submitting a score", "listing"

_numbers = count(1)


def noop(ack: Ack) -> None:
    """Acknowledge."""
    ack()


def fill(bot: Bot, size: int) -> None:
    """Ideas that one person scored, with the same numbers in every run."""
    draw, store, now = random.Random(5), bot.services.store, stamp(utc_now())
    words = "checkout search offline refund address widget export login basket report invoice return".split()
    with store.write(WORKSPACE):
        first = ideas.next_number(store, WORKSPACE, size)
        made = [
            Idea(
                first + n,
                " ".join(draw.choices(words, k=5)),
                captor=READER,
                status="scored",
                created_at=now,
                changed_at=now,
            )
            for n in range(size)
        ]
        ideas.put(store, WORKSPACE, made)
        given = [
            Answer(
                idea.number,
                "rice",
                1,
                0,
                READER,
                {
                    "reach": draw.randint(10, 50_000),
                    "impact": draw.choice(IMPACT),
                    "confidence": draw.choice(CONFIDENCE),
                    "effort": draw.choice((0.5, 1, 2, 3, 5, 8)),
                },
                "",
                now,
            )
            for idea in made
        ]
        scores.put(store, WORKSPACE, given)
        scores.stand_many(store, WORKSPACE, "rice", {a.idea: combine(RICE, a.idea, [a.inputs]) for a in given})
    save_person(store, WORKSPACE, id=READER, name="Reader", locale="en-GB", is_admin=0, fetched_at=now)


def command(name: str, text: str) -> BoltRequest:
    """A slash command as Slack posts it."""
    said = {"command": name, "text": text, "channel_id": "C0GENERAL", "channel_name": "general", "user_id": READER}
    return _posted(
        {**said, "team_id": WORKSPACE, "trigger_id": f"1.{next(_numbers)}", "response_url": "http://127.0.0.1:9/"}
    )


def interaction(**payload: object) -> BoltRequest:
    """A shortcut or a submitted form as Slack posts it."""
    who = {"team": {"id": WORKSPACE}, "user": {"id": READER}, "trigger_id": f"1.{next(_numbers)}"}
    return _posted({"payload": json.dumps({**who, **payload})})


def _posted(fields: dict[str, str]) -> BoltRequest:
    return BoltRequest(body=urlencode(fields), headers={"content-type": ["application/x-www-form-urlencoded"]})


def kinds(size: int) -> dict[str, Callable[[], BoltRequest]]:
    """What is sent of each kind; the first is the floor."""
    draw = random.Random(11)
    message = {"type": "message", "text": "Let customers pay in two cards", "ts": "1.2", "user": READER}

    def score() -> BoltRequest:
        values = {"reach": "1,500", "effort": "2"}
        state = {f"rice.{name}": {"value": {"type": "plain_text_input", "value": v}} for name, v in values.items()}
        for name, chosen in (("impact", "2"), ("confidence", "80")):
            state[f"rice.{name}"] = {"value": {"selected_option": {"value": chosen}}}  # type: ignore[dict-item]
        carried = {"idea": draw.randint(1, size), "round": 0, "framework": "rice", "version": 1, "back": ""}
        view = {"type": "modal", "id": "V1", "callback_id": "ideas.score", "state": {"values": state}, "blocks": []}
        return interaction(type="view_submission", view={**view, "private_metadata": json.dumps(carried)})

    return {
        NOOP: lambda: command("/noop", ""),
        FORM: lambda: interaction(
            type="message_action", callback_id="ideas.score_message", message=message, channel={"id": "C0GENERAL"}
        ),
        SCORE: score,
        LIST: lambda: command("/idea", "list"),
    }


def block(bot: Bot, make: Callable[[], BoltRequest]) -> float:
    """The median time to the acknowledgement over a block of requests, in milliseconds."""
    times = []
    for request in [make() for _ in range(BLOCK)]:
        began = time.perf_counter()
        response = bot.app.dispatch(request)
        times.append((time.perf_counter() - began) * 1e3)
        if response.status != 200:
            raise SystemExit(f"the bot answered {response.status}: {response.body[:200]}")
    return median(times)


def measure(size: int, rounds: int, api: str, folder: Path) -> dict[str, list[float]]:
    """The medians of each kind, round by round."""
    bot = build(Config("xoxb-bench", "", "secret", api, f"sqlite:///{folder}/{size}.db"))
    bot.app.command("/noop")(noop)
    # Bolt asks its listeners in order which of them is meant: the first pays for none of the others.
    bot.app._listeners.insert(0, bot.app._listeners.pop())
    fill(bot, size)
    made = kinds(size)
    found: dict[str, list[float]] = {kind: [] for kind in made}
    for make in made.values():
        block(bot, make)  # warms it up
    for _ in range(rounds):
        for kind, make in made.items():
            found[kind].append(block(bot, make))
    bot.close()
    return found


def rows(size: int, found: dict[str, list[float]]) -> Iterator[list[str]]:
    """The measurements of one size, as lines of the table."""
    for kind, times in found.items():
        ratios = [ours / floor for ours, floor in zip(times, found[NOOP], strict=True)]
        yield [f"{size:,}", kind, f"{median(times):.2f}", spread(ratios)]


def ranges(size: int) -> str:
    """How long the ranges of ranks take by themselves, in milliseconds."""
    draw = random.Random(3)
    scored = [
        combine(
            RICE,
            n,
            [
                {
                    "reach": draw.randint(10, 50_000),
                    "impact": draw.choice(IMPACT),
                    "confidence": draw.choice(CONFIDENCE),
                    "effort": draw.choice((0.5, 1, 2, 3)),
                }
            ],
        )
        for n in range(size)
    ]
    known = [one for one in scored if one is not None]
    began = time.perf_counter()
    rank(known)
    took = (time.perf_counter() - began) * 1e3
    return aim(f"ranks and their ranges of {size:,} scored ideas: {took:.1f} ms", took < 1000, "under 1 s")


def main() -> None:
    """Print the table, and whether each aim is met."""
    parser = argparse.ArgumentParser(prog="python -m bench.ideas", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    rounds = 3 if parser.parse_args().quick else 9
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
        api = stack.enter_context(slack())
        found = {size: measure(size, rounds, api, folder) for size in SIZES}
    print(f"Medians of {rounds} rounds of {BLOCK} requests of each kind.\n")
    print(table(["ideas", "request", "p50 ms", "x no-op"], [row for size in SIZES for row in rows(size, found[size])]))
    form = max(median(a / b for a, b in zip(f[FORM], f[NOOP], strict=True)) for f in found.values())
    print(aim(f"acknowledging the form: {form:.2f} x no-op", form <= 1.5, "at most 1.5"))
    listing = median(found[SIZES[-1]][LIST])
    print(aim(f"listing {SIZES[-1]:,} ideas: {listing:.1f} ms", listing < 50, "under 50 ms"))
    print(ranges(1_000))


if __name__ == "__main__":
    main()
