"""How each tool stands: what is linked, what waits, and the items that somebody is to look at. Pure."""

from collections.abc import Sequence

from bot.connectors.tracker import Tracker
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, moment, say, trim
from bot.sync.blocks import card
from bot.sync.level import READ
from bot.sync.merge import OFF
from bot.sync.store.connections import SyncConnection
from bot.sync.store.troubles import Trouble
from bot.text import Translator

_SHOWN = 5  # items of a tool that somebody is to look at
_TITLE = 100  # characters


def about(one: Trouble) -> Mrkdwn:
    """The item, by number and title."""
    return Mrkdwn(f"*{escape(f'#{one.record.number} {trim(one.record.content.title, _TITLE)}')}*")


def unused(t: Translator, tracker: Tracker, connection: SyncConnection, *, may_manage: bool) -> Block:
    """A tool that nothing is linked with, in a line."""
    told = [] if connection.terms.level == READ else [escape(t(f"sync-level-{connection.terms.level}"))]
    line = _line([_named(tracker), *told, say(t, "sync-links", count=0)])
    return kit.section(line, _settings(t, tracker) if may_manage else None)


def used(
    t: Translator,
    tracker: Tracker,
    connection: SyncConnection,
    *,
    links: int,
    waiting: int,
    conflicts: int,
    may_manage: bool,
) -> list[Block]:
    """How a tool stands: how far the workspace goes, how many links there are, what waits, and what is in the way."""
    read = connection.succeeded_at
    lines = [
        _line([_named(tracker), escape(t(f"sync-level-{connection.terms.level}"))]),
        _line(
            [
                say(t, "sync-links", count=links),
                *([say(t, "sync-last", when=moment(t, read))] if read else []),
            ]
        ),
    ]
    counted = [say(t, "sync-total-waiting", count=waiting)] if waiting else []
    counted += [say(t, "sync-conflicts-count", count=conflicts)] if conflicts else []
    if counted:
        lines.append(_line(counted))
    if connection.error:
        why = escape(card.reason(t, connection.error, connection.args))
        lines.append(say(t, "sync-wrong", why=why, when=moment(t, connection.due_at)))
    row = []
    if conflicts:
        row.append(kit.button(t("sync-conflicts"), "sync.conflicts", tracker.name))
    if connection.terms.level != OFF:
        row.append(kit.button(t("sync-now"), "sync.now", tracker.name))
    if may_manage:
        row.append(_settings(t, tracker))
    return [kit.section(Mrkdwn("\n".join(lines))), *([kit.actions(*row)] if row else [])]


def troubles(t: Translator, tracker: Tracker, found: Sequence[Trouble]) -> list[Block]:
    """The items that somebody is to look at, each with what is in the way and a button that opens it."""
    blocks: list[Block] = []
    for n, one in enumerate(found[:_SHOWN]):
        if one.state is None:
            told: Mrkdwn | None = say(t, "sync-gone", system=tracker.label)
        else:
            told = card.note(t, tracker, one.link, one.state)
        text = _line([about(one), card.named(one.link)]) + Mrkdwn(f"\n{told}" if told else "")
        at = f"roadmap.open:{tracker.name}.{n}"
        blocks.append(kit.section(Mrkdwn(text), kit.button(t("records-open"), at, str(one.record.number))))
    more = len(found) - _SHOWN
    return [*blocks, *([kit.context(say(t, "sync-troubles-more", count=more))] if more > 0 else [])]


def _named(tracker: Tracker) -> Mrkdwn:
    return Mrkdwn(f"*{escape(tracker.label)}*")


def _line(parts: Sequence[Mrkdwn]) -> Mrkdwn:
    return Mrkdwn(" · ".join(parts))


def _settings(t: Translator, tracker: Tracker) -> Block:
    return kit.button(t("sync-settings"), "sync.settings", tracker.name)
