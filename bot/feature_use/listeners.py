"""`/impact link 12`, the form, and what the card of a shipped item says of its use."""

from collections.abc import Sequence

from bot.feature_use import access, blocks, store
from bot.feature_use.desk import UseDesk
from bot.feature_use.use import checked
from bot.kpis.kpi import NAME_LIMIT
from bot.kpis.store import kpis
from bot.listings.suggestions import suggestions
from bot.records.desk import number_of
from bot.records.record import Record
from bot.records.store import lists
from bot.roadmap.desk import ROOM
from bot.roadmap.item import SHIPPED, RoadmapItem
from bot.slack import blocks as kit
from bot.slack import meant
from bot.slack.acting import once
from bot.slack.answering import open_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request, reply
from bot.slack.text import clean
from bot.text.numbers import read_number
from bot.text.verbs import is_number

_SHOWN = 10


def _names(request: Request) -> dict[str, str]:
    return {one.id: one.name for one in kpis.everything(request.services.store, request.workspace)}


def typed(request: Request, rest: str) -> Answer | None:
    """`/impact link 12`; without a number what was shipped and nobody measures."""
    if is_number(rest):
        return ask(meant.pressed(request, rest.lstrip("#")))
    if rest:
        return None
    known = store.uses(request.services.store, request.workspace)
    narrow = lists.Narrow(SHIPPED)
    where = (request.services.store, request.workspace, ROOM, request.audience)
    found = [one for one in lists.narrowed(*where, narrow, 200) if one.number not in known]
    return reply(blocks.unmeasured(request.t, found[:_SHOWN], len(found) - _SHOWN), request.t("impact-use-link"))


def ask(request: Request) -> Answer:
    """The form."""
    record = UseDesk.of(request).shipped(number_of(request.value))
    use = store.get(request.services.store, request.workspace, record.number)
    return open_answer(request, blocks.form(request.t, record, use, _names(request), request.back))


def pick(request: Request) -> Answer:
    """The KPIs that have what is typed."""
    names = list(_names(request).values())
    found = suggestions(request, names, NAME_LIMIT).body or {}
    return Answer({"options": [one for one in found["options"] if one["value"] in names]})


def save(request: Request) -> Answer:
    """The form, submitted."""
    said = {name: clean(str(request.values.get(name) or "")) for name in ("kpi", "eligible", "days", "threshold")}
    threshold = read_number(said["threshold"].rstrip("% \u00a0"), request.t.language)
    days, part = checked(said["days"].strip(), threshold)
    own, number = UseDesk.of(request), number_of(request.metadata.get("number"))
    use = own.measure(number, said["kpi"], said["eligible"], days, part)
    record = own.record(ROOM, number)
    shown = blocks.said(request.t, use, record.content.shipped_on, _names(request))
    return result_answer(request, [kit.section(shown)], shown, request.t("impact-use-link"))


def card_parts(request: Request, record: Record[RoadmapItem]) -> tuple[Sequence[Block], Sequence[Block]]:
    """What the card of a shipped item says of its use, and the button of whoever may say how it is measured."""
    if record.gone_at or record.status != SHIPPED or not record.content.shipped_on:
        return [], []
    use = store.get(request.services.store, request.workspace, record.number)
    may = UseDesk.of(request).may(ROOM, record) and not (use and use.judged_on)
    row = [blocks.button(request.t, record.number, is_linked=use is not None)] if may else []
    said = [kit.context(blocks.said(request.t, use, record.content.shipped_on, _names(request)))] if use else []
    return row, said


VERBS = {"impact": {"link": (typed, access.LINK)}}


def register(on: Listeners) -> None:
    """The buttons, the form and its menus."""
    on.action("feature_use.ask", ask, access.LINK)
    on.options("feature_use.pick", pick, access.READ)
    on.view("feature_use.save", once(save), access.LINK)
