"""A form that was open while somebody else saved: whose words count, field by field. Pure.

A form carries a mark of every value it was filled with. A value that comes back as it was handed out stays as it is by
now. One that was changed in the form counts, unless somebody else has changed it too: then two people disagree.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256


def mark(value: object) -> str:
    """What tells one value, made of texts, numbers and lists, from another."""
    return sha256(json.dumps(value).encode()).hexdigest()[:12]


def marks(values: Mapping[str, object]) -> dict[str, str]:
    """The mark of each field, for a form to carry."""
    return {name: mark(value) for name, value in values.items()}


@dataclass(frozen=True)
class SettledForm:
    """The fields whose typed value counts, and those of them that somebody else has changed to something else.

    `base` is what the form carries when it asks about those. Slack keeps what stands in a form that is shown again, so
    a field left alone still holds what it held, and has the mark it had.
    """

    typed: frozenset[str]
    contested: tuple[str, ...]
    base: Mapping[str, object]


def settle(carried: object, typed: Mapping[str, object], now: Mapping[str, object]) -> SettledForm:
    """Whose value counts in each field. `carried` are the marks of the form; where it has none, what was typed."""
    base = carried if isinstance(carried, dict) else {}
    counts = [name for name, value in typed.items() if base.get(name) != mark(value)]
    moved = [name for name in counts if name in base and base[name] != mark(now[name])]
    contested = tuple(name for name in moved if mark(typed[name]) != mark(now[name]))
    known = {name: base[name] for name in typed if name in base}
    return SettledForm(frozenset(counts), contested, {**known, **{name: mark(now[name]) for name in contested}})
