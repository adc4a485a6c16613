"""A document begins: its template is chosen, a person writes the parts that only a person can, the rest is known."""

from collections.abc import Mapping
from typing import Any

from bot.documents.about import DocumentSubject, readers_of
from bot.documents.blocks import forms
from bot.documents.desk import ROOM, DocumentDesk
from bot.documents.document import Document
from bot.documents.listeners.card import PLANNED
from bot.documents.listeners.room import LISTENERS, about_of, renewed
from bot.documents.prefill import Prefill
from bot.documents.store import templates
from bot.documents.template import Template
from bot.errors import UserError
from bot.fields.form import typed
from bot.ideas.store import ideas
from bot.kpis.store import kpis
from bot.links.neighbours import unpack
from bot.links.store import LinkEnd
from bot.listings.suggestions import suggestions
from bot.records.store import records
from bot.roadmap.item import ROOM as ROADMAP
from bot.slack.request import Answer, Request
from bot.slack.text import clean
from bot.slack.visibility.places import check_placed
from bot.text import LANGUAGES
from bot.text.verbs import is_number


def typed_new(request: Request, rest: str) -> Answer | None:
    """`new`, `new 42`, `new Dark mode`."""
    if is_number(rest):
        about, title = about_of(request, int(rest.lstrip("#")))
        return LISTENERS.write(request, title, about)
    return LISTENERS.write(request, rest)


def choose(request: Request) -> Answer:
    """The template is chosen: the form takes the place of the question."""
    language = str(request.values.get("language") or "")
    carried = {**request.metadata, "language": language if language in LANGUAGES else request.t.language}
    template = _template(request, str(request.values.get("template") or ""), carried["language"])
    about = unpack(request, str(carried.get("about") or ""))
    said, private = _begun(request, str(carried.get("title") or ""), about)
    notes = [request.t("documents-known")] if about else []
    notes += [request.t("documents-private")] if private else []
    carried |= {"template": template.key, "version": template.version}
    view = forms.begin(request.t, template, said, carried, notes)
    return Answer({"response_action": "update", "view": view})


def _template(request: Request, key: str, language: str) -> Template:
    found = templates.present(request.services.store, request.workspace, language).get(key)
    if found is None:
        raise UserError("records-error-choice", field="template")
    return found


def _begun(request: Request, title: str, about: LinkEnd | None) -> tuple[Document, str]:
    """What a document says at first of the idea or item of the roadmap that it is about, and the private place in which
    that lies, empty for none."""
    if about is None or about.room not in PLANNED:
        return Document(title, request.user), ""
    store, workspace, number = request.services.store, request.workspace, int(about.item)
    idea, items = (
        ideas.get(store, workspace, number),
        records.seen(store, workspace, ROADMAP, request.audience, [number]),
    )
    kpi = items[0].content.kpi if items else ""
    if idea and request.audience.sees(idea.place, idea.captor):
        return Document(title or idea.title, request.user, team=idea.team, kpi=kpi), idea.place
    if items:
        item = items[0].content
        return Document(title or item.title, request.user, team=item.team, kpi=kpi), items[0].place
    return Document(title, request.user), ""


def begin(request: Request) -> Answer:
    """The form, submitted: a document of what was typed and what is known."""
    check_placed(request)
    carried: Mapping[str, Any] = request.metadata
    language = str(carried.get("language") or "")
    template = _template(request, str(carried.get("template") or ""), language)
    about = unpack(request, str(carried.get("about") or ""))
    said: Document = typed(ROOM, request.values, Document("", owner=request.user))
    place = _begun(request, "", about)[1] or str(carried.get("place") or "")
    sections = {key: clean(text) for key, text in forms.typed_sections(request.values).items()}
    services, workspace = request.services, request.workspace
    number = int(about.item) if about and about.room in PLANNED else 0
    subject = DocumentSubject(services, workspace, number, readers_of(place))
    texts = Prefill(subject, services.texts.speak(language), said.kpi).texts(template, sections)
    record = DocumentDesk.of(request).begin(template, said, texts, place=place, about=about)
    return renewed(request, record, request.t("documents-added"), replace=False)


def kpi_names(request: Request) -> Answer:
    """The KPIs there are, by what is typed of their names."""
    known = [one.name for one in kpis.everything(request.services.store, request.workspace)]
    return suggestions(request, known, limit=80)
