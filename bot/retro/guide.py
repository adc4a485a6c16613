"""The rules of a guided retrospective: five phases, the minutes of each, and where a meeting stands. No I/O.

Set the stage, gather data, generate insights, decide what to do, close: Esther Derby and Diana Larsen, *Agile
Retrospectives* (2006), whose shares of the time these minutes follow.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

STEPS = ("stage", "gather", "insights", "decide", "close")
MINUTES: Mapping[int, tuple[int, ...]] = {
    30: (3, 10, 8, 6, 3),
    45: (4, 15, 13, 9, 4),
    60: (5, 20, 17, 12, 6),
    90: (8, 30, 26, 18, 8),
}
USUAL = 60
RUNNING, PAUSED, ENDED = "running", "paused", "ended"
ACTS = {"pause": "paused", "resume": "resumed", "skip": "", "stop": "stopped"}  # with what the channel is told of each
LATE = timedelta(minutes=15)  # after which a prompt is of no use, and the guide stops


@dataclass(frozen=True, slots=True)
class RetroGuide:
    """A guided meeting in a channel, of so many `minutes`. `step` is the phase it is in, -1 before the first; the next
    prompt comes `due_at` a moment, and while it is paused so many seconds are `remaining` of it. `turn` counts what was
    planned anew: of earlier turns nothing comes any more."""

    id: str
    channel: str
    owner: str
    language: str
    minutes: int
    due_at: datetime
    step: int = -1
    turn: int = 0
    state: str = RUNNING
    remaining: int = 0


def minutes_of(guide: RetroGuide, step: int) -> int:
    """How long a phase is; 0 after the last."""
    shares = MINUTES[guide.minutes]
    return shares[step] if 0 <= step < len(shares) else 0


def entered(guide: RetroGuide, now: datetime) -> RetroGuide:
    """The next phase has begun; after the last it is over."""
    step = guide.step + 1
    if step >= len(STEPS):
        return replace(guide, step=step, state=ENDED, turn=guide.turn + 1)
    return _planned(replace(guide, step=step), now + timedelta(minutes=minutes_of(guide, step)))


def _planned(guide: RetroGuide, due: datetime) -> RetroGuide:
    """The next prompt comes at a moment, and none that was planned before."""
    return replace(guide, state=RUNNING, turn=guide.turn + 1, due_at=due, remaining=0)


def after(guide: RetroGuide, act: str, now: datetime) -> RetroGuide:
    """What one of ACTS comes to: nothing comes while it is paused, and it goes on with what was left of the phase;
    skipped, the next phase begins now. As it is where it is paused, or goes on, already."""
    if act == "pause" and guide.state == RUNNING:
        left = max(0, round((guide.due_at - now).total_seconds()))
        return replace(guide, state=PAUSED, turn=guide.turn + 1, remaining=left)
    if act == "skip" or (act == "resume" and guide.state == PAUSED):
        return _planned(guide, now + timedelta(seconds=guide.remaining if act == "resume" else 0))
    return replace(guide, state=ENDED, turn=guide.turn + 1) if act == "stop" else guide


def is_late(guide: RetroGuide, now: datetime) -> bool:
    """Whether the next prompt would come so late that the meeting went on without it."""
    return now - guide.due_at > LATE
