"""Whose workspace a delivery is for, out of every shape that Slack sends.

Shapes: https://api.slack.com/enterprise/apps/changes-apis, and Bolt's own tests of request/internals.py.
"""

from typing import Any

import pytest

from bot.slack.tenant import tenant

OURS, SISTERS, THEIRS, COMPANY = "T0OURS", "T0SISTER", "T0THEIRS", "E0COMPANY"
APP = "A0APP"


def authorized(team: str | None, *, org_wide: bool = False) -> list[dict[str, Any]]:
    """The installation that an event is for."""
    return [{"enterprise_id": COMPANY, "team_id": team, "is_bot": True, "is_enterprise_install": org_wide}]


def pressed(**more: Any) -> dict[str, Any]:
    """A button of an app that a whole company installed: `team` is null."""
    user = {"id": "W1", "team_id": SISTERS}
    enterprise = {"id": COMPANY, "name": "Company"}
    body = {"type": "block_actions", "team": None, "enterprise": enterprise, "user": user, "api_app_id": APP}
    return {**body, "is_enterprise_install": True, **more}


@pytest.mark.parametrize(
    "body",
    [
        {"command": "/glossary", "team_id": OURS, "user_id": "U1"},
        {"type": "block_actions", "team": {"id": OURS, "domain": "ours"}, "user": {"id": "U1", "team_id": OURS}},
        {"type": "block_actions", "team": OURS},
        {"type": "event_callback", "team_id": OURS, "event": {"type": "app_mention", "team": OURS}},
        {"type": "event_callback", "team_id": OURS, "authorizations": authorized(OURS), "event": {}},
        {"type": "event_callback", "team_id": THEIRS, "authorizations": authorized(OURS), "event": {}},
    ],
)
def test_a_workspace_names_itself(body: dict[str, Any]) -> None:
    """Commands, buttons and events of an app that one workspace installed."""
    assert tenant(body) == OURS


@pytest.mark.parametrize(
    "body",
    [
        {"command": "/glossary", "team_id": OURS, "enterprise_id": COMPANY, "is_enterprise_install": "false"},
        {
            "type": "view_submission",
            "team": {"id": OURS, "enterprise_id": COMPANY, "enterprise_name": "Company"},
            "enterprise": {"id": COMPANY},
            "user": {"id": "W1", "team_id": OURS},
            "view": {"app_installed_team_id": OURS, "team_id": OURS},
            "is_enterprise_install": False,
        },
        {"team_id": OURS, "enterprise_id": COMPANY, "authorizations": authorized(OURS), "event": {}},
    ],
)
def test_a_workspace_of_a_company_is_its_own_tenant(body: dict[str, Any]) -> None:
    """An `enterprise_id` does not mean that the company installed the app; two workspaces of it stay apart."""
    assert tenant(body) == OURS


@pytest.mark.parametrize(
    "body",
    [
        {"command": "/glossary", "team_id": SISTERS, "enterprise_id": COMPANY, "is_enterprise_install": "true"},
        {"team_id": SISTERS, "authorizations": authorized(None, org_wide=True), "event": {"type": "message"}},
        {
            "team_id": COMPANY,
            "context_team_id": SISTERS,
            "authorizations": authorized(None, org_wide=True),
            "event": {},
        },
        pressed(),
        pressed(view={"app_installed_team_id": COMPANY, "team_id": SISTERS}),
        pressed(user={"id": "W1"}, view={"team_id": SISTERS}),
    ],
)
def test_what_a_whole_company_installed_is_still_of_one_workspace(body: dict[str, Any]) -> None:
    """Never the company's id: where `team` or the authorization is null, the next place says which workspace."""
    assert tenant(body) == SISTERS


def test_a_button_belongs_to_the_workspace_of_its_message() -> None:
    """Somebody of a sister workspace, or of another company, presses what the bot said in ours: it is about ours. What
    somebody else said tells nothing of that."""
    own = {"app_id": APP, "team": OURS, "ts": "1.2"}
    assert tenant(pressed(message=own)) == OURS
    assert tenant(pressed(message=own, user={"id": "U9", "team_id": THEIRS})) == OURS
    assert tenant(pressed(message={"team": OURS, "ts": "1.2"})) == SISTERS
    assert tenant(pressed(message={"app_id": "A0OTHER", "team": OURS, "ts": "1.2"})) == SISTERS


@pytest.mark.parametrize(
    "body",
    [
        # Said by a stranger in a shared channel: https://github.com/slackapi/java-slack-sdk/issues/629
        {
            "team_id": THEIRS,
            "context_team_id": OURS,
            "authorizations": authorized(OURS),
            "event": {"type": "message", "user": "U9", "team": THEIRS, "user_team": THEIRS},
        },
        {"type": "block_actions", "team": {"id": OURS}, "user": {"id": "U9", "team_id": THEIRS}},
        # A form that a stranger sends: https://github.com/slackapi/bolt-js/pull/1615
        {
            "type": "view_submission",
            "team": {"id": THEIRS},
            "user": {"id": "U9", "team_id": THEIRS},
            "view": {"app_installed_team_id": OURS, "team_id": THEIRS},
        },
    ],
)
def test_a_stranger_acts_in_the_workspace_that_has_the_bot(body: dict[str, Any]) -> None:
    """Their own team never becomes the tenant where Slack says whose installation it is."""
    assert tenant(body) == OURS


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"type": "event_callback", "event": {"type": "message", "team": THEIRS, "user_team": THEIRS}},
        {"team_id": COMPANY, "authorizations": authorized(None, org_wide=True), "event": {}},
        {"team": {"id": None}, "user": "U1", "authorizations": []},
        {"team": [OURS], "authorizations": [OURS], "view": "V1", "message": None, "user": {"team_id": 7}},
    ],
)
def test_what_names_no_workspace_has_no_tenant(body: dict[str, Any]) -> None:
    """The team of an event's sender, a company, or half a payload are no workspace."""
    assert tenant(body) == ""
