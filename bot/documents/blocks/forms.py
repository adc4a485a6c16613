"""The forms of documents: choosing a template, the parts that only a person can write, a section. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.documents.body import SECTION, BodySection
from bot.documents.document import ROOM, Document
from bot.documents.template import Template
from bot.fields.blocks import input_of
from bot.records.blocks import show
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.conflict import Values, ask
from bot.slack.forms.view import form_view
from bot.slack.text import say
from bot.text import LANGUAGES, Translator

TEXT = "text"  # the block id of what a section says
_PREFIX = "section-"  # what the block ids of sections in the first form begin with


def choose(t: Translator, templates: Sequence[Template], carried: Mapping[str, Any], chosen: str = "prd") -> Block:
    """Which template a document begins with, and in which language."""
    options = [kit.option(one.title, one.key, one.purpose) for one in templates]
    languages = [kit.option(t(f"documents-language-{name}"), name) for name in LANGUAGES]
    blocks = [
        kit.select_input("template", t("documents-template"), options, value=chosen),
        kit.choice_input("language", t("documents-field-language"), languages, value=t.language),
    ]
    return form_view(t, "documents.choose", "documents-form-add", blocks, carried, "documents-next")


def begin(t: Translator, template: Template, said: Document, carried: Mapping[str, Any], notes: Sequence[str]) -> Block:
    """The parts that only a person can write; the rest is filled with what is known."""
    fields = {one.name: one for one in ROOM.fields}
    blocks = [kit.context(note) for note in notes]
    blocks.append(input_of(t, ROOM.name, fields["title"], said.title))
    for one in template.asked:
        blocks.append(
            kit.text_input(
                f"{_PREFIX}{one.key}",
                one.title,
                value=one.text,
                limit=SECTION,
                hint=one.guidance,
                optional=True,
                multiline=True,
            )
        )
    blocks += [input_of(t, ROOM.name, fields[name], getattr(said, name)) for name in ("kpi", "team", "approver")]
    return form_view(t, "documents.begin", "documents-form-add", blocks, carried, "documents-begin")


def typed_sections(values: Mapping[str, Any]) -> dict[str, str]:
    """What was typed in the parts of the first form, by the key of the section."""
    found = {name.removeprefix(_PREFIX): value for name, value in values.items() if name.startswith(_PREFIX)}
    return {key: str(value) for key, value in found.items() if value}


def section(
    t: Translator,
    one: BodySection,
    guidance: str,
    text: str,
    carried: Mapping[str, Any],
    values: Values | None = None,
) -> Block:
    """What a section says; `values` are what another wrote meanwhile."""
    field = kit.text_input(TEXT, one.title, value=text, limit=SECTION, hint=guidance, optional=True, multiline=True)
    blocks = ask(t, [field], values) if values else [field]
    how = [] if values else [kit.context(t("documents-markdown"))]
    return form_view(t, "documents.section", "documents-form-section", [*blocks, *how], carried)


def approve(t: Translator, record: Record[Document], gaps: int, back: str) -> Block:
    """Why somebody approves it."""
    note = say(t, "documents-approve-gaps", count=gaps) if gaps else say(t, "documents-approve-whole")
    why = kit.text_input("why", t("records-why"), limit=500, optional=True, multiline=True)
    blocks = [kit.section(show.title(record)), kit.context(note), why]
    return show.act_form(t, ROOM, record.number, "approve", blocks, back, submit="documents-approve")


def send_back(t: Translator, record: Record[Document], back: str) -> Block:
    """What the approver wants first."""
    why = kit.text_input("why", t("documents-wanted-first"), limit=500, multiline=True)
    return show.act_form(
        t, ROOM, record.number, "send_back", [kit.section(show.title(record)), why], back, title="documents-send-back"
    )
