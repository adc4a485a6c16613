"""A document in a message: its sections, each with its button, in pages that Slack can show. Pure."""

import json
from collections.abc import Iterable, Mapping, Sequence

from bot.documents.body import BodySection
from bot.documents.mrkdwn import chunks, mrkdwn
from bot.documents.template import Template
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, escape, say, trim
from bot.text import Translator

_BLOCKS, _CHARACTERS = 24, 6_500  # of the sections on a page
_CHUNK = 2_800
_QUESTIONS = 5


def section(t: Translator, number: int, one: BodySection, template: Template | None, page: int) -> list[Block]:
    """A section with the button that changes it; one that says nothing shows what it is for."""
    carried = json.dumps({"number": number, "key": one.key, "page": page})
    edit = kit.button(t("records-edit"), f"documents.section:{one.key}", carried)
    title, declared = Mrkdwn(f"*{escape(one.title)}*"), template.section(one.key) if template else None
    if not one.text:
        guidance = [kit.context(declared.guidance)] if declared and declared.guidance else []
        return [kit.section(title, accessory=edit), *guidance]
    first, *rest = chunks(Mrkdwn(f"{title}\n{mrkdwn(one.text)}"), _CHUNK)
    return [kit.section(first, accessory=edit), *map(kit.section, rest)]


def pages(shown: Iterable[Sequence[Block]]) -> list[list[Block]]:
    """Sections as pages; one is cut in two only where it is too long for a page of its own."""
    found: list[list[Block]] = [[]]
    for blocks in shown:
        for part in [blocks] if _fits(blocks) else [[block] for block in blocks]:
            if found[-1] and not _fits([*found[-1], *part]):
                found.append([])
            found[-1] += part
    return found


def _fits(blocks: Sequence[Block]) -> bool:
    return len(blocks) <= _BLOCKS and kit.size(blocks) <= _CHARACTERS


def sections(
    t: Translator,
    number: int,
    known: Sequence[BodySection],
    template: Template | None,
    page: int,
    beside: Mapping[str, Sequence[Block]],
) -> list[Block]:
    """A page of the sections, with what stands beside some of them, by key, and the buttons to the others."""
    every = pages([*section(t, number, one, template, page), *beside.get(one.key, ())] for one in known)
    page = min(page, len(every) - 1)
    turns = page_buttons(t, "documents.page", page, page + 1 < len(every), {"number": number})
    return [*every[page], *([kit.actions(*turns)] if turns else [])]


def follows(t: Translator, number: int, template: Template | None, key: str, version: str, present: str) -> list[Block]:
    """Which template a document follows, and whether there is a newer version of it."""
    said = say(t, "documents-follows", template=template.title if template else key, version=version)
    if not present or present == version:
        return [kit.context(said)]
    newer = kit.button(t("documents-upgrade"), "documents.upgrade", str(number))
    return [kit.section(Mrkdwn(f"{said} {say(t, 'documents-newer', version=present)}"), accessory=newer)]


def questions(asked: Sequence[tuple[str, Block]]) -> list[Block]:
    """The open questions, each with the button that decides it."""
    shown = [(trim(Mrkdwn(f"↳ {escape(text)}"), 300), button) for text, button in asked[:_QUESTIONS]]
    return [kit.section(text, accessory=button) for text, button in shown]


def approval(t: Translator, number: int) -> list[Block]:
    """What the approver says."""
    return [
        kit.button(t("documents-approve"), "documents.approve", str(number), style="primary"),
        kit.button(t("documents-send-back"), "documents.send_back", str(number)),
    ]


def sending(t: Translator, number: int) -> list[Block]:
    """The button that asks the approver."""
    return [kit.button(t("documents-ask"), "documents.review", str(number), style="primary")]


def file(t: Translator, number: int) -> Block:
    """The button that sends it as markdown."""
    return kit.button(t("documents-file"), "documents.file", str(number))
