"""Markdown as Slack writes it. Pure.

What people write in a section is CommonMark with task lists; messages take another markup:
https://docs.slack.dev/messaging/formatting-message-text
"""

import re

from bot.documents.completeness.points import is_rule
from bot.slack.text import Mrkdwn, escape, link, mention

_INLINE = re.compile(
    r"(?P<code>`[^`\n]+`)"
    r"|!?\[(?P<label>[^\]\n]+)\]\((?P<url>https?://[^\s()<>|]+)\)"
    r"|<@(?P<person>[UW][A-Z0-9]+)(?:\|[^>\n]*)?>"
    r"|<(?P<slack>https?://[^\s<>|]+)(?:\|(?P<called>[^>\n]+))?>"
    r"|(?P<address>https?://[^\s<>|()\"']*[^\s<>|()\"'.,;:!?])"
    r"|\*\*(?P<bold>[^*\n]+)\*\*"
    r"|~~(?P<struck>[^~\n]+)~~"
    r"|(?<![\w*])\*(?P<italic>[^*\s\n](?:[^*\n]*[^*\s\n])?)\*(?![\w*])"
)
_HEADING = re.compile(r"#{1,6}[ \t]+(?P<said>.*?)[ \t]*#*$")
_TASK = re.compile(r"(?P<indent>[ \t]*)[-*+][ \t]+\[(?P<tick>[ xX])\][ \t]+(?P<said>.*)$")
_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*")
_BULLET = re.compile(r"(?P<indent>[ \t]*)[-*+][ \t]+(?P<said>.*)$")


def mrkdwn(text: str) -> Mrkdwn:
    """What a section says, for a message; whatever is no markdown is shown as it was typed, and calls nobody."""
    lines = text.splitlines()
    rules = {at for at, line in enumerate(lines) if is_rule(line)}
    shown: list[str] = []
    is_code = False
    for at, line in enumerate(lines):
        fence = line.lstrip().startswith("```")
        if fence or is_code:
            shown.append(escape(line))
            is_code ^= fence
        elif at not in rules:
            shown.append(_row(line, is_head=at + 1 in rules) if _ROW.fullmatch(line) else _line(line))
    return Mrkdwn("\n".join(shown))


def _row(line: str, *, is_head: bool) -> str:
    """A row of a table, which messages cannot draw: its cells with points between."""
    cells = " · ".join(filter(None, (one.strip() for one in line.strip().strip("|").split("|"))))
    return _line(f"**{cells.replace('*', '')}**" if is_head and cells else cells)


def _line(line: str) -> str:
    if line.lstrip().startswith(">"):
        return f"> {_inline(line.lstrip().lstrip('> '))}"
    if found := _HEADING.match(line.strip()):
        return f"*{_inline(found['said']).replace('*', '')}*" if found["said"] else ""
    if found := _TASK.match(line):
        return f"{found['indent']}{'☐' if found['tick'] == ' ' else '☑'} {_inline(found['said'])}"
    if found := _BULLET.match(line):
        return f"{found['indent']}•  {_inline(found['said'])}"
    return _inline(line)


def _inline(text: str) -> str:
    parts: list[str] = []
    end = 0
    for found in _INLINE.finditer(text):
        parts += [escape(text[end : found.start()]), _said(found)]
        end = found.end()
    return "".join([*parts, escape(text[end:])])


def _said(found: re.Match[str]) -> str:
    kind, said = next((name, value) for name, value in found.groupdict().items() if value is not None)
    if kind == "label":
        return link(found["url"], said)
    if kind == "person":
        return mention(said)
    if kind == "slack":
        return link(found["slack"], found["called"] or found["slack"])
    if kind == "address":
        return f"<{escape(said)}>"
    if kind == "code":
        return escape(said)
    return {"bold": "*{}*", "struck": "~{}~", "italic": "_{}_"}[kind].format(_inline(said))


def chunks(text: Mrkdwn, limit: int) -> list[Mrkdwn]:
    """A text in parts of at most so many characters each, cut between lines where it can be."""
    found: list[str] = []
    for line in text.split("\n"):
        pieces = [line[at : at + limit] for at in range(0, len(line), limit)] or [""]
        for piece in pieces:
            if found and len(found[-1]) + len(piece) + 1 <= limit:
                found[-1] = f"{found[-1]}\n{piece}"
            else:
                found.append(piece)
    return [Mrkdwn(one) for one in found if one.strip()]
