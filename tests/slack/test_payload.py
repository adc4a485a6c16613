"""What Slack delivers is made to hold what Slack says it holds."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.slack.payload import fitted, person
from tests.shelves import law

NAMES = (
    "view", "state", "values", "blocks", "actions", "action_id", "selected_option", "selected_options", "text", "value",
    "files", "size", "user", "id", "channel", "message", "container", "event", "type", "trigger_id", "selected_users",
)  # fmt: skip
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(exclude_categories=()), max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=4), inner, max_size=6)
    ),
    max_leaves=30,
)


@given(st.dictionaries(st.sampled_from(NAMES), anything, max_size=8))
@law
def test_nothing_is_of_another_kind_than_it_should_be(body: dict[str, Any]) -> None:
    """Whatever was delivered, a text is a text, a list a list and an object an object, or is not there."""
    found = fitted(body)
    assert fitted(found) == found or "nan" in str(found)
    for name, kind in (("text", str), ("actions", list), ("view", dict), ("event", dict), ("message", dict)):
        assert isinstance(found.get(name, kind()), kind)
    for action in found.get("actions", []):
        assert isinstance(action["action_id"], str)
        assert isinstance(action.get("selected_option", {}).get("value", ""), str)
    for elements in found.get("view", {}).get("state", {}).get("values", {}).values():
        for element in elements.values():
            assert all(isinstance(one["value"], str) for one in element.get("selected_options", []))
            assert all(isinstance(one, str) for one in element.get("selected_users", []))
            assert all(one.get("size", 0) >= 0 for one in element.get("files", []))
    assert isinstance(found.get("view", {"blocks": []})["blocks"], list)


def test_what_is_as_it_should_be_stays() -> None:
    """Also what the bot knows nothing of."""
    option = {"text": {"type": "plain_text", "text": "A", "emoji": True}, "value": "a"}
    body = {
        "type": "block_actions",
        "team": {"id": "T1", "domain": "x", "new": [1]},
        "user": {"id": "U1", "name": "ada"},
        "view": {
            "id": "V1",
            "blocks": [{"type": "input", "block_id": "b", "element": {"type": "radio_buttons", "options": [option]}}],
            "state": {"values": {"b": {"a": {"type": "radio_buttons", "selected_option": option}}}},
            "root_view_id": None,
        },
        "actions": [{"action_id": "a", "selected_option": option, "new": None}],
        "new": {"a": [None]},
    }
    assert fitted(body) == body


def test_a_day_and_an_hour_are_some() -> None:
    """What no picker sends is not there, so that no form shows it again, which Slack would refuse."""
    picked = {"selected_date": "2026-02-28", "selected_time": "09:05"}
    assert fitted({"actions": [{"action_id": "a", **picked}]})["actions"] == [{"action_id": "a", **picked}]
    for day, hour in (("2026-02-30", "24:00"), ("soon", "9:05"), ("", ""), ("٢٠٢٦-٠٢-٢٨", "٠٩:٠٥"), (1, 2)):
        strange = {"action_id": "a", "selected_date": day, "selected_time": hour}
        assert fitted({"actions": [strange]})["actions"] == [{"action_id": "a"}]


def test_who_did_it_is_a_person() -> None:
    """Nobody is who has no id of Slack's."""
    assert [person(one) for one in ("U0ADA", "W0ADA", "", "10", "{}", None, 3, ["U0ADA"])] == ["U0ADA", "W0ADA"] + [
        ""
    ] * 6
