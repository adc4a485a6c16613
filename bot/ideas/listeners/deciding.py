"""What becomes of ideas: their status, and merging two of them."""

from bot.errors import Mistakes, UserError
from bot.ideas import changes
from bot.ideas.blocks import card, form
from bot.ideas.desk import check_decision
from bot.ideas.idea import Idea, may_decide, quarter
from bot.ideas.listeners import show
from bot.ideas.listeners.show import card_answer, carried_number, desk, number, shown_again
from bot.links.neighbours import offers
from bot.links.store import LinkEnd
from bot.slack.acting import RepeatedError
from bot.slack.answering import result_answer
from bot.slack.request import Answer, Request, load
from bot.slack.text import clean


def open_(request: Request) -> Answer:
    """Open the form that decides."""
    return form_of(request, number(request.value))


def form_of(request: Request, wanted: int, becomes: str = "") -> Answer:
    """The same for the idea of a number, with what it `becomes` chosen, where that is said."""
    idea = desk(request).open_idea(wanted)
    if not may_decide(idea, request.user, desk(request).manager):
        raise UserError("ideas-error-rights", number=idea.number)
    view = form.decide(request.t, idea, request.back, becomes)
    return Answer(then=lambda: request.open(view))


def save(request: Request) -> Answer:
    """The form, submitted; whoever captured the idea hears of it."""
    values, desk_ = request.values, desk(request)
    wanted = carried_number(request.metadata, "idea")
    before = desk_.idea(wanted)
    reason = clean(str(values.get("reason") or ""))
    (status, horizon), wrong = form.decision(values), Mistakes()
    wrong.of(lambda: check_decision(status, horizon), None)
    target = wrong.of(lambda: quarter(str(values.get("quarter") or "")), "")
    wrong.tell()
    try:
        idea = desk_.decide(wanted, status, horizon, target, reason)
    except RepeatedError:
        return Answer()
    moved = changes.place(before) != changes.place(idea)
    undo = card.undo(request.t, before, idea) if moved else None
    may = offers(request, LinkEnd("ideas", str(idea.number)), idea.title, "decisions") if moved else ()
    return card_answer(request, idea, request.t("ideas-saved"), undo=undo, offers=may)


def undo(request: Request) -> Answer:
    """Take a decision back, unless somebody has decided something else since."""
    carried = load(request.value)
    was = [str(carried.get(name) or "") for name in ("status", "horizon", "quarter")]
    try:
        idea = desk(request).undecide(carried_number(carried, "idea"), str(carried.get("from") or ""), *was)
    except RepeatedError:
        return Answer()
    return shown_again(request, idea, request.t("ideas-undone"))


def withdraw(request: Request) -> Answer:
    """Take an idea out, after Slack has asked; whoever captured it hears of it."""
    try:
        idea = desk(request).withdraw(number(request.value))
    except RepeatedError:
        return Answer()
    return shown_again(request, idea)


def save_withdrawal(request: Request) -> Answer:
    """The same by a form that asked."""
    try:
        idea = desk(request).withdraw(carried_number(request.metadata, "idea"))
    except RepeatedError:
        return Answer()
    return result_answer(request, show.withdrawn(request, idea), idea.title, request.t("ideas-title"), replace=True)


def restore(request: Request) -> Answer:
    """Undo that."""
    try:
        idea = desk(request).restore(number(request.value))
    except RepeatedError:
        return Answer()
    return shown_again(request, idea, request.t("ideas-restored", number=idea.number))


def publish(request: Request) -> Answer:
    """Show everybody what was captured in a private conversation, after Slack has asked."""
    try:
        idea = desk(request).publish(number(request.value))
    except RepeatedError:
        return Answer()
    return shown_again(request, idea, request.t("slack-private-shown"))


def merge_into(request: Request) -> Answer:
    """The button beside "looks like #4"."""
    carried = load(request.value)
    return _merged(request, carried_number(carried, "idea"), carried_number(carried, "into"))


def merge(request: Request) -> Answer:
    """The form, submitted."""
    try:
        into = number(str(request.values.get("into") or ""))
    except UserError as error:
        raise UserError(error.key, field="into", **error.args_) from None
    return _merged(request, carried_number(request.metadata, "idea"), into)


def _merged(request: Request, wanted: int, into: int) -> Answer:
    try:
        kept: Idea = desk(request).merge(wanted, into)
    except RepeatedError:
        return Answer()
    return card_answer(request, kept, request.t("ideas-merged", number=wanted, into=into))
