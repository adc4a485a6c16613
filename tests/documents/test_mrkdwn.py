"""Markdown in a message."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.mrkdwn import chunks, mrkdwn
from bot.slack.text import Mrkdwn


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("**Who:** night *readers*", "*Who:* night _readers_"),
        ("- one\n  - two\n* three", "•  one\n  •  two\n•  three"),
        ("- [ ] open\n- [x] done", "☐ open\n☑ done"),
        ("### Heading", "*Heading*"),
        ("> they said\n> — Bakery", "> they said\n> — Bakery"),
        ("[our plan](https://x.example/a)", "<https://x.example/a|our plan>"),
        ("see https://x.example/a.", "see <https://x.example/a>."),
        ("<@U0ABC> & <!channel>", "<@U0ABC> &amp; &lt;!channel&gt;"),
        ("~~gone~~ `<b>` 2*3*4 snake_case", "~gone~ `&lt;b&gt;` 2*3*4 snake_case"),
        ("1. first", "1. first"),
    ],
)
def test_how_markdown_reads(typed: str, shown: str) -> None:
    """Bold is bold, a task has its box, and nobody is called by a document."""
    assert mrkdwn(typed) == shown


def test_what_people_paste_from_elsewhere_reads_well() -> None:
    """A table's rows, an image, a link of Slack's own; code is as it was typed."""
    pasted = "| Way | Why *not* |\n|---|:-:|\n| Buy | [dear](https://x.example/p) |\n\n![shot](https://x.example/a.png)"
    assert mrkdwn(pasted) == ("*Way · Why not*\nBuy · <https://x.example/p|dear>\n\n<https://x.example/a.png|shot>")
    assert mrkdwn("<https://x.example/a|the plan> <https://x.example/b>") == (
        "<https://x.example/a|the plan> <https://x.example/b|https://x.example/b>"
    )
    assert mrkdwn("```\n**a** | - b\n| c |\n```\n**d**") == "```\n**a** | - b\n| c |\n```\n*d*"


@given(st.text())
def test_nothing_that_is_typed_becomes_markup_of_slacks(text: str) -> None:
    """Only addresses, links and people stand between angle brackets."""
    for tag in re.findall(r"<([^<>]*)>", mrkdwn(text)):
        assert tag.startswith(("http://", "https://", "@U", "@W"))


@given(st.text(alphabet="ab &\n"), st.integers(5, 40))
def test_a_long_section_is_cut_between_lines(text: str, limit: int) -> None:
    """Every word is in one of the parts, and each fits."""
    parts = chunks(Mrkdwn(text), limit)
    assert all(0 < len(part) <= limit for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())
