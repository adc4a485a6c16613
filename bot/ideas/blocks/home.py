"""Ideas on the Home tab, a row each."""

import json

from bot.ideas.blocks import card, ranks
from bot.ideas.idea import Idea
from bot.ideas.ranking import RankRange
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.home import FirstStep
from bot.slack.text import Mrkdwn, escape, say
from bot.text import Translator


def mine(t: Translator, idea: Idea, became: Idea) -> Block:
    """What a person captured, and what became of it."""
    part = Mrkdwn(f", {say(t, 'ideas-part', idea=card.title(became))}") if idea.number != became.number else ""
    return _row(t, idea, Mrkdwn(f"{card.title(idea)}{part}\n{escape(card.status(t, became))}"))


def ranked(t: Translator, rank: RankRange, idea: Idea) -> Block:
    """One of the best."""
    return _row(t, idea, Mrkdwn(f"{card.title(idea)}\n{escape(ranks.place(t, rank))}"))


def buttons(t: Translator, *, begun: bool, manager: bool) -> list[Block]:
    """What the reader can do."""
    found = [kit.button(t("ideas-capture-title"), "ideas.new")]
    if begun:
        found.append(kit.button(t("ideas-list-open"), "ideas.list", json.dumps({"new": True})))
    return [*found, kit.button(t("ideas-import"), "ideas.import")] if manager else found


def first_steps(t: Translator) -> list[FirstStep]:
    """What whoever installs the bot does first with ideas, and where they lead."""
    capture = kit.button(t("ideas-capture-title"), "ideas.new")
    return [FirstStep(say(t, "ideas-first-step"), [capture])]


def _row(t: Translator, idea: Idea, text: Mrkdwn) -> Block:
    return kit.section(text, accessory=kit.button(t("ideas-open"), "ideas.open", str(idea.number)))
