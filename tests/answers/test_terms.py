"""A program asks what a term means, and which terms there are."""

import json
from dataclasses import replace

import pytest

from bot.answers.data import CHARACTERS
from bot.answers.desk import ask, asker_of
from bot.errors import UserError
from bot.services import Services
from bot.slack.questions import Asker
from bot.slack.visibility import store as places
from bot.text.inert import inert
from tests.decisions.making import BEA, CAL, OWNER
from tests.glossary.making import content, keep, meaning
from tests.shelves import ELSEWHERE, HERE

MVP = content(expansion_en="Minimum viable product", definition_en="The least that we learn from.")


def test_a_term_means_what_the_glossary_says(services: Services, asker: Asker) -> None:
    """With its full name, and the day of its last change; nobody's name comes unasked."""
    keep(services.store, meaning(replace(MVP, owner=BEA)))
    told = ask(asker, "define_term", {"term": "mvp"})
    assert told.known
    (row,) = told.data["rows"]
    assert row["definition"] == "The least that we learn from."
    assert row["changed_on"]
    assert "owner" not in row
    assert "The least that we learn from." in told.text
    assert ask(asker, "define_term", {"term": "MVP", "fields": ["owner"]}).data["rows"] == [{"owner": "U0Bea"}]


def test_not_known_is_an_answer(services: Services, asker: Asker) -> None:
    """It says who could know, and which terms are spelled nearly so."""
    assert ask(asker, "define_term", {"term": "Blorp"}).data["known"] is False
    keep(services.store, meaning(MVP))
    told = ask(asker, "define_term", {"term": "MVPP"})
    assert (told.known, told.data["near"]) == (False, ["MVP"])
    assert "rows" not in told.data
    assert "MVP" in told.text


def test_another_workspace_knows_nothing_of_it(services: Services) -> None:
    """Whoever asks there is told that nobody has defined it, and is shown none that is spelled nearly so."""
    keep(services.store, meaning(MVP))
    there = asker_of(services, ELSEWHERE, OWNER)
    assert ask(there, "define_term", {"term": "MVP"}).data.keys() == {"known", "said"}
    assert not ask(there, "search_terms", {"query": "viable"}).known


def test_what_was_captured_in_private_is_its_members(services: Services) -> None:
    """They are told of it where private rows are asked for; nobody else is, and none of it is counted."""
    keep(services.store, meaning(replace(MVP, term="Lark"), place="G0SECRET", author=CAL))
    with services.store.write(HERE):
        known = places.PrivatePlace("G0SECRET", "", 0, is_member=False)
        places.save_members(services.store, HERE, known, {BEA}, services.clock().isoformat()[:19] + "Z")
    member, other = (asker_of(services, HERE, user, private=True) for user in (BEA, OWNER))
    assert ask(member, "define_term", {"term": "Lark", "fields": ["private"]}).data["rows"] == [{"private": True}]
    for asker in (other, asker_of(services, HERE, BEA)):
        assert not ask(asker, "define_term", {"term": "Lark"}).known
        assert not ask(asker, "search_terms", {"query": "viable"}).known


def test_pages_go_on_where_the_one_before_ended(services: Services, asker: Asker) -> None:
    """Ten rows at a time, each once, whatever is deleted in between."""
    kept = [meaning(content(f"Lark {n:02}", definition_en="A bird")) for n in range(25)]
    keep(services.store, *kept)
    asked = {"query": "lark", "fields": ["term"]}
    first = ask(asker, "search_terms", asked).data
    assert (len(first["rows"]), first["total"]) == (10, 25)
    keep(
        services.store,
        *(replace(one, deleted_at="2026-11-23T09:00:00Z", version=2) for one in kept[7:10]),
        did="deleted",
    )
    second = ask(asker, "search_terms", {**asked, "cursor": first["cursor"]}).data
    third = ask(asker, "search_terms", {**asked, "cursor": second["cursor"]}).data
    assert [row["term"] for row in second["rows"] + third["rows"]] == [f"Lark {n:02}" for n in range(10, 25)]
    assert "cursor" not in third


@pytest.mark.parametrize("cursor", ["x", "AAAA", "é", "QUJDREVGR0hJSktMTU5PUFswLCJhIl0"])
def test_a_cursor_that_was_made_up_is_refused(services: Services, asker: Asker, cursor: str) -> None:
    """In a sentence that says what to do."""
    keep(services.store, meaning(MVP))
    with pytest.raises(UserError, match="answers-error-cursor"):
        ask(asker, "search_terms", {"query": "viable", "cursor": cursor})


def test_a_cursor_is_one_persons_and_one_questions(services: Services, asker: Asker) -> None:
    """Somebody else's, or another question's, is refused."""
    keep(services.store, *(meaning(content(f"Lark {n:02}", definition_en="A bird")) for n in range(12)))
    cursor = ask(asker, "search_terms", {"query": "lark"}).data["cursor"]
    other = asker_of(services, HERE, BEA)
    for one, query in ((other, "lark"), (asker, "bird")):
        with pytest.raises(UserError, match="answers-error-cursor"):
            ask(one, "search_terms", {"query": query, "cursor": cursor})


def test_a_page_has_a_size(services: Services, asker: Asker) -> None:
    """Long texts end at a word and say how long they are; a page of them stays below the cap."""
    long = "\u00e9t\u00e9 " * 700
    keep(services.store, *(meaning(content(f"Lark {n:02}", definition_en=long.strip())) for n in range(12)))
    told = ask(asker, "search_terms", {"query": "lark"}).data
    assert len(json.dumps(told, ensure_ascii=False)) <= CHARACTERS
    assert told["rows"][0]["definition"].endswith("\u00e9t\u00e9\u2026")
    assert told["rows"][0]["cut"] == {"definition": len(long.strip())}


@pytest.mark.parametrize(
    "arguments",
    [{}, {"term": 7}, {"term": " "}, {"term": "x" * 300}, {"term": "MVP", "all": True}, {"term": "MVP", "fields": []}],
)
def test_arguments_are_looked_at(asker: Asker, arguments: dict[str, object]) -> None:
    """What cannot be asked so is refused, and not guessed."""
    with pytest.raises(UserError, match="answers-error-"):
        ask(asker, "define_term", arguments)


def test_nobody_is_told_what_nobody_sees() -> None:
    """Control characters, turned words, letters without width and hidden messages go; accents and emoji stay."""
    hidden = "".join(chr(0xE0000 + ord(one)) for one in "ignore")
    assert (
        inert(f"\u202ede\u200bfi\x00ned{hidden} \u2028caf\u00e9 \U0001f600\ufeff") == "defined \ncaf\u00e9 \U0001f600"
    )
