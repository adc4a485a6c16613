"""An issue of the look-alike of Jira as people see it, in a browser: it can be moved and changed by hand."""

import html
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl

from demo import paper
from demo.jira_board import PROJECTS, STATUSES, Board, Issue, account_of
from demo.lookalike import Asked, Said
from sandbox import DEMO

_NOTES = "customfield_10050"  # what Mobile wants of an issue that is done
_API = "/rest/api/3/issue"


def answer(asked: Asked, board: Board, now: datetime, first: Sequence[str]) -> Said | None:
    """What a browser is answered; None for what is none of its pages. `first` are the keys of issues to begin with."""
    if asked.path == "/":
        keys = dict.fromkeys([*first, *(one.key for one in reversed(board.made))])
        known = [one for one in map(board.find, keys) if one is not None]
        return paper.listed("Jira", {f"/browse/{one.key}": f"{one.key} {_title(board, one, now)}" for one in known})
    if not asked.path.startswith("/browse/"):
        return None
    one = board.find(asked.path.removeprefix("/browse/").upper())
    if one is None or one.created > now:
        return paper.page("Jira", "<h1>There is no such issue</h1><p><a href='/'>All issues</a></p>")
    wrong = (
        _save(board, one, dict(parse_qsl(asked.body, keep_blank_values=True)), now) if asked.method == "POST" else ""
    )
    return _shown(board, one, now, wrong) if wrong or asked.method == "GET" else Said(303, "", {"Location": asked.path})


def _title(board: Board, one: Issue, now: datetime) -> str:
    return str(board.shown(one, now)["fields"]["summary"])


def _save(board: Board, one: Issue, form: Mapping[str, str], now: datetime) -> str:
    """Change what the form says otherwise; what Jira refuses, in its words."""
    fields = board.shown(one, now)["fields"]
    was = {"summary": fields["summary"], "duedate": fields["duedate"] or ""}
    new: dict[str, Any] = {
        name: " ".join(form[name].split()) or None for name, old in was.items() if form.get(name, old) != old
    }
    assignee = (fields["assignee"] or {}).get("accountId", "")
    if form.get("assignee", assignee) != assignee:
        new["assignee"] = {"accountId": form["assignee"]} if form["assignee"] else None
    said = board.answer(Asked("PUT", f"{_API}/{one.id}", body=json.dumps({"fields": new})), now) if new else None
    if said is not None and said.status >= 400:
        return _why(said)
    if form.get("status", fields["status"]["id"]) == fields["status"]["id"]:
        return ""
    asked = {"transition": {"id": f"{form['status']}1"}, "fields": {_NOTES: form["notes"]} if form.get("notes") else {}}
    said = board.answer(Asked("POST", f"{_API}/{one.id}/transitions", body=json.dumps(asked)), now)
    return _why(said) if said is not None and said.status >= 400 else ""


def _why(said: Said) -> str:
    told = said.body if isinstance(said.body, dict) else {}
    return " ".join([*told.get("errorMessages", ()), *map(str, told.get("errors", {}).values())])


def _shown(board: Board, one: Issue, now: datetime, wrong: str) -> Said:
    fields, changed = board.shown(one, now)["fields"], board.of(one)
    people = {"": "Nobody", **{account_of(member.id): member.real_name for member in DEMO.members}}
    assignee = (fields["assignee"] or {}).get("accountId", "")
    statuses = {id_: name for id_, (name, _) in STATUSES.items()}
    rows = [
        _input("Summary", "summary", fields["summary"]),
        _select("Status", "status", statuses, fields["status"]["id"]),
        _input("Due date", "duedate", fields["duedate"] or "", "date"),
        _select("Assignee", "assignee", people, assignee),
        *([_input("Release notes, to be done", "notes", "")] if one.key.startswith("MOB-") else []),
    ]
    project = PROJECTS[one.key.partition("-")[0]]
    head = f"<p class=note><a href='/'>Jira</a> · {html.escape(project)} · {html.escape(one.kind)}</p>"
    head += f"<h1>{one.key} {html.escape(str(fields['summary']))}</h1>"
    refused = f"<p role=alert><b>{html.escape(wrong)}</b></p>" if wrong else ""
    form = f"<form method=post class=fields>{''.join(rows)}<button>Save</button></form>"
    links = "".join(_link(one["object"]) for one in changed.links.values())
    comments = "".join(f"<p>{'<br>'.join(map(html.escape, _lines(one['body'])))}</p>" for one in changed.comments)
    more = (f"<h2>Links</h2><ul>{links}</ul>" if links else "") + (f"<h2>Comments</h2>{comments}" if comments else "")
    return paper.page(f"{one.key} · Jira", head + refused + form + more)


def _link(told: Mapping[str, Any]) -> str:
    return f'<li><a href="{html.escape(str(told["url"]))}">{html.escape(str(told["title"]))}</a></li>'


def _lines(node: Any) -> list[str]:
    """The lines of a document."""
    if node.get("type") == "text":
        return [str(node.get("text", ""))]
    inner = [line for one in node.get("content", ()) for line in _lines(one)]
    return ["".join(inner)] if node.get("type") in ("paragraph", "heading") else inner


def _input(label: str, name: str, value: str, kind: str = "text") -> str:
    return f'<label>{label}<input type="{kind}" name="{name}" value="{html.escape(value)}"></label>'


def _select(label: str, name: str, options: Mapping[str, str], value: str) -> str:
    shown = "".join(
        f'<option value="{html.escape(id_)}"{" selected" if id_ == value else ""}>{html.escape(text)}</option>'
        for id_, text in options.items()
    )
    return f'<label>{label}<select name="{name}">{shown}</select></label>'
