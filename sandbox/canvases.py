"""Canvases: documents of a workspace, made by the bot, edited by it and by people.

Reference: https://docs.slack.dev/surfaces/canvases and https://docs.slack.dev/reference/methods/canvases.getContent.
The HTML is as Slack was seen to answer it: sections have ids, cells of tables are sections, and tables are not.
"""

from __future__ import annotations

import html
import secrets
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field
from itertools import groupby

from markdown_it import MarkdownIt
from markdown_it.token import Token

from sandbox.organisation import BOT_USER_ID
from sandbox.wire import Json, new_id
from sandbox.workspace import Workspace

LARGEST = 1_048_576  # characters of markdown
PLANS = ("paid", "free", "off")  # of free workspaces each channel has one canvas; "off" has none

_READER = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
_TAGS = {"cell": ("table", ""), "li": ("ul", "5"), "check": ("ul", "7"), "checked": ("ul", "7"), "number": ("ol", "6")}
_LISTS = _TAGS.keys() - {"cell"}


@dataclass
class Section:
    """A block of a canvas. `kind` is h1 to h3, p, li, check, checked, number, pre, quote, hr or cell; `row` numbers the
    rows of a table, from 1, and `depth` the levels of a list."""

    kind: str
    text: str
    row: int = 0
    depth: int = 0
    id: str = ""


@dataclass
class Canvas:
    """A document; its id is that of a file. `channel` is the one it is a tab of; `access` says who else may do what, by
    the id of a channel or a person: "read", "write"."""

    id: str
    title: str
    channel: str
    created: int
    updated: int
    sections: list[Section] = field(default_factory=list)
    access: dict[str, str] = field(default_factory=dict)
    editor: str = BOT_USER_ID
    is_deleted: bool = False

    @property
    def markdown(self) -> str:
        """What it says."""
        return _joined(self.sections)

    @property
    def html(self) -> str:
        """The same, in which each section has its id."""
        return f'<div class="quip-canvas-content">{"".join(_grouped(self.sections))}</div>'

    def number(self) -> None:
        """Give its sections ids: after each edit they are others."""
        for one in self.sections:
            one.id = f"temp:C:{secrets.token_hex(14)}"

    def position(self, id_: str) -> int | None:
        """Where a section is; None where there is none with this id."""
        return next((at for at, one in enumerate(self.sections) if one.id == id_), None)


class Canvases:
    """Every canvas by id. `plan` is one of PLANS."""

    def __init__(self, workspace: Workspace) -> None:
        self.base_url = ""
        self.plan = "paid"
        self._workspace = workspace
        self._canvases: dict[str, Canvas] = {}

    def for_app(self, workspace: Workspace) -> Canvases:
        """The same canvases as another app knows them, whose workspace this is."""
        other = copy(self)
        other._workspace = workspace
        return other

    def add(self, title: str, markdown: str, channel: str = "") -> Canvas:
        """Make one, the bot's own."""
        now = int(self._workspace.clock())
        made = Canvas(new_id("F"), title or "Untitled", channel, now, now, split(markdown))
        made.number()
        self.put(made)
        return made

    def put(self, canvas: Canvas) -> None:
        """Have one that another sandbox had."""
        self._canvases[canvas.id] = canvas
        self._tell()

    def find(self, id_: str) -> Canvas | None:
        """Return one that is there by its id."""
        found = self._canvases.get(id_)
        return None if found is None or found.is_deleted else found

    def of_channel(self, channel: str) -> list[Canvas]:
        """Return those that a channel shows, newest first."""
        there = [one for one in self._canvases.values() if not one.is_deleted]
        return [one for one in reversed(there) if channel == one.channel or channel in one.access]

    def visible(self) -> list[Canvas]:
        """Return those that the bot sees, newest first: all of them are its own."""
        return [one for one in reversed(self._canvases.values()) if not one.is_deleted]

    def may_see(self, canvas: Canvas, user: str) -> bool:
        """Whether a person may open a canvas."""
        channels = [self._workspace.conversations.get(one) for one in (canvas.channel, *canvas.access)]
        return user in canvas.access or any(one is not None and user in one.members for one in channels)

    def edit(self, canvas: Canvas, user: str, markdown: str, title: str = "") -> None:
        """Have a person write what a canvas says; what they leave as it is keeps its place."""
        canvas.sections = split(markdown)
        canvas.title = title or canvas.title
        self.touch(canvas, user)

    def delete(self, canvas: Canvas) -> None:
        """Take one away."""
        canvas.is_deleted = True
        self._tell()

    def touch(self, canvas: Canvas, user: str) -> None:
        """Note that somebody changed a canvas."""
        canvas.number()
        canvas.updated, canvas.editor = int(self._workspace.clock()), user
        self._tell()

    def describe(self, canvas: Canvas) -> Json:
        """Return Slack's file object of a canvas."""
        address = f"{self.base_url}/files-pri/{self._workspace.id}-{canvas.id}"
        shares: dict[str, list[str]] = {"channels": [], "groups": [], "ims": []}
        for one in dict.fromkeys(one for one in (canvas.channel, *canvas.access) if one):
            conversation = self._workspace.conversations.get(one)
            if conversation is not None:
                shares["ims" if conversation.is_im else conversation.kind].append(one)
        return {
            "id": canvas.id,
            "created": canvas.created,
            "timestamp": canvas.created,
            "updated": canvas.updated,
            "name": "-",
            "title": canvas.title,
            "mimetype": "application/vnd.slack-docs",
            "filetype": "quip",
            "pretty_type": "Canvas",
            "user": BOT_USER_ID,
            "user_team": self._workspace.id,
            "editable": True,
            "size": len(canvas.markdown.encode()),
            "mode": "quip",
            "is_external": False,
            "external_type": "",
            "is_public": True,
            "url_private": f"{address}/canvas",
            "url_private_download": f"{address}/download/canvas",
            "permalink": f"{self.base_url}/docs/{self._workspace.id}/{canvas.id}",
            "last_editor": canvas.editor,
            "access": "owner",
            "file_access": "visible",
            **shares,
        }

    def _tell(self) -> None:
        self._workspace.tell({"type": "state"})


def split(markdown: str) -> list[Section]:
    """Markdown as sections."""
    found: list[Section] = []
    holders: list[Token] = []  # what is open, from the outside in
    row = 0
    for token in _READER.parse(markdown):
        if token.nesting > 0:
            holders.append(token)
            row += token.type == "tr_open"
        elif token.nesting < 0:
            holders.pop()
        elif token.type in ("fence", "code_block"):
            found.append(Section("pre", token.content.rstrip("\n")))
        elif token.type == "hr":
            found.append(Section("hr", ""))
        elif token.type == "inline":
            found.append(_section(token.content, holders, row))
    return [one for one in found if one.text or one.kind in ("hr", "cell", "pre")]


def _section(text: str, holders: list[Token], row: int) -> Section:
    if holders[-1].tag in ("th", "td"):
        return Section("cell", text, row)
    if holders[-1].type == "heading_open":
        return Section(min(holders[-1].tag, "h3"), text)
    lists = [one.tag for one in holders if one.tag in ("ul", "ol")]
    if lists:
        if text[:4].lower() in ("[ ] ", "[x] "):
            return Section("check" if text[1] == " " else "checked", text[4:], depth=len(lists) - 1)
        return Section("number" if lists[-1] == "ol" else "li", text, depth=len(lists) - 1)
    return Section("quote" if any(one.tag == "blockquote" for one in holders) else "p", text)


def _joined(sections: list[Section]) -> str:
    found: list[str] = []
    for is_list, some in groupby(sections, key=lambda one: one.kind in _LISTS):
        alike = list(some)
        said = ["  " * one.depth + _markdown(one) for one in alike] if is_list else _plain(alike)
        found.append("\n".join(said) if is_list else "\n\n".join(said))
    return "\n\n".join(found)


def _plain(sections: list[Section]) -> list[str]:
    found: list[str] = []
    for is_cell, some in groupby(sections, key=lambda one: one.kind == "cell"):
        alike = list(some)
        found += [_table(alike)] if is_cell else map(_markdown, alike)
    return found


def _table(cells: list[Section]) -> str:
    rows = [[one.text for one in some] for _, some in groupby(cells, key=lambda one: one.row)]
    said = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([said[0], f"|{'---|' * len(rows[0])}", *said[1:]])


def _markdown(one: Section) -> str:
    marks = {"h1": "# ", "h2": "## ", "h3": "### ", "li": "* ", "check": "* [ ] ", "checked": "* [x] ", "number": "1. "}
    if one.kind == "pre":
        return f"```\n{one.text}\n```"
    if one.kind == "quote":
        return "\n".join(f"> {line}" for line in one.text.split("\n"))
    return "---" if one.kind == "hr" else marks.get(one.kind, "") + one.text


def _grouped(sections: list[Section]) -> Iterator[str]:
    for tag, some in groupby(sections, key=lambda one: _TAGS.get(one.kind, ("", ""))):
        alike = list(some)
        if tag[0] == "table":
            rows = (list(cells) for _, cells in groupby(alike, key=lambda one: one.row))
            said = ("".join(f"<td><p id='{one.id}' class='line'>{_said(one)}</p></td>" for one in row) for row in rows)
            yield f"<table>{''.join(f'<tr>{row}</tr>' for row in said)}</table>"
        elif tag[0]:
            yield f"<div data-section-style='{tag[1]}'><{tag[0]}>{''.join(map(_item, alike))}</{tag[0]}></div>"
        else:
            yield from map(_block, alike)


def _item(one: Section) -> str:
    return f"<li id='{one.id}' class='{'checked' if one.kind == 'checked' else ''}'>{_said(one)}</li>"


def _block(one: Section) -> str:
    if one.kind == "hr":
        return "<hr>"
    tag = {"quote": "blockquote"}.get(one.kind, one.kind)
    line = " class='line'" if tag == "p" else ""
    return f"<{tag} id='{one.id}'{line}>{_said(one)}</{tag}>"


def _said(one: Section) -> str:
    if one.kind == "pre":
        return html.escape(one.text).replace("\n", "<br>")
    return str(_READER.renderInline(one.text))
