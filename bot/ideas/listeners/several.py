"""Capturing several ideas at once: typed, looked at, saved, and taken back."""

import json
import re
from collections.abc import Mapping
from typing import Any

from bot.errors import UserError
from bot.ideas.blocks import several as blocks
from bot.ideas.idea import TITLE_LIMIT, Idea, checked
from bot.ideas.listeners.show import desk
from bot.slack import blocks as kit
from bot.slack.acting import RepeatedError
from bot.slack.answering import present_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.request import Answer, Request
from bot.slack.text import clean
from bot.slack.visibility.places import check_placed, place_of
from bot.text.fold import fold

_MOST = 30
_SIGN = re.compile(r"^\s*(?:[-*•–>]|\d{1,2}[.)])\s+")  # how a list's lines begin


def open_(request: Request) -> Answer:
    """Open the form, in the place of the one for a single idea."""
    carried = request.metadata if request.in_modal else {"place": place_of(request), "back": request.back}
    view = blocks.form(request.t, {name: str(carried.get(name) or "") for name in ("place", "back")})
    return Answer(then=lambda: request.update(view) if request.in_modal else request.open(view))


def typed(request: Request, text: str) -> Answer:
    """Lines typed after `/idea`: shows what will be captured, or the form with what is wrong of them."""
    carried = {"place": place_of(request), "back": request.back}
    try:
        view = _preview(request, text, carried)
    except UserError as error:
        view = blocks.form(request.t, carried, text[: blocks.LINES_LIMIT], request.t(error.key, **error.args_))
    return Answer(then=lambda: request.open(view))


def look(request: Request) -> Answer:
    """The form, submitted: shows what will be captured."""
    view = _preview(request, clean(str(request.values.get("lines") or "")), request.metadata)
    return Answer({"response_action": "update", "view": view})


def _preview(request: Request, text: str, carried: Mapping[str, Any]) -> Block:
    titles = _titles(text)
    twins = {one: found[0] for one in titles if (found := desk(request).alike(Idea(0, one)))}
    return blocks.preview(request.t, titles, twins, carried)


def _titles(text: str) -> list[str]:
    """The titles of lines, each once. Raises UserError."""
    lines = (_SIGN.sub("", line).strip() for line in text.split("\n"))
    lines = (" ".join(line.split()) for line in lines if fold(line))
    found: dict[str, str] = {}
    for line in lines:
        found.setdefault(fold(line), line)
    titles = list(found.values())
    if not 0 < len(titles) <= _MOST:
        raise UserError("ideas-error-lines", field="lines", limit=_MOST)
    long = next((one for one in titles if len(one) > TITLE_LIMIT), "")
    if long:
        raise UserError("ideas-error-line", field="lines", limit=TITLE_LIMIT, line=long[:60])
    return titles


def save(request: Request) -> Answer:
    """The preview, agreed to."""
    found, place = request.metadata.get("lines"), str(request.metadata.get("place") or "")
    titles = [str(one) for one in found] if isinstance(found, list) else []
    check_placed(request)
    try:
        new = desk(request).capture_several([checked(Idea(0, one, place=place)) for one in titles[:_MOST]])
    except RepeatedError:
        return Answer()
    text = request.t("ideas-several-captured", count=len(new))
    return result_answer(request, blocks.captured(request.t, new), text, request.t("ideas-title"))


def undo(request: Request) -> Answer:
    """Withdraw what was captured so."""
    try:
        found = json.loads(request.value)
    except ValueError:
        found = []
    numbers = [one for one in found if isinstance(one, int)] if isinstance(found, list) else []
    try:
        count = desk(request).withdraw_several(numbers[:_MOST])
    except RepeatedError:
        return Answer()
    text = request.t("ideas-several-undone", count=count)
    return present_answer(request, [kit.section(text)], text, request.t("ideas-title"), replace=True)
