"""Did you mean: near spellings of what the glossary holds now."""

import string
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.glossary import store as glossary_store
from bot.glossary import suggest
from bot.glossary.store import meanings
from bot.glossary.store.keys import keys_since
from bot.glossary.suggest import Suggestions
from bot.glossary.term import Meaning
from bot.slack.visibility.audience import EVERYTHING
from bot.store import Store, open_store
from bot.store.workspaces import purge
from bot.text.fold import key
from tests.glossary.making import content, keep, meaning, typed
from tests.patience import PATIENCE
from tests.shelves import ELSEWHERE, HERE, law

SLIPS = {
    "retntion": ["retention"],
    "retnetion": ["retention"],
    "rettention": ["retention"],
    "retentoin": ["retention"],
    "retantion": ["retention"],
    "etention": ["retention"],
    "Réténtions": ["retention"],
    "churm": ["churn"],
    "chrun": ["churn"],
    "perimetr": ["périmètre"],
    "minimum viable produkt": ["MVP"],
    "north star metrics": ["north-star metric"],
    "MPV": ["MVP"],
    "MV": ["MVP"],
    "MVP2": ["MVP"],
    "scop": ["périmètre"],
    "banana": [],
    "M": [],
    "xy": [],
    "🚀": [],
}


@pytest.fixture
def spoken(glossary: Store) -> Store:
    """A glossary with a few terms."""
    keep(
        glossary,
        meaning("retention"),
        meaning("churn"),
        meaning(content("périmètre", definition_fr="x", aliases=("scope",))),
        meaning(content("MVP", expansion_en="Minimum viable product")),
        meaning("north-star metric"),
    )
    return glossary


def test_a_slip_of_the_fingers_is_understood(spoken: Store) -> None:
    """A letter missing, doubled, swapped or wrong suggests the term, by any name; what is far does not."""
    suggestions = Suggestions(spoken)
    assert {slip: suggestions.near(HERE, EVERYTHING, key(slip)) for slip in SLIPS} == SLIPS


def test_the_nearest_come_first_and_no_more_than_three(glossary: Store) -> None:
    """Of many near terms the three nearest are offered, each once."""
    keep(
        glossary,
        *[meaning(term) for term in ("roadmap", "roadmaps", "roadtrap", "load map", "road-map 2027", "broadmap")],
    )
    near = Suggestions(glossary).near(HERE, EVERYTHING, "roadmab")
    assert near[0] == "roadmap"
    assert len(near) == len(set(near)) == 3


def test_the_nearest_is_surely_meant_however_long_it_is(glossary: Store) -> None:
    """A letter that is missing is nearer than two that are wrong; where two terms are as near, nobody knows which; a
    name of the same term, or a term that is out of sight, makes no difference."""
    keep(glossary, *(meaning(term) for term in ("Prototype time", "Prototype table")))
    known = Suggestions(glossary)
    assert known.surely(HERE, EVERYTHING, key("prototype tale")) == ["Prototype table"]
    other = meaning(content("Prototype sale", definition_en="x", aliases=("Prototype vale",)))
    keep(glossary, other)
    assert known.surely(HERE, EVERYTHING, key("prototype tale")) == []
    assert known.surely(HERE, EVERYTHING, key("prototype male")) == ["Prototype sale"]
    keep(glossary, replace(other, version=2, deleted_at="2026-11-24T00:00:00Z"), did="deleted")
    assert known.surely(HERE, EVERYTHING, key("prototype tale")) == ["Prototype table"]


def test_suggestions_follow_adds_edits_and_deletes(glossary: Store) -> None:
    """A term is offered from the moment it is defined until it is renamed or deleted, and again when it is back."""
    suggestions = Suggestions(glossary)
    assert suggestions.near(HERE, EVERYTHING, "discovrey") == []
    first = meaning("discovery")
    keep(glossary, first)
    assert suggestions.near(HERE, EVERYTHING, "discovrey") == ["discovery"]
    renamed = replace(first, content=content("delivery"), version=2)
    keep(glossary, renamed, did="changed")
    assert suggestions.near(HERE, EVERYTHING, "discovrey") == []
    assert suggestions.near(HERE, EVERYTHING, "delivrey") == ["delivery"]
    gone = replace(renamed, version=3, deleted_at="2026-11-24T00:00:00Z")
    keep(glossary, gone, did="deleted")
    assert suggestions.near(HERE, EVERYTHING, "delivrey") == []
    keep(glossary, replace(gone, version=4, deleted_at=""), did="restored")
    assert suggestions.near(HERE, EVERYTHING, "delivrey") == ["delivery"]


def test_what_is_gone_does_not_crowd_out_what_is_there(glossary: Store) -> None:
    """However many near terms were deleted, and however many names one term has, the others are still offered."""
    dead = [meaning(f"chur{letter}", id=f"m{letter}") for letter in string.ascii_lowercase if letter not in "nt"]
    keep(glossary, *dead)
    keep(glossary, *[replace(one, version=2, deleted_at="2026-11-24T00:00:00Z") for one in dead], did="deleted")
    names = tuple(f"chur{n}" for n in range(10)) + tuple(f"{n}hurn" for n in range(10))
    keep(glossary, meaning(content("attrition", definition_en="x", aliases=names)), meaning("churnt"), meaning("churt"))
    assert set(Suggestions(glossary).near(HERE, EVERYTHING, "churnq")) == {"attrition", "churnt", "churt"}


def test_another_workspace_suggests_nothing(spoken: Store) -> None:
    """What one company calls things is never offered to another."""
    suggestions = Suggestions(spoken)
    assert suggestions.near(HERE, EVERYTHING, "churm") == ["churn"]
    assert suggestions.near(ELSEWHERE, EVERYTHING, "churm") == []
    keep(spoken, meaning("church"), workspace=ELSEWHERE)
    assert suggestions.near(ELSEWHERE, EVERYTHING, "churm") == ["church"]
    assert suggestions.near(HERE, EVERYTHING, "churm") == ["churn"]


def test_what_another_replica_writes_is_offered_here(glossary: Store, shelf_url: str) -> None:
    """Two bots on one database suggest what either of them has learnt."""
    here = Suggestions(glossary)
    with open_store(shelf_url) as other:
        there = Suggestions(other)
        assert here.near(HERE, EVERYTHING, "churm") == there.near(HERE, EVERYTHING, "churm") == []
        keep(other, meaning("churn"))
        assert here.near(HERE, EVERYTHING, "churm") == there.near(HERE, EVERYTHING, "churm") == ["churn"]
        keep(glossary, meaning("charm"))
        assert sorted(there.near(HERE, EVERYTHING, "churm")) == ["charm", "churn"]


ANOTHER_PROCESS = """
import sys
from bot.glossary.store import meanings
from bot.glossary.term import Content, Meaning
from bot.store import open_store

at = "2026-11-23T09:00:00Z"
new = Meaning("m1", Content("velocity", definition_en="Speed."), False, "", at, "", at, 1)
with open_store(sys.argv[1]) as store, store.write(sys.argv[2]):
    meanings.put(store, sys.argv[2], [(new, "added")])
"""


def test_what_another_process_writes_is_offered_here(glossary: Store, shelf_url: str) -> None:
    """An import from the command line is known to the running bot at once."""
    suggestions = Suggestions(glossary)
    assert suggestions.near(HERE, EVERYTHING, "velocty") == []
    subprocess.run([sys.executable, "-c", ANOTHER_PROCESS, shelf_url, HERE], check=True)
    assert suggestions.near(HERE, EVERYTHING, "velocty") == ["velocity"]


def test_a_glossary_emptied_and_begun_again_is_known_anew(spoken: Store) -> None:
    """After a workspace's data was deleted, suggestions come from what it has written since."""
    keep(spoken, meaning("delivery"))
    suggestions = Suggestions(spoken)
    assert suggestions.near(HERE, EVERYTHING, "churm") == ["churn"]
    with spoken.write(HERE):
        purge(spoken, HERE, glossary_store.TABLES)
    keep(spoken, meaning("velocity"))
    assert suggestions.near(HERE, EVERYTHING, "churm") == []
    assert suggestions.near(HERE, EVERYTHING, "velocty") == ["velocity"]


def test_many_people_asking_while_others_write_get_answers(glossary: Store) -> None:
    """Suggestions asked for by eight threads while a ninth defines terms never fail, and end up complete."""
    suggestions = Suggestions(glossary)
    broken: list[BaseException] = []
    done = threading.Event()

    def ask() -> None:
        try:
            while not done.is_set():
                suggestions.near(HERE, EVERYTHING, "termxx")
        except BaseException as error:
            broken.append(error)

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    try:
        for n in range(20):
            keep(glossary, meaning(f"term{n:02}"))
    finally:
        done.set()
        for thread in threads:
            thread.join()
    assert broken == []
    assert all(suggestions.near(HERE, EVERYTHING, f"term{n:02}x")[0] == f"term{n:02}" for n in range(20))


WORDS = st.sampled_from(["churn", "churns", "chorn", "chrun", "MVP", "MVPs", "PM", "périmètre", "perimeter", "a b"])
STEPS = st.lists(st.tuples(st.sampled_from(["add", "rename", "delete", "restore"]), WORDS), max_size=12)


@law
@given(STEPS, st.lists(WORDS | typed, min_size=1, max_size=4))
def test_only_living_terms_are_ever_suggested(glossary: Store, steps: list[tuple[str, str]], asked: list[str]) -> None:
    """After any run of changes, a suggestion never fails, and each one offered finds a meaning."""
    with glossary.write(HERE):
        purge(glossary, HERE, glossary_store.TABLES)
    suggestions = Suggestions(glossary)
    kept: list[Meaning] = []
    for number, (what, word) in enumerate(steps):
        if what == "add" or not kept:
            kept.append(meaning(word, id=f"m{number}"))
        else:
            old = kept.pop(0)
            said = content(word) if what == "rename" else old.content
            gone = {"delete": "2026-11-24T00:00:00Z", "restore": ""}.get(what, old.deleted_at)
            kept.append(replace(old, content=said, version=old.version + 1, deleted_at=gone))
        keep(glossary, kept[-1])
        suggestions.near(HERE, EVERYTHING, key(word))
    living = {one.term for one in kept if not one.deleted_at}
    for text in asked:
        offered = suggestions.near(HERE, EVERYTHING, key(text))
        assert set(offered) <= living
        assert all(meanings.find(glossary, HERE, EVERYTHING, key(term)) for term in offered)
        # What is written exactly so is nearest of all.
        assert not any(key(term) == key(text) for term in living) or key(offered[0]) == key(text)


def test_nobody_waits_while_another_reads_the_keys(spoken: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the keys of one workspace are read, another's terms are suggested, and its own as known before."""
    suggestions = Suggestions(spoken)
    assert suggestions.near(HERE, EVERYTHING, "churm") == ["churn"]
    keep(spoken, meaning("velocity"))
    keep(spoken, meaning("church"), workspace=ELSEWHERE)
    reading, go_on = threading.Event(), threading.Event()

    def slowly(store: Store, workspace: str, seen: int) -> Iterator[str]:
        if workspace == HERE:
            reading.set()
            assert go_on.wait(PATIENCE)
        return keys_since(store, workspace, seen)

    monkeypatch.setattr(suggest, "keys_since", slowly)
    with ThreadPoolExecutor() as pool:
        first = pool.submit(suggestions.near, HERE, EVERYTHING, "velocty")
        assert reading.wait(PATIENCE)
        other = pool.submit(suggestions.near, ELSEWHERE, EVERYTHING, "churm")
        same = pool.submit(suggestions.near, HERE, EVERYTHING, "churm")
        assert other.result(PATIENCE) == ["church"]
        assert same.result(PATIENCE) == ["churn"]
        assert not first.done()
        go_on.set()
        assert first.result(PATIENCE) == ["velocity"]
