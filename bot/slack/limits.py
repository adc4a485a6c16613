"""Slack says wait, or says nothing: who meets it, and how long for whom.

Nobody sleeps where others work: who waits lends their place (`bot.workers`), whoever calls the same method of the same
workspace meanwhile waits with them rather than being refused too, and the end of the bot wakes them all.
See docs/decisions/0032-slack-says-wait.md.
"""

import copy
import logging
import math
import re
import threading
import time
from collections.abc import Callable, Mapping
from http.client import HTTPException
from typing import Any, TypeVar
from urllib.error import HTTPError, URLError
from urllib.request import Request as Call

from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse
from slack_sdk.web.file_upload_v2_result import FileUploadV2Result

from bot.errors import UserError
from bot.slack.client import TimedClient
from bot.telemetry.calls import slack_call
from bot.telemetry.metrics import SLACK_WAIT
from bot.workers import place_lent

log = logging.getLogger(__name__)

T = TypeVar("T")

# Slack's own troubles: it may have done what it was asked before it had them.
TROUBLES = frozenset({"internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org"})
LIMITED = frozenset({"ratelimited", "rate_limited"})
# A form is opened within three seconds of what was pressed, or never: https://docs.slack.dev/surfaces/modals
_OF_TRIGGERS = frozenset({"views.open", "views.push"})
_TRIGGER_SECONDS = 3.0
FORM_SHUT = "slack-form-shut"
MISSING_SCOPE = (
    "missing_scope"  # with the scope in `needed`: https://docs.slack.dev/authentication/installing-with-oauth
)
UNSAID = 30.0  # seconds, where Slack limits without saying for how long
_PATIENCE = {"views.open": 1.5, "views.push": 1.5, "apps.connections.open": 1.0}
_USUAL_PATIENCE = 10.0  # then whoever waits for the answer is told why there is none
LAST_PATIENCE = 60.0  # where there is no other way to tell them
_TOO_MANY, _SERVER_ERROR = 429, 500
_APART = 0.05  # seconds between those who have waited: all at once they would only be told to wait again
_MOST = 64  # who come while so many wait are told at once


class SlackAwayError(URLError):
    """Slack gave no answer in time, or none that can be read: what it was asked may be done or not."""


class NotDoneError(UserError):
    """Slack falters, so that something was not done: the sentence says what, and what helps."""


class RateLimits:
    """Which methods of which workspaces Slack takes no calls of, and until when."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._free_at: dict[tuple[str, str], float] = {}
        self._waiting = 0
        self._closed = threading.Event()

    def note(self, workspace: str, method: str, seconds: float) -> None:
        """Slack takes no call for so long."""
        with self._lock:
            until = time.monotonic() + seconds
            self._free_at[workspace, method] = max(until, self._free_at.get((workspace, method), 0))

    def left(self, workspace: str, method: str) -> float:
        """Seconds until it takes one again; 0 where it takes one now."""
        with self._lock:
            return max(0.0, self._free_at.get((workspace, method), 0) - time.monotonic())

    def wait(self, workspace: str, method: str, patience: float) -> bool:
        """Wait until Slack takes a call again. False, at once, where that takes longer than `patience` seconds, or too
        many wait; and when the bot ends meanwhile."""
        left = self.left(workspace, method)
        if not left:
            return True
        with self._lock:
            if left > patience or self._waiting >= _MOST or self._closed.is_set():
                return False
            self._waiting += 1
        began = time.monotonic()
        try:
            with place_lent():
                return self._wait(workspace, method, began + patience)
        finally:
            SLACK_WAIT.labels(method).inc(time.monotonic() - began)
            with self._lock:
                self._waiting -= 1

    def _wait(self, workspace: str, method: str, ends: float) -> bool:
        while True:
            with self._lock:
                now, free_at = time.monotonic(), self._free_at.get((workspace, method), 0)
                if free_at <= now:
                    self._free_at[workspace, method] = now + _APART
                    return True
            if free_at > ends or self._closed.wait(free_at - now):
                return False

    @property
    def is_closed(self) -> bool:
        """Whether the bot is ending."""
        return self._closed.is_set()

    def close(self) -> int:
        """Have everybody who waits give up. How many waited."""
        with self._lock:
            self._closed.set()
            waiting = self._waiting
        if waiting:
            log.warning("%d calls that Slack limits are given up", waiting)
        return waiting


class SlackClient(TimedClient):
    """The Web API for everything the bot does. Raises SlackApiError for what Slack refuses, also for what it limits for
    longer than is waited; SlackAwayError where it gives no answer."""

    def __init__(
        self,
        *,
        limits: RateLimits,
        patience: float | None = None,
        within: float = math.inf,
        **options: Any,
    ) -> None:
        """`patience` is how many seconds a call waits where Slack limits it, by default what suits its method. `within`
        is for all calls together, in seconds from now."""
        # Any other retry could post twice what Slack had accepted.
        super().__init__(retry_handlers=[], **options)
        self._limits = limits
        self._patience = patience
        self._ends = time.monotonic() + within

    def api_call(self, api_method: str, **options: Any) -> SlackResponse:
        """Call a method, as the SDK does."""
        patience = _PATIENCE.get(api_method, _USUAL_PATIENCE) if self._patience is None else self._patience
        return self._send(api_method, patience, lambda: self._ask(api_method, options))

    def answer_at(self, url: str, message: Mapping[str, Any]) -> tuple[int, str]:
        """Answer on a response URL; the status and the body of what Slack says to that."""
        patience = _USUAL_PATIENCE if self._patience is None else self._patience
        return self._send("response_url", patience, lambda: self._answer_at(url, message))

    def _send(self, method: str, patience: float, send: Callable[[], tuple[T, float | None]]) -> T:
        """What `send` gives, unless that is a number of seconds to wait: then it is sent again."""
        workspace, ends = str(self.default_params.get("team_id") or ""), time.monotonic() + patience
        while self._limits.wait(workspace, method, ends - time.monotonic()):
            try:
                with slack_call(method) as call, place_lent():
                    answer, seconds = send()
                    if seconds is not None:
                        call.outcome = "limited"
            except (OSError, HTTPException) as error:
                raise SlackAwayError(getattr(error, "reason", error)) from error
            if seconds is None:
                return answer
            self._limits.note(workspace, method, seconds)
        refusal = self._refusal(method, self._limits.left(workspace, method))
        raise SlackApiError("Slack takes no calls for now", refusal)  # type: ignore[no-untyped-call]

    def _ask(self, method: str, options: Mapping[str, Any]) -> tuple[SlackResponse, float | None]:
        timed = self._timed(_TRIGGER_SECONDS if method in _OF_TRIGGERS else math.inf)
        try:
            return super(SlackClient, timed).api_call(method, **options), None
        except SlackApiError as error:
            said, answer = str(error.response.get("error")), error.response
            if said in LIMITED or answer.status_code == _TOO_MANY:
                return answer, retry_after(answer.headers)
            if not re.fullmatch(r"\w+", said):  # the SDK's own words, about a body that is no JSON
                raise SlackAwayError(f"HTTP {answer.status_code}, no JSON") from None
            raise

    def _answer_at(self, url: str, message: Mapping[str, Any]) -> tuple[tuple[int, str], float | None]:
        args: dict[str, Any] = {"headers": {}, "data": {}, "params": {}, "json": dict(message)}
        answer = self._timed()._perform_urllib_http_request(url=url, args=args)
        status = int(answer["status"])
        if status >= _SERVER_ERROR:
            raise SlackAwayError(f"HTTP {status}")
        return (status, str(answer["body"])), retry_after(answer["headers"]) if status == _TOO_MANY else None

    def _timed(self, most: float = math.inf) -> "SlackClient":
        """This client for one more call, of so many seconds at most."""
        left = self._ends - time.monotonic()
        if left <= 0:
            raise TimeoutError("Slack took too long over the calls before")
        other = copy.copy(self)
        other.timeout = min(self.timeout, most, left)  # type: ignore[assignment]  # the SDK says whole seconds
        return other

    def _refusal(self, method: str, seconds: float) -> SlackResponse:
        return SlackResponse(
            client=self,
            http_verb="POST",
            api_url=method,
            req_args={},
            data={"ok": False, "error": "ratelimited"},
            headers={"Retry-After": str(math.ceil(seconds))},
            status_code=_TOO_MANY,
        )

    def _upload_file(self, *, url: str, data: bytes, **_: Any) -> FileUploadV2Result:
        call = Call(url, data=data, method="POST")  # noqa: S310 - the address Slack gave
        try:
            with slack_call("files.upload"), place_lent():
                answer = self._timed()._perform_urllib_http_request_internal(url, call)
        except HTTPError as error:
            error.close()
            if error.code in (_TOO_MANY, *range(_SERVER_ERROR, 600)):
                raise SlackAwayError(f"HTTP {error.code}") from None
            return FileUploadV2Result(status=error.code, body="")
        except (OSError, HTTPException) as error:
            raise SlackAwayError(getattr(error, "reason", error)) from error
        return FileUploadV2Result(status=answer["status"], body=answer["body"])


def missing_scope(error: Exception) -> str:
    """The permission that the app lacks for what was asked, or those of which one would do: `channels:read,
    groups:read`; empty for any other error."""
    said = error.response if isinstance(error, SlackApiError) else {}
    return needed_scope(said.get("needed")) if said.get("error") == MISSING_SCOPE else ""


def needed_scope(needed: object) -> str:
    """The `needed` of Slack's refusal, as it is told; "?" where Slack names none."""
    return ", ".join(re.findall(r"[a-z_.:]+", str(needed or ""))[:8]) or "?"


def retry_after(headers: Mapping[str, Any]) -> float:
    """For how many seconds Slack wants no such call, by the headers of its answer; UNSAID where these do not say.

    https://docs.slack.dev/apis/web-api/rate-limits
    """
    said = next((str(value) for name, value in headers.items() if name.lower() == "retry-after"), "")
    return max(float(said), 1.0) if re.fullmatch("[0-9]{1,4}", said) else UNSAID


def trouble_of(error: Exception) -> str:
    """The sentence about an error that is Slack's trouble and no mistake of anybody; empty for any other."""
    if isinstance(error, NotDoneError):
        return error.key
    if isinstance(error, SlackAwayError):
        return "slack-silent"
    said = error.response.get("error") if isinstance(error, SlackApiError) else ""
    return "slack-limited" if said in LIMITED else "slack-silent" if said in TROUBLES else ""
