"""A message or view of each kind that the guild sends, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.guild import blocks
from bot.guild.listeners import SETTINGS
from bot.guild.room import MEETINGS, ROOM
from bot.guild.usage import USAGE
from bot.meetings.desk import in_words
from bot.meetings.samples import meeting_samples, planned
from bot.records.samples import record_samples, sampled
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.text import Translator
from bot.topics.room import ROOM as TOPICS


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with a meeting of no company."""
    yield from record_samples(t, ROOM, "/guild", USAGE)
    topics = [(sampled(TOPICS), 3)] * 8
    yield from meeting_samples(t, MEETINGS, blocks.topics(t, topics))
    one = planned(ROOM)
    room = replace(ROOM, worded=in_words)
    shown = blocks.overview(t, room, [(one, {}, MEETINGS.replies.buttons(t, one))], topics, MEETINGS.kind)
    yield "guild: what comes", kit.message([*shown, kit.actions(blocks.take_up(t, 12))], "…")
    yield "guild: nothing comes", kit.message(blocks.overview(t, ROOM, [], [], MEETINGS.kind), "…")
    yield "guild: the settings", settings_form(t, [SETTINGS], {"guild-minutes": "60"})
