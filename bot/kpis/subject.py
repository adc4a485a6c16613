"""What a digest is about, as schedules and deliveries carry it: JSON text. No I/O."""

import json
from collections.abc import Sequence
from typing import Any

KIND = "kpis.digest"  # the kind of post it is


def subject(
    kpis: Sequence[str],
    every: str,
    title: str = "",
    as_of: str = "",
    once: str = "",
    asked: str = "",
    *,
    of: str = "",
    skip: bool = False,
) -> str:
    """What a digest is about, as deliveries carry it: KPIs by id, none for all. `every` is what it tells of: "day",
    "week", "sunday_week", "month" or "quarter"; `of` the period by its name, empty for the last that was over when the
    digest became due. `as_of` is the stamp of what was previewed, else empty; `once` tells apart digests posted by hand
    that are alike in everything else. `asked` is where whoever posts it hears that it is there: the conversation they
    were in, or their own id. `skip` leaves out a digest that nobody needs to do anything about."""
    told: dict[str, Any] = {"kpis": list(kpis), "every": every, "title": title, "as_of": as_of}
    told |= {name: value for name, value in (("once", once), ("asked", asked), ("of", of), ("skip", skip)) if value}
    return json.dumps(told, ensure_ascii=False)


def about(text: str) -> dict[str, Any]:
    """A subject, read back: what `subject` was given."""
    try:
        told = json.loads(text)
    except ValueError:
        told = {}
    told = told if isinstance(told, dict) else {}
    kpis = told.get("kpis")
    return {
        "kpis": [str(one) for one in kpis] if isinstance(kpis, list) else [],
        "every": str(told.get("every") or "week"),
        **{name: str(told.get(name) or "") for name in ("title", "as_of", "once", "asked", "of")},
        "skip": bool(told.get("skip")),
    }
