"""Writing a record as a file of markdown. Pure.

What the format has no section for stands in the head of a file, and so does what a section does not say exactly.
"""

import json
import re
from collections.abc import Mapping

from bot.madr.document import RECORD, MadrDocument
from bot.madr.reading import bare, read
from bot.text.fold import fold


def file_name(number: int, title: str) -> str:
    """`0012-we-ship-on-tuesdays.md`."""
    return f"{number:04}-{re.sub(r'[^a-z0-9]+', '-', fold(title)).strip('-')[:60] or 'decision'}.md"


def markdown(said: MadrDocument) -> str:
    """A file that `read` reads back, by the names of the fields."""
    status = f"superseded by {said.by:04}" if said.by else said.status
    head = {"status": status, "date": said.date, RECORD: said.record}
    head |= {part: ", ".join(who) for part, who in said.people.items() if who}
    parts = {
        "Context and Problem Statement": _escaped(said.context),
        "Considered Options": "\n".join(f"* {bare(option)}" for option in (said.title, *said.options)),
        "Decision Outcome": bare(said.title),
        "Consequences": _escaped(said.consequences),
        "More Information": said.source,
    }
    sections = "\n".join(f"## {title}\n\n{text}\n" for title, text in parts.items() if text)
    body = f"# {bare(said.title)}\n\n{sections}"
    for _ in range(2):  # what the head says of the title decides what is read of the body
        found = read(_whole(head, body), tuple(said.fields))
        head |= {name.replace("_", "-"): text for name, text in said.fields.items() if found.get(name, "") != text}
    return _whole(head, body)


def person(name: str, user: str) -> str:
    """Somebody by name, with the id in brackets; the id where that is the name."""
    called = re.sub(r"[,()]", " ", name).strip()
    return user if called == user else f"{called} ({user})"


def _whole(head: Mapping[str, str], body: str) -> str:
    lines = [f"{name}: {json.dumps(text, ensure_ascii=False)}" for name, text in head.items()]
    return "\n".join(["---", *lines, "---", "", body])


def _escaped(text: str) -> str:
    return re.sub(r"^(?=\\*#)", r"\\", text, flags=re.MULTILINE)
