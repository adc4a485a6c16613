"""The pages of whoever installs the bot: HTML of a few sentences and buttons, in their language. Pure."""

import base64
import re
from collections.abc import Mapping, Sequence
from hashlib import sha256
from html import escape
from urllib.parse import urlencode

from bot.installations.outcome import InstallOutcome
from bot.text import LANGUAGES, Translator, language_of

Link = tuple[str, str]  # the Fluent key of what a button says, and where it leads

_STYLE = (
    ":root{color-scheme:light dark}"
    "body{margin:0;min-height:100vh;display:grid;place-items:center;font:1.05rem/1.5 system-ui,sans-serif;"
    "background:Canvas;color:CanvasText}"
    "main{max-width:34rem;padding:2rem}"
    "h1{font-size:1.6rem;line-height:1.25;margin:0 0 1rem;overflow-wrap:anywhere}"
    "a{display:inline-block;margin:.75rem .75rem 0 0;padding:.7rem 1.1rem;border-radius:.5rem;"
    "border:1px solid #1f3a5f;color:inherit}"
    "a.first{background:#1f3a5f;color:#fff;text-decoration:none;font-weight:600}"
    "a:focus-visible{outline:3px solid #6aa2e8;outline-offset:2px}"
)
_POLICY = (
    f"default-src 'none'; style-src 'sha256-{base64.b64encode(sha256(_STYLE.encode()).digest()).decode()}'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS: Sequence[tuple[str, str]] = (
    ("Cache-Control", "no-store"),
    ("Content-Security-Policy", _POLICY),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
)
"""Of every page, and of what leads to one: nothing of it is kept, framed, fetched from elsewhere or told onwards."""


def language_wanted(accepted: str, otherwise: str) -> str:
    """The language that a browser asks for in Accept-Language (https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4)
    of those the bot speaks."""
    wanted: list[tuple[float, int, str]] = []
    for place, part in enumerate(accepted[:500].split(",")):
        name, _, quality = part.strip().partition(";")
        found = re.fullmatch(r"\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*", quality) if quality else None
        weight = float(found[1]) if found else 0.0 if quality else 1.0
        language = language_of(name.strip()) or (otherwise if name.strip() == "*" else None)
        if language in LANGUAGES and weight > 0:
            wanted.append((-weight, place, language))
    return min(wanted)[2] if wanted else otherwise


def begin_page(t: Translator, start: str, *, again: bool) -> str:
    """Where it begins; `again` for whoever was sent here to do so anew."""
    said = [t("installations-again")] if again else []
    said += [t("installations-intro"), t("installations-asks")]
    return _page(t, t("installations-title"), said, [("installations-add", start)])


def outcome_page(t: Translator, outcome: InstallOutcome, begin: str) -> str:
    """How it ended, and what comes next; `begin` is where it begins."""
    title = t(f"installations-{outcome.key}-title", **outcome.values)
    links = _into_slack(outcome) if outcome.installation else [("installations-begin", begin)] if outcome.again else []
    return _page(t, title, [t(f"installations-{outcome.key}-text", **outcome.values)], links)


def _into_slack(outcome: InstallOutcome) -> Sequence[Link]:
    made = outcome.installation
    if made is None:
        return []
    if made.is_org_wide:
        # https://docs.slack.dev/enterprise/organization-ready-apps: it is in no workspace yet.
        place = f"https://app.slack.com/manage/{made.enterprise}/integrations/profile/{made.app}/workspaces/add"
        return [("installations-workspaces", place)]
    # https://docs.slack.dev/interactivity/deep-linking
    app = _query({"team": made.team, "id": made.app, "tab": "home"})
    web = _query({"team": made.team, "app": made.app})
    return [
        ("installations-open", f"slack://app?{app}"),
        ("installations-open-web", f"https://slack.com/app_redirect?{web}"),
    ]


def _query(values: Mapping[str, str]) -> str:
    return urlencode({name: value for name, value in values.items() if value})


def _page(t: Translator, title: str, said: Sequence[str], links: Sequence[Link]) -> str:
    paragraphs = "".join(f"<p>{escape(one)}</p>" for one in said)
    buttons = "".join(
        f'<a{" class=first" if not number else ""} href="{escape(url)}">{escape(t(key))}</a>'
        for number, (key, url) in enumerate(links)
    )
    return (
        f'<!doctype html><html lang="{t.language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>"
        f"<body><main><h1>{escape(title)}</h1>{paragraphs}<nav>{buttons}</nav></main></body></html>"
    )
