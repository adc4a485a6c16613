"""manifest.yml can be pasted into Slack as it is, and says what the bot does."""

from copy import deepcopy
from typing import Any

import pytest
import yaml

from bot.check import MANIFEST
from bot.features import FEATURES, SHORTCUTS
from bot.installations import lifecycle
from bot.installations.oauth import REDIRECT
from bot.mcp.gate import PATH as AGENTS
from bot.menu import COMMANDS
from bot.slack.http import PATH as EVENTS
from bot.slack.scopes import OPTIONAL, OVER_HTTP, REQUIRED, requested
from sandbox import DEMO, Sandbox
from tests.conftest import World
from tests.patience import PATIENCE

MANY = MANIFEST.with_name("manifest.http.yml")
BASE = "https://bot.example.com"
LIFECYCLE = {"app_uninstalled", "team_access_granted", "team_access_revoked", "tokens_revoked"}

# What in the code needs each scope; docs/privacy.md tells administrators in words.
USES = {
    "app_mentions:read": 'on.event("app_mention"',
    "assistant:write": ".assistant_threads_setSuggestedPrompts(",
    "chat:write": ".chat_postMessage(",
    "commands": "on.command(",
    "files:read": "url_private",
    "files:write": ".files_upload_v2(",
    "im:history": 'on.event("message"',
    "im:write": ".conversations_open(",
    "users:read": ".users_info(",
    "canvases:read": "canvases_getContent",
    "canvases:write": "canvases_create",
    "channels:history": ".conversations_history(",
    "channels:read": ".conversations_info(",
    "groups:history": ".conversations_replies(",
    "groups:read": ".conversations_members,",
    "links:read": 'on.event("link_shared"',
    "links:write": ".chat_unfurl(",
    "usergroups:read": ".usergroups_list(",
    "users:read.email": ".users_lookupByEmail(",
    "mcp:connect": "io.slack/block-kit",
}


def text(most: int, least: int = 1, pattern: str = "") -> dict[str, Any]:
    """A text of so many characters."""
    return {"type": "string", "minLength": least, "maxLength": most, "pattern": pattern}


def fields(*optional: str, **required: dict[str, Any]) -> dict[str, Any]:
    """An object with these fields and no others; the optional ones are switches."""
    known = {**required, **{name: {"type": "boolean"} for name in optional}}
    return {"type": "object", "properties": known, "required": list(required), "additionalProperties": False}


def several(most: int, item: dict[str, Any]) -> dict[str, Any]:
    """A list without repetitions."""
    return {"type": "array", "maxItems": most, "uniqueItems": True, "items": item}


# The parts of Slack's manifest that ours has, with its limits: https://docs.slack.dev/reference/app-manifest
SHAPE = fields(
    _metadata=fields(major_version={"const": 2}, minor_version={"type": "integer"}),
    display_information=fields(
        name=text(35),
        description=text(140),
        long_description=text(4000, least=175),
        background_color=text(7, pattern="^#([0-9a-fA-F]{3}){1,2}$"),
    ),
    features=fields(
        unfurl_domains=several(5, text(255, pattern=r"^(?![\.\-])([-a-z0-9\.])+([a-z0-9])$")),
        agent_view=fields(
            agent_description=text(300),
            suggested_prompts=several(4, fields(title=text(100), message=text(500))),
        ),
        app_home=fields("home_tab_enabled", "messages_tab_enabled", "messages_tab_read_only_enabled"),
        bot_user=fields("always_online", display_name=text(80)),
        shortcuts=several(
            10,
            fields(name=text(24), type={"enum": ["message", "global"]}, callback_id=text(255), description=text(150)),
        ),
        slash_commands=several(
            50,
            fields(
                "should_escape",
                command=text(32, pattern="^/[a-z0-9_-]+$"),
                description=text(2000),
                usage_hint=text(1000),
            ),
        ),
    ),
    oauth_config=fields(scopes=fields(bot=several(255, text(50)), bot_optional=several(255, text(50)))),
    settings=fields(
        "org_deploy_enabled",
        "socket_mode_enabled",
        "token_rotation_enabled",
        event_subscriptions=fields(bot_events=several(100, text(50))),
        interactivity=fields("is_enabled"),
    ),
)


@pytest.fixture
def manifest() -> dict[str, Any]:
    """The manifest as data."""
    data: dict[str, Any] = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
    return data


def test_it_names_what_the_features_offer(manifest: dict[str, Any]) -> None:
    """Every command and shortcut a person can use is there, under the name the documentation uses, and no other."""
    commands = {entry["command"] for entry in manifest["features"]["slash_commands"]}
    assert commands == {command.name for command in (*COMMANDS, *(one for f in FEATURES for one in f.commands))}
    shortcuts = {(e["callback_id"], e["name"], e["type"]) for e in manifest["features"]["shortcuts"]}
    assert shortcuts == {(s.callback_id, s.name, s.where) for f in FEATURES for s in f.shortcuts} | {
        (s.callback_id, s.name, s.where) for s in SHORTCUTS
    }


def test_it_asks_for_no_more_than_it_uses(manifest: dict[str, Any]) -> None:
    """Each scope has a use in the code, and docs/privacy.md explains it."""
    privacy = (MANIFEST.parent / "docs" / "privacy.md").read_text(encoding="utf-8")
    sources = [path for path in (MANIFEST.parent / "bot").rglob("*.py") if "sandbox" not in path.parts]
    code = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    scopes = manifest["oauth_config"]["scopes"]
    asked = [*scopes["bot"], *scopes["bot_optional"]]
    assert (scopes["bot"], scopes["bot_optional"]) == (list(REQUIRED), list(OPTIONAL))
    assert requested(over_http=False).split(",") == asked
    assert requested(over_http=True).split(",") == [*asked, *OVER_HTTP] == list(USES)
    assert [scope for scope, use in USES.items() if use not in code] == []
    assert [scope for scope in USES if f"| `{scope}` |" not in privacy] == []


def errors(manifest: dict[str, Any]) -> list[str]:
    """What Slack finds wrong in a manifest."""
    from jsonschema import Draft202012Validator  # importing it takes longer than to run all of these tests

    return [error.message for error in Draft202012Validator(SHAPE).iter_errors(manifest)]


def test_slack_takes_it_as_it_is(manifest: dict[str, Any]) -> None:
    """Pasted into Slack, nothing in it is unknown, missing or too long."""
    assert errors(manifest) == []


def test_the_check_of_the_manifest_can_fail(manifest: dict[str, Any]) -> None:
    """A name too long, a field Slack does not know, a command without its slash: each is noticed."""
    broken = deepcopy(manifest)
    broken["display_information"]["name"] = "P" * 36
    broken["features"]["bots"] = True
    broken["features"]["slash_commands"][0]["command"] = "glossary"
    del broken["features"]["shortcuts"][0]["description"]
    assert len(errors(broken)) == 4


def test_what_it_offers_is_listened_to(manifest: dict[str, Any], world: World) -> None:
    """Nothing a person can type or choose in Slack is met with silence."""
    registered = world.bot.listeners.registered
    commands = {entry["command"] for entry in manifest["features"]["slash_commands"]}
    shortcuts = {entry["callback_id"] for entry in manifest["features"]["shortcuts"]}
    assert {name for kind, name in registered if kind == "command"} == commands
    assert {name for kind, name in registered if kind == "shortcut"} == shortcuts


def test_people_can_answer_it(manifest: dict[str, Any]) -> None:
    """The tabs, buttons and forms the bot counts on are switched on, and it gets what people typed untouched."""
    assert manifest["features"]["app_home"]["home_tab_enabled"]
    assert manifest["features"]["app_home"]["messages_tab_enabled"]
    assert manifest["settings"]["interactivity"]["is_enabled"]
    assert not any(entry["should_escape"] for entry in manifest["features"]["slash_commands"])


def test_every_event_it_subscribes_to_is_listened_to(manifest: dict[str, Any], world: World) -> None:
    """Slack delivers nothing that nobody takes, and nothing is waited for in vain."""
    heard = {name for kind, name in world.bot.listeners.registered if kind == "event"}
    # What is subscribed to as "message.im" comes as an event "message".
    assert heard == {name.partition(".")[0] for name in manifest["settings"]["event_subscriptions"]["bot_events"]}


def test_the_manifest_for_many_differs_where_it_has_to(manifest: dict[str, Any]) -> None:
    """Whoever installs the app in many workspaces gets the same commands, permissions and events, at the addresses the
    bot answers on; besides these, where Slackbot asks, what becomes of installations, whole organisations, and tokens
    that are renewed."""
    many: dict[str, Any] = yaml.safe_load(MANY.read_text(encoding="utf-8"))
    settings = many["settings"]
    addresses = [entry.pop("url") for entry in many["features"]["slash_commands"]]
    addresses += [settings["event_subscriptions"].pop("request_url"), settings["interactivity"].pop("request_url")]
    assert set(addresses) == {f"{BASE}{EVENTS}"}
    assert many["oauth_config"].pop("redirect_urls") == [f"{BASE}{REDIRECT}"]
    agents = {"url": f"{BASE}{AGENTS}", "auth_type": "slack_identity_auth"}
    assert many.pop("mcp_servers") == {"product-ops": agents}
    optional = many["oauth_config"]["scopes"]["bot_optional"]
    assert optional[-len(OVER_HTTP) :] == list(OVER_HTTP)
    del optional[-len(OVER_HTTP) :]
    events = settings["event_subscriptions"]["bot_events"]
    assert set(events[-len(LIFECYCLE) :]) == LIFECYCLE == set(lifecycle.KINDS)
    del events[-len(LIFECYCLE) :]
    switched = {"org_deploy_enabled": True, "socket_mode_enabled": False, "token_rotation_enabled": True}
    assert {name: settings[name] for name in switched} == switched
    settings |= {name: not value for name, value in switched.items()}
    assert many == manifest


def test_the_sandbox_takes_it() -> None:
    """The local Slack reads the same file."""
    with Sandbox(manifest=MANIFEST, organisation=DEMO, patience=PATIENCE) as slack:
        assert slack.url.startswith("http://127.0.0.1:")
