"""A message of each kind that is sent of personal tokens, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.agents import blocks
from bot.agents.listeners import SETTINGS
from bot.agents.token import GROUPS, PersonalToken, written
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.text import Translator

_NOW = "2026-11-30T09:00:00Z"
_TOKENS = (
    PersonalToken("0" * 12, "U012AB3CD", "Editor", tuple(GROUPS), _NOW, "2027-02-28T09:00:00Z", _NOW, 12),
    PersonalToken("1" * 12, "U012AB3CD", "Notebook", ("glossary",), _NOW, "2026-11-29T09:00:00Z"),
)


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about."""
    title = t("token-title")
    yield "agents: one's tokens", kit.message(blocks.own_list(t, _TOKENS, _NOW, oversees=True), title)
    yield "agents: no tokens", kit.message(blocks.own_list(t, (), _NOW, oversees=False), title)
    yield "agents: everybody's tokens", kit.message(blocks.every_list(t, _TOKENS * 6, 1, _NOW), title)
    yield "agents: nobody's tokens", kit.message(blocks.every_list(t, (), 0, _NOW), title)
    yield "agents: a new token", blocks.form(t)
    text = written("T012AB3CD", "0" * 12, "0" * 64)
    yield "agents: a token, this once", blocks.made(t, _TOKENS[0], text, "https://bot.example.com/mcp")
    yield (
        "agents: the settings",
        settings_form(t, [SETTINGS], {"agents-pace": "60", "agents-allowed": "yes", "agents-private": "no"}),
    )
