"""A renewal in words, and the buttons that decide on it. Pure."""

from datetime import date

from bot.records.blocks import show
from bot.renewals.desk import ToolRenewal
from bot.renewals.renewal import VERDICTS
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, mention, say
from bot.text import Translator
from bot.tools.tool import TERMS

_TERMS = {1: TERMS[0], 3: TERMS[1], 12: TERMS[2], 24: TERMS[3], 36: TERMS[4]}


def when(t: Translator, one: ToolRenewal, today: date) -> Mrkdwn:
    """Until when notice is given, what happens then, and what was decided."""
    renewal, left = one.renewal, one.renewal.left(today)
    days = {"deadline": t.date(renewal.deadline), "day": t.date(renewal.on), "left": left, "days": abs(left)}
    state = "ended" if renewal.on < today else "missed" if left < 0 else "today" if left == 0 else "left"
    if state == "missed" and one.verdict:
        state = "passed"
    lines = [say(t, f"tools-renewal-{state}", **days)]
    if renewal.on >= today:
        key = {True: "itself", False: "ends", None: "unsure"}[renewal.renews]
        lines.append(say(t, f"tools-renewal-{key}", **days, term=t(f"tools-term-{_TERMS[renewal.months]}")))
    if not renewal.knows_notice and renewal.on >= today:
        lines.append(say(t, "tools-renewal-no-notice"))
    if one.verdict:
        said = {"verdict": t(f"tools-renewal-{one.verdict}"), "number": int(one.decision or 0)}
        lines.append(say(t, "tools-renewal-decided", **said))
    return Mrkdwn("\n".join(lines))


def buttons(t: Translator, one: ToolRenewal) -> list[Block]:
    """Keep, drop, renegotiate."""
    number = str(one.record.number)
    return [kit.button(t(f"tools-renewal-{verdict}"), f"verdicts.ask:{verdict}", number) for verdict in VERDICTS]


def row(t: Translator, one: ToolRenewal, today: date) -> Block:
    """A renewal in a list."""
    said = one.record.content
    who = say(t, "tools-renewal-of", who=mention(said.owner)) if said.owner else say(t, "tools-renewal-of-nobody")
    text = Mrkdwn(f"{show.title(one.record)} · {who}\n{when(t, one, today)}")
    return kit.section(text, accessory=kit.button(t("records-open"), "tools.open", str(one.record.number)))
