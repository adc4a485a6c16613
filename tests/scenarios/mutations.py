"""Payloads as no Slack should send them: parts missing, of another kind, of somebody else's, of another time."""

import json
import random
from collections.abc import Callable, Sequence
from typing import Any

Payload = dict[str, Any]
Path = tuple[Any, ...]

WORDS = (
    "MVP", "=", " ", "\n", "<!channel>", "<@U0PRIYA>", "<@U0NOBODY>", "&", "*", "`", '"', "«", "»", "?", "search ",
    "add ", "export", "recent", "wanted", "help", "\x00", "\u202e", "\ud83d", "\udc00", "é", "🚀", ":", "(",
    "https://x.example/a|b", "=cmd()", "x" * 200, "Dark mode", "1", "#2", "list ", "rice", "team:", "équipe:", "tag:",
    "status:", "statut:livrée", "1e308", "NaN", "-1", "0", "0.5", "1 000,5", "120 %", "Q1 2027", "share:1", "any",
    "planned", "Activation", "set ", "saisir ", "edit ", "history ", "archive ", "schedule", "schedules", "digest",
    "import", "41.2", "41,2 %", "1 200 €", "2 h 30", "2026-11-23", "2026-W47", "2026-W99", "23/11/2026", "2027-02-30",
    "hier", "percent", "currency", "duration", "auto", "sum", "at least 40%", "au plus 6 jours", "hour", "month", "sql",
    "manual", "other", "Europe/Paris", "Mars/Olympus", "week", "sunday_week", "quarter", "day", "31", "7", "fr", "xx",
    "09:00", "25:61", "keep", "kpis.digest", "glossary.wanted", "yes", "http://", "https://[", "ice", "weighted",
)  # fmt: skip
IDS = ("U0NOBODY", "W0NADIA", "T0OTHER", "C0DESIGN", "C0GONE", "D0NOWHERE", "E0OTHER", "G0SECRET", "U0PRIYA", "V0GONE")
# What forms and buttons carry, of this release and of older ones.
CARRIED = (
    "meaning", "version", "proposal", "page", "words", "asked", "new", "shown", "channel", "replace", "back", "thread",
    "place", "idea", "round", "into", "framework", "status", "team", "tag", "source", "ts", "hidden", "kpi",
    "changed_at", "own_zone", "schedule", "once", "as_of", "period", "opened", "here", "every", "title", "view",
    "whispered", "more", "at", "base", "kind", "card", "shared_channel", "zone", "parts", "author", "language", "list",
    "from", "horizon", "quarter", "current", "file", "answers", "choice", "dry_run", "value", "state",
)  # fmt: skip
FIELDS = (
    "term", "expansion_en", "definition_en", "expansion_fr", "definition_fr", "aliases", "context", "source", "owner",
    "review_by", "reason", "language", "approval", "mode", "editors", "file", "title", "description", "team", "tags",
    "links", "framework", "note", "rice.reach", "rice.impact", "rice.effort", "ice.ease", "weighted.c1", "status",
    "horizon", "quarter", "into", "url", "shows", "people", "channel", "criteria.1.weight", "managers", "name", "unit",
    "currency", "duration", "good", "combine", "target_per", "scale", "contributors", "grain", "sql.database",
    "sql.query", "fresh", "fresh_unit", "zone", "zone_typed", "alert_at", "unusual", "value", "period", "every",
    "weekday", "weeks", "monthday", "at", "skip", "kpis", "kpi", "kind", "text", "deadline", "deadline_at",
)  # fmt: skip
_ENTRIES = (
    "value", "selected_date", "selected_time", "selected_user", "selected_users", "selected_conversation",
    "selected_conversations", "files", "selected_option", "selected_options",
)  # fmt: skip
# Where a person's doing stands, which is changed more often than the rest of a payload.
_TELLING = {
    "actions", "state", "private_metadata", "user", "user_id", "trigger_id", "channel", "channel_id", "message",
    "container", "text", "value", "event", "response_url", "action_id", "block_id", "team", "files",
}  # fmt: skip
_LONG = ("x" * 100_000, "& " * 40_000, "<" * 40_000, "é" * 16_000, "🚀" * 8_000)  # about 100 kB as JSON


class Mutator:
    """Changes payloads by a seed. `ids` are those of what is stored, `forms` the metadata of other forms."""

    def __init__(self, chance: random.Random, ids: Sequence[str], forms: Sequence[str]) -> None:
        self._chance = chance
        self._ids = ids
        self._forms = forms

    def mutate(self, payload: Payload) -> list[str]:
        """Change one to three things in a payload; says which."""
        return [self._one(payload) for _ in range(self._chance.choice((1, 1, 2, 3)))]

    def _one(self, payload: Payload) -> str:
        found = [path for path in paths(payload) if path]
        telling = [path for path in found if _TELLING & set(path) and "blocks" not in path]
        path = self._chance.choice(telling if telling and self._chance.random() < 0.75 else found)
        ways: list[Callable[[Payload, Path], str]] = [
            self._remove, self._replace, self._replace, self._carry, self._press_twice, self._fill,
        ]  # fmt: skip
        way = self._chance.choice(ways)
        return f"{'.'.join(map(str, path))} {way(payload, path)}"

    def _remove(self, payload: Payload, path: Path) -> str:
        inside(payload, path).pop(path[-1])
        return "removed"

    def _replace(self, payload: Payload, path: Path) -> str:
        new = self.anything()
        inside(payload, path)[path[-1]] = new
        return f"is {json.dumps(new)[:60]}"

    def _carry(self, payload: Payload, path: Path) -> str:
        """Something else inside what a form or a button carries, or all of it another's, cut, or no JSON."""
        holders = [one for one in paths(payload) if one and one[-1] in ("private_metadata", "value", "block_id")]
        if not holders:
            return self._replace(payload, path)
        at = self._chance.choice(holders)
        place = inside(payload, at)
        said = place[at[-1]]
        text = said if isinstance(said, str) else ""
        try:
            data = json.loads(text)
        except ValueError:
            data = None
        if isinstance(data, dict) and self._chance.random() < 0.6:
            name = self._chance.choice([*data, self._chance.choice(CARRIED)])
            data[name] = self.anything()
            place[at[-1]] = json.dumps(data)
        else:
            forged = {self._chance.choice(CARRIED): self.anything() for _ in range(3)}
            other = self._chance.choice(self._forms) if self._forms else ""
            half = text[: len(text) // 2]
            place[at[-1]] = self._chance.choice((half, "[]", "null", "{", other, json.dumps(forged)))
        return f"{'.'.join(map(str, at))} carries {place[at[-1]][:60]!r}"

    def _press_twice(self, payload: Payload, path: Path) -> str:
        actions = payload.get("actions")
        if not isinstance(actions, list):
            return self._replace(payload, path)
        payload["actions"] = [*actions, *actions] if actions else [{}]
        return "pressed twice"

    def _fill(self, payload: Payload, path: Path) -> str:
        """A field of another form or an older one, filled in whatever way."""
        view = payload.get("view")
        state = view.get("state") if isinstance(view, dict) else None
        values = state.get("values") if isinstance(state, dict) else None
        if not isinstance(values, dict):
            return self._remove(payload, path)
        field = self._chance.choice([*values, self._chance.choice(FIELDS)])
        values[field] = {"value": {self._chance.choice(_ENTRIES): self.anything(), "type": "plain_text_input"}}
        return f"field {field} is {json.dumps(values[field])[:80]}"

    def anything(self) -> Any:
        """A value of any kind and size."""
        kind = self._chance.randrange(14)
        number = self._chance.choice(
            (0, 1, 2, 3, -1, 2**31, 2**63, 2**70, 0.5, -0.0, 1e308, float("nan"), float("inf"))
        )
        text = "".join(self._chance.choices((*WORDS, self._letter()), k=self._chance.randrange(4)))
        known = self._chance.choice([*IDS, *self._ids])
        simple: tuple[Any, ...] = (
            None, True, False, number, str(number), "", text, known, known, self._chance.choice(_LONG),
            json.dumps({"value": text}), {"value": known, "text": {"text": text}},
        )  # fmt: skip
        if kind < len(simple):
            return simple[kind]
        inner = [self.anything() for _ in range(self._chance.randrange(3))]
        return inner if kind == len(simple) else {self._chance.choice((*CARRIED, "id", "text")): one for one in inner}

    def _letter(self) -> str:
        """Any character, halves of letters among them."""
        return chr(self._chance.choice((self._chance.randrange(0x3000), self._chance.randrange(0x110000))))


def paths(part: Any, at: Path = ()) -> list[Path]:
    """Where something stands in a payload."""
    inner = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    return [at, *(path for key, value in inner for path in paths(value, (*at, key)))]


def inside(payload: Payload, path: Path) -> Any:
    """The object or list that holds the end of a path."""
    place: Any = payload
    for key in path[:-1]:
        place = place[key]
    return place
