"""The corpus of ways of asking is whole, and its two halves are alike without repeating each other."""

import re
from collections import Counter

import pytest
from rapidfuzz import fuzz

from bot.text.fold import fold
from tests.asking import KINDS, PERIODS, Ask, Entry, entries, world

HALVES = ("open", "kept")
LANGUAGES = ("en", "fr")
EVERY = tuple(entry for half in HALVES for entry in entries(half))
PLACES = {"mention", "thread", "dm", "slash:/glossary", "slash:/kpi", "slash:/idea", "slash:/roadmap"}
ALIKE = 80.0
"""Share of letters in common, in percent, from which two texts are nearly the same."""


def kinds(half: str, language: str) -> Counter[str]:
    """How often each kind is asked."""
    return Counter(ask.kind for entry in entries(half) if entry.language == language for ask in entry.asks)


def names() -> tuple[str, ...]:
    """Every name that the workspace knows, folded, the longest first."""
    known = world()
    found = {*known.teams, *known.terms, *known.kpis, *(idea["title"] for idea in known.ideas.values())}
    found |= {alias for aliases in known.terms.values() for alias in aliases}
    return tuple(sorted({fold(name) for name in found}, key=len, reverse=True))


def phrasing(text: str) -> str:
    """What is left of a text when it is folded and every known name is the same."""
    said = fold(re.sub(r"<[@#][^>]*>", " ", text))
    return re.sub(rf"\b(?:{'|'.join(re.escape(name) for name in names())})s?\b", "x", said)


def subjects(kind: str) -> set[str]:
    """What can be asked about, by what is asked."""
    known = world()
    ideas = {f"#{number}" for number in known.ideas}
    return {
        "meaning": {*known.terms, *known.kpis},
        "owner": {*known.terms, *known.kpis, *ideas},
        "value": {*known.kpis, *ideas},
        "movement": {"", *PERIODS},
        "ranking": {"", *known.teams, *ideas},
        "plan": {"", *known.teams, *ideas},
        "scores": {""},
        "help": {""},
        "none": {""},
        "command": {
            f"/{command} {word}"
            for command, words in {
                "glossary": "add search recent wanted export import list help settings",
                "idea": "list export import help settings",
                "kpi": "list add edit set history archive digest schedule schedules import export help settings",
            }.items()
            for word in words.split()
        },
    }[kind]


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_halves_are_equal(half: str, language: str) -> None:
    """There are 150 ways of asking in each language, half of them kept out of the building."""
    assert len([entry for entry in entries(half) if entry.language == language]) == 75


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_is_asked_often_enough_and_as_often_in_both_halves(language: str) -> None:
    """What the reader is built with tells what it is judged by."""
    built, judged = kinds("open", language), kinds("kept", language)
    assert {*built, *judged} == set(KINDS)
    for kind in KINDS:
        assert built[kind] + judged[kind] >= 8, kind
        assert abs(built[kind] - judged[kind]) <= 2, kind


def test_nothing_is_in_both_halves() -> None:
    """The half that judges repeats nothing of the other, nor the same sentence about another name."""
    assert len({fold(entry.text) for entry in EVERY}) == len(EVERY)
    seen, kept = ([(entry.text, fold(entry.text), phrasing(entry.text)) for entry in entries(half)] for half in HALVES)
    again = [
        (one, other)
        for one, said, phrased in seen
        for other, also_said, also_phrased in kept
        if fuzz.ratio(said, also_said) >= ALIKE or fuzz.ratio(phrased, also_phrased) >= ALIKE
    ]
    assert again == []


def test_a_sentence_about_another_name_counts_as_the_same() -> None:
    """The check above sees through names, mentions, accents and capitals."""
    assert phrasing("<@U0BOT> qui pilote l’activation ?") == phrasing("Qui pilote l'Activation")
    assert phrasing("what is CAC payback?") == phrasing("What is churn") == "what is x"


@pytest.mark.parametrize("entry", EVERY, ids=lambda entry: entry.text[:40])
def test_what_is_asked_about_is_there(entry: Entry) -> None:
    """A subject is known to the workspace; a term that is not stands in the message."""
    assert entry.asks
    assert entry.also != entry.asks
    for ask in (*entry.asks, *entry.also):
        if ask.subject not in subjects(ask.kind):
            assert ask.kind == "meaning"
            assert ask.subject in entry.text
    for reading in (entry.asks, entry.also):
        assert Ask("none") not in reading or len(reading) == 1


@pytest.mark.parametrize("entry", EVERY, ids=lambda entry: entry.text[:40])
def test_a_message_is_as_slack_sends_it(entry: Entry) -> None:
    """In a channel the bot hears what mentions it; what follows a command is one line; & < > are escaped."""
    assert entry.place in PLACES
    assert entry.language in LANGUAGES
    assert entry.text.strip() == entry.text != ""
    if entry.place in ("mention", "thread"):
        assert "<@U0BOT>" in entry.text
    elif entry.place.startswith("slash:"):
        assert "<@U0BOT>" not in entry.text
        assert "\n" not in entry.text
    mentioned = set(re.findall(r"<@(\w+)>", entry.text)) - {"U0BOT"}
    assert mentioned <= set(world().people)
    bare = re.sub(r"<(?:[@#]\w+(?:\|[^<>]*)?|https?://[^<>|]+\|[^<>]+)>", "", entry.text)
    assert not re.search(r"[<>]|&(?!amp;|lt;|gt;)", bare)


def test_a_name_may_be_part_of_another() -> None:
    """The workspace has names that only the longest reading tells apart, and they are asked about."""
    known = world()
    assert {"Activation", "NPS"} <= {*known.terms} & {*known.kpis}
    inside = {long for long in names() for short in names() if re.search(rf"\b{re.escape(short)}\b.", f"{long} ")}
    asked = {fold(ask.subject) for entry in EVERY for ask in entry.asks}
    assert {"cac payback", "checkout conversion", "logo churn"} <= inside & asked
    assert all(kpi.get("term") in {None, *known.terms} for kpi in known.kpis.values())
    assert {kpi["owner"] for kpi in known.kpis.values()} <= set(known.people)
    assert {kpi["team"] for kpi in (*known.kpis.values(), *known.ideas.values())} <= set(known.teams)
