"""`product-ops check` where many workspaces install the bot."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.check import MANIFEST_FOR_MANY, report
from bot.config import Config
from sandbox import DEMO, Sandbox
from tests.patience import PATIENCE


def test_it_says_whether_slack_takes_what_the_operator_set(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The secret is tried before anybody installs anything, and the address that Slack has to know is named; what is
    missing comes with its mend."""
    with Sandbox(MANIFEST_FOR_MANY, DEMO, installed=False, patience=PATIENCE) as slack:
        config = Config(
            slack_client_id=slack.client_id,
            slack_client_secret=slack.client_secret,
            slack_signing_secret=slack.signing_secret,
            token_keys={"a": bytes(32)},
            slack_api_url=slack.api_url,
            public_url="https://bot.example.com",
            database_url=f"sqlite:///{tmp_path}/store.db",
        )
        assert report(config) == 0
        told = capsys.readouterr().out
        assert "ok    OAuth: Slack takes the client id and secret; https://bot.example.com/slack/oauth_redirect" in told
        assert "none yet; install the app at https://bot.example.com/slack/install" in told
        assert "ok    manifest: names the bot's" in told
        for wrong, said in (
            ({"slack_client_secret": "another"}, "mend  OAuth: Slack answers bad_client_secret"),
            ({"slack_client_id": "1.2"}, "mend  OAuth: Slack answers invalid_client_id"),
            ({"token_keys": {}}, "mend  TOKEN_KEYS is missing"),
            ({"public_url": ""}, "mend  PUBLIC_URL is missing"),
            ({"slack_api_url": "http://127.0.0.1:9/"}, "mend  OAuth: Slack cannot be reached"),
        ):
            assert report(replace(config, **wrong)) == 1
            assert said in capsys.readouterr().out
