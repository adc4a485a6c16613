"""The templates that people choose from; managers change those of their workspace."""

from collections.abc import Mapping
from typing import Any

from bot.documents.blocks import templates as blocks
from bot.documents.desk import TemplateDesk
from bot.documents.store import templates
from bot.documents.store.shipped import shipped
from bot.documents.template import PREFILLS, Template, TemplateSection
from bot.errors import UserError
from bot.records.desk import desk
from bot.slack.answering import open_answer, present_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.request import Answer, Request, load, reply
from bot.slack.settings import chosen_several
from bot.slack.text import clean


def typed(request: Request, rest: str) -> Answer | None:
    """`templates`."""
    return None if rest else reply(_list(request), request.t("documents-templates"))


def every(request: Request) -> Answer:
    """The button that shows them."""
    title = request.t("documents-title")
    return present_answer(request, _list(request), request.t("documents-templates"), title)


def _list(request: Request) -> list[Block]:
    known = templates.present(request.services.store, request.workspace, request.t.language)
    return blocks.listing(request.t, list(known.values()))


def open_(request: Request) -> Answer:
    """One template."""
    template = _named(request, load(request.value))
    title = request.t("documents-title")
    return present_answer(request, _whole(request, template), template.title, title, replace=True)


def _named(request: Request, said: Mapping[str, Any]) -> Template:
    language, key = str(said.get("language") or ""), str(said.get("template") or "")
    found = templates.present(request.services.store, request.workspace, language).get(key)
    if found is None:
        raise UserError("documents-error-template")
    return found


def _whole(request: Request, template: Template) -> list[Block]:
    is_own = template.version != shipped()[template.key, template.language].version
    return blocks.whole(request.t, template, may_change=desk(request).manager, is_own=is_own)


def ask(request: Request) -> Answer:
    """The form of a section, or of a new one."""
    said = load(request.value)
    template = _named(request, said)
    section = template.section(str(said.get("key") or "")) or TemplateSection("", "")
    carried = {
        "template": template.key,
        "language": template.language,
        "key": section.key,
        "version": template.version,
        "back": request.back,
    }
    return open_answer(request, blocks.section_form(request.t, template, section, carried))


def save(request: Request) -> Answer:
    """The form, submitted: another version of the template."""
    said, values = request.metadata, request.values
    template = _named(request, said)
    if said.get("version") != template.version:  # two managers at once: neither loses what they wrote
        raise UserError("documents-error-template-changed", field="title")
    old = template.section(str(said.get("key") or "")) or TemplateSection("", "")
    smallest = str(values.get("smallest") or "")[:2]
    section = TemplateSection(
        old.key,
        clean(str(values.get("title") or "")),
        clean(str(values.get("guidance") or "")),
        bool(chosen_several(values.get("required"))),
        int(smallest) if smallest.isdecimal() else 0,
        tuple(name for name in chosen_several(values.get("prefill")) if name in PREFILLS),
        bool(chosen_several(values.get("asked"))),
        clean(str(values.get("begin") or "")),
    )
    remove = bool(old.key and chosen_several(values.get("remove")))
    after = str(values.get("after") or "")
    new = TemplateDesk.of(request).put(template.key, template.language, section, after=after, remove=remove)
    note = request.t("documents-template-saved", version=new.version)
    shown = _whole(request, new)
    return result_answer(request, shown, note, request.t("documents-title"), replace=True)


def reset(request: Request) -> Answer:
    """Ours again."""
    said = load(request.value)
    template = TemplateDesk.of(request).reset(str(said.get("template") or ""), str(said.get("language") or ""))
    title = request.t("documents-title")
    return present_answer(request, _whole(request, template), template.title, title, replace=True)
