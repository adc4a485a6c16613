"""What somebody answers for, who is to have it, and what became of it. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.errors import UserError
from bot.handover.desk import Handover
from bot.inquiries.inquiry import Inquiry
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, mention, say, trim
from bot.text import Translator

_NAMED = 5  # things of a room that are named
_ROOMS = 20
_STAYS = 15


@dataclass(frozen=True)
class Held:
    """What somebody answers for: titles by the Fluent key of what a room is called, of those that the reader sees; and
    how many others there are."""

    person: str
    rooms: Mapping[str, Sequence[str]] = field(default_factory=dict)
    unseen: int = 0


def held(t: Translator, what: Held) -> list[Block]:
    """All of it, with counts, and the button that hands it over."""
    count = sum(map(len, what.rooms.values())) + what.unseen
    who = mention(what.person)
    if not count:
        return [kit.section(say(t, "handover-nothing", who=who))]
    blocks = [kit.section(say(t, "handover-held", who=who, count=count))]
    for room, titles in list(what.rooms.items())[:_ROOMS]:
        names = [escape(trim(title, 80)) for title in titles[:_NAMED]]
        names += [say(t, "handover-others", count=len(titles) - _NAMED)] if len(titles) > _NAMED else []
        heading = f"*{escape(t(room))}* · {len(titles)}"
        blocks.append(kit.section(Mrkdwn(f"{heading}\n{kit.markdown_list(names)}") if names else Mrkdwn(heading)))
    blocks += [kit.context(say(t, "handover-unseen", count=what.unseen))] if what.unseen else []
    return [*blocks, kit.actions(kit.button(t("handover-start"), "handover.open", what.person, style="primary"))]


def choose(t: Translator, what: Held, rooms: Mapping[str, str], back: str) -> Block:
    """The form that asks who is to have what; `rooms` are the Fluent keys of what they are called, by name."""
    fields = [
        kit.section(say(t, "handover-choose", who=mention(what.person))),
        kit.person_input("all", t("handover-all"), optional=False),
        *(kit.person_input(name, t("handover-room", room=t(key))) for name, key in list(rooms.items())[:_ROOMS]),
    ]
    return kit.modal(
        "handover.choose",
        t("handover-title"),
        fields,
        submit=t("handover-look"),
        close=t("slack-cancel"),
        carried={"person": what.person, "back": back},
    )


def waiting(t: Translator) -> Block:
    """A form while it is looked at."""
    return kit.modal("slack.told", t("handover-title"), [kit.section(t("handover-waiting"))], close=t("slack-close"))


def outcome(t: Translator, what: Handover, rooms: Mapping[str, str], *, done: bool) -> list[Block]:
    """What becomes of it, or became of it once `done`."""
    total = sum(what.goes.values())
    blocks = [kit.section(say(t, "handover-done" if done else "handover-preview", count=total))]
    lines = [
        say(t, "handover-line", room=t(rooms[room]), count=count, who=mention(heir))
        for (room, heir), count in list(what.goes.items())[:_ROOMS]
    ]
    blocks += [kit.section(Mrkdwn(kit.markdown_list(lines)))] if lines else []
    stays = [
        Mrkdwn(f"{escape(t(rooms[room]))}, {escape(trim(title, 80))}: {_reason(t, why)}")
        for room, title, why in what.stays[:_STAYS]
    ]
    if stays:
        more = [say(t, "handover-others", count=len(what.stays) - _STAYS)] if len(what.stays) > _STAYS else []
        text = Mrkdwn(f"{say(t, 'handover-stays')}\n{kit.markdown_list([*stays, *more])}")
        blocks.append(kit.section(trim(text, kit.SECTION)))
    return [*blocks, *([kit.context(say(t, "handover-unseen-stays", count=what.unseen))] if what.unseen else [])]


def _reason(t: Translator, why: UserError) -> Mrkdwn:
    """Why a room refuses, without how its form mends that, which follows."""
    return Mrkdwn(f"{say(t, why.key, **why.args_).partition('. ')[0].rstrip('.')}.")


def preview(t: Translator, what: Handover, rooms: Mapping[str, str], carried: Mapping[str, object]) -> Block:
    """The form that hands it over."""
    submit = t("handover-start") if what.goes else ""
    shown = outcome(t, what, rooms, done=False)
    title, close = t("handover-title"), t("slack-cancel")
    return kit.modal("handover.confirm", title, shown, submit=submit, close=close, carried=carried)


def told(t: Translator, asked: Inquiry, *, given: bool) -> list[Block]:
    """What an heir reads, and whoever leaves."""
    who, by, count = mention(asked.said["person"]), mention(asked.said["by"]), int(asked.said["count"])
    return [kit.section(say(t, "handover-given" if given else "handover-taken", who=who, by=by, count=count))]
