"""Series that alerts read are there at 0 before anything happens: Prometheus sees no rise in one that begins at 1."""

from collections.abc import Iterable

from bot.telemetry import metrics
from bot.telemetry.interaction import Reason

_ENDS = ("posted", "empty", "failed", "skipped", "unknown", "again")
_FAILURES: tuple[Reason, ...] = ("scope", "store", "slack", "unexpected")


def interactions_at_zero(heard: Iterable[tuple[str, str]]) -> None:
    """`heard` is what may come in, by feature and kind."""
    for feature, kind in set(heard):
        metrics.ACKNOWLEDGEMENT.labels(kind)
        metrics.INTERACTIONS.labels(feature, kind, "succeeded", "")
        for reason in _FAILURES:
            metrics.INTERACTIONS.labels(feature, kind, "failed", reason)


def posts_at_zero(features: Iterable[str], planned: Iterable[str]) -> None:
    """`features` post something, those of `planned` also by schedule."""
    for feature in {*features, "unknown"}:  # as the ledger calls a kind that no room has any more
        for outcome in _ENDS:
            metrics.DELIVERIES.labels(feature, outcome)
    for feature in set(planned):
        metrics.LATENESS.labels(feature, "yes")


def store_at_zero() -> None:
    """The one error of the store that an alert counts."""
    metrics.STORE_ERRORS.labels("full")
