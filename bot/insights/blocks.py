"""What only insights show: the evidence on the card of an idea, and what waits to be linked. Pure."""

import json
from collections.abc import Mapping, Sequence

from bot.evidence.blocks import QUOTE, quote
from bot.insights.insight import ROOM, STANCES, Insight
from bot.records.blocks import show
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, escape, say, trim
from bot.text import Translator

_AREAS = 8  # of a week
_BUTTON = 60


def week(
    t: Translator,
    insights: int,
    customers: int,
    areas: Sequence[tuple[str, int]],
    newest: Sequence[Record[Insight]],
    waiting: int,
) -> list[Block]:
    """What was logged in a week: how many of how many customers, how many of each area, the newest in words, and how
    many of all wait to be linked."""
    named = ", ".join(say(t, "insights-weekly-area", area=area, count=count) for area, count in areas[:_AREAS])
    lines = [say(t, "insights-weekly-came", insights=insights, customers=customers), named]
    triage = kit.button(t("insights-triage-button"), "insights.triage")
    rest = [kit.section(say(t, "insights-weekly-waiting", count=waiting), accessory=triage)] if waiting else []
    return [kit.section(Mrkdwn("\n".join(lines))), *(quote(t, one, "insights-quote") for one in newest), *rest]


def suggestions(t: Translator, number: int, ideas: Sequence[tuple[int, str]]) -> list[Block]:
    """Ideas that an insight may be about, each with what it may say of it."""
    blocks: list[Block] = [kit.context(t("insights-may-be-about"))] if ideas else []
    for idea, title in ideas:
        carried = json.dumps({"number": number, "idea": idea})
        row = [kit.button(t(f"insights-{stance}"), f"insights.say:{stance}", carried) for stance in STANCES]
        blocks += [kit.section(Mrkdwn(f"*#{idea}* {escape(trim(title, 200))}")), kit.actions(*row)]
    return blocks


def voice(t: Translator, record: Record[Insight]) -> list[Block]:
    """An insight with whose it is and their words, and the button that opens it."""
    said, open_ = record.content, kit.button(t("records-open"), "insights.open", str(record.number))
    about = escape(" · ".join(part for part in (said.customer, said.area) if part))
    words = escape(trim(" ".join(said.verbatim.split()), QUOTE))
    return [
        kit.section(show.title(record), accessory=open_),
        kit.context(Mrkdwn("\n".join(filter(None, (about, f">{words}" if words else ""))))),
    ]


def triage(
    t: Translator,
    rows: Sequence[Record[Insight]],
    acts: Mapping[int, Sequence[Block]],
    marks: Mapping[str, str],
    page: int,
    *,
    more: bool,
) -> list[Block]:
    """A page of insights that say nothing of any idea yet, each with what can become of it, by number; `marks` are what
    they are narrowed by, and `more` of them follow. What is pressed there says where."""
    blocks: list[Block] = [kit.section(say(t, "insights-triage" if rows else "insights-triage-none"))]
    for record in rows:
        there = {"triage": dict(marks), "page": page, "of": record.number}
        acts_here = kit.actions(*acts[record.number], block_id=json.dumps(there, ensure_ascii=False))
        blocks += [*voice(t, record), acts_here]
    turns = page_buttons(t, "insights.triage", page, more, {"triage": dict(marks)})
    return [*blocks, *([kit.actions(*turns)] if turns else [])]


def undo(t: Translator, number: int, there: Mapping[str, object]) -> Block:
    """The way back of what was archived in triage, `there`."""
    back = kit.button(t("slack-undo"), "insights.unarchive", str(number))
    return kit.actions(back, block_id=json.dumps({**there, "of": number}, ensure_ascii=False))


def link_form(t: Translator, record: Record[Insight], back: str = "", **carried: str) -> Block:
    """The form that says what an insight speaks for or against."""
    stances = [kit.option(t(f"insights-{stance}"), stance) for stance in STANCES]
    fields = [
        kit.search_input("idea", t("insights-idea"), "ideas.pick"),
        kit.choice_input("stance", t("insights-stance"), stances, value=STANCES[0]),
    ]
    return show.act_form(t, ROOM, record.number, "link", [kit.section(show.title(record)), *fields], back, **carried)
