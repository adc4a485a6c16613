"""Canvases: made and edited by the bot as Slack lets it, shown to people and changed by them."""

from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener, urlopen

import pytest
from slack_sdk import WebClient

from sandbox import Sandbox
from sandbox.canvases import LARGEST
from tests.sandbox.conftest import CHECKOUT
from tests.sandbox.test_web_api import error_of

TEXT = "Intro.\n\n## One\n\n- apple\n- [x] banana\n\n## Two\n\n| x | y |\n|---|---|\n| 1 | 2 |"


def content(markdown: str) -> dict[str, str]:
    """A text, as the methods take it."""
    return {"type": "markdown", "markdown": markdown}


def added(client: WebClient, **how: Any) -> str:
    """A canvas; its id."""
    made = client.canvases_create(title="Plan", document_content=content(TEXT), channel_id=CHECKOUT, **how)
    return str(made["canvas_id"])


def read(client: WebClient, id_: str, kind: str = "markdown") -> str:
    """What it says."""
    return str(client.canvases_getContent(canvas_id=id_, content_type=kind)["content"])


def edited(client: WebClient, id_: str, **change: Any) -> None:
    """Make one change."""
    client.canvases_edit(canvas_id=id_, changes=[change])


def section(client: WebClient, id_: str, text: str) -> str:
    """The id of the only section that holds a text."""
    found = client.canvases_sections_lookup(canvas_id=id_, criteria={"contains_text": text})["sections"]
    assert len(found) == 1
    return str(found[0]["id"])


def test_a_canvas_is_a_file(client: WebClient) -> None:
    """It is described and listed as one, apart from other files."""
    id_ = added(client)
    file = client.files_info(file=id_)["file"]
    assert (file["title"], file["filetype"], file["mimetype"]) == ("Plan", "quip", "application/vnd.slack-docs")
    assert file["permalink"].endswith(f"/{id_}")
    assert file["channels"] == [CHECKOUT]
    assert [one["id"] for one in client.files_list(types="canvas", channel=CHECKOUT)["files"]] == [id_]
    assert client.files_list(types="canvas", channel="C0GENERAL")["files"] == []
    assert client.files_list(types="canvas", user="U0AMELIE")["files"] == []


def test_its_download_wants_the_token(client: WebClient, slack: Sandbox) -> None:
    """Without it, Slack answers with a page to sign in, and HTTP 200."""
    address = client.files_info(file=added(client))["file"]["url_private"]
    with urlopen(Request(address, headers={"Authorization": f"Bearer {slack.bot_token}"})) as answer:
        assert b"quip-canvas-content" in answer.read()
    with urlopen(address) as answer:
        assert b"Sign in" in answer.read()


def test_each_operation(client: WebClient) -> None:
    """At the start, at the end, beside a section, in its place, and gone; the title apart."""
    id_ = added(client)
    edited(client, id_, operation="insert_at_start", document_content=content("First"))
    edited(client, id_, operation="insert_at_end", document_content=content("Last"))
    edited(
        client, id_, operation="insert_after", section_id=section(client, id_, "One"), document_content=content("After")
    )
    edited(
        client,
        id_,
        operation="insert_before",
        section_id=section(client, id_, "Two"),
        document_content=content("Before"),
    )
    edited(
        client, id_, operation="replace", section_id=section(client, id_, "Intro"), document_content=content("Start")
    )
    edited(client, id_, operation="delete", section_id=section(client, id_, "apple"))
    edited(client, id_, operation="rename", title_content=content("Another"))
    said = [line for line in read(client, id_).splitlines() if line]
    assert said[:7] == ["First", "Start", "## One", "After", "* [x] banana", "Before", "## Two"]
    assert said[-1] == "Last"
    assert client.files_info(file=id_)["file"]["title"] == "Another"
    edited(client, id_, operation="replace", document_content=content("All"))
    assert read(client, id_) == "All"


def test_ids_of_sections_end_with_an_edit(client: WebClient) -> None:
    """They stand in the HTML; cells are sections, tables are not; after an edit they are others."""
    id_ = added(client)
    one = section(client, id_, "One")
    assert f"<h2 id='{one}'" in read(client, id_, "html")
    assert "<table><tr><td><p id='temp:C:" in read(client, id_, "html")
    edited(client, id_, operation="delete", section_id=one)
    refused = error_of(client.canvases_edit, canvas_id=id_, changes=[{"operation": "delete", "section_id": one}])
    assert (refused["error"], refused["detail"]) == ("canvas_editing_failed", f"Section {one} was not found")


@pytest.mark.parametrize(
    "changes",
    [
        [],
        [{"operation": "delete"}],
        [{"operation": "insert_at_end", "document_content": content("x")}] * 2,
        [{"operation": "insert_after", "document_content": content("x")}],
        [{"operation": "insert_at_end"}],
        [{"operation": "insert_at_end", "document_content": {"type": "html", "markdown": "x"}}],
        [{"operation": "move", "section_id": "temp:C:1"}],
        "x",
    ],
)
def test_an_edit_that_slack_does_not_take(client: WebClient, changes: Any) -> None:
    """One change a call, complete, of markdown."""
    id_ = added(client)
    assert error_of(client.canvases_edit, canvas_id=id_, changes=changes)["error"] == "invalid_arguments"
    assert "## One" in read(client, id_)


def test_what_there_is_none_of(client: WebClient, slack: Sandbox) -> None:
    """A canvas that was deleted, a channel that the bot is not in, a long text, criteria that say nothing."""
    id_ = added(client)
    assert error_of(client.canvases_sections_lookup, canvas_id=id_, criteria={})["error"] == "invalid_arguments"
    long = error_of(client.canvases_create, document_content=content("x" * (LARGEST + 1)))
    assert long["error"] == "canvas_creation_failed"
    assert error_of(client.canvases_create, channel_id="C0NOWHERE")["error"] == "channel_not_found"
    client.canvases_delete(canvas_id=id_)
    assert error_of(client.canvases_getContent, canvas_id=id_)["error"] == "canvas_not_found"
    assert error_of(client.files_info, file=id_)["error"] == "file_not_found"


def test_plans(client: WebClient, slack: Sandbox) -> None:
    """Where Slack is free a canvas is a channel's, and its only one; where they are off there are none."""
    slack.core.canvases.plan = "free"
    alone = error_of(client.canvases_create, title="Alone")
    assert alone["error"] == "free_teams_cannot_create_non_tabbed_canvases"
    id_ = added(client)
    again = error_of(client.canvases_create, channel_id=CHECKOUT)
    assert again["error"] == "free_team_canvas_tab_already_exists"
    slack.core.canvases.plan = "off"
    assert error_of(client.canvases_getContent, canvas_id=id_)["error"] == "canvas_disabled_user_team"


def test_access(client: WebClient, slack: Sandbox) -> None:
    """Channels or people, not both: then they see it."""
    id_ = str(client.canvases_create(title="Alone")["canvas_id"])
    canvas = slack.core.canvases.find(id_)
    assert canvas is not None
    assert not slack.core.canvases.may_see(canvas, "U0AMELIE")
    for given in ({}, {"channel_ids": [CHECKOUT], "user_ids": ["U0AMELIE"]}):
        assert (
            error_of(client.canvases_access_set, canvas_id=id_, access_level="read", **given)["error"]
            == "invalid_parameters"
        )
    client.canvases_access_set(canvas_id=id_, access_level="read", channel_ids=[CHECKOUT])
    assert slack.core.canvases.may_see(canvas, "U0AMELIE")


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *_: Any, **__: Any) -> None:
        """Follow nothing."""


def posted(slack: Sandbox, id_: str, **form: str) -> int:
    """Send the form of a canvas; the status."""
    address = f"{slack.url}/page/canvas/{slack.core.workspace.id}/{id_}"
    try:
        with build_opener(_Stay).open(address, urlencode(form).encode()) as answer:
            return int(answer.status)
    except HTTPError as error:
        error.close()
        return error.code


def test_people_see_it_and_change_it(client: WebClient, slack: Sandbox) -> None:
    """Its channel shows it; at its address its text can be changed, by those who may see it, and it can be deleted."""
    id_ = added(client)
    with urlopen(f"{slack.url}/page/state?user=U0AMELIE") as answer:
        assert f"/docs/{slack.core.workspace.id}/{id_}?user=U0AMELIE".encode() in answer.read()
    client.canvases_edit(canvas_id=id_, changes=[{"operation": "insert_at_end", "document_content": content("<b>&")}])
    with urlopen(client.files_info(file=id_)["file"]["permalink"]) as answer:
        shown = answer.read().decode()
    assert "&lt;b&gt;&amp;" in shown
    assert "<b>" not in shown
    assert posted(slack, id_, user="U0AMELIE", title="Ours", markdown="## One\r\n\r\nMine.") == 303
    assert read(client, id_) == "## One\n\nMine."
    file = client.files_info(file=id_)["file"]
    assert (file["title"], file["last_editor"]) == ("Ours", "U0AMELIE")
    assert posted(slack, id_, user="U0NOBODY", markdown="x") == 404
    assert posted(slack, id_, user="U0AMELIE", action="delete") == 303
    assert error_of(client.canvases_getContent, canvas_id=id_)["error"] == "canvas_not_found"
    assert posted(slack, id_, user="U0AMELIE", markdown="x") == 404
