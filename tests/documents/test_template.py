"""What a template is, and what becomes of it when somebody changes it."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.body import BodySection
from bot.documents.template import (
    Template,
    TemplateSection,
    begin,
    follow,
    read_template,
    to_data,
    with_section,
    without_section,
)
from bot.errors import UserError

PROBLEM = TemplateSection("problem", "Problem", "Who has it?", required=True, asked=True, prefill=("quotes",))
RISKS = TemplateSection("risks", "Risks", smallest=2, text="Privacy: none")
TEMPLATE = Template("prd", "en", "1", "Product requirements", "What we build", (PROBLEM, RISKS))


def test_a_template_is_read_back() -> None:
    """What a workspace keeps of it is what it was."""
    assert read_template("prd", "en", "1", to_data(TEMPLATE)) == TEMPLATE


@given(st.lists(st.text(max_size=20), max_size=8))
def test_a_new_section_gets_a_key_of_its_own(titles: list[str]) -> None:
    """Two sections may be called alike: neither takes the place of the other."""
    template = TEMPLATE
    for title in titles:
        with contextlib.suppress(UserError):  # one without a title is none
            template = with_section(template, TemplateSection("", title))
    assert len({one.key for one in template.sections}) == len(template.sections)
    assert template.sections[:2] == TEMPLATE.sections


def test_a_section_is_changed_and_taken_out() -> None:
    """The others stay where they are."""
    changed = with_section(TEMPLATE, TemplateSection("problem", "The problem"))
    assert [one.title for one in changed.sections] == ["The problem", "Risks"]
    assert [one.key for one in without_section(changed, "problem").sections] == ["risks"]
    with pytest.raises(UserError):
        without_section(without_section(TEMPLATE, "problem"), "risks")


def test_versions_of_a_workspace_count_on_from_ours() -> None:
    """Documents say which they follow: ours, or the workspace's second of it."""
    assert [TEMPLATE.next_version(), Template("a", "en", "2.9", "", "", ()).next_version()] == ["1.1", "2.10"]


def test_a_document_begins_with_what_is_typed_and_known() -> None:
    """What nobody wrote says what the template begins with; guidance is no part of the text."""
    assert begin(TEMPLATE, {"problem": "Slow"}) == [
        BodySection("problem", "Problem", "Slow"),
        BodySection("risks", "Risks", "Privacy: none"),
    ]


def test_a_document_follows_another_version_and_keeps_every_word() -> None:
    """A section that the new version has not stays, at the end."""
    written = [BodySection("problem", "Problem", "Slow"), BodySection("old", "Old", "Mine"), BodySection("e", "E", "")]
    assert [(one.key, one.text) for one in follow(TEMPLATE, written)] == [
        ("problem", "Slow"),
        ("risks", "Privacy: none"),
        ("old", "Mine"),
    ]
