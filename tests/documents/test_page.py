"""A document in messages: whatever people write fits, and every word of it is on some page."""

from hypothesis import given
from hypothesis import strategies as st

from bot.documents.blocks import page
from bot.documents.body import SECTION, BodySection
from bot.slack import blocks as kit
from bot.text import Texts
from tests.words import words

TEXTS = st.one_of(
    st.text(max_size=200),
    st.sampled_from(["&" * SECTION, "word " * 600, "- point\n" * 370, "", "<" * 2900, "x" * SECTION]),
)


@given(st.lists(TEXTS, min_size=1, max_size=12))
def test_every_page_is_within_slacks_limits(texts: Texts, said: list[str]) -> None:
    """No page is refused, none is empty but the only one, and each section has its button on one of them."""
    t = texts.speak("en")
    known = [BodySection(f"s{n}", f"Section {n}", text) for n, text in enumerate(said)]
    every = page.pages(page.section(t, 7, one, None, 0) for one in known)
    assert all(blocks for blocks in every)
    buttons = []
    for blocks in every:
        assert len(blocks) <= 24
        assert kit.size(blocks) <= 6_500
        assert all(len(one["text"]["text"]) <= kit.SECTION for one in blocks if one["type"] == "section")
        buttons += [one["accessory"]["action_id"] for one in blocks if "accessory" in one]
    assert buttons == [f"documents.section:{one.key}" for one in known]


def test_a_long_document_has_pages(texts: Texts) -> None:
    """The first leads on, the last back; beyond the last is the last."""
    t = texts.speak("en")
    known = [BodySection(f"s{n}", f"Section {n}", f"Text {n} " * 300) for n in range(8)]
    shown = [page.sections(t, 7, known, None, at, {}) for at in (0, 1, 99)]
    assert "Section 0" in words({"blocks": shown[0]})
    assert "Section 7" in words({"blocks": shown[2]})
    turns = [[one["action_id"] for one in blocks[-1]["elements"]] for blocks in shown]
    assert turns[0] == ["documents.page:1"]
    assert turns[1] == ["documents.page:0", "documents.page:2"]
    assert turns[2][0].startswith("documents.page:")
    assert len(turns[2]) == 1
