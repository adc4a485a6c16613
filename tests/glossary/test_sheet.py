"""The glossary as a file, before anything is written: what each line would do, and why."""

from dataclasses import replace

import pytest

from bot.errors import UserError
from bot.glossary.sheet import MeaningSheet
from bot.glossary.term import Content
from bot.sheets import SKIPPED, Answers, Line, Matching
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
        (6, "OKR", "wanted"),
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


def test_a_line_without_an_id_rewrites_nothing() -> None:
    """A second list of the same acronyms comes beside the first, or is left out, as whoever brings it says."""
    mvp = meaning(content("MVP", expansion_en="Minimum viable product", definition_en="Old."))
    text = "term,expansion,definition\nm.v.p,minimum-viable product,New.\nOKR,,Goals.\n"
    beside = plan(text, [mvp])
    assert did(beside) == ["added", "added"]
    assert did(plan(text, after(beside, [mvp]))) == ["unchanged", "unchanged"]
    left = plan(text, [mvp], answers=Answers(alike="leave"))
    assert [(line.did, line.why) for line in left.lines] == [("left", "glossary-import-known"), ("added", "")]
    assert [one.term for one, _ in left.keep] == ["OKR"]


def test_what_changes_is_told_from_what_to_what(texts: Texts) -> None:
    """Before and after, field by field; of a long text where the two part."""
    old = meaning(content("MVP", definition_en="It is " + "long " * 100 + "ago."), id="a")
    done = plan("id,term,definition,status\na,MVP,It is " + "long " * 100 + "gone.,approved\n", [old])
    (line,) = done.lines
    assert [name for name, _, _ in line.changes] == ["definition_en", "status"]
    said = done.line_texts(texts.speak("en"))[0]
    assert said.startswith("Line 2: MVP — changed: definition_en “…")
    assert "ago.” → “…" in said
    assert said.endswith("gone.”; status “draft” → “approved”")
    assert "«\u00a0draft\u00a0» → «\u00a0approved\u00a0»" in done.line_texts(texts.speak("fr"))[0]


SEE = ("see NPS", "See: NPS.", "see also “NPS”", "voir NPS", "Voir aussi : « NPS »", "cf. NPS", "→ NPS", "(see NPS)")


@pytest.mark.parametrize("words", SEE)
def test_a_line_that_points_to_a_term_is_its_alias(words: str) -> None:
    """In English and French, before or behind it; what points to nothing we know, or to several, says what it says."""
    pointing, nps = f"Promoter score,{words}", "NPS,Would you recommend us?"
    for lines in ([pointing, nps], [nps, pointing]):
        done = plan("term,definition\n" + "\n".join(lines) + "\n")
        assert said(done) == [content("NPS", definition_en="Would you recommend us?", aliases=("Promoter score",))]
        assert sorted(did(done)) == ["added", "alias"]
    here = meaning(content("NPS", definition_en="Would you recommend us?"), approved=True)
    done = plan(f"term,definition\n{pointing}\n", [here])
    assert [(one.id, one.content.aliases, one.approved) for one, _ in done.keep] == [
        (here.id, ("Promoter score",), True)
    ]
    assert did(plan(f"term,definition\n{pointing}\n", after(done, [here]))) == ["unchanged"]
    assert did(plan(f"term,definition\n{pointing}\n")) == ["added"]
    assert did(plan(f"term,definition\n{pointing}\nNPS,One.\nNPS,Two.\n")) == ["added"] * 3


def test_a_term_without_text_is_wanted() -> None:
    """Somebody still has to define it; one that is defined here or in another line is not."""
    done = plan("term,definition\nMVP,\nOKR,\nKPI,\nKPI,A measure.\n?!,\n", [meaning("OKR")])
    assert did(done) == ["wanted", "unchanged", "unchanged", "added", "refused"]
    assert done.wanted == ["MVP"]


def test_a_status_of_another_list_means_what_the_workspace_says(texts: Texts) -> None:
    """A word nobody knows is told; once matched it approves, or leaves its lines out. A column likewise."""
    text = "Buzzword,definition,status\nMVP,One.,Final\nOKR,Two.,Dead\n"
    with pytest.raises(UserError):
        plan(text)
    columns = {"buzzword": "term"}
    told = plan(text, matching=Matching(columns))
    assert (did(told), told.words) == (["added", "added"], ["Final", "Dead"])
    assert "Final, Dead" in "\n".join(told.line_texts(texts.speak("en")))
    done = plan(text, matching=Matching(columns, {"final": "approved", "dead": SKIPPED}))
    assert [(line.did, line.why) for line in done.lines] == [("added", ""), ("left", "sheet-skipped")]
    assert done.keep[0][0].approved
    assert (done.words, done.unknown) == ([], [])


def test_a_long_definition_is_cut_where_that_was_asked_for() -> None:
    """Else that line alone is refused, with how long it is; the address of the whole stays."""
    text = f"term,definition,source\nMVP,{'x' * 140_000},https://a.example\nOKR,{'y' * 3000},\n"
    done = plan(text)
    assert [(line.did, line.why, line.args.get("length")) for line in done.lines] == [
        ("refused", "glossary-error-too-long", 140_000),
        ("added", "", None),
    ]
    cut = plan(text, answers=Answers(long="cut"))
    assert [(line.did, line.why) for line in cut.lines] == [("added", "sheet-cut"), ("added", "")]
    assert (len(said(cut)[0].definition_en), said(cut)[0].source) == (3000, "https://a.example")


def test_damaged_letters_are_told_by_their_line() -> None:
    """The line alone is refused, for letters that were lost are never kept; a title above the header is told."""
    done = plan("Our words, of 2026\n\nterm,definition\nPérimètre,Defined\nP\ufffdrim,Lost\nClé,dÃ©finie\n")
    assert [(line.number, line.did, line.why) for line in done.lines] == [
        (4, "added", ""),
        (5, "refused", "sheet-damaged"),
        (6, "refused", "sheet-damaged"),
    ]
    assert done.above == 1


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
    for line in ("a,MVP,Minimum,Doubt.,draft", "a,Other,,Doubt.,draft"):
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
    named = f"id,term,definition,status\n{sure.id},MVP,new,approved\n"
    assert did(plan(named, [sure], trusted=False)) == ["refused"]


def test_a_refused_line_says_why_and_the_others_go_on(texts: Texts) -> None:
    """Each line that cannot be taken is named with its number, its term and the reason, in the reader's language."""
    long = "x" * 81
    done = plan(
        "term,definition,source,review_by\n"
        "MVP,fine,,\n"
        ",no term,,\n"
        '"""MVP""",,,x\n'
        f"{long},too long,,\n"
        "OKR,x,wiki,\n"
        "GTM,x,,someday\n"
        f"PRD,{'y' * 3001},,\n"
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
    assert english[1].startswith("Line 3 (no title) — rejected (Which term?")
    assert "At most 80 characters fit here; this has 81." in english[3]
    assert "At most 3,000 characters" in english[6]
    assert french[0] == "Ligne 2\u00a0: MVP — ajoutée"
    assert "Donnez une date" in french[5]
    assert len(english) == len(french) == 8
    assert done.totals(texts.speak("en")) == "2 added, 0 changed, 0 unchanged, 6 rejected."


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
    'term,definition\nMVP,"a\n" b\n': "sheet-broken",
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


def test_a_second_meaning_is_said_to_be_one() -> None:
    """A line whose term is defined here already comes beside that, and whoever brings it is told; a new one is new."""
    done = plan("term,definition\nMVP,Another thing\nNPS,A score\n", [meaning(content("MVP"))])
    assert [(line.did, line.why) for line in done.lines] == [("added", "glossary-import-another"), ("added", "")]
