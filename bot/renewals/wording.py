"""A renewal in words. Pure."""

from datetime import date

from bot.records.blocks import show
from bot.renewals.desk import ToolRenewal
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, mention, say
from bot.text import Translator


def when(t: Translator, one: ToolRenewal, today: date, *, short: bool = False) -> Mrkdwn:
    """Until when notice is given and, unless it is to be short, what happens then and what was decided."""
    renewal, left = one.renewal, (one.renewal.deadline - today).days
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
    return Mrkdwn("\n".join(lines[:1] if short else lines))


def row(t: Translator, one: ToolRenewal, today: date, *, short: bool = False) -> Block:
    """A renewal in a list; short, only until when notice is given."""
    said = one.record.content
    who = say(t, "tools-renewal-of", who=mention(said.owner)) if said.owner else say(t, "tools-renewal-of-nobody")
    text = Mrkdwn(f"{show.title(one.record)} · {who}\n{when(t, one, today, short=short)}")
    return kit.section(text, accessory=kit.button(t("records-open"), "tools.open", str(one.record.number)))
