"""What every story demands besides what it tells."""

import logging
from collections.abc import Iterator

import pytest

OURS = ("bot.", "slack_bolt")


@pytest.fixture(autouse=True)
def calm(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Nothing in a story is an error of ours, and nothing stays unheard; a story about trouble clears `caplog`."""
    yield
    loud = [
        f"{record.name}: {record.getMessage()} {record.exc_info or ''}"
        for record in caplog.get_records("call")
        if record.name.startswith(OURS) and (record.levelno >= logging.ERROR or "Unhandled" in record.getMessage())
    ]
    assert loud == [], "the log speaks of errors"
