"""What a message says, whatever it is made of."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.message import markup
from bot.slack.text import plain
from tests.shelves import law
from tests.slack import messages
from tests.slack.messages import composed, forwarded, listed, said, section

KINDS = (
    "rich_text", "rich_text_list", "rich_text_section", "rich_text_quote", "rich_text_preformatted", "section", "user",
    "header", "context", "image", "markdown", "table", "container", "card", "link", "emoji", "date", "mrkdwn", "text",
)  # fmt: skip
NAMES = (
    "type", "text", "elements", "fields", "rows", "blocks", "attachments", "files", "title", "message_blocks",
    "message", "indent", "offset", "style", "url", "user_id", "timestamp", "skin_tone", "name", "fallback",
    "child_blocks", "mode",
)  # fmt: skip
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(KINDS) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=6),
    max_leaves=40,
)


@given(st.dictionaries(st.sampled_from(NAMES), anything, max_size=8))
@law
def test_whatever_a_message_is_made_of_it_is_read(message: dict[str, Any]) -> None:
    """Also what no Slack should send: whoever uses a shortcut on it sees a form."""
    assert isinstance(markup(message), str)


def test_a_message_within_messages_without_end_is_read() -> None:
    """A block in a block in a block, and an indent beyond any screen, cost nobody a thing."""
    deep: dict[str, Any] = {"type": "section", "text": {"type": "plain_text", "text": "x"}}
    for _ in range(500):
        deep = {"type": "container", "child_blocks": [deep]}
    far = listed("far", indent=10**9)
    assert len(markup({"blocks": [deep, *composed(far), messages.MARKDOWN]})) < 200


@pytest.mark.parametrize("part", ["*a ", "**a ", "_*a", "![", "[a](http://", "\n", " ", " #", "`a"])
def test_marks_without_end_keep_nobody_waiting(part: str) -> None:
    """However many open and none close, a long message is read at once: while one is, nobody else is answered."""
    long = part * 200_000
    for blocks in ([], [{"type": "markdown", "text": long}], [{"type": "markdown", "text": f"# a{long}b"}]):
        assert isinstance(markup({"text": long, "blocks": blocks}), str)
    assert markup({"attachments": [{"fallback": "1" * 200_000}]})


@pytest.mark.parametrize(
    ("message", "read"),
    [
        (
            {"blocks": [{"type": "markdown", "text": "## Support C#\n# Dark mode ##\n*one*"}]},
            "Support C#\nDark mode\none",
        ),
        ({"blocks": [{"type": ["section"], "text": "x"}]}, "x"),
        ({"text": "*bold*, _it_, ~no~, `code` and *_both_*"}, "bold, it, no, code and both"),
        ({"text": "2 * 3 * 4 and snake_case_name"}, "2 * 3 * 4 and snake_case_name"),
        ({"text": "*<https://a.example/_x_|the page>*"}, "the page"),
        ({"text": "<https://a.example/_x_/*y*>"}, "https://a.example/_x_/*y*"),
        ({"text": "before\n```\nif a_b_c:\n```\nafter"}, "before\nif a_b_c:\nafter"),
        ({"text": "&gt; quoted &amp; kept"}, "> quoted & kept"),
        ({"text": ":wave::skin-tone-3: at 10:30:45 :party-parrot:"}, "👋🏼 at 10:30:45 :party-parrot:"),
        ({"text": "for notifications", "blocks": composed(section(said("a < b & c")))}, "a < b & c"),
        ({"blocks": composed(section(said(":rocket: in `code`", code=True)))}, ":rocket: in `code`"),
        (
            {"blocks": composed(listed("a", "b", style="ordered"), listed("c", indent=1))},
            "1. a\n2. b\n  • c",
        ),
        (
            {"blocks": messages.BUILD, "text": "CI"},
            "Job failed 🔴\nThe checkout build is red\nProject: shop\nMentions: @someone\nsince 18 Feb 2014",
        ),
        ({"blocks": [messages.MARKDOWN]}, "Dark mode\n• see the spec\n• night_shift"),
        (
            {"attachments": [messages.PULL_REQUEST], "text": ""},
            "Pull request opened by ada\n#8 Dark mode & contrast\nFor those who work at night\nReviewers: @U0PRIYA",
        ),
        (
            {"text": "Look!", "attachments": [forwarded([], "It is *too* bright", files=[messages.UPLOADED])]},
            "Look!\nIt is too bright\nChurn by plan, third quarter (churn-by-plan.pdf)\n— Marcus Webb",
        ),
        (
            {"attachments": [{"id": 1, "fallback": "600x400px image", "image_url": "https://a.example/x.png"}]},
            "",
        ),
        ({"attachments": [{"blocks": messages.BUILD[:1], "fallback": "[no preview available]"}]}, "Job failed 🔴"),
        ({"files": [{"name": "a.png", "title": "a"}, {"name": "b.png", "mode": "tombstone"}]}, "a.png"),
        (
            {"blocks": [{"type": "image", "image_url": "https://a.example", "alt_text": "A sketch of the till"}]},
            "A sketch of the till",
        ),
        ({"text": "", "blocks": None, "attachments": None}, ""),
    ],
)
def test_a_message_says_what_people_read(message: dict[str, Any], read: str) -> None:
    """Styles, buttons, logos and what only notifications show are not its words."""
    assert plain(markup(message)) == read
