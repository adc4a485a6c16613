"""What the bot writes to its log, as an operator reads it."""

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager

from bot.logs import Discreet


@contextmanager
def logbook(logger: str = "bot") -> Iterator[io.StringIO]:
    """Everything logged under `logger` while it is open, as `bot.logs` formats it."""
    text = io.StringIO()
    handler = logging.StreamHandler(text)
    handler.setFormatter(Discreet())
    source = logging.getLogger(logger)
    source.addHandler(handler)
    try:
        yield text
    finally:
        source.removeHandler(handler)
