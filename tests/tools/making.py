"""Tools of no company, and the people who use them."""

from datetime import timedelta

from bot.clock import stamp
from bot.costs.desk import CostDesk
from bot.inquiries import store as inquiries
from bot.inquiries.brief import KIND, Briefing
from bot.inquiries.inquiry import Inquiry
from bot.posts import Delivery
from bot.renewals.listeners import INQUIRIES as RENEWALS
from bot.services import Services
from bot.tool_audits.listeners import ANSWERS
from bot.tools.desk import ROOM
from bot.tools.tool import Tool
from tests.shelves import HERE, Clock

OWNER, BEA, CAL, DEE, CHIEF = "U0OWNER", "U0BEA", "U0CAL", "U0DEE", "U0CHIEF"
EVERYBODY = (OWNER, BEA, CAL, DEE, CHIEF)
ZONES = {OWNER: "Europe/Paris", BEA: "America/Los_Angeles", CAL: "Asia/Tokyo", DEE: "Pacific/Auckland"}


def desk(services: Services, user: str = OWNER) -> CostDesk:
    """Where somebody hands in what they say of tools."""
    return CostDesk(services, HERE, user)


def put(services: Services, said: Tool, user: str = OWNER) -> int:
    """Add a tool; its number."""
    return desk(services, user).add(ROOM, said).number


def learn(services: Services) -> None:
    """Slack has said where people are."""
    for user, zone in ZONES.items():
        services.people.learn(HERE, {"id": user, "real_name": user, "tz": zone})


def leave(services: Services, user: str) -> None:
    """Slack says that somebody has left."""
    services.people.learn(HERE, {"id": user, "real_name": user, "deleted": True})


def asked(services: Services, kind: str, item: str) -> list[Inquiry]:
    """What people are asked about a thing."""
    return inquiries.about(services.store, HERE, kind, item)


def later(clock: Clock, days: int) -> None:
    """It is so many days later."""
    clock.now += timedelta(days=days)


def told(services: Services, person: str, key: str) -> str:
    """What somebody reads in their message of the day, by a delivery of its own; empty for nothing."""
    now = services.clock()
    delivery = Delivery(HERE, f"{person} {key}", KIND, "", now.date().isoformat(), person, stamp(now))
    post = Briefing({**RENEWALS, **ANSWERS.inquiries}, []).compose(services, delivery)
    return str(post.blocks) if post else ""
