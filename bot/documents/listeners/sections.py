"""What people do with the sections of a document: write one, turn the page, look at what is missing."""

from collections.abc import Mapping
from typing import Any

from bot.documents import body
from bot.documents.blocks import forms, gaps
from bot.documents.completeness.checks import missing
from bot.documents.desk import ROOM, DocumentDesk, texts_of
from bot.documents.facts import facts_of
from bot.documents.listeners.card import template_of
from bot.documents.listeners.room import LISTENERS, renewed
from bot.documents.mrkdwn import mrkdwn
from bot.errors import UserError
from bot.glossary.store import wanted
from bot.merge import FormBase, OvertakenError
from bot.records.desk import desk, number_of
from bot.slack import blocks as kit
from bot.slack.answering import open_answer, present_answer
from bot.slack.blocks import Block
from bot.slack.conflict import Values
from bot.slack.meant import Numbered
from bot.slack.request import Answer, Request, load, reply, whole
from bot.slack.text import clean, trim
from bot.text.fold import key

_WORDS = 20


def turn(request: Request) -> Answer:
    """Another page of the sections."""
    carried = load(request.value)
    record = desk(request).record(ROOM, number_of(carried.get("number")))
    blocks = LISTENERS.turned(whole(carried.get("page"))).card(request, record)
    return present_answer(request, blocks, record.content.title, request.t("documents-title"), replace=True)


def ask(request: Request) -> Answer:
    """The form of a section."""
    carried = load(request.value)
    record = DocumentDesk.of(request).writable(number_of(carried.get("number")))
    name = str(carried.get("key") or "")
    text = texts_of(record.content).get(name)
    if text is None:
        raise UserError("documents-error-section", number=record.number)
    state = {"number": record.number, "key": name, "back": request.back, **FormBase(record.version).pack()}
    return open_answer(request, _form(request, record.content, name, text, state))


def _form(
    request: Request, said: Any, name: str, text: str, state: Mapping[str, Any], values: Values | None = None
) -> Block:
    section, template = body.read(said.body)[name], template_of(request, said)
    declared = template.section(name) if template else None
    return forms.section(request.t, section, declared.guidance if declared else "", text, state, values)


def save(request: Request) -> Answer:
    """The form, submitted; whoever is overtaken is asked."""
    carried = request.metadata
    number, name = number_of(carried.get("number")), str(carried.get("key") or "")
    opened, text = FormBase.unpack(carried), clean(str(request.values.get(forms.TEXT) or ""))
    try:
        record = DocumentDesk.of(request).write(number, opened, {name: text})
    except OvertakenError as overtaken:
        theirs = mrkdwn(trim(texts_of(overtaken.now.content).get(name, ""), 300))
        values = {forms.TEXT: (overtaken.merge.changes[name], theirs)}
        state = {**carried, **opened.ask([name], overtaken.version).pack()}
        view = _form(request, overtaken.now.content, name, text, state, values)
        return Answer({"response_action": "update", "view": view})
    return renewed(request, record, request.t("records-saved"), name)


def check(request: Request) -> Answer:
    """Everything that is missing."""
    return present_answer(request, _gaps(request), request.t("documents-check"), request.t("documents-title"))


def typed_check(request: Request) -> Answer:
    """`check 50`."""
    return reply(_gaps(request), request.t("documents-check"))


def _gaps(request: Request) -> list[Block]:
    record = desk(request).record(ROOM, number_of(request.value))
    facts = facts_of(request.services, request.workspace, record)
    return gaps.check(request.t, record.number, record.content.title, missing(facts), facts.titles)


def want(request: Request) -> Answer:
    """Ask the glossary for the words in capitals that nobody has defined."""
    carried = load(request.value)
    record = desk(request).record(ROOM, number_of(carried.get("number")))
    said = carried.get("words")
    words = [str(word)[:80] for word in said[:_WORDS]] if isinstance(said, list) else []
    known = {one.key: one.words for one in missing(facts_of(request.services, request.workspace, record))}
    asked = [word for word in words if word in known.get("capitals", ())]
    for word in asked:
        where = (request.services.store, request.workspace, key(word), word, request.user, request.now, record.place)
        wanted.ask_for(*where)
    note = request.t("documents-wanted", words=", ".join(asked) or "–")
    return present_answer(request, [kit.section(note)], note, request.t("documents-title"))


def upgrade(request: Request) -> Answer:
    """The document follows its template as it is now."""
    record = DocumentDesk.of(request).follow_template(number_of(request.value))
    return renewed(request, record, request.t("documents-upgraded", version=record.content.follows))


TYPED_CHECK = Numbered(typed_check)
