"""Forms and settings: what they show they read, and what is wrong is told beside its field."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from bot.ideas.blocks import criteria as written
from bot.ideas.blocks import form, score
from bot.ideas.frameworks import DEFAULT_CRITERIA, PUBLISHED, RICE, Criterion, Framework
from bot.ideas.listeners.settings import SETTINGS
from bot.merge import FormBase
from bot.slack.blocks import Block
from bot.slack.settings import settings_form
from bot.text import LANGUAGES, Texts, Translator
from tests.ideas.making import OWNER, criteria, refused, slack_opens
from tests.ideas.showing import FRAMEWORKS, SMALL, most
from tests.shelves import law


def test_the_fields_of_a_form_follow_the_framework(t: Translator) -> None:
    """Each framework has its own fields, named so that two never mix; scales are menus, the rest is typed. Whoever
    captures an idea may leave them blank, whoever scores one may not."""
    for framework in FRAMEWORKS:
        view = form.capture(t, SMALL, framework)
        fields = [block for block in view["blocks"] if "." in str(block.get("block_id"))]
        assert [block["block_id"] for block in fields] == [f"{framework.name}.{one.name}" for one in framework.inputs]
        assert all(block["optional"] for block in fields)
        for one, block in zip(framework.inputs, score.inputs(t, framework, {}), strict=True):
            assert not block["optional"]
            options = [float(option["value"]) for option in block["element"].get("options", [])]
            assert options == list(reversed(one.scale))


@pytest.mark.parametrize("framework", FRAMEWORKS, ids=lambda one: one.name)
def test_what_a_form_shows_it_reads(framework: Framework, t: Translator) -> None:
    """One's own values, opened again and sent untouched, are the same values; blanks stay blank."""
    values = {**most(framework), **({"reach": 1234567.5} if framework.name == "rice" else {})}
    given = score.fields_as_text(t, framework, values)
    state: dict[str, Any] = {score.field_id(framework, name): text for name, text in given.items()}
    assert score.read(framework, state, t.language) == values
    first = framework.inputs[0].name
    state[score.field_id(framework, first)] = None
    assert score.read(framework, state, t.language) == {n: v for n, v in values.items() if n != first}
    assert score.read(framework, {}, t.language) == {}


def test_precise_numbers_survive_the_form(t: Translator) -> None:
    """A small reach or an odd effort is not rounded away because somebody opened the form again."""
    rice = PUBLISHED["rice"]
    values = {"reach": 0.0004, "impact": 0.25, "confidence": 50.0, "effort": 0.6666}
    state = {score.field_id(rice, n): text for n, text in score.fields_as_text(t, rice, values).items()}
    assert score.read(rice, state, t.language) == values


WRONG = {"reach": ["many", "1e5", "NaN", "0", "-3", "1e308", "inf"], "effort": ["0", "-1", "0,4", "0.4", "x", "99999"]}


@pytest.mark.parametrize("field", WRONG)
def test_a_wrong_number_is_told_beside_its_field(field: str, t: Translator) -> None:
    """Zero or negative effort, NaN, an exponent, a word: the error names the very field of the form."""
    rice = PUBLISHED["rice"]
    for text in WRONG[field]:
        state = {"rice.reach": "100", "rice.effort": "1", f"rice.{field}": text}
        key = refused(lambda state=state: score.read(rice, state, t.language), field=f"rice.{field}")  # type: ignore[misc]
        assert key in ("ideas-error-number", "ideas-error-above", "ideas-error-range")
    assert refused(lambda: score.read(rice, {"rice.reach": "5000000000000"}, t.language)) == "ideas-error-most"
    assert refused(lambda: score.read(rice, {"rice.impact": "7"}, "en"), field="rice.impact") == "ideas-error-scale"


def read_again(view: Block, language: str) -> tuple[Criterion, ...]:
    """The criteria of a form of the settings that is sent as it was shown."""
    shown = {}
    for block in view["blocks"]:
        element = block.get("element") or {}
        shown[block.get("block_id", "")] = element.get("initial_value") or element.get("initial_option", {}).get(
            "value"
        )
    return written.read_criteria(shown, written.rows_of(view["blocks"]), language)


@law
@given(criteria)
def test_criteria_shown_by_the_settings_are_read_by_them(texts: Texts, own: tuple[Criterion, ...]) -> None:
    """Opening the settings and saving them untouched changes no criterion, in either language."""
    own = tuple(replace(one, weight=round(one.weight, 3)) for one in own)
    for language in LANGUAGES:
        view = settings_form(texts.speak(language), [SETTINGS], {"criteria": written.value(own)})
        slack_opens(view)
        assert read_again(view, language) == own


def test_the_criteria_a_workspace_begins_with_can_be_saved(t: Translator) -> None:
    """The settings open with criteria that they themselves accept."""
    view = settings_form(t, [SETTINGS], {"criteria": written.value(DEFAULT_CRITERIA)})
    assert read_again(view, t.language) == DEFAULT_CRITERIA


SCALES = {"1-5": (1, 5), " 0 – 10 ": (0, 10), "1 to 3": (1, 3), "1 à 20": (1, 20), "2—4": (2, 4)}


@pytest.mark.parametrize("text", SCALES)
def test_a_scale_is_read_as_it_is_typed(text: str) -> None:
    """With any dash, or in words."""
    row = {"criteria.7.label": "Fit", "criteria.7.weight": "2,5", "criteria.7.up": "down", "criteria.7.scale": text}
    least, most = SCALES[text]
    assert written.read_criteria(row, [7], "fr") == (Criterion("c1", "Fit", 2.5, False, least, most),)


def test_a_name_from_a_file_does_not_keep_the_form_from_opening(t: Translator) -> None:
    """Slack opens no form that chooses a person it does not know: a typed name is left out, a member is chosen."""
    for owner, chosen in (("Jane Doe", None), ("", None), (OWNER, OWNER)):
        (element,) = [
            block["element"]
            for block in form.edit(t, replace(SMALL, owner=owner), FormBase(), "")["blocks"]
            if block.get("block_id") == "owner"
        ]
        assert element.get("initial_user") == chosen


def given_links(view: Block) -> dict[str, str]:
    """What stands in the fields for links, by field."""
    fields = [block for block in view["blocks"] if str(block.get("block_id")).startswith("links")]
    return {block["block_id"]: block["element"].get("initial_value", "") for block in fields}


def test_no_link_is_lost_in_a_form(t: Translator) -> None:
    """Ten links as long as links may be need a second field; few or short ones need none; sent untouched, all stay."""
    for length, count, names in ((500, 10, 2), (400, 10, 2), (60, 10, 1), (500, 5, 2), (500, 4, 1), (0, 0, 1)):
        links = tuple(f"https://e.example/{n}".ljust(length, "x") for n in range(count))
        idea = replace(SMALL, links=links)
        for view in (form.edit(t, idea, FormBase(), ""), form.capture(t, idea, RICE)):
            slack_opens(view)
            shown = given_links(view)
            assert list(shown) == ["links", "links_more"][:names]
            assert form.typed({"title": "x", **shown}, {}).links == links
