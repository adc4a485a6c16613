"""Everything one sandbox holds, in one place: the handlers of calls and of clicks receive it."""

from __future__ import annotations

import asyncio
import secrets
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

from sandbox.canvases import Canvases
from sandbox.conversation import Conversation
from sandbox.delivery import Delivery
from sandbox.faults import Faults
from sandbox.files import Files
from sandbox.manifest import Manifest
from sandbox.organisation import BOT_USER_ID, Organisation
from sandbox.payloads import Payloads
from sandbox.signed_http import SignedHttp
from sandbox.socket_mode import SocketMode
from sandbox.tickets import Tickets
from sandbox.tries import Try
from sandbox.views import Views
from sandbox.wire import Json, Refusal, Refused
from sandbox.workspace import Workspace


@dataclass
class Core:
    """The parts of a sandbox. All of it lives on the server's own event loop.

    `home_seconds` is how long a person looks at the Home tab for something new to appear; `locked_out` is the
    error every call gets once the token is revoked or the app uninstalled; `older` is a Slack that does not know
    charts, tables, containers, cards, alerts and the small buttons beneath a message; `work_objects` says whether the
    app's settings have them. `first_channel` is where the page opens, and `tries` what it suggests there.
    """

    manifest: Manifest
    workspace: Workspace
    tickets: Tickets
    views: Views
    files: Files
    canvases: Canvases
    payloads: Payloads
    delivery: Delivery
    bot_token: str
    app_token: str
    signing_secret: str
    faults: Faults = field(default_factory=Faults)
    refusals: list[Refusal] = field(default_factory=list)
    calls: deque[tuple[str, Json]] = field(default_factory=lambda: deque(maxlen=10_000))
    home_seconds: float = 3.0
    locked_out: str = ""
    older: bool = False
    work_objects: bool = True
    has_app: bool = True  # whether a company that installed the app gave it to this workspace
    together: list[Core] = field(default_factory=list)  # of every workspace the sandbox plays, this one included
    first_channel: str = ""
    tries: tuple[Try, ...] = ()
    prompts: dict[str, list[Json]] = field(default_factory=dict)  # offered over each conversation with the bot
    on_older: Callable[[bool], None] = lambda _older: None  # told when a person switches `older` on the page
    started: asyncio.Event = field(default_factory=asyncio.Event)  # what people do on the page waits for it

    def refuse(self, refusal: Refusal) -> None:
        """Keep a refusal for whoever asks what Slack would have refused."""
        self.refusals.append(refusal)

    def need_scope(self, *accepted: str) -> None:
        """Refuse the call unless the manifest has one of these bot scopes."""
        if accepted and not self.manifest.scopes.intersection(accepted):
            provided = ",".join(sorted(self.manifest.scopes))
            raise Refused("missing_scope", needed=",".join(accepted), provided=provided)

    def conversation_for_bot(self, channel: str) -> Conversation:
        """Return a conversation the bot can see; Refused("channel_not_found") for any other."""
        conversation = self.workspace.conversations.get(channel)
        hidden = conversation is None or (conversation.is_private and BOT_USER_ID not in conversation.members)
        if conversation is None or hidden:
            raise Refused("channel_not_found")
        return conversation


def new_core(
    manifest: Manifest, organisation: Organisation, clock: Callable[[], float], *, org_wide: bool = False
) -> Core:
    """Put a sandbox together, with fresh tokens and a fresh signing secret."""
    workspace = Workspace(organisation, manifest, clock, org_wide=org_wide)
    tickets = Tickets(clock, workspace.id)
    views = Views(workspace)
    signing_secret = secrets.token_hex(16)
    refusals: list[Refusal] = []
    sockets = SocketMode()
    sockets.on_change = partial(workspace.tell, {"type": "state"})
    core = Core(
        manifest=manifest,
        workspace=workspace,
        tickets=tickets,
        views=views,
        files=Files(workspace),
        canvases=Canvases(workspace),
        payloads=Payloads(workspace, tickets, views),
        delivery=Delivery(sockets, SignedHttp(signing_secret), refusals.append),
        bot_token=_bot_token(),
        app_token=f"xapp-1-sandbox-{secrets.token_hex(12)}",
        signing_secret=signing_secret,
        refusals=refusals,
        first_channel=organisation.first_channel,
    )
    core.together.append(core)
    return core


def core_beside(core: Core, organisation: Organisation) -> Core:
    """Another workspace with the same app: it has its own people, messages and views, and its own token unless the
    whole company installed the app."""
    clock, org_wide = core.workspace.clock, core.workspace.org_wide
    workspace = Workspace(organisation, core.manifest, clock, org_wide=org_wide)
    tickets, views = Tickets(clock, workspace.id), Views(workspace)
    tickets.trigger_seconds = core.tickets.trigger_seconds
    added = replace(
        core,
        workspace=workspace,
        tickets=tickets,
        views=views,
        files=Files(workspace),
        canvases=Canvases(workspace),
        payloads=Payloads(workspace, tickets, views),
        bot_token=core.bot_token if org_wide else _bot_token(),
    )
    core.together.append(added)
    return added


def _bot_token() -> str:
    return f"xoxb-sandbox-{secrets.token_hex(12)}"
