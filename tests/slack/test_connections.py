"""Connections to Slack stay open for the next call, and no call is carried out twice for it."""

import os
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from http.client import HTTPConnection

import pytest
from slack_sdk.errors import SlackApiError

from bot.check import MANIFEST
from bot.slack import connections
from bot.slack.connections import ConnectionPool
from bot.slack.limits import RateLimits, SlackAwayError, SlackClient
from sandbox import DEMO, Sandbox
from tests.connectors.server import Reply, Server, trusted
from tests.patience import PATIENCE
from tests.slack.awkward import ANSWER, BODY, HEAD, Act, Host, Tunnel, answer, nothing, says, until_it_ends

Hosts = Callable[..., Host]
CHUNKS = HEAD + b'Transfer-Encoding: chunked\r\n\r\n5\r\n{"ok"\r\n7\r\n: true}\r\n0\r\n\r\n'
LONG = "x" * 8_000_000  # more than lies between two sockets


@pytest.fixture
def pool(monkeypatch: pytest.MonkeyPatch) -> Iterator[ConnectionPool]:
    """The connections of one test."""
    made = ConnectionPool()
    monkeypatch.setattr(connections, "POOL", made)
    yield made
    made.close()


@pytest.fixture
def host(pool: ConnectionPool) -> Iterator[Hosts]:
    """Makes a host that plays with its connections."""
    made: list[Host] = []

    def make(*plays: Sequence[Act | None]) -> Host:
        made.append(Host(*plays))
        return made[-1]

    yield make
    pool.close()
    for one in made:
        one.close()


def client(url: str, timeout: float = PATIENCE) -> SlackClient:
    """The bot's client."""
    return SlackClient(limits=RateLimits(), patience=0.0, base_url=url, timeout=timeout, token="xoxb-1")


def test_calls_go_over_one_connection(host: Hosts) -> None:
    """Calls of methods, answers at a response URL and files alike."""
    slack = host([answer] * 4)
    bot = client(slack.url)
    bot.auth_test()
    bot.chat_postMessage(channel="C1", text="Voilà")
    assert bot.answer_at(f"{slack.url}response", {"text": "é"}) == (200, BODY.decode())
    sent = {"logger": bot.logger, "timeout": 1, "proxy": None, "ssl": None}
    assert bot._upload_file(url=f"{slack.url}upload", data=b"a,b", **sent).status == 200
    assert slack.asked == [0, 0, 0, 0]
    assert not [head for head in slack.heads if "connection: close" in head.lower()]


@pytest.mark.parametrize("content", [CHUNKS, ANSWER.replace(b"200 OK", b"500 Oh")], ids=["chunks", "error"])
def test_whole_answers_keep_their_connection(host: Hosts, content: bytes) -> None:
    """Those in chunks, and errors too."""
    slack = host([says(content), answer])
    with suppress(SlackApiError):
        client(slack.url).auth_test()
    client(slack.url).auth_test()
    assert slack.asked == [0, 0]


@pytest.mark.parametrize(
    "content",
    [
        ANSWER,  # and it ends
        ANSWER.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"),
        ANSWER.replace(b"HTTP/1.1", b"HTTP/1.0"),
        HEAD + b"\r\n" + BODY,  # as long as it lasts
        ANSWER + ANSWER,
        ANSWER + b"x" * 20_000,
    ],
    ids=["ends", "says close", "of old", "without a length", "twice", "with more"],
)
def test_what_ends_or_says_too_much_is_not_used_again(host: Hosts, content: bytes) -> None:
    """The next call goes over a new connection, and nobody notices."""
    slack = host([says(content)], [answer])
    client(slack.url).auth_test()
    assert slack.ended[0].wait(PATIENCE)
    client(slack.url).auth_test()
    assert slack.asked == [0, 1]


def test_what_comes_unasked_is_no_answer(host: Hosts, pool: ConnectionPool) -> None:
    """Bytes that arrive while nobody waits for any are not taken for the answer to the next call."""
    read, said = threading.Event(), threading.Event()

    def and_more(connection: socket.socket) -> None:
        answer(connection)
        read.wait(PATIENCE)
        connection.sendall(ANSWER.replace(b"true", b"null"))
        said.set()
        connection.recv(1)

    slack = host([and_more], [answer])
    client(slack.url).auth_test()
    assert len(pool) == 1
    read.set()
    assert said.wait(PATIENCE)
    assert client(slack.url).auth_test()["ok"] is True
    assert slack.asked == [0, 1]


def test_a_status_before_the_answer_is_not_the_answer(host: Hosts, pool: ConnectionPool) -> None:
    """100 Continue is skipped; what is called 103 leaves the real answer on the way, and its connection unused."""
    slack = host([says(b"HTTP/1.1 100 Continue\r\n\r\n" + ANSWER), until_it_ends])
    client(slack.url).auth_test()
    client(slack.url).auth_test()
    assert slack.asked == [0, 0]
    pool.close()
    other = host([says(b"HTTP/1.1 103 Early Hints\r\n\r\n")])
    with pytest.raises(SlackAwayError):
        client(other.url).auth_test()
    assert len(pool) == 0


@pytest.mark.parametrize("act", [nothing, says(HEAD), says(ANSWER[:-3]), says(b"SSH-2.0\r\n")])
def test_a_lost_answer_is_not_asked_for_again(host: Hosts, act: Act) -> None:
    """A kept connection ends after the whole request has left: Slack may have posted it, so it isn't sent twice."""
    slack = host([answer, act], [answer])
    client(slack.url).auth_test()
    with pytest.raises(SlackAwayError):
        client(slack.url).chat_postMessage(channel="C1", text="once")
    assert slack.asked == [0, 0]
    client(slack.url).auth_test()
    assert slack.asked == [0, 0, 1]


def test_what_could_not_be_sent_whole_is_sent_anew(host: Hosts) -> None:
    """A kept connection breaks halfway through a request: nobody can have carried it out."""
    slack = host([answer, None], [answer])
    client(slack.url).auth_test()
    client(slack.url).chat_postMessage(channel="C1", text=LONG)
    assert slack.asked == [0, 1]


def test_a_new_connection_that_breaks_is_told(host: Hosts) -> None:
    """It is tried once: also where it stands for one that was kept."""
    slack = host([None], [answer, None], [None], [answer])
    with pytest.raises(SlackAwayError):
        client(slack.url).chat_postMessage(channel="C1", text=LONG)
    client(slack.url).auth_test()
    with pytest.raises(SlackAwayError):
        client(slack.url).chat_postMessage(channel="C1", text=LONG)
    assert slack.asked == [1]
    assert len(slack.heads) == 4


def test_a_call_over_a_kept_connection_has_its_own_time(host: Hosts) -> None:
    """The first one's minute is not the second one's: a silence is cut, and its connection not used again."""
    over = threading.Event()

    def never(_: socket.socket) -> None:
        over.wait(PATIENCE)

    slack = host([answer, never], [answer])
    client(slack.url).auth_test()
    with pytest.raises(SlackAwayError, match="timed out"):
        client(slack.url, 0.05).auth_test()
    over.set()
    client(slack.url).auth_test()
    assert slack.asked == [0, 0, 1]


def test_idle_connections_are_closed(host: Hosts, pool: ConnectionPool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before Slack does it, and whether or not somebody calls meanwhile."""
    monkeypatch.setattr(connections, "_IDLE_SECONDS", 0.0)
    slack = host([until_it_ends], [until_it_ends])
    client(slack.url).auth_test()
    assert slack.ended[0].wait(PATIENCE)
    monkeypatch.setattr(connections, "_IDLE_SECONDS", PATIENCE)
    client(slack.url).auth_test()
    pool._idle[0] = replace(pool._idle[0], until=time.monotonic())
    pool.close_old()
    assert slack.ended[1].wait(PATIENCE)


def test_few_are_kept(pool: ConnectionPool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those used last, of whichever host."""
    monkeypatch.setattr(connections, "_MOST", 2)
    made = [(HTTPConnection("slack.example"), *socket.socketpair()) for _ in range(3)]
    for number, (connection, ours, _) in enumerate(made):
        connection.sock = ours
        pool.give(number % 2, connection)
    assert len(pool) == 2
    assert made[0][1].fileno() == -1
    assert pool.take(0) is made[2][0]
    assert pool.take(0) is None
    made[1][2].close()
    assert pool.take(1) is None
    assert made[1][1].fileno() == -1
    for _, ours, theirs in made:
        ours.close()
        theirs.close()


def test_answers_find_who_asked(pool: ConnectionPool) -> None:
    """Eight threads ask at once, over no more connections than that."""
    with Sandbox(MANIFEST, patience=PATIENCE) as slack, ThreadPoolExecutor(8) as threads:
        bot = SlackClient(limits=RateLimits(), base_url=slack.api_url, token=slack.bot_token, timeout=int(PATIENCE))
        asked = [member.id for member in DEMO.members] * 10
        assert list(threads.map(lambda id_: bot.users_info(user=id_)["user"]["id"], asked)) == asked
        assert 1 <= len(pool) <= 8
        pool.close()


def test_a_forked_process_leaves_them_alone(host: Hosts) -> None:
    """A process that is forked off has none of them, and the other one goes on with its own."""
    slack = host([answer, answer])
    bot = client(slack.url)
    bot.auth_test()
    connections.POOL._lock.acquire()  # as a thread may hold it at that moment
    if (child := os.fork()) == 0:
        with suppress(BaseException):
            connections.POOL.leave()
            os._exit(len(connections.POOL))
        os._exit(9)
    connections.POOL._lock.release()
    assert os.waitpid(child, 0)[1] == 0
    bot.auth_test()
    assert slack.asked == [0, 0]


def test_over_tls_and_through_a_proxy(pool: ConnectionPool, monkeypatch: pytest.MonkeyPatch) -> None:
    """One handshake for several calls, also through a proxy, whose password is for it alone."""
    connect = socket.create_connection
    monkeypatch.setattr(socket, "create_connection", lambda to, *more: connect(("127.0.0.1", to[1]), *more))
    server = Server(tls=True)
    server.on("/api/auth.test", Reply(body={"ok": True}))
    url = f"https://api.example.com:{server.port}/api/"  # as its certificate says
    with server.serving(), Tunnel(server.port) as tunnel:
        for proxy in (None, f"http://ada:secret@127.0.0.1:{tunnel.port}"):
            bot = SlackClient(limits=RateLimits(), base_url=url, ssl=trusted(), token="xoxb-1", proxy=proxy)
            bot.auth_test()
            [first] = pool._idle
            bot.auth_test()
            assert [one.connection for one in pool._idle] == [first.connection]
            pool.close()
    assert len(tunnel.heads) == 1
    assert "Proxy-Authorization: Basic" in tunnel.heads[0]
    assert [asked.path for asked in server.asked] == ["/api/auth.test"] * 4
    assert not [asked for asked in server.asked if "proxy-authorization" in asked.headers]
