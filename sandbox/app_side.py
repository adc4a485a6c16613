"""An app as its developer has it: secrets, tokens, and where it is installed, driven from a test."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from typing import Any, TypeVar
from urllib.parse import parse_qsl, urlsplit

from sandbox import consent, lifecycle
from sandbox.core import Core
from sandbox.delivery import Parcel
from sandbox.grants import Grant
from sandbox.wire import Json, Refused

Result = TypeVar("Result")
Run = Callable[[Coroutine[Any, Any, Any]], Any]


class AppSide:
    """One app of a sandbox, in all of its workspaces; `cores` are the app in each, the first first."""

    def __init__(self, cores: list[Core], run: Run) -> None:
        self.cores = cores
        self._run = run

    # -- addresses and secrets ----------------------------------------------------------------

    @property
    def id(self) -> str:
        """The app's id (A...)."""
        return self.cores[0].app.account.app_id

    @property
    def client_id(self) -> str:
        """What the app says it is at /oauth/v2/authorize."""
        return self.cores[0].app.client_id

    @property
    def client_secret(self) -> str:
        """What the app exchanges codes with."""
        return self.cores[0].app.client_secret

    @property
    def app_token(self) -> str:
        """The app-level token for Socket Mode (xapp-...)."""
        return self.cores[0].app.app_token

    @property
    def signing_secret(self) -> str:
        """What requests to the app are signed with."""
        return self.cores[0].app.signing_secret

    @property
    def redirect_urls(self) -> tuple[str, ...]:
        """Where people may be sent back to, besides addresses of this machine."""
        return self.cores[0].app.redirect_urls

    @redirect_urls.setter
    def redirect_urls(self, addresses: Sequence[str]) -> None:
        self.cores[0].app.redirect_urls = tuple(addresses)

    def bot_token(self, team: str = "") -> str:
        """The newest token for a workspace, the first unless `team` names it; empty where the app never was."""
        return self.core(team).bot_token

    def core(self, team: str = "") -> Core:
        """The app in one workspace; LookupError when there is none of that id."""
        found = next((one for one in self.cores if team in ("", one.workspace.id)), None)
        if found is None:
            raise LookupError(f"no workspace has the id {team}: {[one.workspace.id for one in self.cores]}")
        return found

    def deliver_to(self, url: str | None) -> None:
        """Send signed POSTs to `url` from now on; None goes back to Socket Mode."""
        self.cores[0].app.delivery.http.url = url

    # -- installing ---------------------------------------------------------------------------

    def authorize(
        self,
        address: str,
        *,
        team: str = "",
        user: str = "",
        whole: bool = False,
        allow: bool = True,
        without: Sequence[str] = (),
    ) -> str:
        """Do what somebody does on the page at `address`, and return where their browser goes, with code or error.

        `user` installs in the workspace `team` (the first, by its first administrator), or in the `whole` company;
        `without` are the optional scopes they leave out, `allow=False` is Cancel. Refused names what the page shows.
        """
        query = dict(parse_qsl(urlsplit(address).query, keep_blank_values=True))

        async def decide() -> str:
            asked = consent.consent_of(self.cores, query)
            core = self.core(team) if team else asked.core
            if not allow:
                return consent.cancel(asked)
            return consent.allow(asked, core, user or administrator(core), whole=whole, without=without)

        return str(self._run(decide()))

    def install_from_admin(self, *, team: str = "", user: str = "", whole: bool = True, redirect_uri: str = "") -> str:
        """Install from the administration pages, where nobody sends a state; return where the browser goes."""

        async def decide() -> str:
            core = self.core(team)
            if redirect_uri and not core.app.may_redirect(redirect_uri):
                raise Refused("bad_redirect_uri")
            scopes = tuple(sorted(core.manifest.declared_scopes))
            asked = consent.Consent(core, scopes, None, None, home=redirect_uri)
            return consent.allow(asked, core, user or administrator(core), whole=whole)

        return str(self._run(decide()))

    def install(self, team: str = "", *, whole: bool = False, scopes: Sequence[str] = ()) -> str:
        """Install as the settings of an app do, without OAuth; return the token."""

        async def put() -> str:
            core = self.core(team)
            wanted = tuple(scopes) or tuple(sorted(core.manifest.scopes))
            owner = "" if whole else core.workspace.id
            grant = core.app.grants.add(
                Grant(owner, core.workspace.enterprise_id or "", wanted, installer=administrator(core))
            )
            lifecycle.install(self.cores, grant)
            return grant.token

        return str(self._run(put()))

    # -- removing -----------------------------------------------------------------------------

    def uninstall(self, team: str = "", events: Sequence[str] = lifecycle.GONE) -> None:
        """Remove the app from a workspace, or from the company whose installation serves it: its tokens die.

        `events` are sent in this order, each waited for, as far as the app subscribed; one named twice is sent twice,
        and what is left out can be sent late with `tell_app`.
        """
        core = self.core(team)

        served = self._end(core, "account_inactive")
        for kind in events:
            self.tell_app(kind, team)
        self._fall_back(served)

    def revoke(self, team: str = "") -> None:
        """Revoke the bot's tokens for a workspace, and say so with tokens_revoked."""
        core = self.core(team)

        served = self._end(core, "token_revoked")
        self.tell_app("tokens_revoked", team)
        self._fall_back(served)

    def _end(self, core: Core, error: str) -> list[Core]:
        async def end() -> list[Core]:
            return lifecycle.uninstall(core, error)

        served: list[Core] = self._run(end())
        return served

    def _fall_back(self, served: list[Core]) -> None:
        async def settle() -> None:
            lifecycle.fall_back(served)

        self._run(settle())

    def give_to(self, *teams: str, tell: bool = True) -> None:
        """Give an app that a company installed to workspaces of it: team_access_granted."""
        self._access(teams, given=True, tell=tell)

    def take_from(self, *teams: str, tell: bool = True) -> None:
        """Take it from workspaces: team_access_revoked."""
        self._access(teams, given=False, tell=tell)

    def tell_app(self, kind: str, team: str = "", *, teams: Sequence[str] = ()) -> Parcel | None:
        """Send an event about an installation and wait until it is acknowledged; None where the app hears none."""
        core = self.core(team)
        if kind not in core.manifest.events:
            return None

        async def send() -> Parcel:
            retries = None if core.delivery.connected else 0  # nobody will be there a moment later
            return await core.delivery.event(lifecycle.payload_of(core, kind, teams), retries)

        parcel: Parcel = self._run(send())
        return parcel

    def _access(self, teams: Sequence[str], *, given: bool, tell: bool) -> None:
        async def change() -> None:
            for team in teams:
                core = self.core(team)
                if not core.workspace.org_wide:
                    raise LookupError(f"no company gave the app to {team}: it is not installed in the whole of one")
                core.has_app = given
                core.workspace.tell({"type": "state"})

        self._run(change())
        if tell and teams:
            self.tell_app("team_access_granted" if given else "team_access_revoked", teams[0], teams=teams)

    def described(self) -> Json:
        """Where the app is installed, by workspace: {"T…": {"installed", "org_wide", "scopes", "ended"}}."""
        found: Json = {}
        for core in self.cores:
            grant = core.grant
            found[core.workspace.id] = {
                "installed": core.installed,
                "org_wide": bool(grant and grant.org_wide),
                "scopes": list(grant.scopes) if grant else [],
                "ended": grant.ended if grant else "",
            }
        return found


def administrator(core: Core) -> str:
    """The first administrator of a workspace, or else the first person."""
    people = [one for one in core.workspace.members.values() if not one.team and not one.is_gone]
    return next((one.id for one in people if one.is_admin), people[0].id)
