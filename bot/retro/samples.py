"""A message or view of each kind that retrospectives send, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.actions.action import ROOM as ACTIONS
from bot.actions.carrying import ThingActions
from bot.boards.board import PHASES
from bot.boards.samples import CARDS, board_samples
from bot.records.blocks import show
from bot.records.samples import sampled
from bot.records.store.lists import Narrow
from bot.retro import access, blocks
from bot.retro.blocks import RetroView
from bot.retro.desk import BOARD, ROOM, VOTES
from bot.slack import blocks as kit
from bot.slack.choices import settings_part
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.text import Translator


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with a retrospective of no company."""
    one, actions = sampled(ROOM), ThingActions([sampled(ACTIONS)], [sampled(ACTIONS)])
    one = replace(one, content=replace(one.content, writers="3"))
    for phase in PHASES:
        shown = blocks.card(t, BOARD, RetroView(replace(one, status=phase), CARDS, actions, 3, 4))
        yield f"retro: the card, {phase}", kit.message(shown, t("retro-title"))
    yield "retro: a list", kit.message(show.listing(t, ROOM, [one], Narrow(PHASES[0]), "", 0), t("retro-title"))
    yield from board_samples(t, BOARD, one)
    yield "retro: the form that starts one", blocks.start_form(t, "", "", "U0SAMPLE01", "", {}, current=True)
    yield (
        "retro: the settings",
        settings_form(t, [settings_part("retro-title", access.SET, VOTES)], {"retro-votes": "3"}),
    )
