"""A message or view of each kind that retrospectives send, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.actions.action import ROOM as ACTIONS
from bot.boards.board import PHASES
from bot.boards.samples import board_samples
from bot.guides.samples import guide_samples
from bot.records.blocks import show
from bot.records.samples import sampled
from bot.records.store.lists import Narrow
from bot.retro import blocks
from bot.retro.desk import BOARDS, GUIDES, ROOM
from bot.retro.listeners import SETTINGS
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.slack.text import mention
from bot.text import Translator


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with a retrospective of no company."""
    listed = show.listing(t, ROOM, [sampled(ROOM)], Narrow(PHASES[0]), "", 0)
    yield "retro: a list", kit.message(listed, t("retro-title"))
    yield "retro: the form that starts one", blocks.start(t, "", "", "U0SAMPLE01", "", {}, current=True)
    yield "retro: formats", kit.message(blocks.formats(t), t("retro-formats-title"))
    yield from board_samples(t, BOARDS, blocks.actions(t, "retro-carried", [sampled(ACTIONS)], mention))
    yield from guide_samples(t, GUIDES)
    yield "retro: the settings", settings_form(t, [SETTINGS], {"retro-votes": "3"})
