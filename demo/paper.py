"""Pages of a look-alike as people see them, in a browser: a page, of which a line can be changed by hand."""

import html
from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl

from demo.lookalike import Asked, Said

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 46rem; padding: 0 1rem; color: #222 }
form { display: flex; gap: .5rem; margin: 0 } input { flex: 1; font: inherit; padding: .1rem }
input { border: 1px solid transparent } input:hover, input:focus { border-color: #bbb }
button, select { font: inherit } p.note { color: #666 }
form.fields { display: block } label { display: block; margin: .5rem 0 }
label input, label select { display: block; width: 100%; box-sizing: border-box }
label input, label select { border: 1px solid #bbb; padding: .3rem }
"""


def listed(label: str, links: Mapping[str, str]) -> Said:
    """A page that leads to others, each by its title."""
    rows = "".join(f'<li><a href="{html.escape(at)}">{html.escape(title)}</a></li>' for at, title in links.items())
    return page(label, f"<h1>{html.escape(label)}</h1><ul>{rows}</ul>")


def shown(label: str, title: str, text: str, note: str = "", actions: Sequence[str] = ()) -> Said:
    """A page, a field a line; `actions` are buttons beside it."""
    rows = [
        f'<form method="post"><input type="hidden" name="line" value="{at}">'
        f'<input name="text" value="{html.escape(line)}"><button>Save</button></form>'
        for at, line in enumerate(text.split("\n"))
    ]
    buttons = "".join(f'<button name="action" value="{one}">{one.capitalize()}</button> ' for one in actions)
    head = f"<h1>{html.escape(title)}</h1><p class=note>{html.escape(label)}. {html.escape(note)}</p>"
    more = f'<form method="post">{buttons}</form>' if buttons else ""
    return page(title, head + more + "".join(rows))


def acted(asked: Asked) -> str:
    """The button that was pressed; empty for none."""
    return dict(parse_qsl(asked.body)).get("action", "")


def edited(asked: Asked, text: str) -> str:
    """The text after the line was changed that a form came with."""
    said = dict(parse_qsl(asked.body, keep_blank_values=True))
    lines = text.split("\n")
    at = int(said["line"]) if said.get("line", "").isdecimal() else -1
    if 0 <= at < len(lines):
        lines[at] = " ".join(said.get("text", "").split())
    return "\n".join(lines)


def page(title: str, body: str) -> Said:
    """A page of HTML."""
    head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    head += f"<title>{html.escape(title)}</title><style>{_STYLE}</style>"
    text = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    return Said(200, text, {"Content-Type": "text/html; charset=utf-8"})
