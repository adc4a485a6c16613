"""Several ideas at once, one a line: the form, what becomes of it, and the way back."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.ideas.blocks.card import title
from bot.ideas.idea import Idea
from bot.slack import blocks as kit
from bot.slack import fitting
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.text import Mrkdwn, escape, say, trim
from bot.text import Translator

LINES_LIMIT = 3000
_ROOM = 9000  # characters of the list
_TITLE = 80


def form(t: Translator, carried: Mapping[str, Any], text: str = "", note: str = "") -> Block:
    """Where they are typed; the `note` says what is wrong with the `text` that stands there."""
    label, hint = t("ideas-field-lines"), t("ideas-field-lines-hint")
    field = kit.text_input("lines", label, value=text, limit=LINES_LIMIT, hint=hint, multiline=True)
    fields = [*([kit.section(note)] if note else []), field]
    return form_view(t, "ideas.several", "ideas-several-title", fields, carried, "ideas-several-look")


def preview(t: Translator, titles: Sequence[str], twins: Mapping[str, Idea], carried: Mapping[str, Any]) -> Block:
    """What will be captured, and what each looks like; nothing is saved yet."""
    lines = []
    for one in titles:
        line, twin = escape(trim(one, 200)), twins.get(one)
        if twin:
            near = trim(twin.title, _TITLE)
            line = say(t, "ideas-several-like", title=line, number=twin.number, near=near)
        lines.append(line)
    fields = [kit.section(t("ideas-several-become", count=len(titles))), *fitting.sections(t, lines, _ROOM)]
    carried = {**carried, "lines": list(titles)}
    return form_view(t, "ideas.several_save", "ideas-several-title", fields, carried, "ideas-capture-save")


def captured(t: Translator, ideas: Sequence[Idea]) -> list[Block]:
    """What was captured, and the button that takes all of it back."""
    undo = kit.button(t("ideas-undo"), "ideas.several_undo", json.dumps([one.number for one in ideas]))
    text = t("ideas-several-captured", count=len(ideas))
    lines = [Mrkdwn(title(one)) for one in ideas]
    return [kit.section(text, accessory=undo), *fitting.sections(t, lines, _ROOM)]
