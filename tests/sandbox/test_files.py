"""Files: the bot's uploads, people's uploads, downloads, pictures in messages."""

from typing import Any
from urllib.request import Request, urlopen

import pytest
from slack_bolt import App
from slack_sdk import WebClient

from sandbox import Person, Sandbox
from tests.sandbox.conftest import CHECKOUT, Running
from tests.sandbox.parrot import acknowledging, entry, modal, section
from tests.sandbox.test_web_api import error_of

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40


def _image(file_id: str) -> dict[str, Any]:
    return {"type": "image", "alt_text": "Chart", "slack_file": {"id": file_id}}


def test_an_upload_is_shared_in_the_channel(client: WebClient, amelie: Person, slack: Sandbox) -> None:
    """files_upload_v2 posts a message that carries the file; files.info finds the share once it is ready."""
    slack.core.files.ready_seconds = 0.05
    made = client.files_upload_v2(
        channel=CHECKOUT, filename="chart.png", title="Chart", content=PNG, initial_comment="Look"
    )
    last = amelie.messages(CHECKOUT)[-1]
    assert (last["text"], last["files"][0]["title"], last["files"][0]["mimetype"]) == ("Look", "Chart", "image/png")
    info = slack.wait(lambda: _ready(client, made["file"]["id"]))
    assert info["shares"]["public"][CHECKOUT][0]["ts"] == last["ts"]
    assert info["size"] == len(PNG)


def _ready(client: WebClient, file_id: str) -> Any:
    file = client.files_info(file=file_id)["file"]
    return file if file["mimetype"] else None


def test_a_fresh_file_is_not_ready_for_a_picture(client: WebClient, slack: Sandbox, amelie: Person) -> None:
    """An image block with a file just uploaded is refused, then taken."""
    slack.core.files.ready_seconds = 60
    file_id = client.files_upload_v2(filename="chart.png", content=PNG)["file"]["id"]
    refused = error_of(client.chat_postMessage, channel=CHECKOUT, text="x", blocks=[_image(file_id)])
    assert refused["errors"] == ["invalid slack file [json-pointer:/blocks/0/slack_file]"]
    slack.core.files.ready_seconds = 0
    file_id = client.files_upload_v2(filename="chart.png", content=PNG)["file"]["id"]
    client.chat_postMessage(channel=CHECKOUT, text="x", blocks=[_image(file_id)])
    assert amelie.messages(CHECKOUT)[-1]["blocks"][0]["slack_file"] == {"id": file_id}


def test_an_upload_needs_every_step(client: WebClient) -> None:
    """No content sent, an unknown file, or an empty one: refused."""
    promised = client.files_getUploadURLExternal(filename="a.txt", length=3)
    refused = error_of(client.files_completeUploadExternal, files=[{"id": promised["file_id"]}])
    assert refused["error"] == "file_not_found"
    assert error_of(client.files_info, file=promised["file_id"])["error"] == "file_not_found"
    assert error_of(client.files_getUploadURLExternal, filename="a.txt", length=0)["error"] == "invalid_arguments"


def test_an_upload_goes_only_where_the_bot_is(client: WebClient) -> None:
    """Sharing in a channel the bot is not in is refused."""
    refused = error_of(client.files_upload_v2, channel="C0DESIGN", filename="a.txt", content="abc")
    assert refused["error"] == "not_in_channel"


def test_an_upload_can_go_in_a_thread(client: WebClient, amelie: Person) -> None:
    """thread_ts puts the file below a message."""
    parent = amelie.say(CHECKOUT, "figures?")
    client.files_upload_v2(channel=CHECKOUT, filename="a.txt", content="abc", thread_ts=parent["ts"])
    assert amelie.messages(CHECKOUT, parent["ts"])[-1]["files"][0]["name"] == "a.txt"


def _download(url: str, token: str) -> tuple[str, bytes]:
    with urlopen(Request(url, headers={"Authorization": f"Bearer {token}"})) as response:
        return response.headers.get_content_type(), response.read()


def test_the_bot_reads_a_file_submitted_in_a_modal(
    app: App, running: Running, client: WebClient, amelie: Person, slack: Sandbox
) -> None:
    """The submission carries the file; its private address opens with the bot's token."""
    files: list[Any] = []
    app.view("form")(acknowledging(lambda view, body: files.extend(view["state"]["values"]["csv"]["value"]["files"])))
    block = entry("csv", "file_input", filetypes=["csv"], max_files=1)
    with running():
        client.views_open(trigger_id=slack.core.tickets.trigger("U0AMELIE"), view=modal(block))
        chosen = amelie.upload("terms.csv", b"term,meaning\n")
        assert error_of(client.files_info, file=chosen["id"])["error"] == "file_not_found"
        assert amelie.submit({"csv": [chosen["id"]]}) == {}
    assert _download(files[0]["url_private_download"], slack.bot_token) == ("text/csv", b"term,meaning\n")
    assert client.files_info(file=chosen["id"])["file"]["name"] == "terms.csv"
    assert client.files_list()["files"][0]["id"] == chosen["id"]


def test_a_download_without_the_token_is_a_sign_in_page(amelie: Person, slack: Sandbox, client: WebClient) -> None:
    """Slack answers HTML and HTTP 200: a bot that does not look would read it as the file."""
    file = client.files_upload_v2(filename="a.csv", content="a,b")["file"]
    assert _download(file["url_private"], slack.bot_token)[1] == b"a,b"
    assert _download(file["url_private"], "xoxb-wrong")[0] == "text/html"


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (["terms.pdf"], "Please choose a file of type csv."),
        (["a.csv", "b.csv"], "Please choose at most 1."),
        ([], "Please complete this required field."),
    ],
)
def test_a_file_input_checks_before_sending(
    client: WebClient, amelie: Person, slack: Sandbox, names: list[str], sentence: str
) -> None:
    """Type, number and presence of files are checked by the client, so the bot hears nothing."""
    block = entry("csv", "file_input", filetypes=["csv"], max_files=1)
    client.views_open(trigger_id=slack.core.tickets.trigger("U0AMELIE"), view=modal(section("x"), block))
    chosen = [amelie.upload(name, b"x")["id"] for name in names]
    assert amelie.submit({"csv": chosen}) == {"csv": sentence}
    assert slack.deliveries == []
