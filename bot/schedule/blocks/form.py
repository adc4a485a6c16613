"""The forms that plan a post, hand it over, take it away, and post it now."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from bot.posts import Plan, Values
from bot.schedule.blocks.fields import cadence_fields, channel_field, language_field
from bot.schedule.values import fitting
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.text import Mrkdwn, say
from bot.text import Translator

FOLLOW = "schedule.follow"  # what a menu tells that changes the fields


@dataclass(frozen=True)
class ScheduleFormState:
    """What the form carries unseen: the kind of post, which schedule it changes, where the answer belongs, and whether
    only Slack knows the conversation of whoever opened it."""

    kind: str = ""
    schedule: str = ""
    back: str = ""
    own_zone: str = "UTC"
    current: bool = False


def form(t: Translator, plan: Plan, own: Sequence[Block], values: Values, carried: ScheduleFormState) -> Block:
    """When and where a post comes, and whose it is; `own` are the fields of its kind."""
    inputs = [
        channel_field(t, fitting(values, "channel"), current=carried.current),
        *cadence_fields(t, plan, values, carried.own_zone, FOLLOW),
        *own,
        language_field(t, values),
        kit.person_input(
            "owner", t("schedule-field-owner"), value=fitting(values, "owner"), hint=t("schedule-field-owner-hint")
        ),
    ]
    title = "schedule-edit-title" if carried.schedule else f"{plan.words}new"
    return form_view(t, "schedule.save", title, inputs, asdict(carried))


def fields(view: Block) -> set[str]:
    """The fields of a form, by block id."""
    return {str(block["block_id"]) for block in view["blocks"] if block["type"] == "input"}


def ask_delete(t: Translator, plan: Plan, called: Mrkdwn, carried: Mapping[str, Any]) -> Block:
    """The question before a planned post is taken away, with what stays. `carried` comes back with the answer."""
    inputs = [kit.section(called), kit.section(t(f"{plan.words}delete"))]
    return form_view(t, "schedule.delete", "schedule-delete-title", inputs, carried, "schedule-delete")


def hand_over(t: Translator, called: Mrkdwn, id_: str, back: str) -> Block:
    """Who looks after a planned post from now on."""
    hint = t("schedule-field-owner-hint")
    inputs = [kit.section(called), kit.person_input("owner", t("schedule-field-heir"), hint=hint, optional=False)]
    return form_view(t, "schedule.hand_over", "schedule-hand-over", inputs, {"schedule": id_, "back": back})


def preview(
    t: Translator, called: Mrkdwn, carried: Mapping[str, str], post: Sequence[Block], channel: str = "", note: str = ""
) -> Block:
    """What a schedule would post now, and below it where to; without a post, `note` says why there is none."""
    shown = [kit.context(say(t, "schedule-preview-how")), *post, kit.divider(), channel_field(t, channel)]
    inputs = [kit.section(called), *(shown if post else [kit.section(note)])][:100]
    submit = "schedule-preview-post" if post else ""
    return form_view(t, "schedule.post_now", "schedule-preview", inputs, carried, submit)
