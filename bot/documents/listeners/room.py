"""Documents as a room of records: what `/prd` does that no other command does."""

from dataclasses import dataclass, replace
from functools import partial

from bot.documents import access
from bot.documents.about import IDEAS
from bot.documents.adoption import adoption
from bot.documents.blocks import forms, lists
from bot.documents.desk import ROOM
from bot.documents.document import Document
from bot.documents.listeners import export
from bot.documents.listeners.card import beside, buttons, of_thing, page_of
from bot.documents.store import templates
from bot.documents.store.links import documents_of
from bot.documents.usage import USAGE
from bot.errors import UserError
from bot.ideas.store import ideas
from bot.links.neighbours import pack
from bot.links.store import LinkEnd
from bot.records.blocks import show
from bot.records.desk import number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.records.store import records
from bot.records.store.lists import Narrow
from bot.roadmap.item import ROOM as ROADMAP
from bot.slack import blocks as kit
from bot.slack.answering import open_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.imports import Import
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request, load, reply
from bot.slack.text import clean, say
from bot.slack.visibility.places import place_of
from bot.text.verbs import is_number


@dataclass(frozen=True)
class _NoImport(Import):
    """Documents are written here: no file makes one."""

    def register(self, on: Listeners) -> None:
        """Nothing is listened to."""

    def open(self, request: Request, choice: str = "") -> Answer:  # noqa: ARG002 - names of Import
        """Says so. Raises UserError."""
        raise UserError("documents-error-import")


class DocumentListeners(RecordListeners[Document]):
    """What every room listens to, with a form of its own, and cards of several pages."""

    @property
    def _import(self) -> Import:
        return _NoImport(self.room.name, access.READ, lambda *_: None)

    def typed(self, request: Request) -> Answer:
        """What was typed after the command. A number is that of a document, or of an idea: no two have the same."""
        text = clean(request.text).strip()
        if is_number(text) and (about := _about(request, number_of(text))):
            return self.of_idea(request, *about)
        return super().typed(request)

    def of_idea(self, request: Request, end: LinkEnd, title: str) -> Answer:
        """The documents about an idea; the form of a new one where there is none."""
        if not documents_of(request.services.store, request.workspace, end):
            return self.write(request, title, pack(end))
        heading = kit.section(say(request.t, "documents-of-idea", number=end.item, title=title))
        return reply([heading, *of_thing(request, end, title)], request.t("documents-title"))

    def write(self, request: Request, title: str, about: str = "") -> Answer:
        """Which template a new document begins with."""
        return self._choose(request, {"title": title[:150], "about": about})

    def new(self, request: Request) -> Answer:
        """A button that begins a document: about something, or on a template."""
        carried = load(request.value)
        if template := str(carried.get("template") or ""):
            return self._choose(request, {"title": "", "about": ""}, template)
        return super().new(request)

    def _choose(self, request: Request, said: dict[str, str], template: str = "prd") -> Answer:
        known = templates.present(request.services.store, request.workspace, request.t.language)
        carried = {**said, "place": place_of(request), "back": request.back}
        return open_answer(request, forms.choose(request.t, list(known.values()), carried, template))

    def help(self, request: Request) -> Answer:
        """How the command is used: there is no file to import."""
        t = request.t
        heading, _ = show.help_(t, self.room, self.command, self.usage)
        return reply([heading, lists.help_buttons(t)], t("documents-title"))

    def export(self, request: Request) -> Answer:
        """Every document as a file of markdown."""
        return export.every(request)

    def _page(self, request: Request, narrow: Narrow, words: str, page: int) -> list[Block]:
        shown = super()._page(request, narrow, words, page)
        if words or page or narrow != Narrow():
            return shown
        teams = adoption(request.services, request.workspace, request.audience)
        return [*shown, *lists.adoption(request.t, teams)]

    def turned(self, number: int) -> "DocumentListeners":
        """The same, with the page of a number of every document's sections."""
        return replace(self, beside=partial(beside, number=number))


def _about(request: Request, number: int) -> tuple[LinkEnd, str] | None:
    """The idea, or the item of the roadmap, of a number that no document has, and its title; None where there is none
    that the person sees."""
    store, workspace = request.services.store, request.workspace
    if records.get(store, workspace, ROOM, number):
        return None
    idea = ideas.get(store, workspace, number)
    if idea and not idea.withdrawn_at and request.audience.sees(idea.place, idea.captor):
        return LinkEnd(IDEAS, str(idea.merged_into or number)), idea.title
    own = records.seen(store, workspace, ROADMAP, request.audience, [number])
    return (LinkEnd(ROADMAP.name, str(number)), own[0].content.title) if own else None


def about_of(request: Request, number: int) -> tuple[str, str]:
    """What a new document about the idea of a number begins with, as links carry it, and its title. Raises UserError
    where there is no such idea."""
    found = _about(request, number)
    if found is None:
        raise UserError("ideas-error-none", number=number)
    return pack(found[0]), found[1]


LISTENERS = DocumentListeners(ROOM, "/prd", USAGE, access.DOCUMENTS, buttons=buttons, beside=beside)


def renewed(request: Request, record: Record[Document], note: str, key: str = "", *, replace: bool = True) -> Answer:
    """What somebody sees of what they did to a document, at the page of a section."""
    blocks = LISTENERS.turned(page_of(request, record, key) if key else 0).card(request, record, *filter(None, [note]))
    return result_answer(request, blocks, note or record.content.title, request.t("documents-title"), replace=replace)
