"""Times of day: one notation in whatever the bot writes, and whose clock it is."""

import re
from collections.abc import Iterator
from datetime import time
from typing import Any

import pytest

from bot.text import LANGUAGES, Texts
from bot.text.zone_names import known_zones
from tests.test_house import MODULES, code
from tests.test_samples import sampled

# Slack writes `{time}` itself, in both languages as here, or as each reader has chosen.
TOKEN = re.compile(r"<!date\^\d+\^([^|>]*)\|([^>]*)>")
TIME = re.compile(r"(?<![\d:.-])\d{1,2}:\d{2}(?![\d:])")
# « à 9 h 00 », « mar. 24 nov., 9 h », "9:00", "9 am": a clock, unlike « 2 h 30 » and « de 1 h à 9 h », which are times
# that something takes.
HOURS = r"(?<=à )\d{1,2}[ \u00a0\u202f]h[ \u00a0\u202f]\d{2}|(?<=[a-z.], )\d{1,2}[ \u00a0\u202f]h\b"
OTHERS = re.compile(rf"{HOURS}|\d ?[ap]\.?m\b|(?<![\d:.-])\d:\d{{2}}(?![\d:])")


def texts_of(part: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text of what was sampled that people read, with the name of its field."""
    if isinstance(part, dict):
        for name, value in part.items():
            yield from texts_of(value, name)
    elif isinstance(part, list | tuple):
        for one in part:
            yield from texts_of(one, key)
    elif isinstance(part, str) and key in ("text", "alt_text", "title", "fallback"):
        yield key, part


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_time_is_written_one_way(texts: Texts, language: str) -> None:
    """« 17:00 » of Slack’s stood beside « 19 h 15 » of ours in one sentence of a card."""
    t = texts.speak(language)
    assert t.time(time(9)) == "09:00"
    found = {}
    for name, sample in sampled(t):
        for _, text in texts_of(sample):
            if OTHERS.search(TOKEN.sub("", text)):
                found[name] = text
    assert found == {}


# « (Paris) », "in Paris": whose clock it is. A period of a KPI, and an example in a form, are of no clock of a reader.
LABELLED = re.compile(r"^(?: \(| in [A-Z]| UTC|, your time|, à votre heure)")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_clock_that_is_not_the_readers_is_named(texts: Texts, language: str) -> None:
    """Home said 08:00 of the post that its list announced for 09:00 (Paris); neither said whose clock that was."""
    found = {}
    for name, sample in sampled(texts.speak(language)):
        for _, text in texts_of(sample):
            for token in TOKEN.finditer(text):
                assert token[1].endswith(", {time}"), name
            bare = TOKEN.sub("", text)
            if "▶" in bare or "https://…" in bare:  # where a recording begins is of no clock
                continue
            if re.search(r"All times are \S+ time\.|Fuseau horaire\s: ", bare):
                continue
            for at in TIME.finditer(bare):
                if not LABELLED.match(bare[at.end() :]):
                    found[name] = bare[max(0, at.start() - 60) : at.end() + 20]
    assert found == {}


def test_zones_are_looked_for_once() -> None:
    """Whoever saved a decision waited while all zones were looked for in the machine's files, once for each person who
    would hear of it."""
    askers = {module for module in MODULES if module.startswith("bot") and "available_timezones" in code(module)}
    assert askers == {"bot.text.zone_names"}
    assert known_zones() is known_zones()
    assert {"Europe/Paris", "UTC"} <= known_zones()
