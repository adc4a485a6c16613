"""What an operator finds in the log, and what nobody finds there."""

import io
import logging
import re
from collections.abc import Iterator

import pytest

from bot import logs
from tests.conftest import CHANNEL, ENGLISH, World
from tests.logbook import logbook

SECRET_WORDS = "Project Nightingale launches in May"


@pytest.fixture
def whole_log(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """Everything the process logs at DEBUG, as it is configured to run."""
    text = io.StringIO()
    monkeypatch.setattr("sys.stderr", text)
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    logs.configure("DEBUG")
    yield text
    root.handlers[:] = before
    root.setLevel(level)


def test_a_whole_conversation_leaves_no_words_and_no_tokens(whole_log: io.StringIO, world: World) -> None:
    """At LOG_LEVEL=DEBUG too: no definition, no message, no token, no address that answers for somebody."""
    oliver = world.person(ENGLISH)
    world.slack.faults.add("users.info", "server_error")  # something to log
    oliver.command("/glossary", f"Nightingale = {SECRET_WORDS}", channel=CHANNEL)
    oliver.command("/glossary", "Nightingale", channel=CHANNEL)
    oliver.say("C0PRODUCTOPS", f"<@U0BOT> what is {SECRET_WORDS}?")
    world.settle()
    logged = whole_log.getvalue()
    assert logged, "nothing was logged, so nothing was looked at"
    for hidden in ("Nightingale", world.slack.bot_token, world.slack.app_token, "response_url"):
        assert hidden not in logged


@pytest.mark.parametrize(
    "secret",
    ["xoxb-12-ab-CD", "xapp-1-A-b", "v0=" + "a" * 64, "postgresql://ops:hunter2@db/ops"],
)
def test_what_looks_like_a_secret_is_replaced(secret: str) -> None:
    """A library that logs a token, a signature or a password logs `[secret]`."""
    with logbook("bot.test") as text:
        logging.getLogger("bot.test").error("calling with %s", secret)
    assert "[secret]" in text.getvalue()
    assert secret not in text.getvalue()
    assert "hunter2" not in text.getvalue()


@pytest.mark.parametrize(
    "said",
    [
        "Failed to decode Slack API response: Received a response in a non-JSON format: <html>{}</html>",
        "Received an unexpected response for handshake (status: 502, response: <html>{}</html>, session id: 1)",
        "Received an unsupported data frame (session id: 1, opcode: -, payload: {})",
        "Unknown block detected and skipped ({})",
    ],
)
def test_a_body_that_is_no_json_is_not_quoted(said: str) -> None:
    """A proxy that answers in the place of Slack may repeat what it was sent: the log says how long it was."""
    with logbook("slack_sdk.test") as text:
        logging.getLogger("slack_sdk.test").error(said.format(f"{SECRET_WORDS}\n" * 1000))
    assert "Nightingale" not in text.getvalue()
    assert re.search(r"\[\d{5} characters\]", text.getvalue())


@pytest.mark.parametrize("library", ["httpx", "apscheduler.scheduler"])
def test_what_a_library_does_at_each_step_is_not_logged(library: str, whole_log: io.StringIO) -> None:
    """httpx logs every address that is asked, with what is searched for in it: what people typed."""
    logging.getLogger(library).info("HTTP Request: GET https://wiki.test/search?text=%s", SECRET_WORDS)
    assert whole_log.getvalue() == ""
    logging.getLogger(library).warning("no connection is left")
    assert "no connection is left" in whole_log.getvalue()


def test_what_a_library_says_is_cut() -> None:
    """Whatever else a Slack library quotes, it is a line; what the bot says is whole."""
    with logbook("slack_sdk.test") as text, logbook("bot.test") as own:
        logging.getLogger("slack_sdk.test").error("x" * 100_000)
        logging.getLogger("bot.test").error("x" * 1000)
    assert len(text.getvalue()) < 400
    assert len(own.getvalue()) > 1000


def test_slack_that_answers_no_json_leaves_nothing_of_it(whole_log: io.StringIO, world: World) -> None:
    """An error page in the place of an answer is told as that, in the bot's words and in the library's."""
    world.slack.faults.add("views.open", "malformed")
    world.person(ENGLISH).command("/glossary", "add MVP", channel=CHANNEL)
    world.settle()
    assert "a form was not opened" in whole_log.getvalue()
    assert "upstream" not in whole_log.getvalue()


def test_a_traceback_shows_places_and_not_words() -> None:
    """Where it happened and of what kind it was, with its cause; never the message, which may quote somebody."""
    with logbook("bot.test") as text:
        try:
            try:
                raise KeyError(SECRET_WORDS)
            except KeyError as inner:
                raise ValueError(SECRET_WORDS) from inner
        except ValueError:
            logging.getLogger("bot.test").exception("it failed")
    logged = text.getvalue()
    assert SECRET_WORDS not in logged
    assert "KeyError" in logged
    assert "ValueError" in logged
    assert "test_logs.py" in logged
