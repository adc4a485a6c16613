"""Native charts, tables and cards: whatever goes in, Slack takes what comes out."""

import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.slack import blocks as kit
from bot.slack import native
from bot.slack.blocks import Block
from bot.slack.native import Cell, Number
from bot.slack.text import link, mention
from sandbox.strict import check_message, check_view
from tests.slack.test_blocks import FILES, LONG, TYPED
from tests.tries import tries

property_test = settings(deadline=None, max_examples=tries(30))

VALUES = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**9), 10**9)
CELLS = TYPED | st.just("") | st.builds(Number, VALUES, TYPED) | st.builds(link, st.just("https://a.example"), TYPED)


def takes(*blocks: Block) -> None:
    """Slack takes a message of these blocks."""
    check_message(kit.message(blocks, "text"), FILES)


@property_test
@given(TYPED, st.lists(TYPED, min_size=1, max_size=30), st.lists(LONG, min_size=1, max_size=8), st.data())
def test_a_chart_is_taken(title: str, categories: list[str], names: list[str], data: st.DataObject) -> None:
    """However many points and series there are, whatever they are called, and when two are called the same."""
    values = st.lists(VALUES, min_size=len(categories), max_size=len(categories))
    series = [(name, data.draw(values)) for name in names]
    for chart in (native.line_chart, native.bar_chart, native.area_chart):
        takes(chart(title, categories, series, x_label=title, y_label=title))


def test_a_chart_keeps_the_newest() -> None:
    """Of 25 weeks the last 20 are shown, each with its own value; labels that would look alike are told apart."""
    weeks = [f"W{number}" for number in range(25)]
    chart = native.line_chart("Activation", weeks, [("Activation", list(range(25)))])["chart"]
    assert chart["series"][0]["data"][0] == {"label": "W5", "value": 5}
    assert chart["series"][0]["data"][-1] == {"label": "W24", "value": 24}
    alike = native.line_chart("A", ["day", "day"], [("x" * 30, [1, 2]), ("x" * 30, [3, 4])])["chart"]
    assert alike["axis_config"]["categories"] == ["day", "day 2"]
    assert len({one["name"] for one in alike["series"]}) == 2


@pytest.mark.parametrize(
    ("categories", "series"),
    [([], [("A", [])]), (["a"], []), (["a", "b"], [("A", [1])]), (["a"], [("A", [math.nan])])],
)
def test_a_chart_of_nothing_is_a_mistake(categories: list[str], series: list[Any]) -> None:
    """A gap or a missing value is found where it is made, rather than by Slack."""
    with pytest.raises(ValueError, match=r"chart|series"):
        native.line_chart("Activation", categories, series)


@property_test
@given(TYPED, st.integers(1, 25), st.integers(1, 130), st.integers(-5, 500), st.data())
def test_a_table_is_taken(caption: str, width: int, height: int, page: int, data: st.DataObject) -> None:
    """However wide, long and full it is, also with rows that are too short or too long."""
    header = [data.draw(TYPED) for _ in range(width)]
    row = data.draw(st.lists(CELLS, max_size=22))
    takes(native.data_table(caption, header, [row] * height, page_size=page))
    takes(native.table(header, [row] * height))


def test_what_a_table_says() -> None:
    """Numbers are sorted by their value, people and links can be clicked, an empty cell is a dash, markup is none."""
    row: list[Cell] = ["<!channel> a", Number(41.2, "41,2 %"), mention("U0AMELIE"), "", Number(math.nan, "none")]
    cells = native.data_table("KPIs", ["KPI", "Value", "Owner", "Note", "Last"], [row])["rows"][1]
    assert cells[0] == {"type": "raw_text", "text": "<!channel> a"}
    assert cells[1] == {"type": "raw_number", "value": 41.2, "text": "41,2 %"}
    assert cells[2]["elements"][0]["elements"] == [{"type": "user", "user_id": "U0AMELIE"}]
    assert cells[3]["text"] == "–"
    assert cells[4] == {"type": "raw_text", "text": "none"}
    settings_ = native.table(["KPI", "Value"], [["A", Number(1, "1")]])["column_settings"]
    assert settings_[1]["align"] == "right"


@pytest.mark.parametrize(("header", "rows"), [([], [["a"]]), (["a"], [])])
def test_a_table_of_nothing_is_a_mistake(header: list[str], rows: list[list[str]]) -> None:
    """Slack takes no table without a row: whoever has none says so in words."""
    with pytest.raises(ValueError, match="table"):
        native.data_table("KPIs", header, rows)


@property_test
@given(TYPED)
def test_the_others_are_taken(text: str) -> None:
    """Containers of anything, cards, buttons beneath a message; alerts in a form."""
    button = kit.button(text, "press", "1")
    takes(
        native.container(text, [kit.section(text), native.data_table(text, [text], [[text]])], subtitle=text),
        native.card(text, subtitle=text, body=text, buttons=[button], block_id="card"),
        native.context_actions(native.feedback("f", (text, "y"), (text, "n")), native.trash(text, "t", "1")),
    )
    levels = ("default", "info", "warning", "error", "success")
    alerts = [native.alert(text, level) for level in levels]
    check_view(kit.modal("id", "Title", [*alerts, native.card(text)], close="Close"), FILES)


def test_a_container_holds_ten() -> None:
    """What is too much is said to be, and what may not stand in a container stands there in words."""
    chart = native.line_chart("Activation", ["W46"], [("Activation", [41.2])])
    inner = native.container("History", [chart, *[kit.section("x")] * 12])["child_blocks"]
    assert len(inner) == 10
    assert "W46 41.2" in inner[0]["text"]["text"]
    assert inner[-1]["elements"][0]["text"] == "…"
    with pytest.raises(ValueError, match="container"):
        native.container("History", [])
