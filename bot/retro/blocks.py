"""The form that starts a retrospective, the formats, and the actions on its card. Pure."""

import json
from collections.abc import Callable, Mapping, Sequence

from bot.actions.action import ROOM as ACTIONS
from bot.actions.action import TeamAction
from bot.boards.board import FEW
from bot.records.blocks import show
from bot.records.record import Record
from bot.retro.retro import FORMATS, USUAL
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.text import Mrkdwn, escape, say
from bot.text import Translator

_ACTIONS = 8


def start(
    t: Translator, title: str, channel: str, owner: str, format_: str, carried: Mapping[str, str], *, current: bool
) -> Block:
    """The form that starts one; `current` chooses the channel that somebody looks at."""
    options = [kit.option(t(f"retro-format-{one}"), one) for one in FORMATS]
    format_ = format_ if format_ in FORMATS else USUAL
    fields = [
        kit.select_input("format", t("retro-field-format"), options, value=format_),
        kit.channel_input("channel", t("retro-field-channels"), value=channel, optional=False, current=current),
        kit.person_input("owner", t("retro-field-owner"), value=owner, hint=t("retro-hint-owner")),
        kit.text_input("title", t("retro-field-title"), value=title, limit=150, optional=True),
        kit.context(say(t, "retro-anonymous", few=FEW)),
    ]
    return form_view(t, "retro.start", "retro-start", fields, carried, "retro-start-now")


def formats(t: Translator) -> list[Block]:
    """Every format with its columns, and the button that starts a retrospective in it."""
    blocks: list[Block] = [kit.section(say(t, "retro-formats"))]
    for name, columns in FORMATS.items():
        said = ", ".join(t(f"retro-column-{one}") for one in columns)
        text = Mrkdwn(f"*{escape(t(f'retro-format-{name}'))}*\n{escape(said)}")
        carried = json.dumps({"format": name})
        blocks.append(kit.section(text, accessory=kit.button(t("retro-start-in"), f"retro.new:{name}", carried)))
    return blocks


def actions(t: Translator, key: str, found: Sequence[Record[TeamAction]], name: Callable[[str], str]) -> list[Block]:
    """Actions below a heading, a line each; nothing where there are none."""
    return [kit.section(say(t, key)), *show.lines(t, ACTIONS, found[:_ACTIONS], name)] if found else []
