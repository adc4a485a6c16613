"""What stands behind the values of a digest, told in its thread: what the tickets of the period were about."""

import logging
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, wait
from datetime import datetime
from statistics import median

from bot.connectors import CONNECTORS
from bot.connectors.connector import Connector
from bot.connectors.series import named
from bot.connectors.source import SourceError, Span, Topic
from bot.connectors.subjects import key
from bot.kpis.blocks import topics as blocks
from bot.kpis.collect import lane
from bot.kpis.kpi import Kpi
from bot.kpis.report import clock, report_period
from bot.kpis.store import kpis
from bot.kpis.subject import about, subject
from bot.periods import end, last_whole, step, usual
from bot.posts import Delivery, Offer, Place, Post
from bot.schedule import outbox
from bot.schedule.store import schedules
from bot.services import Services
from bot.text import Translator

log = logging.getLogger(__name__)

KIND = "kpis.topics"
_BUDGET_SECONDS = 60  # nobody waits for it
_MOST = 5  # KPIs, and topics of each
_BEFORE = 4  # periods that say what is usual


def follow(
    services: Services, delivery: Delivery, there: Place, connectors: Mapping[str, Connector] = CONNECTORS
) -> Sequence[Offer]:
    """The post that answers a digest in its thread, where there is anything to tell; of the digest's own period,
    whenever it is posted."""
    wanted = _wanted(services, delivery)
    if not _asked(wanted, connectors):
        return ()
    schedule = schedules.get(services.store, delivery.workspace, delivery.schedule) if delivery.schedule else None
    of = report_period(delivery, clock(schedule, wanted)).of
    return (
        Offer(
            kind=KIND,
            subject=subject(**{**about(delivery.subject), "of": of}),
            period=delivery.period,
            channel=there.channel,
            thread=delivery.thread or there.thread,
            language=delivery.language,
            owner=delivery.owner,
        ),
    )


def topics(services: Services, delivery: Delivery, connectors: Mapping[str, Connector] = CONNECTORS) -> Post | None:
    """What people wrote about in the period that a digest tells of, beside what is usual; None when nothing is known.
    Weeks that begin on another day than the digest's are those of the KPI, the last that was over with it. A source
    that fails is left out: the digest has said so."""
    about_, at = about(delivery.subject), datetime.fromisoformat(delivery.due_at)
    t = outbox.spoken(services, delivery)
    told_of = {kpi.id: kpi for kpi in _asked(_wanted(services, delivery), connectors)}
    asked: dict[Future[list[Topic]], tuple[str, str, str, int]] = {}
    for kpi in told_of.values():
        every = about_["every"]
        grain = kpi.grain if usual(kpi.grain) == usual(every) else every  # weeks that begin when the KPI's do
        of = about_["of"] or last_whole(every, at, kpi.zone)
        last = of if grain == every else last_whole(grain, end(every, of, kpi.zone), kpi.zone)
        for back in range(_BEFORE + 1):
            period = step(grain, last, -back)
            asked[_question(services, connectors[kpi.source], kpi, grain, period, at)] = kpi.id, grain, last, back
    done, _ = wait(asked, timeout=_BUDGET_SECONDS)
    found = _found(told_of, {asked[one]: one.result() for one in done})
    return Post(*blocks.topics_message(t, found)) if found else None


def _question(
    services: Services, connector: Connector, kpi: Kpi, grain: str, period: str, at: datetime
) -> Future[list[Topic]]:
    span = Span(named(grain, period), min(end(grain, period, kpi.zone), at), grain, kpi.zone)
    return services.asking.submit(lane(connector, kpi.settings), _ask, services, connector, kpi, span)


def _found(
    kpis_: Mapping[str, Kpi], answers: Mapping[tuple[str, str, str, int], Sequence[Topic]]
) -> list[blocks.TopicSummary]:
    """What each KPI's period was about, with how often the same came in the periods before it: their median. Nothing is
    called usual where one of those is not known."""
    found = []
    for (id_, grain, period, back), now in answers.items():
        if back or not now:
            continue
        before = [answers.get((id_, grain, period, n)) for n in range(1, _BEFORE + 1)]
        counted = [{key(one.text): one.count for one in topics_} for topics_ in before if topics_]
        said = [(one, _usual(counted, one.text) if len(counted) == _BEFORE else None) for one in now[:_MOST]]
        found.append(blocks.TopicSummary(kpis_[id_], grain, period, said))
    return sorted(found, key=lambda one: one.kpi.name)


def _usual(before: Sequence[Mapping[str, int]], text: str) -> int:
    return round(median(counts.get(key(text), 0) for counts in before))


def title(_: Services, t: Translator, __: str, subject: str) -> str:
    """What notices call it."""
    return t("kpis-topics-of", title=about(subject)["title"] or t("kpis-digest-untitled"))


def _wanted(services: Services, delivery: Delivery) -> list[Kpi]:
    wanted, store = about(delivery.subject)["kpis"], services.store
    return kpis.several(store, delivery.workspace, wanted) if wanted else kpis.everything(store, delivery.workspace)


def _asked(found: Sequence[Kpi], connectors: Mapping[str, Connector]) -> list[Kpi]:
    return [kpi for kpi in found if kpi.source in connectors and connectors[kpi.source].topics is not None][:_MOST]


def _ask(services: Services, connector: Connector, kpi: Kpi, span: Span) -> list[Topic]:
    try:
        return connector.topics(services.tools, kpi.settings, span) if connector.topics else []
    except SourceError as error:
        log.info("what stands behind a KPI is not known: %s", error.key)
    except Exception:
        log.exception("the source %s broke", connector.name)
    return []
