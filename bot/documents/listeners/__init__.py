"""What documents listen to: all that records do, and what is their own."""

from dataclasses import replace

from bot.documents import access
from bot.documents.listeners import approving, begin, export, sections, templates
from bot.documents.listeners.card import of_thing
from bot.documents.listeners.home import MINE
from bot.documents.listeners.room import LISTENERS
from bot.slack.acting import once
from bot.slack.listen import Listeners

COMMAND = replace(
    LISTENERS,
    own={
        "add": (begin.typed_new, access.WRITE),
        "check": (sections.TYPED_CHECK, access.READ),
        "approve": (approving.TYPED, access.APPROVE),
        "templates": (templates.typed, access.READ),
        "mine": (MINE, access.READ),
        "export": (export.typed, access.EXPORT),
    },
)
LINKED = replace(
    LISTENERS.linked("document", "documents", "prd", "prds"),
    summary=of_thing,
)


def register(on: Listeners) -> None:
    """Every command, button and form of documents."""
    COMMAND.answer_command(on, "documents", "docs", "doc", "spec", "specs")
    LISTENERS.register(on)
    on.view("documents.choose", begin.choose, access.WRITE)
    on.view("documents.begin", once(begin.begin), access.WRITE)
    on.options("documents.kpi", begin.kpi_names, access.READ)
    on.action("documents.page", sections.turn, access.READ)
    on.action("documents.section", sections.ask, access.WRITE)
    on.view("documents.section", once(sections.save), access.WRITE)
    on.action("documents.check", sections.check, access.READ)
    on.action("documents.want", sections.want, access.WRITE)
    on.action("documents.upgrade", once(sections.upgrade), access.CHANGE)
    on.action("documents.file", export.one, access.EXPORT)
    on.action("documents.review", once(approving.review), access.CHANGE)
    on.action("documents.approve", approving.ask, access.APPROVE)
    on.view("documents.approve", once(approving.approve), access.APPROVE)
    on.action("documents.send_back", approving.ask_back, access.APPROVE)
    on.view("documents.send_back", once(approving.send_back), access.APPROVE)
    on.action("documents.templates", templates.every, access.READ)
    on.action("documents.template", templates.open_, access.READ)
    on.action("documents.template_section", templates.ask, access.DESIGN)
    on.view("documents.template_section", once(templates.save), access.DESIGN)
    on.action("documents.template_reset", once(templates.reset), access.DESIGN)
