"""Uninstalled, revoked, given to a workspace, taken back: late, twice, in any order, and about what was made anew."""

from typing import Any

import pytest
from slack_bolt import BoltRequest, BoltResponse

from bot.app import tables
from bot.clock import stamp
from bot.glossary.store import wanted
from bot.installations import lifecycle, presence
from bot.installations.installation import State
from bot.installations.store import grants, installations
from bot.installations.vault import vault_of
from bot.posts import Offer
from bot.schedule.store import deliveries
from bot.slack.tokens import UnservedError
from bot.store import UnavailableError, absence, trail
from tests.connectors.server import Reply
from tests.oauth.conftest import GROUP, TOKEN, Office
from tests.shelves import ELSEWHERE, HERE


def at_work(office: Office, workspace: str = HERE) -> bool:
    """Whether the bot serves a workspace; its schedules and chores and its token always agree."""
    try:
        office.services.token(workspace)
        served = True
    except UnservedError:
        served = False
    assert (workspace in absence.workspaces(office.services.store)) is not served
    return served


def told(office: Office, workspace: str = HERE) -> list[str]:
    """What the audit log of a workspace says, oldest first."""
    return [line.event.did for line in trail.following(office.services.store, workspace, 9)]


def state(office: Office, enterprise: str = "", team: str = HERE) -> State:
    """How an installation stands."""
    row = installations.find(office.services.store, enterprise, team)
    assert row is not None
    return row.state


def revoke(office: Office, token: str = TOKEN, error: str = "account_inactive") -> None:
    """Slack takes a token no more."""
    office.gone[token] = error


def company(office: Office, *teams: str) -> None:
    """A whole organisation installs the bot and gives it to workspaces."""
    group = {"id": GROUP, "name": "Group"}
    office.install(team=None, enterprise=group, is_enterprise_install=True, access_token="xoxb-group")
    office.teams[:] = teams
    office.hear("team_access_granted", None, teams=list(teams), enterprise_id=GROUP)


@pytest.mark.parametrize(
    "order", [("app_uninstalled", "tokens_revoked"), ("tokens_revoked", "app_uninstalled"), ("app_uninstalled",) * 3]
)
def test_uninstalled_in_any_order_and_twice(office: Office, order: tuple[str, ...]) -> None:
    """It stands still there from the first word of Slack's on, and nothing of it is lost."""
    office.install()
    office.install(team=ELSEWHERE, access_token="xoxb-elsewhere")
    wanted.count_missing(office.services.store, HERE, "rate", "rate", "", stamp(office.clock()), "")
    revoke(office)
    for kind in order:
        office.hear(kind)
        assert not at_work(office)
        office.clock.tick(minutes=1)
    assert state(office) is State.SUSPENDED
    assert at_work(office, ELSEWHERE)
    assert office.services.store.run("SELECT count(*) AS n FROM wanted WHERE workspace = :w", w=HERE) == [{"n": 1}]
    assert told(office) == ["installations.installed", "installations.suspended"]


def test_installed_again_it_finds_everything(office: Office) -> None:
    """It says that it is back, and what is due goes on; nobody is greeted anew."""
    office.install()
    revoke(office)
    office.hear("app_uninstalled")
    office.clock.tick(days=29)
    presence.purge_due(office.services)
    page = office.install(access_token="xoxb-anew")
    assert "is back in Northwind" in page.body
    assert at_work(office)
    assert [one.delivery.kind for one in deliveries.ready(office.services.store, office.clock(), 9)] == ["home.welcome"]


def test_an_event_that_comes_after_it_was_installed_again_changes_nothing(office: Office) -> None:
    """Slack says late that it was uninstalled, by a clock ahead of ours or behind it: it was installed since."""
    office.install()
    revoke(office)
    office.install(access_token="xoxb-anew")
    for late in (600, 0, -600):
        office.hear("app_uninstalled", late=late)
        office.hear("tokens_revoked", late=late)
        assert at_work(office)


def test_where_slack_does_not_say_the_newer_of_both_counts(office: Office) -> None:
    """Slack is away just then: an event older than the installation is about the one before."""
    office.install()
    office.slack.on("/api/auth.test", Reply(cut=True))
    office.clock.tick(seconds=30)
    office.hear("app_uninstalled", late=60)
    assert at_work(office)
    office.hear("app_uninstalled")
    assert not at_work(office)


def test_a_token_that_only_ended_says_nothing_of_the_installation(office: Office) -> None:
    """A token that rotates may be over when the event comes: its time decides."""
    office.install()
    revoke(office, error="token_expired")
    office.clock.tick(seconds=30)
    office.hear("tokens_revoked", late=60)
    assert at_work(office)


def test_installed_again_while_slack_is_asked(office: Office) -> None:
    """Uninstalling and installing cross: what was installed last stands."""
    office.install()

    def asked(request: object) -> Reply:
        if TOKEN in str(request):
            office.install(access_token="xoxb-anew")
            return Reply(body={"ok": False, "error": "account_inactive"})
        return Reply(body={"ok": True})

    office.slack.on("/api/auth.test", asked)
    office.hear("app_uninstalled")
    assert at_work(office)
    assert office.services.token(HERE) == "xoxb-anew"


def test_tokens_of_people_alone_are_none_of_ours(office: Office) -> None:
    """Somebody withdrew what they let an app do for them; the bot keeps no such token."""
    office.install()
    revoke(office)
    office.hear("tokens_revoked", tokens={"oauth": ["U0OLIVER"]})
    office.hear("tokens_revoked", tokens={"oauth": ["U0OLIVER"], "bot": []})
    assert at_work(office)


@pytest.mark.parametrize("kind", ["app_uninstalled", "tokens_revoked", "team_access_granted", "team_access_revoked"])
def test_what_nobody_installed_is_left_alone(office: Office, kind: str) -> None:
    """Events of workspaces and organisations that are not known, or that name none, keep nothing."""
    teams: dict[str, Any] = {"teams": ["T0NOBODY", None]} if "team_access" in kind else {}
    for team, enterprise in (("T0NOBODY", None), (None, None), (None, "E0NOBODY"), (None, 7)):
        office.hear(kind, team, enterprise_id=enterprise, **teams)
        lifecycle.Lifecycle(office.services).hear({"team_id": team, "event": {"type": kind}})
    assert installations.every(office.services.store) == []
    assert absence.workspaces(office.services.store) == []


def test_an_organisation_gives_and_takes_workspaces(office: Office) -> None:
    """Each is served while it has the bot, and stands still by itself after; crossed events end as Slack says it is."""
    company(office, HERE, ELSEWHERE)
    assert at_work(office)
    assert at_work(office, ELSEWHERE)
    office.teams.remove(HERE)
    for kind in ("team_access_revoked", "team_access_granted", "team_access_revoked"):
        office.hear(kind, None, teams=[HERE], enterprise_id=GROUP)
        assert not at_work(office)
    assert at_work(office, ELSEWHERE)
    assert state(office, GROUP, "") is State.ACTIVE
    office.teams.append(HERE)
    authorized = [{"enterprise_id": GROUP, "team_id": None, "is_enterprise_install": True}]
    office.hear("team_access_granted", None, teams=[HERE], authorizations=authorized)
    assert at_work(office)
    done = ["installations.installed", "installations.suspended", "installations.resumed"]
    assert [told(office), told(office, ELSEWHERE)] == [done, done[:1]]
    first = trail.following(office.services.store, HERE, 1)[0].event
    assert (first.who, first.after["organisation"], first.after["scopes"][:1]) == ("", "Group", ["chat:write"])


def test_an_organisation_whose_workspaces_slack_does_not_name(office: Office) -> None:
    """The event is taken at its word."""
    company(office, HERE, ELSEWHERE)
    office.slack.on("/api/auth.teams.list", Reply(status=503, body=b"no"))
    office.hear("team_access_revoked", None, teams=[HERE], enterprise_id=GROUP)
    assert not at_work(office)
    office.hear("team_access_granted", None, teams=[HERE], enterprise_id=GROUP)
    assert at_work(office)


def test_a_workspace_with_an_installation_of_its_own_keeps_it(office: Office) -> None:
    """That its organisation takes the bot back, or removes it, is none of its."""
    company(office, HERE, ELSEWHERE)
    office.install(enterprise={"id": GROUP, "name": "Group"})
    office.teams.remove(HERE)
    office.hear("team_access_revoked", None, teams=[HERE], enterprise_id=GROUP)
    revoke(office, "xoxb-group")
    office.hear("app_uninstalled", None, enterprise_id=GROUP)
    assert at_work(office)
    assert not at_work(office, ELSEWHERE)
    assert told(office) == ["installations.installed"] * 2, "the organisation's, then its own"


def test_an_installation_of_ones_own_is_told_and_not_the_organisations_beside_it(office: Office) -> None:
    """Nothing changed in that workspace when it was given the bot that it had."""
    office.install()
    company(office, HERE)
    assert told(office) == ["installations.installed"]


def test_a_workspace_that_the_bot_was_absent_from_is_told_that_it_is_back(office: Office) -> None:
    """Its organisation gave it the bot that it had uninstalled: all of its is still there."""
    office.install()
    revoke(office)
    office.hear("app_uninstalled")
    company(office, HERE)
    assert at_work(office)
    assert told(office) == ["installations.installed", "installations.suspended", "installations.resumed"]


@pytest.mark.parametrize("team", [None, HERE])
def test_an_organisation_uninstalls_it(office: Office, team: str | None) -> None:
    """All of its workspaces stand still at once, whatever team Slack names beside it, and are back together."""
    company(office, HERE, ELSEWHERE)
    revoke(office, "xoxb-group")
    office.hear("tokens_revoked", team, enterprise_id=GROUP, is_enterprise_install=True)
    assert [at_work(office), at_work(office, ELSEWHERE)] == [False, False]
    tried = [one for one in office.slack.asked if one.path.endswith("auth.test")]
    assert len(tried) == 1, "Slack, which waits for the answer, is asked once"
    office.gone.clear()
    company(office, HERE, ELSEWHERE)
    assert [at_work(office), at_work(office, ELSEWHERE)] == [True, True]


def test_what_is_due_waits_and_what_is_left_of_a_workspace_is_purged_in_the_end(office: Office) -> None:
    """Thirty days later, and not before: its rows in every table, its tokens; nothing of anybody else's."""
    office.install()
    office.install(team=ELSEWHERE, access_token="xoxb-elsewhere")
    store = office.services.store
    for workspace in (HERE, ELSEWHERE):
        deliveries.offer(store, workspace, Offer("kpis.digest", "", "2026-W47", "C0GENERAL"), stamp(office.clock()))
        wanted.count_missing(store, workspace, "rate", "rate", "", stamp(office.clock()), "")
    revoke(office)
    office.hear("app_uninstalled")
    assert {one.delivery.workspace for one in deliveries.ready(store, office.clock(), 9)} == {ELSEWHERE}
    office.clock.tick(days=29, hours=23)
    assert presence.purge_due(office.services) == []
    office.clock.tick(hours=2)
    assert presence.purge_due(office.services) == [HERE]
    assert presence.purge_due(office.services) == []
    held = {table: store.run(f"SELECT 1 FROM {table} WHERE workspace = :w", w=HERE) for table in tables()}
    assert {table for table, rows in held.items() if rows} == set()
    assert [one.key for one in installations.every(store)] == [("", ELSEWHERE)]
    assert store.run("SELECT count(*) AS n FROM wanted WHERE workspace = :w", w=ELSEWHERE) == [{"n": 1}]
    assert at_work(office, ELSEWHERE)
    office.hear("app_uninstalled", late=60)
    presence.settle(office.services)
    assert absence.workspaces(store) == []


def test_workspaces_of_an_organisation_are_purged(office: Office) -> None:
    """One that was taken back alone, and all when the organisation is gone; its installation goes last."""
    company(office, HERE, ELSEWHERE)
    office.teams.remove(HERE)
    office.hear("team_access_revoked", None, teams=[HERE], enterprise_id=GROUP)
    office.clock.tick(days=31)
    assert presence.purge_due(office.services) == [HERE]
    assert grants.grants(office.services.store, GROUP) == {ELSEWHERE: State.ACTIVE}
    revoke(office, "xoxb-group")
    office.hear("app_uninstalled", None, enterprise_id=GROUP)
    office.clock.tick(days=31)
    assert presence.purge_due(office.services) == [ELSEWHERE]
    assert installations.every(office.services.store) == []


def test_a_process_that_ended_half_way_is_made_good_by_the_next_tick(office: Office) -> None:
    """What an installation says and whether chores run there are brought together, in both directions."""
    office.install()
    store = office.services.store
    installations.suspend(store, "", HERE, stamp(office.clock()))
    presence.settle(office.services)
    assert not at_work(office)
    row, vault = installations.find(store, "", HERE), vault_of(office.services.config)
    assert row is not None
    installations.save(store, vault, row.open(vault))
    presence.settle(office.services)
    assert at_work(office)


def test_an_event_that_never_came_is_made_up_for(office: Office) -> None:
    """Slack says some four times that it was uninstalled, and then no more: a token that cannot be renewed is tried."""
    office.install()
    office.install(team=ELSEWHERE, access_token="xoxb-elsewhere")
    revoke(office)
    presence.sweep(office.services)
    assert at_work(office)
    office.services.store.run("UPDATE installation SET trouble = 'invalid_refresh_token'")
    presence.sweep(office.services)
    assert not at_work(office)
    assert at_work(office, ELSEWHERE)


def test_begun_installations_are_swept(office: Office) -> None:
    """What nobody came back from is forgotten."""
    office.visit("/slack/install/start")
    presence.sweep(office.services)
    assert office.services.store.run("SELECT count(*) AS n FROM install_attempt") == [{"n": 1}]
    office.clock.tick(minutes=10)
    presence.sweep(office.services)
    assert office.services.store.run("SELECT count(*) AS n FROM install_attempt") == [{"n": 0}]


@pytest.mark.parametrize(
    ("body", "enterprise"),
    [
        ({"enterprise_id": "E1", "authorizations": [{"enterprise_id": "E2"}]}, "E1"),
        ({"enterprise_id": None, "authorizations": [{"enterprise_id": "E2"}, {"enterprise_id": "E3"}]}, "E2"),
        ({"enterprise_id": 7, "authorizations": [{"enterprise_id": None}]}, ""),
        ({"authorizations": []}, ""),
        ({"authorizations": {"0": "E1"}}, ""),
        ({"authorizations": [None]}, ""),
        ({}, ""),
    ],
)
def test_which_organisation_an_event_is_of(body: dict[str, Any], enterprise: str) -> None:
    """Slack says it beside the event, or in the first of what it authorises; whatever else stands there is none."""
    assert lifecycle._enterprise(body) == enterprise


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (1, "1970-01-01T00:00:01Z"),
        (2**32 - 1, "2106-02-07T06:28:15Z"),
        (0, ""),
        (-1, ""),
        (2**32, ""),
        ("1795418100", ""),
        (None, ""),
    ],
)
def test_when_an_event_happened(at: object, said: str) -> None:
    """In UTC; what is no moment says nothing."""
    assert lifecycle._moment({"event_time": at}) == said


def test_an_event_of_which_slack_says_no_time_happened_now(office: Office) -> None:
    """Slack is away just then: it is taken at its word."""
    office.install()
    office.slack.on("/api/auth.test", Reply(cut=True))
    office.clock.tick()
    body = {"team_id": HERE, "event": {"type": "app_uninstalled"}}
    lifecycle.Lifecycle(office.services).hear(body)
    assert not at_work(office)


def test_of_an_installation_of_its_own_and_its_organisations_both_are_asked(office: Office) -> None:
    """The event is about either; the one whose token still works stays."""
    company(office, HERE, ELSEWHERE)
    office.install(enterprise={"id": GROUP, "name": "Group"})
    revoke(office)
    office.hear("app_uninstalled", enterprise_id=GROUP)
    assert (state(office, GROUP), state(office, GROUP, "")) == (State.SUSPENDED, State.ACTIVE)


def test_a_workspace_that_joined_or_left_an_organisation_since(office: Office) -> None:
    """Slack names another organisation than when it was installed, or none: it is known by its team."""
    office.install()
    office.install(team=ELSEWHERE, access_token="xoxb-elsewhere")
    revoke(office, "xoxb-elsewhere")
    office.hear("app_uninstalled", ELSEWHERE, enterprise_id="E0JOINED")
    assert [at_work(office), at_work(office, ELSEWHERE)] == [True, False]


def test_such_an_event_is_answered_before_anybody_is_asked(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """With 200; with 503 where it could not be kept, so that Slack says it again. Anything else goes on."""
    entrance, goes_on = lifecycle.LifecycleEntrance(office.services), BoltResponse(status=299)

    def statuses() -> list[int]:
        bodies: list[dict[str, Any]] = [
            {"type": "event_callback", "team_id": HERE, "event": {"type": "app_uninstalled"}},
            {"type": "event_callback", "event": {"type": "app_mention"}},
            {"type": "event_callback", "event": "app_uninstalled"},
            {"type": "block_actions", "event": {"type": "app_uninstalled"}},
        ]
        asked = [BoltRequest(body=body, mode="socket_mode") for body in bodies]
        answers = [entrance.process(req=one, resp=goes_on, next=lambda: goes_on) for one in asked]
        return [answer.status for answer in answers if answer]

    office.install()
    revoke(office)
    assert statuses() == [200, 299, 299, 299]
    assert not at_work(office)

    def busy(*_: object) -> None:
        raise UnavailableError("busy")

    monkeypatch.setattr(lifecycle.Lifecycle, "hear", busy)
    assert statuses() == [503, 299, 299, 299]
