"""What the owner of a post is told when it did not come out."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.posts import NOBODY, NOWHERE, Delivery, Post
from bot.schedule.blocks.listing import called, list_button
from bot.schedule.mends import mend
from bot.schedule.schedule import Entry, Schedule
from bot.schedule.words import period, said
from bot.slack import blocks as kit
from bot.slack.text import Mrkdwn, mention, say
from bot.text import Translator

_LISTED = 10


@dataclass(frozen=True, slots=True)
class Left:
    """Periods of one post that were left out: how many, the first and the last of them."""

    title: str
    channel: str
    times: int
    first: str
    last: str


def place(t: Translator, channel: str, thread: str = "") -> Mrkdwn:
    """Where something is posted, to stand after "in"."""
    if channel in (NOBODY, NOWHERE):
        return say(t, "schedule-place-owner")
    if channel[:1] in "UW":
        return say(t, "schedule-place-private", who=mention(channel))
    there = Mrkdwn(f"<#{channel}>")
    return say(t, "schedule-place-thread", place=there) if thread else there


def trouble(t: Translator, entry: Entry, title: str, *, planned: bool, own: bool = False) -> Post:
    """A post failed, or nobody knows: why, what helps, and the button that posts it. `planned` says that posts of its
    kind can be, `own` that the reader posted it by hand."""
    delivery = entry.delivery
    there = place(t, delivery.channel, delivery.thread)
    what = say(t, f"schedule-notice-{'own-' if own else ''}{entry.state}", title=title, place=there)
    buttons = [kit.button(t("schedule-post"), "schedule.post", delivery.key)]
    if delivery.schedule and planned:
        buttons.append(list_button(t))
    blocks = [
        kit.section(what),
        kit.section(mend(t, entry.error, delivery.channel)),
        kit.actions(*buttons),
    ]
    once = "" if delivery.schedule or entry.state != "failed" else "once-"
    return Post(blocks, t(f"schedule-notice-text-{once}{entry.state}", title=title))


def skipped_post(t: Translator, left: Sequence[Left]) -> Post:
    """What was left out while the bot was away."""
    lines = [
        say(
            t,
            "schedule-notice-skipped-one",
            title=one.title,
            place=place(t, one.channel),
            times=one.times,
            first=period(t, one.first),
            last=period(t, one.last),
        )
        for one in left[:_LISTED]
    ]
    if len(left) > _LISTED:
        lines.append(say(t, "schedule-notice-more", count=len(left) - _LISTED))
    blocks = [
        kit.section(say(t, "schedule-notice-skipped")),
        kit.section(kit.markdown_list(lines)),
        kit.context(t("schedule-notice-next")),
    ]
    return Post(blocks, t("schedule-notice-text-skipped"))


def inherited(t: Translator, schedule: Schedule, title: str, who: str) -> Post:
    """A schedule was handed over to the reader, by `who`."""
    by = mention(who) if who else t("slack-somebody")
    text = say(t, "schedule-inherited", who=by, called=called(t, title, schedule), when=said(t, schedule.cadence))
    return Post([kit.section(text), kit.actions(list_button(t, schedule.kind))], text)


def pressed_text(t: Translator, delivery: Delivery, again: bool) -> Mrkdwn:
    """What stands in the place of a notice once its button was pressed."""
    key = "schedule-posting" if again else "schedule-posted-already"
    return say(t, key, place=place(t, delivery.channel, delivery.thread))
