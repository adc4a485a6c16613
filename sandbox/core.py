"""Everything one sandbox holds, in one place: the handlers of calls and of clicks receive it."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, field, replace
from functools import partial

from sandbox.app import App, new_app
from sandbox.canvases import Canvases
from sandbox.conversation import Conversation
from sandbox.delivery import Answer, Delivery, Parcel
from sandbox.faults import Faults
from sandbox.files import Files
from sandbox.grants import Grant, missing
from sandbox.journal import Journal
from sandbox.manifest import Manifest
from sandbox.organisation import Member, Organisation
from sandbox.payloads import Payloads
from sandbox.tickets import Tickets
from sandbox.tries import Try
from sandbox.views import Views
from sandbox.wire import Json, Refusal, Refused
from sandbox.workspace import Workspace


@dataclass
class Core:
    """The parts of a sandbox: one app in one workspace. All of it lives on the server's own event loop.

    `home_seconds` is how long a person looks at the Home tab for something new to appear; `locked_out` is the
    error every call gets once the token is revoked or the app uninstalled; `older` is a Slack that does not know
    charts, tables, containers, cards, alerts and the small buttons beneath a message; `work_objects` says whether the
    app's settings have them. `first_channel` is where the page opens, and `tries` what it suggests there.
    """

    app: App
    manifest: Manifest
    workspace: Workspace
    tickets: Tickets
    views: Views
    files: Files
    canvases: Canvases
    payloads: Payloads
    delivery: Delivery
    journal: Journal
    faults: Faults = field(default_factory=Faults)
    refusals: list[Refusal] = field(default_factory=list)
    calls: deque[tuple[str, Json]] = field(default_factory=lambda: deque(maxlen=10_000))
    home_seconds: float = 3.0
    locked_out: str = ""
    older: bool = False
    work_objects: bool = True
    has_app: bool = True  # whether a company that installed the app gave it to this workspace
    together: list[Core] = field(default_factory=list)  # of the same app, in every workspace the sandbox plays
    every: list[Core] = field(default_factory=list)  # of every app, in every workspace
    first_channel: str = ""
    tries: tuple[Try, ...] = ()
    prompts: dict[str, list[Json]] = field(default_factory=dict)  # offered over each conversation with the bot
    on_older: Callable[[bool], None] = lambda _older: None  # told when a person switches `older` on the page
    started: asyncio.Event = field(default_factory=asyncio.Event)  # what people do on the page waits for it

    def refuse(self, refusal: Refusal) -> None:
        """Keep a refusal for whoever asks what Slack would have refused."""
        self.refusals.append(refusal)

    @property
    def grant(self) -> Grant | None:
        """The installation that serves this workspace; the last there was once it is over."""
        return self.app.grants.of(self.workspace.id, self.workspace.enterprise_id)

    @property
    def installed(self) -> bool:
        """Whether the app is in this workspace."""
        grant = self.grant
        return grant is not None and not grant.ended and (self.has_app or not grant.org_wide)

    @property
    def bot_token(self) -> str:
        """The newest token for this workspace; empty where the app was never installed."""
        grant = self.grant
        return grant.token if grant else ""

    @property
    def scopes(self) -> frozenset[str]:
        """What was granted here."""
        grant = self.grant
        return frozenset(grant.scopes if grant else ())

    @property
    def bot_user(self) -> str:
        """The user id of the app's bot."""
        return self.workspace.bot.user_id

    @property
    def here(self) -> list[Core]:
        """Every app in this workspace, this one included."""
        return [one for one in self.every if one.workspace.id == self.workspace.id]

    def hears(self, event: str) -> bool:
        """Whether the app is here, subscribed to the event, and has a scope that lets it hear it."""
        return self.installed and self.manifest.hears(event, self.scopes)

    def need_scope(self, *accepted: str) -> None:
        """Refuse the call unless what was granted here has one of these scopes."""
        grant = self.grant
        if refused := missing(grant.scopes if grant else (), accepted):
            raise refused

    def add_member(self, member: Member) -> None:
        """Have somebody join the workspace, with messages of theirs with each app."""
        self.workspace.members[member.id] = member
        for one in self.here:
            one.workspace.open_direct(member)
        self.workspace.tell({"type": "state"})

    def conversation_for_bot(self, channel: str) -> Conversation:
        """Return a conversation the bot can see; Refused("channel_not_found") for any other."""
        conversation = self.workspace.conversations.get(channel)
        hidden = conversation is None or (conversation.is_private and self.bot_user not in conversation.members)
        if conversation is None or hidden:
            raise Refused("channel_not_found")
        return conversation


def new_core(
    manifest: Manifest, organisation: Organisation, clock: Callable[[], float], *, org_wide: bool = False
) -> Core:
    """Put a sandbox together: the first app, in the first workspace."""
    refusals: list[Refusal] = []
    app = new_app(manifest, clock, refusals.append)
    core = _core(app, Workspace(organisation, app.account, clock), refusals=refusals)
    core.first_channel = organisation.first_channel
    core.workspace.org_wide = org_wide
    app.delivery.sockets.on_change = partial(core.workspace.tell, {"type": "state"})
    return core


def core_beside(core: Core, organisation: Organisation) -> Core:
    """Another workspace with the same app: it has its own people, messages and views."""
    workspace = Workspace(organisation, core.app.account, core.workspace.clock)
    workspace.org_wide = core.workspace.org_wide
    return _beside(core, core.app, workspace, together=core.together)


def core_of_app(core: Core, app: App, together: list[Core]) -> Core:
    """Another app in the same workspace: it has its own views and triggers, among the same messages and files.

    `together` is the list of the new app's workspaces, to which this one is added.
    """
    added = _beside(core, app, core.workspace.for_app(app.account), together=together)
    app.delivery.on_attempt = partial(_note, core.journal, app)
    added.files, added.canvases = core.files.for_app(added.workspace), core.canvases.for_app(added.workspace)
    added.tickets.base_url = core.tickets.base_url
    return added


def company_alone(core: Core) -> Core:
    """The app in a company that installed it and none of whose workspaces it serves: each has its own installation."""
    workspace = copy(core.workspace)
    workspace.id, workspace.org_wide = "", True
    return replace(core, workspace=workspace, payloads=Payloads(workspace, core.tickets, core.views), has_app=False)


def _core(app: App, workspace: Workspace, *, refusals: list[Refusal]) -> Core:
    tickets, views = Tickets(workspace.clock, workspace.id), Views(workspace)
    core = Core(
        app=app,
        manifest=app.manifest,
        workspace=workspace,
        tickets=tickets,
        views=views,
        files=Files(workspace),
        canvases=Canvases(workspace),
        payloads=Payloads(workspace, tickets, views),
        delivery=app.delivery,
        journal=Journal(workspace.clock),
        refusals=refusals,
    )
    app.delivery.on_attempt = partial(_note, core.journal, app)
    core.together.append(core)
    core.every.append(core)
    return core


def _beside(core: Core, app: App, workspace: Workspace, *, together: list[Core]) -> Core:
    tickets, views = Tickets(workspace.clock, workspace.id), Views(workspace)
    tickets.trigger_seconds = core.tickets.trigger_seconds
    added = replace(
        core,
        app=app,
        manifest=app.manifest,
        delivery=app.delivery,
        workspace=workspace,
        tickets=tickets,
        views=views,
        files=Files(workspace),
        canvases=Canvases(workspace),
        payloads=Payloads(workspace, tickets, views),
        prompts={},
        together=together,
    )
    together.append(added)
    core.every.append(added)
    return added


def _note(journal: Journal, app: App, parcel: Parcel, answer: Answer, seconds: float) -> None:
    """Write down an envelope and how it was acknowledged."""
    number = len(parcel.attempts)
    retry = f"attempt {number}" if number > 1 else ""
    why = "" if answer.acknowledged or answer.body is None else str(answer.body)
    journal.write(
        "delivery",
        parcel.name,
        app=app.account.app_id,
        team=parcel.team,
        outcome=answer.outcome,
        seconds=seconds,
        sent={"type": parcel.kind, "payload": parcel.payload},
        answer=answer.body if answer.acknowledged else None,
        why="; ".join(one for one in (retry, why) if one),
    )
