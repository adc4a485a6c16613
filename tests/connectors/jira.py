"""A Jira to test with: the demo's look-alike behind the tests' server, where answers can get lost."""

import json
from typing import Any

from bot.connectors.connector import Tools
from bot.connectors.http import Http
from demo.jira import EMAIL, SITE, TOKEN, Jira
from demo.lookalike import Asked as LookalikeAsked
from demo.lookalike import Said
from tests.connectors.server import Asked, Reply, Server

API = "/rest/api/3/"


class JiraServer:
    """`jira.board` is what is in it; `lose(method, end)` has it do what such a call asks for, once, and hang up."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.jira = Jira()
        self.lost: list[tuple[str, str]] = []
        server.on("*", self._answer)

    def _answer(self, asked: Asked) -> Reply:
        said = self.jira.answer(
            LookalikeAsked(asked.method, asked.path, asked.query, asked.headers, asked.body.decode())
        )
        for one in self.lost:
            if (asked.method, asked.path.rpartition("/")[2]) == one:
                self.lost.remove(one)
                return Reply(cut=True)
        return Reply(said.status, said.body.encode() if isinstance(said.body, str) else said.body, said.headers)

    def lose(self, method: str, end: str) -> None:
        """Lose one answer."""
        self.lost.append((method, end))

    def calls(self, method: str, end: str) -> list[Any]:
        """The bodies of the calls of a kind, by how their path ends."""
        found = [one for one in self.server.asked if one.method == method and one.path.endswith(end)]
        return [json.loads(one.body or b"{}") for one in found]

    def answers(self, method: str, end: str, reply: Reply) -> None:
        """Have it answer this instead."""

        def trouble(asked: LookalikeAsked) -> Said | None:
            fits = asked.method == method and asked.path.endswith(end)
            body = reply.body.decode() if isinstance(reply.body, bytes) else reply.body
            return Said(reply.status, body, reply.headers) if fits else None

        self.jira.trouble = trouble


def environment(url: str) -> dict[str, str]:
    """What an operator sets."""
    return {"JIRA_URL": url, "JIRA_SITE_URL": SITE, "JIRA_EMAIL": EMAIL, "JIRA_API_TOKEN": TOKEN}


def tools_of(server: Server, http: Http) -> Tools:
    """What the connector works with."""
    return Tools(environment(server.url), http)
