"""What an agent waits for: a question over the SDK in memory and over HTTP on loopback, by clients of either era, at
100,000 terms and 10,000 ideas, beside the same question asked as a function: python -m bench.agents.

The client is the official SDK's, in the same process and event loop as the server over memory, and in a thread of its
own over HTTP: its work is in the figures, and in the processor time at their median.
"""

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from statistics import median, quantiles
from typing import Any

import httpx2
from mcp.client import Client
from mcp.client.streamable_http import streamable_http_client

from bench.answers import AIM, report
from bench.terms import WORKSPACE
from bot import app
from bot.agents import store as agents
from bot.agents.callers import Caller, Callers
from bot.agents.desk import PACE
from bot.agents.token import GROUPS, PersonalToken, digest, written
from bot.answers.desk import ask, asker_of
from bot.config import Config
from bot.mcp.desk import AgentDesk
from bot.mcp.serve import front, listening
from bot.mcp.server import server
from bot.services import Services
from bot.slack.store import save_setting
from bot.store import Store, open_store

_USER, _NUMBER, _SECRET = "U0READER", "0" * 12, "0" * 64
_ROUNDS = 100
_ASKED: Mapping[str, Callable[[int], Mapping[str, Any]]] = {
    "define_term": lambda n: {"term": f"term {n}"},
    "search_terms": lambda _: {"query": "checkout"},
    "rank_ideas": lambda _: {},
    "get_idea": lambda n: {"number": n + 1},
    "get_kpi": lambda n: {"name": f"KPI {n % 40}"},
    "find_decisions": lambda _: {"query": "checkout"},
}

Call = Callable[[str, Mapping[str, Any]], Awaitable[object]]
Joined = Callable[[], Any]


def _prepare(store: Store) -> str:
    """Let one person's agent ask as much as it likes; the text of its token."""
    text = written(WORKSPACE, _NUMBER, _SECRET)
    token = PersonalToken(_NUMBER, _USER, "bench", tuple(GROUPS), "2026-11-01T09:00:00Z", "2099-01-01T09:00:00Z")
    with store.write(WORKSPACE):
        agents.save(store, WORKSPACE, token, digest(text))
        save_setting(store, WORKSPACE, PACE.name, 1_000_000)
    return text


async def _times(call: Call, name: str, rounds: int) -> tuple[list[float], list[float]]:
    """Milliseconds of each of so many questions, by the clock and of the processor."""
    clock, processor = [], []
    for n in range(rounds + 3):
        begun, busy = time.perf_counter(), time.process_time()
        await call(name, _ASKED[name](n))
        clock.append((time.perf_counter() - begun) * 1e3)
        processor.append((time.process_time() - busy) * 1e3)
    return clock[3:], processor[3:]


@asynccontextmanager
async def _in_memory(services: Services, era: str) -> AsyncIterator[Call]:
    async def who(_: object) -> Caller:
        return Caller(WORKSPACE, _USER, _NUMBER)

    async with Client(server(AgentDesk(services, Callers(services)), who), mode=era) as client:
        yield lambda name, given: client.call_tool(name, dict(given))


@asynccontextmanager
async def _over_http(port: int, token: str, era: str) -> AsyncIterator[Call]:
    url = f"http://127.0.0.1:{port}/mcp"
    async with (
        httpx2.AsyncClient(headers={"authorization": f"Bearer {token}"}) as http,
        Client(streamable_http_client(url, http_client=http), mode=era) as client,
    ):
        yield lambda name, given: client.call_tool(name, dict(given))


async def _measured(ways: Mapping[str, Joined], rounds: int) -> tuple[list[list[str]], list[str]]:
    """A line for each question and way, and those whose median misses the aim."""
    rows, slow = [], []
    for name in _ASKED:
        for way, joined in ways.items():
            async with joined() as call:
                took, busy = await _times(call, name, rounds)
            half = median(took)
            rows.append([name, way, f"{half:.2f}", f"{quantiles(took, n=100)[98]:.2f}", f"{median(busy):.2f}"])
            slow += [f"{name}, {way} {half:.1f} ms"] if half >= AIM else []
    return rows, slow


def measure(url: str, rounds: int) -> tuple[list[list[str]], list[str]]:
    """The same on one engine, with the server over HTTP in a thread."""
    with open_store(url) as store:
        token = _prepare(store)
        made = app.services(Config(database_url=url, mcp_port=0), store)
        app.furnish(made)
        asker = asker_of(made, WORKSPACE, _USER)

        @asynccontextmanager
        async def directly() -> AsyncIterator[Call]:
            async def call(name: str, given: Mapping[str, Any]) -> object:
                return ask(asker, name, given)

            yield call

        served = front(made)
        with listening(made.config) as listener:
            port = listener.getsockname()[1]
            thread = threading.Thread(target=served.run, kwargs={"sockets": [listener]})
            thread.start()
            ways: dict[str, Joined] = {
                "as a function": directly,
                "in memory": lambda: _in_memory(made, "auto"),
                "in memory, handshake": lambda: _in_memory(made, "legacy"),
                "HTTP": lambda: _over_http(port, token, "auto"),
                "HTTP, handshake": lambda: _over_http(port, token, "legacy"),
            }
            found = asyncio.run(_measured(ways, rounds))
            served.should_exit = True
            thread.join()
        made.executor.shutdown()
        made.flights.close()
    return found


def main() -> None:
    """Print what each way to ask takes."""
    columns = ["question", "way", "p50 ms", "p99 ms", "CPU ms"]
    report("agents", __doc__, columns, lambda url, _, rounds: measure(url, rounds), (30, _ROUNDS))


if __name__ == "__main__":
    main()
