"""Defining and changing meanings."""

import json
from dataclasses import replace

from bot.errors import UserError, UserErrors
from bot.glossary.blocks import card, form
from bot.glossary.blocks import history as history_
from bot.glossary.blocks.card import Reader
from bot.glossary.change import GlossaryDesk, MeaningOutcome, is_editor
from bot.glossary.question import defines, guess
from bot.glossary.store import meanings
from bot.glossary.term import DEFINITION_LIMIT, TERM_LIMIT, Content, Meaning, may_change
from bot.links.neighbours import LinkedRoom, origin_of, pack, unpack
from bot.links.store import LinkEnd
from bot.merge import FormBase, OvertakenError
from bot.slack import blocks as kit
from bot.slack.answering import answer_modal, present_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.conflict import meanwhile
from bot.slack.keep import Excerpt, KeepAs, cut, cut_note
from bot.slack.request import Answer, Request, load, sentence, whole
from bot.slack.text import Mrkdwn, clean, escape, say, trim
from bot.slack.visibility.places import check_placed, place_of


def desk(request: Request) -> GlossaryDesk:
    """Where this person hands in what they did."""
    channel = request.channel or str(request.metadata.get("channel") or "")
    who = (request.services, request.workspace, request.user)
    return GlossaryDesk(*who, request.delivery, channel, seen_by=request.audience)


def _origin(request: Request) -> form.FormOrigin:
    return {"channel": request.channel, "thread": request.thread, "back": request.back, "place": place_of(request)}


def open_form(request: Request, content: Content, *notes: str, place: str = "") -> Answer:
    """Open the form to add a meaning, filled with what is known of it, which may be from a private `place`; the answer
    takes the place of a card that said there was none."""
    missing, origin = request.action.get("block_id") == card.MISSING, _origin(request)
    origin["place"] = place or origin["place"]
    view = form.form(request.t, content, notes=notes, replace=missing, **origin)
    return Answer(then=lambda: request.open(view))


def define(request: Request) -> Answer:
    """The global shortcut."""
    return open_form(request, Content(""))


def _from_message(request: Request, kept: Excerpt) -> Block:
    """The form filled from a message, with its address as the source."""
    content = replace(guess(kept.text, request.t.language), source=kept.source)
    english, is_cut = cut(content.definition_en, DEFINITION_LIMIT)
    french, is_cut_too = cut(content.definition_fr, DEFINITION_LIMIT)
    return form.form(
        request.t,
        replace(content, definition_en=english, definition_fr=french),
        channel=kept.channel,
        thread=kept.thread,
        back=kept.back,
        place=kept.place,
        notes=[cut_note(request.t, kept.source)] if is_cut or is_cut_too else (),
        again=kept.again,
    )


def _before(request: Request, source: str) -> list[Block]:
    """What was defined from a message."""
    found = desk(request).of_message(source)
    if not found:
        return []
    terms = Mrkdwn(", ".join(dict.fromkeys(f"*{escape(one.term)}*" for one in found)))
    shown = [block for one in found[:_SHOWN] for block in card.describe(request.t, one, today=_today(request))]
    return [kit.context(say(request.t, "glossary-defined-before", terms=terms)), *shown]


_SHOWN = 5  # meanings that a form shows of a message
AS_TERM = KeepAs("term", "glossary-keep-as", "glossary-keep-as-purpose", "glossary-another", _before, _from_message)


def add(request: Request) -> Answer:
    """A button that names a term to define, or none; or that carries a line which says what one means."""
    carried = load(request.value)
    if "about" not in carried:
        return open_form(request, Content(trim(clean(request.value), TERM_LIMIT)))
    content = guess(clean(str(carried.get("text") or "")), request.t.language)
    about = unpack(request, str(carried["about"]))
    return open_form(request, content, place=origin_of(request, about).place)


def _offer(request: Request, end: LinkEnd, text: str) -> Block | None:
    """The button that defines a term as notes do."""
    carried = json.dumps({"about": pack(end), "text": text}, ensure_ascii=False)
    return kit.button(request.t("glossary-form-add"), "glossary.add", carried) if defines(text) else None


LINKED = LinkedRoom(lambda *_: None, (), _offer)


def edit(request: Request) -> Answer:
    """Open the form on a meaning; for whoever may not change it, to suggest a change."""
    meaning = _living(request, request.value)
    suggest = not _may_change(request, meaning)
    if suggest and meaning.place:  # no editor sees it
        raise UserError("glossary-error-rights", term=meaning.term)
    view = form.form(
        request.t,
        meaning.content,
        meaning=meaning.id,
        notes=[request.t("glossary-suggest-note")] if suggest else (),
        base=FormBase(meaning.version),
        replace=True,
        suggest=suggest,
        **_origin(request),
    )
    return Answer(then=lambda: request.open(view))


def _living(request: Request, meaning: str) -> Meaning:
    found = desk(request).meaning(meaning)
    if found.deleted_at:
        raise UserError("glossary-error-deleted", term=found.term)
    return found


def _may_change(request: Request, meaning: Meaning) -> bool:
    return may_change(meaning, request.user, is_editor(request.services, request.workspace, request.user))


def save(request: Request) -> Answer:
    """The form, submitted: rights are looked at again, and whether somebody was faster."""
    content = form.typed(request.values)
    carried = request.metadata
    opened = FormBase.unpack(carried)
    try:
        if carried.get("meaning"):
            suggest = bool(carried.get("suggest"))
            outcome = desk(request).edit(str(carried["meaning"]), opened, content, suggest=suggest)
        else:
            check_placed(request)
            outcome = desk(request).add(content, place_of(request), again=carried.get("again") is not False)
    except OvertakenError as overtaken:
        where: form.FormOrigin = {
            "channel": str(carried.get("channel") or ""),
            "thread": str(carried.get("thread") or ""),
            "back": str(carried.get("back") or ""),
            "place": str(carried.get("place") or ""),
        }
        suggest = bool(carried.get("suggest"))
        view = form.conflict(request.t, overtaken, opened, replace=True, suggest=suggest, **where)
        return Answer({"response_action": "update", "view": view})
    except UserError as error:
        raise UserErrors(found for one in error.all for found in _beside(request.t.language, one)) from None
    return outcome_answer(request, outcome)


def _beside(language: str, error: UserError) -> list[UserError]:
    """An error beside each field that may mend it: of a term that says nothing both of the reader's own language, which
    stand first."""
    if error.key != "glossary-error-nothing-said":
        return [error]
    return [UserError(error.key, field=f"{name}_{language}") for name in ("expansion", "definition")]


def _today(request: Request) -> str:
    return request.services.clock().date().isoformat()


def outcome_answer(request: Request, outcome: MeaningOutcome) -> Answer:
    """What the person sees of what they did, where they did it."""
    text, blocks = _told(request, outcome)
    if not request.view:  # a command: inside its acknowledgement
        message = {"response_type": "ephemeral", **kit.message(blocks, text)}
        return Answer(message)
    replace = bool(request.metadata.get("replace")) and outcome.proposal is None
    title = request.t("glossary-title")
    return result_answer(request, blocks, text, title, replace=replace)


def _told(request: Request, outcome: MeaningOutcome) -> tuple[str, list[Block]]:
    t, meaning = request.t, outcome.meaning
    stays = meanwhile(t, ((t(form.field_name(t, name)), change) for name, change in outcome.meanwhile.items()))
    beside = [kit.context(stays)] if stays else []
    if outcome.proposal is not None:
        text: str = say(t, "glossary-proposed", term=meaning.term)
        return text, [*sentence(text), *beside]
    did = "deleted" if meaning.deleted_at else outcome.did
    text = say(t, f"glossary-done-{did}", term=meaning.term)
    if meaning.deleted_at:
        return text, [kit.section(text, accessory=kit.button(t("glossary-undo"), "glossary.undo", meaning.id))]
    viewer = Reader(request.user, is_editor(request.services, request.workspace, request.user), _today(request))
    in_form = bool(request.view) and not request.back
    shown = (
        card.describe(t, meaning, today=viewer.today) if in_form else card.answer(t, viewer, meaning.term, [meaning])
    )
    return text, [kit.context(text), *beside, *shown]


def delete(request: Request) -> Answer:
    """Delete from the form, or where `/glossary delete` asked; the answer can undo it."""
    outcome = desk(request).delete(request.value)
    text, blocks = _told(request, outcome)
    if not request.view:
        return present_answer(request, blocks, text, request.t("glossary-title"), replace=True)

    def then() -> None:
        # The form is about something that is gone; a message where it was opened offers the way back.
        request.update(answer_modal(request.t, request.t("glossary-title"), blocks))
        if request.on_card:
            request.respond(blocks, text, replace=outcome.proposal is None)

    return Answer(then=then)


def undo(request: Request) -> Answer:
    """Bring a deleted meaning back as it was."""
    found = desk(request).meaning(request.value)
    outcome = desk(request).restore(found.id, found.version)
    text, blocks = _told(request, outcome)
    replace = outcome.proposal is None or request.in_modal
    return present_answer(request, blocks, text, request.t("glossary-title"), replace=replace)


def publish(request: Request) -> Answer:
    """Show everybody what was captured in a private conversation, after Slack has asked."""
    outcome = desk(request).publish(request.value)
    text, blocks = _told(request, outcome)
    return Answer(then=lambda: request.respond(blocks, text, replace=request.whispered))


def approve(request: Request) -> Answer:
    """An editor vouches for a meaning as it is."""
    outcome = desk(request).approve(request.value)
    text, blocks = _told(request, outcome)
    return present_answer(request, blocks, text, request.t("glossary-title"), replace=True)


def _history(request: Request, meaning: str, page: int) -> Block:
    found = desk(request).meaning(meaning)
    versions = meanings.versions(request.services.store, request.workspace, meaning)
    allowed = may_change(found, request.user, is_editor(request.services, request.workspace, request.user))
    return history_.history(request.t, found, versions, allowed, page)


def history(request: Request) -> Answer:
    """Open what became of a meaning."""
    view = _history(request, request.value, 0)
    return Answer(then=lambda: request.open(view))


def turn_history(request: Request) -> Answer:
    """Older or newer versions."""
    carried = load(request.value)
    view = _history(request, str(carried.get("meaning", "")), whole(carried.get("page")))
    return Answer(then=lambda: request.update(view))


def restore(request: Request) -> Answer:
    """Bring back a version, and show the history with it."""
    carried = load(request.value)
    meaning = str(carried.get("meaning", ""))
    outcome = desk(request).restore(meaning, whole(carried.get("version")))
    view = _history(request, meaning, 0)
    if outcome.proposal is not None:
        view["blocks"].insert(0, kit.section(say(request.t, "glossary-proposed", term=outcome.meaning.term)))
    return Answer(then=lambda: request.update(view))
