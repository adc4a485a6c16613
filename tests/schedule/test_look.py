"""What is asked of Slack to find a message, page by page. A real conversation is read in test_ledger.py."""

from datetime import datetime
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError

from bot.posts import Delivery
from bot.schedule.look import EVENT, ForbiddenError, UnseenError, look
from bot.schedule.poster import PostedMessage
from bot.schedule.schedule import Entry
from tests.shelves import HERE

SENT = "2026-11-23T09:00:00Z"


def entry(channel: str, thread: str = "") -> Entry:
    """A delivery that may lie there."""
    delivery = Delivery(HERE, "the-key", "trial.digest", "", "", channel, SENT, thread=thread)
    return Entry(delivery, "sending", 1, 0, SENT, SENT, "", "", "", SENT)


class Pages:
    """Answers with one page after the other, and remembers what it was asked."""

    def __init__(self, *pages: Any) -> None:
        self.pages = list(pages)
        self.asked: list[tuple[str, dict[str, Any]]] = []

    def __getattr__(self, method: str) -> Any:
        def call(**args: Any) -> Any:
            self.asked.append((method, args))
            if method == "conversations_open":
                return {"channel": {"id": f"D-{args['users']}"}}
            page = self.pages.pop(0)
            if isinstance(page, Exception):
                raise page
            return page

        return call


def message(ts: str, key: str = "the-key", event: str = EVENT) -> dict[str, Any]:
    """A message of a bot."""
    return {"ts": ts, "metadata": {"event_type": event, "event_payload": {"key": key}}}


def page(*messages: dict[str, Any], cursor: str = "", more: bool = False) -> dict[str, Any]:
    """A page of them."""
    return {"messages": list(messages), "response_metadata": {"next_cursor": cursor}, "has_more": more}


@pytest.mark.parametrize(
    ("channel", "place"), [("C1", "C1"), ("G1", "G1"), ("D1", "D1"), ("U1", "D-U1"), ("W1", "D-W1")]
)
@pytest.mark.parametrize("thread", ["", "7.0"])
def test_it_is_looked_for_where_it_would_be(channel: str, place: str, thread: str) -> None:
    """In the conversation or with the person, in the thread, from ten minutes before it was sent on, on every page;
    others' messages and other deliveries' are none of it."""
    strangers = [message("1", key="another"), message("2", event="of_somebody_else"), {"ts": "3"}]
    slack: Any = Pages(page(*strangers, cursor="next"), page(message("4")))
    assert look(slack, entry(channel, thread)) == PostedMessage(place, "4")
    opened = [("conversations_open", {"users": channel})] if place != channel else []
    since = datetime.fromisoformat(SENT).timestamp() - 600
    where = {"channel": place, "oldest": f"{since:.6f}", "include_all_metadata": True, "limit": 200}
    where |= {"ts": thread} if thread else {}
    method = "conversations_replies" if thread else "conversations_history"
    assert slack.asked == [*opened, (method, {**where, "cursor": None}), (method, {**where, "cursor": "next"})]


def test_it_is_not_there_once_every_page_was_read() -> None:
    """A page that says there is more and not how to have it is no end; nor has a message without a key ours."""
    nobody = {"ts": "1", "metadata": {"event_type": EVENT}}
    slack: Any = Pages(page(nobody), page(nobody, more=True))
    assert look(slack, entry("C1")) is None
    with pytest.raises(UnseenError, match=r"^a page without a successor$"):
        look(slack, entry("C1"))


class _Answer(dict[str, Any]):
    """An answer of Slack's."""

    def __init__(self, status_code: int, headers: dict[str, str], **said: Any) -> None:
        super().__init__(said)
        self.status_code, self.headers = status_code, headers


def _refusal(status: int, headers: dict[str, str], said: str | None) -> Exception:
    made: Exception = SlackApiError("no", _Answer(status, headers, error=said))  # type: ignore[no-untyped-call]
    return made


@pytest.mark.parametrize(
    ("status", "said", "why", "seconds"),
    [
        (200, "ratelimited", "ratelimited", 17),
        (429, "not_in_channel", "not_in_channel", 17),
        (200, "internal_error", "internal_error", 17),
        (200, "<html>", "<html>", 17),
        (200, None, "", 17),
    ],
)
def test_what_is_no_answer_is_told_with_its_reason(status: int, said: Any, why: str, seconds: float) -> None:
    """Each of them alone says that nobody looked; so does a connection that broke."""
    slack: Any = Pages(_refusal(status, {"Retry-After": str(seconds)}, said), KeyError("messages"))
    with pytest.raises(UnseenError) as unseen:
        look(slack, entry("C1"))
    assert (str(unseen.value), unseen.value.seconds) == (why, seconds)
    with pytest.raises(UnseenError, match=r"^KeyError$"):
        look(slack, entry("C1"))


def test_a_word_of_slacks_that_forbids_it() -> None:
    """It is told in that word."""
    slack: Any = Pages(_refusal(200, {}, "missing_scope"))
    with pytest.raises(ForbiddenError, match=r"^missing_scope$"):
        look(slack, entry("C1"))
