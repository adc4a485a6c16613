"""The one client: what it asks, what it refuses, what it says when a server misbehaves."""

import itertools
import json
import threading
import time
import tracemalloc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial
from typing import Any

import httpcore
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.connectors import metabase
from bot.connectors.address import is_plain, read
from bot.connectors.allowance import Allowance
from bot.connectors.answer import HttpAnswer, unsigned
from bot.connectors.answer_cache import AnswerCache
from bot.connectors.connector import Tools
from bot.connectors.http import Http, Progress, pages
from bot.connectors.source import SourceError
from tests.connectors.conftest import Refused
from tests.connectors.server import PUBLIC, Asked, Reply, Rerouted, Server, packed, trusted
from tests.patience import PATIENCE


class Counted(httpcore.SyncBackend):
    """The system's own network, which counts the connections it opens."""

    def __init__(self) -> None:
        self.times = 0
        self._lock = threading.Lock()

    def connect_tcp(self, *args: Any, **kwargs: Any) -> httpcore.NetworkStream:
        with self._lock:
            self.times += 1
        return super().connect_tcp(*args, **kwargs)


LIST = {"HTTP_JSON_HOSTS": "api.example.com"}


def test_an_answer_is_read(http: Http, server: Server) -> None:
    """Headers and a query go out, JSON comes back; a body makes it a POST."""
    url = server.on("/a", lambda asked: Reply(body={"method": asked.method, "sent": asked.body.decode()}))
    assert http.ask(url, headers={"X-Api-Key": "k"}, query={"q": "é"}).json() == {"method": "GET", "sent": ""}
    assert http.ask(url, body={"a": 1}).json() == {"method": "POST", "sent": '{"a":1}'}
    assert server.asked[0].headers["x-api-key"] == "k"
    assert server.asked[0].query == {"q": "é"}
    assert http.ask(server.on("/z", packed(b"[1, 2]"))).json() == [1, 2]


@pytest.mark.parametrize(
    ("status", "key"),
    [
        (301, "source-http-redirect"),
        (302, "source-http-redirect"),
        (304, "source-http-redirect"),
        (401, "source-http-refused"),
        (403, "source-http-forbidden"),
        (404, "source-http-missing"),
        (418, "source-http-status"),
        (429, "source-http-many"),
        (500, "source-http-failed"),
        (503, "source-http-failed"),
    ],
)
def test_every_refusal_has_its_sentence(http: Http, server: Server, refused: Refused, status: int, key: str) -> None:
    """A reader learns what the server said, and whether to try again; a redirect is never followed."""
    url = server.on("/a", Reply(status, b"secret", {"Location": server.url + "/elsewhere"}))
    error = refused(http.ask, url)
    assert error.key == key
    assert error.temporary == (status == 429 or status >= 500)
    assert {asked.path for asked in server.asked} == {"/a"}


def test_a_refusal_names_the_setting_to_look_at(http: Http, server: Server, refused: Refused) -> None:
    """An operator is told which variable holds the key that was refused."""
    error = refused(http.ask, server.on("/a", Reply(401)), variable="METABASE_API_KEY")
    assert error.key == "source-http-refused-look"
    assert error.args_["variable"] == "METABASE_API_KEY"


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_a_busy_server_is_asked_once_more(server: Server, status: int) -> None:
    """After the pause it asks for, and a little more so that not all come back at once."""
    paused: list[float] = []
    again = iter([Reply(status, headers={"Retry-After": "2"}), Reply(body=[1])])
    http = Http(pause=paused.append)
    assert http.ask(server.on("/a", lambda _: next(again))).json() == [1]
    assert len(paused) == 1
    assert 2 <= paused[0] <= 2.25
    http.close()


def test_a_connection_stays_open_for_the_next_call(server: Server) -> None:
    """However many there are: one that is closed for being one too many may have been given to another call already,
    and that one breaks, or hangs."""
    many, opened = 30, Counted()
    http = Http(network=opened)
    together = threading.Barrier(many, timeout=PATIENCE)

    def reply(_: Asked) -> Reply:
        together.wait()
        return Reply(body=[1])

    url = server.on("/a", reply)
    with ThreadPoolExecutor(many) as pool:
        for _ in range(3):
            asked = [pool.submit(http.ask, url, allowance=Allowance(at_once=many)) for _ in range(many)]
            assert [one.result().json() for one in asked] == [[1]] * many
    assert opened.times == many
    http.close()


def test_no_more_than_once(http: Http, server: Server, refused: Refused) -> None:
    """A server that is down is not pressed."""
    refused(http.ask, server.on("/a", Reply(503)))
    assert len(server.asked) == 2
    refused(http.ask, server.on("/b", Reply(500)))
    assert len(server.asked) == 3


@pytest.mark.parametrize(
    ("after", "until"),
    [
        ("3600", "2026-11-23T10:00:00Z"),
        ("Mon, 23 Nov 2026 09:10:00 GMT", "2026-11-23T09:10:00Z"),
        ("9" * 400, "2026-11-24T09:00:00Z"),
        ("Fri, 31 Dec 9999 23:59:59 -1200", "2026-11-24T09:00:00Z"),
    ],
)
def test_a_long_wait_is_told_not_waited_for(server: Server, refused: Refused, after: str, until: str) -> None:
    """A server that wants to be left alone for an hour is, and the reader is told until when."""
    paused: list[float] = []
    http = Http(pause=paused.append, clock=lambda: datetime(2026, 11, 23, 9, tzinfo=UTC))
    error = refused(http.ask, server.on("/a", Reply(429, headers={"Retry-After": after})))
    assert (error.key, error.args_["until"], error.temporary) == ("source-http-wait", until, True)
    assert paused == []
    http.close()


@pytest.mark.parametrize("after", ["soon", "-1", "0", "Mon, 23 Nov 2026 08:00:00 GMT", "", "٣"])
def test_a_wait_that_says_nothing_is_short(server: Server, after: str) -> None:
    """A date that has passed, or words, do not keep anybody."""
    paused: list[float] = []
    again = iter([Reply(429, headers={"Retry-After": after.encode().decode("latin-1")}), Reply(body=[])])
    http = Http(pause=paused.append, clock=lambda: datetime(2026, 11, 23, 9, tzinfo=UTC))
    http.ask(server.on("/a", lambda _: next(again)))
    assert paused[0] <= 1.5
    http.close()


@pytest.mark.parametrize("body", [b"<html>", b"", b"NaN", b"[1, Infinity]", b"\xff", b"[" * 100_000, b"1" * 10_000])
def test_what_is_no_json_is_said_to_be_none(http: Http, server: Server, refused: Refused, body: bytes) -> None:
    """A sign-in page in place of data is the usual case; nothing in a body breaks the reading."""
    answer = http.ask(server.on("/a", Reply(body=body)))
    assert refused(answer.json).key == "source-http-not-json"


@pytest.mark.parametrize("part", [b"[],", b'{"":0},', b'"ab",', b"1.1,", b"[[[[0]]]],"])
def test_json_that_takes_many_times_its_size(http: Http, server: Server, refused: Refused, part: bytes) -> None:
    """Ten megabytes of lists would be three hundred in memory; they are refused before they are read."""
    server.on("/a", Reply(body=b"[" + part * (9_000_000 // len(part)) + b"0]"))
    answer = http.ask(server.url + "/a")
    tracemalloc.start()
    try:
        error = refused(answer.json)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()
    assert (error.key, error.args_["host"]) == ("source-http-parts", answer.host)


def test_json_as_large_as_a_long_series_needs_it(http: Http, server: Server) -> None:
    """Twenty thousand rows of many fields are read."""
    row = {f"field {n}": n for n in range(20)} | {"inner": [{"a": 1}, {"b": [2]}]}
    server.on("/a", Reply(body=[row] * 20_000))
    assert len(http.ask(server.url + "/a").json()) == 20_000


def test_a_body_that_comes_byte_by_byte(http: Http, server: Server) -> None:
    """It takes as much memory as one that comes whole."""
    size = 20_000
    server.on(
        "/a",
        Reply(
            parts=[b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"2\r\nab\r\n" * size, b"0\r\n\r\n"],
            raw=True,
        ),
    )
    http.ask(server.on("/warm", Reply(body=[])))
    tracemalloc.start()
    try:
        assert len(http.ask(server.url + "/a").body) == 2 * size
        assert tracemalloc.get_traced_memory()[1] < 500_000
    finally:
        tracemalloc.stop()


def test_a_long_refusal_is_not_read(http: Http, server: Server, refused: Refused) -> None:
    """What says why there is no answer is short."""
    server.on("/a", Reply(400, b"x" * 1_000_001))
    assert refused(http.ask, server.url + "/a", known=(400,)).key == "source-http-large"


@pytest.mark.parametrize("kind", ["plain", "packed", "endless"])
def test_a_large_answer_is_left(http: Http, server: Server, refused: Refused, kind: str) -> None:
    """Also one that is small on the way and a hundred megabytes when unpacked, and one that never ends."""
    bomb = b" " * 100_000_000 if kind == "packed" else b""
    reply = {
        "plain": Reply(body=b" " * 3_000_000),
        "packed": packed(bomb),
        "endless": Reply(parts=itertools.repeat(b" " * 65536)),
    }[kind]
    error = refused(http.ask, server.on("/a", reply), limit=2_000_000)
    assert (error.key, error.args_["size"]) == ("source-http-large", 2)


@pytest.mark.parametrize(
    "reply",
    [
        Reply(body=b"not gzip", headers={"Content-Encoding": "gzip"}),
        Reply(body=packed(b"[1]" * 50).body[:20], headers={"Content-Encoding": "gzip"}),
        Reply(body=b"x", headers={"Content-Encoding": "br"}),
        Reply(raw=True, parts=[b"SSH-2.0-OpenSSH\r\n\r\n"]),
        Reply(raw=True, parts=[b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n["]),
        Reply(raw=True, parts=[b"HTTP/1.1 200 OK\r\nX: " + b"y" * 300_000]),
    ],
)
def test_a_broken_answer_is_said_to_be_broken(http: Http, server: Server, refused: Refused, reply: Reply) -> None:
    """Half an answer, another protocol, a compression nobody asked for."""
    assert refused(http.ask, server.on("/a", reply)).key == "source-http-broken"


def test_a_connection_that_breaks_may_be_tried_again(http: Http, server: Server, refused: Refused) -> None:
    """A server that hangs up, and one that is not there."""
    assert refused(http.ask, server.on("/a", Reply(cut=True))).temporary
    error = refused(http.ask, "http://127.0.0.1:9/")
    assert (error.key, error.args_["host"], error.temporary) == ("source-http-unreachable", "127.0.0.1:9", True)
    assert refused(http.ask, "https://nowhere.invalid/").key == "source-http-name"


@pytest.mark.parametrize("where", ["headers", "body", "nothing"])
def test_a_slow_server_holds_nobody(server: Server, refused: Refused, where: str) -> None:
    """A byte now and then, in the headers or in the body, or nothing at all: the whole call has one deadline."""

    def drip() -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\n" + (b"\r\n" if where == "body" else b"X: ")
        while not server.over.wait(0.02):
            yield b"y" if where != "nothing" else b""

    http = Http(total=0.5)
    error = refused(http.ask, server.on("/a", Reply(raw=True, parts=drip())))
    assert (error.key, error.temporary) == ("source-http-slow", True)
    http.close()


def test_an_address_that_is_none(http: Http, refused: Refused) -> None:
    """A mistyped variable, and a key in letters no header may hold, are told; what is secret in them is not."""
    for url in ("", "metabase", "ftp://metabase/", "http://[::1", "http://u:hunter2@metabase:x/"):
        error = refused(http.ask, url)
        assert error.key in ("source-http-malformed", "source-http-broken", "source-http-name"), url
        assert "hunter2" not in str(error.args_)
    assert refused(http.ask, "http://127.0.0.1:9/", headers={"X": "clé"}).key == "source-http-malformed"
    assert refused(http.ask, "http://127.0.0.1:9/", headers={"X": "a\nb"}).key != ""


def test_no_cookie_is_kept(http: Http, server: Server) -> None:
    """What one source sets, another is never sent."""
    url = server.on("/a", Reply(body=[], headers={"Set-Cookie": "session=1"}))
    http.ask(url)
    http.ask(url)
    assert "cookie" not in server.asked[1].headers


def test_a_persons_address_is_connected_to_where_it_was_checked(
    outside: Http, secure: Server, network: Rerouted
) -> None:
    """The certificate is checked for the name, the connection goes to the address that was found to be public."""
    secure.on("/v1", Reply(body=[1]))
    assert outside.ask(read("https://API.example.com./v1?a=b#c", LIST, "address")).json() == [1]
    assert network.to == [(PUBLIC, 443)]
    assert secure.asked[0].headers["host"] == "api.example.com"
    assert secure.asked[0].query == {"a": "b"}


def test_a_name_that_changes_its_mind_is_asked_once(secure: Server, network: Rerouted, refused: Refused) -> None:
    """A resolver that says public first and private then (DNS rebinding) cannot lead a connection inside."""
    said = iter([[PUBLIC], ["127.0.0.1"]])
    http = Http(resolve=lambda host, port: next(said), network=network, trust=trusted())
    secure.on("/v1", Reply(body=[1], headers={"Connection": "close"}))
    address = read("https://api.example.com/v1", LIST, "address")
    assert http.ask(address).json() == [1]
    assert refused(http.ask, address).key == "source-address-private"
    assert network.to == [(PUBLIC, 443)]
    http.close()


@pytest.mark.parametrize(
    "found", [["10.0.0.5"], [PUBLIC, "169.254.169.254"], ["::ffff:127.0.0.1"], ["64:ff9b::7f00:1"], ["fe80::1%eth0"]]
)
def test_a_name_that_resolves_inside_is_refused(network: Rerouted, refused: Refused, found: list[str]) -> None:
    """One private address among public ones is enough; nothing is connected to."""
    http = Http(resolve=lambda host, port: found, network=network, trust=trusted())
    assert refused(http.ask, read("https://api.example.com/", LIST, "address")).key == "source-address-private"
    assert network.to == []
    http.close()


def test_the_next_address_is_tried(secure: Server, refused: Refused) -> None:
    """A host with several addresses, the first of which does not answer, is reached; a name with none is told."""
    network = Rerouted(secure.port)
    network.away = {"93.184.215.15"}
    http = Http(resolve=lambda host, port: ["93.184.215.15", PUBLIC], network=network, trust=trusted())
    secure.on("/", Reply(body=[1]))
    assert http.ask(read("https://api.example.com/", LIST, "address")).json() == [1]
    assert network.to == [("93.184.215.15", 443), (PUBLIC, 443)]
    nobody = Http(resolve=lambda host, port: [], network=network)
    assert refused(nobody.ask, read("https://api.example.com/", LIST, "address")).key == "source-http-name"
    http.close()
    nobody.close()


def test_a_certificate_of_another_name_is_refused(outside: Http, secure: Server, refused: Refused) -> None:
    """Whoever answers at the address has to be who was asked for."""
    secure.on("/", Reply(body=[1]))
    other = read("https://www.example.com/", {"HTTP_JSON_HOSTS": "www.example.com"}, "address")
    assert refused(outside.ask, other).key == "source-http-certificate"
    assert secure.asked == []


def test_forty_sources_are_asked_side_by_side(server: Server) -> None:
    """One client, forty threads: ten at once of one host, and everybody gets their own answer."""
    inside, most, lock = 0, 0, threading.Lock()
    full = threading.Barrier(10)

    def slowly(asked: Asked) -> Reply:
        nonlocal inside, most
        with lock:
            inside += 1
            most = max(most, inside)
        full.wait(PATIENCE)  # goes on only when ten are here
        with lock:
            inside -= 1
        return Reply(body=asked.query["n"])

    http = Http()
    url = server.on("/a", slowly)
    with ThreadPoolExecutor(40) as threads:
        ask = partial(http.ask, url, allowance=Allowance(10))
        answers = list(threads.map(lambda n: ask(query={"n": str(n)}).json(), range(40)))
    assert answers == [str(n) for n in range(40)]
    assert most == 10
    http.close()


def test_waiting_for_a_place_ends(server: Server, refused: Refused) -> None:
    """Behind slow calls a source is not waited for without end."""
    http = Http(total=0.05)
    with http.places.take(f"127.0.0.1:{server.port}", 1, 1):
        error = refused(http.ask, server.url, allowance=Allowance(1))
    assert (error.key, error.temporary) == ("source-busy", True)


def test_pages_are_followed_to_the_last(http: Http, server: Server) -> None:
    """A series in three pages arrives whole."""
    after = {"": "b", "b": "c", "c": None}
    url = server.on("/a", lambda asked: Reply(body={"row": asked.query["at"], "next": after[asked.query["at"]]}))

    def page(cursor: str) -> tuple[str, str]:
        answer = http.ask(url, query={"at": cursor}).json()
        return answer["row"], answer["next"] or ""

    assert list(pages(page)) == ["", "b", "c"]


def test_pages_that_never_end_are_refused() -> None:
    """A cursor that comes again, or more pages than anybody needs: an error, not a series cut short."""
    with pytest.raises(SourceError, match="source-http-circle"):
        list(pages(lambda cursor: ([], "b" if cursor != "b" else "a")))
    numbers = itertools.count(1)
    with pytest.raises(SourceError, match="source-http-pages"):
        list(pages(lambda cursor: ([], str(next(numbers))), most=5))
    assert next(numbers) == 6


def test_a_form_is_posted_as_one(http: Http, server: Server) -> None:
    """What asks for a token wants a form, not JSON."""
    url = server.on("/token", lambda asked: Reply(body=[asked.method, asked.body.decode()]))
    assert http.ask(url, form={"grant_type": "client_credentials", "scope": "a b"}).json() == [
        "POST",
        "grant_type=client_credentials&scope=a+b",
    ]


def test_a_status_that_is_known_is_no_error(http: Http, server: Server, refused: Refused) -> None:
    """Some systems say in the body of a refusal what was wrong with the question."""
    url = server.on("/a", Reply(400, {"errors": ["no such field"]}))
    answer = http.ask(url, known=(400,))
    assert (answer.status, answer.json()) == (400, {"errors": ["no such field"]})
    assert refused(http.ask, url, known=(422,)).key == "source-http-status"


def test_answers_are_counted_for_who_watches(http: Http, server: Server, refused: Refused) -> None:
    """Those of this thread alone, refusals among them; what nobody watches is not counted."""
    url, progress = server.on("/a", Reply(body=[])), Progress()
    http.ask(url)
    with http.watched(progress):
        http.ask(url)
        refused(http.ask, server.url + "/none")
        thread = threading.Thread(target=http.ask, args=(url,))
        thread.start()
        thread.join(PATIENCE)
    http.ask(url)
    assert progress.answers == 2


def test_an_answer_is_used_again_for_a_while(http: Http, server: Server, refused: Refused) -> None:
    """The same question, asked by many at once, is one call; another question or another key is not the same; what
    failed is asked again."""
    numbers = itertools.count(1)
    url = server.on("/a", lambda _: Reply(body=next(numbers)))
    with ThreadPoolExecutor(8) as threads:
        assert set(threads.map(lambda _: http.ask(url, keep=60).json(), range(8))) == {1}
    assert http.ask(url, keep=60, query={"a": "1"}).json() == 2
    assert http.ask(url, keep=60, headers={"Authorization": "other"}).json() == 3
    assert http.ask(url, keep=60).json() == 1
    assert http.ask(url).json() == 4
    failing = iter([Reply(500), Reply(body="well")])
    bad = server.on("/b", lambda _: next(failing))
    refused(http.ask, bad, keep=60)
    assert http.ask(bad, keep=60).json() == "well"


def test_an_answer_that_has_become_stale_is_asked_for_once(http: Http, server: Server) -> None:
    """Many find at once that the session they were given has ended: one signs in again, for all of them."""
    numbers = itertools.count(1)
    url = server.on("/a", lambda _: Reply(body=next(numbers)))
    first = http.ask(url, keep=60)
    with ThreadPoolExecutor(8) as threads:
        again = list(threads.map(lambda _: http.ask(url, keep=60, stale=first).json(), range(8)))
    assert set(again) == {2}
    assert http.ask(url, keep=60).json() == 2


def test_those_who_waited_for_an_answer_share_its_failure() -> None:
    """Of ten KPIs of a report that hangs none waits ten times as long; who comes later asks anew."""
    kept, began, asked = AnswerCache(), threading.Barrier(8), []
    came, all_there = itertools.count(1), threading.Event()

    def hanging() -> HttpAnswer:
        asked.append(1)
        assert all_there.wait(PATIENCE)
        time.sleep(0.2)  # the last one has only just come
        raise SourceError("source-http-slow", field="report", temporary=True, host="example.com", seconds=20)

    def wait(_: int) -> SourceError:
        began.wait(PATIENCE)
        if next(came) == 8:
            all_there.set()
        with pytest.raises(SourceError) as raised:
            kept.get("question", 60, hanging)
        return raised.value

    with ThreadPoolExecutor(8) as threads:
        errors = list(threads.map(wait, range(8)))
    assert len(asked) == 1
    assert len({id(error) for error in errors}) == 8
    said = {(error.key, error.field, error.temporary, tuple(error.args_.items())) for error in errors}
    assert said == {("source-http-slow", "report", True, (("host", "example.com"), ("seconds", 20)))}
    well = HttpAnswer("example.com", 200, b"1")
    assert kept.get("question", 60, lambda: well) is well


def test_an_answer_that_came_after_a_failure_is_everybodys() -> None:
    """The failure of before is forgotten as soon as there is an answer."""
    kept = AnswerCache()
    with pytest.raises(SourceError):
        kept.get("question", 0, _fails)
    with pytest.raises(SourceError):
        kept.get("question", 0, _fails)
    well = HttpAnswer("example.com", 200, b"1")
    assert kept.get("question", 60, lambda: well) is well
    assert kept.get("question", 60, _fails) is well


def _fails() -> HttpAnswer:
    raise SourceError("source-http-slow", host="example.com", seconds=20)


def test_what_refuses_a_question_may_repeat_its_signature(http: Http, server: Server) -> None:
    """In JSON however it is spelled, in names and numbers too; in other texts as it was sent; what is no secret
    stays."""
    key, pair = "canary==/+", "Basic Y2FuYXJ5LXVzZXI6Y2FuYXJ5LXBhc3M="
    sent = {
        "credentials": {"personalAccessTokenSecret": "canary-body", "site": {"contentUrl": "acme-site"}},
        "PIN": "12",
    }
    said = {"error": f"bad {key}", key: [key, pair, "canary-pass", 7], "of": "canary-body", "at": "acme-site"}
    spelled = json.dumps(said).replace("=", "\\u003d").replace("/", "\\/").replace("canary", "c\\u0061nary")
    url = server.on("/a", Reply(400, spelled.encode()))
    answer = http.ask(url, headers={"X-Api-Key": key, "Authorization": pair}, body=sent, known=(400,))
    assert answer.json() == {"error": "bad …", "…": ["…", "Basic …", "…", 7], "of": "…", "at": "acme-site"}
    url = server.on("/b", Reply(400, b"no canary-form here: 12345678"))
    assert http.ask(url, form={"client_secret": "canary-form"}, known=(400,)).body == "no … here: 12345678".encode()
    # https://datatracker.ietf.org/doc/html/rfc5849#section-3.5.1
    signed = {"Authorization": 'OAuth oauth_consumer_key="canary-key", oauth_token="canary-token"'}
    url = server.on("/d", Reply(400, b"no canary-key, no canary-token"))
    assert http.ask(url, headers=signed, known=(400,)).body == "no …, no …".encode()
    url = server.on("/c", Reply(400, b'{"pin": 12345678, "other": 1.5, "well": true}'))
    known = http.ask(url, form={"pin": "12345678"}, known=(400,)).json()
    assert known == {"pin": "…", "other": 1.5, "well": True}


@given(st.text(min_size=6, max_size=20).filter(str.strip), st.booleans())
def test_no_spelling_of_a_secret_is_left(secret: str, ascii_only: bool) -> None:
    """Whatever letters it is of."""
    body = json.dumps({"error": [f"not {secret}."]}, ensure_ascii=ascii_only).encode(errors="surrogatepass")
    told = json.loads(unsigned(body, {}, {"password": secret}))
    assert secret not in told["error"][0]


@pytest.mark.parametrize(
    "url",
    ["http://metabase.internal/api", "http://10.0.0.7:3000", "http://127.0.0.1.evil.example", "HTTP://[2001:db8::1]/x"],
)
def test_a_key_is_never_sent_in_the_clear(http: Http, refused: Refused, url: str) -> None:
    """Plain http stays on this machine; nothing is even connected to."""
    assert refused(http.ask, url, headers={"Authorization": "Bearer x"}).key == "source-http-plain"


def test_what_a_company_runs_itself_may_be_asked_in_the_clear(http: Http, refused: Refused) -> None:
    """Metabase and Tableau stand in the company's own network, some without TLS."""
    tools = Tools({"METABASE_URL": "http://nowhere.invalid", "METABASE_API_KEY": "key"}, http)
    assert refused(lambda one: metabase.cards(one, {}, ""), tools).key == "source-http-name"


@pytest.mark.parametrize(
    "url", ["https://metabase.internal", "http://localhost:3000", "http://127.8.0.1", "http://[::1]/"]
)
def test_what_may_be_asked(url: str) -> None:
    """https anywhere, and plain http on this machine."""
    assert not is_plain(url)
