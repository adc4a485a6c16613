"""What is off target is asked for in many words, after the command and without one."""

import pytest

from bot.kpis.question import asks_missed, asks_missed_briefly, names_team

ASKED = (
    "which targets are we missing",
    "Which targets are we missing?",
    "what’s off target?",
    "what is off target",
    "which KPIs are off target?",
    "are any KPIs off target",
    "what targets did we miss?",
    "show me the KPIs that are off target",
    "which KPIs miss their target",
    "which KPIs are below target?",
    "which KPI is worst?",
    "what are our worst KPIs?",
    "qu’est-ce qui est hors cible ?",
    "quels indicateurs sont hors cible ?",
    "quelles cibles manquons-nous ?",
    "quelles cibles ne sont pas atteintes ?",
    "quels objectifs on n’atteint pas ?",
    "quels KPI ratent leur cible ?",
    "quel est le pire indicateur ?",
    "montre-moi les indicateurs sous leur cible",
)
TYPED = ("off target", "Off-target", "worst", "missed", "list off target", "hors cible", "liste hors cible", "pires")
OTHERS = (
    "is Activation off target?",
    "what is a target?",
    "We went off target last year and nobody said why",
    "on target",
    "what’s on target?",
    "quelle est la cible de l’activation ?",
    "what is the worst thing that can happen?",
    "target",
    "",
)


@pytest.mark.parametrize("text", ASKED)
def test_what_is_off_target_is_asked_in_words(text: str) -> None:
    """The question that a product team asks of its KPIs first."""
    assert asks_missed(text)


@pytest.mark.parametrize("text", [*TYPED, *ASKED])
def test_what_is_off_target_is_typed_briefly(text: str) -> None:
    """After `/kpi` a word is enough."""
    assert asks_missed_briefly(text)


@pytest.mark.parametrize("text", OTHERS)
def test_what_else_is_said_of_targets_is_no_such_question(text: str) -> None:
    """One KPI, a definition, and what people tell each other."""
    assert not asks_missed(text)
    assert not asks_missed_briefly(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("équipe Mobile", "Mobile"),
        ("equipe mobile apps", "mobile apps"),
        ("team Mobile", "Mobile"),
        ("Mobile team", "Mobile"),
        ("l’équipe Mobile", "Mobile"),
        ("de l'équipe Mobile", "Mobile"),
        ("of team Mobile", "Mobile"),
        ("of the Mobile team", "Mobile"),
        ("équipe:Mobile", ""),
        ("Teamwork", ""),
        ("Mobile", ""),
        ("team", ""),
    ],
)
def test_a_team_is_named_without_a_colon(text: str, name: str) -> None:
    """As people speak of one."""
    assert names_team(text) == name
