"""What a KPI was defined as at one time. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.kpis.kpi import Kpi
from bot.merge import Fields

# What people define; the rest says who added the KPI, and when what became of it.
CONTENT = tuple(
    name for name in Kpi.__slots__ if name not in ("id", "author", "created_at", "changed_at", "archived_at")
)


@dataclass(frozen=True, slots=True)
class KpiVersion:
    """What a KPI was defined as from its `changed_at` on, and who defined it so: a user id, empty where it was the
    operator, or where nobody knows any more."""

    kpi: Kpi
    person: str


def is_same(kpi: Kpi, other: Kpi) -> bool:
    """Whether two definitions say the same."""
    return all(getattr(kpi, name) == getattr(other, name) for name in CONTENT)


# What two people change at once is merged by these: what is in one part means something only together.
PARTS: Mapping[str, tuple[str, ...]] = {
    "name": ("name",),
    "target": ("direction", "target", "low", "high", "target_per", "unit", "detail", "alert_at"),
    "source": ("source", "settings"),
    "pipeline": ("pipeline",),
    "grain": ("grain",),
    "combine": ("combine",),
    "scale": ("scale",),
    "unusual": ("alert_unusual",),
    "zone": ("zone",),
    "fresh": ("fresh_hours",),
    "owner": ("owner",),
    "contributors": ("contributors",),
    "team": ("team",),
    "term": ("term",),
}
SETS = ("contributors",)


def by_part(kpi: Kpi) -> dict[str, object]:
    """What a KPI says, by part."""
    whole = {part: tuple(getattr(kpi, name) for name in names) for part, names in PARTS.items()}
    return {part: values if len(values) > 1 else values[0] for part, values in whole.items()}


def with_parts(kpi: Kpi, values: Fields) -> Kpi:
    """The KPI that says this in these parts."""
    said = {part: value if len(PARTS[part]) > 1 else (value,) for part, value in values.items()}
    return replace(kpi, **{name: one for part in said for name, one in zip(PARTS[part], said[part], strict=True)})
