"""What somebody answers for, who is to have it, and what became of it. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.errors import UserError
from bot.handover.desk import Handover
from bot.inquiries.inquiry import Inquiry
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.text import Mrkdwn, escape, mention, say, trim
from bot.text import Translator

_ROOMS, _NAMED, _STAYS = 20, 5, 15  # rooms, things of each, and things that stay, which are named


@dataclass(frozen=True)
class Held:
    """What somebody answers for: by room the titles of those that the reader sees; and how many others there are."""

    person: str
    rooms: Mapping[str, Sequence[str]] = field(default_factory=dict)
    unseen: int = 0


def _named(t: Translator, room: str) -> str:
    return t("schedule-manage" if room == "schedule" else f"{room}-title")


def _others(t: Translator, count: int) -> list[Mrkdwn]:
    return [say(t, "handover-others", count=count)] if count > 0 else []


def held(t: Translator, what: Held) -> list[Block]:
    """All of it, with counts, and the button that hands it over."""
    count, who = sum(map(len, what.rooms.values())) + what.unseen, mention(what.person)
    if not count:
        return [kit.section(say(t, "handover-nothing", who=who))]
    blocks = [kit.section(say(t, "handover-held", who=who, count=count))]
    for room, titles in [(room, titles) for room, titles in what.rooms.items() if titles][:_ROOMS]:
        names = [escape(trim(title, 80)) for title in titles[:_NAMED]] + _others(t, len(titles) - _NAMED)
        blocks.append(kit.section(Mrkdwn(f"*{escape(_named(t, room))}* · {len(titles)}\n{kit.markdown_list(names)}")))
    blocks += [kit.context(say(t, "handover-unseen", count=what.unseen))] if what.unseen else []
    return [*blocks, kit.actions(kit.button(t("handover-start"), "handover.open", what.person, style="primary"))]


def choose(t: Translator, what: Held, back: str) -> Block:
    """The form that asks who is to have what."""
    rooms = [(room, t("handover-room", room=_named(t, room))) for room in [*what.rooms][:_ROOMS]]
    fields = [
        kit.section(say(t, "handover-choose", who=mention(what.person))),
        kit.person_input("all", t("handover-all"), optional=False),
        *(kit.person_input(room, label) for room, label in rooms),
    ]
    carried = {"person": what.person, "back": back}
    return form_view(t, "handover.choose", "handover-title", fields, carried, "handover-look")


def outcome(t: Translator, what: Handover, key: str) -> list[Block]:
    """What becomes of it, or became of it: `key` is the sentence that says which."""
    blocks = [kit.section(say(t, key, count=sum(what.goes.values())))]
    lines = [
        say(t, "handover-line", room=_named(t, room), count=count, who=mention(heir))
        for (room, heir), count in [*what.goes.items()][:_ROOMS]
    ]
    blocks += [kit.section(kit.markdown_list(lines))] if lines else []
    stays = [
        Mrkdwn(f"{escape(_named(t, room))}, {escape(trim(title, 80))}: {_reason(t, why)}")
        for room, title, why in what.stays[:_STAYS]
    ]
    if stays:
        listed = kit.markdown_list([*stays, *_others(t, len(what.stays) - _STAYS)])
        blocks.append(kit.section(trim(Mrkdwn(f"{say(t, 'handover-stays')}\n{listed}"), kit.SECTION)))
    return [*blocks, *([kit.context(say(t, "handover-unseen-stays", count=what.unseen))] if what.unseen else [])]


def _reason(t: Translator, why: UserError) -> Mrkdwn:
    """Why a room refuses, without how its form mends that, which follows."""
    return Mrkdwn(f"{say(t, why.key, **why.args_).partition('. ')[0].rstrip('.')}.")


def preview(t: Translator, what: Handover, carried: Mapping[str, object]) -> Block:
    """The form that hands it over."""
    shown, submit = outcome(t, what, "handover-preview"), "handover-start" if what.goes else ""
    return form_view(t, "handover.confirm", "handover-title", shown, carried, submit)


def told(t: Translator, asked: Inquiry, key: str) -> list[Block]:
    """What an heir reads ("handover-given"), and whoever leaves ("handover-taken")."""
    who, by, count = mention(asked.said["person"]), mention(asked.said["by"]), int(asked.said["count"])
    return [kit.section(say(t, key, who=who, by=by, count=count))]
