"""What messages are about: subjects that say the same thing, counted together."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from bot.connectors.source import Topic

MOST = 20  # topics
_LONGEST = 150  # characters of one

# "Re:", "RE[2]:", "Fwd:", "TR :", "AW:", and tags such as [EXTERNAL] that mail servers put before them.
_BEFORE = re.compile(r"\s*(?:(?:re|rép|fwd?|tr|aw|wg|sv|rv|antw)\s*(?:\[\d+\])?\s*:|\[[^\]]{1,40}\])\s*", re.IGNORECASE)
# Addresses and telephone, order or card numbers: somebody's own, and never what many write about.
_PERSONAL = re.compile(r"[^\s@<>]+@[^\s@<>]+|\+?\d[\d ().-]{5,}\d|\d{4,}")
_NUMBER = re.compile(r"[\d…]+")
_EDGES = " \t.,;:!?…#-–—\"'«»“”()"


def topics(subjects: Iterable[str], most: int = MOST) -> list[Topic]:
    """The subjects, most frequent first; those that differ in capitals, numbers or a "Re:" are one. Of its spellings
    the most usual is shown, without mail addresses and long numbers."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for subject in subjects:
        text = _bare(subject)
        if alike := key(text):
            spellings[alike][text] += 1
    found = [Topic(min(said, key=lambda text: (-said[text], text)), said.total()) for said in spellings.values()]
    return sorted(found, key=lambda topic: (-topic.count, topic.text))[:most]


def key(text: str) -> str:
    """What texts of one topic have in common, however they are spelled; empty for what says nothing."""
    return _NUMBER.sub("#", text).casefold().strip(_EDGES)


def _bare(subject: str) -> str:
    text = " ".join(subject.split())
    while (before := _BEFORE.match(text)) and before.end():
        text = text[before.end() :]
    text = _PERSONAL.sub("…", text)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
