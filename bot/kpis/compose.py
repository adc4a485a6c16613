"""Composing what KPIs post: the digest of a channel, the alert an owner gets, one KPI that somebody shares."""

import logging
from collections.abc import Callable, Container, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from zoneinfo import ZoneInfo

from bot.clock import stamp
from bot.connectors import CONNECTORS
from bot.connectors.connector import Connector
from bot.errors import UserError
from bot.ideas.store import ideas
from bot.kpis import topics
from bot.kpis.alerts import KIND as ALERT
from bot.kpis.alerts import reason
from bot.kpis.blocks import digest as blocks
from bot.kpis.blocks import one as one_blocks
from bot.kpis.blocks.choice import KPIS
from bot.kpis.blocks.digest import Edition
from bot.kpis.blocks.need import Context
from bot.kpis.collect import Collector
from bot.kpis.history import Known, last_year, standings
from bot.kpis.kpi import Collection, Kpi
from bot.kpis.newest import changed_since, charted_now, shown_now
from bot.kpis.picture import MOST, Panel, draw
from bot.kpis.plan import PLAN
from bot.kpis.posting import tell_poster
from bot.kpis.rank import order
from bot.kpis.report import RECENT, clock, report_period
from bot.kpis.standing import OWN, ReportPeriod, charted, stand
from bot.kpis.store import attention, collections, kpis
from bot.kpis.subject import KIND as DIGEST
from bot.kpis.subject import about
from bot.periods import end, start
from bot.posts import Delivery, Kind, Picture, Post
from bot.schedule import outbox
from bot.schedule.schedule import Schedule, next_at
from bot.schedule.store import schedules
from bot.services import Services
from bot.slack.request import translator
from bot.slack.visibility.membership import conversation
from bot.text import Translator
from bot.text.fold import fold

log = logging.getLogger(__name__)

SHARED, DISCUSSION = "kpis.shared", "kpis.discussion"
_BUDGET_SECONDS = 30  # for all sources together; the lease of a delivery is four times as long

Draw = Callable[[Translator, Sequence[Panel]], Picture | None]


def digest(
    services: Services,
    delivery: Delivery,
    connectors: Mapping[str, Connector] = CONNECTORS,
    drawing: Draw = draw,
    *,
    acts: bool = True,
) -> Post | None:
    """The digest that a delivery is about: its subject is as `bot.kpis.subject` writes it, without KPIs all in use.

    It tells of a whole period: the one that is named, else the last that was over when it became due. Sources not asked
    lately are asked first. With `as_of` nobody is asked, and what was known then is told: so a digest that was seen
    before it is posted says what it said. Without `acts` there is nothing to press in it. None when nobody needs to do
    anything and it was asked to be left out then. Raises UserError when no KPI is left to tell of.
    """
    about_, workspace = about(delivery.subject), delivery.workspace
    t = outbox.spoken(services, delivery)
    wanted = _wanted(services, workspace, about_["kpis"])
    asked = {} if about_["as_of"] else _refresh(services, workspace, wanted, connectors)
    schedule = schedules.get(services.store, workspace, delivery.schedule) if delivery.schedule else None
    zone = clock(schedule, wanted)
    told = report_period(delivery, zone)
    found = standings(services, workspace, wanted, told, about_["as_of"], asked)
    ranked, muted = order(standing for standing, _ in found), _muted(services, delivery)
    kept = ranked[:KPIS]
    edition = Edition(
        title=about_["title"] or t("kpis-digest-untitled"),
        every=told.every,
        of=told.of,
        owner=delivery.owner,
        owner_name=services.people.get(workspace, delivery.owner).name if delivery.owner else "",
        by_hand=not delivery.schedule,
        next_at=_next(services, schedule),
        zone=zone,
        archived=_archived(services, workspace, about_["kpis"], wanted),
        left_out=len(ranked) - len(kept),
        muted=muted,
        changed=changed_since(found, services.clock(), muted),
        histories={standing.kpi.id: history for standing, history in found},
        context=_context(services, delivery, [one.kpi for one in kept], told, zone),
        acts=acts,
    )
    calls = blocks.parted(kept, muted)[0] or any(one.alert for one in edition.changed)
    if about_["skip"] and not calls and not any(one.error for one in kept):
        return None
    said, text = blocks.digest(t, kept, edition)
    return Post(said, text, partial(_picture, services, workspace, t, found, drawing, muted))


def _muted(services: Services, delivery: Delivery) -> set[str]:
    now = stamp(services.clock())
    return {kpi for _, kpi in attention.muted_places(services.store, delivery.workspace, [delivery.channel], now)}


def _context(services: Services, delivery: Delivery, wanted: Sequence[Kpi], told: ReportPeriod, zone: str) -> Context:
    """What a KPI's team shipped in the period that is told of: the last idea that everybody there sees, and the day."""
    teams = {fold(kpi.team) for kpi in wanted if kpi.team}
    if not teams:
        return Context()
    since, until = start(told.every, told.of, zone), end(told.every, told.of, zone)
    by_team: dict[str, tuple[int, date]] = {}
    readers = conversation(services, delivery.workspace, delivery.channel)
    for idea, at in ideas.shipped_between(services.store, delivery.workspace, readers, stamp(since), stamp(until)):
        by_team[fold(idea.team)] = idea.number, datetime.fromisoformat(at).astimezone(ZoneInfo(zone)).date()
    return Context({kpi.id: by_team[fold(kpi.team)] for kpi in wanted if kpi.team and fold(kpi.team) in by_team})


def alert(services: Services, delivery: Delivery) -> Post | None:
    """The alert about a KPI (its id is the subject) for one period; None when there is nothing to alert of any more:
    the value was corrected, the threshold moved, the KPI archived, or whoever would hear of it does not want to now."""
    workspace, now = delivery.workspace, services.clock()
    kpi = kpis.get(services.store, workspace, delivery.subject)
    if (
        kpi is None
        or kpi.archived_at
        or attention.muted_places(services.store, workspace, [delivery.channel], stamp(now))
        & {(delivery.channel, kpi.id)}
    ):
        return None
    _, history = standings(services, workspace, [kpi], OWN)[0]
    known = [one for one in history if one.period <= delivery.period]
    if reason(kpi, known, now) is None:
        return None
    t = translator(services, workspace, delivery.channel)
    standing = stand(kpi, known, now, OWN)
    said, text = one_blocks.alert(t, standing, charted(standing, known, kpi.grain))
    return Post(said, text, partial(_picture, services, workspace, t, [(standing, known)], draw))


def shared(services: Services, delivery: Delivery) -> Post | None:
    """One KPI that somebody shows to others (its id begins the subject); None when it is archived meanwhile."""
    workspace = delivery.workspace
    kpi = kpis.get(services.store, workspace, delivery.subject.partition(" ")[0])
    if kpi is None or kpi.archived_at:
        return None
    t = outbox.spoken(services, delivery)
    found = standings(services, workspace, [kpi])
    standing, history = found[0]
    said, text = one_blocks.shared(t, standing, charted_now(standing, history), delivery.owner)
    return Post(said, text, partial(_picture, services, workspace, t, found, draw))


def discussion(services: Services, delivery: Delivery) -> Post | None:
    """What begins a thread about a KPI (its id is the subject) that its owner is asked to talk about; None when it is
    archived meanwhile."""
    kpi = kpis.get(services.store, delivery.workspace, delivery.subject)
    if kpi is None or kpi.archived_at:
        return None
    t = services.texts.speak(delivery.language)
    standing, _ = standings(services, delivery.workspace, [kpi])[0]
    return Post(*one_blocks.discussion(t, standing, delivery.owner))


def digest_title(_: Services, t: Translator, __: str, subject: str) -> str:
    """What notices call a digest."""
    return str(about(subject)["title"] or t("kpis-digest-untitled"))


def alert_title(services: Services, t: Translator, workspace: str, subject: str) -> str:
    """What notices call an alert."""
    kpi = kpis.get(services.store, workspace, subject)
    return t("kpis-alert-title", name=kpi.name) if kpi else t("kpis-title")


def shared_title(services: Services, t: Translator, workspace: str, subject: str) -> str:
    """What notices call a KPI that was shared."""
    kpi = kpis.get(services.store, workspace, subject.partition(" ")[0])
    return kpi.name if kpi else t("kpis-title")


POSTS: Mapping[str, Kind] = {
    DIGEST: Kind(digest, digest_title, plan=PLAN, posted=tell_poster, follow=topics.follow),
    topics.KIND: Kind(topics.topics, topics.title),
    ALERT: Kind(alert, alert_title),
    SHARED: Kind(shared, shared_title),
    DISCUSSION: Kind(discussion, alert_title, report=False),
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
    return [kpi.name for kpi in kpis.archived_kpis(services.store, workspace) if kpi.id in missing] if missing else []


def _refresh(
    services: Services, workspace: str, wanted: Sequence[Kpi], connectors: Mapping[str, Connector]
) -> dict[str, Collection]:
    since = stamp(services.clock() - RECENT)
    went = collections.everything(services.store, workspace)
    old = [kpi for kpi in wanted if kpi.id not in went or went[kpi.id].succeeded_at < since]
    return Collector(connectors).refresh(services, workspace, old, _BUDGET_SECONDS)


def _next(services: Services, schedule: Schedule | None) -> str:
    return next_at(schedule.cadence, services.clock()) if schedule and not schedule.paused else ""


def _picture(
    services: Services,
    workspace: str,
    t: Translator,
    found: Sequence[Known],
    drawing: Draw,
    muted: Container[str] = (),
) -> Picture | None:
    """The picture of what a digest calls for and what moved most, in that order."""
    histories = {standing.kpi.id: history for standing, history in found}
    called, others = blocks.parted([standing for standing, _ in found], muted)
    first = [one for one in (*called, *blocks.moved(others)) if one.reading is not None][:MOST]
    try:
        before = last_year(services, workspace, first)
        return drawing(t, [Panel(shown_now(one), histories[one.kpi.id], before.get(one.kpi.id, ())) for one in first])
    except Exception:
        log.exception("a digest goes out without its picture")
        return None
