"""Several workspaces: each with its own token, or one token for a whole company; and what a company's events say."""

from collections.abc import Iterator
from typing import Any

import pytest
from slack_sdk import WebClient

from sandbox import DEMO, HEADQUARTERS, SISTER, Sandbox
from tests.patience import PATIENCE
from tests.sandbox.conftest import CHECKOUT, MANIFEST, Clock, Running
from tests.sandbox.parrot import acknowledging, actions, button, entry, home, modal, new_app, section
from tests.sandbox.test_web_api import error_of

ONE, OTHER, COMPANY = HEADQUARTERS.id, SISTER.id, "E0NORTHWIND"
PERSON = "U0AMELIE"  # of both


@pytest.fixture
def slack(clock: Clock) -> Iterator[Sandbox]:
    """Two workspaces of a company that installed the app for all of them."""
    with Sandbox(MANIFEST, HEADQUARTERS, clock=clock, beside=[SISTER], org_wide=True, patience=PATIENCE) as sandbox:
        yield sandbox


@pytest.fixture
def apart(clock: Clock) -> Iterator[Sandbox]:
    """Two workspaces that installed the app one after the other; the first is of a company of several, too."""
    with Sandbox(MANIFEST, HEADQUARTERS, clock=clock, beside=[SISTER], patience=PATIENCE) as sandbox:
        yield sandbox


def client(slack: Sandbox, team: str = "") -> WebClient:
    """A client with the token of a workspace, that names the workspace in no call."""
    return WebClient(token=slack.workspace(team).bot_token, base_url=slack.api_url, retry_handlers=[])


def texts(slack: Sandbox, team: str) -> list[str]:
    """What somebody reads in a channel of a workspace, of today."""
    return [message["text"] for message in slack.person(PERSON, team).messages(CHECKOUT) if "bot_id" in message]


def test_a_companys_token_names_the_company(slack: Sandbox) -> None:
    """auth.test says the company where it says a workspace else, and auth.teams.list which workspaces there are."""
    web = client(slack)
    own = web.auth_test()
    assert (own["team_id"], own["enterprise_id"], own["is_enterprise_install"]) == (COMPANY, COMPANY, True)
    assert [team["id"] for page in web.auth_teams_list(limit=1) for team in page["teams"]] == [ONE, OTHER]


def test_a_workspace_of_a_company_may_have_a_token_of_its_own(apart: Sandbox) -> None:
    """Having an `enterprise_id` makes no token the company's: it is for one workspace."""
    own = client(apart, OTHER).auth_test()
    assert (own["team_id"], own["enterprise_id"], own["is_enterprise_install"]) == (OTHER, COMPANY, False)
    assert [team["id"] for team in client(apart, OTHER).auth_teams_list()["teams"]] == [OTHER]


def test_a_companys_token_has_to_say_which_workspace(slack: Sandbox) -> None:
    """Where ids do not say it, a call without `team_id` is refused, and so is another company's workspace."""
    web = client(slack)
    assert error_of(web.users_list)["error"] == "missing_argument"
    assert error_of(web.chat_postMessage, channel=CHECKOUT, text="Where?")["error"] == "missing_argument"
    refused = error_of(web.chat_postMessage, channel=CHECKOUT, text="There", team_id="T0ELSEWHERE")
    assert refused["error"] == "team_access_not_granted"
    web.chat_postMessage(channel=CHECKOUT, text="Here", team_id=OTHER)
    assert (texts(slack, ONE), texts(slack, OTHER)) == ([], ["Here"])


def test_each_token_is_for_its_workspace(apart: Sandbox) -> None:
    """A workspace's token reaches that one alone, whatever `team_id` says."""
    client(apart, OTHER).chat_postMessage(channel=CHECKOUT, text="Here", team_id=ONE)
    assert (texts(apart, ONE), texts(apart, OTHER)) == ([], ["Here"])
    assert client(apart).auth_test()["team_id"] == ONE


def test_views_files_and_answers_stay_in_their_workspace(slack: Sandbox) -> None:
    """The same person has a Home tab in each; a file and a response URL lead where they came from."""
    web = client(slack)
    for team in (ONE, OTHER):
        web.views_publish(user_id=PERSON, view=home(section(f"Home of {team}")), team_id=team)
    shown = [slack.person(PERSON, team).home for team in (ONE, OTHER)]
    assert [view and view["blocks"][0]["text"]["text"] for view in shown] == [f"Home of {ONE}", f"Home of {OTHER}"]
    named = WebClient(token=slack.bot_token, base_url=slack.api_url, team_id=OTHER, retry_handlers=[])
    named.files_upload_v2(content="a,b", filename="x.csv", channel=CHECKOUT)
    assert [file.name for file in slack.workspace(OTHER).files.all()] == ["x.csv"]
    assert slack.workspace(ONE).files.all() == []


def test_what_people_do_names_no_team(slack: Sandbox) -> None:
    """Of an app that the company installed, buttons and forms come without `team`, and a form names the company as
    where the app is: whose workspace it is, the person says, and the message that was pressed."""
    app, got = new_app(slack), list[dict[str, Any]]()
    web = WebClient(token=slack.bot_token, base_url=slack.api_url, team_id=OTHER)

    @app.action("open")
    def opens(ack: Any, body: dict[str, Any]) -> None:
        ack()
        got.append(body)
        web.views_open(trigger_id=body["trigger_id"], view=modal(entry("name")))

    app.view("form")(acknowledging(lambda _, body: got.append(body)))
    app.command("/parrot")(acknowledging(lambda _, body: got.append(body)))
    app.event("app_mention")(acknowledging(lambda _, body: got.append(body)))
    app.event("message")(lambda: None)
    person = slack.person(PERSON, OTHER)
    with Running(slack, app, "socket")():
        web.chat_postMessage(channel=CHECKOUT, text="Press", blocks=[actions(button("open"))])
        person.click(person.messages(CHECKOUT)[-1], "open")
        slack.wait(lambda: person.modal)
        assert person.submit({"name": "Amélie"}) == {}
        person.command("/parrot", "hi", channel=CHECKOUT)
        person.say(CHECKOUT, "@Parrot hello")
        slack.wait(lambda: len(got) == 4)
    pressed, sent, typed, said = got
    for body in (pressed, sent):
        assert (body["team"], body["user"]["team_id"], body["enterprise"]["id"]) == (None, OTHER, COMPANY)
        assert body["is_enterprise_install"]
    assert pressed["message"]["team"] == OTHER
    assert sent["view"]["app_installed_team_id"] == COMPANY
    assert (typed["team_id"], typed["is_enterprise_install"], typed["enterprise_id"]) == (OTHER, "true", COMPANY)
    assert (said["team_id"], said["context_team_id"], said["authorizations"][0]["team_id"]) == (OTHER, OTHER, None)
    assert slack.person(PERSON, ONE).modal is None


def test_a_workspace_of_a_company_names_itself(apart: Sandbox) -> None:
    """Installed in one workspace of a company, `team` is there, with the company beside it."""
    app, got = new_app(apart), list[dict[str, Any]]()
    app.command("/parrot")(acknowledging(lambda _, body: got.append(body)))
    app.shortcut("repeat_anything")(acknowledging(lambda _, body: got.append(body)))
    with Running(apart, app, "socket")():
        apart.person(PERSON, OTHER).shortcut("repeat_anything")
        apart.person(PERSON, OTHER).command("/parrot", "hi", channel=CHECKOUT)
        apart.wait(lambda: len(got) == 2)
    chosen, typed = got
    assert (chosen["team"]["id"], chosen["team"]["enterprise_id"], chosen["enterprise"]["id"]) == (
        OTHER,
        COMPANY,
        COMPANY,
    )
    assert (typed["team_id"], typed["is_enterprise_install"]) == (OTHER, "false")
    assert not chosen["is_enterprise_install"]


def test_ids_of_a_company_begin_with_w_too(slack: Sandbox) -> None:
    """Who came with a company of workspaces has an id with W, and is written to as anybody."""
    web = WebClient(token=slack.bot_token, base_url=slack.api_url, team_id=OTHER)
    told = web.users_info(user="W0NADIA")["user"]
    assert (told["team_id"], told["enterprise_user"]["enterprise_id"]) == (OTHER, COMPANY)
    web.chat_postMessage(channel="W0NADIA", text="Hello")
    assert [message["text"] for message in slack.person("W0NADIA", OTHER).messages("D0NADIA")] == ["Hello"]
    with pytest.raises(LookupError):
        slack.person("W0NADIA", ONE)


def test_an_uninstalled_company_app_is_gone_from_every_workspace(slack: Sandbox) -> None:
    """One token dies, and with it the app everywhere."""
    slack.uninstall()
    assert error_of(client(slack).users_list, team_id=OTHER)["error"] == "account_inactive"


def test_a_lone_workspace_cannot_install_for_a_company() -> None:
    """There is no company to install it."""
    with pytest.raises(ValueError, match="company"):
        Sandbox(MANIFEST, DEMO, org_wide=True)
