"""What the manifest leaves out does not work here either, so it is noticed before anything is installed."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from slack_bolt import App
from slack_sdk import WebClient

from sandbox import NotAcknowledged, Person, Sandbox
from tests.patience import PATIENCE
from tests.sandbox.conftest import CHECKOUT, MANIFEST, Running
from tests.sandbox.parrot import acknowledging, actions, button, home, new_app, over_socket
from tests.sandbox.test_web_api import error_of


@pytest.fixture
def manifest(tmp_path: Path) -> Any:
    """A function that writes the tests' manifest, changed by `change`, and gives its path."""

    def write(change: Any) -> Path:
        document = yaml.safe_load(MANIFEST.read_text())
        change(document)
        path = tmp_path / "manifest.yml"
        path.write_text(yaml.safe_dump(document))
        return path

    return write


def test_an_event_without_its_scope_is_not_heard(manifest: Any) -> None:
    """Subscribing is not enough: app_mention needs app_mentions:read."""
    path = manifest(lambda document: document["oauth_config"]["scopes"]["bot"].remove("app_mentions:read"))
    with Sandbox(path, patience=PATIENCE) as slack:
        app = new_app(slack)
        app.event("message")(lambda: None)
        with over_socket(slack, app):
            slack.person("U0AMELIE").say(CHECKOUT, "@Parrot hello")
            slack.wait(lambda: slack.deliveries)
        assert [parcel.name for parcel in slack.deliveries] == ["message"]


def test_buttons_need_interactivity(manifest: Any) -> None:
    """Without it Slack tells the person that the app is not configured for answers."""
    path = manifest(lambda document: document["settings"].pop("interactivity"))
    with Sandbox(path, patience=PATIENCE) as slack:
        client = WebClient(slack.bot_token, base_url=slack.api_url)
        client.chat_postMessage(channel=CHECKOUT, text="m", blocks=[actions(button("go"))])
        amelie = slack.person("U0AMELIE")
        with pytest.raises(NotAcknowledged, match="not_configured"):
            amelie.click(amelie.messages(CHECKOUT)[-1], "go")


def test_a_read_only_messages_tab_takes_no_message(manifest: Any) -> None:
    """People can read what the bot sends them, not answer."""
    path = manifest(lambda document: document["features"]["app_home"].update(messages_tab_read_only_enabled=True))
    with Sandbox(path, patience=PATIENCE) as slack, pytest.raises(LookupError, match="turned off"):
        slack.person("U0AMELIE").say("D0AMELIE", "hello")


def test_a_home_tab_needs_the_home_tab(manifest: Any) -> None:
    """Publishing one is refused when the manifest has none."""
    path = manifest(lambda document: document["features"].pop("app_home"))
    with Sandbox(path, patience=PATIENCE) as slack:
        client = WebClient(slack.bot_token, base_url=slack.api_url)
        refused = error_of(client.views_publish, user_id="U0AMELIE", view=home({"type": "divider"}))
    assert refused["error"] == "not_enabled"


def test_a_bot_hears_its_own_messages(
    app: App, connected: Running, slack: Sandbox, client: WebClient, amelie: Person
) -> None:
    """As in Slack: a bot subscribed to messages must not answer itself."""
    with connected():
        client.chat_postMessage(channel=CHECKOUT, text="me")
        (parcel,) = slack.wait(lambda: [one for one in slack.deliveries if one.acknowledged])
    assert parcel.payload["event"]["bot_id"] == client.auth_test()["bot_id"]


def test_the_page_hears_of_the_bots_connection(app: App, connected: Running, slack: Sandbox) -> None:
    """The page's green dot follows the bot's connection."""
    changes: list[dict[str, Any]] = []
    slack.core.workspace.watchers.append(changes.append)
    app.command("/parrot")(acknowledging(lambda payload, body: None))
    with connected():
        assert changes == [{"type": "state"}]
    slack.wait(lambda: len(changes) == 2)
