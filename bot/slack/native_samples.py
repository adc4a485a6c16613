"""Samples of the native blocks, for `product-ops check --blocks` and for asking what a workspace takes."""

from collections.abc import Iterator, Sequence

from bot.slack import blocks as kit
from bot.slack import native as own
from bot.slack.blocks import Block
from bot.slack.native import Number
from bot.slack.text import link, mention

Sample = tuple[
    str, Block
]  # a name, and a message ({"blocks": …, "text": …}) or a view ({"type": "modal" or "home", …})

_WEEKS = ("W45", "W46", "W47")


def native() -> Iterator[Sample]:
    """Every shape of `bot.slack.native`: a message, a form and a Home tab."""
    yield "native.message", kit.message(_messages(), "Activation 42 %")
    alerts = [own.alert(level, level) for level in ("default", "info", "warning", "error", "success")]
    yield "native.form", kit.modal("sample", "Sample", [*alerts, _card()], close="Close")
    yield "native.home", kit.home([own.area_chart("Tickets", _WEEKS, [("Open", (3, 2, 4))]), _table(), _card()])


def _messages() -> Sequence[Block]:
    folded = [kit.section("Oliver wrote it."), own.table(["Version", "Words"], [[Number(1, "1"), "The first"]])]
    thumbs = own.feedback("sample.useful", ("Useful", "yes"), ("Not useful", "no"))
    return [
        own.line_chart("Activation", _WEEKS, [("Value", (40, 41.2, 42)), ("Target", (45, 45, 45))], y_label="%"),
        own.bar_chart("Ideas", _WEEKS, [("New", (3, 0, -1))], x_label="Week"),
        _table(),
        own.container("History", folded, subtitle="one version"),
        _card(),
        own.context_actions(thumbs, own.trash("Delete", "sample.delete", "1")),
    ]


def _table() -> Block:
    row: list[own.Cell] = [
        Number(1, "1"),
        "Dark mode",
        mention("U012AB3CD"),
        link("https://docs.slack.dev", "Slack"),
        "",
    ]
    return own.data_table("Ranking by RICE", ["#", "Idea", "Owner", "Link", "Note"], [row])


def _card() -> Block:
    press = kit.button("Open", "sample.open", "1", style="primary")
    return own.card("Dark mode", subtitle="planned", body="For those who work at night.", buttons=[press])
