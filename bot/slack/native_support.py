"""Whether a workspace takes Slack's native blocks, and sending them where it does, the older ones where it does not.

Slack is asked once per workspace, with blocks.validate (https://docs.slack.dev/reference/methods/blocks.validate), and
its answer is kept: a yes for 30 days, a no for an hour. See docs/decisions/0015-native-blocks.md.
"""

import logging
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.clock import stamp
from bot.services import Services
from bot.slack.native_samples import native
from bot.slack.older import has_native, older
from bot.slack.parts import MESSAGE_BLOCKS, VIEW_BLOCKS, Block
from bot.slack.store import save_setting, setting
from bot.slack.tokens import served_workspaces
from bot.slack.urgent import urgent
from bot.store import Store, StoreError

log = logging.getLogger(__name__)

SETTING = "native-blocks"  # {"taken": true or false, "at": stamp}

_AGAIN = timedelta(days=30)
# A refusal is asked about again much sooner. It costs three calls in the background, at most once an hour and only when
# there is something native to send, and nobody waits for them; what a refusal kept for weeks costs is every chart and
# table of a workspace whose Slack has long learnt them. A yes needs no asking: the first message refused corrects it.
_AGAIN_REFUSED = timedelta(hours=1)
_PAUSE = timedelta(minutes=5)  # before a workspace that gave no definite answer is asked again
_SECONDS = 10
INVALID = ("invalid_blocks", "invalid_message", "invalid_view")
_REFUSALS = ("invalid_blocks", "invalid_arguments")  # the second is what a view with a block it does not know meets

_lock = threading.Lock()
_asked: "WeakKeyDictionary[Store, dict[str, datetime]]" = WeakKeyDictionary()

Sent = TypeVar("Sent")


class NotTakenError(Exception):
    """Slack would not take the blocks of a message, and has posted nothing."""


def takes(services: Services, workspace: str) -> bool | None:
    """Whether a workspace takes native blocks, as far as is known; None where it is not. Waits for nobody: what is not
    known, or has been for long, is asked in the background."""
    try:
        kept = setting(services.store, workspace, SETTING, {})
    except StoreError:
        return None
    holds = _AGAIN if kept and kept["taken"] else _AGAIN_REFUSED
    if not kept or services.clock() - datetime.fromisoformat(kept["at"]) > holds:
        _ask_later(services, workspace)
    return bool(kept["taken"]) if kept else None


def prepare(services: Services, client: WebClient) -> None:
    """Have the workspaces asked that a client's token is for, so that the very first answer there may be native."""
    try:
        for workspace in served_workspaces(client):
            takes(services, workspace)
    except Exception as error:  # whoever first has something native to say has it asked
        log.info("nobody knows yet what blocks the workspace takes: %s", type(error).__name__)


def ask(services: Services, workspace: str) -> bool | None:
    """Ask Slack, and keep what it says; None, and nothing kept, where it gives no definite answer."""
    try:
        client = urgent(services.client, workspace, _SECONDS)
        for _, sample in native():
            validate(client, sample)
    except SlackApiError as error:
        if error.response.get("error") not in INVALID:
            log.info("Slack does not say whether it takes native blocks: %s", error.response.get("error"))
            return None
        log.info("%s: Slack does not take native blocks: %s", workspace, error.response.get("errors"))
        return note(services, workspace, False)
    except Exception as error:
        log.info("Slack could not be asked whether it takes native blocks: %s", type(error).__name__)
        return None
    return note(services, workspace, True)


def validate(client: WebClient, sample: Block) -> None:
    """Ask Slack whether it would take a message or a view; SlackApiError says what it would not."""
    if "type" in sample:
        client.blocks_validate(view=sample)
    else:
        client.blocks_validate(message=sample)


def note(services: Services, workspace: str, taken: bool) -> bool:
    """Keep whether a workspace takes native blocks; whoever has just been answered waits for nothing."""
    store = services.store
    store.later(workspace, partial(know, store, workspace, taken, services.clock()))
    return taken


def know(store: Store, workspace: str, taken: bool, now: datetime) -> None:
    """The same, for whoever knows it otherwise than by asking."""
    save_setting(store, workspace, SETTING, {"taken": taken, "at": stamp(now)})


def acknowledgement(services: Services, workspace: str, body: Mapping[str, Any]) -> Mapping[str, Any]:
    """What goes back inside an acknowledgement, where nothing can be tried twice: native blocks only where the
    workspace is known to take them. `body` is a message, or holds a `view`."""
    view = body.get("view")
    if isinstance(view, Mapping) and _is_native(view) and not takes(services, workspace):
        return {**body, "view": _in_words(view)}
    return _in_words(body) if _is_native(body) and not takes(services, workspace) else body


def send(services: Services, workspace: str, content: Block, deliver: Callable[[Block], Sent]) -> Sent:
    """Deliver a message or a view, as the workspace takes it.

    What is refused for its blocks (SlackApiError or NotTakenError, so that nothing was posted) is delivered once more
    in words, and the workspace known from then on not to take native blocks. Nothing is asked, or tried twice, for
    content without any.
    """
    if not _is_native(content):
        return deliver(content)
    if takes(services, workspace) is False:
        return deliver(_in_words(content))
    try:
        return deliver(content)
    except (SlackApiError, NotTakenError) as error:
        if isinstance(error, SlackApiError) and error.response.get("error") not in _REFUSALS:
            raise
        log.info("%s: native blocks were refused; sent in words instead", workspace)
    sent = deliver(_in_words(content))
    note(services, workspace, False)
    return sent


def _is_native(content: Mapping[str, Any]) -> bool:
    return has_native(content.get("blocks") or [])


def _in_words(content: Mapping[str, Any]) -> Block:
    """A message or a view without native blocks."""
    most = VIEW_BLOCKS if "type" in content else MESSAGE_BLOCKS
    return {**content, "blocks": older(content["blocks"], most=most)}


def _ask_later(services: Services, workspace: str) -> None:
    now = services.clock()
    with _lock:
        asked = _asked.setdefault(services.store, {})
        if workspace in asked and now - asked[workspace] < _PAUSE:
            return
        asked[workspace] = now
    with suppress(RuntimeError):  # the bot is closing
        services.executor.submit(ask, services, workspace)
