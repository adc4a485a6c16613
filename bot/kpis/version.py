"""What a KPI was defined as at one time. Pure."""

from dataclasses import dataclass

from bot.kpis.kpi import Kpi

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
