"""What a call of Slack costs over a connection that was kept, beside a new one: python -m bench.calls.

Slack is another process on this machine, over TLS and without. The two kinds of call take turns. The figures: processor
time of this process a call, and how long it takes; over the internet a new connection adds two trips there and back.
"""

import argparse
import multiprocessing
import socket
import statistics
import time
from multiprocessing.connection import Connection
from unittest.mock import patch

from bench.table import machine, table
from bot.slack.connections import POOL
from bot.slack.limits import RateLimits, SlackClient
from tests.connectors.server import Reply, Server, trusted

NAME = "api.example.com"  # as the certificate says


def _be_slack(said: Connection) -> None:
    plain, secure = Server(), Server(tls=True)
    for one in (plain, secure):
        one.on("/api/auth.test", Reply(body={"ok": True}))
    with plain.serving(), secure.serving():
        said.send({"http": plain.port, "https": secure.port})
        said.recv()


def costs(client: SlackClient, times: int) -> dict[str, tuple[float, float]]:
    """Milliseconds of the processor, and medians of those that pass, over a new connection and over a kept one."""
    spent, passed = {"new": 0.0, "kept": 0.0}, {"new": list[float](), "kept": list[float]()}
    for number in range(2 * times):
        kind = "kept" if number % 2 else "new"
        if kind == "new":
            POOL.close()
        began, start = time.process_time(), time.perf_counter()
        client.auth_test()
        spent[kind] += time.process_time() - began
        passed[kind].append(time.perf_counter() - start)
    return {kind: (spent[kind] / times * 1e3, statistics.median(passed[kind]) * 1e3) for kind in spent}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.calls", description=__doc__)
    parser.add_argument("--times", type=int, default=500)
    options = parser.parse_args()
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_be_slack, args=(theirs,), daemon=True)
    process.start()
    connect = socket.create_connection
    rows = []
    with patch.object(socket, "create_connection", lambda to, *more: connect(("127.0.0.1", to[1]), *more)):
        for scheme, port in ours.recv().items():
            url = f"{scheme}://{NAME}:{port}/api/"
            client = SlackClient(limits=RateLimits(), base_url=url, token="xoxb-bench", ssl=trusted())
            client.auth_test()
            for kind, found in costs(client, options.times).items():
                rows.append([f"{scheme}, {kind} connection", *(f"{one:.2f}" for one in found)])
    ours.send("")
    process.join()
    print(machine(), "\n")
    print(table(["a call", "processor ms", "takes ms (median)"], rows))


if __name__ == "__main__":
    main()
