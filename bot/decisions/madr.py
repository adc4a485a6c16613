"""Decisions as markdown files, as Markdown Architectural Decision Records (MADR 4, adr.github.io) have them. Pure."""

import re
from collections.abc import Callable

from bot.decisions.decision import Decision, alternatives
from bot.records.record import Record
from bot.text.fold import fold

_STATUS = {"decided": "accepted", "reversed": "deprecated"}


def file_name(record: Record[Decision]) -> str:
    """`0012-we-ship-on-tuesdays.md`."""
    return (
        f"{record.number:04}-{re.sub(r'[^a-z0-9]+', '-', fold(record.content.title)).strip('-')[:60] or 'decision'}.md"
    )


def markdown(record: Record[Decision], name: Callable[[str], str], by: int) -> str:
    """A decision as one file. `name` says who somebody is; `by` is the number of the one in its place, 0 for none."""
    said = record.content
    status = f"superseded by {by:04}" if by else _STATUS.get(record.status, record.status)
    people = {"decision-makers": (said.owner,), "consulted": said.consulted, "informed": said.informed}
    head = [f"status: {_quoted(status)}", f"date: {record.changed_at[:10]}"]
    head += [f"{part}: {_quoted(', '.join(map(name, who)))}" for part, who in people.items() if who]
    options = [f"* {_line(said.title)}", *(f"* {_line(option)}" for option in alternatives(said))]
    proof = [f"Evidence: {said.evidence}. {_line(said.proof)}".strip(), *said.links]
    expected = [f"{said.kpi}: {said.expected}".strip(": ")] if said.kpi or said.expected else []
    review = [f"Review on {said.review_on}."] if said.review_on else []
    parts = {
        "Context and Problem Statement": [said.context],
        "Considered Options": ["\n".join(options)],
        "Decision Outcome": [_line(said.title), *proof],
        "Consequences": [said.consequences],
        "Confirmation": [*expected, *review],
        "More Information": [f"Topic: {_line(said.topic)}", *([record.source] if record.source else [])],
    }
    written = [
        f"## {title}\n\n{body}\n" for title, lines in parts.items() if (body := "\n\n".join(filter(None, lines)))
    ]
    return "---\n" + "\n".join(head) + f"\n---\n\n# {_line(said.title)}\n\n" + "\n".join(written)


def _line(text: str) -> str:
    return " ".join(text.split())


def _quoted(text: str) -> str:
    return '"' + _line(text).replace("\\", "\\\\").replace('"', '\\"') + '"'
