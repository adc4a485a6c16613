"""The glossary as a file, before anything is written: what each line would do, and why."""

from dataclasses import replace

import pytest

from bot.errors import UserError
from bot.glossary.sheet import MeaningSheet
from bot.glossary.term import Content
from bot.sheets import Line
from bot.text import Texts, csv
from tests.glossary.making import OWNER, after, content, did, meaning, plan


def said(done: MeaningSheet) -> list[Content]:
    """What would be kept."""
    return [one.content for one, _ in done.keep]


HEADERS = {
    "term,expansion,definition,aliases,context,owner,source,review_by,status": "its own",
    "Term,Stands for,Description,Also known as,Team,Owner,Link,Review date,Status": "English",
    "ACRONYM,Full Name,Explanation,Synonyms,Department,owner id,URL,Review by,State": "an acronym list",
    "Terme,Nom complet,Définition,Synonymes,Équipe,Responsable,Lien,À revoir le,Statut": "French",
    "Sigle,Développé,Explication,Alias,Contexte,Propriétaire,Référence,Date de revue,Statut": "a French acronym list",
    "\ufeff term ,EXPANSION,Définition (EN),alias,Catégorie,owner,Source,review by,statut": "a spreadsheet's",
}


@pytest.mark.parametrize("header", HEADERS, ids=HEADERS.values())
def test_columns_are_known_by_the_names_people_give_them(header: str) -> None:
    """Lists made by others, in English or French, are read without renaming a column."""
    done = plan(
        f"{header}\nMVP,Minimum viable product,The smallest thing,cut; pilot,Product,{OWNER},https://e.example,2027-01-31,"
        "Approuvé\n"
    )
    assert done.unknown == []
    assert said(done) == [
        Content(
            "MVP",
            expansion_en="Minimum viable product",
            definition_en="The smallest thing",
            aliases=("cut", "pilot"),
            context="Product",
            owner=OWNER,
            source="https://e.example",
            review_by="2027-01-31",
        )
    ]
    assert done.keep[0][0].approved


def test_columns_that_name_a_language_keep_it() -> None:
    """A file with both languages fills both; one that says none is in the language of the workspace."""
    both = "term,definition_en,definition_fr,expansion fr\nMVP,Smallest,Le plus petit,Produit\n"
    for language in ("en", "fr"):
        assert said(plan(both, language=language)) == [
            Content("MVP", definition_en="Smallest", definition_fr="Le plus petit", expansion_fr="Produit")
        ]
    plain = "terme;signification;définition\nMVP;Produit;Le plus petit\n"
    assert said(plan(plain, language="fr")) == [Content("MVP", expansion_fr="Produit", definition_fr="Le plus petit")]
    assert said(plan(plain, language="en")) == [Content("MVP", expansion_en="Produit", definition_en="Le plus petit")]


def test_of_two_columns_the_better_name_is_taken() -> None:
    """Notes never replace a definition, in whatever order the columns stand; what is left out is told."""
    done = plan("Name,Notes,Term,Definition,Colour,\nIgnored,A note,MVP,The smallest thing,red,\n")
    assert said(done) == [Content("MVP", definition_en="The smallest thing")]
    assert done.unknown == ["Name", "Notes", "Colour"]
    assert said(plan("term,notes\nMVP,A note\n")) == [Content("MVP", definition_en="A note")]


def test_a_long_explanation_under_context_is_part_of_the_definition() -> None:
    """Many lists explain a term where the team belongs; nothing of it is cut."""
    explained = "Used by everybody who " + "really " * 20 + "cares."
    assert said(plan(f"term,definition,context\nMVP,Smallest.,{explained}\n")) == [
        Content("MVP", definition_en=f"Smallest.\n{explained}")
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_any_spreadsheet_dialect_is_read(delimiter: str, newline: str) -> None:
    """Commas, semicolons or tabs, any line ending, quoted cells, blank lines: lines are counted as an editor does."""
    rows = [
        ["term", "definition"],
        [],
        ["MVP", '"one, two; three\tfour"'],
        ["", ""],
        ["KPI", '"a ""quote"""'],
        ["OKR", ""],
    ]
    done = plan(newline.join(delimiter.join(row) for row in rows))
    assert said(done) == [
        content("MVP", definition_en="one, two; three\tfour"),
        content("KPI", definition_en='a "quote"'),
    ]
    assert [(line.number, line.name, line.did) for line in done.lines] == [
        (3, "MVP", "added"),
        (5, "KPI", "added"),
        (6, "OKR", "refused"),
    ]


def test_several_meanings_of_a_term_stay_several() -> None:
    """Seven lines for one acronym are seven meanings; the same line twice is one, and told."""
    lines = "".join(f"PM,Sense {n},\n" for n in range(7))
    done = plan(f"term,expansion,definition\n{lines}PM,Sense 3,\n")
    assert did(done) == ["added"] * 7 + ["unchanged"]
    assert done.lines[-1] == Line(9, "PM", "unchanged", "glossary-import-repeated")
    defined = plan("term,definition\nPM,One.\nPM,Two.\nPM,Three.\n")
    assert did(defined) == ["added"] * 3


def test_a_second_import_changes_nothing() -> None:
    """A file that is in the glossary already is found there line by line, also where several lines share a term."""
    lines = ("PM,,One.,", "PM,,Two.,", "PM,,Two.,Sales", "MVP,Minimum,A,", "M.V.P,Minimum,B,", "PM,,One.,")
    text = "\n".join(["term,expansion,definition,context", *lines])
    kept = after(plan(text))
    assert len(kept) == 5
    again = plan(text, kept)
    assert did(again) == ["unchanged"] * 6
    assert again.keep == []


def test_a_line_changes_the_meaning_it_rewords() -> None:
    """Same term, full name and context: a new wording; where several could be meant, it is added instead."""
    mvp = meaning(content("MVP", expansion_en="Minimum viable product", definition_en="Old."))
    done = plan("term,expansion,definition\nm.v.p,minimum-viable product,New.\n", [mvp])
    assert did(done) == ["changed"]
    ((kept, what),) = done.keep
    assert (kept.id, kept.version, kept.author, what) == (mvp.id, 2, mvp.author, "changed")
    assert kept.content.definition_en == "New."
    two = [meaning(content("PM", definition_en="One.")), meaning(content("PM", definition_en="Two."))]
    assert did(plan("term,definition\nPM,Three.\n", two)) == ["added"]
    elsewhere = meaning(content("MVP", expansion_en="Minimum viable product", definition_en="Old.", context="Sales"))
    assert did(plan("term,expansion,definition\nMVP,Minimum viable product,New.\n", [elsewhere])) == ["added"]


def test_an_id_says_which_meaning_a_line_is() -> None:
    """In an export that was edited, even the term may change; an id nobody knows is an ordinary line."""
    one, other = (
        meaning(content("PM", definition_en="One."), id="a"),
        meaning(content("PM", definition_en="Two."), id="b"),
    )
    done = plan("id,term,definition\nb,Product manager,Two!\na,PM,One.\nzzz,PM,Three.\n", [one, other])
    assert did(done) == ["changed", "unchanged", "added"]
    assert [(kept.id, kept.term, what) for kept, what in done.keep] == [
        ("b", "Product manager", "changed"),
        ("n1", "PM", "added"),
    ]


def test_an_approved_meaning_is_never_downgraded() -> None:
    """A draft line leaves an approved meaning as it is, whatever it says and however it names it."""
    sure = meaning(content("MVP", expansion_en="Minimum", definition_en="Sure."), id="a", approved=True)
    for line in ("a,MVP,Minimum,Doubt.,draft", ",MVP,Minimum,Doubt.,", "a,Other,,Doubt.,draft"):
        done = plan(f"id,term,expansion,definition,status\n{line}\n", [sure])
        assert [(one.did, one.why) for one in done.lines] == [("refused", "glossary-import-approved")], line
        assert done.keep == []
    same = plan("id,term,expansion,definition,status\na,MVP,Minimum,Sure.,draft\n", [sure])
    assert did(same) == ["unchanged"]
    assert did(plan("id,term,definition,status\na,MVP,Surer.,approved\n", [sure])) == ["changed"]


def test_only_who_may_approve_approves() -> None:
    """The word “approved” in a file counts when an editor or the operator imports it."""
    draft = meaning(content("MVP", definition_en="x"))
    text = "term,definition,status\nMVP,x,approved\nKPI,y,officiel\nOKR,z,draft\n"
    trusted, others = plan(text, [draft]), plan(text, [draft], trusted=False)
    assert [(one.term, one.approved, what) for one, what in trusted.keep] == [
        ("MVP", True, "changed"),
        ("KPI", True, "added"),
        ("OKR", False, "added"),
    ]
    assert [(one.term, one.approved) for one, _ in others.keep] == [("KPI", False), ("OKR", False)]
    sure = replace(draft, approved=True)
    assert did(plan("term,definition,status\nMVP,new,approved\n", [sure], trusted=False)) == ["refused"]


def test_a_refused_line_says_why_and_the_others_go_on(texts: Texts) -> None:
    """Each line that cannot be taken is named with its number, its term and the reason, in the reader's language."""
    long = "x" * 81
    done = plan(
        "term,definition,source,review_by\n"
        "MVP,fine,,\n"
        ",no term,,\n"
        "KPI,,,\n"
        f"{long},too long,,\n"
        "OKR,x,wiki,\n"
        "GTM,x,,someday\n"
        f"PRD,{'y' * 2001},,\n"
        "NPS,fine too,,\n"
    )
    assert [(line.number, line.did, line.why) for line in done.lines] == [
        (2, "added", ""),
        (3, "refused", "glossary-error-term-empty"),
        (4, "refused", "glossary-error-nothing-said"),
        (5, "refused", "glossary-error-too-long"),
        (6, "refused", "glossary-error-source"),
        (7, "refused", "glossary-error-review-by"),
        (8, "refused", "glossary-error-too-long"),
        (9, "added", ""),
    ]
    assert [done.count(what) for what in ("added", "changed", "unchanged", "refused")] == [2, 0, 0, 6]
    english, french = done.line_texts(texts.speak("en")), done.line_texts(texts.speak("fr"))
    assert english[0] == "Line 2: MVP — added"
    assert english[1].startswith("Line 3: — — refused (Which term?")
    assert "At most 80 characters fit here; this has 81." in english[3]
    assert "At most 2,000 characters" in english[6]
    assert french[0] == "Ligne 2\u00a0: MVP — ajoutée"
    assert "Donnez un jour" in french[5]
    assert len(english) == len(french) == 8
    assert done.totals(texts.speak("en")) == "2 added, 0 changed, 0 unchanged, 6 refused."


def test_columns_left_out_are_told(texts: Texts) -> None:
    """A typing mistake in a title is not passed over in silence."""
    done = plan("term,definition,colour,statuss\nMVP,x,red,approved\n")
    assert "colour, statuss" in done.line_texts(texts.speak("en"))[-1]
    assert "colour, statuss" in done.line_texts(texts.speak("fr"))[-1]


NO_GLOSSARY = {
    "": "sheet-empty",
    "\n \n": "sheet-empty",
    ",,,\n": "sheet-empty",
    "term\nMVP\n": "glossary-import-header",
    "definition,notes\nx,y\n": "glossary-import-header",
    "just some text": "glossary-import-header",
    "MVP,The smallest thing\n": "glossary-import-header",
    'term,definition\nMVP,"never closed\nKPI,x\n': "sheet-broken",
    'term,definition\nMVP,"a" b\n': "sheet-broken",
    "term,definition\n" + "a,b\n" * (csv.ROWS + 1): "sheet-too-long",
}


@pytest.mark.parametrize("text", NO_GLOSSARY, ids=range(len(NO_GLOSSARY)))
def test_what_is_no_glossary_is_refused_whole(text: str, texts: Texts) -> None:
    """A file that cannot be read says what is wrong with it, and the line where a quotation mark was left open."""
    with pytest.raises(UserError) as refused:
        plan(text)
    assert refused.value.key == NO_GLOSSARY[text]
    assert texts.speak("fr")(refused.value.key, **refused.value.args_)
    if refused.value.key == "sheet-broken":
        assert refused.value.args_["line"] == 2


def test_a_header_alone_does_nothing() -> None:
    """A file with titles and no lines is a glossary of nothing."""
    done = plan("term,definition\n")
    assert (done.lines, done.keep) == ([], [])
