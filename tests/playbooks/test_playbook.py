"""What people type as a playbook, and the playbooks that ship."""

import pytest

from bot.courses.course import CourseStep
from bot.errors import UserErrors
from bot.playbooks.desk import find, playbooks, role_called, roles, step_text, steps_of
from bot.playbooks.playbook import CHECKS, DAYS, LONGEST, MOST, read_steps, written
from bot.text import LANGUAGES, Translator


def test_a_line_is_a_step() -> None:
    """A day, what kind of step it is, what to do, and what ticks it; both languages read alike, in any spelling."""
    english = read_steps("7 do Look up five terms = 5 terms\n\n1 Meet Priya\n- day 30: read The plan")
    assert english == [
        CourseStep("3", 1, "meet", "Priya"),
        CourseStep("1", 7, "do", "Look up five terms", "glossary.read", 5),
        CourseStep("4", 30, "read", "The plan"),
    ]
    (french,) = read_steps("J7 Faire Chercher cinq termes = 5 TERMES")
    assert (french.day, french.kind, french.did, french.times) == (7, "do", "glossary.read", 5)
    assert read_steps("1 decisions = 1 décision")[0].did == "decisions.read"


def test_what_is_no_kind_is_part_of_the_step() -> None:
    """ "Do" alone, a sentence that begins with none of the words, and what follows an equals sign and is no count."""
    assert [(one.kind, one.text) for one in read_steps("1 Do\n1 Doing nothing\n1 see a = b")] == [
        ("do", "Do"),
        ("do", "Doing nothing"),
        ("do", "see a = b"),
    ]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Meet Priya", "playbooks-error-line"),
        ("2 Meet Priya", "playbooks-error-line"),
        ("0 Meet Priya", "playbooks-error-line"),
        ("007", "playbooks-error-line"),
        (f"{'9' * 400} Meet Priya", "playbooks-error-line"),
        ("<!channel> 1 x", "playbooks-error-line"),
        ("1 Meet = 3 people", "playbooks-error-check"),
        ("1 Read = 0 terms", "playbooks-error-times"),
        ("1 Read = 999999999999 terms", "playbooks-error-times"),
        (f"1 {'x' * (LONGEST + 1)}", "playbooks-error-long"),
        ("1 x\n" * (MOST + 1), "playbooks-error-many"),
    ],
)
def test_a_line_that_is_none_is_told(line: str, why: str) -> None:
    """Beside the steps, with the number of the line, and nothing of it is lost."""
    with pytest.raises(UserErrors) as error:
        read_steps(line)
    assert [(one.key, one.field) for one in error.value.all] == [(why, "steps")]


def test_what_ships_reads_as_it_is_typed(t: Translator) -> None:
    """Every step has its sentence; a workspace that makes a playbook its own gets the same steps, in its language."""
    for role in roles():
        steps = steps_of(role)
        assert 10 < len(steps) <= MOST
        assert {one.day for one in steps} == set(DAYS)
        assert len({one.key for one in steps}) == len(steps)
        typed = written([(one, step_text(t, one.key, one.text)) for one in steps], t.language)
        assert len(typed) <= 3000
        again = read_steps(typed)
        assert [(one.day, one.kind, one.did, one.times) for one in again] == [
            (one.day, one.kind, one.did, one.times) for one in steps
        ]
    assert {one.did for role in roles() for one in steps_of(role)} - {""} <= set(CHECKS)


def test_a_role_has_several_names() -> None:
    """ "PM", « Développeuse »: whatever people call it."""
    called = {"PM": "product-manager", "Développeuse": "engineer", "UX": "designer", "tous": "general", "x": "", "": ""}
    assert {typed: role_called(typed) for typed in called} == called
    assert LANGUAGES == ("en", "fr")
    assert find([], "designer") is None
    assert playbooks.__doc__
