"""What a digest is about, as schedules and deliveries carry it: JSON text. No I/O."""

import json
from collections.abc import Sequence
from typing import Any


def subject(kpis: Sequence[str], every: str, title: str = "", as_of: str = "", once: str = "") -> str:
    """What a digest is about, as deliveries carry it: KPIs by id, none for all. `as_of` is the stamp of what was
    previewed, else empty; `once` tells apart digests posted by hand that are alike in everything else."""
    told = {"kpis": list(kpis), "every": every, "title": title, "as_of": as_of}
    return json.dumps({**told, "once": once} if once else told, ensure_ascii=False)


def about(text: str) -> dict[str, Any]:
    """A subject, read back: `kpis`, `every`, `title`, `as_of`."""
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
    }
