"""Templates as people choose, read and change them. Pure."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.documents.template import GUIDANCE, PREFILLS, TEXT, TITLE, Template, TemplateSection
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.text import Mrkdwn, escape, say, trim
from bot.text import Translator


def listing(t: Translator, templates: Sequence[Template]) -> list[Block]:
    """Every template in a line, with the button that shows it."""
    blocks: list[Block] = [kit.section(Mrkdwn(f"*{escape(t('documents-templates'))}*"))]
    for one in templates:
        said = say(t, "documents-template-line", title=one.title, purpose=one.purpose, version=one.version)
        carried = json.dumps({"template": one.key, "language": one.language})
        button = kit.button(t("documents-template-show"), f"documents.template:{one.key}", carried)
        blocks.append(kit.section(said, accessory=button))
    return blocks


def whole(t: Translator, template: Template, *, may_change: bool, is_own: bool) -> list[Block]:
    """A template with its sections; managers change it."""
    carried = {"template": template.key, "language": template.language}
    heading = say(
        t, "documents-template-line", title=template.title, purpose=template.purpose, version=template.version
    )
    blocks: list[Block] = [kit.section(heading)]
    for one in template.sections:
        text = Mrkdwn(f"*{escape(one.title)}*\n{escape(_about(t, one))}".strip())
        edit = kit.button(
            t("records-edit"), f"documents.template_section:{one.key}", json.dumps({**carried, "key": one.key})
        )
        blocks.append(kit.section(trim(text, 900), accessory=edit if may_change else None))
    use = kit.button(t("documents-template-use"), "documents.new", json.dumps(carried), style="primary")
    row = [use]
    if may_change:
        row.append(kit.button(t("documents-section-add"), "documents.template_section", json.dumps(carried)))
    if may_change and is_own:
        ask = kit.confirm(
            t("documents-template-reset"),
            t("documents-template-reset-sure"),
            t("documents-template-reset"),
            t("slack-cancel"),
        )
        row.append(
            kit.button(t("documents-template-reset"), "documents.template_reset", json.dumps(carried), confirm=ask)
        )
    notes = [kit.context(t("documents-template-own" if is_own else "documents-template-ours"))] if may_change else []
    return [*blocks, *notes, kit.actions(*row)]


def _about(t: Translator, one: TemplateSection) -> str:
    """What a section is for, and what is asked of it."""
    said = [one.guidance]
    if one.required:
        said.append(t("documents-section-is-required"))
    if one.smallest:
        said.append(t("documents-section-smallest-is", count=one.smallest))
    if one.prefill:
        names = ", ".join(t(f"documents-prefills-{name}") for name in one.prefill)
        said.append(t("documents-section-begins", what=names))
    return " ".join(filter(None, said))


def section_form(t: Translator, template: Template, one: TemplateSection, carried: Mapping[str, Any]) -> Block:
    """A section of a template: one with a key is there already, and can be taken out; a new one comes after another."""
    prefills = [kit.option(t(f"documents-prefills-{name}"), name) for name in PREFILLS]
    numbers = [kit.option(str(n) if n else t("documents-section-any"), str(n)) for n in range(6)]
    smallest = str(min(one.smallest, 5))
    blocks = [
        kit.text_input("title", t("documents-section-title"), value=one.title, limit=TITLE),
        kit.text_input(
            "guidance",
            t("documents-section-guidance"),
            value=one.guidance,
            limit=GUIDANCE,
            optional=True,
            multiline=True,
        ),
        kit.text_input("begin", t("documents-section-text"), value=one.text, limit=TEXT, optional=True, multiline=True),
        kit.tick_input(
            "required", t("documents-section-required"), t("documents-section-required-tick"), ticked=one.required
        ),
        kit.tick_input("asked", t("documents-section-asked"), t("documents-section-asked-tick"), ticked=one.asked),
        kit.select_input("smallest", t("documents-section-smallest"), numbers, value=smallest),
        kit.several_input("prefill", t("documents-section-prefill"), prefills, value=one.prefill),
    ]
    if not one.key:
        places = [kit.option(section.title, section.key) for section in template.sections]
        last = template.sections[-1].key
        blocks.insert(1, kit.select_input("after", t("documents-section-after"), places, value=last))
    else:
        blocks.append(kit.tick_input("remove", t("documents-section-remove"), t("documents-section-remove-tick")))
    return form_view(t, "documents.template_section", "documents-section-form", blocks, carried)
