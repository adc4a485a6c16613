"""Asking first, before something is posted where another company reads it (a channel shared through Slack Connect).

A form asks by a box below its channel; a button by a message to whoever pressed it. Whoever agreed is remembered by
channel, so that what they planned before it was shared is held back until they did: the ledger asks `held_back`.
See docs/decisions/0022-strangers-and-visibility.md.
"""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from bot.errors import UserError
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.auditing import audit
from bot.slack.blocks import Block
from bot.slack.forms.again import sent_blocks, with_blocks
from bot.slack.native_support import send
from bot.slack.request import Answer, Request
from bot.slack.text import Mrkdwn, escape, say
from bot.slack.urgent import SECONDS, urgent
from bot.slack.visibility import store as kept
from bot.store.trail import Event
from bot.text import Translator

log = logging.getLogger(__name__)

_TICK = "shared."  # before the channel, in the block id of the box
IN_CHANNEL = "in_channel"  # in the body of a request that shares in a channel that was chosen, besides
PRESSED = ":shared"  # behind the action id of the button that answers the question


class SharedChannelError(Exception):
    """The channel chosen in a form is shared with another company, and nobody has agreed to that yet: the form is shown
    again with `view`."""

    def __init__(self, view: Block) -> None:
        super().__init__("a channel is shared")
        self.view = view


def is_shared(services: Services, workspace: str, channel: str, seconds: float = SECONDS) -> bool:
    """Whether another company reads a channel, or is invited to; no where Slack does not say within `seconds`.

    https://docs.slack.dev/reference/objects/conversation-object
    """
    if channel[:1] not in ("C", "G"):
        return False
    try:
        client = urgent(services.client, workspace, seconds)
        found: Mapping[str, Any] = client.conversations_info(channel=channel)["channel"]
    except Exception as error:
        log.info("nobody knows whether a channel is shared: %s", type(error).__name__)
        return False
    return says_shared(found)


def says_shared(channel: Mapping[str, Any]) -> bool:
    """The same, of Slack's conversation object."""
    return bool(channel.get("is_ext_shared") or channel.get("is_pending_ext_shared"))


def check_agreement(request: Request, channel: str, field: str = "channel") -> None:
    """Of a form whose channel is shared: raises SharedChannelError, or UserError beside the box, until whoever sends it
    has ticked the box; then they are remembered to have agreed. `field` is the block that the box stands below."""
    box = f"{_TICK}{channel}"
    if request.values.get(box):
        agree(request.services, request.workspace, channel, [request.user])
        return
    blocks: Sequence[Block] = request.view.get("blocks") or []
    if any(block.get("block_id") == box for block in blocks):
        raise UserError("slack-shared-untick", field=box)
    raise SharedChannelError(_with_box(request, box, field))


def _with_box(request: Request, box: str, field: str) -> Block:
    """The form as it was sent, with the box."""
    view, t = request.view, request.t
    blocks = [one for one in sent_blocks(view) if not str(one.get("block_id")).startswith(_TICK)]
    at = next((n for n, block in enumerate(blocks, 1) if block.get("block_id") == field), len(blocks))
    blocks.insert(at, kit.tick_input(box, t("slack-shared"), t("slack-shared-tick")))
    return with_blocks(view, blocks)


def agree(services: Services, workspace: str, channel: str, people: Sequence[str]) -> None:
    """Remember that these people want their posts in a shared channel."""
    kept.agree(services.store, workspace, channel, people)


def has_agreed(services: Services, workspace: str, channel: str, people: Sequence[str]) -> bool:
    """Whether any of these people wants their posts there."""
    return kept.has_agreed(services.store, workspace, channel, people)


def held_back(services: Services, workspace: str, channel: str, people: Sequence[str], seconds: float) -> bool:
    """Whether a post is not to go out: another company reads the channel, and none of those who answer for it knows."""
    # Few channels are: the store is asked about those alone.
    return is_shared(services, workspace, channel, seconds) and not has_agreed(services, workspace, channel, people)


def ask_first(request: Request, action: str, value: str, channel: str = "") -> Answer | None:
    """The question before something is shared where somebody pressed a button, or in another `channel` unless they
    agreed to that; None where it need not be asked. Its answer is the same `action` with `value`, which is then
    answered."""
    services, workspace, there = request.services, request.workspace, channel or request.channel
    known = bool(channel) and kept.has_agreed(services.store, workspace, channel, [request.user])
    if is_answer(request) or known or not is_shared(services, workspace, there):
        return None
    blocks = question(request.t, action, value, there)
    return Answer(then=lambda: request.respond(blocks, request.t("slack-shared")))


def question(t: Translator, action: str, value: str, channel: str) -> list[Block]:
    """What somebody is asked who shares something in a channel, and the button."""
    button = kit.button(t("slack-shared-post"), f"{action}{PRESSED}", value, style="primary")
    text = say(t, "slack-shared-ask", channel=Mrkdwn(f"<#{escape(channel)}>"))
    return [kit.section(text), kit.actions(button)]


def is_answer(request: Request) -> bool:
    """Whether the question was asked, and this is its answer."""
    return str(request.action.get("action_id") or "").endswith(PRESSED)


def share(request: Request, blocks: Sequence[Block], text: str, what: Event | None, place: str = "") -> None:
    """Show something to everybody in the conversation, or in the channel that was chosen; the question, where it was
    asked, is answered by that. `what` is shared is told to the record of who did what, with the private conversation it
    is from; None for a further part of it."""
    if what is not None:
        with request.services.store.write(request.workspace):
            audit(request.services, request.workspace, replace(what, who=request.user), place=place)
    if request.body.get(IN_CHANNEL):
        message, channel = kit.message(blocks, text), request.channel
        post = partial(request.client.chat_postMessage, channel=channel, unfurl_links=False, unfurl_media=False)
        send(request.services, request.workspace, message, lambda fit: post(**fit))
        return
    request.respond(blocks, text, in_channel=True)
    close(request)


def share_again(request: Request, blocks: Sequence[Block], text: str) -> None:
    """What was shared, as it is by now, in the place of the message that somebody pressed a button of."""
    request.respond(blocks, text, replace=True, in_channel=True)


def close(request: Request) -> None:
    """What is shared stands in the conversation: the question, where it was asked, is no longer there to answer."""
    if is_answer(request):
        done = say(request.t, "slack-shared-done")
        request.respond([kit.context(done)], done, replace=True)
