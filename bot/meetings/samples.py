"""What a room of meetings sends of them, for `product-ops check --blocks`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.meetings import blocks
from bot.meetings.desk import Meetings
from bot.meetings.meeting import Meeting
from bot.meetings.plan import plan_fields
from bot.outcomes.samples import outcome_samples
from bot.records.record import Record, Room
from bot.records.samples import sampled
from bot.rota.listeners import lead, pass_on
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.samples import Sample
from bot.slack.text import Mrkdwn
from bot.text import Translator


def planned(room: Room[Meeting]) -> Record[Meeting]:
    """A meeting at a time of a zone."""
    one = sampled(room)
    return replace(one, content=replace(one.content, starts="15:00", zone="Europe/Paris", minutes="60"))


def meeting_samples(t: Translator, of: Meetings, more: Sequence[Block]) -> Iterator[Sample]:
    """What Slack is asked about; `more` is what the room adds to a post."""
    one, name, said = planned(of.room), of.name, {"U0SAMPLE01": "yes", "U0SAMPLE02": "maybe"}
    row = [*of.replies.buttons(t, one, "yes"), lead(t, of.rota, 12), blocks.calendar(t, name, 12)]
    shown = {
        "a meeting": blocks.post(t, name, one, Mrkdwn("*…*"), "Priya", said, more, row),
        "a meeting before it is posted": blocks.post(t, name, replace(one, number=0), Mrkdwn("*…*"), "", {}, more, []),
        "who comes": blocks.people(t, name, said),
        "one that is moved": blocks.changed(t, name, one, is_on=True),
        "one that is not to be": blocks.changed(t, name, one, is_on=False),
        "what whoever leads it reads": blocks.asked(t, name, one, pass_on(t, of.rota, 12)),
    }
    for what, part in shown.items():
        yield f"{name}: {what}", kit.message(part, "…")
    yield from outcome_samples(t, of.room)
    fields = plan_fields(t, name, {"people": ["U0SAMPLE01"]})
    yield f"{name}: the fields that plan", kit.modal("schedule.save", "…", fields, submit="…", close="…")
