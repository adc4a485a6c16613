"""Decisions of no company, and the people who make them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.clock import stamp
from bot.decisions import FEATURE
from bot.decisions.decision import Decision
from bot.decisions.desk import NEWS
from bot.errors import UserError
from bot.inquiries.brief import KIND, Briefing
from bot.posts import Delivery
from bot.services import Services
from tests.shelves import HERE

OWNER, BEA, CAL, CHIEF = "U0OWNER", "U0BEA", "U0CAL", "U0CHIEF"
EVERYBODY = (OWNER, BEA, CAL, CHIEF, "U0ADMIN")
PLAIN = Decision("We ship on Tuesdays", OWNER, "Releases", "opinion")
ONE_WAY = replace(PLAIN, door="one_way", alternatives="Daily: too few testers\nMonthly: too slow", consulted=(BEA, CAL))


def wrong(act: Callable[[], object]) -> list[tuple[str, str]]:
    """Beside which fields an act is refused, and why."""
    with pytest.raises(UserError) as error:
        act()
    return [(one.field, one.key) for one in error.value.all]


def offered(services: Services, kind: str) -> list[tuple[str, str, str]]:
    """Where the ledger posts what: the person or channel, what it is about, and when it is due."""
    rows = services.store.run(
        "SELECT channel, subject, due_at FROM delivery WHERE workspace = :workspace AND kind = :kind "
        "ORDER BY due_at, channel",
        workspace=HERE,
        kind=kind,
    )
    return [(row["channel"], row["subject"], row["due_at"]) for row in rows]


def people(services: Services, kind: str) -> list[str]:
    """Where the ledger posts such a thing, as often as it does."""
    return [channel for channel, *_ in offered(services, kind)]


def told(services: Services, person: str, key: str) -> str:
    """What somebody reads in their message of the day, by a delivery of its own; empty for nothing."""
    now = services.clock()
    delivery = Delivery(HERE, f"{person} {key}", KIND, "", now.date().isoformat(), person, stamp(now))
    post = Briefing(FEATURE.inquiries, [NEWS]).compose(services, delivery)
    return str(post.blocks) if post else ""
