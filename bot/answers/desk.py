"""Asking: who may, with which arguments, a page of what is known, of a size that a program can read.

    from bot.answers.desk import QUESTIONS, ask, asker_of

    ask(asker_of(services, workspace, user), "define_term", {"term": "MVP"})  # a DataAnswer

Nothing is written by it, and no person and no program is told anything but whoever asks.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.answers import blocks
from bot.answers.arguments import check
from bot.answers.cursor import PageStart, mark, pack, unpack, window
from bot.answers.data import CHARACTERS, PAGE, Data, DataAnswer, DataList, DataQuestion, DataRow
from bot.answers.rooms import decisions, documents, ideas, impact, insights, kpis, rights, roadmap, terms
from bot.answers.size import tidy
from bot.config import Config
from bot.errors import UserError
from bot.services import Services
from bot.slack.permissions import allowed
from bot.slack.questions import Asker
from bot.slack.request import Request
from bot.slack.text import say
from bot.slack.visibility.audience import Audience

_ROOMS = (terms, ideas, roadmap, kpis, rights, decisions, insights, documents, impact)
QUESTIONS: tuple[DataQuestion, ...] = tuple(one for room in _ROOMS for one in room.QUESTIONS)
_BY_NAME = {one.name: one for one in QUESTIONS}
_PUBLIC = Audience("", tuple)
_SHORTEST = 20  # times that the texts of one row that is too large are made shorter


def asker_of(services: Services, workspace: str, user: str, *, private: bool = False) -> Asker:
    """A person who asks, in the language of their Slack. What was captured in private conversations is left out unless
    it is asked for: then they are told what its members are told."""
    request = Request(services, workspace, user, {})
    return Asker(request, request.audience if private else _PUBLIC)


def ask(asker: Asker, name: str, arguments: Mapping[str, Any]) -> DataAnswer:
    """What the workspace knows of it, to this asker. Raises UserError for a question there is not, for arguments that
    are none, for a cursor of something else, and for who may not ask."""
    question = _BY_NAME.get(name)
    if question is None:
        raise UserError("answers-error-question", name=name[:40], known=", ".join(_BY_NAME))
    _check_may(asker, question)
    given = check(question.parameters, arguments)
    return _answered(asker, question, question.find(asker, given), given)


def _check_may(asker: Asker, question: DataQuestion) -> None:
    request = asker.request
    person = request.services.people.get(request.workspace, request.user)
    if person.is_stranger or person.is_gone:
        raise UserError("slack-stranger")
    if not allowed(request.services, request.workspace, request.user, question.may):
        raise UserError(question.may.refusal)


def _answered(asker: Asker, question: DataQuestion, found: DataList[Any], given: Mapping[str, Any]) -> DataAnswer:
    request = asker.request
    if not found.total:
        return blocks.answer({"known": False, "said": found.heading, **tidy(found.about, PAGE)}, [], found)
    key = _key(request.services.config)
    asked = {"of": [request.workspace, request.user, question.name], **given, "cursor": ""}
    start = unpack(key, asked, given["cursor"]) if "cursor" in given else PageStart()
    items, before = window(found.items, found.name, start, PAGE)
    rows = list(found.rows(items[:PAGE]))
    data, shown = _fitted(found, rows, given.get("fields") or question.usual)
    after = before + shown
    if shown < len(items):
        last = tuple(mark(found.name(one)) for one in items[:shown])
        data["cursor"] = pack(key, asked, PageStart(after, last))
    data["said"] = _said(asker, data, shown, len(rows), before, found)
    return blocks.answer(data, rows[:shown], found)


def _fitted(found: DataList[Any], rows: Sequence[DataRow], fields: Sequence[str]) -> tuple[Data, int]:
    """The rows as data, as many of them as an answer may hold, and how many these are."""
    chosen = [{name: row.data[name] for name in fields if name in row.data} for row in rows]
    told = [tidy(one, len(rows)) for one in chosen]
    data: Data = {"known": True, "total": found.total}
    data |= {"total_is": "at least"} if found.more_than else {}
    data |= tidy(found.about, len(rows))
    shorter = 1
    while True:
        data["rows"] = told
        if not told or shorter > _SHORTEST or len(json.dumps(data, ensure_ascii=False)) <= CHARACTERS - blocks.ROOM:
            return data, len(told)
        if len(told) > 1:
            told, data["truncated"] = told[:-1], True
        else:  # quotation marks and line ends are two characters each
            shorter += 1
            told = [tidy(chosen[0], len(rows), shorter)]
            data |= tidy(found.about, len(rows), shorter)


def _said(asker: Asker, data: Data, shown: int, many: int, before: int, found: DataList[Any]) -> str:
    """What is said of the page: its place, and that something was left out."""
    t = asker.request.t
    if not shown:
        return say(t, "answers-end")
    said = [found.heading]
    if before or "cursor" in data:
        key = "answers-page-least" if found.more_than else "answers-page"
        said.append(say(t, key, first=before + 1, last=before + shown, total=found.total))
    if data.get("truncated"):
        said.append(say(t, "answers-truncated", left=many - shown))
    if any("cut" in row for row in data["rows"]):
        said.append(say(t, "answers-cut"))
    return " ".join(said)


def _key(config: Config) -> str:
    """What cursors are signed with: what every replica has, and nobody outside."""
    return config.slack_signing_secret or config.slack_app_token or config.slack_bot_token or config.database_url
