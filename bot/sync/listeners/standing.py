"""`/roadmap sync` and `/roadmap conflicts`, what stands on cards, and what people hear once a day."""

from collections.abc import Iterator, Sequence

from bot.posts import Post
from bot.records.record import Record
from bot.records.store import records
from bot.roadmap.desk import ROOM
from bot.roadmap.item import RoadmapItem
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.answering import present_answer
from bot.slack.blocks import Block
from bot.slack.permissions import allowed
from bot.slack.request import Answer, Request, reply, translator
from bot.slack.text import escape, say
from bot.slack.visibility.audience import Audience
from bot.slack.visibility.membership import reader
from bot.sync import access
from bot.sync.blocks import card, forms
from bot.sync.level import TWO_WAYS
from bot.sync.listeners.linking import desk
from bot.sync.rounds import ready
from bot.sync.store import connections, creations, links, states
from bot.sync.store.connections import SyncConnection
from bot.sync.store.links import OK, SyncLink
from bot.sync.store.states import CONFLICT, FieldState
from bot.text import Translator

_PAGE = 10  # conflicts


def sync(request: Request, rest: str) -> Answer | None:
    """`sync`: how each tool stands."""
    return None if rest else reply(_standing(request), request.t("sync-title"))


def shown(request: Request) -> Answer:
    """The same, from a button."""
    return present_answer(request, _standing(request), request.t("sync-title"), request.t("sync-title"))


def _standing(request: Request) -> list[Block]:
    services, workspace, t = request.services, request.workspace, request.t
    able = ready(services)
    if not able:
        return [kit.section(forms.no_tools(t))]
    known, counts = connections.everything(services.store, workspace), links.counts(services.store, workspace)
    totals = states.totals(services.store, workspace)
    may_manage = allowed(services, workspace, request.user, access.MANAGE)
    blocks: list[Block] = []
    for name, one in able.items():
        connection = known.get(name) or SyncConnection(name)
        found = totals.get(name, {})
        blocks += card.standing(t, one, connection, counts.get(name, 0), found, may_manage=may_manage)
    if any(one.get(CONFLICT) for one in totals.values()):
        blocks.append(kit.actions(kit.button(t("sync-conflicts"), "sync.conflicts")))
    return blocks


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
    """The same, from a button."""
    return present_answer(request, _conflicts(request), request.t("sync-conflicts"), request.t("sync-conflicts"))


def _conflicts(request: Request) -> list[Block]:
    t, own = request.t, desk(request)
    found = list(_open(request.services, request.workspace, request.audience))
    if not found:
        return [kit.section(say(t, "sync-conflicts-none"))]
    blocks: list[Block] = [kit.section(say(t, "sync-conflicts-count", count=len(found)))]
    for link, state, record in found[:_PAGE]:
        blocks += _conflict(request.services, t, link, state, record, may_change=own.may(ROOM, record))
    more = len(found) - _PAGE
    return [*blocks, *([kit.context(say(t, "sync-conflicts-more", count=more))] if more > 0 else [])]


def _conflict(
    services: Services,
    t: Translator,
    link: SyncLink,
    state: FieldState,
    record: Record[RoadmapItem],
    *,
    may_change: bool,
) -> list[Block]:
    about = escape(f"#{record.number} {record.content.title}")
    return card.conflict(t, ready(services)[link.tracker], link, state, may_change=may_change, about=f"*{about}*")


def _open(
    services: Services, workspace: str, audience: Audience
) -> Iterator[tuple[SyncLink, FieldState, Record[RoadmapItem]]]:
    """Conflicts of items that somebody sees."""
    able = ready(services)
    for state in states.troubled(services.store, workspace, CONFLICT):
        link = links.get(services.store, workspace, state.tracker, state.external_id)
        record = records.get(services.store, workspace, ROOM, link.item) if link else None
        if link is None or record is None or record.gone_at or state.tracker not in able:
            continue
        if audience.sees(record.place, record.author):
            yield link, state, record


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
        for one in _open(services, workspace, audience)
        if one[2].content.owner == person and since <= one[1].at < until
    ]
    if not found:
        return None
    t = translator(services, workspace, person)
    text = say(t, "sync-conflicts-yours", count=len(found))
    blocks: list[Block] = [kit.section(text)]
    for link, state, record in found[:3]:
        blocks += _conflict(services, t, link, state, record, may_change=True)
    if len(found) > 3:
        blocks.append(kit.actions(kit.button(t("sync-conflicts"), "sync.conflicts")))
    return Post(blocks, text)
