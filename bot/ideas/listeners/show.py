"""Showing one idea, and the small things done to it."""

from collections.abc import Callable, Mapping, Sequence
from statistics import median
from typing import Any

from bot.errors import UserError
from bot.ideas.blocks import card, lists
from bot.ideas.blocks.card import FrameworkRank, IdeaFacts
from bot.ideas.counting import counted, framework
from bot.ideas.desk import IdeaDesk
from bot.ideas.idea import DONE, Idea, may_decide
from bot.ideas.ranking import ScoreRange
from bot.ideas.store import events, rounds, scores
from bot.ideas.store.rounds import Round
from bot.ideas.store.supported import own_standings, support_of
from bot.links.neighbours import neighbours
from bot.links.store import LinkEnd
from bot.slack import blocks as kit
from bot.slack.answering import present, present_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.request import Answer, Request
from bot.slack.visibility.audience import Audience


def desk(request: Request) -> IdeaDesk:
    """Where this person hands in what they did."""
    return IdeaDesk(request.services, request.workspace, request.user, request.delivery, seen_by=request.audience)


def number(text: str) -> int:
    """The number of an idea that a button or a form carries. Raises UserError."""
    bare = text.strip().lstrip("#")
    if not (bare.isascii() and bare.isdigit() and len(bare) < 10):
        raise UserError("ideas-error-number-of", text=text[:20])
    return int(bare)


def carried_number(carried: Mapping[str, Any], name: str) -> int:
    """A number that a button or a form carries unseen, 0 for none."""
    value = carried.get(name)
    return value if isinstance(value, int) and 0 <= value < 10**9 else 0


def shown(
    request: Request,
    idea: Idea,
    *notes: str,
    fresh: bool = False,
    audience: Audience | None = None,
) -> IdeaFacts:
    """Everything an answer about an idea says to this person; its places are those among the ideas that the `audience`
    sees, which is this person unless it is given."""
    among = audience or request.audience
    services, workspace, user = request.services, request.workspace, request.user
    store, desk_ = services.store, desk(request)
    asked = rounds.rounds(store, workspace, idea.number)
    open_round = next((r for r in asked if r.open), None)
    given = scores.answers(store, workspace, idea.number, open_round.framework, open_round.round) if open_round else []
    has = support_of(store, workspace, idea.number)
    by = own_standings(store, workspace, idea.number)
    standings = [_standing(request, among, idea, name, own, asked) for name, own in by.items()]
    return IdeaFacts(
        idea,
        standings=[one for one in standings if one is not None],
        votes=len(has.voters) + len(has.customers),
        voted=user in has.voters,
        voters=has.voters,
        customers=has.customers,
        evidence=has.evidence,
        alike=desk_.alike(idea) if idea.status not in DONE else (),
        may_decide=may_decide(idea, user, desk_.manager),
        round_open=open_round.round if open_round else 0,
        answered=len(given),
        may_reveal=bool(open_round and (user == open_round.asker or desk_.manager)),
        notes=notes,
        fresh=fresh,
    )


def _standing(
    request: Request, among: Audience, idea: Idea, name: str, own: tuple[ScoreRange, str], asked: Sequence[Round]
) -> FrameworkRank | None:
    services, workspace = request.services, request.workspace
    method = framework(services, workspace, name)
    ranked = scores.standing(services.store, workspace, among, name, idea.number, own)
    if ranked is None:
        return None
    _, answers = counted(services, workspace, idea.number, method, asked)
    middle = {one.name: median(a.inputs[one.name] for a in answers) for one in method.inputs}
    return FrameworkRank(method, ranked, middle, [a.person for a in answers], {a.person: a.reason for a in answers})


def blocks_of(request: Request, idea: Idea, *notes: str, fresh: bool = False) -> list[Block]:
    """The answer about an idea, for this person; `fresh` when they have just captured it."""
    if idea.withdrawn_at:
        return withdrawn(request, idea, *notes)
    beside = neighbours(request, LinkEnd("ideas", str(idea.number)))
    return [*card.answer(request.t, shown(request, idea, *notes, fresh=fresh)), *beside]


def line(request: Request, item: str) -> Block | None:
    """An idea as the cards of others name it; None where there is none that the reader sees."""
    try:
        idea = desk(request).idea(number(item))
    except UserError:
        return None
    return None if idea.withdrawn_at else lists.line(request.t, idea)


def withdrawn(request: Request, idea: Idea, *notes: str) -> list[Block]:
    """The answer about an idea that was withdrawn: by whom, when, and the way back for those who may."""
    entries = events.history(request.services.store, request.workspace, idea.number)
    last = next((one for one in reversed(entries) if one.did == "withdrawn"), None)
    may = may_decide(idea, request.user, desk(request).manager)
    return card.withdrawn(request.t, idea, last, may, notes)


def card_answer(
    request: Request,
    idea: Idea,
    note: str,
    *,
    replace: bool = True,
    undo: Block | None = None,
    offers: Sequence[Block] = (),
    then: Callable[[], None] = lambda: None,
) -> Answer:
    """What the person sees of what they did: the card in the place of the one they did it on, or in the form. `undo` is
    the button that takes it back, `offers` those for what may come next."""
    did = [kit.section(note, accessory=undo) if undo else kit.context(note)]
    did += [kit.actions(*offers)] if offers else []
    if request.view and not request.back:
        seen = shown(request, idea)
        blocks = [*did, *card.describe(request.t, seen), *card.similar(request.t, seen)]
    else:
        blocks = [*did, *blocks_of(request, idea)]
    return result_answer(request, blocks, idea.title, request.t("ideas-title"), replace=replace, then=then)


def find(request: Request, wanted: int) -> tuple[list[Block], str]:
    """An idea by number; one that was merged leads to what it became."""
    with request.glance("ideas.show", wanted):
        idea = desk(request).idea(wanted)
        if idea.merged_into:
            idea = desk(request).survivor(idea)
            note = request.t("ideas-merged-into", number=wanted, into=idea.number)
            return blocks_of(request, idea, note), idea.title
        return blocks_of(request, idea), idea.title


def open_(request: Request) -> Answer:
    """A button that names an idea."""
    blocks, text = find(request, number(request.value))
    return present_answer(request, blocks, text, request.t("ideas-title"))


def shown_again(request: Request, idea: Idea, *notes: str, then: Callable[[], None] = lambda: None) -> Answer:
    """The card in the place of the one whose button was pressed."""
    blocks = blocks_of(request, idea, *notes)

    def show() -> None:
        present(request, blocks, idea.title, request.t("ideas-title"), replace=True)
        then()

    return Answer(then=show)
