"""How far a workspace goes with a tool, and which way each field goes. Pure."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from bot.sync.merge import BOTH, DIRECTIONS, IN, OFF, OUT, SET_ONCE
from bot.sync.values import DUE, FIELDS, OWNER, STATUS, TITLE

READ, TWO_WAYS = "read", "two_ways"
LEVELS = (OFF, READ, TWO_WAYS)
# Titles are worded for other readers, so each side keeps its own. Who works on something is said where they work.
USUAL: Mapping[str, str] = {STATUS: BOTH, DUE: BOTH, OWNER: IN, TITLE: SET_ONCE}


@dataclass(frozen=True, slots=True)
class Terms:
    """What a workspace lets a tool do: its level, and the direction of each field."""

    level: str = READ
    directions: Mapping[str, str] = field(default_factory=lambda: dict(USUAL))

    def direction(self, name: str, *, writes: Collection[str], is_ours: bool) -> str:
        """Which way a field of one link goes. `writes` are the fields that the tool can change; `is_ours` is false
        where nothing of ours may be written outside: what would go out then stays, and what comes in comes."""
        wanted = self.directions.get(name, USUAL[name])
        if self.level == OFF or wanted == OFF:
            return OFF
        if self.level == TWO_WAYS and is_ours and name in writes:
            return wanted
        return {OUT: OFF, BOTH: IN}.get(wanted, wanted)

    def may_send(self, name: str, *, writes: Collection[str], is_ours: bool) -> bool:
        """Whether a field may be written outside at all."""
        return self.level == TWO_WAYS and is_ours and name in writes


def terms_of(level: str, directions: Mapping[str, str]) -> Terms:
    """Terms as they are stored; what says nothing known is as usual."""
    known = {name: directions.get(name, "") for name in FIELDS}
    usual = {name: value if value in DIRECTIONS else USUAL[name] for name, value in known.items()}
    return Terms(level if level in LEVELS else READ, usual)
