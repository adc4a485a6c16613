"""The vocabulary of Block Kit: whatever text goes in, Slack takes what comes out."""

import time
from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.check import MANIFEST
from bot.slack import blocks as kit
from bot.slack import native
from bot.slack.blocks import Block
from bot.slack.parts import pack
from bot.slack.text import Mrkdwn, plain
from sandbox import DEMO
from sandbox.core import new_core
from sandbox.manifest import read_manifest
from sandbox.strict import check_message, check_view
from tests.tries import tries

FILES = new_core(read_manifest(MANIFEST), DEMO, time.time).files

# What can be typed and survives cleaning: never empty, without lone surrogates.
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1)
LONG = st.builds(lambda text, times: text * times, WORDS, st.sampled_from([1, 80, 4000]))
HOSTILE = st.sampled_from(["<!channel>", "<@U0AMELIE>", "&lt;", "<https://a.example|x>", "*_~`", "=cmd()", "مرحبا"])
TYPED = WORDS | LONG | HOSTILE

property_test = settings(deadline=None, max_examples=tries(30))


def inputs(label: str, value: str) -> list[Block]:
    """One of each kind of input, filled."""
    choices = [kit.option(label, "one"), kit.option("Two", "two")]
    return [
        kit.text_input("line", label, value=value, limit=100, placeholder=label, hint=label),
        kit.text_input("paragraph", label, value=value, limit=3000, multiline=True, optional=True),
        kit.person_input("owner", label, value="U0AMELIE", hint=label),
        kit.people_input("editors", label, value=["U0AMELIE", "U0OLIVER"], hint=label),
        kit.date_input("day", label, value="2026-11-23", hint=label),
        kit.choice_input("choice", label, choices, value="two", hint=label),
        kit.file_input("file", label, ["csv"], hint=label),
        kit.time_input("time", label, value="09:00", hint=label),
        kit.channel_input("channel", label, value="C0GENERAL", hint=label),
        kit.channel_input("here", label, current=True),
        kit.tick_input("tick", label, label, ticked=True),
        kit.several_input("several", label, choices, value=["two"], placeholder=label, hint=label, most=40),
        kit.several_input("many", label, [kit.option(label, str(n)) for n in range(250)], value=["7"], tells="told"),
    ]


def shown(text: str) -> list[Block]:
    """One of each block of a message, all saying `text`."""
    sure = kit.confirm(text, text, text, text)
    return [
        kit.header(text),
        kit.section(text, accessory=kit.button(text, "a", "1", style="danger", confirm=sure), block_id="first"),
        kit.fields([text] * 4),
        kit.context(*[text] * 4),
        kit.divider(),
        kit.actions(kit.button(text, "b", "2", style="primary"), kit.button(text, "c")),
    ]


@property_test
@given(TYPED)
def test_slack_takes_any_text_in_any_block_of_a_message(text: str) -> None:
    """A definition of any length and alphabet is shown, cut where Slack's limits want it, and never refused."""
    for block in shown(text):
        check_message({"blocks": [block], "text": "said"}, FILES)
    check_message(kit.message([kit.divider()], text), FILES)


@property_test
@given(TYPED, TYPED)
def test_slack_takes_any_text_in_a_form(label: str, value: str) -> None:
    """A form opens whatever it is filled with, and French labels longer than Slack's are cut, not refused."""
    view = kit.modal("id", label, inputs(label, value), submit=label, close=label, carried={})
    check_view(view, FILES)
    check_view(kit.home(shown(label)), FILES)


def test_an_empty_field_sends_no_empty_value() -> None:
    """A form with nothing in it opens: Slack refuses an empty initial value."""
    blocks = [
        kit.text_input("line", "Term", limit=80),
        kit.person_input("owner", "Owner"),
        kit.people_input("editors", "Editors"),
        kit.date_input("day", "Review by"),
        kit.choice_input("choice", "Which", [kit.option("One", "one")], value="gone"),
    ]
    assert not any(name.startswith("initial") for block in blocks for name in block["element"])
    check_view(kit.modal("id", "Define a term", blocks, submit="Save", close="Cancel"), FILES)


def test_what_a_part_is_called_comes_back_with_it() -> None:
    """Ids and what a form carries are there as they were given, and nowhere where nothing was."""
    assert kit.section("a", block_id="b") == {**kit.section("a"), "block_id": "b"}
    assert kit.section("a", block_id="")["block_id"] == ""
    row = {"type": "actions", "elements": [kit.button("a", "b")]}
    assert kit.actions(kit.button("a", "b")) == row
    assert kit.actions(kit.button("a", "b"), block_id="c") == {**row, "block_id": "c"}
    assert kit.image("F1", "Alt") == {"type": "image", "slack_file": {"id": "F1"}, "alt_text": "Alt"}
    titled = kit.image("F1", "x" * 2001, "y" * 2001)
    assert (len(titled["alt_text"]), len(titled["title"]["text"]), titled["title"]["type"]) == (
        2000,
        2000,
        "plain_text",
    )
    form = kit.modal("id", "Title", [kit.divider()], close="Close")
    assert {"submit", "private_metadata"} & set(form) == set()
    assert kit.modal("id", "Title", [], close="Close", carried={"a": 1})["private_metadata"] == pack({"a": 1})
    assert kit.home([], {"a": 1})["private_metadata"] == pack({"a": 1})
    assert "private_metadata" not in kit.home([])


def test_what_a_view_does_not_show_stands_there_in_words() -> None:
    """A table in a form and a container at Home, each with as many lines as a view takes, which is more than a message
    does; what they do show stays as it is."""
    many = [kit.divider() for _ in range(97)]
    table = native.data_table("Ranking", ["#", "Idea"], [[native.Number(1, "1"), "Dark mode"]])
    box = {"type": "container", "title": kit.header("Box")["text"], "child_blocks": [kit.divider()] * 2}
    form, home = kit.modal("id", "t", [table, *many], close="c"), kit.home([box, *many])
    assert [block["type"] for block in form["blocks"]] == ["context", "section", *["divider"] * 97]
    assert [block["type"] for block in home["blocks"]] == ["section", *["divider"] * 99]
    alert = {"type": "alert"}
    assert kit.modal("id", "t", [alert], close="c")["blocks"] == [alert]
    assert kit.home([table])["blocks"] == [table]


def mrkdwn(part: object) -> Iterator[str]:
    """Every text that Slack reads as markup."""
    if isinstance(part, dict):
        if part.get("type") == "mrkdwn":
            yield part["text"]
        for value in part.values():
            yield from mrkdwn(value)
    elif isinstance(part, list):
        for value in part:
            yield from mrkdwn(value)


@property_test
@given(st.sampled_from(["<!channel>", "<!here>", "<@U0AMELIE>", "<#C0GENERAL>", "a < b & c"]))
def test_no_block_lets_typed_markup_through(typed: str) -> None:
    """Wherever the text of a person is shown, a mention in it is text."""
    message = kit.message(shown(typed), typed)
    for text in [message["text"], *mrkdwn(message["blocks"])]:
        assert not set("<>") & set(text)
        assert plain(text) == typed


def test_the_bots_own_markup_is_kept() -> None:
    """Bold terms and links of the bot's sentences stay bold and clickable, and a cut link stays whole."""
    bold = Mrkdwn("*MVP* <https://a.example|source>")
    assert kit.section(bold)["text"]["text"] == bold
    cut: Any = kit.section(Mrkdwn("x" * 2995 + "<https://a.example|source>"))["text"]["text"]
    assert cut == "x" * 2995 + "…"


def test_slack_turns_no_typed_name_into_a_mention() -> None:
    """`@channel` typed into a definition stays text: Slack is told not to look for names."""
    assert kit.section("@channel")["text"]["verbatim"] is True


def test_labels_keep_what_follows_an_angle_bracket() -> None:
    """A long button label with `<` in it is cut at its end and nowhere else."""
    label = "retention < 30 days " * 6
    assert kit.button(label, "a")["text"]["text"] == label[:74].rstrip() + "…"


def test_the_home_tab_holds_what_slack_takes() -> None:
    """A Home tab with too much on it shows its first hundred blocks."""
    check_view(kit.home([kit.divider() for _ in range(140)]), FILES)


def test_the_size_of_a_message_is_counted_as_slack_counts_it() -> None:
    """The bot can tell beforehand that a message is too long for Slack, whichever block holds the text."""
    blocks = [kit.header("12345"), kit.section("1234", accessory=kit.button("123", "a", "not counted"))]
    blocks += [kit.fields(["12", "1"]), kit.context("1"), kit.divider()]
    assert kit.size(blocks) == 5 + 4 + 3 + 2 + 1 + 1


def test_a_list_has_a_bullet_a_line() -> None:
    """Several things in one text stand under each other."""
    assert kit.markdown_list([Mrkdwn("a"), Mrkdwn("b")]) == "•  a\n•  b"


def test_more_small_print_than_slack_takes_is_left_out() -> None:
    """The eleventh text of a line or of two columns is dropped rather than the whole message refused."""
    check_message({"blocks": [kit.context(*"abcdefghijklm"), kit.fields([*"abcdefghijklm"])]}, FILES)
