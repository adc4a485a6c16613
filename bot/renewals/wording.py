"""A renewal in words, and the buttons that decide on it. Pure."""

from datetime import date

from bot.records.blocks import show
from bot.renewals.desk import ToolRenewal
from bot.renewals.renewal import VERDICTS
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, mention, say
from bot.text import Translator


def when(t: Translator, one: ToolRenewal, today: date) -> Mrkdwn:
    """Until when notice is given, what happens then, and what was decided."""
    renewal, left = one.renewal, one.renewal.left(today)
    days = {"deadline": t.date(renewal.deadline), "day": t.date(renewal.on), "left": left, "days": abs(left)}
    state = "ended" if renewal.on < today else "missed" if left < 0 else "today" if left == 0 else "left"
    if state == "missed" and one.verdict:
        state = "passed"
    if state in ("left", "today") and not renewal.knows_notice:
        state = "no-notice"
    lines = [say(t, f"tools-renewal-{state}", **days)]
    if renewal.on >= today:
        key = {True: "itself", False: "ends", None: "unsure"}[renewal.renews]
        months = renewal.months if one.record.content.term else 0
        lines.append(say(t, f"tools-renewal-{key}", **days, months=months))
    if one.verdict:
        said = {"verdict": t(f"tools-renewal-{one.verdict}"), "number": int(one.decision or 0)}
        lines.append(say(t, "tools-renewal-decided", **said))
    return Mrkdwn("\n".join(lines))


def buttons(t: Translator, one: ToolRenewal) -> list[Block]:
    """Keep, drop, renegotiate."""
    number = str(one.record.number)
    return [kit.button(t(f"tools-renewal-{verdict}"), f"verdicts.ask:{verdict}", number) for verdict in VERDICTS]


def row(t: Translator, one: ToolRenewal, today: date, *, short: bool = False) -> Block:
    """A renewal in a list; short, only until when notice is given."""
    said = one.record.content
    who = say(t, "tools-renewal-of", who=mention(said.owner)) if said.owner else say(t, "tools-renewal-of-nobody")
    said_when = when(t, one, today)
    text = Mrkdwn(f"{show.title(one.record)} · {who}\n{said_when.partition(chr(10))[0] if short else said_when}")
    return kit.section(text, accessory=kit.button(t("records-open"), "tools.open", str(one.record.number)))
