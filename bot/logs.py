"""Logging that keeps secrets and people's words out: lines for people, or JSON for what collects them.

A traceback shows where an error happened and of what kind it was, never its message: that may quote a definition,
a token or a row. What libraries log at DEBUG holds whole payloads, so they stay at INFO whatever LOG_LEVEL says.
Every line carries the reference of what was under way: see bot/telemetry/reference.py.
"""

import logging
import re
import sys
import traceback
from collections.abc import MutableMapping
from typing import Any

from structlog.processors import JSONRenderer, TimeStamper
from structlog.stdlib import ProcessorFormatter, add_log_level, add_logger_name

from bot.slack.listen import describe
from bot.telemetry.reference import bound_names

_Event = MutableMapping[str, Any]

# What the Slack libraries put before a body that is no JSON, a frame or a block that they do not know: it may hold
# anything.
_BODY = re.compile(r"\b(non-JSON format: |response: |payload: |detected and skipped )(.*)", re.DOTALL)
# Libraries that tell of each step at INFO: httpx of every address with its query, which may be what somebody typed.
_AT_EACH_STEP = ("apscheduler", "httpx")
_LONG = 300  # characters, of what a library says
_SECRETS = re.compile(
    r"(?:xoxe\.)?xox[a-z]?-[\w-]+|xapp-[\w-]+|v0=[0-9a-f]{16,}|pops_\w+|(?<=://)[^/\s:@]+:[^/\s@]+(?=@)"
)


class Discreet(ProcessorFormatter):
    """Formats a record without secrets, and a traceback without messages."""

    def __init__(self, style: str = "text") -> None:
        times = TimeStamper(fmt="iso") if style == "json" else TimeStamper(fmt="%Y-%m-%d %H:%M:%S", utc=False)
        super().__init__(
            foreign_pre_chain=[add_log_level, add_logger_name, times, _bind, _cut, _place, _hide],
            processors=[self.remove_processors_meta, JSONRenderer(ensure_ascii=False) if style == "json" else _line],
        )


class _Lines(logging.StreamHandler[Any]):
    """Standard error. What cannot be formatted is told without what was to be said."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name logging calls
        error = sys.exc_info()[1]
        if isinstance(error, OSError):  # nobody reads it any more
            return
        self.stream.write(f"a line of {record.pathname}:{record.lineno} cannot be logged: {type(error).__name__}\n")


def configure(level: str, style: str = "text") -> None:
    """Log to standard error, at `level`; as "text" or as "json"."""
    handler = _Lines(sys.stderr)
    handler.setFormatter(Discreet(style))
    handler.addFilter(_worth_keeping)
    logging.basicConfig(level=level, handlers=[handler], force=True)


def _bind(_: Any, __: str, event: _Event) -> _Event:
    return {**event, **bound_names()}


def _cut(_: Any, __: str, event: _Event) -> _Event:
    """What the libraries of Slack and of agents say, without the bodies in it and not longer than a line."""
    if event["logger"].startswith(("slack_", "mcp.")):
        said = _BODY.sub(lambda found: f"{found[1]}[{len(found[2])} characters]", event["event"])
        event["event"] = said if len(said) <= _LONG else f"{said[:_LONG]}… [{len(said)} characters]"
    return event


def _place(_: Any, __: str, event: _Event) -> _Event:
    """Frames and kinds of the error and of what caused it, in place of its words; no frames' variables either."""
    told = event.pop("exc_info", None)
    error = told[1] if isinstance(told, tuple) else None
    lines: list[str] = []
    while isinstance(error, BaseException):
        frames = [f"  {f.filename}:{f.lineno} in {f.name}" for f in traceback.extract_tb(error.__traceback__)]
        lines = [describe(error), *frames, *lines]
        error = error.__cause__ or error.__context__
    return {**event, "exception": "\n".join(lines)} if lines else event


def _hide(_: Any, __: str, event: _Event) -> _Event:
    """Anything shaped like a token, a signature or a password is replaced."""
    return {name: _SECRETS.sub("[secret]", said) if isinstance(said, str) else said for name, said in event.items()}


def _line(_: Any, __: str, event: _Event) -> str:
    """As people read it at a terminal."""
    told = {name: event.pop(name) for name in ("timestamp", "level", "logger", "event")}
    places = [event.pop(name) for name in ("exception", "stack_info") if name in event]
    names = "".join(f" {name}={said}" for name, said in event.items() if not name.startswith("_"))
    line = f"{told['timestamp']} {told['level'].upper()} {told['logger']}: {told['event']}{names}"
    return "\n".join([line, *places])


def _worth_keeping(record: logging.LogRecord) -> bool:
    # On the handler and not on the loggers: Bolt sets the level of its own from the root's when it is built.
    library = record.name.partition(".")[0]
    if library in _AT_EACH_STEP:
        return record.levelno >= logging.WARNING
    if library == "slack_bolt" and "`token` will be unused" in record.getMessage():
        return False  # it found in the environment the token it was given with a client of our own
    return library == "bot" or record.levelno >= logging.INFO
