"""The templates that come with the bot: a file each, by key and language, in `bot/documents/templates`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from bot.documents.template import Template, read_template

_FOLDER = Path(__file__).parent.parent / "templates"
# In the order in which people are offered them.
KEYS = (
    "one-pager",
    "problem-brief",
    "prd",
    "press-release",
    "experiment",
    "launch",
    "onboarding",
    "interviews",
    "retro-start-stop",
    "retro-four-l",
    "retro-sailboat",
    "retro-feelings",
    "planning-review",
)


@cache
def shipped() -> Mapping[tuple[str, str], Template]:
    """All of them, by key and language."""
    found = {}
    for path in sorted(_FOLDER.glob("*.toml")):
        key, _, language = path.stem.rpartition(".")
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        found[key, language] = read_template(key, language, str(data["version"]), data)
    return found
