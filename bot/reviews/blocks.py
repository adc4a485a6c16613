"""The question whether something worked, its form, and what the card says of the answers. Pure.

A room says its sentences itself: `{room}-review`, `{room}-review-ask`, `{room}-expected` and `{room}-expected-alone`,
`{room}-result` and `{room}-verdict` with `…-{value}` of each, `{room}-actual`, `{room}-lesson`, `{room}-reviewed`,
`{room}-reviewed-thanks`, `{room}-error-reviewed`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.inquiries.inquiry import Inquiry
from bot.records.blocks import show
from bot.records.record import Record, Room
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, mention, moment, prose, say
from bot.text import Translator

RESULTS = ("as_expected", "better", "worse", "too_early", "cannot_tell")
VERDICTS = ("keep", "change", "reverse")


@dataclass(frozen=True, slots=True)
class ReviewOutcome:
    """What was `expected`, in words, and the `actual` value of the KPI of a name now; empty where nobody said."""

    kpi: str = ""
    expected: str = ""
    actual: str = ""


def button(t: Translator, room: Room[Any], carried: str) -> Block:
    """The button that opens the form of a review: of one by its day ("12/2026-12-01"), or of the next ("12")."""
    return kit.button(t(f"{room.name}-review"), f"{room.name}.review", carried, style="primary")


def comparison(t: Translator, room: Room[Any], outcome: ReviewOutcome) -> list[Block]:
    """What was expected, and what it is."""
    said = {"kpi": outcome.kpi, "expected": outcome.expected or "–", "actual": outcome.actual or "–"}
    if outcome.kpi:
        return [kit.section(say(t, f"{room.name}-expected", **said))]
    return [kit.section(say(t, f"{room.name}-expected-alone", **said))] if outcome.expected else []


def question(t: Translator, room: Room[Any], record: Record[Any], outcome: ReviewOutcome, carried: str) -> list[Block]:
    """What whoever answers for a record is asked on the day."""
    open_ = kit.button(t("records-open"), f"{room.name}.open", str(record.number))
    asked = kit.section(say(t, f"{room.name}-review-ask", title=show.title(record)))
    return [asked, *comparison(t, room, outcome), kit.actions(button(t, room, carried), open_)]


def form(
    t: Translator, room: Room[Any], record: Record[Any], outcome: ReviewOutcome, day: str, back: str = ""
) -> Block:
    """The form of a review, the expected value beside the actual one."""
    name = room.name
    results = [kit.option(t(f"{name}-result-{one}"), one) for one in RESULTS]
    verdicts = [kit.option(t(f"{name}-verdict-{one}"), one) for one in VERDICTS]
    fields = [
        kit.section(show.title(record)),
        *comparison(t, room, outcome),
        kit.choice_input("result", t(f"{name}-result"), results),
        kit.choice_input("verdict", t(f"{name}-verdict"), verdicts, value=VERDICTS[0]),
        kit.text_input("actual", t(f"{name}-actual"), value=outcome.actual, limit=200, optional=True),
        kit.text_input("lesson", t(f"{name}-lesson"), limit=1000, optional=True, multiline=True),
    ]
    return show.act_form(t, room, record.number, "review", fields, back, day=day)


def reviews(t: Translator, room: Room[Any], known: Sequence[Inquiry]) -> list[Block]:
    """What was found, each time."""
    blocks = []
    for one in known:
        if one.answer:
            who = mention(one.person) if one.person else escape(t("slack-somebody"))
            result = t(f"{room.name}-result-{one.answer}")
            verdict = t(f"{room.name}-verdict-{one.said['verdict']}")
            said = {"when": moment(t, one.at), "who": who, "result": result, "verdict": verdict}
            more = [prose(one.said[part]) for part in ("actual", "lesson") if one.said.get(part)]
            blocks.append(kit.section(Mrkdwn("\n".join([say(t, f"{room.name}-reviewed", **said), *more]))))
    return blocks
