"""An answer as a person reads it: plain text, and blocks of the kinds that may stand in the answer of a program.

Slack drops all blocks where one is wrong or of another kind:
https://docs.slack.dev/ai/slackbot-mcp-client/returning-rich-responses
"""

from collections.abc import Sequence
from typing import Any

from bot.answers.data import Data, DataAnswer, DataList, DataRow
from bot.slack import blocks as kit
from bot.slack import native
from bot.slack.native import Cell, Number
from bot.slack.text import Mrkdwn, bare, trim
from bot.text.inert import inert

KINDS = frozenset({"context", "divider", "header", "markdown", "rich_text", "section", "table", "data_table"})
KINDS |= {"data_visualization", "card", "container", "image"}
ROOM = 1_500  # characters that are left for what is said of a page
_LINE = 600  # characters of a row
_TEXT = 6_000


def answer(data: Data, rows: Sequence[DataRow], found: DataList[Any]) -> DataAnswer:
    """What is told, three times over. `said` of the data becomes plain text: it came as Slack's markup."""
    said = Mrkdwn(inert(data["said"]))
    lines = [trim(Mrkdwn(inert(row.line)), _LINE) for row in rows]
    shown: list[Data] = [kit.section(said)]
    if rows and found.columns:
        cells = [[_inert(cell) for cell in row.cells] for row in rows]
        shown.append(native.data_table(bare(said), found.columns, cells))
    else:
        shown += [kit.section(line) for line in lines]
    shown += [*found.beside] if rows else []
    text = trim("\n".join([bare(said), *(f"• {bare(Mrkdwn(line))}" for line in lines)]), _TEXT)
    return DataAnswer(bool(data["known"]), {**data, "said": bare(said)}, text, shown)


def _inert(cell: Cell) -> Cell:
    return Number(cell.value, inert(cell.text)) if isinstance(cell, Number) else type(cell)(inert(cell))
