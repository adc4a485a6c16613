"""What cards, forms, histories and the Home tab say to whoever reads them, in both languages."""

import json
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.glossary.blocks import card, form, history, review
from bot.glossary.blocks.card import Reader
from bot.glossary.term import Content, Meaning, MeaningVersion, checked
from bot.merge import FormBase
from bot.slack.blocks import Block
from bot.text import Translator
from tests.glossary.making import (
    AT,
    AUTHOR,
    EDITOR,
    OWNER,
    STRANGER,
    content,
    contested,
    meaning,
    parts,
    proposed,
    several,
    typed_in,
)
from tests.words import action_ids, words


def test_a_card_says_all_that_is_known(t: Translator) -> None:
    """Term, expansion and definition first; then whether it is approved, context, aliases, owner, source, dates."""
    said = content(
        "MVP",
        expansion_en="Minimum viable product",
        definition_en="See https://example.com/mvp.",
        expansion_fr="Produit minimum viable",
        definition_fr="Voir https://example.com/mvp.",
        aliases=("cut", "première version"),
        context="Data & Co",
        owner=OWNER,
        source="https://example.com/a?b=1&c=2|d",
        review_by="2027-01-31",
    )
    shown = words({"blocks": card.describe(t, meaning(said, approved=True, changed_by=EDITOR))})
    expansion, verb = ("Produit minimum viable", "Voir") if t.language == "fr" else ("Minimum viable product", "See")
    assert f"*MVP* — {expansion}\n{verb} <https://example.com/mvp>." in shown
    for part in (
        t("glossary-approved"), "Data &amp; Co", "cut, première version", f"<@{OWNER}>", f"<@{EDITOR}>",
        t.date("2026-11-23"), t.date("2027-01-31"), f"<https://example.com/a?b=1&amp;c=2%7Cd|{t('glossary-source')}>",
    ):  # fmt: skip
        assert part in shown
    least = words({"blocks": card.describe(t, meaning(content("T", expansion_en="E"), changed_by=""))})
    assert least.splitlines() == ["*T* — E", t("glossary-changed", when=t.date("2026-11-23")) + "."]


def test_a_review_that_is_overdue_is_called_so(t: Translator) -> None:
    """On the day after it, wherever the term is shown: to whoever asks, and to a channel. It is told in sentences."""
    due = meaning(content("T", definition_en="x", review_by="2026-11-23", context="Data"), approved=True)
    on, after = "2026-11-23", "2026-11-24"
    late = t("glossary-review-overdue", when=t.date("2026-11-23"))
    places: list[Callable[[str], list[Block]]] = [
        lambda day: card.describe(t, due, today=day),
        lambda day: card.answer(t, Reader(STRANGER, today=day), "T", [due]),
        lambda day: card.shared(t, due, STRANGER, lambda _: "Ada", day),
    ]
    for shown in places:
        assert late not in words({"blocks": shown(on)})
        assert f"{late}." in words({"blocks": shown(after)})
        assert "·" not in words({"blocks": shown(after)})


def test_a_shared_term_leads_on(t: Translator) -> None:
    """Who reads it in a channel opens their own card, or adds what it means to their team."""
    shown = card.shared(t, meaning(content("T", definition_en="x")), STRANGER, lambda _: "Ada")
    assert action_ids({"blocks": shown}) == ["glossary.open", "glossary.add"]


def test_buttons_are_those_that_make_sense_to_the_reader(t: Translator) -> None:
    """Everyone can share, add and look back; who may edit edits, others suggest a change, but not of what a few see;
    Approve is for editors while there is something to approve."""
    one = several(content("T", definition_en="x"), 1)
    always = {"glossary.share", "glossary.edit", "glossary.add", "glossary.history"}

    def buttons(reader: Reader, meant: list[Meaning]) -> set[str]:
        return set(action_ids({"blocks": card.answer(t, reader, "T", meant)}))

    def says(reader: Reader, meant: list[Meaning]) -> str:
        return words({"blocks": card.answer(t, reader, "T", meant)})

    assert buttons(Reader(STRANGER), one) == buttons(Reader(AUTHOR), one) == always
    for reader in (Reader(AUTHOR), Reader(EDITOR, True)):
        assert t("glossary-edit") in says(reader, one)
        assert t("glossary-form-suggest") not in says(reader, one)
    assert t("glossary-edit") not in says(Reader(STRANGER), one)
    assert t("glossary-form-suggest") in says(Reader(STRANGER), one)
    private = [replace(one[0], place="C0PRICING")]
    assert "glossary.edit" not in buttons(Reader(STRANGER), private)
    assert buttons(Reader(EDITOR, True), one) == always | {"glossary.approve"}
    assert buttons(Reader(EDITOR, True), [replace(one[0], approved=True)]) == always
    assert action_ids({"blocks": card.answer(t, Reader(STRANGER), "T", one)})[0] == "glossary.share"


def test_a_term_that_is_not_there_leads_on(t: Translator) -> None:
    """Who deleted it and the way back for those who may, near terms, then the ways to fill the gap."""
    gone = meaning(content("T", definition_en="x"), changed_by=EDITOR, deleted_at=AT)
    for reader, may_undo in ((Reader(STRANGER), False), (Reader(AUTHOR), True), (Reader(EDITOR, True), True)):
        blocks = {"blocks": card.not_found(t, reader, "<T>", ["S", "U"], gone)}
        undo = ["glossary.undo"] if may_undo else []
        assert action_ids(blocks) == [*undo, "glossary.open:0", "glossary.open:1", "glossary.add", "glossary.ask"]
        assert f"<@{EDITOR}>" in words(blocks)
        assert t("glossary-not-found", term="T") not in words(blocks)
    never = {"blocks": card.not_found(t, Reader(AUTHOR), "<T>", [])}
    assert "*&lt;T&gt;*" in words(never)
    assert action_ids(never) == ["glossary.add", "glossary.ask"]


@pytest.mark.parametrize("count", [1, 7, 30])
def test_many_meanings_come_in_pages(t: Translator, count: int) -> None:
    """Every meaning is on exactly one page; pages are turned there and back, and a page that never was is the last."""
    meant = [
        replace(one, content=content("PM", expansion_en=f"Sense {n:02}."))
        for n, one in enumerate(several(content("T", definition_en="x"), count))
    ]
    read: list[str] = []
    last = len(card.pages(meant)) - 1
    for page in range(last + 1):
        blocks = card.answer(t, Reader(STRANGER), "P.M.", meant, page)
        read += re.findall(r"Sense \d\d\.", words({"blocks": blocks}))
        turns = {
            b: json.loads(p["value"])
            for p in parts(blocks)
            if (b := p.get("action_id", "")).startswith("glossary.meanings")
        }
        expected = {page - 1, page + 1} & set(range(last + 1))
        assert turns == {f"glossary.meanings:{to}": {"asked": "P.M.", "page": to} for to in expected}
    assert read == [f"Sense {n:02}." for n in range(count)]
    assert (last == 0) == (count <= 7), "seven short meanings are read at once"
    assert card.answer(t, Reader(STRANGER), "PM", meant, 99) == card.answer(t, Reader(STRANGER), "PM", meant, last)


def test_the_form_begins_in_the_readers_language(t: Translator) -> None:
    """The reader's own language comes before the other one, the term before both; only what is there can be deleted."""
    fields = list(typed_in(form.form(t, Content("MVP"))))
    own, other = ("fr", "en") if t.language == "fr" else ("en", "fr")
    assert fields[:3] == ["term", f"expansion_{own}", f"definition_{own}"]
    assert fields[-2:] == [f"expansion_{other}", f"definition_{other}"]
    assert "glossary.delete" not in action_ids(form.form(t, Content("MVP")))
    assert "glossary.delete" in action_ids(form.form(t, Content("MVP"), meaning="m1", base=FormBase(1)))


def test_a_term_has_to_say_something(t: Translator) -> None:
    """The form of a new term said "(optional)" of every text and refused it without any; of one that says something
    already, in whatever language, nothing more is asked for."""

    def needed(said: Content) -> set[str]:
        return {
            str(block["block_id"])
            for block in form.form(t, said)["blocks"]
            if block["type"] == "input" and not block.get("optional")
        }

    assert needed(Content("MVP")) == {"term", f"definition_{t.language}"}
    assert needed(Content("MVP", expansion_en="Minimum viable product")) == {"term"}
    assert needed(Content("MVP", definition_fr="Le plus petit")) == {"term"}


def test_an_owner_named_in_words_does_not_close_the_form(t: Translator) -> None:
    """A list imported with names for owners can be edited: Slack refuses a picker that begins with nobody it knows."""
    assert typed_in(form.form(t, content(owner="Jane Doe", definition_en="x")))["owner"] is None
    assert "Jane Doe" in words({"blocks": card.describe(t, meaning(content(owner="Jane Doe", definition_en="x")))})


def test_who_was_overtaken_loses_nothing(t: Translator) -> None:
    """The form comes back with everything typed in it, and what the other wrote beside the field both changed."""
    mine = content("MVP", definition_en="Mine.", aliases=("a", "b"), context="Here")
    theirs = meaning(content("MVP", definition_en="Theirs."), version=7, changed_by=EDITOR)
    where: form.FormOrigin = {"channel": "C1", "thread": "1700000000.000100", "back": "https://b.example", "place": ""}
    view = form.conflict(t, contested(theirs, mine, ["definition_en"]), FormBase(5), replace=True, **where)
    assert checked(form.typed(typed_in(view))) == mine
    at = [block.get("block_id") for block in view["blocks"]].index("definition_en")
    beside = words({"blocks": [view["blocks"][at + 1]]})
    assert f"<@{EDITOR}>" in beside
    assert "Theirs." in beside
    assert [b["block_id"] for b in view["blocks"] if b.get("element", {}).get("focus_on_load")] == ["definition_en"]
    carried = {"meaning": theirs.id, "version": 5, "asked": {"definition_en": 7}, "replace": True}
    assert json.loads(view["private_metadata"]) == {**carried, **where}


def test_history_shows_what_differed_and_the_way_back(t: Translator) -> None:
    """Newest first, a difference a version, and a button on every version that can be brought back."""
    one = meaning(content("MVP", definition_en="Three."), version=4, deleted_at=AT)
    past = [
        MeaningVersion(one.id, n, AT, AUTHOR, did, False, content("MVP", definition_en=text))
        for n, did, text in (
            (1, "added", "One."),
            (2, "changed", "Two."),
            (3, "restored", "Three."),
            (4, "deleted", "Three."),
        )
    ]
    view = history.history(t, one, past, may_restore=True)
    said = words(view)
    assert [said.index(f"*Version {n}*") for n in (4, 3, 2, 1)] == sorted(
        said.index(f"*Version {n}*") for n in range(1, 5)
    )
    assert "One. → Two." in said
    assert "Two. → Three." in said
    assert action_ids(view) == [f"glossary.restore:{n}" for n in (3, 2, 1)]
    assert action_ids(history.history(t, one, past, may_restore=False)) == []


def test_a_review_shows_what_would_change(t: Translator) -> None:
    """An editor reads old and new side by side, and that the meaning moved when it did."""
    current = meaning(content("MVP", definition_en="Old."), version=3)
    waiting = proposed(content("MVP", definition_en="New."), "changed")
    said = words({"blocks": review.proposal(t, waiting, current, waiting.content)})
    assert "Old. → New." in said
    assert f"<@{AUTHOR}>" in said
    assert t("glossary-proposal-moved") not in said
    assert t("glossary-proposal-moved") in words(
        {"blocks": review.proposal(t, waiting, current, waiting.content, moved=True)}
    )
    same = review.proposal(t, proposed(current.content, "changed"), current, current.content)
    assert t("glossary-proposal-same") in words({"blocks": same})
    values = [json.loads(part["value"]) for part in parts(same) if part.get("action_id") == "glossary.accept"]
    assert values == [{"proposal": waiting.id, "shown": 3}]
    gone = review.proposal(t, waiting, replace(current, deleted_at=AT), waiting.content)
    assert t("glossary-proposal-gone", term="MVP") in words({"blocks": gone})
    assert t("glossary-proposal-gone", term="MVP") not in said
