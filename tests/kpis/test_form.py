"""The form of a KPI: what it shows, what it keeps unseen, and what it makes of what was entered."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from bot.connectors import CONNECTORS
from bot.connectors.connector import Connector, Setting
from bot.kpis.blocks import entered, form
from bot.kpis.blocks.form import Beside, KpiFormState
from bot.kpis.blocks.source import NOTHING, SourceChoice
from bot.kpis.kpi import COMBINES, DIRECTIONS, GRAINS, SPANS, UNITS, Kpi
from bot.kpis.version import PARTS, is_same
from bot.merge import FieldVersion, FormBase
from bot.slack.blocks import Block
from bot.slack.request import load
from bot.text import LANGUAGES, Texts, Translator
from tests.ideas.making import slack_opens
from tests.ideas.showing import BACK, NASTY
from tests.kpis.making import law, tidied

STAMP, PERSON = "2026-11-23T08:00:00Z", "U0OWNER"
SOURCES = SourceChoice(
    [
        Connector("manual"),
        Connector(
            "sql",
            (
                Setting("database", choices=lambda _: ["demo", "warehouse"]),
                Setting("query", limit=3000, multiline=True),
            ),
            fetch=lambda *_: [],
        ),
        CONNECTORS["fivetran"],
    ],
    absent=["tableau"],
)
FULL = Kpi(
    "0123456789abcdef",
    "Net revenue",
    unit="currency",
    detail="EUR",
    target=15_000.5,
    alert_at=12_000.25,
    alert_unusual=True,
    grain="day",
    fresh_hours=72,
    zone="Europe/Paris",
    owner=PERSON,
    author=PERSON,
    team="Checkout",
    term="Revenue",
    source="sql",
    settings={"database": "warehouse", "query": "SELECT day, sum(amount) -- " + "x" * 2973},
    pipeline="warm_river",
    combine="sum",
    target_per="week",
    contributors=("U0PRIYA", "U0INES"),
    created_at=STAMP,
    changed_at=STAMP,
)
EXAMPLES = {how: f"16–22 Nov 2026: {n}" for n, how in enumerate(COMBINES)}


def fields(view: Block) -> dict[str, Any]:
    """What stands in the fields of a form, by block id."""
    found: dict[str, Any] = {}
    for block in view["blocks"]:
        if block["type"] != "input":
            continue
        element = block["element"]
        option, options = element.get("initial_option"), element.get("initial_options")
        found[block["block_id"]] = (
            element.get("initial_value")
            or element.get("initial_user")
            or element.get("initial_users")
            or (option and option["value"])
            or (options and [one["value"] for one in options])
        )
    return found


def opened(t: Translator, kpi: Kpi | None, *, more: bool = False) -> Block:
    """The form of a KPI as it opens."""
    carried = (
        KpiFormState(kpi.id, FormBase(kpi.changed_at), BACK, kpi.zone, more=more) if kpi else KpiFormState(more=more)
    )
    return form.build(t, form.given_by(t, kpi), SOURCES, carried, beside=Beside(kpi))


def stands(t: Translator, view: Block, kpi: Kpi | None, **typed: Any) -> dict[str, Any]:
    """What a form holds as it comes back, with what was typed into its fields."""
    shown = fields(view)
    assert set(typed) <= set(shown), "nobody types into a field that is not there"
    return {**form.given_by(t, kpi), **form.unpacked(load(view["private_metadata"])).hidden, **shown, **typed}


def read(t: Translator, given: Mapping[str, Any], kpi: Kpi | None) -> Kpi:
    """The KPI that a form makes; nothing in it is wrong."""
    found, wrong = entered.read(t, given, SOURCES, kpi)
    assert wrong.found == []
    return found


def wrongs(t: Translator, given: Mapping[str, Any], kpi: Kpi | None = None) -> list[tuple[str, str]]:
    """What is wrong with a form: the field, and why."""
    return [(one.field, one.key) for one in entered.read(t, given, SOURCES, kpi)[1].found]


def test_few_fields_are_shown_until_somebody_asks_for_more(t: Translator) -> None:
    """Name, source, what is good and how a week is made; the rest behind one button, which folds it away again."""
    view = opened(t, None)
    assert list(fields(view)) == ["name", "source", "good", "combine"]
    buttons = [one["action_id"] for block in view["blocks"] if block["type"] == "actions" for one in block["elements"]]
    assert buttons == ["kpis.unfold"]
    whole = opened(t, None, more=True)
    assert {"unit", "target_per", "alert_at", "unusual", "grain", "zone", "fresh", "owner", "contributors", "team",
            "term"} <= set(fields(whole))  # fmt: skip
    assert not {"target", "low", "high", "direction"} & set(fields(whole))
    assert "kpis.fold" in str(whole)
    # What is not set up is for those to read who may ask for it.
    assert "Tableau" not in str(view)
    assert "Tableau" in str(whole)


@pytest.mark.parametrize("more", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_saved_as_it_opened_a_kpi_is_as_it_was(texts: Texts, language: str, more: bool) -> None:
    """Every detail and a query of 3,000 characters, folded or not, whatever the reader's language."""
    t = texts.speak(language)
    for kpi in (FULL, replace(FULL, unit="percent", detail="", scale="share", direction="down", target=None)):
        view = opened(t, kpi, more=more)
        slack_opens(view)
        assert is_same(read(t, stands(t, view, kpi), kpi), kpi)


def test_what_is_folded_is_not_lost(t: Translator) -> None:
    """Typed and folded away it counts, cleared it stays cleared; what was not touched is as it is kept."""
    whole = opened(t, FULL, more=True)
    given = stands(t, whole, FULL, team=None, fresh="5", good="")
    folded = form.build(t, given, SOURCES, KpiFormState(FULL.id, FormBase(FULL.changed_at)), beside=Beside(FULL))
    assert "team" not in fields(folded)
    found = read(t, stands(t, folded, FULL, name="Renamed"), FULL)
    assert (found.name, found.team, found.fresh_hours, found.target) == ("Renamed", "", 120, None)
    assert (found.owner, found.contributors, found.term) == (FULL.owner, FULL.contributors, FULL.term)
    again = form.build(t, stands(t, folded, FULL), SOURCES, KpiFormState(FULL.id, more=True), beside=Beside(FULL))
    assert fields(again)["fresh"] == "5"
    assert fields(again)["team"] is None


def test_the_sentence_says_the_unit(t: Translator) -> None:
    """Of a new KPI it says unit and span; where somebody chose another unit the two have to agree."""
    given = stands(t, opened(t, None), None, name="Revenue", combine="sum")
    assert read(t, {**given, "good": "at least €15,000 a week"}, None) == Kpi(
        "", "Revenue", "currency", "EUR", target=15_000, target_per="week", combine="sum"
    )
    assert read(t, {**given, "good": "at most 6 days"}, None).detail == "d"
    assert read(t, {**given, "good": ""}, None).unit == "number"
    assert read(t, {**given, "unit": "percent", "good": "at least 3"}, None).unit == "percent"
    assert wrongs(t, {**given, "unit": "percent", "good": "at least €3"}) == [("unit", "kpis-error-good-other")]
    assert wrongs(t, {**given, "unit": "currency", "currency": "USD", "good": "at least €3"}) == [
        ("currency", "kpis-error-good-other")
    ]
    assert wrongs(t, {**given, "target_per": "day", "good": "at least 3 a week"}) == [
        ("target_per", "kpis-error-good-other")
    ]
    minutes = replace(FULL, unit="duration", detail="min", target=90.0, target_per="")
    kept = stands(t, opened(t, minutes), minutes, good="at most 2 h")
    assert (read(t, kept, minutes).target, read(t, kept, minutes).detail) == (120, "min")


def test_how_a_week_is_made_is_asked_where_it_is_not_clear(t: Translator) -> None:
    """What is likely is chosen already; else the menu is empty and has to be answered, but not for months or weeks."""

    def chosen(**given: Any) -> object:
        view = form.build(t, given, SOURCES, KpiFormState(more=True), beside=Beside(examples=EXAMPLES))
        (menu,) = [block for block in view["blocks"] if block.get("block_id") == "combine"]
        assert menu["optional"] is (given.get("grain") == "month")
        made = [one for one in menu["element"]["options"] if one["value"] != NOTHING]
        assert [one["description"]["text"] for one in made] == [EXAMPLES[one["value"]] for one in made]
        # Nobody adds up percentages.
        assert ("sum" in [one["value"] for one in made]) is ("%" not in str(given.get("good")))
        return (menu["element"].get("initial_option") or {}).get("value")

    assert chosen(name="Orders") == "sum"
    assert chosen(name="x", good="at least 40%") == "mean"
    assert chosen(name="x") == chosen(name="x", combine=NOTHING) == NOTHING
    assert wrongs(t, {"name": "x", "combine": NOTHING}) == [("combine", "kpis-error-combine")]
    assert chosen(name="x", grain="month") is None
    assert chosen(name="Orders", combine="none") == "none"
    assert wrongs(t, {"name": "x"}) == [("combine", "kpis-error-combine")]
    assert wrongs(t, {"name": "x", "grain": "month"}) == []
    assert "combine" not in fields(form.build(t, {"grain": "week"}, SOURCES, KpiFormState(), beside=Beside()))


def test_all_that_cannot_be_read_is_told_at_once(t: Translator) -> None:
    """The sentence, the menu, a number, a zone: nobody mends one to be told of the next."""
    given = {"name": "x", "good": "40", "alert_at": "lots", "fresh": "0", "zone": "other", "zone_typed": "Nowhere"}
    assert wrongs(t, given) == [
        ("good", "kpis-error-good-which"),
        ("combine", "kpis-error-combine"),
        ("alert_at", "kpis-error-value"),
        ("fresh", "kpis-error-fresh"),
        ("zone_typed", "schedule-error-zone"),
    ]


def test_the_first_wrong_field_has_the_cursor(t: Translator) -> None:
    """Slack puts it into one field of a form."""
    view = form.build(t, {}, SOURCES, KpiFormState(more=True), "A note.", beside=Beside(focus="fresh"))
    slack_opens(view)
    assert [one["block_id"] for one in view["blocks"] if one.get("element", {}).get("focus_on_load")] == ["fresh"]


def limits(unit: str, source: str) -> dict[str, Any]:
    """A form filled to its limits."""
    return {
        "name": NASTY[:80],
        "source": source,
        "sql.database": "warehouse",
        "sql.query": "SELECT '&<>' " * 200,
        "good": NASTY[:120],
        "unit": unit,
        "currency": "EUR",
        "duration": "min",
        "alert_at": "1" * 40,
        "grain": "day",
        "fresh": "9999",
        "fresh_unit": "hour",
        "zone": "other",
        "zone_typed": "x" * 60,
        "owner": PERSON,
        "contributors": [PERSON] * 50,
        "team": NASTY[:60],
        "term": NASTY[:80],
        "fivetran.connection": "x" * 150,
        "unusual": ["yes"],
    }


@pytest.mark.parametrize("unit", ["auto", *UNITS])
@pytest.mark.parametrize("source", ["manual", "sql", "fivetran"])
def test_slack_opens_every_form(t: Translator, unit: str, source: str) -> None:
    """Folded or not, filled to its limits, with an answer of the source. What it carries may be more than Slack takes:
    tests/slack/test_forms.py."""
    base = FormBase(STAMP, dict.fromkeys(PARTS, STAMP))
    for more in (False, True):
        carried = KpiFormState("0123456789abcdef", base, BACK, "Europe/Paris", {"sql.query": "x" * 3000}, more=more)
        asked = {part: (FieldVersion(STAMP, PERSON, STAMP, {}), NASTY) for part in PARTS}
        beside = Beside(FULL, EXAMPLES, {"fivetran.connection": NASTY[:75]}, "x" * 3000, "name", asked if more else {})
        built = form.build(t, limits(unit, source), SOURCES, carried, "A note.", beside=beside)
        slack_opens({**built, "private_metadata": ""})
    slack_opens(
        form.build(t, {}, SourceChoice(SOURCES.connectors[:1], restricted=True), KpiFormState(), beside=Beside())
    )


numbers = st.none() | st.floats(-1e11, 1e11, allow_nan=False).filter(lambda n: n == 0 or abs(n) > 1e-20)
kpis = st.builds(
    Kpi,
    id=st.just("k"),
    name=st.just("x"),
    unit=st.sampled_from(UNITS),
    detail=st.sampled_from(["EUR", "USD", "CHF", "s", "min", "h", "d"]),
    direction=st.sampled_from(DIRECTIONS),
    target=numbers,
    low=numbers,
    high=numbers,
    alert_at=numbers,
    alert_unusual=st.booleans(),
    grain=st.sampled_from(GRAINS),
    fresh_hours=st.integers(1, 8760),
    zone=st.sampled_from(["UTC", "Asia/Kolkata"]),
    owner=st.sampled_from(["", PERSON]),
    team=st.sampled_from(["", "Growth"]),
    combine=st.sampled_from(COMBINES),
    target_per=st.sampled_from(["", *SPANS]),
    scale=st.sampled_from(["", "percent", "share"]),
    contributors=st.sampled_from([(), ("U0A",), ("U0A", "U0B")]),
    changed_at=st.just(STAMP),
)


@law
@drawn(kpis.map(tidied).filter(bool), st.sampled_from(LANGUAGES), st.booleans())
def test_any_kpi_survives_its_form(texts: Texts, kpi: Kpi, language: str, more: bool) -> None:
    """Whatever a KPI says, opening and saving its form changes nothing of it."""
    t = texts.speak(language)
    found = read(t, stands(t, opened(t, kpi, more=more), kpi), kpi)
    assert tidied(found) is not None
    assert is_same(replace(found, settings=kpi.settings), kpi)
