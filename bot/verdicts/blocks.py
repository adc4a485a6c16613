"""The form in which it is decided what becomes of a contract. Pure."""

from collections.abc import Sequence
from datetime import date

from bot.decisions.decision import ROOM as DECISIONS
from bot.fields.blocks import input_of
from bot.records.blocks import show
from bot.renewals.desk import ToolRenewal
from bot.renewals.renewal import DROP
from bot.renewals.wording import when
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, say
from bot.text import Translator

FIELDS = ("evidence", "proof", "context")


def form(t: Translator, one: ToolRenewal, verdict: str, today: date, cost: Sequence[str], back: str) -> Block:
    """The form of a decision on a contract; `cost` is what it costs, for who may know."""
    fields = {field.name: field for field in DECISIONS.fields}
    filled = {"evidence": "opinion", "proof": "", "context": ""}
    asked = say(t, f"tools-renewal-ask-{verdict}", title=show.title(one.record))
    note = [kit.context(say(t, "tools-renewal-drop-note"))] if verdict == DROP else []
    return kit.modal(
        "verdicts.decide",
        t(f"tools-renewal-{verdict}"),
        [
            kit.section(Mrkdwn(f"{asked}\n{when(t, one, today)}")),
            *map(kit.context, cost),
            *(input_of(t, DECISIONS.name, fields[name], filled[name]) for name in FIELDS),
            *note,
        ],
        submit=t("tools-renewal-submit"),
        close=t("slack-cancel"),
        carried={"number": one.record.number, "verdict": verdict, "back": back},
    )


def decided(t: Translator, one: ToolRenewal, number: int, verdict: str) -> list[Block]:
    """What was decided, and the ways to the tool and to its decision."""
    said = say(t, f"tools-renewal-done-{verdict}", title=show.title(one.record), number=number)
    ways = [kit.button(t("tools-renewal-decision"), "decisions.open", str(number))]
    return [
        kit.section(said),
        kit.actions(*ways, kit.button(t("tools-renewal-tool"), "tools.open", str(one.record.number))),
    ]
