"""`/roadmap sync` and `/roadmap conflicts`, what stands on cards, and what people hear once a day."""

from collections.abc import Sequence

from bot.posts import Post
from bot.records.record import Record
from bot.roadmap.desk import ROOM
from bot.roadmap.item import RoadmapItem
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.answering import present_answer
from bot.slack.blocks import Block
from bot.slack.permissions import allowed
from bot.slack.request import Answer, Request, reply, translator
from bot.slack.text import say
from bot.slack.visibility.audience import Audience
from bot.slack.visibility.membership import reader
from bot.sync import access
from bot.sync.blocks import card, forms, standing
from bot.sync.level import TWO_WAYS
from bot.sync.listeners.linking import desk
from bot.sync.rounds import ready
from bot.sync.store import connections, creations, links, states, troubles
from bot.sync.store.connections import SyncConnection
from bot.sync.store.links import OK
from bot.sync.store.states import WAITING
from bot.sync.store.troubles import Trouble
from bot.text import Translator

_PAGE = 10  # conflicts


def sync(request: Request, rest: str) -> Answer | None:
    """`sync`: how each tool stands."""
    return None if rest else reply(_standing(request), request.t("sync-title"))


def shown(request: Request) -> Answer:
    """The same, from a button."""
    return present_answer(request, _standing(request), request.t("sync-title"), request.t("sync-title"))


def _standing(request: Request) -> list[Block]:
    may_manage = allowed(request.services, request.workspace, request.user, access.MANAGE)
    return overview(request.services, request.workspace, request.t, request.audience, may_manage=may_manage)


def overview(services: Services, workspace: str, t: Translator, audience: Audience, *, may_manage: bool) -> list[Block]:
    """How each tool stands, with the items that somebody is to look at."""
    able = ready(services)
    if not able:
        return [kit.section(forms.no_tools(t))]
    store = services.store
    known, counts = connections.everything(store, workspace), links.counts(store, workspace)
    totals = states.totals(store, workspace)
    questions, found = (kind(store, workspace, audience, able) for kind in (troubles.conflicts, troubles.others))
    blocks: list[Block] = []
    for name, one in sorted(able.items(), key=lambda pair: not counts.get(pair[0])):
        connection = known.get(name) or SyncConnection(name)
        if not counts.get(name):
            blocks.append(standing.unused(t, one, connection, may_manage=may_manage))
            continue
        own = [trouble for trouble in found if trouble.link.tracker == name]
        waiting = totals.get(name, {}).get(WAITING, 0)
        open_ = sum(trouble.link.tracker == name for trouble in questions)
        blocks += standing.used(
            t, one, connection, links=counts[name], waiting=waiting, conflicts=open_, may_manage=may_manage
        )
        blocks += standing.troubles(t, one, own)
    return [*blocks, kit.context(say(t, "sync-how"))]


def read_now(request: Request) -> Answer:
    """Sync now."""
    tracker = ready(request.services).get(request.value)
    if tracker:
        desk(request).read_now(tracker.name)
    text = say(request.t, "sync-reading", system=tracker.label) if tracker else forms.no_tools(request.t)
    return present_answer(request, [kit.section(text)], text, request.t("sync-title"))


def conflicts(request: Request, rest: str) -> Answer | None:
    """`conflicts`: what both sides changed, each to something else."""
    return None if rest else reply(_conflicts(request), request.t("sync-conflicts"))


def conflicts_shown(request: Request) -> Answer:
    """The same, from a button; where it names a tool, those with that one."""
    return present_answer(
        request, _conflicts(request, request.value), request.t("sync-conflicts"), request.t("sync-conflicts")
    )


def _conflicts(request: Request, tool: str = "") -> list[Block]:
    t, own = request.t, desk(request)
    found = troubles.conflicts(request.services.store, request.workspace, request.audience, ready(request.services))
    found = [one for one in found if not tool or one.link.tracker == tool]
    if not found:
        return [kit.section(say(t, "sync-conflicts-none"))]
    blocks: list[Block] = [kit.section(say(t, "sync-conflicts-count", count=len(found)))]
    for one in found[:_PAGE]:
        blocks += _conflict(request.services, t, one, may_change=own.may(ROOM, one.record))
    more = len(found) - _PAGE
    return [*blocks, *([kit.context(say(t, "sync-conflicts-more", count=more))] if more > 0 else [])]


def _conflict(services: Services, t: Translator, one: Trouble, *, may_change: bool) -> list[Block]:
    if one.state is None:
        return []
    tracker = ready(services)[one.link.tracker]
    return card.conflict(t, tracker, one.link, one.state, may_change=may_change, about=standing.about(one))


def card_parts(request: Request, record: Record[RoadmapItem]) -> tuple[Sequence[Block], Sequence[Block]]:
    """On the card of an item: its work items with what is in the way, and what links and makes others."""
    services, workspace, t = request.services, request.workspace, request.t
    able = ready(services)
    if not able:
        return (), ()
    may_change = not record.gone_at and desk(request).may(ROOM, record)
    known = [one for one in links.of(services.store, workspace, record.number) if one.tracker in able]
    there = connections.everything(services.store, workspace)
    first = next((one for one in known if one.state == OK), None)
    making = creations.of(services.store, workspace, record.number)
    two_ways = {name for name, one in there.items() if one.terms.level == TWO_WAYS and name in able}
    blocks: list[Block] = []
    for one in known:
        blocks += card.on_card(
            t,
            able[one.tracker],
            one,
            states.of(services.store, workspace, one.tracker, one.external_id),
            leads=first is None or one == first,
            is_ours=not record.place or bool(one.is_ours),
            may_change=may_change,
            sends=one.tracker in two_ways,
        )
    blocks += [card.on_its_way(t, able[name], one) for name, one in making.items() if name in able]
    if not may_change:
        return (), blocks
    buttons = [kit.button(t("sync-link-button"), "sync.link", str(record.number))]
    for name in sorted(two_ways - {one.tracker for one in known}):
        if name not in making or making[name].state == creations.FAILED:
            label = t("sync-create", system=able[name].label)
            buttons.append(kit.button(label, f"sync.create:{name}", str(record.number)))
    return buttons, blocks


def news(services: Services, workspace: str, person: str, since: str, until: str) -> Post | None:
    """The conflicts of somebody's items that came up between two stamps and are open."""
    audience = reader(services, workspace, person)
    found = [
        one
        for one in troubles.conflicts(services.store, workspace, audience, ready(services))
        if one.record.content.owner == person and one.state and since <= one.state.at < until
    ]
    if not found:
        return None
    t = translator(services, workspace, person)
    text = say(t, "sync-conflicts-yours", count=len(found))
    blocks: list[Block] = [kit.section(text)]
    for one in found[:3]:
        blocks += _conflict(services, t, one, may_change=True)
    if len(found) > 3:
        blocks.append(kit.actions(kit.button(t("sync-conflicts"), "sync.conflicts")))
    return Post(blocks, text)
