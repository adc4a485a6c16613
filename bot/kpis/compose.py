"""Composing what KPIs post: the digest of a channel, and the alert an owner gets."""

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta

from bot.clock import stamp
from bot.connectors import CONNECTORS
from bot.connectors.connector import Connector
from bot.errors import UserError
from bot.kpis import topics
from bot.kpis.alerts import KIND as ALERT
from bot.kpis.alerts import reason
from bot.kpis.blocks import digest as blocks
from bot.kpis.collect import Collector
from bot.kpis.history import standings
from bot.kpis.kpi import Collection, Kpi
from bot.kpis.picture import Panel, draw
from bot.kpis.plans import KIND as DIGEST
from bot.kpis.standing import stand
from bot.kpis.store import collections, kpis
from bot.kpis.subject import about
from bot.posts import Delivery, Kind, Picture, Post
from bot.schedule.schedule import Schedule, next_at
from bot.schedule.store import schedules
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.listen import describe
from bot.slack.request import translator, workspace_language
from bot.slack.text import Mrkdwn, escape, is_person, mention, say
from bot.text import Translator

log = logging.getLogger(__name__)

_RECENT = timedelta(minutes=30)  # what was collected since then is not collected again
_BUDGET_SECONDS = 30  # for all sources together; the lease of a delivery is four times as long
_ALERT_COMPARES = "week"


Draw = Callable[[Translator, Sequence[Panel]], Picture | None]


def digest(
    services: Services, delivery: Delivery, connectors: Mapping[str, Connector] = CONNECTORS, drawing: Draw = draw
) -> Post:
    """The digest that a delivery is about: its subject is as `bot.kpis.subject` writes it, without KPIs all in use.

    Sources not asked lately are asked first. With `as_of` nobody is asked, and what was known then is told: so a digest
    that was seen before it is posted says what it said. It goes out without its picture where that cannot be drawn.
    Raises UserError when no KPI is left to tell of.
    """
    told, workspace = about(delivery.subject), delivery.workspace
    t = services.texts.speak(delivery.language or workspace_language(services, workspace))
    wanted = _wanted(services, workspace, told["kpis"])
    asked = {} if told["as_of"] else _refresh(services, workspace, wanted, connectors)
    found = standings(services, workspace, wanted, told["every"], told["as_of"], asked)
    schedule = schedules.get(services.store, workspace, delivery.schedule) if delivery.schedule else None
    said, text = blocks.digest(
        t,
        [standing for standing, _ in found],
        title=told["title"] or t("kpis-digest-untitled"),
        owner=delivery.owner,
        next_at=_next(services, schedule),
        period=delivery.period,
        zone=schedule.cadence.zone if schedule else "UTC",
        archived=_archived(services, workspace, told["kpis"], wanted),
    )
    return Post(said, text, lambda: _picture(t, found, drawing))


def tell_poster(services: Services, delivery: Delivery) -> None:
    """Let whoever posted a digest by hand know that it is there, where they were when they did."""
    asked = about(delivery.subject)["asked"]
    if not asked:
        return
    where = mention(delivery.channel) if is_person(delivery.channel) else Mrkdwn(f"<#{escape(delivery.channel)}>")
    text = say(translator(services, delivery.workspace, delivery.owner), "kpis-posted", channel=where)
    client = services.client()
    if asked[:1] in ("C", "G"):
        try:
            client.chat_postEphemeral(channel=asked, user=delivery.owner, **kit.message([kit.section(text)], text))
            return
        except Exception as error:  # the bot is not in that conversation, or they have left it
            log.info("told in private instead: %s", describe(error))
    client.chat_postMessage(channel=delivery.owner, **kit.message([kit.section(text)], text))


def alert(services: Services, delivery: Delivery) -> Post | None:
    """The alert about a KPI (its id is the subject) for one period; None when there is nothing to alert of any more:
    the value was corrected, the threshold moved, the KPI archived."""
    workspace = delivery.workspace
    kpi = kpis.get(services.store, workspace, delivery.subject)
    if kpi is None or kpi.archived_at:
        return None
    _, history = standings(services, workspace, [kpi])[0]
    known = [one for one in history if one.period <= delivery.period]
    now = services.clock()
    if reason(kpi, known, now) is None:
        return None
    said, text = blocks.alert(
        translator(services, workspace, delivery.channel), stand(kpi, known, now, _ALERT_COMPARES)
    )
    return Post(said, text)


def digest_title(_: Services, t: Translator, __: str, subject: str) -> str:
    """What notices call a digest."""
    return str(about(subject)["title"] or t("kpis-digest-untitled"))


def alert_title(services: Services, t: Translator, workspace: str, subject: str) -> str:
    """What notices call an alert."""
    kpi = kpis.get(services.store, workspace, subject)
    return t("kpis-alert-title", name=kpi.name) if kpi else t("kpis-title")


POSTS: Mapping[str, Kind] = {
    DIGEST: Kind(digest, digest_title, manage="kpis.schedules", posted=tell_poster, follow=topics.follow),
    topics.KIND: Kind(topics.topics, topics.title),
    ALERT: Kind(alert, alert_title),
}


def _wanted(services: Services, workspace: str, ids: Sequence[str]) -> list[Kpi]:
    store = services.store
    found = kpis.several(store, workspace, ids) if ids else kpis.everything(store, workspace)
    if not found:
        raise UserError("kpis-error-digest-gone" if ids else "kpis-error-digest-empty")
    return found


def _archived(services: Services, workspace: str, ids: Sequence[str], wanted: Sequence[Kpi]) -> list[str]:
    """The names of the KPIs that a digest was asked for and leaves out."""
    missing = set(ids) - {kpi.id for kpi in wanted}
    return [kpi.name for kpi in kpis.archived(services.store, workspace) if kpi.id in missing] if missing else []


def _refresh(
    services: Services, workspace: str, wanted: Sequence[Kpi], connectors: Mapping[str, Connector]
) -> dict[str, Collection]:
    since = stamp(services.clock() - _RECENT)
    went = collections.everything(services.store, workspace)
    old = [kpi for kpi in wanted if kpi.id not in went or went[kpi.id].succeeded_at < since]
    return Collector(connectors).refresh(services, workspace, old, _BUDGET_SECONDS)


def _next(services: Services, schedule: Schedule | None) -> str:
    return next_at(schedule.cadence, services.clock()) if schedule and not schedule.paused else ""


def _picture(t: Translator, found: Sequence[Panel], drawing: Draw) -> Picture | None:
    try:
        return drawing(t, found)
    except Exception:
        log.exception("a digest goes out without its picture")
        return None
