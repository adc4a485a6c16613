"""What people ask is understood, and asking leaves nothing behind."""

import os
import re
from typing import Any

import pytest

from bot.app import tables
from bot.asking import answer, listeners
from bot.asking.rooms import Rooms
from bot.glossary.store.wanted import wanted_terms
from bot.slack.questions import Asker
from bot.slack.request import Request
from bot.slack.visibility.audience import EVERYTHING
from bot.text.fold import key
from tests.asking import Ask, Entry, entries
from tests.asking.judge import asked, is_understood, understood
from tests.asking.others import OTHERS
from tests.asking.shelf import furnish
from tests.asking.ways import WAYS
from tests.conftest import CHANNEL, ENGLISH, FRENCH, World
from tests.scenarios.acts import count

ENOUGH = 0.95  # of the ways of asking that were looked at
UNSEEN = 0.94  # of those that were not; docs/decisions/0034-asking.md
LATER = 0.9  # of those that were written after it
READERS = {"en": ENGLISH, "fr": FRENCH}
BOUND = "asked"  # what Slack delivers twice is told apart by a row of these
UNCOUNTED = {"seen"}


def test_what_people_ask_is_understood() -> None:
    """Of the ways of asking that the reader was built with nearly all are read as people would."""
    wrong = [(entry.text, understood(entry)) for entry in entries("open") if not is_understood(entry)]
    assert 1 - len(wrong) / len(entries("open")) >= ENOUGH, wrong


def test_what_nobody_looked_at_is_understood() -> None:
    """Of those that only judge the reader more than nine in ten are understood: they say how many, not which."""
    share = sum(map(is_understood, entries("kept"))) / len(entries("kept"))
    assert share >= UNSEEN


def test_more_ways_are_understood() -> None:
    """So are some hundreds of others, whatever politeness stands around them."""
    wrong, many = [], 0
    for said, lines in WAYS.items():
        wanted = tuple(Ask(*one.split(" ", 1)) for one in said.split("; "))
        for text in filter(None, map(str.strip, lines.splitlines())):
            many += 1
            found = understood(Entry(text, "dm", "en", wanted))
            if found != wanted:
                wrong.append((text, found))
    assert 1 - len(wrong) / many >= ENOUGH, wrong


@pytest.mark.parametrize("batch", OTHERS)
def test_what_was_written_later_is_understood(batch: str) -> None:
    """Ways that were written after the reader, to see what it misses, are read as people would."""
    wrong, many = [], 0
    for said, lines in OTHERS[batch].items():
        wanted = tuple(Ask(*one.split(" ", 1)) for one in said.split("; "))
        for text in filter(None, map(str.strip, lines.splitlines())):
            many += 1
            command, rest = re.fullmatch(r"(?:(/\w+)> )?(.*)", text).groups()  # type: ignore[union-attr]
            place = f"slash:{command}" if command else "dm"
            entry = Entry(re.sub(" {2,}", " ", rest).replace("⏎", "\n"), place, batch[:2], wanted)
            if not is_understood(entry):
                wrong.append((text, understood(entry)))
    assert 1 - len(wrong) / many >= LATER, wrong


@pytest.fixture
def asking(world: World) -> World:
    """The bot where the corpus is asked."""
    furnish(world)
    return world


def request_of(world: World, entry: Entry, number: int) -> Request:
    """An entry as Slack delivers it."""
    user = READERS[entry.language]
    if entry.place.startswith("slash:"):
        command = entry.place.removeprefix("slash:")
        body: dict[str, Any] = {"command": command, "text": entry.text, "channel_id": CHANNEL, "user_id": user}
        return Request(world.bot.services, world.workspace, user, {**body, "trigger_id": f"corpus {number}"})
    ts = f"{1_700_000_000 + number}.000100"
    event = {"user": user, "text": entry.text, "ts": ts, "event_ts": ts}
    if entry.place == "dm":
        channel = world.slack.core.workspace.direct(user).id
        event |= {"type": "message", "channel_type": "im", "channel": channel}
    else:
        event |= {"type": "app_mention", "channel": CHANNEL}
    return Request(world.bot.services, world.workspace, user, {"event": event, "event_id": f"corpus {number}"})


def act(world: World, entry: Entry, number: int) -> None:
    """Ask, and let the bot do all that follows."""
    request = request_of(world, entry, number)
    if entry.place.startswith("slash:"):
        found = answer(request, entry.text)
    else:
        found = (listeners.written if entry.place == "dm" else listeners.mentioned)(request)
    if found is not None and found.then is not None:
        found.then()
    for work in request.left:
        work()


def test_the_rooms_know_what_the_corpus_is_about(asking: World) -> None:
    """What the bot holds in its store is found as the corpus says, terms by their aliases, KPIs by their terms."""
    wrong = []
    known = {
        key(name): name for entry in entries("open") for ask in (*entry.asks, *entry.also) for name in [ask.subject]
    }
    for number, entry in enumerate(entries("open")):
        request = request_of(asking, entry, number)
        rooms = Rooms(Asker(request, request.audience))
        command = entry.place.removeprefix("slash:") if entry.place.startswith("slash:") else ""
        found = []
        for question in rooms.read(entry.text, command):
            about = question.about
            subject = question.text if about is None else f"#{about.id}" if about.sort == "idea" else about.name
            found.append(
                Ask(question.kind, known.get(key(subject), subject) if not subject.startswith("#") else subject)
            )
        if tuple(found) not in (entry.asks, entry.also or entry.asks):
            wrong.append((entry.text, found))
    assert 1 - len(wrong) / len(entries("open")) >= ENOUGH, wrong


@pytest.mark.slow
def test_asking_stores_nothing(asking: World) -> None:
    """Whatever is asked, and whatever is said that asks nothing, no record comes of it; a short term that was asked
    about as one counts as wanted. In `make test` every second is asked, in `make soak` all."""
    every = [*entries("open"), *entries("kept")][:: 1 if "ASKED" in os.environ else 2]
    names = [name for name in tables() if name not in UNCOUNTED]
    before = {name: count(asking, name) for name in names}
    for number, entry in enumerate(every):
        act(asking, entry, number)
    asking.settle()
    wanted = wanted_terms(asking.bot.services.store, asking.workspace, EVERYTHING, 1000, 0)
    terms = {key(ask.subject) for entry in every for ask in entry.asks if ask.kind == "meaning"}
    assert {one.key for one in wanted} <= terms, "nothing else is wanted"
    assert all(len(one.asked.split()) <= 5 for one in wanted)
    after = {name: count(asking, name) for name in names}
    changed = {name: (before[name], after[name]) for name in names if before[name] != after[name]}
    assert changed.keys() <= {"wanted"}


def test_what_was_understood_is_answered_by_its_room(asking: World) -> None:
    """Nothing that was read right is answered with “I didn’t understand”."""
    unanswered = []
    for number, entry in enumerate(entries("open")):
        if not is_understood(entry) or entry.asks[0].kind in ("none", "help", "command"):
            continue
        request = request_of(asking, entry, number)
        rooms = Rooms(Asker(request, request.audience))
        command = entry.place.removeprefix("slash:") if entry.place.startswith("slash:") else ""
        if not all(rooms.answer(question) for question in rooms.read(entry.text, command)):
            unanswered.append((entry.text, [asked(one) for one in rooms.read(entry.text, command)]))
    assert unanswered == []
