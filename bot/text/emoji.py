"""The names that Slack gives to emoji: it sends `:vertical_traffic_light:` for what a spreadsheet holds as 🚦.

`emoji.csv` has the names of https://github.com/iamcal/emoji-data, which Slack uses: up to Emoji 15 as
`@emoji-mart/data` 1.2.1 packs them (both MIT), and those that came with 15.1 and 16. A custom emoji has no character,
and stays its name.
"""

import csv
import re
from functools import cache
from pathlib import Path

_NAMED = re.compile(r"(?<!\w):([\w+'-]{1,80}):(?::skin-tone-([2-6])(?:-([2-6]))?:)?(?!\w)")
_TONES = re.compile(r":skin-tone-[2-6](?:-[2-6])?:|[\U0001f3fb-\U0001f3ff]")
_PRESENTED = "\ufe0f"  # the selector that says a sign is drawn in colour; a tone says so, too


def with_emoji(text: str) -> str:
    """The text with emoji as characters, without the colour of their skin, however they were written."""
    if ":" in text:
        text = drawn(_TONES.sub("", text))
    return text if text.isascii() else _TONES.sub("", text)


def drawn(text: str) -> str:
    """The text with the emoji that it names as characters, in their colour; a custom one keeps its name."""
    return _NAMED.sub(_draw, text) if ":" in text else text


def _draw(found: re.Match[str]) -> str:
    character = _characters().get(found[1].lower())
    if character is None:
        return found[0]
    first, second = (chr(0x1F3FB + int(tone) - 2) if tone else "" for tone in found.group(2, 3))
    rest = character[1:].removeprefix(_PRESENTED) if first else character[1:]
    return f"{character[0]}{first}{rest}{second}"


@cache
def _characters() -> dict[str, str]:
    with Path(__file__).with_name("emoji.csv").open(encoding="utf-8", newline="") as file:
        return {row["name"]: row["emoji"] for row in csv.DictReader(file)}
