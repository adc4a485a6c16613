"""`python -m sandbox`: a local Slack for whatever app, in whatever language, and nothing of ours."""

import argparse
import json
import signal
import sys
import threading
from pathlib import Path

from sandbox.organisation import DEMO, HEADQUARTERS, SISTER
from sandbox.sandbox import Sandbox


def main() -> int:
    """Serve until Ctrl-C or SIGTERM; returns the exit code: 2 where the port is taken or the manifest is missing."""
    args = _arguments()
    company = {"organisation": HEADQUARTERS, "beside": [SISTER]} if args.company else {"organisation": DEMO}
    try:
        slack = Sandbox(args.manifest, port=args.port, installed=not args.bare, **company).start()
        for other in args.beside:
            slack.add_app(other, installed=not args.bare)
    except OSError as error:
        print(f"Not started: {error.strerror or error} {error.filename or ''}".rstrip(), file=sys.stderr)
        return 2
    slack.deliver_to(args.request_url)
    print(json.dumps(_told(slack)) if args.json else _sentences(slack), flush=True)
    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: ended.set())
    ended.wait()
    slack.stop()
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description="A local Slack, as strict as Slack.")
    parser.add_argument("--manifest", type=Path, default=Path("manifest.yml"), help="the app's (default: %(default)s)")
    parser.add_argument("--beside", type=Path, action="append", default=[], help="the manifest of one more app")
    parser.add_argument("--port", type=int, default=8765, help="port of the page (default: %(default)s; 0: a free one)")
    parser.add_argument("--request-url", help="where the app takes signed POSTs; without it, Socket Mode")
    parser.add_argument("--company", action="store_true", help="two workspaces of one organisation (Enterprise Grid)")
    parser.add_argument("--bare", action="store_true", help="install nothing: the app is installed by OAuth")
    parser.add_argument("--json", action="store_true", help="print addresses and secrets as one line of JSON")
    return parser.parse_args()


def _told(slack: Sandbox) -> dict[str, str]:
    return {
        "url": slack.url,
        "SLACK_API_URL": slack.api_url,
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_APP_TOKEN": slack.app_token,
        "SLACK_SIGNING_SECRET": slack.signing_secret,
        "SLACK_CLIENT_ID": slack.client_id,
        "SLACK_CLIENT_SECRET": slack.client_secret,
    }


def _sentences(slack: Sandbox) -> str:
    told = _told(slack)
    lines = [f"{name}={value}" for name, value in told.items() if name != "url" and value]
    pages = [f"Page:        {slack.url}", f"Inspector:   {slack.url}/inspector"]
    pages.append(f"Control API: {slack.url}/control/openapi.json")
    return "\n".join([*pages, "", *lines])


if __name__ == "__main__":
    sys.exit(main())
