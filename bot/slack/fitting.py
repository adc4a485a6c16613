"""Lists that fit: whole lines in as many sections as they need, and how many had no room."""

from collections.abc import Sequence

from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, say, trim
from bot.text import Translator

_FULL = kit.SECTION - 100  # characters, which leaves room to say how many more there are


def shares(needs: Sequence[int], room: int) -> list[int]:
    """How much of `room` each part gets: what it needs where all fit, else at least an equal share of what is left."""
    given: list[int] = []
    for at, need in enumerate(needs):
        rest = needs[at + 1 :]
        given.append(min(need, max(room // (len(rest) + 1), room - sum(rest))))
        room -= given[-1]
    return given


def sections(
    t: Translator, lines: Sequence[Mrkdwn], room: int, heading: Mrkdwn | None = None, *, more: int = 0
) -> list[Block]:
    """A list of at most `room` characters. A line is shown whole or counted among those that are not, `more` of which
    there are besides these."""
    parts: list[list[Mrkdwn]] = [[heading] if heading else []]
    shown = 0
    for line in lines:
        row = Mrkdwn(f"•  {trim(line, _FULL - 200)}")
        room -= len(row) + 1
        if room < 0:
            break
        if sum(len(one) + 1 for one in [*parts[-1], row]) > _FULL:
            parts.append([])
        parts[-1].append(row)
        shown += 1
    if left := len(lines) - shown + more:
        parts[-1].append(Mrkdwn(f"•  {say(t, 'slack-more', count=left)}"))
    return [kit.section(Mrkdwn("\n".join(part))) for part in parts if part]
