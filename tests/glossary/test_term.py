"""How terms are recognised, what may be written about them, and who may change it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UserError
from bot.glossary.term import (
    ALIASES_LIMIT,
    CONTEXT_LIMIT,
    DEFINITION_LIMIT,
    EXPANSION_LIMIT,
    OWNER_LIMIT,
    SOURCE_LIMIT,
    TERM_LIMIT,
    Content,
    Wording,
    changes,
    checked,
    from_json,
    halves,
    in_order,
    may_change,
    split_aliases,
    to_json,
)
from bot.text import LANGUAGES, Texts
from bot.text.fold import key
from tests.glossary.making import AUTHOR, OWNER, STRANGER, content, contents, meaning, refusal, typed
from tests.shelves import law


def test_content_is_tidied_as_it_is_kept() -> None:
    """Spaces are squeezed, a date is written one way, and an alias that says the term again is dropped."""
    kept = checked(
        Content(
            "  lead \n time ",
            expansion_en=" Lead   time ",
            definition_en="\n From the request.\n\nTo the delivery. ",
            aliases=("Lead-Time", "LT", "l.t.", "  délai   total ", "…", "Délai total"),
            context=" Team  A ",
            owner=f" {OWNER} ",
            source=" https://example.com/lead ",
            review_by=" 20270131 ",
        )
    )
    assert kept == Content(
        "lead time",
        expansion_en="Lead time",
        definition_en="From the request.\n\nTo the delivery.",
        aliases=("LT", "délai total"),
        context="Team A",
        owner=OWNER,
        source="https://example.com/lead",
        review_by="2027-01-31",
    )
    assert checked(kept) == kept


def test_content_at_its_limits_is_taken() -> None:
    """What the form lets people type is never refused for its length."""
    longest = Content(
        "t" * TERM_LIMIT,
        expansion_en="e" * EXPANSION_LIMIT,
        definition_en="d" * DEFINITION_LIMIT,
        expansion_fr="f" * EXPANSION_LIMIT,
        definition_fr="g" * DEFINITION_LIMIT,
        aliases=tuple(f"{n:02}" + "a" * (TERM_LIMIT - 2) for n in range(ALIASES_LIMIT)),
        context="c" * CONTEXT_LIMIT,
        owner="o" * OWNER_LIMIT,
        source="https://example.com/".ljust(SOURCE_LIMIT, "s"),
        review_by="2027-01-31",
    )
    assert checked(longest) == longest


WRONG = (
    ({"term": ""}, "term", "glossary-error-term-empty"),
    ({"term": " « … » "}, "term", "glossary-error-term-empty"),
    ({"term": "t" * (TERM_LIMIT + 1)}, "term", "glossary-error-too-long"),
    ({"expansion_en": "e" * (EXPANSION_LIMIT + 1)}, "expansion_en", "glossary-error-too-long"),
    ({"expansion_fr": "e" * (EXPANSION_LIMIT + 1)}, "expansion_fr", "glossary-error-too-long"),
    ({"definition_en": "d" * (DEFINITION_LIMIT + 1)}, "definition_en", "glossary-error-too-long"),
    ({"definition_fr": "d" * 10_000}, "definition_fr", "glossary-error-too-long"),
    ({"definition_en": " \n "}, "definition_en", "glossary-error-nothing-said"),
    ({"context": "c" * (CONTEXT_LIMIT + 1)}, "context", "glossary-error-too-long"),
    ({"owner": "o" * (OWNER_LIMIT + 1)}, "owner", "glossary-error-too-long"),
    ({"source": "https://e.example/" + "s" * SOURCE_LIMIT}, "source", "glossary-error-too-long"),
    ({"source": "wiki"}, "source", "glossary-error-source"),
    ({"source": "javascript:alert(1)"}, "source", "glossary-error-source"),
    ({"source": "https://"}, "source", "glossary-error-source"),
    ({"source": "https://a.example/<!channel>"}, "source", "glossary-error-source"),
    ({"source": "https://a.example/x|y"}, "source", "glossary-error-source"),
    ({"source": "https://a b.example"}, "source", "glossary-error-source"),
    ({"source": "http://["}, "source", "glossary-error-source"),
    ({"review_by": "soon"}, "review_by", "glossary-error-review-by"),
    ({"review_by": "2026-02-30"}, "review_by", "glossary-error-review-by"),
    ({"aliases": ("a" * (TERM_LIMIT + 1),)}, "aliases", "glossary-error-too-long"),
    ({"aliases": tuple(f"a{n}" for n in range(ALIASES_LIMIT + 1))}, "aliases", "glossary-error-aliases"),
)  # fmt: skip


@pytest.mark.parametrize(("fields", "beside", "why"), WRONG, ids=[f"{f}-{n}" for n, (_, f, _) in enumerate(WRONG)])
def test_a_mistake_is_told_beside_its_field(fields: dict[str, str], beside: str, why: str, texts: Texts) -> None:
    """Whoever fills the form reads what is wrong, in their language, under the field it is about."""
    with pytest.raises(UserError) as refused:
        checked(replace(content(), **fields))  # type: ignore[arg-type]
    assert (refused.value.field, refused.value.key) == (beside, why)
    told = {texts.speak(language)(why, **refused.value.args_) for language in LANGUAGES}
    assert len(told) == len(LANGUAGES)


def test_aliases_are_typed_in_any_of_the_usual_ways() -> None:
    """Semicolons, commas and lines separate aliases; empty ones are nothing."""
    assert split_aliases("K.P.I; indicateur clé ,key figure\n\n;  ") == ("K.P.I", "indicateur clé", "key figure")


@law
@given(contents)
def test_tidying_twice_changes_nothing(said: Content) -> None:
    """Opening a meaning and saving it as it is changes nothing; neither does a trip through the history."""
    assert checked(said) == said
    assert from_json(to_json(said)) == said
    assert changes(said, said) == []
    assert split_aliases("; ".join(said.aliases)) == said.aliases


@law
@given(st.builds(Content, typed, typed, typed, typed, typed, st.lists(typed).map(tuple), typed, typed, typed, typed))
def test_whatever_is_typed_is_taken_or_explained(said: Content) -> None:
    """Checking raises nothing but an explanation."""
    refused = refusal(lambda: checked(said))
    assert refused.field if refused else checked(said).keys()[key(said.term)] == "term"


def test_a_meaning_is_found_by_everything_it_is_called() -> None:
    """The term, its aliases and both expansions find it; the term wins where two of them are the same."""
    said = Content("MVP", expansion_en="Minimum Viable Product", expansion_fr="mvp", aliases=("first cut", "…"))
    assert said.keys() == {"mvp": "term", "firstcut": "alias", "minimumviableproduct": "expansion"}


@pytest.mark.parametrize(
    ("english", "french", "read_in_english", "read_in_french"),
    [
        (("E", "en"), ("F", "fr"), ("E", "en"), ("F", "fr")),
        (("E", "en"), ("", ""), ("E", "en"), ("E", "en")),
        (("", ""), ("F", "fr"), ("F", "fr"), ("F", "fr")),
        (("E", "en"), ("F", ""), ("E", "en"), ("F", "en")),
        (("E", "en"), ("", "fr"), ("E", "en"), ("", "fr")),
        (("E", ""), ("", "fr"), ("E", "fr"), ("", "fr")),
        (("E", ""), ("", ""), ("E", ""), ("E", "")),
    ],
)
def test_a_reader_gets_their_language_or_the_other(
    english: tuple[str, str],
    french: tuple[str, str],
    read_in_english: tuple[str, str],
    read_in_french: tuple[str, str],
) -> None:
    """What nobody has translated is shown in the language it was written in, never left out."""
    said = Content("T", *english, *french)
    assert said.wording("en") == Wording(*read_in_english)
    assert said.wording("fr") == Wording(*read_in_french)


def test_changes_name_what_differs_and_nothing_else() -> None:
    """A difference is a field with what it said and what it says, aliases as people type them."""
    before = content(aliases=("a", "b"), context="Finance", definition_en="One.")
    after = replace(before, aliases=("a",), context="", definition_fr="Un.")
    assert changes(before, after) == [
        ("definition_fr", "", "Un."),
        ("aliases", "a; b", "a"),
        ("context", "Finance", ""),
    ]


def test_the_author_the_owner_and_editors_may_change_a_meaning() -> None:
    """Others may not, and a meaning nobody is named on belongs to the editors."""
    said = meaning(content(owner=OWNER, definition_en="x"))
    assert may_change(said, AUTHOR, False)
    assert may_change(said, OWNER, False)
    assert may_change(said, STRANGER, True)
    assert not may_change(said, STRANGER, False)
    assert not may_change(replace(said, author="", content=content()), "", False)


def test_meanings_come_in_the_order_the_asker_needs() -> None:
    """First what the channel uses, then its own context, the term before an alias, the approved, and the oldest."""
    used = meaning(content("PM", expansion_en="Post mortem"), id="used", created_at="2026-12-09T00:00:00Z")
    fits = meaning(
        content("PM", definition_en="x", context="Équipe Mobile"), id="fits", created_at="2026-12-08T00:00:00Z"
    )
    sure = meaning(
        content("PM", expansion_en="Product Manager"), id="sure", approved=True, created_at="2026-12-07T00:00:00Z"
    )
    old = meaning(content("PM", expansion_en="Project Manager"), id="old", created_at="2026-12-01T00:00:00Z")
    young = meaning(content("PM", expansion_en="Private Message"), id="young", created_at="2026-12-02T00:00:00Z")
    alias = meaning(content("prime minister", definition_en="x", aliases=("pm",)), id="alias", approved=True)
    full = meaning(content("afternoon", expansion_en="P.M."), id="full", approved=True)
    found = in_order([full, alias, young, old, sure, fits, used], "pm", {"used": 1}, "equipe-mobile-paris")
    assert [one.id for one in found] == ["used", "fits", "sure", "old", "young", "alias", "full"]
    assert in_order([], "pm", {}, "") == []


HALVES = {
    "Quality of Service (QoS)": ("Quality of Service", "QoS"),
    "QoS (Quality of Service)": ("QoS", "Quality of Service"),
    "indicateur clé (IC)": ("indicateur clé", "IC"),
    "Churn (customer)": (),
    "Bug (verb)": (),
    "QoS ()": (),
    "(QoS)": (),
    "QoS": (),
}


@pytest.mark.parametrize("term", HALVES)
def test_a_term_with_its_abbreviation_is_found_by_either(term: str) -> None:
    """Whichever of the two stands in brackets; what only tells two terms apart is no name."""
    assert halves(term) == HALVES[term]
    assert {key(one) for one in HALVES[term]} <= set(content(term).keys())
    assert content(term).keys()[key(term)] == "term"
