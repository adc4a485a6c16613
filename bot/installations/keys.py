"""Keys that tokens are encrypted with: a new one, and encrypting everything anew with the first.

It may be ended at any moment and begun again, while bots run: each row is changed by itself, if it is still as it was
read; what is left over is found by the next look.
"""

import base64
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.installations.store import installations, renewals
from bot.installations.vault import Vault, VaultError, new_key
from bot.store import Store

_LOOKS = 5  # a row changes every few hours: nobody meets another in each of them


@dataclass(frozen=True, slots=True)
class KeyRotation:
    """What became of the installations of a store: how many there are, how many were, or are to be, encrypted anew, why
    some cannot be read, by workspace or organisation, and how many need each key now, by its id."""

    count: int
    changed: int
    unread: Mapping[str, str]
    in_use: Mapping[str, int]


def key_line(now: datetime) -> str:
    """A new key as TOKEN_KEYS holds it, called by its day."""
    return f"{now:%Y-%m-%d}-{secrets.token_hex(2)}:{base64.b64encode(new_key()).decode()}"


def rotate(store: Store, vault: Vault, *, dry_run: bool) -> KeyRotation:
    """Encrypt with the first key whatever is encrypted with another; `dry_run` only counts."""
    changed: set[tuple[str, str]] = set()
    for _ in range(_LOOKS):
        rows, unread, left = installations.every(store), {}, False
        for one in rows:
            try:
                one.open(vault)
                one.open_previous(vault)
                if one.sealed_with == {vault.writes_with}:
                    continue
                if dry_run or renewals.reseal(store, vault, one):
                    changed.add(one.key)
                else:
                    left = True
            except VaultError as error:
                unread[one.whose] = str(error)
        if not left:
            break
    in_use: dict[str, int] = {}
    for one in installations.every(store):
        for key in sorted(one.sealed_with):
            in_use[key] = in_use.get(key, 0) + 1
    return KeyRotation(len(rows), len(changed), unread, in_use)
