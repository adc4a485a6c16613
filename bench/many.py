"""Fifty workspaces at once: 500 requests a second for five minutes, on two replicas: python -m bench.many.

Commands, buttons, forms, options and events, signed, over HTTP, to two bots as they are served, on one PostgreSQL. The
requests leave at their moments whether or not those before them were answered, and the time of each counts from its
moment: one that had to wait for a connection has waited. Memory, threads and connections of the replicas are looked at
when they have warmed up, halfway and at the end; what grows in the second half, when caches are full, is a leak.
"""

import argparse
import json
import random
import selectors
import socket
import sys
import tempfile
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from statistics import quantiles
from typing import Any

from bench import ideas
from bench.load import READER, Ask, request
from bench.process import Program, serving
from bench.server import SECRET
from bench.store_door import database_seconds, postgres_url
from bench.table import aim, machine, table
from bench.terms import fill, glossary
from bot.slack.http import PATH
from bot.store import open_store
from tests.proof.front import fronted
from tests.proof.slack import Reply, Slack

WORKSPACES, RATE, SECONDS = 50, 500, 300
TERMS, IDEAS = 60, 40  # of each workspace
CONNECTIONS = 32  # to each replica
P99 = 100  # milliseconds
GROWTH = 1.05  # in the second half
_LATE = 30  # seconds

_numbers = count(1)


class Obliging(Slack):
    """Takes whatever it is asked: what is measured is the bot."""

    def answer(self, method: str, asked: Mapping[str, Any], now: float) -> Reply:
        """What is known of, else yes."""
        reply = super().answer(method, asked, now)
        self.messages.clear()
        unknown = reply.body.get("error") == "unknown_method"
        return Reply({"ok": True, "channel": "D0", "ts": "1.2", "view": {"id": "V1"}}) if unknown else reply


def kinds(draw: random.Random, api: str) -> dict[str, tuple[int, Callable[[str], Ask]]]:
    """What is sent, by name: how often in a hundred, and what it is in a workspace."""
    terms = [meaning.term for meaning in glossary(TERMS)]
    state: dict[str, object] = {
        name: {"value": {"type": "plain_text_input", "value": value}}
        for name, value in {"rice.reach": "1,500", "rice.effort": "2"}.items()
    }
    for name, chosen in (("rice.impact", "2"), ("rice.confidence", "80")):
        state[name] = {"value": {"type": "static_select", "selected_option": {"value": chosen}}}

    def command(name: str, text: Callable[[], str]) -> Callable[[str], Ask]:
        return lambda workspace: Ask(name, text(), b"", workspace=workspace)

    def acts(kind: str, part: Callable[[], Mapping[str, object]]) -> Callable[[str], Ask]:
        def ask(workspace: str) -> Ask:
            who = {
                "team": {"id": workspace},
                "user": {"id": READER},
                "trigger_id": f"{time.time_ns()}.{next(_numbers)}",
            }
            return Ask("", kind, b"", json.dumps({"type": kind, **who, **part()}), workspace=workspace)

        return ask

    def button() -> Mapping[str, object]:
        action = {"type": "button", "action_id": "ideas.vote", "block_id": "b", "value": str(draw.randint(1, IDEAS))}
        place = {"container": {"type": "message", "message_ts": "1.2"}, "channel": {"id": "C0GENERAL"}}
        return {"actions": [action], "message": {"ts": "1.2", "blocks": []}, "response_url": f"{api}respond", **place}

    def form() -> Mapping[str, object]:
        carried = {"idea": draw.randint(1, IDEAS), "round": 0, "framework": "rice", "version": 1, "back": api}
        view = {"type": "modal", "id": "V1", "callback_id": "ideas.score", "state": {"values": state}, "blocks": []}
        return {"view": {**view, "private_metadata": json.dumps(carried)}}

    def options() -> Mapping[str, object]:
        place = {"container": {"type": "message", "message_ts": "1.2"}, "channel": {"id": "C0GENERAL"}}
        return {"action_id": "roadmap.vote", "block_id": "b", "value": draw.choice(ideas.WORDS.split())[:3], **place}

    def event(workspace: str) -> Ask:
        opened = {"type": "app_home_opened", "user": READER, "tab": "messages", "channel": "D0", "event_ts": "1.2"}
        body = {"type": "event_callback", "team_id": workspace, "event_id": f"Ev{next(_numbers)}", "event": opened}
        return Ask("", "event", b"", event=json.dumps(body), workspace=workspace)

    return {
        "a term": (35, command("/glossary", lambda: draw.choice(terms))),
        "a list of ideas": (8, command("/idea", lambda: "list")),
        "a card of an idea": (12, command("/idea", lambda: str(draw.randint(1, IDEAS)))),
        "an idea captured": (
            5,
            command("/idea", lambda: f"{draw.choice(ideas.WORDS.split())} {draw.getrandbits(40):x}"),
        ),
        "a vote (button)": (10, acts("block_actions", button)),
        "a score (form)": (8, acts("view_submission", form)),
        "options": (10, acts("block_suggestion", options)),
        "an event": (12, event),
    }


@dataclass
class Heard:
    """Milliseconds of each answer by kind, from the moment its request was to leave; how many were no 200; for how many
    seconds, to the last answer; how many requests were never sent or never answered."""

    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    refused: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    seconds: float = 0.0
    lost: int = 0


class Crowd:
    """Connections to the replicas, and the requests that leave over them at their moments."""

    def __init__(self, ports: list[int], asked: Iterator[tuple[str, Ask]]) -> None:
        self._asked, self._heard = asked, Heard()
        self._free: deque[socket.socket] = deque()
        self._under_way: dict[socket.socket, tuple[str, float, bytearray]] = {}
        self._ready = selectors.DefaultSelector()
        for port in [port for _ in range(CONNECTIONS) for port in ports]:
            made = socket.create_connection(("127.0.0.1", port), timeout=_LATE)
            made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._ready.register(made, selectors.EVENT_READ)
            self._free.append(made)

    def run(self, rate: float, seconds: float, halfway: Callable[[], None] = lambda: None) -> Heard:
        """Send so many a second for so long, and do something when half of them were sent."""
        heard = self._heard = Heard()
        began, sent, many = time.perf_counter(), 0, int(rate * seconds)
        ends = began + seconds + _LATE
        while (sent < many or self._under_way) and time.perf_counter() < ends:
            now = time.perf_counter()
            while sent < many and began + sent / rate <= now and self._free:
                name, ask = next(self._asked)
                to = self._free.popleft()
                self._under_way[to] = (name, began + sent / rate, bytearray())
                to.sendall(request(ask, PATH, SECRET))
                sent += 1
                if sent == many // 2:
                    halfway()
            wait = began + sent / rate - time.perf_counter() if sent < many and self._free else 0.05
            for key, _ in self._ready.select(max(0.0, wait)):
                self._read(key.fileobj)  # type: ignore[arg-type]
        heard.seconds = time.perf_counter() - began
        heard.lost = many - sent + len(self._under_way)
        return heard

    def _read(self, on: socket.socket) -> None:
        name, at, data = self._under_way[on]
        data += on.recv(262_144)
        head, blank, body = bytes(data).partition(b"\r\n\r\n")
        length = head.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0]
        if not blank or len(body) < int(length or 0):
            return
        self._heard.times[name].append((time.perf_counter() - at) * 1e3)
        self._heard.refused[name] += not head.startswith(b"HTTP/1.1 200")
        del self._under_way[on]
        self._free.append(on)


Weights = list[tuple[float, int, int]]


def weigh(programs: list[Program]) -> Weights:
    """Of each replica: memory in MB, threads, open connections and files."""
    return [
        (
            one.resident(),
            len(list(Path(f"/proc/{one.pid}/task").iterdir())),
            len(list(Path(f"/proc/{one.pid}/fd").iterdir())),
        )
        for one in programs
    ]


def spending(programs: list[Program], folder: Path) -> dict[str, float]:
    """The processor time so far, in seconds, of everybody who takes part."""
    own = time.thread_time()
    return {
        "the replicas": sum(program.cpu_seconds() for program in programs),
        "the database": database_seconds(folder),
        "who asks": own,
        "Slack": time.process_time() - own,
    }


def prepare(url: str, workspaces: list[str]) -> None:
    """Terms and ideas in each, and a reader the bot has met."""
    for workspace in workspaces:
        ideas.fill(url, IDEAS, workspace)
    with open_store(url) as store:
        for workspace in workspaces:
            fill(store, glossary(TERMS), workspace)
        store.analyze()


def rows(heard: Heard) -> Iterator[list[str]]:
    """A line for all kinds together, and one for each."""
    every = {"all": [one for times in heard.times.values() for one in times], **heard.times}
    for kind, times in every.items():
        at = quantiles(times, n=100, method="inclusive")
        refused = sum(heard.refused.values()) if kind == "all" else heard.refused[kind]
        yield [
            kind,
            f"{len(times):,}",
            f"{at[49]:.1f}",
            f"{at[94]:.1f}",
            f"{at[98]:.1f}",
            f"{max(times):.0f}",
            str(refused),
        ]


def main() -> None:
    """Print the tables, and whether each aim is met."""
    parser = argparse.ArgumentParser(prog="python -m bench.many", description=__doc__)
    parser.add_argument("--seconds", type=float, default=SECONDS)
    parser.add_argument("--rate", type=float, default=RATE, help="requests a second")
    parser.add_argument("--workspaces", type=int, default=WORKSPACES)
    parser.add_argument("--replicas", type=int, default=2)
    options = parser.parse_args()
    draw = random.Random(18)
    slack = Obliging([f"T{number:06d}" for number in range(options.workspaces)])
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="many-")))
        front = stack.enter_context(fronted(slack))
        url = stack.enter_context(postgres_url(folder))
        api = f"http://127.0.0.1:{front.port}/api/"
        prepare(url, list(slack.workspaces))
        command = [sys.executable, "-m", "bench.server", url, api]
        programs = [stack.enter_context(serving(command, folder / f"{n}.log")) for n in range(options.replicas)]
        made = kinds(draw, api)
        names, weights = list(made), [weight for weight, _ in made.values()]

        def asked() -> Iterator[tuple[str, Ask]]:
            while True:
                (name,) = draw.choices(names, weights)
                yield name, made[name][1](draw.choice(slack.workspaces))

        crowd = Crowd([program.port for program in programs], asked())
        crowd.run(options.rate / 2, options.seconds / 10)  # it warms up
        weighed, spent = [weigh(programs)], spending(programs, folder)
        heard = crowd.run(options.rate, options.seconds, lambda: weighed.append(weigh(programs)))
        spent = {who: now - spent[who] for who, now in spending(programs, folder).items()}
        weighed.append(weigh(programs))
        logs = [(folder / f"{n}.log").read_text(errors="replace") for n in range(options.replicas)]
    well = show(heard, weighed, spent, options)
    for log in logs:
        print("\n".join(line for line in log.splitlines() if "ERROR" in line or "Traceback" in line)[:2000])
    sys.exit(not well)


def show(heard: Heard, weighed: list[Weights], spent: dict[str, float], options: argparse.Namespace) -> bool:
    """Print what was measured; weighed is what the replicas were at the beginning, halfway and at the end. Returns
    whether all were answered, and nothing grew."""
    print(f"{machine()}; PostgreSQL, {options.replicas} replicas, {options.workspaces} workspaces,")
    print(f"{options.rate:g} requests a second for {options.seconds:g} s.\n")
    answered = sum(len(times) for times in heard.times.values())
    print(
        f"{answered / heard.seconds:.0f} a second were answered, in {heard.seconds:.0f} s; {heard.lost} never were.\n"
    )
    lines = list(rows(heard))
    print(table(["what", "answers", "p50 ms", "p95 ms", "p99 ms", "worst ms", "no 200"], lines))
    shares = [[who, f"{one / answered * 1e3:.2f}", f"{one / heard.seconds:.2f}"] for who, one in spent.items()]
    print(table(["processor time of", "ms a request", "processors"], shares))
    header = ["replica, at first, halfway, at the end", "memory MB", "threads", "connections and files"]
    grown = [
        [", ".join(f"{one:.0f}" for one in times) for times in zip(*one, strict=True)]
        for one in zip(*weighed, strict=True)
    ]
    print(table(header, [[f"r{number}", *one] for number, one in enumerate(grown)]))
    print(aim(f"99 in 100 are answered within {lines[0][4]} ms", float(lines[0][4]) < P99, f"under {P99} ms"))
    flat = all(b <= a * GROWTH for was, now in zip(*weighed[1:], strict=True) for a, b in zip(was, now, strict=True))
    print(aim("memory, threads and connections", flat, f"at the end within {GROWTH} x of what they were halfway"))
    refused = sum(heard.refused.values())
    whole = not refused and not heard.lost
    print(aim(f"{answered:,} answers, {refused} of them no 200; {heard.lost} never came", whole, "none"))
    return flat and whole


if __name__ == "__main__":
    main()
