"""What an operator finds in the log, and what nobody finds there."""

import io
import logging
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
