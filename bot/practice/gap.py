"""What a team lacks, as its champion reads it. No I/O."""

from dataclasses import dataclass
from typing import Protocol

MOST = 3  # in a month


class NamedTeam(Protocol):
    """A team by its number: its name as other rooms say it, who answers for it and stands in, and who is in it, user
    ids."""

    @property
    def number(self) -> int:
        """Of its record."""

    @property
    def champion(self) -> str:
        """Who answers for it; empty for nobody."""

    @property
    def backup(self) -> str:
        """Who stands in; empty for nobody."""

    @property
    def name(self) -> str:
        """As KPIs, ideas and the roadmap say it."""

    @property
    def people(self) -> tuple[str, ...]:
        """Everybody in it."""


@dataclass(frozen=True, slots=True)
class TeamGap:
    """Something that a team lacks: `name` says what, `count` how many things, of how many (`of`, 0 where that says
    nothing); `action` and `value` are of the button that mends one of them."""

    name: str
    count: int
    of: int
    action: str
    value: str = ""
