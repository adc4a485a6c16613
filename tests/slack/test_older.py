"""Native blocks where they are not taken: the same, in words and buttons."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.slack import blocks as kit
from bot.slack import native
from bot.slack.blocks import Block
from bot.slack.native import Number
from bot.slack.older import NATIVE, has_native, older
from bot.slack.text import link, mention
from sandbox.strict import check_message, check_view
from tests.slack.test_blocks import FILES, TYPED
from tests.tries import tries

CHART = native.line_chart("Activation", ["W46", "W47"], [("Activation", [41.2, 42])])
TABLE = native.data_table(
    "Ranking by RICE",
    ["#", "Idea", "Score", "Owner", "Note"],
    [
        [
            Number(1, "1"),
            link("https://a.example", "Dark mode"),
            Number(42, "42"),
            mention("U0AMELIE"),
            "in two weeks",
        ],
        [Number(2, "2"), "Export <b>", "+1.5 %", "", ""],
    ],
)


def said(blocks: list[Block]) -> str:
    """Every text of blocks that hold one."""
    return "\n".join(block["text"]["text"] for block in blocks if "text" in block)


def test_what_is_not_native_stays() -> None:
    """The very same blocks come back."""
    blocks = [kit.header("A"), kit.section("B"), kit.divider()]
    assert older(blocks) == blocks
    assert not has_native(blocks)


def test_a_table_becomes_lines() -> None:
    """A line a row: the first column in bold; numbers say what they are; links and mentions stay; nothing is empty."""
    caption, section = older([TABLE])
    assert caption["elements"][0]["text"] == "Ranking by RICE"
    assert section["text"]["text"].split("\n") == [
        "*1* – <https://a.example|Dark mode>. Score 42. <@U0AMELIE>. in two weeks",
        "*2* – Export &lt;b&gt;. Score +1.5 %",
    ]


def test_a_row_is_one_line() -> None:
    """What no longer stays on it is left out from the right; three cells beside the first are always told."""
    head = ["KPI", "State", "Value", "Change", "Year on year", "Target"]
    short: list[native.Cell] = [
        "Orders",
        "On target",
        Number(1, "1,952"),
        Number(1, "+7.9%"),
        Number(1, "+23%"),
        "about as in spring",
    ]
    long: list[native.Cell] = [
        "Weekly active customers",
        "On target, slipping",
        Number(1, "5,482 (Sun 22 Nov)"),
        Number(1, "−0.7%"),
        "+",
        "–",
    ]
    _, section = older([native.data_table("Two", head, [short, long])])
    assert section["text"]["text"].split("\n") == [
        "*Orders* – On target. Value 1,952. Change +7.9%. Year on year +23%",
        "*Weekly active customers* – On target, slipping. Value 5,482 (Sun 22 Nov). Change −0.7%",
    ]


def test_a_long_table_is_cut_and_says_so() -> None:
    """Slack takes the message, and the reader learns how many rows it does not show."""
    long = native.data_table("Long", ["Name", "Text"], [[f"row {n}", "x" * 180] for n in range(100)])
    blocks = older([kit.section("a" * 3000), long])
    check_message(kit.message(blocks, "text"), FILES)
    assert all(len(block["text"]["text"]) <= 3000 for block in blocks if block["type"] == "section")
    shown = said(blocks).count("row ")
    assert f"… (+{100 - shown})" in said(blocks)
    assert shown > 30


def test_a_chart_is_left_out_unless_asked() -> None:
    """A picture or the words beside it say what it shows."""
    assert older([kit.section("42 %"), CHART]) == [kit.section("42 %")]
    assert "W46 41.2" in said(older([CHART], charts=True))
    two = native.bar_chart("Both", ["W46"], [("Value", [1]), ("Target", [2])])
    assert "Value: W46 1\nTarget: W46 2" in said(older([two], charts=True))
    pie = {
        "type": "data_visualization",
        "title": "T",
        "chart": {"type": "pie", "segments": [{"label": "A", "value": 3}]},
    }
    assert "A 3" in said(older([pie], charts=True))


def test_a_container_is_unfolded() -> None:
    """Its title, its subtitle, and what is in it."""
    blocks = older([native.container("History", [kit.section("first"), kit.section("second")], subtitle="two changes")])
    assert [block["text"]["text"] for block in blocks] == ["*History*\ntwo changes", "first", "second"]


def test_buttons_stay_buttons() -> None:
    """What is pressed is heard under the same action, with the same value."""
    press = kit.button("Open", "ideas.open", "12")
    card = native.card("Dark mode", subtitle="planned", body="for the night", buttons=[press], block_id="b")
    thumbs = native.context_actions(
        native.feedback("glossary.useful", ("Yes", "y"), ("No", "n")), native.trash("Delete", "glossary.drop", "7")
    )
    text, row, below = older([card, thumbs])
    assert text["text"]["text"] == "*Dark mode*\nplanned\nfor the night"
    assert row["elements"] == [press]
    assert row["block_id"] == "b"
    pressed = [(one["action_id"].partition(":")[0], one["value"]) for one in below["elements"]]
    assert pressed == [("glossary.useful", "y"), ("glossary.useful", "n"), ("glossary.drop", "7")]
    assert len({one["action_id"] for one in below["elements"]}) == 3


def test_pictures_of_a_card_stay() -> None:
    """Above the words, and beside them."""
    image = {"type": "image", "image_url": "https://a.example/a.png", "alt_text": "A"}
    hero, words = older([{**native.card("A"), "hero_image": image, "icon": image}])
    assert hero == image
    assert words["accessory"] == image


def test_an_alert_keeps_its_sign() -> None:
    """In a form for an older Slack a warning still looks like one."""
    assert said(older([native.alert("Careful", "warning")])) == "⚠️ Careful"


def test_a_form_holds_no_block_it_may_not() -> None:
    """Slack shows tables and charts in messages alone: in a form they are words, and the rest is as it was."""
    blocks = [CHART, TABLE, native.container("C", [kit.section("in")]), native.alert("A"), native.card("B")]
    view = kit.modal("id", "Title", blocks, close="Close")
    check_view(view, FILES)
    kinds = [block["type"] for block in view["blocks"]]
    assert kinds == ["context", "section", "section", "section", "alert", "card"]


def test_the_home_tab_unfolds_what_it_may_not_hold() -> None:
    """Charts and tables are shown there; containers and alerts are not."""
    blocks = [CHART, TABLE, native.container("C", [kit.section("in")]), native.alert("A")]
    view = kit.home(blocks)
    check_view(view, FILES)
    kinds = [block["type"] for block in view["blocks"]]
    assert kinds == ["data_visualization", "data_table", "section", "section", "section"]


@settings(deadline=None, max_examples=tries(30))
@given(TYPED, st.integers(1, 30))
def test_whatever_it_was_slack_takes_it(text: str, many: int) -> None:
    """Also where there is more than a message holds; and nothing native is left."""
    natives: list[Any] = [
        native.data_table(text, [text, text], [[text, Number(1, text)]] * many),
        native.table([text, text], [[text, text]] * many),
        native.card(text, body=text, buttons=[kit.button(text, "a")]),
        native.container(text, [kit.section(text), native.alert(text)], subtitle=text),
        native.alert(text, "error"),
        native.context_actions(native.feedback("f", (text, "y"), (text, "n"))),
        CHART,
    ]
    for number, block in enumerate(natives):
        blocks = older([block] * (many if number not in (2, 3) else 5), charts=True)
        assert not has_native(blocks, NATIVE)
        check_message(kit.message(older(blocks, charts=True), "text"), FILES)
