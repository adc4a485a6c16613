"""Capturing ideas: from a message, from a command, from nothing."""

import json
import logging
import re
from collections.abc import Mapping

from bot.errors import Mistakes, UserError
from bot.ideas import outbox
from bot.ideas.blocks import form, score
from bot.ideas.counting import framework, usual_framework
from bot.ideas.desk import CapturedError, IdeaDesk
from bot.ideas.frameworks import Framework
from bot.ideas.idea import DESCRIPTION_LIMIT, LINKS_LIMIT, TITLE_LIMIT, Idea, address, checked
from bot.ideas.listeners.show import blocks_of, card_answer, desk
from bot.ideas.scoring import AskedError, RedefinedError
from bot.links.neighbours import join, origin_of, pack, unpack
from bot.links.store import LinkEnd
from bot.slack import blocks as kit
from bot.slack.acting import RepeatedError
from bot.slack.blocks import Block
from bot.slack.keep import Excerpt, KeepAs, cut, cut_note
from bot.slack.request import Answer, Request, load, reply
from bot.slack.sharing import check_agreement, is_shared
from bot.slack.text import Mrkdwn, clean, escape, say, trim
from bot.slack.visibility.membership import is_member
from bot.slack.visibility.places import check_placed, place_of

log = logging.getLogger(__name__)

_ABOUT = 100  # characters of what says what an idea is about
# How a list, a quote or a numbered line begins.
_SIGN = re.compile(r"(?:[•>]|\d{1,2}\.)\s+")


def _from_message(request: Request, kept: Excerpt) -> Block:
    """The form filled from a message, with its address and its author, and the addresses that its words hide."""
    first, _, rest = kept.text.partition("\n")
    first = _SIGN.sub("", first, count=1) if _SIGN.match(first) else first
    description, is_cut = cut((kept.text if len(first) > TITLE_LIMIT else rest).strip(), DESCRIPTION_LIMIT)
    idea = Idea(
        0,
        title=trim(first, TITLE_LIMIT),
        description=description,
        source=kept.source,
        author=kept.author,
        links=tuple(filter(_is_link, kept.links))[:LINKS_LIMIT],
        place=kept.place,
    )
    before = None if kept.again else desk(request).of_message(kept.source)
    notes: list[str] = [cut_note(request.t, kept.source)] if is_cut else []
    notes += [say(request.t, "ideas-captured-withdrawn", number=before[1].number)] if before else []
    note = Mrkdwn("\n".join(notes))
    return _form(request, idea, channel=kept.channel, ts=kept.ts, back=kept.back, note=note, again=kept.again)


def _is_link(url: str) -> bool:
    try:
        return bool(address(url, "links"))
    except UserError:
        return False


def _before(request: Request, source: str) -> list[Block]:
    """The idea that a message was captured as, or what it was merged into; nothing of one that was withdrawn."""
    first, idea = desk(request).of_message(source) or (None, None)
    if first is None or idea is None or idea.withdrawn_at:
        return []
    key = "ideas-captured-before" if first == idea else "ideas-captured-merged"
    note = say(request.t, key, number=idea.number, was=first.number)
    return [kit.context(note), *blocks_of(request, idea)]


AS_IDEA = KeepAs("idea", "ideas-keep-as", "ideas-keep-as-purpose", "ideas-another", _before, _from_message)


def new(request: Request) -> Answer:
    """The global shortcut, or a button, which may say what the idea is about and its title."""
    carried = load(request.value)
    about = str(carried.get("about") or "")[:_ABOUT]
    origin = origin_of(request, unpack(request, about) if about else None)
    title = trim(clean(str(carried.get("title") or origin.title)), TITLE_LIMIT)
    description, _ = cut(origin.text, DESCRIPTION_LIMIT)
    idea = Idea(0, title, description=description, place=origin.place or place_of(request))
    view = _form(request, idea, about=about)
    return Answer(then=lambda: request.open(view))


def offer(request: Request, end: LinkEnd, title: str) -> Block | None:
    """The button that captures an idea about something else."""
    if end.room == "ideas":
        return None
    carried = json.dumps({"about": pack(end), "title": trim(title, TITLE_LIMIT)}, ensure_ascii=False)
    return kit.button(request.t("ideas-capture-title"), "ideas.new", carried)


def _form(
    request: Request,
    idea: Idea,
    *,
    about: str = "",
    channel: str = "",
    ts: str = "",
    back: str = "",
    note: str = "",
    again: bool = False,
) -> Block:
    method = framework(request.services, request.workspace, usual_framework(request.services, request.workspace))
    back = back or request.back
    return form.capture(request.t, idea, method, channel=channel, ts=ts, back=back, note=note, again=again, about=about)


def typed_line(request: Request, title: str) -> Answer:
    """`/idea Dark mode`: captured at once, with what looks like it."""
    first = " ".join(title.split())
    description = first if len(first) > TITLE_LIMIT else ""
    idea = Idea(0, title=trim(first, TITLE_LIMIT), description=description, place=place_of(request))
    try:
        kept = desk(request).capture(idea, again=False)
    except RepeatedError:
        return Answer()
    except CapturedError as before:
        note = say(request.t, "ideas-captured-just", number=before.idea.number)
        return reply(blocks_of(request, before.idea, note, fresh=True), note)
    note = say(request.t, "ideas-captured", number=kept.number)
    with request.glance("ideas.card", kept.number):
        return reply(blocks_of(request, kept, note, fresh=True), note)


def anyway(request: Request) -> Answer:
    """One word that looked like a command is an idea all the same."""
    answer = typed_line(request, clean(request.value))
    shown = answer.body
    if shown is None:
        return answer
    return Answer(then=lambda: request.respond(shown["blocks"], str(shown["text"]), replace=True))


def _again(request: Request, name: str, note: str = "") -> Block:
    """The form anew, everything typed still in it, with the fields of a framework."""
    carried = request.metadata
    method = framework(request.services, request.workspace, name)
    numbers = score.numbers(request.values, carried.get("hidden"))
    return form.capture(
        request.t,
        form.typed(request.values, carried),
        method,
        given=score.typed(method, numbers),
        hidden=score.others(method, numbers),
        reason=str(request.values.get("reason") or ""),
        channel=str(carried.get("channel") or ""),
        ts=str(carried.get("ts") or ""),
        back=str(carried.get("back") or ""),
        note=note,
        again=bool(carried.get("again")),
        about=str(carried.get("about") or "")[:_ABOUT],
    )


def follow(request: Request) -> Answer:
    """Another framework was chosen: the fields follow."""
    view = _again(request, str((request.action.get("selected_option") or {}).get("value") or ""))
    return Answer(then=lambda: request.update(view))


def save(request: Request) -> Answer:
    """The form, submitted: captured, and scored when its inputs are filled."""
    carried, values = request.metadata, request.values
    name = str(values.get("framework") or carried.get("framework") or "")
    method = framework(request.services, request.workspace, name)
    followed = name == carried.get("framework")
    if not followed or method.version != carried.get("version"):
        # Slack did not show the fields of the framework that was chosen, or these are not its fields any more.
        note = request.t("ideas-redefined") if followed else ""
        return Answer({"response_action": "update", "view": _again(request, name, note)})
    wrong, typed, desk_ = Mistakes(), form.typed(values, carried), desk(request)
    typed = wrong.of(lambda: checked(typed), typed)
    nothing: dict[str, float] = {}
    numbers = wrong.of(lambda: score.read(method, values, request.t.language), nothing)
    wrong.tell()
    check_placed(request)
    if values.get("note"):
        _check_thread(request, str(carried.get("channel") or ""))
    scorer = IdeaDesk(desk_.services, desk_.workspace, desk_.user, seen_by=request.audience)
    _ = scorer.manager, request.audience.places  # Slack is not to be asked while other writers wait
    about = unpack(request, str(carried.get("about") or ""))
    try:
        with request.services.store.write(request.workspace):
            kept = desk_.capture(typed, again=bool(carried.get("again")))
            if about:
                join(request, LinkEnd("ideas", str(kept.number)), about)
            if numbers:
                kept = scorer.scoring.score(
                    kept.number, name, method.version, numbers, clean(str(values.get("reason") or ""))
                )
            if values.get("note"):
                thread = str(carried.get("channel") or ""), str(carried.get("ts") or "")
                outbox.note(request.services, request.workspace, kept, *thread, request.t.language)
    except RepeatedError:
        return Answer()
    except CapturedError as before:
        return _captured(request, before, typed, method, numbers)
    except RedefinedError:
        return Answer({"response_action": "update", "view": _again(request, name, request.t("ideas-redefined"))})
    key = "ideas-captured" if method.score(numbers) is not None or not numbers else "ideas-captured-part"
    captured = say(request.t, key, number=kept.number)
    return card_answer(request, kept, captured, replace=False)


def _captured(
    request: Request, before: CapturedError, typed: Idea, method: Framework, numbers: Mapping[str, float]
) -> Answer:
    """The message became an idea while somebody wrote: their scores are that one's, their words are shown to them."""
    idea = before.idea
    note = say(request.t, "ideas-captured-just" if before.just else "ideas-captured-meanwhile", number=idea.number)
    try:
        if numbers:
            reason = clean(str(request.values.get("reason") or ""))
            idea = desk(request).scoring.score(idea.number, method.name, method.version, numbers, reason)
            note = Mrkdwn(f"{note} {escape(request.t('ideas-captured-scored'))}")
        elif not request.first_delivery():
            return Answer()
    except RepeatedError:
        return Answer()
    except AskedError:  # in private: what they gave in the open would show what nobody is to see yet
        log.info("a score was not kept: the idea is scored blind")
    pairs = ((typed.title, idea.title), (typed.description, idea.description))
    wrote = "\n".join(text for text, first in pairs if text and text != first)
    if wrote:
        note = Mrkdwn(f"{note}\n{say(request.t, 'ideas-captured-wrote', text=wrote)}")
    return card_answer(request, idea, note, replace=False)


def _check_thread(request: Request, channel: str) -> None:
    """A note goes to who can read the message: whoever has it posted is one of them."""
    if is_member(request.services, request.workspace, channel, request.user) is False:
        raise UserError("slack-not-yours", field="note")
    if is_shared(request.services, request.workspace, channel):
        check_agreement(request, channel, "note")
