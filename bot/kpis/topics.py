"""What stands behind the values of a digest, told in its thread: what the tickets of the period were about."""

import logging
from collections.abc import Mapping, Sequence
from concurrent.futures import wait
from datetime import datetime

from bot.connectors import CONNECTORS
from bot.connectors.connector import Connector, SourceError, Span, Topic
from bot.connectors.series import named
from bot.kpis.blocks import topics as blocks
from bot.kpis.collect import lane
from bot.kpis.kpi import Kpi
from bot.kpis.store import kpis
from bot.kpis.subject import about
from bot.periods import end, period_of, step, usual
from bot.posts import Delivery, Offer, Place, Post
from bot.services import Services
from bot.slack.request import workspace_language
from bot.text import Translator

log = logging.getLogger(__name__)

KIND = "kpis.topics"
_BUDGET_SECONDS = 60  # nobody waits for it
_MOST = 5  # KPIs, and topics of each


def follow(
    services: Services, delivery: Delivery, there: Place, connectors: Mapping[str, Connector] = CONNECTORS
) -> Sequence[Offer]:
    """The post that answers a digest in its thread, where there is anything to tell."""
    if not _told_of(services, delivery, connectors):
        return ()
    return (
        Offer(
            kind=KIND,
            subject=delivery.subject,
            period=delivery.period,
            channel=there.channel,
            thread=delivery.thread or there.thread,
            language=delivery.language,
            owner=delivery.owner,
        ),
    )


def topics(services: Services, delivery: Delivery, connectors: Mapping[str, Connector] = CONNECTORS) -> Post | None:
    """What the last whole period before a digest was about; None when nothing is known. A source that fails is left
    out: the digest has said so."""
    every, at = about(delivery.subject)["every"], datetime.fromisoformat(delivery.due_at)
    t = services.texts.speak(delivery.language or workspace_language(services, delivery.workspace))
    asked = {}
    for kpi in _told_of(services, delivery, connectors):
        connector = connectors[kpi.source]
        grain = kpi.grain if usual(kpi.grain) == every else every  # weeks that begin when the KPI's do
        period = step(grain, period_of(grain, at, kpi.zone), -1)
        span = Span(named(grain, period), min(end(grain, period, kpi.zone), at), grain, kpi.zone)
        question = services.asking.submit(lane(connector, kpi.settings), _ask, services, connector, kpi, span)
        asked[question] = (kpi, period)
    done, _ = wait(asked, timeout=_BUDGET_SECONDS)
    found = [(*asked[one], one.result()[:_MOST]) for one in asked if one in done and one.result()]
    return Post(*blocks.told(t, every, found)) if found else None


def title(_: Services, t: Translator, __: str, subject: str) -> str:
    """What notices call it."""
    return t("kpis-topics-of", title=about(subject)["title"] or t("kpis-digest-untitled"))


def _told_of(services: Services, delivery: Delivery, connectors: Mapping[str, Connector]) -> list[Kpi]:
    wanted = about(delivery.subject)["kpis"]
    store = services.store
    found = kpis.several(store, delivery.workspace, wanted) if wanted else kpis.everything(store, delivery.workspace)
    return [kpi for kpi in found if kpi.source in connectors and connectors[kpi.source].topics is not None][:_MOST]


def _ask(services: Services, connector: Connector, kpi: Kpi, span: Span) -> list[Topic]:
    try:
        return connector.topics(services.tools, kpi.settings, span) if connector.topics else []
    except SourceError as error:
        log.info("what stands behind a KPI is not known: %s", error.key)
    except Exception:
        log.exception("the source %s broke", connector.name)
    return []
