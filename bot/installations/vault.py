"""Tokens as they are kept: encrypted, each for the one place in the store where it stands.

An envelope is `v1.<key id>.<nonce>.<ciphertext>`, the last two in base64url, of AES-256-GCM. What it was made for is
bound in: opened for another installation, another column or another app of Slack's it is as good as damaged. Why it is
so: docs/decisions/0056-installations-and-tokens.md.
"""

import base64
import binascii
import json
import secrets
from collections.abc import Mapping

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.config import Config, ConfigError

_VERSION = "v1"
_NONCE_BYTES = 12  # of 2**32 envelopes of one key two have the same by a chance of 1 in 2**33
KEY_BYTES = 32


class VaultError(Exception):
    """An envelope cannot be opened; the text says why and names no secret."""


class UnknownKeyError(VaultError):
    """It was made with a key that is not there; `key` is the id of it."""

    def __init__(self, key: str) -> None:
        super().__init__(f"key {key!r} of TOKEN_KEYS is missing")
        self.key = key


class Vault:
    """Seals with the first of its keys, and opens with all of them.

    `keys` are 32 bytes each by their ids; `app` is the client id of the app of Slack's whose tokens these are: those of
    a database that was copied to another app cannot be opened there.
    """

    def __init__(self, keys: Mapping[str, bytes], app: str) -> None:
        """Raises ValueError without a key."""
        if not keys:
            raise ValueError("a vault needs a key")
        self._ciphers = {name: AESGCM(key) for name, key in keys.items()}
        self._app = app
        self.writes_with = next(iter(keys))

    def seal(self, text: str, *place: str) -> str:
        """The envelope of a text, for a `place` such as enterprise, team and column."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        sealed = self._ciphers[self.writes_with].encrypt(nonce, text.encode(), self._bound(self.writes_with, place))
        return ".".join((_VERSION, self.writes_with, _text(nonce), _text(sealed)))

    def open(self, envelope: str, *place: str) -> str:
        """What was sealed for a place. Raises UnknownKeyError, and VaultError for an envelope that is damaged, or of
        another place."""
        version, _, rest = envelope.partition(".")
        key, _, rest = rest.partition(".")
        nonce, _, sealed = rest.partition(".")
        if version != _VERSION or not (key and nonce and sealed):
            raise VaultError("what is kept is no envelope, or half of one")
        if key not in self._ciphers:
            raise UnknownKeyError(key)
        try:
            return self._ciphers[key].decrypt(_bytes(nonce), _bytes(sealed), self._bound(key, place)).decode()
        except (InvalidTag, binascii.Error, ValueError):  # the last for a nonce that is too short, or no UTF-8
            raise VaultError(
                f"key {key!r} does not open it: it is damaged, or of another key, installation or app"
            ) from None

    def _bound(self, key: str, place: tuple[str, ...]) -> bytes:
        return json.dumps([_VERSION, key, self._app, *place]).encode()


def vault_of(config: Config) -> Vault:
    """What the tokens of the configured app are kept in. Raises ConfigError without keys."""
    if not config.token_keys:
        raise ConfigError("TOKEN_KEYS is missing: without the keys nobody can read the tokens of workspaces.")
    return Vault(config.token_keys, config.slack_client_id)


def key_of(envelope: str) -> str:
    """The id of the key that an envelope was made with; empty where it is none."""
    version, _, rest = envelope.partition(".")
    return rest.partition(".")[0] if version == _VERSION else ""


def new_key() -> bytes:
    """32 bytes of chance."""
    return AESGCM.generate_key(bit_length=8 * KEY_BYTES)


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
