"""What an audit came to, in words. Pure."""

from statistics import mean

from bot.slack.text import Mrkdwn, say
from bot.text import Translator
from bot.tool_audits.audit import ToolResult, half_in_words
from bot.tool_audits.desk import AuditOutcome


def state(t: Translator, found: AuditOutcome) -> Mrkdwn:
    """Of when the audit is, and how many of those asked have answered."""
    audit = found.audit
    half, year = half_in_words(audit.round)
    said = {"half": half, "year": year, "day": t.date(audit.begun_at), "until": t.date(audit.until)}
    return say(t, "tools-audit-state", answered=found.answered, asked=found.asked, unknown=found.unknown, **said)


def result(t: Translator, one: ToolResult) -> Mrkdwn:
    """What was said of a tool."""
    regular = one.often["daily"] + one.often["weekly"]
    lines = [say(t, "tools-audit-used", count=one.count, regular=regular, needed=one.without["no"])]
    if one.liked:
        lines.append(say(t, "tools-audit-content", mean=round(mean(one.liked), 1), count=len(one.liked)))
    teams = [team_line(t, team, *people) for team, people in one.teams.items()]
    return Mrkdwn("\n".join([*lines, *([" · ".join(teams)] if teams else [])]))


def team_line(t: Translator, team: str, people: int, is_said: bool) -> Mrkdwn:
    """How many people of a team use a tool."""
    key = "tools-audit-about" if is_said else "tools-audit-least"
    return say(t, key, team=team or t("tools-audit-no-team"), count=people)
