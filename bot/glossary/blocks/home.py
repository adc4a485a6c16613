"""The glossary on the Home tab, a row each; what is opened from there; and the first steps after installing."""

import json
from collections.abc import Sequence

from bot.glossary.store.proposals import Proposal
from bot.glossary.term import Meaning
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.home import FirstStep
from bot.slack.text import mention, say
from bot.text import Translator


def due(t: Translator, meaning: Meaning, today: str) -> Block:
    """A meaning to review; `today` is a day, as ISO-8601."""
    key = "glossary-home-overdue-row" if meaning.content.review_by < today else "glossary-home-due-row"
    text = say(t, key, term=meaning.term, when=t.date(meaning.content.review_by))
    return kit.section(text, accessory=kit.button(t("glossary-review-now"), "glossary.edit", meaning.id))


def proposal(t: Translator, waiting: Proposal) -> Block:
    """A proposal for an editor to decide."""
    text = say(t, f"glossary-proposal-{waiting.did}", who=mention(waiting.person), term=waiting.content.term)
    return kit.section(text, accessory=kit.button(t("glossary-look"), "glossary.look", waiting.id))


def mine(t: Translator, own: Proposal) -> Block:
    """What this reader proposed and nobody has decided."""
    return kit.context(say(t, "glossary-home-mine-row", term=own.content.term, when=t.date(own.at)))


def offer(t: Translator) -> list[Block]:
    """What begins an empty glossary."""
    start = kit.button(t("glossary-starter"), "glossary.starter", style="primary")
    return [kit.section(t("glossary-starter-offer"), accessory=start)]


def buttons(t: Translator, *, begun: bool, editor: bool) -> list[Block]:
    """What the reader can do."""
    found = [
        kit.button(t("glossary-form-add"), "glossary.add", style="primary" if begun else ""),
        kit.button(t("glossary-list-open"), "glossary.list", json.dumps({"new": True})),
        kit.button(t("glossary-recent-open"), "glossary.recent", json.dumps({"page": 0, "new": True})),
        kit.button(t("glossary-export"), "glossary.export"),
    ]
    return [*found, kit.button(t("glossary-import"), "glossary.import")] if editor else found


def look(t: Translator, blocks: Sequence[Block]) -> Block:
    """A proposal in a form of its own, opened from the Home tab."""
    return kit.modal("glossary.look", t("glossary-look-title"), blocks, close=t("slack-close"))


def first_steps(t: Translator) -> list[FirstStep]:
    """What whoever installs the bot does first with the glossary, in order."""
    start = kit.button(t("glossary-starter"), "glossary.starter", style="primary")
    return [
        FirstStep(say(t, "glossary-first-starter"), [start]),
        FirstStep(say(t, "glossary-first-ask")),
        FirstStep(say(t, "glossary-first-tell")),
        FirstStep(say(t, "glossary-first-editors")),
    ]
