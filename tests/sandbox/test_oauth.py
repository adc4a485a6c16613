"""Installing by OAuth: the page, codes, tokens with their own scopes, renewed tokens, whole companies, removal."""

import re
from base64 import b64encode
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit
from urllib.request import Request, urlopen

import pytest
import yaml
from slack_bolt import App
from slack_sdk import WebClient

from sandbox import HEADQUARTERS, SISTER, Sandbox
from sandbox.wire import Refused
from tests.patience import PATIENCE
from tests.sandbox.conftest import CHECKOUT, MANIFEST, Clock
from tests.sandbox.parrot import over_socket
from tests.sandbox.test_page_api import Page
from tests.sandbox.test_web_api import error_of

ONE, OTHER, COMPANY = HEADQUARTERS.id, SISTER.id, "E0NORTHWIND"
BACK = "http://127.0.0.1:9/slack/oauth_redirect"
SCOPES = "chat:write,commands,groups:history"
ADMIN, PERSON = "U0HELENA", "U0AMELIE"


def _manifest(folder: Path, **settings: bool) -> Path:
    """The parrot's manifest, for companies and with the events that tell of them."""
    document = yaml.safe_load(MANIFEST.read_text())
    document["settings"] |= {"org_deploy_enabled": True, **settings}
    document["settings"]["event_subscriptions"]["bot_events"] += ["team_access_granted", "team_access_revoked"]
    path = folder / "manifest.yml"
    path.write_text(yaml.safe_dump(document))
    return path


def _open(manifest: Path, clock: Clock) -> Sandbox:
    return Sandbox(manifest, HEADQUARTERS, clock=clock, beside=[SISTER], installed=False, patience=PATIENCE)


@pytest.fixture
def bare(clock: Clock, tmp_path: Path) -> Iterator[Sandbox]:
    """Two workspaces of a company, in which nobody has installed the app yet."""
    with _open(_manifest(tmp_path), clock) as slack:
        yield slack


@pytest.fixture
def rotating(clock: Clock, tmp_path: Path) -> Iterator[Sandbox]:
    """The same with an app whose tokens end."""
    with _open(_manifest(tmp_path, token_rotation_enabled=True), clock) as slack:
        yield slack


def asking(slack: Sandbox, **query: str) -> str:
    """The address at which somebody is asked."""
    asked = {"client_id": slack.client_id, "scope": SCOPES, "redirect_uri": BACK, "state": "s1", **query}
    return f"{slack.url}/oauth/v2/authorize?{urlencode(asked)}"


def answer(address: str) -> dict[str, str]:
    """What the app is told by where a browser goes."""
    return dict(parse_qsl(urlsplit(address).query))


def access(slack: Sandbox, **args: str) -> dict[str, Any]:
    """What oauth.v2.access answers."""
    client = WebClient(base_url=slack.api_url, retry_handlers=[])
    return dict(client.oauth_v2_access(client_id=slack.client_id, client_secret=slack.client_secret, **args).data)  # type: ignore[arg-type]


def installed(slack: Sandbox, **decision: Any) -> dict[str, Any]:
    """Install, and return what oauth.v2.access answers."""
    return access(slack, code=answer(slack.authorize(asking(slack), **decision))["code"], redirect_uri=BACK)


def client(slack: Sandbox, token: str) -> WebClient:
    """A client with a token."""
    return WebClient(token, base_url=slack.api_url, retry_handlers=[])


def test_two_workspaces_install_one_after_the_other(bare: Sandbox) -> None:
    """Each has a token of its own, for that workspace, with what was granted there."""
    assert bare.bot_token == ""
    first, second = installed(bare, team=ONE, user=PERSON), installed(bare, team=OTHER, without=["groups:history"])
    assert (first["team"], first["authed_user"]) == ({"id": ONE, "name": HEADQUARTERS.name}, {"id": PERSON})
    assert (first["enterprise"]["id"], first["is_enterprise_install"], first["token_type"]) == (COMPANY, False, "bot")
    assert (first["app_id"], first["bot_user_id"]) == ("A0SANDBOX", "U0BOT")
    assert (first["scope"], second["scope"]) == (SCOPES, "chat:write,commands")
    assert second["authed_user"] == {"id": ADMIN}
    assert "refresh_token" not in first
    for got, team in ((first, ONE), (second, OTHER)):
        assert client(bare, got["access_token"]).auth_test()["team_id"] == team
    installs = [one for one in bare.core.journal.read() if one.name == "oauth.v2.access"]
    assert [one.team for one in installs] == [ONE, OTHER]
    assert bare.workspace(OTHER).bot_token == second["access_token"]


def test_the_page_asks_and_sends_the_browser_back(bare: Sandbox) -> None:
    """In the browser's language, with the workspaces to choose from; an optional scope is a box, the others are not."""
    from_the_app = {"Accept-Language": "fr", "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    request = Request(asking(bare, team=OTHER), headers=from_the_app)
    with urlopen(request) as response:
        page = response.read().decode()
    assert "Parrot demande l’accès à Eastwind Studio" in page
    assert re.findall(r'type=checkbox name=scope value="(.*?)"', page) == ["groups:history"]
    assert all(name in page for name in ("Northwind Studio", "Northwind Group, toute l’organisation", "Autoriser"))
    where = _submit(bare, asking(bare), decision="allow", team=OTHER, user=PERSON)
    assert answer(where)["state"] == "s1"
    got = access(bare, code=answer(where)["code"], redirect_uri=BACK)
    assert (got["team"]["id"], got["scope"]) == (OTHER, "chat:write,commands")
    refused = _submit(bare, asking(bare), decision="cancel")
    assert answer(refused) == {"error": "access_denied", "state": "s1"}


def _submit(slack: Sandbox, address: str, **form: str) -> str:
    """Send the page's form; where the browser is sent."""
    parts = urlsplit(address)
    connection = HTTPConnection(parts.netloc)
    kind = {"Content-Type": "application/x-www-form-urlencoded", "Origin": slack.url}
    connection.request("POST", f"{parts.path}?{parts.query}", urlencode(form), kind)
    response = connection.getresponse()
    assert response.status == 302, response.read()
    where = response.headers["Location"]
    connection.close()
    assert where.startswith(BACK)
    return where


@pytest.mark.parametrize(
    ("query", "error"),
    [
        ({"client_id": "1.2"}, "invalid_client_id"),
        ({"scope": ""}, "no_scopes"),
        ({"scope": "chat:write,admin"}, "invalid_scope"),
        ({"redirect_uri": "https://elsewhere.example/back"}, "bad_redirect_uri"),
    ],
)
def test_what_slack_does_not_ask_for_an_app(bare: Sandbox, query: dict[str, str], error: str) -> None:
    """The page says why, and nobody is sent anywhere."""
    connection = HTTPConnection(urlsplit(bare.url).netloc)
    connection.request("GET", asking(bare, **query).removeprefix(bare.url))
    response = connection.getresponse()
    assert (response.status, error in response.read().decode()) == (400, True)
    connection.close()
    with pytest.raises(Refused, match=error):
        bare.authorize(asking(bare, **query))


def test_a_code_works_once_in_its_ten_minutes_for_its_address(bare: Sandbox, clock: Clock) -> None:
    """And for whoever has the secret, by form or by HTTP Basic."""
    api = WebClient(base_url=bare.api_url, retry_handlers=[])
    own = {"client_id": bare.client_id, "client_secret": bare.client_secret}

    def code() -> str:
        return answer(bare.authorize(asking(bare)))["code"]

    def error(**args: str) -> str:
        return str(error_of(api.oauth_v2_access, **{**own, **args})["error"])

    first = code()
    assert error(code=first, redirect_uri=f"{BACK}/else") == "bad_redirect_uri"
    assert error(code=first, client_secret="wrong") == "bad_client_secret"
    assert error(code=first, client_id="wrong") == "invalid_client_id"
    assert error(code="wrong") == "invalid_code"
    assert error(grant_type="password") == "invalid_grant_type"
    assert access(bare, code=first, redirect_uri=BACK)["ok"]
    assert error(code=first, redirect_uri=BACK) == "invalid_code"
    late = code()
    clock.ahead += 601
    assert error(code=late, redirect_uri=BACK) == "invalid_code"
    basic = b64encode(f"{bare.client_id}:{bare.client_secret}".encode()).decode()
    form = urlencode({"code": code(), "redirect_uri": BACK}).encode()
    with urlopen(Request(f"{bare.api_url}oauth.v2.access", form, {"Authorization": f"Basic {basic}"})) as response:
        assert b'"ok": true' in response.read()


def test_nobody_has_the_bot_before_it_is_installed_or_after(bare: Sandbox) -> None:
    """No channel has it before somebody invites it, and the page says whether it is there."""

    def seen() -> tuple[bool, bool, set[str]]:
        page = Page(bare)
        state = page.get("state", user=PERSON)
        there = {one["name"] for one in state["channels"] if one["bot_is_member"] and not one["is_im"]}
        members = page.get("members", user=PERSON, channel=CHECKOUT)["members"]
        assert ("U0BOT" in members) == ("checkout" in there)
        return state["bot"]["installed"], state["bot"]["connected"], there

    assert seen() == (False, False, set())
    token = installed(bare, team=ONE)["access_token"]
    assert error_of(client(bare, token).chat_postMessage, channel=CHECKOUT, text="hi")["error"] == "not_in_channel"
    with over_socket(bare, _listening(bare, token)):
        bare.person(PERSON, ONE).invite_bot(CHECKOUT)
        assert seen() == (True, True, {"checkout"})
        bare.uninstall(ONE, events=[])
        assert seen() == (False, False, set())


def test_a_token_does_what_was_granted(bare: Sandbox) -> None:
    """missing_scope names what is needed and what there is; another installation has what it was given."""
    token = installed(bare, team=ONE)["access_token"]
    refused = error_of(client(bare, token).users_list)
    assert (refused["error"], refused["needed"], refused["provided"]) == ("missing_scope", "users:read", SCOPES)
    assert client(bare, token).auth_test().headers["x-oauth-scopes"] == SCOPES
    again = access(
        bare, code=answer(bare.authorize(asking(bare, scope="users:read"), team=ONE))["code"], redirect_uri=BACK
    )
    assert (again["access_token"], again["scope"]) == (token, f"{SCOPES},users:read"), "Slack adds scopes"
    assert client(bare, token).users_list()["ok"]


def test_tokens_that_end_are_renewed(rotating: Sandbox, clock: Clock) -> None:
    """After twelve hours the old one says so; a refresh token works once; of three tokens the oldest is dead."""
    first = installed(rotating)
    assert first["access_token"].startswith("xoxe.xoxb-")
    assert (first["refresh_token"][:7], first["expires_in"]) == ("xoxe-1-", 43200)
    clock.ahead += 43199
    second = access(rotating, grant_type="refresh_token", refresh_token=first["refresh_token"])
    assert "authed_user" not in second
    assert client(rotating, first["access_token"]).auth_test()["ok"], "the old one lives to its end"
    clock.ahead += 2
    assert error_of(client(rotating, first["access_token"]).auth_test)["error"] == "token_expired"
    again = {"client_id": rotating.client_id, "client_secret": rotating.client_secret, "grant_type": "refresh_token"}
    api = WebClient(base_url=rotating.api_url, retry_handlers=[])
    assert error_of(api.oauth_v2_access, **again, refresh_token=first["refresh_token"])["error"] == (
        "invalid_refresh_token"
    )
    third = access(rotating, grant_type="refresh_token", refresh_token=second["refresh_token"])
    access(rotating, grant_type="refresh_token", refresh_token=third["refresh_token"])
    assert error_of(client(rotating, second["access_token"]).auth_test)["error"] == "token_revoked"
    assert client(rotating, third["access_token"]).auth_test()["ok"]


def test_a_whole_company_installs_and_gives_the_app_to_workspaces(bare: Sandbox) -> None:
    """team is null; no workspace has the app until it is given to one, and both are told by events."""
    with pytest.raises(Refused, match="access_denied"):
        bare.authorize(asking(bare), whole=True, user=PERSON)
    got = installed(bare, whole=True)
    assert (got["team"], got["enterprise"]["id"], got["is_enterprise_install"]) == (None, COMPANY, True)
    web = client(bare, got["access_token"])
    assert web.auth_teams_list()["teams"] == []
    bare.app.give_to(OTHER)
    assert [one["id"] for one in web.auth_teams_list()["teams"]] == [OTHER]
    assert error_of(web.chat_postMessage, channel=CHECKOUT, text="hi", team_id=ONE)["error"] == (
        "team_access_not_granted"
    )
    bare.person(PERSON, OTHER).invite_bot(CHECKOUT)
    assert web.chat_postMessage(channel=CHECKOUT, text="hi", team_id=OTHER)["ok"]
    bare.app.take_from(OTHER)
    given, taken = [one.payload for one in bare.deliveries if one.name.startswith("team_access_")]
    assert (given["event"]["team_ids"], given["team_id"], given["enterprise_id"]) == ([OTHER], None, COMPANY)
    assert given["authorizations"][0]["is_enterprise_install"]
    assert taken["event"]["type"] == "team_access_revoked"
    assert not bare.workspace(OTHER).installed


def test_a_company_serves_a_workspace_whose_own_installation_is_over(bare: Sandbox) -> None:
    """Until then the workspace has its own token; afterwards the company gives it the app, or does not."""
    own, whole = installed(bare, team=ONE)["access_token"], installed(bare, whole=True)["access_token"]
    assert bare.workspace(ONE).bot_token == own
    bare.app.give_to(OTHER)
    installed(bare, team=OTHER)
    web = client(bare, whole)
    assert (web.auth_test()["team_id"], web.auth_teams_list()["teams"]) == (COMPANY, []), "each has its own"
    assert error_of(web.chat_postMessage, channel=CHECKOUT, text="hi")["error"] == "team_access_not_granted"
    bare.uninstall(ONE)
    gone = [one.payload for one in bare.deliveries if one.name == "app_uninstalled"]
    assert [one["authorizations"][0]["is_enterprise_install"] for one in gone] == [False]
    assert not bare.workspace(ONE).installed
    bare.app.give_to(ONE)
    assert bare.workspace(ONE).bot_token == whole
    assert [one["id"] for one in client(bare, whole).auth_teams_list()["teams"]] == [ONE]


def test_the_administration_pages_send_no_state(bare: Sandbox) -> None:
    """Whoever installs there did not begin with the app."""
    told = answer(bare.app.install_from_admin(redirect_uri=BACK))
    assert set(told) == {"code"}
    assert access(bare, code=told["code"])["is_enterprise_install"]


def test_removal_is_told_in_any_order_and_as_often_as_asked(bare: Sandbox) -> None:
    """What is left out comes late; the token is dead at once, and a new installation has another."""
    token = installed(bare, team=ONE)["access_token"]
    other = installed(bare, team=OTHER)["access_token"]
    with over_socket(bare, _listening(bare, token)):
        bare.uninstall(ONE, events=["app_uninstalled", "app_uninstalled"])
        assert error_of(client(bare, token).auth_test)["error"] == "account_inactive"
        bare.app.tell_app("tokens_revoked", ONE)
    told = [one for one in bare.deliveries if one.acknowledged]
    assert [one.name for one in told] == ["app_uninstalled", "app_uninstalled", "tokens_revoked"]
    assert {one.payload["team_id"] for one in told} == {ONE}
    assert client(bare, other).auth_test()["ok"]
    with pytest.raises(LookupError, match="not installed"):
        bare.person(PERSON, ONE).command("/parrot", channel=CHECKOUT)
    assert installed(bare, team=ONE)["access_token"] != token


def test_the_app_removes_itself(bare: Sandbox) -> None:
    """By auth.revoke its token is revoked; by apps.uninstall it is gone. It hears of both."""
    first, second = (client(bare, installed(bare, team=team)["access_token"]) for team in (ONE, OTHER))
    assert first.auth_revoke()["revoked"]
    assert error_of(first.auth_test)["error"] == "token_revoked"
    own = {"client_id": bare.client_id, "client_secret": bare.client_secret}
    assert second.apps_uninstall(**own)["ok"]
    assert error_of(second.auth_test)["error"] == "account_inactive"
    bare.wait(lambda: len(bare.deliveries) >= 3)
    assert [one.name for one in bare.deliveries] == ["tokens_revoked", "tokens_revoked", "app_uninstalled"]


def _listening(slack: Sandbox, token: str) -> App:
    app = App(client=client(slack, token), signing_secret=slack.signing_secret, process_before_response=True)
    for kind in ("app_uninstalled", "tokens_revoked"):
        app.event(kind)(lambda: None)
    return app


def test_administrators_look_after_apps_on_a_page(bare: Sandbox) -> None:
    """Where each is installed and what it may; removed, given to a workspace and taken from it by buttons."""

    def seen(language: str = "en") -> str:
        with urlopen(Request(f"{bare.url}/apps", headers={"Accept-Language": language})) as response:
            return str(response.read().decode())

    def press(act: str, team: str) -> int:
        connection = HTTPConnection(urlsplit(bare.url).netloc)
        kind = {"Content-Type": "application/x-www-form-urlencoded", "Origin": bare.url}
        connection.request("POST", "/page/apps", urlencode({"app": bare.app.id, "team": team, "act": act}), kind)
        status = connection.getresponse().status
        connection.close()
        return status

    assert "Northwind Group</strong> <span class=detail>not installed" in seen()
    assert seen().count("not installed") == 3
    installed(bare, team=ONE)
    assert "chat:write, commands, groups:history" in seen()
    assert press("uninstall", ONE) == 303
    assert not bare.workspace(ONE).installed
    installed(bare, whole=True)
    assert seen("fr").count("mais pas dans cet espace") == 2
    assert "Northwind Group</strong> <span class=detail>installée<" in seen("fr")
    assert seen().count("Uninstall") == seen().count("Uninstall from the organisation") == 1
    assert press("give", OTHER) == 303
    assert bare.workspace(OTHER).installed
    assert press("take", OTHER) == 303
    assert not bare.workspace(OTHER).installed
    assert press("install", ONE) == 400, "there is no registered address to go to"
    bare.app.redirect_urls = [BACK]
    assert press("install", ONE) == 302
    assert press("dance", ONE) == 400
