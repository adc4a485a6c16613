"""A form as most are: what is filled in, a button that hands it in, and the way out."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.text import Translator


def form_view(
    t: Translator,
    callback_id: str,
    title: str,
    fields: Sequence[Block],
    carried: Mapping[str, Any],
    submit: str = "slack-save",
) -> Block:
    """The view of a form; `title` and `submit`, what its button says, are Fluent keys; without `submit` it has none."""
    done = t(submit) if submit else ""
    return kit.modal(callback_id, t(title), fields, submit=done, close=t("slack-cancel"), carried=carried)
