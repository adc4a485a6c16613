"""A local Slack: start it, point the bot at it, act as the people of its workspace."""

from __future__ import annotations

import time
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from sandbox.app import new_app
from sandbox.app_side import AppSide
from sandbox.canvas_page import CanvasPage
from sandbox.control import ControlApi
from sandbox.core import Core, core_beside, core_of_app, new_core
from sandbox.delivery import Answer, Delivery, Parcel
from sandbox.faults import Faults
from sandbox.inspector import InspectorPage
from sandbox.interactions import Interactions
from sandbox.lifecycle import GONE
from sandbox.manage_page import ManagePage
from sandbox.manifest import read_manifest
from sandbox.mentions import typed
from sandbox.oauth_page import OAuthPage
from sandbox.organisation import DEMO, Organisation
from sandbox.page_router import PageRouter
from sandbox.person import Person
from sandbox.server import Server
from sandbox.tries import Try
from sandbox.web_api import WebApi
from sandbox.wire import Json, Refusal

Result = TypeVar("Result")
Truthy = TypeVar("Truthy")


class Sandbox:
    """A workspace, its Web API, and its people.

    `manifest` is the app's manifest; `clock` gives seconds since 1970 for message timestamps, triggers and
    response URLs (request signatures use the machine's own time). `patience` is how many seconds the bot has to
    acknowledge, and to use a trigger: 3 in Slack. A test that is not about lateness gives more, so that a machine
    busy with something else does not make it fail; nothing takes longer for it.

    `ahead` is how many seconds the clock was put forward, and may be set.

    While it is `starting` the page says so, and what people do there waits until `bot_is_ready` is called.

    `beside` are further workspaces with the same app, each with a token of its own; with `org_wide` the company that
    all of them belong to installed the app, and one token is for all. Without `installed` the app is in none of them,
    until somebody installs it: `authorize`, or the page that /oauth/v2/authorize is; nor in any channel, until somebody
    invites it. The page shows the first.
    """

    def __init__(
        self,
        manifest: Path = Path("manifest.yml"),
        organisation: Organisation = DEMO,
        port: int = 0,
        clock: Callable[[], float] = time.time,
        *,
        optional_scopes: bool = True,
        patience: float = 3.0,
        beside: Sequence[Organisation] = (),
        org_wide: bool = False,
        installed: bool = True,
        starting: bool = False,
    ) -> None:
        if org_wide and any(one.enterprise is None for one in (organisation, *beside)):
            raise ValueError("only a company of workspaces installs an app for all of them")
        read = read_manifest(manifest, optional_scopes=optional_scopes)
        self.ahead = 0.0
        self.core: Core = new_core(read, organisation, lambda: clock() + self.ahead, org_wide=org_wide)
        self._patience = self.core.home_seconds = patience
        self.core.delivery.ack_seconds = self.core.tickets.trigger_seconds = patience
        for other in beside:
            core_beside(self.core, other)
        self._server = Server()
        self.app = AppSide(self.core.together, self._settle)
        self.apps = [self.app]
        if installed:
            for one in self.core.together[:1] if org_wide else self.core.together:
                self.app.install(one.workspace.id, whole=org_wide)
        else:
            for one in self.core.together:
                one.workspace.leave_channels()
        self.interactions = Interactions(self.core)
        if not starting:
            self.core.started.set()
        self._page = PageRouter(self.core, self.interactions)
        self._inspector = InspectorPage(self.core)
        self._port = port

    # -- life ---------------------------------------------------------------------------------

    def start(self) -> Sandbox:
        """Serve; OSError when the port is taken."""
        routes = [*WebApi(self.core).routes(), *self._page.routes(), *CanvasPage(self.core).routes()]
        routes += [
            *OAuthPage(self.core).routes(),
            *ManagePage(self.apps).routes(),
            *ControlApi(self).routes(),
            *self._inspector.routes(),
        ]
        self._server.start(routes, [self._page.guard], self._port)
        for one in self.core.every:
            one.tickets.base_url = one.files.base_url = one.canvases.base_url = self.url
        return self

    def stop(self) -> None:
        """Close every connection and end the server's thread."""
        self._server.stop(
            self._page.close(),
            self._inspector.close(),
            *(self._farewell(one.cores[0].app.delivery) for one in self.apps),
        )

    def __enter__(self) -> Sandbox:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    async def _farewell(self, delivery: Delivery) -> None:
        await delivery.settle()
        await delivery.sockets.close()
        await delivery.http.close()

    def run(self, act: Coroutine[Any, Any, Result]) -> Result:
        """Run something on the sandbox's event loop and wait for its result."""
        return self._server.run(act)

    def _settle(self, act: Coroutine[Any, Any, Result]) -> Result:
        """Run something on the event loop; at once while none runs yet, where it may wait for nothing."""
        if self._server.running:
            return self._server.run(act)
        try:
            act.send(None)
        except StopIteration as done:
            result: Result = done.value
            return result
        act.close()
        raise RuntimeError("the sandbox has not started")

    # -- addresses and secrets ----------------------------------------------------------------

    @property
    def url(self) -> str:
        """The page's address, without a final slash."""
        return f"http://127.0.0.1:{self._server.port}"

    @property
    def api_url(self) -> str:
        """The Web API's base address, with the final slash slack_sdk wants."""
        return f"{self.url}/api/"

    @property
    def bot_token(self) -> str:
        """The bot's token (xoxb-...)."""
        return self.core.bot_token

    @property
    def app_token(self) -> str:
        """The app-level token for Socket Mode (xapp-...)."""
        return self.app.app_token

    @property
    def signing_secret(self) -> str:
        """What requests to the bot are signed with."""
        return self.app.signing_secret

    @property
    def client_id(self) -> str:
        """What the app says it is at `url`/oauth/v2/authorize."""
        return self.app.client_id

    @property
    def client_secret(self) -> str:
        """What the app exchanges codes with."""
        return self.app.client_secret

    @property
    def ack_seconds(self) -> float:
        """How long the bot has to acknowledge: 3 s in Slack."""
        return self.core.delivery.ack_seconds

    @ack_seconds.setter
    def ack_seconds(self, seconds: float) -> None:
        self.core.delivery.ack_seconds = seconds

    @property
    def older(self) -> bool:
        """Whether this is an older Slack, which refuses charts, tables, cards and the other native blocks."""
        return self.core.older

    @older.setter
    def older(self, older: bool) -> None:
        self.core.older = older

    def on_older(self, told: Callable[[bool], None]) -> None:
        """Say who hears of it, from another thread, when a person switches `older` on the page."""
        self.core.on_older = told

    @property
    def tries(self) -> tuple[Try, ...]:
        """What the page suggests to somebody who is new."""
        return self.core.tries

    @tries.setter
    def tries(self, tries: Sequence[Try]) -> None:
        self.core.tries = tuple(tries)

    @property
    def retry_waits(self) -> tuple[float, ...]:
        """The waits, in seconds, before each redelivery of an event."""
        return self.core.delivery.retry_waits

    @retry_waits.setter
    def retry_waits(self, waits: tuple[float, ...]) -> None:
        self.core.delivery.retry_waits = waits

    # -- the bot ------------------------------------------------------------------------------

    def deliver_to(self, url: str | None) -> None:
        """Send signed POSTs to `url` from now on; None goes back to Socket Mode."""
        self.core.delivery.http.url = url

    def wait_for_bot(self, timeout: float | None = None) -> None:
        """Wait, as `wait` does, until a Socket Mode connection is open, or GET /health of the HTTP bot answers 200."""
        http = self.core.delivery.http

        def there() -> bool:
            return self.run(http.healthy()) if http.url else bool(self.core.delivery.sockets.connections)

        self.wait(there, timeout)

    def wait_for_acknowledgements(self, timeout: float) -> None:
        """Wait until no event is on its way to the bot any more, `timeout` seconds at most."""
        with suppress(AssertionError):
            self.wait(lambda: not self.core.delivery.under_way, timeout)

    def bot_is_ready(self) -> None:
        """The bot is there: what people did on the page meanwhile reaches it."""

        async def begin() -> None:
            self.core.started.set()
            self.core.workspace.tell({"type": "again"})

        self.run(begin())

    def refresh_connections(self, reason: str = "refresh_requested") -> None:
        """Send `disconnect` on every Socket Mode connection, as Slack does now and then."""
        self.run(self.core.delivery.sockets.refresh(reason))

    def break_connections(self, how: str) -> None:
        """End every Socket Mode connection: "closed" says goodbye, "ended" and "reset" do not."""
        sockets = self.core.delivery.sockets
        self.run(sockets.close() if how == "closed" else sockets.cut(reset=how == "reset"))

    @property
    def browsers(self) -> int:
        """How many browsers have the page open and hear of changes."""
        return self._page.browsers

    # -- what happened ------------------------------------------------------------------------

    @property
    def refusals(self) -> list[Refusal]:
        """Everything Slack would have refused, oldest first."""
        return self.core.refusals

    @property
    def calls(self) -> list[tuple[str, Json]]:
        """The Web API calls so far, (method, arguments), newest last; the last 10,000."""
        return list(self.core.calls)

    @property
    def faults(self) -> Faults:
        """The faults to come: `faults.add("chat.postMessage", "ratelimited")`."""
        return self.core.faults

    @property
    def deliveries(self) -> list[Parcel]:
        """What was sent to the bot, newest last; the last 1,000."""
        return list(self.core.delivery.sent)

    # -- a past -------------------------------------------------------------------------------

    def tell(self, user: str, channel: str, text: str, thread_ts: str = "") -> Json:
        """Have somebody say something that the bot does not hear of, at what the clock shows; the message."""

        async def speak() -> Json:
            workspace = self.core.workspace
            thread = {"thread_ts": thread_ts} if thread_ts else {}
            return workspace.say(workspace.conversations[channel], user, typed(workspace, text), **thread)

        return self.run(speak())

    def read_until(self, moment: float, *channels: str) -> None:
        """Have everybody have read these conversations, or all of them, up to a moment (seconds since 1970)."""

        async def read() -> None:
            workspace = self.core.workspace
            for conversation in (workspace.conversations[id_] for id_ in channels or workspace.conversations):
                conversation.last_read = dict.fromkeys(workspace.members, f"{moment:.6f}")

        self.run(read())

    # -- acting -------------------------------------------------------------------------------

    def person(self, user: str, team: str = "", app: AppSide | None = None) -> Person:
        """Return someone of a workspace, the first unless `team` names it; LookupError when nobody has that id.

        Their views and their Home tab are those of one app, the first unless another is given.
        """
        core = app.core(team) if app else self.workspace(team)
        if user not in core.workspace.members:
            raise LookupError(f"nobody has the id {user}: {sorted(core.workspace.members)}")
        return Person(self, user, core, self.interactions.of(core))

    def workspace(self, team: str = "") -> Core:
        """Return what one workspace is made of, the first unless `team` names it."""
        return next(one for one in self.core.together if team in ("", one.workspace.id))

    def event(self, event: Json, retries: int | None = None, team: str = "") -> Parcel:
        """Send an event of any type and wait until it is acknowledged, or `retries` more attempts failed."""
        core = self.workspace(team)
        return self.run(core.delivery.event(core.payloads.event(event), retries))

    # -- installing ---------------------------------------------------------------------------

    def authorize(self, address: str, **decision: Any) -> str:
        """Do what somebody does on the page at `address`, of whichever app: `AppSide.authorize` says what there is."""
        asked = next((one for one in self.apps if one.client_id in address), self.app)
        return asked.authorize(address, **decision)

    def uninstall(self, team: str = "", events: Sequence[str] = GONE) -> None:
        """Remove the app from a workspace: its tokens die, and it hears of it (`AppSide.uninstall`)."""
        self.app.uninstall(team, events)

    def add_app(self, manifest: Path, *, installed: bool = True) -> AppSide:
        """Have another app in every workspace, with secrets, tokens and connections of its own."""
        app = new_app(read_manifest(manifest), self.core.workspace.clock, self.core.refuse, number=len(self.apps))
        app.delivery.ack_seconds = self.core.delivery.ack_seconds
        app.delivery.sockets.on_change = self.core.app.delivery.sockets.on_change
        cores: list[Core] = []
        for one in list(self.core.together):
            core_of_app(one, app, cores)
        added = AppSide(cores, self._settle)
        self.apps.append(added)
        if installed:
            for core in cores:
                added.install(core.workspace.id)
        return added

    def redeliver(self, event_id: str) -> Answer:
        """Send an event again, the same id and all, with retry headers."""
        parcel = next((p for p in reversed(self.core.delivery.sent) if p.event_id == event_id), None)
        if parcel is None:
            raise LookupError(f"no event {event_id} was sent")
        return self.run(self.core.delivery.again(parcel))

    def redeliver_last(self) -> Answer:
        """Send the very same last payload again, whatever it was."""
        if not self.core.delivery.sent:
            raise LookupError("nothing was sent yet")
        return self.run(self.core.delivery.again(self.core.delivery.sent[-1]))

    def wait(self, condition: Callable[[], Truthy], timeout: float | None = None) -> Truthy:
        """Return what `condition` gives once it is true; AssertionError after `timeout` seconds, or `patience`."""
        seconds = self._patience if timeout is None else timeout
        deadline, pause = time.monotonic() + seconds, 0.0005
        while not (value := condition()):
            if time.monotonic() > deadline:
                name = getattr(condition, "__qualname__", repr(condition))
                raise AssertionError(f"still not true after {seconds:g} s: {name} (refusals: {self.refusals})")
            time.sleep(pause := min(2 * pause, 0.016))  # most come within a few milliseconds
        return value
