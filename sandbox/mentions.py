"""What a person types becomes what Slack stores: escaped, with mentions as ids.

Reference: https://docs.slack.dev/messaging/formatting-message-text
"""

from __future__ import annotations

import re

from sandbox.workspace import Workspace

# Text that is already Slack's own notation stays as it is: <@U...>, <#C...|name>, <!here>, <https://...|label>
_NOTATION = re.compile(r"(<(?:[@#!][^<>\s][^<>]*|(?:https?|mailto):[^<>]+)>)")


def typed(workspace: Workspace, text: str, *, named: bool = False) -> str:
    """Return typed text as stored; `named` adds names to ids, as escaped slash commands have them."""
    parts = _NOTATION.split(text)
    return "".join(
        part if number % 2 else _linked(workspace, _escaped(part), named) for number, part in enumerate(parts)
    )


def mentioned(workspace: Workspace, text: str) -> list[str]:
    """Return the ids of those whom typed text mentions, each once."""
    return list(dict.fromkeys(re.findall(r"<@([UW]\w+)", typed(workspace, text))))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _linked(workspace: Workspace, text: str, named: bool) -> str:
    people = {bot.name: (bot.user_id, bot.name) for bot in workspace.bots.values()}
    for member in workspace.members.values():
        people[member.real_name] = people[member.name] = (member.id, member.name)
    channels = {c.name: (c.id, c.name) for c in workspace.conversations.values() if not c.is_im}
    for sign, known in (("@", people), ("#", channels)):
        names = "|".join(re.escape(_escaped(name)) for name in sorted(known, key=len, reverse=True))
        links = {_escaped(name): target for name, target in known.items()}
        with_name = named or sign == "#"

        def link(
            found: re.Match[str], sign: str = sign, links: dict[str, tuple[str, str]] = links, full: bool = with_name
        ) -> str:
            identifier, name = links[found[1]]
            return f"<{sign}{identifier}|{name}>" if full else f"<{sign}{identifier}>"

        text = re.sub(rf"(?<![\w&]){sign}({names})(?!\w)", link, text)
    return text
