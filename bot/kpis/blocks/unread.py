"""What could not be read, the tool by the name people know, the KPIs it concerns and when it is tried again; and the
pipelines that do not bring what is read."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.kpis.blocks.words import pipeline, tool
from bot.kpis.standing import Standing
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, say, trim
from bot.text import Translator

_LINES = 4  # systems that are named
_NAMES = 4  # KPIs of one system
_NAME = 50  # characters


def unread(t: Translator, standings: Sequence[Standing], zone: str) -> list[Block]:
    """One line of small print for each system, its clock that of `zone`, and for each pipeline; nothing where all is
    well."""
    found: dict[tuple[str, str], list[Standing]] = {}
    for one in standings:
        if one.error:
            found.setdefault((tool(t, one.kpi), _how(one.error)), []).append(one)
    behind: dict[str, list[Standing]] = {}
    for one in standings:
        if said := pipeline(t, one):
            behind.setdefault(said, []).append(one)
    if not found and not behind:
        return []
    lines = [_line(t, name, how, own, zone) for (name, how), own in list(found.items())[:_LINES]]
    if len(found) > _LINES:
        lines.append(say(t, "kpis-unread-more", count=len(found) - _LINES))
    lines += [say(t, "kpis-unread-pipeline", names=_names(t, own), said=said) for said, own in behind.items()][:_LINES]
    return [kit.context(Mrkdwn("\n".join(lines)))]


def _how(error: str) -> str:
    if error in ("source-http-wait", "source-http-many"):
        return "-limit"
    return "-key" if error.startswith(("source-http-refused", "source-http-forbidden")) else ""


def _line(t: Translator, name: str, how: str, own: Sequence[Standing], zone: str) -> Mrkdwn:
    names = _names(t, own)
    again = min((one.retry_at for one in own if one.retry_at), default="")
    until = next((str(one.error_args["until"]) for one in own if "until" in one.error_args), again)
    said = t(f"kpis-unread{how}", tool=name, names=names, again=_again(t, until, zone))
    return escape(said.strip())


def _names(t: Translator, own: Sequence[Standing]) -> str:
    names = ", ".join(trim(one.kpi.name, _NAME) for one in own[:_NAMES])
    return t("kpis-digest-names-more", names=names, count=len(own) - _NAMES) if len(own) > _NAMES else names


def _again(t: Translator, at: str, zone: str) -> str:
    if not at:
        return ""
    local = datetime.fromisoformat(at).astimezone(ZoneInfo(zone))
    return t("kpis-unread-again", time=t.time(local.time()), zone=t.zone(zone))
