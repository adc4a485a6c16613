"""Insights that wait to be linked, a page of them with what becomes of each; after each act the rest is shown again."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.exchange import files
from bot.insights import access, blocks
from bot.insights.desk import INSIGHTS
from bot.insights.insight import ARCHIVED, NEW, Insight
from bot.links.neighbours import pack
from bot.listings.twins import same_again
from bot.records.desk import desk, end_of
from bot.records.listeners import RecordListeners
from bot.records.narrowing import read_narrow
from bot.records.record import Record
from bot.records.store import lists
from bot.records.store.lists import Narrow
from bot.slack import blocks as kit
from bot.slack.answering import present_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.request import Answer, Request, load, reply, whole
from bot.slack.text import Mrkdwn, escape, say
from bot.succession.listeners import Succession

_PAGE = 5
NAMELESS = replace(INSIGHTS, fields=[one for one in INSIGHTS.fields if one.name not in ("customer", "contact")])


class InsightListeners(RecordListeners[Insight]):
    """What every room listens to. Whoever acted in triage goes on there."""

    def answer(self, request: Request, record: Record[Insight], note: str = "", *, replace: bool = True) -> Answer:
        """What somebody sees of what they did: the insight, or what is left of those that wait."""
        came_from = opened_in(request)
        if "triage" not in came_from:
            twin = same_again(request, INSIGHTS, record) if record.version == 1 and not replace else 0
            said = [escape(note), *([say(request.t, "insights-again", number=twin)] if twin else [])]
            return super().answer(request, record, Mrkdwn("\n".join(said)), replace=replace)
        undo = [blocks.undo(request.t, record.number, came_from)] if record.status == ARCHIVED else []
        left = [kit.context(f"#{record.number}: {note}"), *undo, *waiting(request, came_from)]
        return result_answer(request, left, note, request.t("insights-title"), replace=True)

    def export(self, request: Request) -> Answer:
        """The insights that somebody sees as a file, for managers with who said it."""
        return files.export(request, INSIGHTS if desk(request).manager else NAMELESS)


def opened_in(request: Request) -> Mapping[str, Any]:
    """The part of the triage in which somebody acts, or opened their form; empty for anywhere else."""
    return load(str(request.action.get("block_id") or "")) or load(str(request.metadata.get("triage") or ""))


def carried(request: Request) -> dict[str, str]:
    """The same, for a form to carry."""
    there = opened_in(request)
    return {"triage": json.dumps(there, ensure_ascii=False)} if there else {}


SUCCESSION = Succession(INSIGHTS, access.CHANGE, (NEW,), carried)


def triage(request: Request) -> Answer:
    """The button, and those to the other pages."""
    there, title = load(request.value), request.t("insights-title")
    return present_answer(request, waiting(request, there), title, title, replace="page" in there)


def typed(request: Request, rest: str) -> Answer:
    """`triage`, `triage pricing`: all that wait, or those of an area."""
    narrow = read_narrow(request, INSIGHTS, rest if ":" in rest else f'area:"{rest}"')[0] if rest else Narrow()
    return reply(waiting(request, {"triage": dict(narrow.marks)}), request.t("insights-title"))


def waiting(request: Request, there: Mapping[str, Any]) -> list[Block]:
    """A page of what waits; the last there is where acts have emptied it."""
    said, page = there.get("triage"), whole(there.get("page"))
    known = {one.name for one in INSIGHTS.fields if one.narrows}
    marks = {name: str(said[name])[:60] for name in known & {*said}} if isinstance(said, dict) else {}
    where = (request.services.store, request.workspace, INSIGHTS, request.audience)
    rows = lists.narrowed(*where, Narrow(NEW, marks=marks), _PAGE + 1, page * _PAGE)
    if page and not rows:
        return waiting(request, {**there, "page": page - 1})
    acts = {one.number: _acts(request, one) for one in rows[:_PAGE]}
    return blocks.triage(request.t, rows[:_PAGE], acts, marks, page, more=len(rows) > _PAGE)


def _acts(request: Request, record: Record[Insight]) -> list[Block]:
    t, number = request.t, str(record.number)
    link = kit.button(t("insights-link"), "insights.link", number)
    new = kit.button(t("insights-new-idea"), "ideas.new", json.dumps({"about": pack(end_of(INSIGHTS, record))}))
    may = desk(request).may(INSIGHTS, record)
    last = [kit.button(t("insights-archive"), "insights.archive", number)] if may else []
    return [link, new, *last, *SUCCESSION.buttons(request, record)]
