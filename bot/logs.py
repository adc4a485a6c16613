"""Logging that keeps secrets and people's words out.

A traceback shows where an error happened and of what kind it was, never its message: that may quote a definition,
a token or a row. What libraries log at DEBUG holds whole payloads, so they stay at INFO whatever LOG_LEVEL says.
"""

import logging
import re
import sys
import traceback

from bot.slack.listen import describe

# What the Slack libraries put before a body that is no JSON, a frame or a block that they do not know: it may hold
# anything.
_BODY = re.compile(r"\b(non-JSON format: |response: |payload: |detected and skipped )(.*)", re.DOTALL)
_LONG = 300  # characters, of what a library says
_SECRETS = re.compile(r"xox[a-z]?-[\w-]+|xapp-[\w-]+|v0=[0-9a-f]{16,}|(?<=://)[^/\s:@]+:[^/\s@]+(?=@)")


class Discreet(logging.Formatter):
    """Formats a record without secrets, and a traceback without messages."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, with anything shaped like a token, a signature or a password replaced."""
        # Another handler that came first has left its own traceback on the record, words and all.
        record.exc_text = None
        return _SECRETS.sub("[secret]", super().format(record))

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the name logging calls
        """The message, that of the Slack libraries without the bodies in it and not longer than a line."""
        if record.name.startswith("slack_"):
            said = _BODY.sub(lambda found: f"{found[1]}[{len(found[2])} characters]", record.message)
            record.message = said if len(said) <= _LONG else f"{said[:_LONG]}… [{len(said)} characters]"
        return super().formatMessage(record)

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
    handler.addFilter(_worth_keeping)
    logging.basicConfig(level=level, handlers=[handler], force=True)


def _worth_keeping(record: logging.LogRecord) -> bool:
    # On the handler and not on the loggers: Bolt sets the level of its own from the root's when it is built.
    library = record.name.partition(".")[0]
    if library == "apscheduler":
        return record.levelno >= logging.WARNING
    if library == "slack_bolt" and "`token` will be unused" in record.getMessage():
        return False  # it found in the environment the token it was given with a client of our own
    return library == "bot" or record.levelno >= logging.INFO
