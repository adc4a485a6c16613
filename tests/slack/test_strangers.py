"""Who is of another company, from what Slack says."""

from typing import Any

import pytest

from bot.slack.strangers import acts_as_stranger, is_administrator, is_guest, is_stranger, says_whose

OURS, THEIRS, GRID, OTHER_GRID = "T0OURS", "T0THEIRS", "E0OURS", "E0THEIRS"


@pytest.mark.parametrize(
    ("member", "enterprise", "stranger"),
    [
        ({"team_id": OURS}, "", False),
        ({"team_id": OURS, "is_restricted": True}, "", False),
        ({"team_id": THEIRS}, "", True),
        ({"team_id": OURS, "is_stranger": True}, "", True),
        ({}, "", False),
        ({"team_id": THEIRS, "enterprise_user": {"enterprise_id": GRID, "teams": [THEIRS]}}, GRID, False),
        ({"team_id": GRID, "enterprise_user": {"enterprise_id": GRID, "teams": [THEIRS, OURS]}}, "", False),
        ({"team_id": OTHER_GRID, "enterprise_user": {"enterprise_id": OTHER_GRID, "teams": [THEIRS]}}, GRID, True),
    ],
)
def test_who_somebody_is(member: dict[str, Any], enterprise: str, stranger: bool) -> None:
    """Somebody of another workspace is a stranger, but a guest of ours is none, nor a colleague of the same company."""
    assert is_stranger(member, OURS, enterprise) is stranger


@pytest.mark.parametrize(
    ("body", "stranger"),
    [
        ({"team_id": OURS, "user_id": "U1", "command": "/idea"}, False),
        ({"team": {"id": OURS}, "user": {"id": "U1", "team_id": OURS}}, False),
        ({"team": {"id": THEIRS}, "user": {"id": "U1", "team_id": THEIRS}}, True),
        ({"team": {"id": THEIRS}, "user": {"id": "U1", "team_id": THEIRS, "enterprise_id": GRID}}, False),
        ({"team": {"id": THEIRS}, "user": {"id": "U1", "enterprise_id": OTHER_GRID}}, True),
        ({"team": None, "enterprise": {"id": GRID}, "user": {"id": "U1", "team_id": GRID}}, False),
        ({"team": {"id": THEIRS}, "enterprise": {"id": OTHER_GRID}, "user": {"id": "U1", "team_id": THEIRS}}, True),
        ({"team_id": THEIRS, "event": {"type": "app_mention", "user": "U1", "user_team": THEIRS}}, True),
        ({"team_id": OURS, "event": {"type": "message", "user": "U1", "source_team": THEIRS}}, True),
        ({"team_id": OURS, "event": {"type": "app_mention", "user": "U1", "team": OURS}}, False),
        (
            {"authorizations": [{"enterprise_id": GRID}], "event": {"type": "app_mention", "user_team": GRID}},
            False,
        ),
    ],
)
def test_who_did_something(body: dict[str, Any], stranger: bool) -> None:
    """What was done says whose doing it is: a button by the person, an event by its sender."""
    assert acts_as_stranger(body, OURS, GRID) is stranger


@pytest.mark.parametrize(
    ("member", "administers"),
    [
        ({"team_id": OURS, "is_admin": True}, True),
        ({"team_id": OURS, "is_owner": True}, True),
        ({"team_id": OURS}, False),
        ({"team_id": GRID, "is_admin": True, "enterprise_user": {"teams": [OURS, THEIRS]}}, True),
        ({"team_id": THEIRS, "is_admin": True, "enterprise_user": {"teams": [THEIRS]}}, False),
        ({"team_id": THEIRS, "is_admin": True}, False),
        ({"team_id": GRID, "is_owner": True, "enterprise_user": {"teams": [THEIRS]}}, False),
        ({"is_admin": True}, True),
    ],
)
def test_who_administers_a_workspace(member: dict[str, Any], administers: bool) -> None:
    """Who administers a sister workspace of the same company holds no role in ours for it."""
    assert is_administrator(member, OURS) is administers


@pytest.mark.parametrize("said", ["team_id", "enterprise_user", "is_stranger"])
def test_whether_it_is_said_whose_somebody_is(said: str) -> None:
    """Any of these says it."""
    assert says_whose({"id": "U1", said: "x"})
    assert not says_whose({"id": "U1", said: ""})


def test_of_no_workspace_nobody_is_a_stranger() -> None:
    """Where nobody knows whose the bot is, nobody is refused for it."""
    assert not is_stranger({"team_id": THEIRS}, "")
    assert not acts_as_stranger({"user": {"team_id": THEIRS}}, "")


def test_who_is_a_guest() -> None:
    """Of one channel or of several."""
    assert is_guest({"is_restricted": True})
    assert is_guest({"is_ultra_restricted": True})
    assert not is_guest({"team_id": OURS})
