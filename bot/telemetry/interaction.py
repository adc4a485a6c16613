"""What becomes of everything that comes in: started, and then succeeded, halted or failed, once each.

Who may not, or typed what cannot be, is *halted*: the bot did what it should, and no aim is missed by it. As Sentry
counts its own: https://github.com/getsentry/sentry/blob/master/src/sentry/integrations/messaging/metrics.py
"""

from functools import cache
from typing import Literal

from bot.telemetry import metrics

Outcome = Literal["succeeded", "halted", "failed", "repeated"]
Reason = Literal[
    "",
    "right",  # somebody may not do it
    "stranger",  # somebody of another company
    "input",  # what was typed, chosen or named cannot be
    "gone",  # Slack knows no such person or conversation (any more)
    "scope",  # the app lacks one
    "store",
    "slack",
    "unexpected",
]


# What the code names is looked up once: every request passes here.
_started, _ended = cache(metrics.INTERACTIONS_STARTED.labels), cache(metrics.INTERACTIONS.labels)


class Interaction:
    """One of them, from its start to its end; the first end counts."""

    __slots__ = ("_feature", "_has_ended", "_kind")

    def __init__(self, feature: str, kind: str) -> None:
        """`feature` and `kind` are names of the code's: "glossary", "command"."""
        self._feature, self._kind, self._has_ended = feature, kind, False
        _started(feature, kind).inc()

    @property
    def has_ended(self) -> bool:
        """Whether it was said what became of it."""
        return self._has_ended

    def end(self, outcome: Outcome, reason: Reason = "") -> None:
        """Say what became of it; "repeated" where Slack delivered again what had been dealt with."""
        if not self._has_ended:
            self._has_ended = True
            _ended(self._feature, self._kind, outcome, reason).inc()
