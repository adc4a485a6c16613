"""What the tickets of a digest's week were about, told in its thread."""

import json
from collections.abc import Sequence

from bot.kpis.report import clock, report_period
from bot.kpis.store import kpis
from bot.kpis.subject import about
from bot.periods import WEEKS
from bot.posts import Delivery, Kind, Offer, Place, Post
from bot.schedule import outbox
from bot.schedule.store import schedules
from bot.services import Services
from bot.slack.choices import Choice
from bot.text import Translator
from bot.tickets import blocks, store
from bot.tickets.look import look

KIND = "tickets.trends"
THREAD = Choice("tickets.thread", ("on", "off"))


def follow(services: Services, delivery: Delivery, there: Place) -> Sequence[Offer]:
    """The post that answers a weekly digest in its thread, of the digest's own week, where there are tickets."""
    kept, workspace, digest = services.store, delivery.workspace, about(delivery.subject)
    if digest["every"] not in WEEKS or THREAD.now(services, workspace) == "off" or not store.sources(kept, workspace):
        return ()
    schedule = schedules.get(kept, workspace, delivery.schedule) if delivery.schedule else None
    wanted = kpis.several(kept, workspace, digest["kpis"]) if digest["kpis"] else kpis.everything(kept, workspace)
    if not (schedule or wanted):  # archived since
        return ()
    zone = clock(schedule, wanted)
    told = {"every": digest["every"], "zone": zone, "of": report_period(delivery, zone).of}
    thread, subject = delivery.thread or there.thread, json.dumps(told)
    return (Offer(KIND, subject, delivery.period, there.channel, thread, delivery.language, delivery.owner),)


def compose(services: Services, delivery: Delivery) -> Post | None:
    """The areas that moved in a week; None for a week without tickets."""
    told, workspace = json.loads(delivery.subject), delivery.workspace
    t = outbox.spoken(services, delivery)
    report = look(services, workspace, (told["every"], told["zone"]), told["of"])
    return Post(*blocks.moved(t, report, told["every"], told["zone"])) if report.total else None


def title(_: Services, t: Translator, __: str, ___: str) -> str:
    """What notices call it."""
    return t("tickets-title")


POSTS = {KIND: Kind(compose, title)}
