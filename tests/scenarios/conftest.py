"""What every story demands besides what it tells."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

OURS = ("bot.", "slack_bolt")


@dataclass
class Log:
    """What the log of a story may hold; a story about trouble sets `may_hold_errors`."""

    may_hold_errors: bool = False


@pytest.fixture(autouse=True)
def log(caplog: pytest.LogCaptureFixture) -> Iterator[Log]:
    """Nothing in a story is an error of ours, and nothing that Slack sends finds no listener."""
    log = Log()
    yield log
    loud = [
        f"{record.name}: {record.getMessage()} {record.exc_info or ''}"
        for record in caplog.get_records("call")
        if record.name.startswith(OURS) and (record.levelno >= logging.ERROR or "Unhandled" in record.getMessage())
    ]
    assert log.may_hold_errors or loud == [], "the log speaks of errors"
