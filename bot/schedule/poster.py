"""Sends one message once, and says what is known of it afterwards. It never tries again by itself.

slack_sdk cannot be asked, at the last moment before a request leaves, whether it still may. httpx can: httpcore calls a
`trace` function as each step begins, and one that raises ends the request there
(https://www.encode.io/httpcore/extensions/#trace). See docs/decisions/0012-the-ledger.md.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import httpx

from bot.config import Config
from bot.lazy import lazy
from bot.slack.limits import LIMITED, MISSING_SCOPE, TROUBLES, UNSAID, needed_scope, retry_after
from bot.telemetry.calls import slack_call

METHOD = "https://docs.slack.dev/reference/methods/chat.postMessage"
_LAST_MOMENTS = ("http11.send_request_headers.started", "http11.send_request_body.started")


class _TooLateError(Exception):
    """The lease does not last for the call."""


@dataclass(frozen=True, slots=True)
class PostedMessage:
    """It is there: the conversation and the ts."""

    place: str
    ts: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Slack will not have it: its word, and what it says besides."""

    error: str


@dataclass(frozen=True, slots=True)
class RateLimit:
    """Not now: seconds to wait."""

    seconds: float


@dataclass(frozen=True, slots=True)
class NotSent:
    """Not a byte of it left; `late` when the lease was the reason rather than the network."""

    late: bool
    why: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """It may be there or not."""

    why: str


Result = PostedMessage | Refusal | RateLimit | NotSent | Unknown
_OUTCOMES: Mapping[type, str] = {
    PostedMessage: "ok",
    Refusal: "refused",
    RateLimit: "limited",
    NotSent: "unsent",
    Unknown: "silent",
}


class Poster:
    """chat.postMessage, over a connection of its own each time.

    A connection kept from the last post may have been closed by Slack meanwhile, which shows only after the request has
    been written: an outcome that nobody knows, for the sake of one handshake.
    """

    def __init__(self, config: Config, seconds: float) -> None:
        """`seconds` is how long an answer is waited for."""
        self._config, self._seconds = config, seconds

    @lazy
    def _client(self) -> httpx.Client:
        # Made with the first post: the certificates of a machine take a tenth of a second to read.
        return httpx.Client(
            base_url=self._config.slack_api_url,
            timeout=self._seconds,
            limits=httpx.Limits(max_keepalive_connections=0),
        )

    def post(self, token: str, message: Mapping[str, Any], may: Callable[[], bool]) -> Result:
        """Post; `may` is asked whether it still may when the connection stands, before the bytes leave."""
        with slack_call("chat.postMessage") as call:
            result = self._post(token, message, may)
            call.outcome = _OUTCOMES[type(result)]
        return result

    def _post(self, token: str, message: Mapping[str, Any], may: Callable[[], bool]) -> Result:
        def trace(event: str, _: Mapping[str, Any]) -> None:
            if event in _LAST_MOMENTS and not may():
                raise _TooLateError

        try:
            headers = {"Authorization": f"Bearer {token}"}
            answer = self._client.post("chat.postMessage", json=message, headers=headers, extensions={"trace": trace})
        except _TooLateError:
            return NotSent(True, "the lease ran out")
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol) as error:
            return NotSent(False, type(error).__name__)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            return Unknown(type(error).__name__)
        return _read(answer)

    def close(self) -> None:
        """Close what is open."""
        if "_client" in vars(self):
            self._client.close()


def _read(answer: httpx.Response) -> Result:
    if answer.status_code == httpx.codes.TOO_MANY_REQUESTS:
        return RateLimit(retry_after(answer.headers))
    if answer.is_server_error:
        return Unknown(f"HTTP {answer.status_code}")
    try:
        said = answer.json()
    except ValueError:
        return Unknown("no JSON")
    if not isinstance(said, dict):
        return Unknown("no answer of Slack's")
    if said.get("ok") is True and isinstance(said.get("ts"), str) and isinstance(said.get("channel"), str):
        return PostedMessage(said["channel"], said["ts"])
    error = said.get("error")
    if said.get("ok") is not False or not isinstance(error, str):
        return Unknown("no answer of Slack's")
    if error in LIMITED:
        return RateLimit(UNSAID)
    if error == MISSING_SCOPE:
        return Refusal(f"{error} {needed_scope(said.get('needed'))}")
    return Unknown(error) if error in TROUBLES else Refusal(error)
