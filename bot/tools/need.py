"""What a company needs tools for: a catalogue, and what the company adds. No I/O."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.errors import UserError
from bot.text.fold import fold

CATALOGUE = (
    "roadmapping", "feedback", "analytics", "session-replay", "design", "prototyping", "whiteboard", "docs", "tickets",
    "support", "surveys", "user-testing", "experimentation", "feature-flags", "research-repository", "bi",
    "meeting-notes", "project-tracking", "code", "chat", "automation", "ai-assistant",
)  # fmt: skip
MOST = 60  # that a company adds


@dataclass(frozen=True, slots=True)
class Need:
    """A need by its `key` ("session-replay"). One of CATALOGUE has its name in the reader's language, one that a
    company added the `name` they gave it. `preferred` is the number of the tool that is the default for it, 0 for none;
    `waived` why several tools are fine, empty where one is to be enough."""

    key: str
    name: str = ""
    preferred: int = 0
    waived: str = ""


def key_of(name: str) -> str:
    """What a need of this name is known by."""
    return "-".join(fold(name).split())[:60]


def with_catalogue(kept: Iterable[Need]) -> dict[str, Need]:
    """Every need by its key: those of the catalogue, then those of the company in the order of their names."""
    known = {one.key: one for one in kept}
    own = sorted((one for one in known.values() if one.key not in CATALOGUE), key=lambda one: fold(one.name))
    return {**{key: known.get(key, Need(key)) for key in CATALOGUE}, **{one.key: one for one in own}}


def new_need(name: str, known: Mapping[str, Need]) -> Need:
    """A need that a company adds. Raises UserError."""
    said, key = " ".join(name.split()), key_of(name)
    if not key:
        raise UserError("needs-error-empty", field="name")
    if key in known or key in map(key_of, (one.name for one in known.values() if one.name)):
        raise UserError("needs-error-known", field="name", name=said)
    if len(known) - len(CATALOGUE) >= MOST:
        raise UserError("needs-error-many", field="name", most=MOST)
    return Need(key, said[:60])
