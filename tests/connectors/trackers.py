"""What every tracker is put through: how it is set up, a look-alike that it meets, and what is there.

Another tracker is another line of CASES, with a look-alike that answers as its API's specification shows.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass

from bot.connectors import TRACKERS
from bot.connectors.connector import Tools
from bot.connectors.tracker import Tracker, WorkItem
from demo import aha, asana, jira, lookalike, productboard, trello
from demo.lookalike import Answers
from demo.people import mail
from tests.connectors.server import Asked, Reply, Server

SECRET = "canary-secret"


@dataclass(frozen=True)
class Case:
    """A tracker, and a look-alike of its system with something in it.

    `environment` says how an operator sets it up at an address, with a token; `token` is the one that the look-alike
    takes, `reader` one that may only read, where there is such. `alike` makes a look-alike of its own for each test.
    `typed` are the addresses and keys of one work item that is there, `gone` is the address of one that is not, and
    `others` are texts that are nothing of this tool's. `email` is somebody's who is there, empty where the
    tool tells none, `named` what their name has;
    `place` is typed to find a place.
    """

    name: str
    environment: Callable[[str, str], dict[str, str]]
    token: str
    alike: Callable[[], Answers]
    typed: tuple[str, ...]
    gone: str
    others: tuple[str, ...]
    email: str
    named: str
    place: str
    reader: str = ""

    @property
    def tracker(self) -> Tracker:
        """The tracker."""
        return TRACKERS[self.name]

    def __str__(self) -> str:
        return self.name


def _jira(url: str, token: str) -> dict[str, str]:
    return {"JIRA_URL": url, "JIRA_SITE_URL": jira.SITE, "JIRA_EMAIL": jira.EMAIL, "JIRA_API_TOKEN": token}


def _productboard(url: str, token: str) -> dict[str, str]:
    return {"PRODUCTBOARD_URL": url, "PRODUCTBOARD_TOKEN": token}


def _aha(url: str, token: str) -> dict[str, str]:
    return {"AHA_URL": url, "AHA_TOKEN": token, "AHA_SITE_URL": aha.SITE}


def _asana(url: str, token: str) -> dict[str, str]:
    return {"ASANA_URL": url, "ASANA_TOKEN": token}


def _trello(url: str, token: str) -> dict[str, str]:
    return {"TRELLO_URL": url, "TRELLO_API_KEY": trello.KEY, "TRELLO_TOKEN": token}


_SPLIT, _DARK = "Split payment at checkout", "Dark mode"

CASES = (
    Case(
        "jira",
        _jira,
        jira.TOKEN,
        lambda: jira.Jira().answer,
        ("CHK-412", " chk-412 ", f"{jira.SITE}/browse/CHK-412", f"{jira.SITE}/browse/CHK-412?focusedCommentId=5"),
        f"{jira.SITE}/browse/CHK-999999",
        (
            "",
            "412",
            "https://other.example/browse/CHK-412",
            f"{jira.SITE}.evil.example/browse/CHK-412",
            f"{jira.SITE}/browse/CHK",
            "https://[",
        ),
        mail("amelie"),
        "laurent",
        "checkout story",
    ),
    Case(
        "productboard",
        _productboard,
        productboard.TOKEN,
        lambda: productboard.Space(page=3).answer,
        (productboard.address(_SPLIT), productboard.identifier(_SPLIT), f" {productboard.identifier(_SPLIT).upper()} "),
        productboard.address("nothing like it"),
        (
            "",
            "CHK-412",
            "https://example.com/entity-detail/features/1",
            f"{productboard.SITE}/features/123",
            "https://[",
            f"https://productboard.com.evil.example/x/{productboard.identifier(_SPLIT)}",
        ),
        mail("amelie"),
        "laurent",
        "check",
        reader=productboard.READER,
    ),
    Case(
        "aha",
        _aha,
        aha.TOKEN,
        lambda: aha.Account().answer,
        (f"{aha.SITE}/features/NWA-2", "NWA-2", " nwa-2 "),
        f"{aha.SITE}/features/NWA-99",
        ("", "NWA", "NWA-R-1", "https://other.aha.io/features/NWA-2", f"{aha.SITE}/releases/NWA-R-1", "https://["),
        mail("oliver"),
        "hayes",
        "data",
        reader=aha.READER,
    ),
    Case(
        "asana",
        _asana,
        asana.TOKEN,
        lambda: asana.company().answer,
        (
            asana.address(_DARK),
            f"{asana.address(_DARK)}?focus=true",
            f" https://app.asana.com/0/{asana.MOBILE}/{asana.address(_DARK).rpartition('/')[2]}/f ",
        ),
        f"https://app.asana.com/1/{asana.WORKSPACE}/project/{asana.MOBILE}/task/1299000000000001",
        (
            "",
            asana.address(_DARK).rpartition("/")[2],
            f"https://app.asana.com/1/{asana.WORKSPACE}/project/{asana.MOBILE}/list/1202",
            asana.address(_DARK).replace("asana.com", "asana.com.evil.example"),
            asana.address(_DARK).replace("https", "javascript"),
            "https://[",
        ),
        mail("ines"),
        "moreau",
        "brand",
        reader=asana.READER,
    ),
    Case(
        "trello",
        _trello,
        trello.TOKEN,
        lambda: trello.company().answer,
        (
            trello.address(_SPLIT),
            f" {trello.address(_SPLIT)}/1-split-payment-at-checkout ",
            f"{trello.address(_SPLIT)}?x=1",
        ),
        "https://trello.com/c/Nw999999",
        (
            "",
            trello.address(_SPLIT).rpartition("/")[2],
            "https://trello.com/b/Nw000001/launches",
            trello.address(_SPLIT).replace("trello.com", "trello.com.evil.example"),
            trello.address(_SPLIT).replace("https", "javascript"),
            "https://[",
        ),
        "",
        "laurent",
        "support",
        reader=trello.READER,
    ),
)


def serve(server: Server, answers: Answers, cut: Callable[[Asked], bool] = lambda _: False) -> None:
    """Have a server answer as a look-alike does, and hang up after it did what `cut` says of a request."""

    def answer(asked: Asked) -> Reply:
        said = answers(lookalike.Asked(asked.method, asked.path, asked.query, asked.headers, asked.body.decode()))
        if cut(asked):
            return Reply(cut=True)
        body = (said.body if isinstance(said.body, str) else json.dumps(said.body)).encode()
        return Reply(said.status, body, dict(said.headers))

    server.on("*", answer)


def one_of(case: Case, tools: Tools) -> WorkItem:
    """The work item that is there."""
    found = case.tracker.look_up(tools, case.typed[0])
    assert found is not None
    return found


def is_change(asked: Asked | lookalike.Asked) -> bool:
    """Whether a request changes something."""
    return asked.method in ("PUT", "PATCH", "DELETE") or (
        asked.method == "POST" and "search" not in asked.path and not asked.path.endswith("bulkfetch")
    )
