"""The guild as people see it: what comes, and the topics that wait. Pure."""

from collections.abc import Sequence

from bot.meetings.blocks import Said, counts, here
from bot.meetings.meeting import Meeting
from bot.records.blocks import show
from bot.records.record import Record, Room
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, say
from bot.text import Translator
from bot.topics.topic import DiscussionTopic

_ROOM = "guild"


def _topic(t: Translator, topic: Record[DiscussionTopic], votes: int) -> Mrkdwn:
    return say(t, "topics-line", title=show.title(topic), count=votes)


def topics(t: Translator, shown: Sequence[tuple[Record[DiscussionTopic], int]]) -> list[Block]:
    """What is talked of, a line each, with how many want it."""
    lines = kit.markdown_list([_topic(t, *one) for one in shown])
    return [kit.section(Mrkdwn(f"{say(t, 'guild-topics')}\n{lines}"))] if shown else []


def overview(
    t: Translator,
    room: Room[Meeting],
    meetings: Sequence[tuple[Record[Meeting], Said, Sequence[Block]]],
    waiting: Sequence[tuple[Record[DiscussionTopic], int]],
    plan: str,
) -> list[Block]:
    """The next meetings, each with what was said of it and what the reader may do; then the topics that wait. `plan` is
    the kind of post that is planned."""
    blocks: list[Block] = [kit.section(say(t, "guild-next" if meetings else "guild-next-none"))]
    for one, said, row in meetings:
        blocks += [show.line(t, room, one), kit.context(here(t, _ROOM, one.content), counts(t, _ROOM, said))]
        blocks += [kit.actions(*row)] if row else []
    blocks += [kit.section(say(t, "guild-waiting"))] if waiting else []
    for topic, count in waiting:
        vote = kit.button(t("topics-say-vote"), "topics.say:vote", str(topic.number))
        blocks.append(kit.section(_topic(t, topic, count), accessory=vote))
    return [*blocks, kit.actions(*buttons(t), kit.button(t("guild-plan-new"), "schedule.new", plan))]


def buttons(t: Translator) -> list[Block]:
    """What one can do from a list."""
    propose = kit.button(t("topics-form-add"), "topics.new")
    return [propose, kit.button(t("guild-form-add"), "guild.new"), kit.button(t("guild-list"), "guild.list", "{}")]


def take_up(t: Translator, number: int) -> Block:
    """The button that puts a topic on the next agenda."""
    return kit.button(t("guild-take"), "guild.take", str(number))
