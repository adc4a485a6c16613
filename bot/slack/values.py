"""What was typed or chosen in a form. Pure."""

from collections.abc import Mapping
from typing import Any


def read_values(state: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> dict[str, Any]:
    """Slack's `view.state.values` as plain values by block id.

    Texts, days, times and users are text, several users or files are lists, nothing is None.
    Shape: https://docs.slack.dev/reference/views#state
    """
    return {block_id: _read(element) for block_id, elements in state.items() for element in elements.values()}


_ENTERED = (
    "value",
    "selected_date",
    "selected_time",
    "selected_user",
    "selected_users",
    "selected_conversation",
    "selected_conversations",
    "files",
)


def _read(element: Mapping[str, Any]) -> Any:
    for name in _ENTERED:
        if element.get(name):
            return element[name]
    if element.get("selected_option"):
        return element["selected_option"]["value"]
    if element.get("selected_options"):
        return [chosen["value"] for chosen in element["selected_options"]]
    return None
