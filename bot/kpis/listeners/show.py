"""Showing KPIs: all of them, one, its readings; and the small things done to one."""

import logging
from collections.abc import Callable, Sequence

from bot.activity import tell_act
from bot.errors import UserError
from bot.glossary.store import meanings
from bot.glossary.term import Meaning
from bot.kpis.ask import as_value, near, slip
from bot.kpis.blocks import card, lists
from bot.kpis.blocks.card import KpiFacts
from bot.kpis.desk import KpiDesk
from bot.kpis.history import last_year, standings
from bot.kpis.kpi import NAME_LIMIT, Kpi, Reading
from bot.kpis.newest import charted_now, shown_now
from bot.kpis.picture import Panel, draw
from bot.kpis.standing import Standing, charted
from bot.kpis.store import collections, kpis
from bot.links.neighbours import neighbours
from bot.links.store import LinkEnd
from bot.posts import Picture
from bot.schedule.lease import Timing
from bot.schedule.pictures import upload
from bot.slack import answering
from bot.slack import blocks as kit
from bot.slack.answering import renew
from bot.slack.blocks import Block
from bot.slack.listen import describe
from bot.slack.meant import asked as meant
from bot.slack.meant import called_line
from bot.slack.native_support import takes
from bot.slack.request import Answer, Request, reply
from bot.slack.text import clean, say, trim
from bot.text.fold import fold, key

log = logging.getLogger(__name__)

_PICTURE_AT = 2  # blocks that stand before the chart of a card


def desk(request: Request) -> KpiDesk:
    """Where this person hands in what they did."""
    return KpiDesk(request.services, request.workspace, request.user, request.delivery)


def shorten(name: str) -> str:
    """A name as it was asked for, no longer than any is."""
    return trim(" ".join(clean(name).split()), NAME_LIMIT)


def present(request: Request, blocks: Sequence[Block], text: str, *, replace: bool = False) -> str:
    """Answer where it was asked: in the conversation, or in a form, whose view id is returned."""
    return answering.present(request, blocks, text, request.t("kpis-title"), replace=replace)


def presented(request: Request, blocks: Sequence[Block], text: str, *, replace: bool = False) -> Answer:
    """The same, after the acknowledgement."""
    return answering.present_answer(request, blocks, text, request.t("kpis-title"), replace=replace)


def answered(request: Request, blocks: Sequence[Block], text: str, *, replace: bool = True) -> Answer:
    """What came of a form: in the place of the card that it was opened from, or in the form."""
    return answering.result_answer(request, blocks, text, request.t("kpis-title"), replace=replace)


# -- one ---------------------------------------------------------------------------------------------------------------


def named(request: Request, name: str) -> Kpi | None:
    """The KPI of a name, in any spelling."""
    return kpis.by_name(request.services.store, request.workspace, name) if key(name) else None


def archived(request: Request, name: str) -> str:
    """The id of the archived KPI of a name, or an empty text."""
    gone = kpis.archived_kpis(request.services.store, request.workspace)
    return next((kpi.id for kpi in gone if key(kpi.name) == key(name)), "")


def not_found(request: Request, name: str, text: str = "", *, add: bool = True) -> Answer:
    """The answer to a name that is no KPI's; `text` is all that was typed, where it may be a command with a letter
    wrong. Where the name cannot be one, nothing offers to `add` it."""
    t, store, asked = request.t, request.services.store, shorten(name)
    if not key(asked):
        raise UserError("kpis-error-name-missing", command=called_line(t, "/kpi"))
    known = {kpi.name: kpi.id for kpi in kpis.everything(store, request.workspace)}
    alike = [(one, known[one]) for one in near(asked, list(known))]
    command = slip(text, list(known)) or as_value(text, list(known)) if text else ""
    if command:
        others = [kit.button(one, f"kpis.open:{n}", id_) for n, (one, id_) in enumerate(alike)]
        return meant(request, f"/kpi {command}", *others)
    gone = archived(request, asked)
    return reply(lists.not_found(t, asked, alike, gone, add=add), say(t, "kpis-not-found", name=asked))


def one_standing(request: Request, kpi: Kpi) -> tuple[Standing, list[Reading]]:
    """How a KPI stands, and its readings."""
    return standings(request.services, request.workspace, [kpi])[0]


def blocks_of(
    request: Request, standing: Standing, *notes: str, history: Sequence[Reading] = (), every: str = ""
) -> list[Block]:
    """The answer about one KPI, for this person; with the chart of its `history`, oldest first, by the period `every`
    where one was asked about."""
    kpi, services, own = standing.kpi, request.services, desk(request)
    term = key(kpi.term)
    found = meanings.find(services.store, request.workspace, request.audience, term) if term else []
    definition, contexts = _definition(request, found, kpi.team)
    shown = KpiFacts(
        standing,
        definition=definition,
        contexts=contexts,
        term_is_known=bool(found),
        collection=collections.get(services.store, request.workspace, kpi.id),
        may_change=own.may_change(kpi),
        may_enter=own.may_enter(kpi),
        figures=charted(standing, history, every) if every else charted_now(standing, history),
        notes=notes,
    )
    *said, row = card.answer(request.t, shown)
    return [*said, *neighbours(request, LinkEnd("kpis", kpi.id)), row]


def _definition(request: Request, found: Sequence[Meaning], team: str) -> tuple[str, list[str]]:
    """What the term of a KPI means for its team, and in which context: the meaning of that, else the general one.
    Another team's is not meant, and of several nobody knows which: empty, with the contexts there are."""
    own = [one for one in found if team and fold(one.content.context) == fold(team)]
    meant = own or [one for one in found if not one.content.context.strip()]
    if not meant and not team:
        meant = list(found)
    if len(meant) != 1:
        return "", list(dict.fromkeys(one.content.context.strip() for one in found))
    wording = meant[0].content.wording(request.t.language)
    return wording.definition or wording.expansion, [meant[0].content.context.strip()]


def show(request: Request, kpi: Kpi) -> Answer:
    """`/kpi NAME`: the card at once, the chart after it."""
    standing, history = one_standing(request, kpi)
    tell_act(request.services, request.workspace, request.user, "kpis.read", kpi.id)
    blocks = blocks_of(request, standing, history=history)
    return reply(blocks, kpi.name, then=drawing(request, standing, history))


def drawing(request: Request, standing: Standing, history: Sequence[Reading]) -> Callable[[], None] | None:
    """What sends the picture of a KPI after its card, where Slack draws no chart."""
    if standing.reading is None or takes(request.services, request.workspace):
        return None

    def then() -> None:
        block = chart(request, standing, history)
        if block is not None:
            request.respond([block], block["alt_text"])

    return then


def chart(request: Request, standing: Standing, history: Sequence[Reading]) -> Block | None:
    """The chart of a KPI as a block, None where there is none to show: words say the same."""
    try:
        before = last_year(request.services, request.workspace, [standing])
        panel = Panel(shown_now(standing), history, before.get(standing.kpi.id, ()))
        picture: Picture | None = draw(request.t, [panel])
        file = upload(request.client, picture, Timing()) if picture else ""
        return kit.image(file, picture.alt) if picture and file else None
    except Exception as error:
        log.warning("a chart could not be shown: %s", describe(error))
        return None


def open_(request: Request) -> Answer:
    """A button that names a KPI."""
    kpi = desk(request).kpi(request.value)
    if kpi.archived_at:
        raise UserError("kpis-error-archived", name=kpi.name)
    tell_act(request.services, request.workspace, request.user, "kpis.read", kpi.id)
    return opened(request, kpi)


def opened(request: Request, kpi: Kpi) -> Answer:
    """One KPI where somebody asked for it: its card, and its chart where Slack draws none."""
    standing, history = one_standing(request, kpi)
    blocks = blocks_of(request, standing, history=history)

    def then() -> None:
        view = present(request, blocks, kpi.name)
        if not view and takes(request.services, request.workspace):
            return
        block = chart(request, standing, history) if standing.reading else None
        if block is None:
            return
        if not view:
            request.respond([block], block["alt_text"])
            return
        whole_ = [*blocks[:_PICTURE_AT], block, *blocks[_PICTURE_AT:]]
        modal = answering.answer_modal(request.t, request.t("kpis-title"), whole_)
        renew(request, view, modal)

    return Answer(then=then)
