"""Logging that keeps secrets and people's words out.

A traceback shows where an error happened and of what kind it was, never its message: that may quote a definition,
a token or a row. What libraries log at DEBUG holds whole payloads, so they stay at INFO whatever LOG_LEVEL says.
"""

import logging
import re
import sys
import traceback

from bot.slack.listen import describe

_SECRETS = re.compile(r"xox[a-z]?-[\w-]+|xapp-[\w-]+|v0=[0-9a-f]{16,}|(?<=://)[^/\s:@]+:[^/\s@]+(?=@)")


class Discreet(logging.Formatter):
    """Formats a record without secrets, and a traceback without messages."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, with anything shaped like a token, a signature or a password replaced."""
        return _SECRETS.sub("[secret]", super().format(record))

    def formatException(self, ei: object) -> str:  # noqa: N802 - the name logging calls
        """Frames and kinds of the error and of what caused it."""
        error = ei[1] if isinstance(ei, tuple) else None
        lines: list[str] = []
        while isinstance(error, BaseException):
            frames = [f"  {f.filename}:{f.lineno} in {f.name}" for f in traceback.extract_tb(error.__traceback__)]
            lines = [describe(error), *frames, *lines]
            error = error.__cause__ or error.__context__
        return "\n".join(lines)


def configure(level: str) -> None:
    """Log to standard error, at `level`."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for library in ("slack_bolt", "slack_sdk", "slack_bolt.App", "urllib3", "aiohttp", "psycopg"):
        logging.getLogger(library).setLevel(max(logging.getLevelName(level), logging.INFO))
    logging.getLogger("apscheduler").setLevel(max(logging.getLevelName(level), logging.WARNING))
    # Bolt finds in the environment the token it was already given with a client of our own.
    logging.getLogger("slack_bolt.App").addFilter(lambda record: "`token` will be unused" not in record.getMessage())
