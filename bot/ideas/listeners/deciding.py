"""What becomes of ideas: their status, and merging two of them."""

import logging

from bot.errors import Mistakes, UserError
from bot.ideas import changes
from bot.ideas.blocks import card, form
from bot.ideas.desk import check_decision
from bot.ideas.idea import HEARD, Idea, may_decide, quarter
from bot.ideas.listeners import show
from bot.ideas.listeners.show import card_answer, carried_number, desk, number, shown_again
from bot.ideas.store import ideas
from bot.slack import blocks as kit
from bot.slack.acting import RepeatedError
from bot.slack.listen import describe
from bot.slack.request import Answer, Request, load
from bot.slack.text import Mrkdwn, clean, mention, say

log = logging.getLogger(__name__)


def open_(request: Request) -> Answer:
    """Open the form that decides."""
    idea = desk(request).open_idea(number(request.value))
    if not may_decide(idea, request.user, desk(request).manager):
        raise UserError("ideas-error-rights", number=idea.number)
    view = form.decide(request.t, idea, request.back)
    return Answer(then=lambda: request.open(view))


def save(request: Request) -> Answer:
    """The form, submitted; whoever captured the idea hears of it."""
    values, desk_ = request.values, desk(request)
    wanted = carried_number(request.metadata, "idea")
    before, why = desk_.idea(wanted), desk_.why(wanted)
    reason = clean(str(values.get("reason") or ""))
    status, horizon, wrong = str(values.get("status") or ""), str(values.get("horizon") or ""), Mistakes()
    wrong.of(lambda: check_decision(status, horizon), None)
    target = wrong.of(lambda: quarter(str(values.get("quarter") or "")), "")
    wrong.tell()
    try:
        idea = desk_.decide(wanted, status, horizon, target, reason)
    except RepeatedError:
        return Answer()

    def tell() -> None:
        if idea.status != before.status and idea.status in HEARD:
            _tell(request, idea, reason, idea.status)
        elif idea.status in HEARD and reason not in ("", why):
            _tell(request, idea, reason, "reason")

    undo = card.undo(request.t, before, idea) if changes.place(before) != changes.place(idea) else None
    return card_answer(request, idea, request.t("ideas-saved"), undo=undo, then=tell)


def undo(request: Request) -> Answer:
    """Take a decision back, unless somebody has decided something else since."""
    carried = load(request.value)
    was = [str(carried.get(name) or "") for name in ("status", "horizon", "quarter")]
    try:
        idea = desk(request).undecide(carried_number(carried, "idea"), str(carried.get("from") or ""), *was)
    except RepeatedError:
        return Answer()
    decided = str(carried.get("from") or "").partition(" ")[0]

    def tell() -> None:
        if decided in HEARD:
            _tell(request, idea, "", "undone")

    return shown_again(request, idea, request.t("ideas-undone"), then=tell)


def _tell(request: Request, idea: Idea, reason: str, became: str) -> None:
    """Whoever captured the idea, or one that is part of it by now, hears what became of theirs; not who decided it."""
    own: dict[str, Idea] = {}
    for one in (idea, *ideas.parts(request.services.store, request.workspace, idea.number)):
        own.setdefault(one.captor, one)
    for captor, theirs in own.items():
        if captor not in ("", request.user):
            _tell_captor(request, captor, theirs, idea, reason, became)


def _tell_captor(request: Request, captor: str, own: Idea, idea: Idea, reason: str, became: str) -> None:
    t = request.translator_for(captor)
    kept = desk(request).kept(idea)
    said = {"idea": card.title(own), "status": card.status(t, idea), "who": mention(request.user)}
    if own.number != idea.number and became == "withdrawn":  # not theirs to bring back
        became = "withdrawn-with"
    text = say(t, f"ideas-became-{became}", into=card.title(kept), **said)
    lines = [text, *([card.quoted(reason)] if reason else [])]
    if own.number != idea.number:
        lines.insert(1, say(t, "ideas-part-of", idea=card.title(idea)))
    blocks = [kit.section(Mrkdwn("\n".join(lines)))]
    blocks.append(kit.actions(kit.button(t("ideas-open"), "ideas.open", str(idea.number))))
    try:
        request.direct_message(captor, blocks, text)
    except Exception as error:  # a captor who left must not fail the decision
        log.warning("a captor was not told: %s", describe(error))


def withdraw(request: Request) -> Answer:
    """Take an idea out, after Slack has asked; whoever captured it hears of it."""
    try:
        idea = desk(request).withdraw(number(request.value))
    except RepeatedError:
        return Answer()
    return shown_again(request, idea, then=lambda: _tell(request, idea, "", "withdrawn"))


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


def share(request: Request) -> Answer:
    """Whoever shares an idea where another company reads it was asked first: they mean it."""
    return show.share(request, desk(request).open_idea(number(request.value)))


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
    note = request.t("ideas-merged", number=wanted, into=into)
    merged = desk(request).idea(wanted)
    return card_answer(request, kept, note, then=lambda: _tell(request, merged, "", "merged"))
