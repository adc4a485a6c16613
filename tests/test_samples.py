"""Samples of what the bot sends, as `product-ops check --blocks` shows them to Slack: all good, and none forgotten."""

import ast
import re
import sys
import time
from collections.abc import Iterator
from functools import cache
from types import FrameType
from typing import Any

import pytest

from bot.check import MANIFEST
from bot.features import FEATURES
from bot.slack.blocks import MESSAGE_BLOCKS, MESSAGE_CHARACTERS, size
from bot.slack.older import older
from bot.slack.parts import VIEW_BLOCKS
from bot.slack.samples import Sample, generic, native
from bot.text import Texts, Translator
from sandbox import DEMO
from sandbox.core import new_core
from sandbox.manifest import read_manifest
from sandbox.strict import check_message, check_view
from tests.conftest import World
from tests.test_house import MODULES, code, functions, is_public, of_features

FILES = new_core(read_manifest(MANIFEST), DEMO, time.time).files
BLOCKS = {module: str(MODULES[module]) for module, part in of_features() if part == "blocks"}

# What people press or choose that no sample has, and why.
UNSAMPLED = {
    "actions.done": "a message of an earlier version may have the button",
    "ideas.export": "nothing the bot sends has the button any more; a message of an earlier version may",
    "kpis.export": "nothing the bot sends has the button any more; a message of an earlier version may",
    **dict.fromkeys(
        ("kpis.schedules", "kpis.schedule_new", "kpis.schedule_edit", "kpis.schedule_more"),
        "the schedule lists what is planned; a message of an earlier version may have the button",
    ),
    "kpis.unmute": "a sentence with a button, which the listener writes",
    "kpis.archive": "a sentence with a button, which the listener writes",
}
# What makes blocks that are no message and no view of their own, and why.
UNSHOWN = {
    "bot.kpis.blocks.source.picks": "the choices of a menu, which Slack asks for while somebody types",
}


@cache
def sampled(t: Translator) -> list[Sample]:
    """Every sample, in one language."""
    own = [one for feature in FEATURES for one in (feature.samples(t) if feature.samples else ())]
    return [*native(), *generic(t), *own]


def test_slack_takes_every_sample(t: Translator) -> None:
    """As it is, with the room that our own limits leave a message; and without native blocks, in an older Slack."""
    for name, sample in sampled(t):
        most = VIEW_BLOCKS if "type" in sample else MESSAGE_BLOCKS
        check = check_view if "type" in sample else check_message
        in_words = {**sample, "blocks": older(sample["blocks"], most=most)}
        try:
            check(sample, FILES)
            check(in_words, FILES, older=True)
        except Exception as error:
            pytest.fail(f"{name}: {error!r}")
        for blocks in (sample["blocks"], in_words["blocks"]):
            assert "type" in sample or (len(blocks) < most and size(blocks) < MESSAGE_CHARACTERS), name


def test_a_day_that_slack_says_reads_on(texts: Texts) -> None:
    """Slack writes a moment as today or yesterday: nothing says « le aujourd’hui », nor "on today"."""
    said = {language: str(sampled(texts.speak(language))) for language in ("en", "fr")}
    assert all(text.count("<!date^") > 20 for text in said.values())
    before = re.compile(r"[^ ’'\"]*[ ’'](?:le|au|du|on|the) <!date\^", re.IGNORECASE)
    assert [before.findall(text) for text in said.values()] == [[], []]


def test_samples_are_told_apart(texts: Texts) -> None:
    """No two lines of the report have one name, which is the same in both languages."""
    english, french = ([name for name, _ in sampled(texts.speak(language))] for language in ("en", "fr"))
    assert english == french
    assert len(set(english)) == len(english)


def ids(part: Any, key: str) -> Iterator[str]:
    """Every id that is called `key` in what was sampled, without what tells two of a row apart."""
    if isinstance(part, dict):
        if isinstance(part.get(key), str):
            yield part[key].partition(":")[0]
        part = list(part.values())
    if isinstance(part, list | tuple):
        for one in part:
            yield from ids(one, key)


def test_every_form_is_sampled(texts: Texts, world: World) -> None:
    """Whatever can be sent off, and whatever a listener opens to be read."""
    registered = {name for kind, name in world.bot.listeners.registered if kind == "view"}
    opened = {name for module in MODULES for name in re.findall(r'\bmodal\(\s*"([\w.]+)"', code(module))}
    assert "glossary.save" in registered
    assert "slack.told" in opened
    assert registered | opened <= set(ids(sampled(texts.speak("en")), "callback_id"))


def test_everything_to_press_is_sampled(texts: Texts, world: World) -> None:
    """Every button and menu that the bot listens to is on a sample, unless it is said above why not."""
    registered = {name for kind, name in world.bot.listeners.registered if kind in ("action", "options")}
    found = set(ids(sampled(texts.speak("en")), "action_id"))
    assert registered - found == set(UNSAMPLED)


def makers() -> Iterator[tuple[str, str]]:
    """What makes blocks for features, by module and name."""
    for module in BLOCKS:
        for one in functions(module):
            made = ast.unparse(one.returns) if one.returns else ""
            if is_public(one) and re.search(r"\b(?:Block|Post)\b", made):
                yield module, one.name


def called(texts: Texts) -> set[tuple[str, str]]:
    """What is called of the modules that make blocks while samples are made, by module and name."""
    found: set[tuple[str, str]] = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            found.add((frame.f_code.co_filename, frame.f_code.co_name))

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        sampled.__wrapped__(texts.speak("en"))
    finally:
        sys.setprofile(before)
    return {(module, name) for module, path in BLOCKS.items() for place, name in found if place == path}


def test_everything_that_makes_blocks_is_sampled(texts: Texts) -> None:
    """A new kind of message is made by a new function, and its author is asked here for a sample of it."""
    assert ("bot.kpis.blocks.digest", "digest") in set(makers())
    missing = {f"{module}.{name}" for module, name in set(makers()) - called(texts)}
    assert missing == set(UNSHOWN)
