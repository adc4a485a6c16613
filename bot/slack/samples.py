"""Samples of what the bot sends, for `product-ops check --blocks` and for asking what a workspace takes.

A sample is a name and a message ({"blocks": …, "text": …}) or a view ({"type": "modal" or "home", …}).
"""

from collections.abc import Iterator, Sequence

from bot.slack import blocks as kit
from bot.slack import native as own
from bot.slack.blocks import Block
from bot.slack.native import Number
from bot.slack.text import link, mention, say
from bot.text import LANGUAGES, Translator

Sample = tuple[str, Block]

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


def generic(t: Translator) -> Iterator[Sample]:
    """What the bot says whatever it is about: its greeting, a notice, an error, the settings of a workspace."""
    hello = say(t, "slack-welcome", who=mention("U012AB3CD"))
    yield "slack.welcome", kit.message([kit.section(hello)], hello)
    wrong = say(t, "slack-unexpected", reference="0a1b2c3d")
    yield "slack.unexpected", kit.message([kit.section(wrong)], wrong)
    yield "slack.notice", kit.modal("slack.told", t("slack-notice"), [kit.section(wrong)], close=t("slack-close"))
    yield "slack.settings", settings(t, "en")


def settings(t: Translator, chosen: str) -> Block:
    """What an administrator decides for the workspace: the form."""
    languages = [kit.option(t(f"slack-language-{language}"), language) for language in LANGUAGES]
    field = kit.choice_input("language", t("slack-language"), languages, value=chosen, hint=t("slack-language-hint"))
    return kit.modal("home.settings", t("slack-settings"), [field], submit=t("slack-save"), close=t("slack-cancel"))
