"""What people ask, and what it is about. Pure."""

from dataclasses import dataclass

TERM, KPI, IDEA, TEAM = "term", "kpi", "idea", "team"


@dataclass(frozen=True, slots=True)
class Known:
    """Something that a room knows by a name.

    `sort` is TERM, KPI, IDEA, TEAM or a later room's own. `id` is what the room finds it by, `name` how it is spelled.
    """

    sort: str
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that somebody asks.

    `kind` is "meaning", "owner", "value", "movement", "ranking", "plan", "scores", "help", "command" or "none".
    `about` is what is asked about. `text` is a term as it was typed that nobody knows, the period of a movement
    ("day", "week", "month"), or a command with its word ("/kpi digest"); `rest` is what follows that.
    """

    kind: str
    about: Known | None = None
    text: str = ""
    rest: str = ""
