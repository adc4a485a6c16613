"""Calls of others, timed and counted by what came of them, each with a span of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPException
from time import perf_counter

from prometheus_client import Counter, Histogram

from bot.telemetry import metrics
from bot.telemetry.spans import span


@dataclass
class CallOutcome:
    """What came of a call: "ok"; "limited", where it is asked to be left alone; "refused"; "silent", for no answer."""

    outcome: str = "ok"


@contextmanager
def slack_call(method: str) -> Iterator[CallOutcome]:
    """Around one call of a method of Slack's, by its name; what it raises is classed where nothing else is said."""
    with _call(f"slack {method}", metrics.SLACK_CALLS, metrics.SLACK_SECONDS, method) as call:
        yield call


@contextmanager
def source_call(system: str) -> Iterator[CallOutcome]:
    """The same around one call of an outside system, by what the code calls it: "jira"."""
    with _call(f"source {system}", metrics.SOURCE_CALLS, metrics.SOURCE_SECONDS, system) as call:
        yield call


@contextmanager
def _call(name: str, calls: Counter, seconds: Histogram, label: str) -> Iterator[CallOutcome]:
    call, began = CallOutcome(), perf_counter()
    try:
        with span(name):
            yield call
    except BaseException as error:
        if call.outcome == "ok":
            call.outcome = "silent" if isinstance(error, OSError | HTTPException) else "refused"
        raise
    finally:
        seconds.labels(label).observe(perf_counter() - began)
        calls.labels(label, call.outcome).inc()
