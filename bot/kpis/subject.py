"""What a digest is about, as schedules and deliveries carry it: JSON text. No I/O."""

import json
from collections.abc import Sequence
from typing import Any


def subject(kpis: Sequence[str], every: str, title: str = "", as_of: str = "", once: str = "", asked: str = "") -> str:
    """What a digest is about, as deliveries carry it: KPIs by id, none for all. `as_of` is the stamp of what was
    previewed, else empty; `once` tells apart digests posted by hand that are alike in everything else. `asked` is where
    whoever posts it hears that it is there: the conversation they were in, or their own id."""
    told: dict[str, Any] = {"kpis": list(kpis), "every": every, "title": title, "as_of": as_of}
    told |= {name: value for name, value in (("once", once), ("asked", asked)) if value}
    return json.dumps(told, ensure_ascii=False)


def about(text: str) -> dict[str, Any]:
    """A subject, read back: `kpis`, `every`, `title`, `as_of`, `asked`."""
    try:
        told = json.loads(text)
    except ValueError:
        told = {}
    told = told if isinstance(told, dict) else {}
    kpis = told.get("kpis")
    return {
        "kpis": [str(one) for one in kpis] if isinstance(kpis, list) else [],
        "every": str(told.get("every") or "week"),
        "title": str(told.get("title") or ""),
        "as_of": str(told.get("as_of") or ""),
        "asked": str(told.get("asked") or ""),
    }
