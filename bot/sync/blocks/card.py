"""What is shown of links: the work item on the card, conflicts with both values, and how each tool stands. Pure."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.connectors.tracker import Tracker
from bot.connectors.words import said
from bot.records.record import Record
from bot.roadmap.item import RoadmapItem
from bot.roadmap.words import place_words, when
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, link, mention, moment, say, trim
from bot.sync.store.creations import FAILED as NOT_MADE
from bot.sync.store.creations import SyncCreation
from bot.sync.store.links import GONE, SyncLink
from bot.sync.store.states import CONFLICT, FAILED, REFUSED, UNCLEAR, WAITING, FieldState
from bot.sync.values import DUE, OWNER, STATUS
from bot.text import Translator

_TITLE = 150  # characters


def reason(t: Translator, key: str, args: Mapping[str, Any]) -> str:
    """What is in the way, in words; one of another version of the bot is told as unknown."""
    try:
        return said(t, key, args)
    except KeyError:
        return t("sync-broken")


def ours_words(t: Translator, name: str, value: str) -> Mrkdwn:
    """What an item says in a field."""
    if not value:
        return escape(t("sync-nothing"))
    if name == STATUS:
        return escape(place_words(t, value))
    if name == DUE:
        return escape(when(t, value))
    return mention(value) if name == OWNER else escape(trim(value, _TITLE))


def theirs_words(t: Translator, link_: SyncLink, name: str) -> Mrkdwn:
    """What a work item says in a field."""
    value = {STATUS: link_.status_name, OWNER: link_.owner_name or link_.owner_id}.get(name, link_.said[name])
    if not value:
        return escape(t("sync-nothing"))
    return escape(t.date(value) if name == DUE else trim(value, _TITLE))


def named(link_: SyncLink) -> Mrkdwn:
    """The key of a work item, which leads to it."""
    return link(link_.url, link_.key) if link_.url else escape(link_.key)


def pressed(link_: SyncLink, **more: object) -> str:
    """What a button about a link carries."""
    return json.dumps({"tracker": link_.tracker, "id": link_.external_id, **more})


def on_card(
    t: Translator,
    tracker: Tracker,
    link_: SyncLink,
    states: Mapping[str, FieldState],
    *,
    leads: bool,
    is_ours: bool,
    may_change: bool,
    sends: bool,
) -> list[Block]:
    """A work item on the card of its item: what it says, and what is in the way."""
    if link_.state == GONE:  # what was in the way of it is not any more
        states = {}
    told = [escape(one) for one in (link_.status_name, link_.owner_name) if one]
    told += [escape(t("sync-due", day=t.date(link_.due)))] if link_.due else []
    line = say(t, "sync-line", work=named(link_), system=tracker.label, said=Mrkdwn(" · ".join(told)))
    notes = [say(t, "sync-gone", system=tracker.label)] if link_.state == GONE else []
    notes += [escape(t("sync-follows"))] if not leads and link_.state != GONE else []
    notes += [say(t, "sync-private", system=tracker.label)] if sends and not is_ours and leads else []
    notes += [one for state in states.values() if (one := note(t, tracker, link_, state))]
    sure = kit.confirm(t("sync-unlink"), t("sync-unlink-sure", work=link_.key), t("sync-unlink"), t("slack-cancel"))
    remove = kit.button(t("sync-unlink"), "sync.unlink", pressed(link_), confirm=sure) if may_change else None
    blocks = [kit.section(Mrkdwn("\n".join([line, *notes])), remove)]
    for state in states.values():
        if state.state == CONFLICT and leads:
            blocks += conflict(t, tracker, link_, state, may_change=may_change)
    row = _mends(t, tracker, link_, states) if may_change else []
    if may_change and sends and not is_ours and leads:
        row.append(kit.button(t("sync-allow", system=tracker.label), f"sync.allow:{link_.tracker}", pressed(link_)))
    return [*blocks, *([kit.actions(*row)] if row else [])]


def note(t: Translator, tracker: Tracker, link_: SyncLink, state: FieldState) -> Mrkdwn | None:
    """What is in the way of a field, in a sentence."""
    field = t(f"sync-field-{state.field}")
    if state.state == UNCLEAR:
        ours = ours_words(t, state.field, state.seen.ours if state.seen else "")
        return say(t, state.error, system=tracker.label, theirs=theirs_words(t, link_, state.field), ours=ours)
    if state.state in (REFUSED, FAILED):
        why = escape(reason(t, state.error, state.args))
        return say(t, f"sync-{state.state}", field=field, system=tracker.label, why=why)
    if state.state == WAITING and state.error:
        why = escape(reason(t, state.error, state.args))
        return say(t, "sync-late", field=field, system=tracker.label, why=why, when=moment(t, state.due_at))
    return None


def _mends(t: Translator, tracker: Tracker, link_: SyncLink, states: Mapping[str, FieldState]) -> list[Block]:
    """The buttons that mend what is in the way."""
    row = []
    owner = states.get(OWNER)
    if owner and owner.state == UNCLEAR:
        act = "theirs" if owner.error == "sync-unclear-owner" else "ours"
        row.append(kit.button(t("sync-who"), f"sync.who:{link_.external_id[:80]}", pressed(link_, act=act)))
    if any(one.state in (REFUSED, FAILED) for one in states.values()):
        label = t("sync-again", system=tracker.label)
        row.append(kit.button(label, f"sync.again:{link_.external_id[:80]}", pressed(link_)))
    return row


def conflict(
    t: Translator, tracker: Tracker, link_: SyncLink, state: FieldState, *, may_change: bool, about: str = ""
) -> list[Block]:
    """Both values, who wrote ours and when, and the two buttons; `about` names the item where its card does not."""
    ours, theirs = (
        ours_words(t, state.field, state.seen.ours if state.seen else ""),
        theirs_words(t, link_, state.field),
    )
    who = mention(state.person) if state.person else escape(t("slack-somebody"))
    text = say(
        t,
        "sync-conflict" if state.changed_at else "sync-differ",
        field=t(f"sync-field-{state.field}"),
        work=named(link_),
        system=tracker.label,
        ours=ours,
        theirs=theirs,
        who=who,
        when=moment(t, state.changed_at) if state.changed_at else "",
        changed=moment(t, link_.changed_at) if link_.changed_at else "",
        dated="yes" if link_.changed_at else "no",
    )
    blocks = [kit.section(Mrkdwn(f"{about}\n{text}") if about else text)]
    if may_change:
        at, value = f"{link_.external_id[:80]}.{state.field}", pressed(link_, field=state.field, turn=state.turn)
        keep = kit.button(t("sync-keep"), f"sync.keep:{at}", value)
        take = kit.button(t("sync-take", system=tracker.label), f"sync.take:{at}", value)
        blocks.append(kit.actions(keep, take))
    return blocks


def on_its_way(t: Translator, tracker: Tracker, one: SyncCreation) -> Block:
    """What is being made outside, or why it was not."""
    if one.error:
        key = "sync-unmade" if one.state == NOT_MADE else "sync-making-late"
        return kit.context(say(t, key, system=tracker.label, why=escape(reason(t, one.error, one.args))))
    return kit.context(say(t, "sync-making", system=tracker.label))


def linked(
    t: Translator, tracker: Tracker, link_: SyncLink, record: Record[RoadmapItem], conflicts: int
) -> list[Block]:
    """An item and a work item have been linked."""
    text = say(
        t,
        "sync-linked",
        number=record.number,
        title=trim(record.content.title, _TITLE),
        work=named(link_),
        system=tracker.label,
        conflicts=conflicts,
    )
    return [kit.section(text), kit.actions(kit.button(t("records-open"), "roadmap.open", str(record.number)))]


def which(t: Translator, number: int, typed: str, trackers: Sequence[Tracker]) -> list[Block]:
    """A key that several tools may know: which is meant."""
    row = [
        kit.button(
            one.label, f"sync.pick:{one.name}", json.dumps({"number": number, "typed": typed, "tracker": one.name})
        )
        for one in trackers
    ]
    return [kit.section(say(t, "sync-which", typed=typed)), kit.actions(*row)]
