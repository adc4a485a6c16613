"""What is missing from a document, and what is no gap at all."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.completeness.checks import missing, open_questions
from bot.documents.completeness.gap import SUPPLIERS, DocumentFacts, MetricFacts
from bot.documents.store.shipped import shipped
from bot.documents.template import Template, TemplateSection

GUIDANCE = "Who has the problem, and since when? Write what they do about it today."
KEYS = ("problem", "metric", "alternatives", "out_of_scope", "assumptions", "questions", "risks", "rollout")
TEMPLATE = Template(
    "prd", "en", "1", "PRD", "", tuple(TemplateSection(key, key.title(), GUIDANCE, required=True) for key in KEYS)
)
ENGLISH = {
    "problem": "Night readers get headaches since March 2026.",
    "metric": "**KPI:** Activation\n**Now:** 41 %\n**Target:** 50 %\n**By:** 2027-Q1\n**Guardrail:** support tickets",
    "alternatives": "- A browser extension: we cannot support it\n- Nothing: readers leave",
    "out_of_scope": "- Themes of one's own",
    "assumptions": "- Readers switch at night → we look at the clock of their device",
    "questions": "- [ ] Do we dim pictures? @oliver, 12 December",
    "risks": "- Contrast is too low\n- Privacy: nothing new is kept",
    "rollout": "Ten percent in week 1. Rollback: the switch is turned off.",
}
FRENCH = {
    "problem": "**Qui :** les lecteurs de nuit\n**Depuis :** la refonte de mars",
    "metric": "**Indicateur :** Activation\n**Aujourd’hui :** 41 %\n**Cible :** 50 %\n**Échéance :** T1 2027\n"
    "**Garde-fou :** les tickets",
    "alternatives": "1. Une extension : nous ne pouvons pas l’assurer\n2. Ne rien faire : ils partent",
    "out_of_scope": "Les thèmes sur mesure",
    "assumptions": "- Ils liront plus longtemps : nous mesurons le temps de lecture",
    "questions": "- Faut-il assombrir les photos ? <@U0AMELIE>, le 12 décembre",
    "risks": "Contraste trop faible. Données personnelles : rien de nouveau.",
    "rollout": "10 % la première semaine. Retour arrière : on désactive l’option.",
}
WHOLE = DocumentFacts(
    ENGLISH,
    template=TEMPLATE,
    owner="U0OWNER",
    approver="U0CHIEF",
    insights=3,
    metric=MetricFacts("Activation", has_value=True),
    kpi="Activation",
)


def gaps(facts: DocumentFacts = WHOLE, **texts: str) -> list[str]:
    """The keys of what is missing, once some sections say something else."""
    return [one.key for one in missing(replace(facts, sections={**facts.sections, **texts}))]


@pytest.mark.parametrize("texts", [ENGLISH, FRENCH], ids=["english", "french"])
def test_a_whole_document_has_no_gaps(texts: Mapping[str, str]) -> None:
    """Everything a reader needs is there, in few words: short is no gap."""
    assert missing(replace(WHOLE, sections=texts)) == []


@pytest.mark.parametrize(
    ("section", "text", "missing"),
    [
        ("problem", "It hurts since March.", ["problem-who"]),
        ("problem", "Night readers get headaches.", ["problem-since"]),
        ("problem", "**Who:** TBD\n**Since:** March", ["problem-who"]),
        ("problem", "**Qui :** les lecteurs\n**Depuis :** à compléter", ["problem-since"]),
        ("problem", "> Readers leave since 2026", ["problem-who", "problem-since"]),
        (
            "metric",
            "**KPI:** Activation\n**Target:** more\n**By:** soon",
            ["metric-target", "metric-date", "counter-metric"],
        ),
        ("alternatives", "- A browser extension", ["alternatives"]),
        ("alternatives", "", ["alternatives"]),
        ("out_of_scope", "TBD", ["out-of-scope"]),
        ("out_of_scope", "- \n- …", ["out-of-scope"]),
        ("assumptions", "- Readers want it\n- We can test it: five interviews", ["assumptions-test"]),
        ("questions", "- Do we dim pictures?", ["questions-owner", "questions-date"]),
        ("questions", "- Do we dim pictures? @oliver", ["questions-date"]),
        ("risks", "- Contrast is too low", ["risks-privacy"]),
        ("risks", "Privacy:\nContrast", ["risks-privacy"]),
        ("rollout", "Ten percent in week 1.", ["rollback"]),
        ("rollout", "", ["rollout"]),
        ("rollout", "Rollback: a switch\nTBD", ["placeholder"]),
    ],
)
def test_each_gap_is_found_alone(section: str, text: str, missing: list[str]) -> None:
    """One thing is missing, and that is what is said."""
    assert gaps(WHOLE, **{section: text}) == missing


@pytest.mark.parametrize(
    ("section", "text", "missing"),
    [
        ("out_of_scope", "To be defined later.", ["out-of-scope"]),
        ("out_of_scope", "Coming soon", ["out-of-scope"]),
        ("out_of_scope", "We’ll fill this in", ["out-of-scope"]),
        ("out_of_scope", "N.A.", ["out-of-scope"]),
        ("out_of_scope", "Not applicable", ["out-of-scope"]),
        ("out_of_scope", "Sans objet", ["out-of-scope"]),
        ("out_of_scope", "À compléter plus tard", ["out-of-scope"]),
        ("out_of_scope", "Néant", ["out-of-scope"]),
        ("out_of_scope", "Ut lorem ipsum dolor sit amet, consectetur", ["out-of-scope"]),
        ("out_of_scope", "blah blah", ["out-of-scope"]),
        ("out_of_scope", "x", ["out-of-scope"]),
        ("out_of_scope", "| What | Why |\n| --- | --- |\n| | |", ["out-of-scope"]),
        ("out_of_scope", "Say who has the problem, since when; write what they do today about it", ["guidance"]),
        ("alternatives", "- Nothing\n- None", ["alternatives"]),
        ("alternatives", "- Do it all\n- do it all.", ["alternatives"]),
        ("alternatives", "| Way | Why not |\n|---|:--|\n| Buy it | dear |", ["alternatives"]),
        ("metric", ENGLISH["metric"].replace("support tickets", "none"), ["counter-metric"]),
        ("problem", "Users may leave.", ["problem-since"]),
        ("problem", "Users lose 3.5 % of their baskets.", ["problem-since"]),
        ("problem", "Les clientes perdent deux heures la semaine.", ["problem-since"]),
        ("problem", "Orders are lost since March.", ["problem-who"]),
        ("problem", "Les commandes et les erreurs s’empilent depuis mars.", ["problem-who"]),
        ("assumptions", "- Customers ask for it", ["assumptions-test"]),
        ("assumptions", "- Les comptes sont bons", ["assumptions-test"]),
        ("risks", "- Privacy: none", ["risks"]),
        ("rollout", "1. TBA\nRollback: n/a", ["rollout"]),
    ],
)
def test_words_that_say_nothing_fill_no_gap(section: str, text: str, missing: list[str]) -> None:
    """What stands for words, the same words twice, guidance said again, a table's head: none of it is an answer."""
    assert gaps(WHOLE, **{section: text}) == missing


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("problem", "Freelancers have lost invoices since the redesign."),
        ("problem", "Merchants in Italy have asked for it for two years."),
        ("problem", "Les commerçantes perdent des ventes depuis deux ans."),
        ("problem", "Nos clientes attendent depuis mai."),
        ("metric", ENGLISH["metric"].replace("2027-Q1", "15 Dec")),
        ("metric", FRENCH["metric"].replace("T1 2027", "l’été")),
        *(
            ("questions", f"- Do we dim pictures? @oliver, {day}")
            for day in (
                *("Dec 12th", "31.12.", "31.12.2026", "3/12", "end of the month", "this week", "next sprint", "in May"),
                *(
                    "fin du mois",
                    "la semaine prochaine",
                    "l’année prochaine",
                    "cette semaine",
                    "d’ici le 12",
                    "mi-mars",
                ),
            )
        ),
        ("questions", "- Faut-il tout assombrir ? <@U0AMELIE>, avant le 12 déc."),
        ("questions", "None"),
        ("questions", "No open questions."),
        ("questions", "Aucune"),
        ("alternatives", "| Way | Why not |\n|---|---|\n| Buy it | dear |\n| Wait | they leave |"),
        ("assumptions", "- Readers pay (beta in March)\n- It is fast: benchmark"),
        ("assumptions", "- On paiera ; on demande à dix lectrices"),
        ("risks", "- Panne\n- Aucune donnée personnelle"),
        ("rollout", "Ten shops first. If checkout drops, we flip the flag."),
        ("rollout", "Dix boutiques ; sinon, on rebascule."),
    ],
)
def test_short_and_good_is_no_gap(section: str, text: str) -> None:
    """Few words in either language that say what is asked for, in the way that people say it."""
    assert gaps(WHOLE, **{section: text}) == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_example_of_the_guidance_may_be_followed(language: str) -> None:
    """What somebody writes after the example is theirs."""
    said = {
        "en": "Readers switch at night → we look at clocks",
        "fr": "On lit la nuit → on regarde l’heure des appareils",
    }
    facts = replace(WHOLE, template=shipped()["prd", language])
    assert "guidance" not in gaps(facts, assumptions=said[language])


def test_the_way_back_is_no_word_of_customers() -> None:
    """« Aucun retour en arrière » does not say that nobody knows anything yet."""
    assert gaps(replace(WHOLE, insights=0), problem=f"{ENGLISH['problem']} Aucun retour en arrière.") == ["evidence"]


def test_what_is_missing_of_the_whole() -> None:
    """Nobody approves it, nothing is known of customers, no KPI of ours, no plan although it is next."""
    assert gaps(replace(WHOLE, approver="")) == ["approver"]
    assert gaps(replace(WHOLE, owner="")) == ["owner"]
    assert gaps(replace(WHOLE, insights=0)) == ["evidence"]
    assert gaps(replace(WHOLE, metric=None, kpi="")) == ["metric-unknown"]
    assert gaps(replace(WHOLE, metric=None, kpi=""), metric=ENGLISH["metric"].replace("**KPI:** Activation", "")) == [
        "metric"
    ]
    assert gaps(replace(WHOLE, metric=MetricFacts("Activation")), metric=ENGLISH["metric"].replace("41 %", "")) == [
        "metric-baseline"
    ]
    assert gaps(replace(WHOLE, is_next=True)) == ["plan"]
    for there in (replace(WHOLE, has_plan=True), replace(WHOLE, links=("https://tracker.example/CHK-412",))):
        assert gaps(replace(there, is_next=True)) == []


@pytest.mark.parametrize(
    "said",
    ["No evidence yet: we interview five readers.", "Pas encore de preuve : cinq entretiens.", "No insights yet"],
)
def test_saying_that_nothing_is_known_is_no_gap(said: str) -> None:
    """Whoever says so is honest; whoever says nothing is asked."""
    assert gaps(replace(WHOLE, insights=0), problem=f"{ENGLISH['problem']}\n{said}") == []


def test_guidance_left_in_the_text_is_found_in_any_dress() -> None:
    """A sentence of the template that was copied along is no content; a few common words are nobody's guidance."""
    assert "guidance" in gaps(problem=f"{ENGLISH['problem']}\n_Write what they do about it today_")
    assert gaps(problem=f"{ENGLISH['problem']} Who has the problem?") == []


def test_what_a_template_asks_for_in_number() -> None:
    """A section may want so many points, whatever their length."""
    sections = tuple(replace(one, smallest=2) if one.key == "out_of_scope" else one for one in TEMPLATE.sections)
    facts = replace(WHOLE, template=replace(TEMPLATE, sections=sections))
    (found,) = missing(facts)
    assert (found.key, found.section, found.count) == ("few", "out_of_scope", 1)
    assert gaps(facts, out_of_scope="- pdf\n- css") == []
    assert gaps(facts, out_of_scope="- pdf\n- PDF") == ["few"]


def test_a_question_that_is_decided_is_not_open() -> None:
    """Ticked off, struck through, or linked as a decision."""
    asked = "- Do we dim pictures?\n- [x] Which colours?\n- ~~Which name?~~"
    facts = replace(WHOLE, sections={**ENGLISH, "questions": asked})
    assert open_questions(facts) == ["Do we dim pictures?"]
    assert gaps(replace(facts, decided=frozenset({"do we dim pictures"}))) == []


def test_a_colleague_named_without_a_mention_is_an_owner() -> None:
    """People write names."""
    facts = replace(WHOLE, colleagues=frozenset({"oliver smith"}))
    assert gaps(facts, questions="- Do we dim pictures? Oliver Smith, Friday") == []


def test_a_guide_is_no_half_finished_prd() -> None:
    """A retrospective is not asked for a metric, nor for who approves it."""
    assert missing(DocumentFacts({"open": "Welcome", "actions": "- Oliver: try it"}, owner="U0OWNER")) == []


@given(st.dictionaries(st.sampled_from(KEYS), st.text(max_size=60)), st.booleans())
def test_whatever_people_write_is_looked_at(texts: dict[str, str], is_next: bool) -> None:
    """Nothing breaks it, and each gap names a section that is there and somebody who can mend it."""
    facts = replace(WHOLE, sections={**ENGLISH, **texts}, is_next=is_next, people={"customers": "U0INES"})
    for one in missing(facts):
        assert one.section in (*facts.sections, "")
        assert one.supplier in SUPPLIERS
        assert one.person == ("U0INES" if one.supplier == "customers" else "")


@given(st.sampled_from(KEYS), st.integers(1, 30))
def test_a_longer_text_mends_nothing(key: str, times: int) -> None:
    """Words that say none of what is missing leave every gap where it is, however many."""
    bad = replace(WHOLE, sections={**ENGLISH, "problem": "It hurts.", "risks": "It breaks.", "rollout": "Slowly."})
    filler = "Really quite so indeed. " * times
    longer = replace(bad, sections={**bad.sections, key: f"{bad.sections[key]}\n{filler}"})
    assert {one.name for one in missing(bad)} <= {one.name for one in missing(longer)}


@given(st.sampled_from(KEYS), st.sampled_from(["\n\n", "  ", "\t"]))
def test_space_changes_nothing(key: str, space: str) -> None:
    """Lines between, before and behind are no content."""
    spaced = replace(WHOLE, sections={**ENGLISH, key: f"{space}{ENGLISH[key]}{space}"})
    assert missing(spaced) == []
