"""Answers of Slack's that come in pages: https://docs.slack.dev/apis/web-api/pagination."""

from collections.abc import Callable, Iterator
from typing import Any

_PAGE = 1000


def every(call: Callable[..., Any], key: str, **asked: Any) -> Iterator[Any]:
    """What all pages of a method hold under `key`, as it comes. Raises what slack_sdk raises."""
    cursor: str | None = None
    while True:
        answer = call(limit=_PAGE, cursor=cursor, **asked)
        yield from answer[key]
        cursor = (answer.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            return
