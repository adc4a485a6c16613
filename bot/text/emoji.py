"""The names that Slack gives to emoji: it sends `:vertical_traffic_light:` for what a spreadsheet holds as 🚦.

`emoji.csv` has the names of https://github.com/iamcal/emoji-data, which Slack uses, up to Emoji 15 (as
`@emoji-mart/data` 1.2.1 packs them; both MIT). A custom emoji has no character, and stays its name.
"""

import csv
import re
from functools import cache
from pathlib import Path

_NAMED = re.compile(r"(?<!\w):([\w+'-]{1,80}):(?!\w)")
_TONES = re.compile(":skin-tone-[2-6]:|[\U0001f3fb-\U0001f3ff]")


def with_emoji(text: str) -> str:
    """The text with emoji as characters, without the colour of their skin, however they were written."""
    if ":" in text:
        text = _NAMED.sub(lambda found: _characters().get(found[1].lower(), found[0]), _TONES.sub("", text))
    return text if text.isascii() else _TONES.sub("", text)


@cache
def _characters() -> dict[str, str]:
    with Path(__file__).with_name("emoji.csv").open(encoding="utf-8", newline="") as file:
        return {row["name"]: row["emoji"] for row in csv.DictReader(file)}
