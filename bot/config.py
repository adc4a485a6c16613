"""The only reader of the environment: fails fast, names the setting, says the mend."""

import base64
import binascii
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from dotenv import dotenv_values

from bot.connectors import declared
from bot.connectors.address import is_plain
from bot.text import COMMANDS, LANGUAGES

LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
LOG_FORMATS = ("text", "json")
SLACK = "https://slack.com/api/"
_KEY_BYTES = 32  # AES-256
_MOST_DAYS = 3650


class ConfigError(Exception):
    """A setting is missing or malformed. The text is one plain line per setting, each with its mend."""


@dataclass(frozen=True)
class Config:
    """Every setting, checked. Secrets are kept out of `repr`, so they cannot reach a log."""

    slack_bot_token: str = field(default="", repr=False)
    slack_app_token: str = field(default="", repr=False)
    slack_signing_secret: str = field(default="", repr=False)
    slack_api_url: str = SLACK
    database_url: str = field(default="sqlite:///product-ops.db", repr=False)
    host: str = "127.0.0.1"
    port: int = 3000
    public_url: str = ""  # where the bot is reached from outside, with no slash at its end; empty where it is not
    default_language: str = "en"
    log_level: str = "INFO"
    log_format: str = "text"  # or "json"
    metrics_host: str = "127.0.0.1"
    metrics_port: int = 0  # none
    otel_exporter_otlp_endpoint: str = ""  # of a collector that speaks OTLP; empty where there is none
    slack_commands: Mapping[str, str] = field(default_factory=dict)  # what ours are called where they were renamed
    connections: Mapping[str, str] = field(default_factory=dict, repr=False)  # what connectors declare, by name
    slack_client_id: str = ""  # of an app that many workspaces install
    slack_client_secret: str = field(default="", repr=False)
    # What their tokens are encrypted with, by id; the first is used for new ones.
    token_keys: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    mcp_host: str = "127.0.0.1"  # where agents ask: docs/agents.md
    mcp_port: int = 3001
    mcp_metrics_port: int = 0  # on METRICS_HOST; none
    mcp_hosts: tuple[str, ...] = ()  # names that they may call it by, besides this machine's and that of PUBLIC_URL
    mcp_token: str = field(default="", repr=False)  # whose an agent is that starts it
    purge_days: int = 30  # that the data of a workspace is kept after it took the app away

    @property
    def socket_mode(self) -> bool:
        """True when an app-level token was given; otherwise Slack reaches the bot over HTTP."""
        return bool(self.slack_app_token)

    @property
    def uses_oauth(self) -> bool:
        """True when workspaces install the app by OAuth, each with a token of its own; otherwise there is one token."""
        return bool(self.slack_client_id)

    def ready_for_slack(self) -> "Config":
        """Itself, when it can talk to Slack. Raises ConfigError saying what is missing."""
        wrong = list(self._missing_for_oauth())
        if not self.slack_bot_token and not (self.slack_client_id or self.slack_client_secret):
            wrong.append(
                "SLACK_BOT_TOKEN is missing: copy the Bot User OAuth Token (xoxb-…) from your app's "
                "OAuth & Permissions page. For an app that many workspaces install set SLACK_CLIENT_ID instead."
            )
        if not self.slack_app_token and not self.slack_signing_secret:
            wrong.append(
                "SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is missing: give an app-level token (xapp-…, scope "
                "connections:write) for Socket Mode, or the Signing Secret from Basic Information for HTTP."
            )
        if wrong:
            raise ConfigError("\n".join(wrong))
        return self

    def _missing_for_oauth(self) -> Iterator[str]:
        if not (self.slack_client_id or self.slack_client_secret):
            return
        from_page = "copy it from your app's Basic Information page, App Credentials."
        if not self.slack_client_id:
            yield f"SLACK_CLIENT_ID is missing: {from_page}"
        if not self.slack_client_secret:
            yield f"SLACK_CLIENT_SECRET is missing: {from_page}"
        if not self.token_keys:
            yield "TOKEN_KEYS is missing: set it to what `product-ops keys new` prints, and keep a copy safe."
        if not self.public_url:
            yield "PUBLIC_URL is missing: Slack sends people back there when they have installed the app."
        elif is_plain(self.public_url):
            yield "PUBLIC_URL is not for OAuth: give an address with https://, or one of this machine."


class _Given:
    """What the operator gave, and what is wrong with it so far."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values
        self.wrong: list[str] = []

    def read(self, name: str, default: str) -> str:
        return self._values.get(name, "").strip() or default

    def token(self, name: str, prefix: str, rotated: str = "") -> str:
        value = self.read(name, "")
        if value and not re.fullmatch(rf"(?:{re.escape(rotated)})?{prefix}[\w.-]+", value, re.ASCII):
            self.refuse(
                name, f"it is {prefix} and then letters, digits and hyphens; you may have pasted another, or half of it"
            )
        return value

    def client(self, bot_token: str) -> str:
        value = self.read("SLACK_CLIENT_ID", "")
        if not re.fullmatch(r"[\w.-]*", value, re.ASCII):
            self.refuse("SLACK_CLIENT_ID", "it is two numbers with a point between them")
        if bot_token and value:
            self.wrong.append(
                "SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set: take out the first where many workspaces install "
                "the app by OAuth, the second where there is one token."
            )
        return value

    def number(self, name: str, given: str, most: int) -> int:
        if re.fullmatch(f"[0-9]{{1,{len(str(most))}}}", given) and 0 < int(given) <= most:
            return int(given)
        self.refuse(name, f"{given!r} is not a number from 1 to {most}")
        return 0

    def keys(self) -> dict[str, bytes]:
        found: dict[str, bytes] = {}
        for one in filter(None, self.read("TOKEN_KEYS", "").replace(",", " ").split()):
            name, _, text = one.partition(":")
            key = _decoded(text)
            if not re.fullmatch(r"[A-Za-z0-9_-]{1,32}", name) or len(key) != _KEY_BYTES or name in found:
                self.refuse(
                    "TOKEN_KEYS",
                    "each is a name of its own, a colon and 32 bytes in base64, as `product-ops keys new` prints it",
                )
                return {}
            found[name] = key
        return found

    def watched(self) -> dict[str, Any]:
        """How the bot is looked after: its log, its metrics, its traces."""
        level = self.read("LOG_LEVEL", Config.log_level).upper()
        if level not in LOG_LEVELS:
            self.refuse("LOG_LEVEL", f"{level!r} is not one of {', '.join(LOG_LEVELS)}")
        style = self.read("LOG_FORMAT", Config.log_format).lower()
        if style not in LOG_FORMATS:
            self.refuse("LOG_FORMAT", f"{style!r} is not one of {', '.join(LOG_FORMATS)}")
        port = self.read("METRICS_PORT", "")
        endpoint = self.read("OTEL_EXPORTER_OTLP_ENDPOINT", "")
        if endpoint and not _is_address(endpoint):
            self.refuse("OTEL_EXPORTER_OTLP_ENDPOINT", "give an address such as http://localhost:4318, or leave it out")
        return {
            "log_level": level,
            "log_format": style,
            "metrics_host": self.read("METRICS_HOST", Config.metrics_host),
            "metrics_port": self.number("METRICS_PORT", port, 65535) if port else 0,
            "otel_exporter_otlp_endpoint": endpoint,
        }

    def agents(self) -> dict[str, Any]:
        """Where agents ask, and as whom."""
        hosts = tuple(self.read("MCP_HOSTS", "").replace(",", " ").lower().split())
        if not all(re.fullmatch(r"[a-z0-9.-]+|\[[0-9a-f:.]+\]", one) for one in hosts):
            self.refuse("MCP_HOSTS", "give names such as bot.example.com, without https:// and without a port")
        watched = self.read("MCP_METRICS_PORT", "")
        return {
            "mcp_host": self.read("MCP_HOST", Config.mcp_host),
            "mcp_port": self.number("MCP_PORT", self.read("MCP_PORT", str(Config.mcp_port)), 65535),
            "mcp_metrics_port": self.number("MCP_METRICS_PORT", watched, 65535) if watched else 0,
            "mcp_hosts": hosts,
            "mcp_token": self.read("MCP_TOKEN", ""),
        }

    def commands(self) -> dict[str, str]:
        found = {}
        for pair in self.read("SLACK_COMMANDS", "").replace(",", " ").split():
            ours, _, called = pair.partition("=")
            if ours not in COMMANDS or not re.fullmatch(r"/[^\s/]{1,32}", called):
                self.refuse("SLACK_COMMANDS", f"write {COMMANDS[0]}=/glossaire, for any of {', '.join(COMMANDS)}")
            found[ours] = called
        return found

    def connections(self) -> dict[str, str]:
        return {name: value.strip() for name, value in self._values.items() if declared(name) and value.strip()}

    def refuse(self, name: str, why: str) -> None:
        self.wrong.append(f"{name} is malformed: {why}.")


def load(environment: Mapping[str, str] | None = None, dotenv: Path | None = Path(".env")) -> Config:
    """Settings from the environment and, below it, from a `.env` file. Raises ConfigError naming every mistake."""
    given = _Given({**_file(dotenv), **(os.environ if environment is None else environment)})
    api = given.read("SLACK_API_URL", SLACK).rstrip("/") + "/"
    if not _is_address(api):
        given.refuse("SLACK_API_URL", f"give an address such as {SLACK}, or leave it out")
    database = given.read("DATABASE_URL", Config.database_url)
    if not database.startswith(("sqlite:///", "postgresql://", "postgres://")):
        given.refuse("DATABASE_URL", "use sqlite:///product-ops.db or postgresql://user:password@host/database")
    port = given.number("PORT", given.read("PORT", str(Config.port)), 65535)
    days = given.number("PURGE_DAYS", given.read("PURGE_DAYS", str(Config.purge_days)), _MOST_DAYS)
    public = given.read("PUBLIC_URL", "").rstrip("/")
    if public and (not _is_address(public) or re.search("[?#]", public)):
        given.refuse("PUBLIC_URL", "give an address such as https://bot.example.com, or leave it out")
    language = given.read("DEFAULT_LANGUAGE", Config.default_language).lower()
    if language not in LANGUAGES:
        given.refuse("DEFAULT_LANGUAGE", f"{language!r} is not one of {', '.join(LANGUAGES)}")
    watched = {**given.watched(), **given.agents()}
    bot_token = given.token("SLACK_BOT_TOKEN", "xoxb-", rotated="xoxe.")
    app_token = given.token("SLACK_APP_TOKEN", "xapp-")
    client = given.client(bot_token)
    commands, keys = given.commands(), given.keys()
    if given.wrong:
        raise ConfigError("\n".join(given.wrong))
    return Config(
        slack_bot_token=bot_token,
        slack_app_token=app_token,
        slack_signing_secret=given.read("SLACK_SIGNING_SECRET", ""),
        slack_client_id=client,
        slack_client_secret=given.read("SLACK_CLIENT_SECRET", ""),
        token_keys=keys,
        purge_days=days,
        slack_api_url=api,
        database_url=database,
        host=given.read("HOST", Config.host),
        port=port,
        public_url=public,
        default_language=language,
        slack_commands=commands,
        connections=given.connections(),
        **watched,
    )


def _file(dotenv: Path | None) -> dict[str, str]:
    try:
        return {k: v for k, v in (dotenv_values(dotenv) if dotenv else {}).items() if v is not None}
    except UnicodeDecodeError:
        raise ConfigError(f"{dotenv} cannot be read: save it as UTF-8 text.") from None


def _decoded(text: str) -> bytes:
    """What base64 says, in either of its alphabets; nothing where it is none."""
    try:
        return base64.b64decode(text.replace("-", "+").replace("_", "/"), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and port != 0 and not re.search(r"[^!-~]", url)
