"""What pages that people link to are called: files of Figma, boards of Miro, recordings of Hotjar."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.connectors import PAGES
from bot.connectors.connector import Tools
from bot.connectors.http import Http
from demo import pages
from tests.connectors.conftest import Hidden, Refused
from tests.connectors.server import Reply, Server
from tests.connectors.trouble import Says, anything, in_trouble, json_values, shaped, told

SECRET = "figd_canary_7f3"
KEY, BOARD = "abcDEF1234567890abcDEF", "uXjVKabc123="
FILE = f"https://www.figma.com/design/{KEY}/Basket-flow?node-id=1-2"
MIRO = f"https://miro.com/app/board/{BOARD}/?share_link_id=5"
META = {"file": {"name": "Basket flow, second try", "editorType": "figma", "last_touched_at": "2026-11-20T10:00:00Z"}}
OEMBED = {"type": "rich", "version": "1.0", "title": "Opportunities", "html": "<iframe>"}


def environment(url: str) -> dict[str, str]:
    """What an operator sets."""
    return {"FIGMA_TOKEN": SECRET, "FIGMA_URL": url, "MIRO_URL": url}


@pytest.fixture
def tools(server: Server, http: Http) -> Tools:
    """What they work with."""
    return Tools(environment(server.url), http)


def called(tools: Tools, url: str) -> str:
    """What the page of an address is called."""
    (source,) = [one for one in PAGES.values() if one.path_of(url)]
    return source.called(tools, url)


@pytest.mark.parametrize("body", [META, META["file"]])
def test_a_file_of_figma(server: Server, tools: Tools, body: Any) -> None:
    """As Figma calls it today, asked once a day."""
    server.on(f"/v1/files/{KEY}/meta", Reply(body=body))
    assert called(tools, FILE) == "Basket flow, second try"
    assert called(tools, FILE.replace("design", "file").replace("?node-id=1-2", "")) == "Basket flow, second try"
    assert [one.headers["x-figma-token"] for one in server.asked] == [SECRET]


def test_a_branch_is_a_file(server: Server, tools: Tools) -> None:
    """Its own key is asked about."""
    branch = "1234567890branch123456"
    server.on(f"/v1/files/{branch}/meta", Reply(body={"name": "A try"}))
    assert called(tools, f"https://figma.com/design/{KEY}/branch/{branch}/Basket") == "A try"


def test_a_board_of_miro(server: Server, tools: Tools) -> None:
    """Nothing of the address is sent but the board's id."""
    server.on("/api/v1/oembed", Reply(body=OEMBED))
    assert called(tools, MIRO) == "Opportunities"
    assert server.asked[0].query == {"url": f"https://miro.com/app/board/{BOARD}/", "format": "json"}


@pytest.mark.parametrize(
    ("url", "title"),
    [
        (FILE, "Basket flow"),
        (f"https://figma.com/proto/{KEY}/Panier%20%C3%A9tape_2", "Panier étape 2"),
        (f"https://www.figma.com/board/{KEY}", "Figma"),
        (MIRO, "Miro"),
        ("https://insights.hotjar.com/sites/123/recordings/456", "Hotjar recordings 456"),
        ("https://insights.hotjar.com/site/9/heatmap/12/view", "Hotjar heatmap 12 view"),
    ],
)
def test_without_anything_to_ask_with_the_address_says_it(server: Server, http: Http, url: str, title: str) -> None:
    """So it does where the tool does not answer: evidence is not held up by a title."""
    assert called(Tools({}, http), url) == title
    assert server.asked == []
    server.on("*", Reply(500, b""))
    assert called(Tools(environment(server.url), http), url) == title


@pytest.mark.parametrize(
    "url",
    [
        "",
        "figma",
        f"http://www.figma.com/design/{KEY}/x",
        f"https://www.figma.com.evil.example/design/{KEY}/x",
        f"https://www.figma.com@evil.example/design/{KEY}/x",
        f"https://user@www.figma.com/design/{KEY}/x",
        f"https://www.figma.com:8443/design/{KEY}/x",
        f"https://www.figma.com/design/{KEY}/../../../v1/me",
        "https://www.figma.com/design/short/x",
        f"https://api.figma.com/v1/files/{KEY}/meta",
        f"https://evil.example/?https://miro.com/app/board/{BOARD}/",
        "https://miro.com/app/board/%2e%2e%2f%2e%2e/",
        "https://miro.com/app/dashboard/",
        "https://[::1",
        "https://www.hotjar.com/pricing",
    ],
)
def test_addresses_of_nobody(url: str) -> None:
    """Whatever looks like one of theirs and is none is asked of nobody."""
    assert not [one.name for one in PAGES.values() if one.path_of(url)]


@given(st.text(max_size=60))
def test_whatever_is_typed(text: str) -> None:
    """It is an address of a tool or it is none, and is called something where it is."""
    for one in PAGES.values():
        one.path_of(text)
        one.path_of(f"https://miro.com/app/board/{text}")
        one.path_of(f"https://www.figma.com/design/{KEY}/{text}")
        one.guess(f"https://www.figma.com/design/{KEY}/{text}")


def test_whether_they_can_be_reached(server: Server, tools: Tools) -> None:
    """For `product-ops check`: that there is no such file says that the token is good."""
    server.on("*", Reply(404, {"err": "Not found", "status": 404}))
    for name in ("figma", "miro"):
        reach = PAGES[name].reach
        assert reach is not None
        assert [one.error for one in reach(tools)] == [None]
    server.on("*", Reply(403, {"err": "Invalid token", "status": 403}))
    reach = PAGES["figma"].reach
    assert reach is not None
    assert [one.error.key for one in reach(tools) if one.error] == ["source-http-forbidden-look"]


@in_trouble
@pytest.mark.parametrize("name", ["figma", "miro"])
def test_a_server_in_trouble(
    server: Server, refused: Refused, hidden: Hidden, reply: Reply, keys: set[str], name: str
) -> None:
    """Each is told in a sentence, without the token."""
    server.on("*", reply)
    source = PAGES[name]
    url = FILE if name == "figma" else MIRO
    assert source.title is not None
    asked = source.title
    hidden(told(refused, environment(server.url), reply, keys, lambda tools: asked(tools, url)), SECRET)


@anything(shaped(file=shaped(name=json_values), name=json_values, title=json_values))
def test_whatever_json_arrives(answer: Any) -> None:
    """A title in one line, or what the address says."""
    tools = Tools(environment("https://x.example.com"), Says(answer))
    for url in (FILE, MIRO):
        title = called(tools, url)
        assert 0 < len(title) <= 150
        assert "\n" not in title


def test_the_demos_pages(http: Http) -> None:
    """As the demo's look-alike answers; without its token the address says it."""
    url, stop = pages.serve()
    try:
        tools = Tools({"FIGMA_TOKEN": pages.TOKEN, "FIGMA_URL": url, "MIRO_URL": url}, http)
        assert called(tools, pages.FIGMA) == "Split payment, second round"
        assert called(tools, pages.MIRO) == "Split payment – story map"
        assert called(tools, pages.HOTJAR) == "Hotjar heatmap 59"
        assert called(Tools({**tools.environment, "FIGMA_TOKEN": "other"}, http), pages.FIGMA) == "Split payment"
        for name in ("figma", "miro"):
            reach = PAGES[name].reach
            assert reach is not None
            assert [one.error for one in reach(tools)] == [None]
    finally:
        stop()
