"""What installers granted an app: tokens, each with its own scopes, and what tokens are renewed with.

References: https://docs.slack.dev/authentication/installing-with-oauth and
https://docs.slack.dev/authentication/using-token-rotation
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sandbox.wire import Refused

TOKEN_SECONDS = 12 * 3600
CODE_SECONDS = 10 * 60
_LIVE_TOKENS = 2  # of one installation that rotates them: a third ends the oldest


@dataclass
class Token:
    """One bot token of a grant; `ends_at` is in seconds since 1970, None where it does not end."""

    text: str
    ends_at: float | None = None
    refresh: str = ""
    refresh_ends_at: float | None = None  # once it was used


@dataclass
class Grant:
    """An installation: in the workspace `team`, or in the whole company `enterprise` where `team` is empty.

    `scopes` are in the order they were granted; `ended` is the error that its tokens meet once it is over.
    """

    team: str
    enterprise: str
    scopes: tuple[str, ...]
    installer: str = ""
    tokens: list[Token] = field(default_factory=list)
    ended: str = ""

    @property
    def org_wide(self) -> bool:
        """Whether the company installed the app for all of its workspaces."""
        return not self.team

    @property
    def token(self) -> str:
        """The newest token."""
        return self.tokens[-1].text


@dataclass
class Code:
    """What an app exchanges for a token, once: `redirect_uri` is None where none was named."""

    grant: Grant
    redirect_uri: str | None
    born: float


class Grants:
    """The installations of one app, the newest last.

    `refresh_grace` is how many seconds a refresh token works on after it was used. Slack has "a short grace period" and
    does not say which; without any, two who refresh at once are found out.
    """

    def __init__(self, clock: Callable[[], float], *, rotates: bool) -> None:
        self.rotates = rotates
        self.refresh_grace = 0.0
        self.all: list[Grant] = []
        self._clock = clock
        self._codes: dict[str, Code] = {}

    def of(self, team: str, enterprise: str | None) -> Grant | None:
        """Return the installation that serves a workspace: its own, or its company's; over or not, the newest."""
        own = [one for one in self.all if one.team == team]
        companys = [one for one in self.all if one.org_wide and one.enterprise == enterprise]
        found = [*companys, *own]
        return next((one for one in reversed(found) if not one.ended), found[-1] if found else None)

    def add(self, grant: Grant) -> Grant:
        """Install: a new token, or the one there was with its scopes and the new ones, as Slack adds scopes."""
        same = [one for one in self.all if (one.team, one.enterprise) == (grant.team, grant.enterprise)]
        there = next((one for one in reversed(same) if not one.ended), None)
        if there is None:
            self.all.append(grant)
            there = grant
        else:
            there.scopes = tuple(dict.fromkeys([*there.scopes, *grant.scopes]))
            there.installer = grant.installer
        if self.rotates or not there.tokens:
            self._new_token(there)
        return there

    def code(self, grant: Grant, redirect_uri: str | None) -> str:
        """Give out a code for what an installer allowed."""
        text = f"{secrets.randbelow(10**12)}.{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"
        self._codes[text] = Code(grant, redirect_uri, self._clock())
        return text

    def exchange(self, text: str, redirect_uri: str) -> Grant:
        """Install by a code; Refused when it was used, is too old, or is for another address."""
        code = self._codes.get(text)
        if code is None or self._clock() - code.born > CODE_SECONDS:
            raise Refused("invalid_code")
        if code.redirect_uri is not None and redirect_uri != code.redirect_uri:
            raise Refused("bad_redirect_uri")
        del self._codes[text]
        return self.add(code.grant)

    def refresh(self, text: str) -> Grant:
        """Renew a token; Refused when the refresh token is unknown, was used, or the app is gone."""
        now = self._clock()
        for grant in self.all:
            for token in grant.tokens:
                if not text or token.refresh != text or grant.ended:
                    continue
                if token.refresh_ends_at is not None and now >= token.refresh_ends_at:
                    continue
                if token.refresh_ends_at is None:
                    token.refresh_ends_at = now + self.refresh_grace
                self._new_token(grant)
                return grant
        raise Refused("invalid_refresh_token")

    def rotate(self, text: str) -> Grant:
        """Exchange a token without an end for a pair: https://docs.slack.dev/reference/methods/oauth.v2.exchange."""
        if not self.rotates:
            raise Refused("token_rotation_not_enabled")
        grant = next((one for one in self.all for token in one.tokens if token.text == text), None)
        if grant is None or grant.ended:
            raise Refused("invalid_token" if grant is None else "authorization_not_found")
        if grant.tokens[-1].refresh:
            raise Refused("token_already_exchanged")
        self._new_token(grant)
        return grant

    def find(self, text: str) -> Grant | None:
        """Return whose token this is; None when it is nobody's, Refused when it is no good any more."""
        for grant in self.all:
            for number, token in enumerate(grant.tokens):
                if token.text != text:
                    continue
                if grant.ended:
                    raise Refused(grant.ended)
                if self.rotates and number < len(grant.tokens) - _LIVE_TOKENS:
                    raise Refused("token_revoked")
                if token.ends_at is not None and self._clock() >= token.ends_at:
                    raise Refused("token_expired")
                return grant
        return None

    def _new_token(self, grant: Grant) -> None:
        plain = f"xoxb-sandbox-{secrets.token_hex(12)}"
        if not self.rotates:
            grant.tokens.append(Token(plain))
            return
        renew = f"xoxe-1-sandbox-{secrets.token_hex(24)}"
        grant.tokens.append(Token(f"xoxe.{plain}", self._clock() + TOKEN_SECONDS, renew))


def scopes_in(text: str) -> tuple[str, ...]:
    """Read scopes as an address has them, separated by commas or spaces; each once, in their order."""
    return tuple(dict.fromkeys(text.replace(",", " ").split()))


def missing(scopes: Sequence[str], accepted: Sequence[str]) -> Refused | None:
    """The refusal of a token that has none of the accepted scopes, in Slack's words; None when it has one."""
    if not accepted or set(scopes).intersection(accepted):
        return None
    return Refused("missing_scope", needed=",".join(accepted), provided=",".join(scopes))
