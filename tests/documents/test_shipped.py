"""The templates that come with the bot, in both languages."""

import re

import pytest

from bot.documents.body import SECTION, read, write
from bot.documents.completeness.checks import missing
from bot.documents.completeness.gap import DocumentFacts
from bot.documents.completeness.points import is_written
from bot.documents.store.shipped import KEYS, shipped
from bot.documents.template import ASKED, Template, begin
from bot.text import LANGUAGES

every_template = pytest.mark.parametrize("template", shipped().values(), ids=lambda one: f"{one.key}.{one.language}")


def test_every_template_is_there_in_both_languages() -> None:
    """No reader is offered less than the others."""
    assert set(shipped()) == {(key, language) for key in KEYS for language in LANGUAGES}


@pytest.mark.parametrize("key", KEYS)
def test_both_languages_ask_for_the_same(key: str) -> None:
    """Sections, what is required of them and what they begin with are one; the words are each language's own."""
    english, french = (
        [
            (one.key, one.required, one.smallest, one.prefill, one.asked, bool(one.text), bool(one.guidance))
            for one in shipped()[key, language].sections
        ]
        for language in ("en", "fr")
    )
    assert english == french
    assert shipped()[key, "en"].title != shipped()[key, "fr"].title


@every_template
def test_the_parts_that_only_a_person_can_write_fit_one_form(template: Template) -> None:
    """Two to four of them, each with what it is for."""
    assert 2 <= len(template.asked) <= ASKED
    assert all(one.guidance for one in template.asked)


@every_template
def test_a_document_that_is_just_begun_lacks_what_its_template_requires(template: Template) -> None:
    """What a template brings is neither taken for what somebody wrote, nor for its own guidance, nor for words that
    nobody knows."""
    sections = begin(template, {})
    texts = {one.key: one.text for one in read(write(sections)).values()}
    assert all(len(text) <= SECTION for text in texts.values())
    found = {(one.key, one.section) for one in missing(DocumentFacts(texts, template=template, owner="U0OWNER"))}
    assert not {key for key, _ in found} & {"guidance", "capitals"}
    bare = {one.key for one in template.sections if one.required and not is_written(one.text)}
    assert bare <= {section for _, section in found}


@every_template
def test_a_template_that_somebody_filled_in_has_no_blanks(template: Template) -> None:
    """Once its blanks are written in, none is left to be found."""
    texts = {one.key: one.text.replace("…", "done") or "done" for one in template.sections}
    found = missing(DocumentFacts(texts, template=template, owner="U0OWNER"))
    assert not [one for one in found if one.key in ("placeholder", "empty") and "done" in texts[one.section]]


@pytest.mark.parametrize("key", KEYS)
def test_french_has_its_spaces(key: str) -> None:
    """A line never begins with a colon or a question mark."""
    template = shipped()[key, "fr"]
    said = [template.purpose, *(text for one in template.sections for text in (one.title, one.guidance, one.text))]
    assert not [text for text in said if re.search(r"[^\W\d] [:;?!»]|« |[^\W\d][;?!](?!\S)", text)]
