"""`product-ops check`: whether tokens, scopes, the store and the manifest agree, each line with its mend."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.app import load_texts, migrate, web_client
from bot.config import Config, ConfigError
from bot.connectors import CONNECTORS, FEEDBACK_SOURCES, PAGES, TRACKERS, WIKIS
from bot.connectors.address import is_plain
from bot.connectors.connector import Connector, Reachability, Tools
from bot.connectors.feedback import FeedbackSource
from bot.connectors.http import Http
from bot.connectors.page import PageSource
from bot.connectors.tracker import Tracker
from bot.connectors.wiki import Wiki
from bot.connectors.words import said
from bot.feature import Feature
from bot.features import FEATURES, SHORTCUTS
from bot.installations.inspection import inspected
from bot.installations.oauth import INSTALL, REDIRECT
from bot.installations.outcome import CODE_ERRORS
from bot.installations.vault import vault_of
from bot.menu import COMMANDS
from bot.slack.blocks import Block
from bot.slack.listen import describe
from bot.slack.native_support import INVALID, validate
from bot.slack.samples import Sample, generic, native
from bot.slack.scopes import OPTIONAL, REQUIRED, missing
from bot.slack.tokens import organisation_workspaces
from bot.store import StoreError, UnfitError, UnwritableError, open_store
from bot.text import LANGUAGES
from bot.webhooks.receiver import PREFIX

_ROTATED = (
    "It ends twelve hours after it was made, and nothing renews it: have workspaces install the app by OAuth "
    "(SLACK_CLIENT_ID), or make an app without token rotation."
)
MANIFEST = Path(__file__).resolve().parent.parent / "manifest.yml"  # for one company
MANIFEST_FOR_MANY = MANIFEST.with_name("manifest.http.yml")


@dataclass(frozen=True)
class Finding:
    """One line of the report; `mend` is empty when all is well, `note` says what is worth knowing all the same."""

    what: str
    mend: str = ""
    note: str = ""


def report(config: Config) -> int:
    """Print every finding; 0 when all is well, 1 when something is to mend."""
    found = list(findings(config))
    for finding in found:
        below = finding.mend or finding.note
        print(f"{'mend' if finding.mend else 'ok  '}  {finding.what}" + (f"\n      {below}" if below else ""))
    return int(any(finding.mend for finding in found))


def report_blocks(config: Config, features: Sequence[Feature] = FEATURES) -> int:
    """Ask Slack whether it would take a sample of everything the bot sends, and print what it says; 0 when all of it.

    Nothing is posted, and no token is needed: https://docs.slack.dev/reference/methods/blocks.validate.
    """
    client = web_client(config)
    refused = 0
    for name, sample in _samples(features):
        try:
            wrong = _refused(client, sample)
        except Exception as error:  # whoever does not answer this one answers none
            print(f"mend  Slack does not say ({describe(error)})\n      Look at SLACK_API_URL and the network.")
            return 1
        refused += bool(wrong)
        print("\n      ".join([f"{'mend' if wrong else 'ok  '}  {name}", *wrong]))
    return int(refused > 0)


def _samples(features: Sequence[Feature]) -> Iterator[Sample]:
    """Of the bot as a whole and of each feature, in every language."""
    yield from native()
    texts = load_texts(features)
    for language in LANGUAGES:
        t = texts.speak(language)
        for samples in (generic, *(feature.samples for feature in features)):
            for name, sample in samples(t) if samples else ():
                yield f"{name} ({language})", sample


def _refused(client: WebClient, sample: Block) -> list[str]:
    """What Slack would not take of a sample, a line each."""
    try:
        validate(client, sample)
    except SlackApiError as error:
        if error.response.get("error") not in INVALID:  # a limit that outlasted its retries, a method Slack has not
            raise
        errors = error.response.get("errors") or [{"message": error.response.get("error")}]
        return [f"{one.get('pointer') or '/'} {one.get('message') or one.get('code')}" for one in errors]
    return []


def findings(config: Config) -> Iterator[Finding]:
    """What is well and what is to mend, in the order a person would look."""
    yield _store(config)
    path = MANIFEST_FOR_MANY if config.uses_oauth else MANIFEST
    if path.exists():
        yield _manifest(path.name, yaml.safe_load(path.read_text(encoding="utf-8")))
    else:
        note = f"An installed bot has none. The app’s settings have to be those of {path.name} of this release."
        yield Finding("manifest: not compared, since there is none beside the bot", note=note)
    yield from _installations(config) if config.uses_oauth else _slack(config)
    yield _delivery(config)
    yield from _webhooks(config)
    yield _agents(config)
    yield from _sources(config)


def _store(config: Config) -> Finding:
    try:
        with open_store(config.database_url) as store:
            applied = migrate(store)
            store.prove()
            steps = f", brought up to date by {len(applied)} migration{'s' * (len(applied) > 1)}" if applied else ""
            return Finding(f"store: {store.engine} answers{steps}")
    except UnfitError as error:
        return Finding("store: answers, and cannot be used", str(error))
    except UnwritableError as error:
        mend = "Make room there." if error.why == "full" else "Let the bot write there. Look at DATABASE_URL."
        return Finding("store: answers, and takes no writes", f"{error} {mend}")
    except StoreError as error:
        return Finding("store: does not answer", f"{error} Look at DATABASE_URL.")


def _manifest(name: str, manifest: dict[str, Any]) -> Finding:
    features = manifest.get("features") or {}
    has = {entry["command"] for entry in features.get("slash_commands") or ()}
    has |= {entry["callback_id"] for entry in features.get("shortcuts") or ()}
    wants = {command.name for commands in (COMMANDS, *(one.commands for one in FEATURES)) for command in commands}
    wants |= {shortcut.callback_id for feature in FEATURES for shortcut in feature.shortcuts}
    wants |= {shortcut.callback_id for shortcut in SHORTCUTS}
    if has == wants:
        return Finding(f"manifest: names the bot's {len(wants)} commands and shortcuts")
    lacks, more = ", ".join(sorted(wants - has)), ", ".join(sorted(has - wants))
    mend = " ".join([f"Add to {name}: {lacks}." if lacks else "", f"Take out of {name}: {more}." if more else ""])
    return Finding("manifest: differs from the bot", f"{mend.strip()} Then paste it into the app's settings.")


def _installations(config: Config) -> Iterator[Finding]:
    """Those of an app that many workspaces install."""
    try:
        config.ready_for_slack()
    except ConfigError as error:
        for what, _, mend in (line.partition(": ") for line in str(error).splitlines()):
            yield Finding(what, f"{mend[:1].upper()}{mend[1:]}")
        return
    yield _credentials(config)
    install = f"{config.public_url}{INSTALL}"
    try:
        with open_store(config.database_url) as store:
            told = inspected(store, vault_of(config), lambda token: web_client(config, token=token), install)
            yield from (Finding(one.what, one.mend) for one in told)
    except StoreError as error:
        yield Finding("installations: nobody can say", str(error))


def _credentials(config: Config) -> Finding:
    """Whether Slack takes the client id and secret: it looks at them before it looks at a code, here at none."""
    redirect = f"{config.public_url}{REDIRECT}"
    given = {"client_id": config.slack_client_id, "client_secret": config.slack_client_secret}
    try:
        web_client(config).oauth_v2_access(**given, code="none", redirect_uri=redirect)
    except SlackApiError as error:
        said = str(error.response.get("error"))
        if said in CODE_ERRORS:
            return Finding(f"OAuth: Slack takes the client id and secret; {redirect} has to be among its Redirect URLs")
        return Finding(f"OAuth: Slack answers {said}", "Copy both again from Basic Information, App Credentials.")
    except Exception as error:
        what = f"OAuth: Slack cannot be reached ({type(error).__name__})"
        return Finding(what, "Look at SLACK_API_URL and the network.")
    return Finding("OAuth: Slack took a code that is none", "Look at SLACK_API_URL.")


def _slack(config: Config) -> Iterator[Finding]:
    if not config.slack_bot_token:
        yield Finding("bot token: missing", "Set SLACK_BOT_TOKEN to the Bot User OAuth Token (xoxb-…).")
        return
    try:
        client = web_client(config)
        answer = client.auth_test()
        several = organisation_workspaces(client) if answer.get("is_enterprise_install") else None
    except SlackApiError as error:
        yield Finding(
            f"bot token: Slack answers {error.response.get('error')}",
            "Copy the Bot User OAuth Token again from OAuth & Permissions; reinstall the app if it was revoked.",
        )
        return
    except Exception as error:
        yield Finding(
            f"bot token: Slack cannot be reached ({type(error).__name__})", "Look at SLACK_API_URL and the network."
        )
        return
    note = _ROTATED if config.slack_bot_token.startswith("xoxe.") else ""
    yield Finding(f"bot token: {answer.get('user')} in {answer.get('team')} ({answer.get('team_id')})", note=note)
    if several is not None:
        yield _workspaces(several)
    yield from _scopes(str(answer.headers.get("x-oauth-scopes") or ""))


def _workspaces(several: Sequence[str]) -> Finding:
    """Those an organisation gave the app that it installed for all of them."""
    if several:
        return Finding(f"workspaces: the organisation gave the app {', '.join(several)}")
    return Finding("workspaces: none so far", "Have an administrator of the organisation add the app to a workspace.")


def _scopes(header: str) -> Iterator[Finding]:
    """The scopes that are granted, as Slack says in a header, beside those that the bot asks for."""
    given = {scope.strip() for scope in header.split(",")}
    lacks = missing(given)
    if lacks:
        yield Finding(
            f"scopes: missing {', '.join(lacks)}",
            "Paste manifest.yml into App Manifest, then reinstall the app under OAuth & Permissions.",
        )
    else:
        yield Finding(f"scopes: all {len(REQUIRED)} that the bot needs are granted")
    for scope, without in OPTIONAL.items():
        if scope not in given:
            yield Finding(f"scopes: {scope}, which is optional, is not granted", note=without)


def _delivery(config: Config) -> Finding:
    if not config.socket_mode:
        if config.slack_signing_secret:
            return Finding(f"delivery: HTTP on {config.host}:{config.port}; Slack posts to /slack/events")
        return Finding(
            "delivery: neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set",
            "Set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP.",
        )
    try:
        web_client(config).apps_connections_open(app_token=config.slack_app_token)
    except Exception as error:
        why = error.response.get("error") if isinstance(error, SlackApiError) else type(error).__name__
        return Finding(
            f"delivery: Socket Mode answers {why}",
            "Switch Socket Mode on, and give the app-level token the scope connections:write.",
        )
    return Finding("delivery: Socket Mode, the app-level token works")


def _agents(config: Config) -> Finding:
    """Whether agents can ask, and Slackbot among them: see docs/agents.md."""
    if find_spec("mcp") is None:
        note = "For answers to agents install product-ops[mcp], and run `product-ops mcp --http` beside the bot."
        return Finding("agents: the extra for them is not installed", note=note)
    what = f"agents: `product-ops mcp --http` listens on {config.mcp_host}:{config.mcp_port}"
    if config.socket_mode:
        return Finding(what, note="Not Slackbot: it asks at a public https address, and Socket Mode comes without one.")
    if not config.public_url or is_plain(config.public_url):
        return Finding(what, note="Not Slackbot: it asks at a public https address. Set PUBLIC_URL to yours.")
    return Finding(f"{what}; Slackbot asks at {config.public_url}/mcp, which has to lead there")


def _webhooks(config: Config) -> Iterator[Finding]:
    """Where the tools whose webhooks the operator set up say that something changed."""
    for one in TRACKERS.values():
        if one.webhook and one.ready(config.connections) and config.connections.get(one.webhook.secret.name):
            if config.public_url and not config.socket_mode:
                yield Finding(f"webhooks: {one.label} is listened to at {config.public_url}{PREFIX}{one.name}")
            else:
                yield Finding(
                    f"webhooks: {one.label} has a secret, but nobody can reach the bot",
                    "Serve over HTTP and set PUBLIC_URL, or take the secret out: the tool is asked all the same.",
                )


def _sources(config: Config) -> Iterator[Finding]:
    """What KPIs, feedback and plans are read from and documents copied to, where it is set up: a line for each
    database, folder or host. All are asked at once, so that those who do not answer are waited for together."""
    t = load_texts().speak("en")
    tools = Tools(config.connections, Http())
    every: dict[str, Connector | FeedbackSource | Tracker | PageSource | Wiki] = {
        f"source {one.name}": one for one in CONNECTORS.values()
    }
    every |= {f"feedback {one.name}": one for one in FEEDBACK_SOURCES.values()}
    every |= {f"tracker {one.name}": one for one in TRACKERS.values()}
    every |= {f"links {one.name}": one for one in PAGES.values()}
    every |= {f"wiki {one.name}": one for one in WIKIS.values()}
    ready = {name: one for name, one in every.items() if one.reach is not None and one.ready(config.connections)}
    try:
        with ThreadPoolExecutor(max(len(ready), 1), thread_name_prefix="checking") as threads:
            answers = threads.map(lambda one: _reached(one, tools), ready.values())
            found = [(name, reached) for name, those in zip(ready, answers, strict=True) for reached in those]
        for name, reached in found:
            what = f"{name}: {reached.name}"
            if reached.error:
                yield Finding(what, said(t, reached.error.key, reached.error.args_))
            else:
                yield Finding(f"{what} can be reached")
        yield from _half_ready(config)
    finally:
        tools.http.close()


def _half_ready(config: Config) -> Iterator[Finding]:
    """Tools that teams plan in of whose settings some are there and others, which they need, are not."""
    for one in TRACKERS.values():
        names = [variable.name for variable in one.variables]
        given = [name for name in names if config.connections.get(name)]
        if given and not one.ready(config.connections):
            empty = ", ".join(name for name in names if name not in given)
            yield Finding(
                f"tracker {one.name}: not used, for something is missing beside {', '.join(given)}",
                f"Of {empty}, set those that docs/trackers says it needs; or take {', '.join(given)} out.",
            )


def _reached(connector: Connector | FeedbackSource | Tracker | PageSource | Wiki, tools: Tools) -> list[Reachability]:
    return list(connector.reach(tools)) if connector.reach is not None else []
