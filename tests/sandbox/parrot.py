"""A tiny Bolt app for the sandbox's tests, over Socket Mode or HTTP, and the blocks they use."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from slack_bolt import Ack, App, BoltRequest
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from bot.slack.socket import hang_up
from sandbox import Sandbox

Json = dict[str, Any]


def plain(text: str) -> Json:
    """A plain_text object."""
    return {"type": "plain_text", "text": text}


def section(text: str, **more: Any) -> Json:
    """A section block."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def button(action_id: str, value: str | None = None, **more: Any) -> Json:
    """A button element."""
    element = {"type": "button", "action_id": action_id, "text": plain("Press"), **more}
    return {**element, "value": value} if value is not None else element


def actions(*elements: Json, **more: Any) -> Json:
    """An actions block."""
    return {"type": "actions", "elements": list(elements), **more}


def option(value: str) -> Json:
    """An option of a menu."""
    return {"text": plain(value.title()), "value": value}


def entry(block_id: str, kind: str = "plain_text_input", optional: bool = False, **more: Any) -> Json:
    """An input block whose element is called "value"."""
    element = {"type": kind, "action_id": "value", **more}
    return {"type": "input", "block_id": block_id, "label": plain("Label"), "element": element, "optional": optional}


def modal(*blocks: Json, **more: Any) -> Json:
    """A modal view."""
    shown = list(blocks) or [section("Hello")]
    return {
        "type": "modal",
        "callback_id": "form",
        "title": plain("Form"),
        "submit": plain("Send"),
        "blocks": shown,
        **more,
    }


def home(*blocks: Json) -> Json:
    """A Home tab view."""
    return {"type": "home", "blocks": list(blocks)}


def acknowledging(note: Callable[..., None]) -> Callable[..., None]:
    """A listener that acknowledges, then notes what it heard: `note(payload, body)`."""

    def listener(ack: Ack, payload: Json, body: Json) -> None:
        ack()
        note(payload, body)

    return listener


def new_app(slack: Sandbox) -> App:
    """A Bolt app that belongs to the sandbox's workspace."""
    client = WebClient(token=slack.bot_token, base_url=slack.api_url)
    return App(client=client, signing_secret=slack.signing_secret, process_before_response=True)


@contextmanager
def over_socket(slack: Sandbox, app: App) -> Iterator[None]:
    """The app connected by Socket Mode, with slack_sdk's builtin client."""
    handler = SocketModeHandler(app, slack.app_token)
    handler.connect()  # type: ignore[no-untyped-call]
    slack.wait_for_bot()
    try:
        yield
    finally:
        hang_up(handler.client)


@contextmanager
def over_http(slack: Sandbox, app: App) -> Iterator[None]:
    """The app behind a request URL, its signature check in place."""

    def answer(request: BaseHTTPRequestHandler) -> tuple[int, str, bytes]:
        body = request.rfile.read(int(request.headers["Content-Length"])).decode()
        headers: dict[str, str | Sequence[str]] = {name: [value] for name, value in request.headers.items()}
        response = app.dispatch(BoltRequest(body=body, headers=headers))
        kind = response.headers.get("content-type", ["text/plain"])[0]
        return response.status, kind, (response.body or "").encode()

    with serving(answer) as url:
        slack.deliver_to(f"{url}/slack/events")
        slack.wait_for_bot()
        yield
        slack.deliver_to(None)


@contextmanager
def serving(answer: Callable[[BaseHTTPRequestHandler], tuple[int, str, bytes]]) -> Iterator[str]:
    """A web server: GET answers 200, POST what `answer` gives (status, content type, body)."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._send(200, "text/plain", b"ok")

        def do_POST(self) -> None:
            self._send(*answer(self))

        def _send(self, status: int, kind: str, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
