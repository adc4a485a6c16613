"""Copying a document to a wiki: `/prd export 7 notion`, `/prd link 7 https://…`, the form, and the message with its
parts where a workspace has no canvases."""

import re
from collections.abc import Iterator, Sequence

from bot.connectors.source import SourceError
from bot.connectors.wiki import Wiki
from bot.copies import upkeep
from bot.copies.blocks import card, forms
from bot.copies.listeners.asking import asked, desk, wiki_of
from bot.copies.wikis import CANVAS, named, wikis
from bot.documents import body
from bot.documents.desk import ROOM
from bot.documents.document import Document
from bot.documents.mrkdwn import chunks, mrkdwn
from bot.errors import UserError
from bot.records.desk import number_of
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.answering import open_answer, renew_answer, result_answer
from bot.slack.blocks import VALUE_LIMIT, Block
from bot.slack.places import check_place
from bot.slack.request import Answer, Request, load, reply, whole
from bot.slack.share_form import ask_before
from bot.slack.sharing import share
from bot.slack.text import Mrkdwn, escape, say
from bot.store.trail import Event
from bot.text.verbs import is_number

_LINK = re.compile(r"#?(?P<number>\d{1,9})\s+(?:(?:to|with|à|avec)\s+)?<?(?P<url>https?://[^\s<>|]+)(?:\|[^>]*)?>?")
_OPTIONS = 100
_CHUNK, _BLOCKS, _CHARACTERS = 2_800, 40, 11_000  # of a message with a document's parts


def typed(request: Request, rest: str) -> Answer | None:
    """`export 7 notion`; None for what documents export themselves."""
    number, _, name = rest.strip().partition(" ")
    wiki = named(name)
    if not is_number(number) or not wiki:
        return None
    return _opened(request, number_of(number), wiki)


def _opened(request: Request, number: int, wiki: str = "") -> Answer:
    known = wikis(request.services, request.workspace)
    if wiki == CANVAS and CANVAS not in known:
        return _no_canvases(request, number)
    record = desk(request).changeable(ROOM, number)
    if not known:
        raise UserError("copies-error-none-ready")
    if wiki and wiki not in known:
        raise UserError("copies-error-not-ready", system=wiki.capitalize())
    if wiki:
        desk(request).check_free(number, known[wiki])
    return open_answer(request, _form(request, record, wiki))


def _form(request: Request, record: Record[Document], wiki: str) -> Block:
    known = list(wikis(request.services, request.workspace).values())
    kept = {"back": request.back}
    return forms.export_form(request.t, record.number, record.content.title, known, wiki, kept, (CANVAS,))


def open_form(request: Request) -> Answer:
    """A button on the card."""
    said = load(request.value)
    number = whole(said.get("number")) if said else number_of(request.value)
    return _opened(request, number, str(said.get("wiki") or ""))


def chosen(request: Request) -> Answer:
    """Another wiki was chosen in the form: its places are offered."""
    record = desk(request).changeable(ROOM, whole(request.metadata.get("number")))
    name = str(request.values.get(forms.WIKI) or "")
    return renew_answer(request, _form(request, record, name))


def submitted(request: Request) -> Answer:
    """The form, submitted: a copy is made once, and whoever asked hears of it."""
    number, name = whole(request.metadata.get("number")), str(request.metadata.get(forms.WIKI))
    wiki = wiki_of(request, name)
    field = f"{forms.PLACE}-{name}"
    place = str(request.values.get(field) or "")
    if not place:
        raise UserError("copies-error-place", field=field)
    if wiki.name == CANVAS:
        check_place(request, place, field)
    desk(request).export(number, wiki, place)
    text, title = say(request.t, "copies-exporting", system=wiki.label, number=number), request.t("copies-title")

    def then() -> None:
        upkeep.start(request.services, request.workspace, wiki, number)

    return result_answer(request, [kit.section(text)], text, title, then=then)


def places(request: Request) -> Answer:
    """Where a page may be made, for what is typed."""
    desk(request).changeable(ROOM, whole(request.metadata.get("number")))
    wiki = wiki_of(request, request.metadata.get(forms.WIKI))
    try:
        found = wiki.places(request.services.tools, str(request.body.get("value") or ""))
    except SourceError:
        found = ()
    fit = [one for one in found if one.value and len(one.value) <= VALUE_LIMIT]
    return Answer({"options": [kit.option(one.label or one.value, one.value) for one in fit[:_OPTIONS]]})


# -- a page that somebody made -----------------------------------------------------------------------------------------


def link(request: Request, rest: str) -> Answer | None:
    """`link 7 https://…`: a page is a copy from now on; None for what is a link of our own, such as `link 7 idea 3`."""
    found = _LINK.fullmatch(rest.strip())
    if not found:
        return None
    number, url = number_of(found["number"]), found["url"]
    environment = request.services.tools.environment
    known = wikis(request.services, request.workspace)
    wiki = next((one for one in known.values() if one.knows(environment, url)), None)
    if wiki is None:
        able = ", ".join(one.label for one in known.values())
        raise (
            UserError("copies-error-unknown", url=url[:100], systems=able)
            if able
            else UserError("copies-error-none-ready")
        )
    desk(request).changeable(ROOM, number)
    said = say(request.t, "copies-looking", system=wiki.label)
    return asked(request, wiki, said, lambda: _adopted(request, wiki, number, url))


def _adopted(request: Request, wiki: Wiki, number: int, url: str) -> list[Block]:
    page = wiki.look_up(request.services.tools, url)
    if page is None:
        raise UserError("copies-error-missing", system=wiki.label)
    copy = request.services.store.retry(lambda: desk(request).adopt(number, wiki, page))
    text = say(request.t, "copies-adopted", system=card.named(wiki, copy), number=number)
    compare = kit.button(request.t("copies-compare"), f"copies.compare:{wiki.name}", card.pressed(copy))
    return [kit.section(text), kit.actions(compare)]


# -- no canvases -------------------------------------------------------------------------------------------------------


def _no_canvases(request: Request, number: int) -> Answer:
    """There are none here: a message with the document's parts stands for one."""
    record = desk(request).record(ROOM, number)
    post = kit.button(request.t("copies-parts-post"), "copies.parts", str(record.number), style="primary")
    text = say(request.t, "copies-no-canvases")
    return reply([kit.section(text), kit.actions(post)], text)


def parts(request: Request) -> Answer:
    """Show a document, part by part, to the whole conversation, under the name of who does."""
    record = desk(request).record(ROOM, number_of(request.value))
    if record.gone_at:
        raise UserError("records-error-gone", number=record.number)
    question = ask_before(request, "copies.parts", str(record.number), record.place)
    if question is not None or not request.first_delivery():
        return question or Answer()
    messages = list(_messages(request, record))

    def then() -> None:
        what: Event | None = Event("documents.shared", subject=str(record.number))
        for blocks in messages:
            share(request, blocks, record.content.title, what, record.place)
            what = None

    return Answer(then=then)


def _messages(request: Request, record: Record[Document]) -> Iterator[Sequence[Block]]:
    """A document in as few messages as Slack takes."""
    by = request.services.people.get(request.workspace, request.user).name
    blocks: list[Block] = [kit.header(record.content.title), kit.context(say(request.t, "records-shared", who=by))]
    for one in body.read(record.content.body).values():
        said = chunks(Mrkdwn(f"*{escape(one.title)}*\n{mrkdwn(one.text)}"), _CHUNK)
        for part in map(kit.section, said):
            if len(blocks) >= _BLOCKS or kit.size([*blocks, part]) > _CHARACTERS:
                yield blocks
                blocks = []
            blocks.append(part)
    yield [*blocks, kit.actions(kit.button(request.t("records-open"), "documents.open", str(record.number)))]
