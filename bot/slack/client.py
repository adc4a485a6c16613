"""Slack's Web API, with an end to every call.

The SDK bounds each read, not the whole: an answer that drips, a byte every half second, would hold its thread for
minutes. Here `timeout` is for a call in all, from connecting to the last byte; a retry has its own. Connections stay
open for the next call: `bot/slack/connections.py`.
"""

import ssl
from functools import lru_cache
from typing import Any
from urllib.request import HTTPHandler, HTTPSHandler, OpenerDirector, ProxyHandler, Request, build_opener

from slack_sdk import WebClient

from bot.slack.connections import ask


class TimedClient(WebClient):
    """The SDK's client, whose `timeout` is for a call in all. Raises what the SDK raises, TimeoutError at its end."""

    def _perform_urllib_http_request_internal(self, url: str, req: Request) -> dict[str, Any]:  # noqa: ARG002 - the SDK's
        with _opener(self.proxy, self.ssl).open(req, timeout=self.timeout) as answer:
            charset = answer.headers.get_content_charset() or "utf-8"
            return {"status": answer.status, "headers": answer.headers, "body": answer.read().decode(charset)}


@lru_cache(maxsize=4)
def _opener(proxy: str | None, context: ssl.SSLContext | None) -> OpenerDirector:
    # Made once: the certificates of a machine take longer to read than Slack takes to answer.
    secure = _Secure(context=context or ssl.create_default_context())
    return build_opener(_Plain(), secure, *([ProxyHandler({"http": proxy, "https": proxy})] if proxy else []))


class _Plain(HTTPHandler):
    def do_open(self, http_class: Any, req: Request, **made: Any) -> Any:
        return ask(http_class, req, **made)


class _Secure(HTTPSHandler):
    def do_open(self, http_class: Any, req: Request, **made: Any) -> Any:
        return ask(http_class, req, **made)
