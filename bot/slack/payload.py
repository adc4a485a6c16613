"""What Slack delivers, made to hold what Slack says it holds: https://docs.slack.dev/reference/interaction-payloads.

What is of another kind than it should be is left out, so whoever reads a payload meets what is missing and nothing
else. Pure.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot.slack.parts import METADATA
from bot.slack.text import is_person
from bot.text.halves import mend_json

Body = dict[str, Any]
_Fit = Callable[[Any], Any]  # a value as it should be, None for one that cannot be


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _carried(value: Any) -> str | None:
    return value if isinstance(value, str) and len(value) <= METADATA else None


def _day(value: Any) -> str | None:
    try:
        return date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        return None


def _hour(value: Any) -> str | None:
    return value if isinstance(value, str) and re.fullmatch(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]", value) else None


def _count(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**63 else None


def _parts(**fits: _Fit) -> _Fit:
    """An object; what is named is as it should be, or not there."""

    def fit(value: Any) -> Body | None:
        if not isinstance(value, dict):
            return None
        found: Body = {}
        for name, one in value.items():
            known = fits.get(name)
            fitted_ = one if known is None else known(one)
            if known is None or fitted_ is not None:
                found[name] = fitted_
        return found

    return fit


def _named(fit: _Fit) -> _Fit:
    """An object of things alike, by name."""

    def fit_all(value: Any) -> Body | None:
        if not isinstance(value, dict):
            return None
        return {name: fitted for name, one in value.items() if (fitted := fit(one)) is not None}

    return fit_all


def _each(fit: _Fit) -> _Fit:
    def fit_all(value: Any) -> list[Any] | None:
        if not isinstance(value, list):
            return None
        return [fitted for one in value if (fitted := fit(one)) is not None]

    return fit_all


def _either(*fits: _Fit) -> _Fit:
    return lambda value: next((fitted for fit in fits if (fitted := fit(value)) is not None), None)


def _with(fit: _Fit, *names: str) -> _Fit:
    """An object without which of these is none."""

    def fit_all(value: Any) -> Any:
        fitted = fit(value)
        return fitted if fitted is not None and all(name in fitted for name in names) else None

    return fit_all


_LABEL = _with(_parts(text=_text, type=_text), "text")
_OPTION = _with(_parts(value=_text, text=_LABEL), "value")
_FILE = _parts(id=_text, name=_text, size=_count, url_private=_text, url_private_download=_text)
_ENTRY = {
    "type": _text,
    "action_id": _text,
    "block_id": _text,
    "value": _text,
    "selected_option": _OPTION,
    "selected_options": _each(_OPTION),
    "selected_date": _day,
    "selected_time": _hour,
    **dict.fromkeys(("selected_user", "selected_conversation"), _text),
    **dict.fromkeys(("selected_users", "selected_conversations"), _each(_text)),
    "files": _each(_FILE),
    "text": _LABEL,
}
_STATE = _parts(values=_named(_named(_parts(**_ENTRY))))
_ELEMENT = _parts(type=_text, action_id=_text)
_BLOCK_PARTS = _parts(type=_text, block_id=_text, text=_LABEL, label=_LABEL, element=_ELEMENT, elements=_each(_ELEMENT))
_NEEDED = {"actions": ("elements",), "input": ("block_id",)}  # without which a block of a type is none


def _block(value: Any) -> Body | None:
    found = _BLOCK_PARTS(value)
    if found is None or "type" not in found:
        return None
    if found["type"] == "markdown" and isinstance(value.get("text"), str):  # of all blocks it alone has its text so
        found["text"] = value["text"]
    return found if all(name in found for name in _NEEDED.get(found["type"], ())) else None


_VIEW_PARTS = _parts(
    **dict.fromkeys(("id", "hash", "type", "callback_id", "app_installed_team_id"), _text),
    **dict.fromkeys(("title", "submit", "close"), _LABEL),
    private_metadata=_carried,
    blocks=_each(_block),
    state=_STATE,
)


def _view(value: Any) -> Body | None:
    """A form or a Home tab, which has blocks, if none."""
    found = _VIEW_PARTS(value)
    return None if found is None else {"blocks": [], **found}


_CHANNEL = _either(_text, _parts(id=_text, name=_text))
_MESSAGE = _parts(
    **dict.fromkeys(("ts", "thread_ts", "text", "user", "team", "app_id", "bot_id"), _text), blocks=_each(_block)
)
_MEMBER = _parts(
    **dict.fromkeys(("id", "team_id", "name", "real_name", "locale", "enterprise_id"), _text),
    profile=_parts(display_name=_text, real_name=_text),
    enterprise_user=_parts(enterprise_id=_text, teams=_each(_text)),
)
_EVENT = _parts(
    **dict.fromkeys(("type", "text", "ts", "thread_ts", "tab", "user_team", "source_team", "bot_id"), _text),
    channel=_CHANNEL,
    user=_either(_text, _MEMBER),
)
_BODY = _parts(
    **dict.fromkeys(
        ("text", "command", "value", "trigger_id", "response_url", "callback_id", "action_id", "event_id"), _text
    ),
    **dict.fromkeys(("channel_id", "channel_name", "api_app_id"), _text),
    container=_parts(**dict.fromkeys(("type", "channel_id", "message_ts", "thread_ts", "view_id"), _text)),
    team=_parts(id=_text, domain=_text),
    user=_MEMBER,
    channel=_CHANNEL,
    message=_MESSAGE,
    view=_view,
    state=_STATE,
    actions=_each(_with(_parts(**_ENTRY), "action_id")),
    event=_EVENT,
)


def fitted(body: Mapping[str, Any]) -> Body:
    """A delivery with nothing in it of another kind than Slack documents, nor half a letter."""
    whole: Body = _BODY(mend_json(dict(body)))
    return whole


def person(user: object) -> str:
    """The id of whoever did something, as Bolt found it; empty where it is none."""
    return user if isinstance(user, str) and is_person(user) else ""
