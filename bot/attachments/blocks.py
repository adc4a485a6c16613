"""What is shown of evidence that goes into the tools that teams plan in. Pure."""

import json
from collections.abc import Mapping

from bot.attachments.store.attachments import FAILED, SENT, WAITING, WorkAttachment
from bot.connectors.tracker import Attachment
from bot.connectors.words import said
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, link, moment, say, trim
from bot.sync.store.links import SyncLink
from bot.text import Translator

_TEXT = 2500  # characters of what would leave


def button(t: Translator, one: SyncLink, known: WorkAttachment | None, at: int) -> Block:
    """What shows what would go into a work item; `at` tells the buttons of a card apart."""
    label = "attachments-again" if known and known.sent_at else "attachments-put"
    return kit.button(t(label, work=one.key), f"attachments.look:{at}", carried(one))


def carried(one: SyncLink, digest: str = "") -> str:
    """What a button says of a work item."""
    return json.dumps({"item": one.item, "tracker": one.tracker, "id": one.external_id, "digest": digest})


def preview(t: Translator, label: str, one: SyncLink, made: Attachment, digest: str) -> list[Block]:
    """What would leave, word for word, and the button that sends it."""
    quoted = Mrkdwn("\n".join(f">{escape(line)}" for line in trim(made.text, _TEXT).splitlines()))
    return [
        kit.section(say(t, "attachments-preview", work=name_of(one), system=label)),
        kit.section(quoted),
        kit.context(say(t, "attachments-readers", system=label)),
        kit.actions(
            kit.button(t("attachments-put", work=one.key), "attachments.send", carried(one, digest), style="primary")
        ),
    ]


def on_card(t: Translator, one: SyncLink, known: WorkAttachment) -> Block | None:
    """Where evidence is, or is on its way to, for the card of its item."""
    work = name_of(one)
    if known.state == WAITING:
        why = f" {escape(reason(t, known.error, known.args))}" if known.error else ""
        return kit.context(Mrkdwn(f"{say(t, 'attachments-waiting', work=work)}{why}"))
    if known.state == FAILED:
        return kit.context(say(t, "attachments-failed", work=work, why=escape(reason(t, known.error, known.args))))
    if known.state == SENT:
        return kit.context(say(t, "attachments-there", work=work, when=moment(t, known.sent_at)))
    return None


def arrived(t: Translator, one: SyncLink, known: WorkAttachment) -> Mrkdwn:
    """It is there, or why it is not."""
    if known.state == FAILED:
        return say(t, "attachments-failed", work=name_of(one), why=escape(reason(t, known.error, known.args)))
    return say(t, "attachments-arrived", work=name_of(one), number=one.item)


def name_of(one: SyncLink) -> Mrkdwn:
    """The key of a work item, which leads to it."""
    return link(one.url, one.key) if one.url else escape(one.key)


def reason(t: Translator, key: str, args: Mapping[str, str | int | float]) -> str:
    """What is in the way, in words; one of another version of the bot is told as unknown."""
    try:
        return said(t, key, args)
    except KeyError:
        return t("attachments-broken")
