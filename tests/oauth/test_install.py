"""Whoever installs the bot goes from a button to Slack and back, and reads at every turn how it went."""

import base64
import json
import logging
from dataclasses import replace
from datetime import timedelta
from http import HTTPStatus
from urllib.parse import parse_qs

import pytest

from bot.clock import stamp
from bot.installations.installation import Installation, TokenPair
from bot.installations.oauth import INSTALL, REDIRECT, START
from bot.installations.page import language_wanted
from bot.installations.store import attempts, ending, installations
from bot.installations.vault import Vault
from bot.schedule.store import deliveries
from bot.slack.scopes import OPTIONAL, OVER_HTTP, REQUIRED
from bot.store import StoreError, trail
from tests.connectors.server import Reply
from tests.oauth.conftest import APP, PUBLIC, TOKEN, Office, answer
from tests.shelves import ADMIN, HERE


def kept(office: Office) -> list[tuple[str, str]]:
    """The installations there are, by enterprise and team."""
    return [one.key for one in installations.every(office.services.store)]


@pytest.mark.parametrize(("language", "said"), [("en", "Add to Slack"), ("fr-CA, en;q=0.5", "Ajouter à Slack")])
def test_the_first_page_has_a_button_in_the_readers_language(front: Office, language: str, said: str) -> None:
    """One page and one button: it leads to Slack with all permissions, a state, and the way back."""
    page = front.visit(INSTALL, language=language)
    assert page.status == HTTPStatus.OK
    assert said in page.body
    assert f'href="{PUBLIC}{START}"' in page.body
    begun = front.visit(START)
    assert begun.status == HTTPStatus.FOUND
    assert begun.headers["Location"].startswith(f"{front.slack.url}/oauth/v2/authorize?")
    assert begun.asked["scope"].split(",") == [*REQUIRED, *OPTIONAL, *OVER_HTTP]
    assert (begun.asked["client_id"], begun.asked["redirect_uri"]) == ("1.2", f"{PUBLIC}{REDIRECT}")
    assert len(begun.asked["state"]) >= 43
    for word in ("Secure", "HttpOnly", "SameSite=Lax", "Max-Age=600"):
        assert word in begun.headers["Set-Cookie"]


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "fr"),
        ("de", "fr"),
        ("en-GB", "en"),
        ("de, en;q=0.3, fr;q=0.7", "fr"),
        ("fr;q=0, en;q=0.1", "en"),
        ("*", "fr"),
        ("en;q=nan,\x00,;;,fr;q=9", "fr"),
        ("," * 100_000, "fr"),
    ],
)
def test_the_browsers_language_is_read_as_it_says_it(accepted: str, language: str) -> None:
    """Qualities count, and what is malformed is left out."""
    assert language_wanted(accepted, "fr") == language


@pytest.mark.parametrize(
    ("language", "title"),
    [("en", "is installed in Northwind &lt;b&gt;Ltd&lt;/b&gt;"), ("fr", "est installé dans Northwind &lt;b&gt;")],
)
def test_it_is_installed(office: Office, language: str, title: str) -> None:
    """The last page leads into Slack, where a greeting waits for whoever installed it; the token is kept encrypted, and
    serves the workspace at once."""
    page = office.install(language)
    assert (page.status, kept(office)) == (HTTPStatus.OK, [("", HERE)])
    assert title in page.body
    assert ("sent you a message" if language == "en" else "par où commencer") in page.body
    assert f"slack://app?team={HERE}&amp;id={APP}&amp;tab=home" in page.body
    assert f"https://slack.com/app_redirect?team={HERE}&amp;app={APP}" in page.body
    assert office.services.token(HERE) == TOKEN
    row = installations.find(office.services.store, "", HERE)
    assert row is not None
    made = row.open(Vault({"a": bytes(32)}, "1.2"))
    assert (made.installer, made.scopes, made.pair.token) == (ADMIN, ("chat:write", "commands"), TOKEN)
    (greeting,) = deliveries.ready(office.services.store, office.clock() + timedelta(seconds=1), 9)
    assert (greeting.delivery.kind, greeting.delivery.channel) == ("home.welcome", ADMIN)
    lines = office.services.store.run("SELECT did, who FROM trail WHERE workspace = :w", w=HERE)
    assert lines == [{"did": "installations.installed", "who": ADMIN}]
    assert trail.TABLES


def test_what_is_said_to_slack_and_what_is_kept_of_its_answer(office: Office) -> None:
    """The code goes back with the address it was asked for, and with the app's own secret."""
    office.install(enterprise={"id": "E0", "name": "Group"})
    (asked,) = (one for one in office.slack.asked if one.path.endswith("oauth.v2.access"))
    basic = base64.b64encode(b"1.2:the client secret").decode()
    form = {name: values[0] for name, values in parse_qs(asked.body.decode()).items()}
    sent = {"code": "1.2.secretcode", "redirect_uri": f"{PUBLIC}{REDIRECT}"}
    assert {name: form.get(name) for name in sent} == sent
    assert asked.headers["authorization"] == f"Basic {basic}"
    row = installations.find(office.services.store, "E0", HERE)
    assert row is not None
    made = row.open(Vault({"a": bytes(32)}, "1.2"))
    at = stamp(office.clock())
    scopes = ("chat:write", "commands")
    assert made == Installation(
        "E0", HERE, "Northwind <b>Ltd</b>", APP, "U0BOT", ADMIN, scopes, TokenPair(TOKEN), at, changed_at=at
    )
    (line,) = office.services.store.run("SELECT after FROM trail WHERE workspace = :w", w=HERE)
    assert json.loads(line["after"]) == {"scopes": [*scopes]}
    assert ending.names(office.services.store) == {HERE: "Northwind <b>Ltd</b>"}
    assert ending.rows_of(office.services.store, HERE) == {"installation": 1}


def test_an_answer_that_leaves_out_what_may_be_left_out(office: Office) -> None:
    """It is kept all the same, with nothing in its place."""
    office.install(team={"id": HERE}, app_id=None, bot_user_id=None, authed_user=None, scope=None)
    row = installations.find(office.services.store, "", HERE)
    assert row is not None
    made = row.open(Vault({"a": bytes(32)}, "1.2"))
    assert (made.name, made.app, made.bot_user, made.installer, made.scopes) == ("", "", "", "", ())
    assert (made.pair.refresh, made.pair.ends_at) == ("", "")


def test_somebody_else_installs_it_again_with_other_permissions(office: Office) -> None:
    """There is one installation, as it is now; nobody is greeted twice."""
    office.install()
    page = office.install(authed_user={"id": "U0OLIVER"}, scope="chat:write", access_token="xoxb-second")
    assert "It was there already" in page.body, "no greeting is announced that does not come"
    row = installations.find(office.services.store, "", HERE)
    assert row is not None
    assert (kept(office), row.installer, row.scopes) == ([("", HERE)], "U0OLIVER", ("chat:write",))
    assert office.services.token(HERE) == "xoxb-second"
    assert len(deliveries.ready(office.services.store, office.clock() + timedelta(seconds=1), 9)) == 1


def test_tokens_that_end_are_kept_with_what_renews_them(office: Office) -> None:
    """An app that rotates its tokens says for how long they are good."""
    office.install(access_token="xoxe.xoxb-1", refresh_token="xoxe-1", expires_in=43_200)
    row = installations.find(office.services.store, "", HERE)
    assert row is not None
    pair = row.open(Vault({"a": bytes(32)}, "1.2")).pair
    assert (pair.token, pair.refresh, pair.ends_at) == ("xoxe.xoxb-1", "xoxe-1", "2026-11-23T21:00:00Z")


@pytest.mark.parametrize("team", [None, {"id": "T0HERE", "name": "One of them"}])
def test_a_whole_organisation_is_sent_on_to_choose_workspaces(office: Office, team: object) -> None:
    """It is kept for the organisation, whatever team Slack names beside it, and is at work in no workspace yet."""
    group = {"id": "E0GROUP", "name": "Group"}
    page = office.install(team=team, enterprise=group, is_enterprise_install=True)
    assert (page.status, kept(office)) == (HTTPStatus.OK, [("E0GROUP", "")])
    assert "is installed for Group" in page.body
    assert f"https://app.slack.com/manage/E0GROUP/integrations/profile/{APP}/workspaces/add" in page.body
    assert "slack://" not in page.body


def test_a_workspace_of_an_organisation_is_kept_as_itself(office: Office) -> None:
    """That there is an organisation does not make it the organisation's."""
    office.install(enterprise={"id": "E0GROUP", "name": "Group"})
    assert kept(office) == [("E0GROUP", HERE)]


def test_a_state_works_once_in_its_time_and_its_browser(office: Office) -> None:
    """Used twice, after ten minutes, in another browser or invented: nothing is asked of Slack, and it begins again."""
    office.slack.on("/api/oauth.v2.access", Reply(body=answer()))
    begun, other = office.visit(START), office.visit(START)
    assert office.come_back(begun, cookie=other.cookie).status == HTTPStatus.BAD_REQUEST
    assert office.come_back(begun, cookie="").status == HTTPStatus.BAD_REQUEST
    assert office.come_back(begun, state="x" * 43).status == HTTPStatus.BAD_REQUEST
    assert office.slack.asked == []
    assert office.come_back(begun).status == HTTPStatus.OK
    page = office.come_back(begun)
    assert (page.status, len(office.slack.asked)) == (HTTPStatus.BAD_REQUEST, 1)
    assert "Start again" in page.body
    office.clock.tick(minutes=10)
    assert office.come_back(other).status == HTTPStatus.BAD_REQUEST
    assert len(office.slack.asked) == 1


def test_two_tabs_of_one_browser_both_end_well(front: Office) -> None:
    """Whoever begins twice may come back from either."""
    front.slack.on("/api/oauth.v2.access", Reply(body=answer()))
    first = front.visit(START)
    second = front.visit(START, cookie=first.cookie)
    assert second.cookie == first.cookie
    assert [front.come_back(one).status for one in (second, first)] == [HTTPStatus.OK, HTTPStatus.OK]


def test_from_an_administration_page_it_begins_anew(front: Office) -> None:
    """An organisation's pages send people without a state: they are told why they begin here. The code is not used."""
    page = front.visit(REDIRECT, "code=1.2.secretcode")
    assert (page.status, page.headers["Location"]) == (HTTPStatus.SEE_OTHER, f"{PUBLIC}{INSTALL}?again")
    assert "administration pages" in front.visit(INSTALL, "again").body
    assert "pages d’administration" in front.visit(INSTALL, "again", language="fr").body
    assert front.slack.asked == []


@pytest.mark.parametrize(
    ("said", "status", "english", "french"),
    [
        ({"error": "invalid_code"}, 400, "doesn’t work any more", "ne fonctionne plus"),
        ({"error": "bad_client_secret"}, 500, "isn’t set up correctly", "mal configuré"),
        ({"error": "bad_redirect_uri"}, 500, "isn’t set up correctly", "mal configuré"),
        ({"error": "invalid_team_for_non_distributed_app"}, 502, "Slack refused", "Slack a refusé"),
        ({"error": "<script>xoxb-1</script>"}, 504, "didn’t answer in time", "pas répondu à temps"),
        ({"error": "internal_error"}, 504, "didn’t answer in time", "pas répondu à temps"),
        ({"error": "ratelimited"}, 504, "didn’t answer in time", "pas répondu à temps"),
        ({"ok": True, "access_token": ""}, 502, "no_bot_token", "no_bot_token"),
        ({"ok": True, "team": None}, 502, "no_bot_token", "no_bot_token"),
    ],
)
def test_what_slack_refuses_is_said(
    front: Office, said: dict[str, object], status: int, english: str, french: str
) -> None:
    """Each with what helps, and a status that says whose fault it is; nothing is kept."""
    front.slack.on("/api/oauth.v2.access", Reply(body=answer(**{"ok": False, **said})))
    for language, words in (("en", english), ("fr", french)):
        page = front.come_back(front.visit(START), language)
        assert (page.status, words in page.body) == (status, True), page.body
        assert "<script>" not in page.body
    assert kept(front) == []


def test_slack_that_hangs_up_is_told(front: Office) -> None:
    """Nobody knows whether it was installed; doing it twice harms nothing."""
    front.slack.on("/api/oauth.v2.access", Reply(cut=True))
    assert front.come_back(front.visit(START)).status == HTTPStatus.GATEWAY_TIMEOUT
    front.slack.on("/api/oauth.v2.access", Reply(status=503, body=b"upstream"))
    assert front.come_back(front.visit(START)).status == HTTPStatus.GATEWAY_TIMEOUT
    assert kept(front) == []


def test_who_says_no_reads_that_nothing_was_installed(front: Office) -> None:
    """Also where Slack sends them back without a state."""
    assert front.come_back(front.visit(START), code="", error="access_denied").status == HTTPStatus.FORBIDDEN
    page = front.visit(REDIRECT, "error=access_denied", language="fr")
    assert (page.status, "Rien n’a été installé" in page.body) == (HTTPStatus.FORBIDDEN, True)


def test_another_app_is_not_kept(office: Office) -> None:
    """What was installed before says which app the bot is, as far as its tokens can be read."""
    office.install()
    office.install(team={"id": "T0BEFORE", "name": "Before"})
    office.services.store.run("UPDATE installation SET pair = 'v1.gone.A.A' WHERE team = 'T0BEFORE'")
    page = office.install(app_id="A0OTHER", team={"id": "T0OTHER", "name": "Other"})
    assert (page.status, kept(office)) == (HTTPStatus.CONFLICT, [("", "T0BEFORE"), ("", HERE)])


@pytest.mark.parametrize(("app", "status"), [(APP, HTTPStatus.OK), ("A0OTHER", HTTPStatus.CONFLICT)])
def test_the_app_level_token_says_which_app_the_bot_is(front: Office, app: str, status: HTTPStatus) -> None:
    """Before anything was installed."""
    config = replace(front.services.config, slack_app_token=f"xapp-1-{APP}-1-secret")
    front.services = replace(front.services, config=config)
    assert front.install(app_id=app).status == status


@pytest.mark.parametrize("path", [INSTALL, START, REDIRECT])
def test_only_opening_a_page_does_something(front: Office, path: str) -> None:
    """What previews a link uses no state up, and nothing is taken from a form; what is no page says so."""
    begun = front.visit(START)
    query = f"code=1&state={begun.asked['state']}"
    for method in ("HEAD", "POST", "PUT", "DELETE", "OPTIONS", ""):
        page = front.visit(path, query, begun.cookie, method)
        expected = HTTPStatus.OK if (method, path) == ("HEAD", INSTALL) else HTTPStatus.METHOD_NOT_ALLOWED
        assert page.status == expected
        assert expected == HTTPStatus.OK or "GET" in page.headers["Allow"]
    assert front.visit(f"{path}x").status == HTTPStatus.NOT_FOUND
    assert front.slack.asked == []
    assert front.services.store.run("SELECT count(*) AS n FROM install_attempt")[0]["n"] == 1


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("state=" + "x" * 5000, 414),
        ("&".join(f"a{n}=1" for n in range(50)), 400),
        ("code=1&code=2&state=3", 400),
        ("state=%ff%00&code=%ff", 400),
        ("error=%0d%0aSet-Cookie:x", 400),
        ("error=bad_redirect_uri", 400),
        ("", 303),
    ],
)
def test_a_strange_query_is_a_page(front: Office, query: str, status: int) -> None:
    """Too long, too many, twice, no text: each is answered, and reaches neither Slack nor a header."""
    page = front.visit(REDIRECT, query)
    assert page.status == status
    assert "Set-Cookie" not in page.headers
    assert front.slack.asked == []


def test_pages_are_kept_by_nobody_and_tell_nothing_on(front: Office, caplog: pytest.LogCaptureFixture) -> None:
    """No page may be stored, framed or scripted, nor be named to where its links lead; and neither a page nor the log,
    at its most talkative, holds a code, a state, a token or the client secret."""
    caplog.set_level(logging.DEBUG)
    begun = front.visit(START)
    front.slack.on("/api/oauth.v2.access", Reply(body=answer(refresh_token="xoxe-1-refresh", expires_in=1)))
    pages = [front.visit(INSTALL), begun, front.come_back(begun), front.come_back(begun)]
    for page in [*pages, front.visit("/slack/install/no"), front.visit(REDIRECT, "x" * 9999)]:
        assert page.headers["Cache-Control"] == "no-store"
        assert page.headers["Referrer-Policy"] == "no-referrer"
        assert "default-src 'none'" in page.headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]
        assert page.headers["X-Content-Type-Options"] == "nosniff"
        assert "<script" not in page.body
        assert "style=" not in page.body
    ours = "\n".join(record.getMessage() for record in caplog.records if record.name.startswith("bot"))
    told = ours + "".join(page.body for page in pages)
    hidden = (TOKEN, "secretcode", "xoxe-1-refresh", "the client secret", begun.asked["state"])
    assert [secret for secret in hidden if secret in told] == []


def test_the_secret_and_the_code_go_to_slack_alone(front: Office) -> None:
    """The secret in a header, the code in the body: neither in an address, which machines on the way write down."""
    front.install()
    asked = next(one for one in front.slack.asked if one.path.endswith("oauth.v2.access"))
    assert "secretcode" in asked.body.decode()
    assert asked.query == {}
    assert b"client+secret" not in asked.body


def test_a_store_that_falters_is_said(front: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever comes back reads that it was not saved; anything unexpected has a reference."""

    def refuse(*_: object) -> None:
        raise StoreError("no")

    begun = front.visit(START)
    front.slack.on("/api/oauth.v2.access", Reply(body=answer()))
    monkeypatch.setattr(installations, "save", refuse)
    assert front.come_back(begun).status == HTTPStatus.SERVICE_UNAVAILABLE
    monkeypatch.setattr(installations, "save", None)
    page = front.come_back(front.visit(START))
    assert (page.status, "reference" in page.body) == (HTTPStatus.INTERNAL_SERVER_ERROR, True)
    monkeypatch.setattr(attempts, "begin", refuse)
    assert front.visit(START).status == HTTPStatus.SERVICE_UNAVAILABLE
