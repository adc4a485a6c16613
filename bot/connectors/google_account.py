"""A token for a service account of Google's, from its key file.

https://developers.google.com/identity/protocols/oauth2/service-account#httprest (read in November 2026): a claim is
signed with the account's key and changed for a token, both good for an hour. The package google-auth signs
(https://googleapis.dev/python/google-auth/latest/reference/google.auth.jwt.html); its transport is not used.
"""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.clock import utc_now
from bot.connectors.allowance import Allowance
from bot.connectors.answer import accept
from bot.connectors.connector import Tools
from bot.connectors.source import SourceError, Variable

ACCOUNT = Variable("GOOGLE_SERVICE_ACCOUNT")
PACKAGE = "google-auth"

_SCOPE = "https://www.googleapis.com/auth/spreadsheets.readonly"
_TOKENS = "https://oauth2.googleapis.com/token"
_HOUR, _PART = 3600, 1500  # seconds
_LARGEST = 100_000  # bytes of a key file
_TOKEN = re.compile(r"[\x21-\x7e]+")
_ALLOWANCE = Allowance(at_once=5)


def token(tools: Tools) -> str:
    """A token that reads spreadsheets. Raises SourceError."""
    key = _key(tools.environment)
    since = int(utc_now().timestamp()) // _PART * _PART
    answer = tools.http.ask(
        key.get("token_uri") or _TOKENS,
        form={
            "grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer",
            "assertion": _signed(tuple(key.items()), since),
        },
        variable=ACCOUNT.name,
        allowance=_ALLOWANCE,
        known=(400,),
        keep=_PART,
    )
    said = answer.json()
    wrong = said.get("error") if isinstance(said, dict) else None
    if answer.status == 400 and wrong in ("invalid_grant", "invalid_client"):
        raise SourceError("source-google_sheets-key", variable=ACCOUNT.name)
    accept(answer, ACCOUNT.name, ())
    found = said.get("access_token") if isinstance(said, dict) else None
    if not isinstance(found, str) or not _TOKEN.fullmatch(found):
        raise SourceError("source-google_sheets-unexpected")
    return found


def address(environment: Mapping[str, str]) -> str:
    """The account's address: whom a spreadsheet is shared with. Raises SourceError."""
    return _key(environment)["client_email"]


@lru_cache(maxsize=4)  # reading a key takes a tenth of a second
def _signed(key: tuple[tuple[str, str], ...], since: int) -> str:
    """A claim of this account. The same one for a while, so that the token it was changed for is used again."""
    try:
        from google.auth import crypt, jwt
    except ImportError:
        raise SourceError("source-google_sheets-driver", package=PACKAGE) from None
    info = dict(key)
    claim: dict[str, Any] = {"iss": info["client_email"], "scope": _SCOPE, "aud": info.get("token_uri") or _TOKENS}
    sign: Any = crypt.RSASigner  # without types
    encode: Any = jwt.encode
    try:
        signer = sign.from_service_account_info(info)
        return str(encode(signer, {**claim, "iat": since, "exp": since + _HOUR}), "ascii")
    except Exception:  # whatever is wrong with a key: the words may quote it
        raise SourceError("source-google_sheets-file", variable=ACCOUNT.name) from None


def _key(environment: Mapping[str, str]) -> dict[str, str]:
    """What the key file says."""
    name = environment.get(ACCOUNT.name)
    if not name:
        raise SourceError("source-google_sheets-not-ready", variable=ACCOUNT.name)
    try:
        with Path(name).open(encoding="utf-8") as file:
            said = json.loads(file.read(_LARGEST))
    except (OSError, ValueError, RecursionError):
        raise SourceError("source-google_sheets-file", variable=ACCOUNT.name) from None
    if not isinstance(said, dict) or not all(isinstance(said.get(one), str) for one in ("client_email", "private_key")):
        raise SourceError("source-google_sheets-file", variable=ACCOUNT.name)
    return {name: value for name, value in said.items() if isinstance(value, str)}
