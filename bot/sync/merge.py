"""What becomes of one field that two systems have, ours and a tool's, by what both said when they last agreed. Pure.

Neither clock is asked: who changed a field is who no longer says what they said then. So what we wrote ourselves is no
change when it is read again, and nothing goes to and fro. See docs/decisions/0052-in-step.md.
"""

from dataclasses import dataclass

OFF, IN, OUT, SET_ONCE, BOTH = "off", "in", "out", "set_once", "both"
DIRECTIONS = (OFF, IN, OUT, SET_ONCE, BOTH)
# What is to be done about a field.
QUIET, AGREED, ACCEPT, TAKE, SEND, CONFLICT = "quiet", "agreed", "accept", "take", "send", "conflict"


@dataclass(frozen=True, slots=True)
class Pair:
    """What a field says here and there, each in its own words: "planned:next" and the id of a status."""

    ours: str
    theirs: str


def step(direction: str, base: Pair | None, now: Pair, *, agree: bool) -> str:
    """What is to be done. `base` is what both said when they last agreed, or were left as they are; None where the two
    have just met. `agree` says whether what they say now means the same.

    QUIET is nothing. AGREED and ACCEPT make what is there now the base: they mean the same, or nobody minds. TAKE
    brings theirs in, SEND puts ours out. CONFLICT: both changed, each to something else, and somebody has to choose.
    """
    if direction == OFF:
        return QUIET
    if agree:
        return QUIET if base == now else AGREED
    if base is None:
        return _first(direction, now)
    ours, theirs = now.ours != base.ours, now.theirs != base.theirs
    if direction == SET_ONCE or not (ours or theirs):
        return QUIET
    if ours and theirs:
        return CONFLICT
    if theirs:
        return TAKE if direction in (IN, BOTH) else QUIET
    return SEND if direction in (OUT, BOTH) else QUIET


def _first(direction: str, now: Pair) -> str:
    """Two that have just met: what is empty on one side is filled where it may be; who is right nobody knows."""
    if now.ours and now.theirs:
        return ACCEPT if direction == SET_ONCE else CONFLICT
    if now.theirs:
        return TAKE if direction != OUT else ACCEPT
    return SEND if direction != IN else ACCEPT


def settled(direction: str, base: Pair | None, now: Pair, *, ours: bool) -> Pair:
    """The base after somebody chose: with it, `step` puts out what is to stand there, or lets both be as they are where
    nothing may go that way. Where theirs was chosen, it has been brought in, and `now` says so."""
    if not ours or direction not in (OUT, BOTH):
        return now
    return Pair(base.ours if base else "", now.theirs)
