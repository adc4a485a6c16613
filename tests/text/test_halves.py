"""Half letters in what Slack and other systems send."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.request import load
from bot.text.halves import mend_json, mend_text

text = st.text(st.characters(exclude_categories=()))  # lone surrogates too
held = st.recursive(text | st.integers() | st.none(), lambda inner: st.lists(inner) | st.dictionaries(text, inner))


@given(held)
def test_whatever_json_holds_can_be_kept(found: object) -> None:
    """Every text of it can be written down, and what could be written down before is the same."""
    json.dumps(mend_json(found), ensure_ascii=False).encode()
    try:
        json.dumps(found, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return
    assert mend_json(found) == found


def test_a_half_leaves_a_sign() -> None:
    """Only the half is replaced; an emoji is two halves that belong together."""
    assert mend_text(json.loads('"a\\ud800b \\ud83d\\ude00 é"')) == "a\ufffdb 😀 é"


@pytest.mark.parametrize("carried", ['{"kpi": "\\ud800"}', '{"kpi": ["\\udfff"]}'])
def test_what_a_form_carries_is_whole(carried: str) -> None:
    """Escaped halves come out of text that had none."""
    json.dumps(load(carried), ensure_ascii=False).encode()
