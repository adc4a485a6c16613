"""The rules of guides: the steps of a meeting, the minutes of each, and where one stands. No I/O."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

RUNNING, PAUSED, ENDED = "running", "paused", "ended"
ACTS = {"pause": "paused", "resume": "resumed", "skip": "", "stop": "stopped"}  # with what the channel is told of each
LATE = timedelta(minutes=15)  # after which a prompt is of no use, and the guide stops


@dataclass(frozen=True, slots=True)
class MeetingGuide:
    """A guided meeting in a channel, of so many `minutes`. `step` is the one it is in, -1 before the first; the next
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


@dataclass(frozen=True)
class GuideScript:
    """What a guide leads through: `steps` in their order, and by the `minutes` of a whole meeting those of each; a
    meeting has the `usual` ones where nobody says how many."""

    steps: Sequence[str]
    minutes: Mapping[int, Sequence[int]]
    usual: int

    def entered(self, guide: MeetingGuide, now: datetime) -> MeetingGuide:
        """The next step has begun; after the last it is over."""
        step = guide.step + 1
        if step >= len(self.steps):
            return replace(guide, step=step, state=ENDED, turn=guide.turn + 1)
        return _planned(replace(guide, step=step), now + timedelta(minutes=self.minutes[guide.minutes][step]))


def _planned(guide: MeetingGuide, due: datetime) -> MeetingGuide:
    """The next prompt comes at a moment, and none that was planned before."""
    return replace(guide, state=RUNNING, turn=guide.turn + 1, due_at=due, remaining=0)


def after(guide: MeetingGuide, act: str, now: datetime) -> MeetingGuide:
    """What one of ACTS comes to: nothing comes while it is paused, and it goes on with what was left of the step;
    skipped, the next step begins now. As it is where it is paused, or goes on, already."""
    if act == "pause" and guide.state == RUNNING:
        left = max(0, round((guide.due_at - now).total_seconds()))
        return replace(guide, state=PAUSED, turn=guide.turn + 1, remaining=left)
    if act == "skip" or (act == "resume" and guide.state == PAUSED):
        return _planned(guide, now + timedelta(seconds=guide.remaining if act == "resume" else 0))
    return replace(guide, state=ENDED, turn=guide.turn + 1) if act == "stop" else guide
