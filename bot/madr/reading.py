"""Reading a record out of a file of markdown, its own or another tool's. Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml

from bot.errors import UserError
from bot.madr.document import ACCEPTED, BY, DEPRECATED, INSTEAD, OTHERS, PROPOSED, RECORD, REJECTED, SUPERSEDED
from bot.text.fold import fold

_MEANS = {
    **dict.fromkeys(
        ("accepted", "approved", "decided", "adopted", "implemented", "done", "valid", "accepte"), ACCEPTED
    ),
    **dict.fromkeys(("proposed", "draft", "pending", "open", "in discussion", "under review", "propose"), PROPOSED),
    **dict.fromkeys(("rejected", "declined", "refuse", "rejete"), REJECTED),
    **dict.fromkeys(("deprecated", "obsolete", "reversed", "retired", "withdrawn", "deprecie"), DEPRECATED),
    **dict.fromkeys(("superseded", "superseeded", "replaced", "remplace", "remplacee"), SUPERSEDED),
}
_HEAD = re.compile(r"\ufeff?---[ \t]*\n(.*?)\n---[ \t]*(?:\n|$)", re.DOTALL)
_LISTED = re.compile(r"^\s*(?:[*+-]\s+)?\**([A-Za-zÀ-ÿ][\w \-]{1,24}?)\**\s*:\**\s*(.+?)\s*$")
_TITLE = re.compile(r"^(?:ADR|RFC)?[-\s#]*\d+\s*[.:)–—-]\s*|^ADR[-\s]*\d*\s*[:–—-]\s*", re.IGNORECASE)
_BY = re.compile(r"(?:super[sc]eeded|super[sc]eded|replaced|remplac\S+)\s+(?:by|par)\b(.*)", re.IGNORECASE)
_FOR = re.compile(r"(?:super[sc]eeds|super[sc]edes|replaces|remplace)\b(.*)", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,6})")
_LINK = re.compile(r"https?://[^\s<>()|\]]+")
_ITEM = re.compile(r"^\s*(?:[*+-]|\d+[.)])\s+")
# Of the head and the lists, by what others call it.
_NAMES = {
    "owner": ("decision makers", "deciders", "decision maker", "decider", "approver", "accountable", "decideurs"),
    "consulted": ("consulted", "consultes"),
    "informed": ("informed", "informes"),
    "topic": ("topic", "category", "tags", "sujet", "theme"),
    "status": ("status", "statut"),
    "date": ("date", "decided on"),
}
_CONTEXT = ("context and problem statement", "context and problem", "context", "contexte", "")
_OPTIONS = ("considered options", "considered alternatives", "options", "alternatives")
_OUTCOME = ("decision outcome", "decision", "outcome")
_CONSEQUENCES = ("consequences", "positive consequences", "negative consequences", "confirmation", "validation")


def bare(text: str) -> str:
    """A text in one line."""
    return " ".join(text.split())


def read(text: str, fields: Sequence[str] = ()) -> dict[str, str]:
    """What a file says, by field, as a cell of a table has it; besides, "status", "date" (an ISO day), RECORD, which is
    "workspace/number" in a file of ours, BY and INSTEAD, numbers of other files, and OTHERS, names of more who decided;
    `fields` are what else may stand in the head of a file of ours. People are names, or ids where a file of ours has
    them in brackets. Raises UserError."""
    head, body = _head(text)
    title, sections = _sections(body)
    listed = dict(_listed(sections.get("", "")))
    said = {
        name: next(filter(None, (head.get(key) or listed.get(key) for key in keys)), "")
        for name, keys in _NAMES.items()
    }
    own, told = head.get("record", ""), sections.get("status", "")
    found = {"title": title or head.get("title", "")} | {
        name: said[name] for name in ("topic", "consulted", "informed")
    }
    found |= _status(f"{said['status']}\n{told}") | {"date": _day(said["date"] or dict(_listed(told)).get("date", ""))}
    first, *others = re.split(r"\s*[,;]\s*|\s+(?:and|et|&)\s+", said["owner"])
    found |= {"owner": first, OTHERS: ", ".join(others), RECORD: own}
    people = ("owner", "consulted", "informed", OTHERS)
    found |= {name: re.sub(r"[^,;]*\(([A-Z0-9]{6,})\)", r"\1", found[name]).replace(",", ", ") for name in people}
    found |= {name: " ".join(found[name].split()) for name in people}
    found |= _own_texts(sections, found["title"]) if own else _texts(sections, found["title"])
    found |= {name: head[key] for name in fields if own and (key := name.replace("_", " ")) in head}
    return {name: value for name, value in found.items() if value}


def _head(text: str) -> tuple[dict[str, str], str]:
    """What stands in the head of a file, by name, folded; and the rest."""
    found = _HEAD.match(text)
    if not found:
        return {}, text.lstrip("\ufeff")
    try:
        said = yaml.safe_load(found[1])
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise UserError("madr-error-head") from error
    known = said if isinstance(said, dict) else {}
    return {fold(str(name)): _plain(value) for name, value in known.items()}, text[found.end() :]


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(str(one) for one in value if not isinstance(one, list | dict))
    return "" if value is None or isinstance(value, dict) else str(value).strip()


def _sections(body: str) -> tuple[str, dict[str, str]]:
    """The title, and the texts by their headings, folded; what stands before the first of them has none."""
    body = re.sub(r"<!--.*?-->", "", body, flags=re.DOTALL)
    title, name, found, fenced = "", "", dict[str, list[str]](), False
    for line in body.splitlines():
        fenced ^= line.lstrip().startswith(("```", "~~~"))
        heading = None if fenced else re.match(r"(#{1,3})\s+(.*?)\s*#*\s*$", line)
        if heading and len(heading[1]) == 1 and not title:
            title = _TITLE.sub("", heading[2]).strip() or heading[2]
        elif heading and (len(heading[1]) < 3 or fold(heading[2]) in _CONSEQUENCES):
            name = fold(heading[2])
        else:
            found.setdefault(name, []).append(line)
    return title, {name: "\n".join(lines).strip() for name, lines in found.items()}


def _listed(text: str) -> Iterator[tuple[str, str]]:
    """`* Status: accepted`, `Date: 2016-02-12`."""
    for line in text.splitlines():
        if found := _LISTED.match(line):
            yield (
                fold(found[1]),
                found[2].strip("[]") if found[2].count("[") == 1 and "](" not in found[2] else found[2],
            )


def _status(text: str) -> dict[str, str]:
    by, instead = _BY.search(text), _FOR.search(text)
    words = [fold(line) for line in re.split(r"[\n|,;.]", text) if fold(line)]
    meant = [_MEANS[one] for line in words for one in (line, line.partition(" ")[0]) if one in _MEANS]
    if words and not meant and not by and not instead:
        raise UserError("madr-error-status", status=words[0][:40])
    found = {"status": SUPERSEDED if by else (meant or [ACCEPTED])[0]}
    for name, match in ((BY, by), (INSTEAD, instead)):
        number = _NUMBER.search(match[1]) if match else None
        found |= {name: str(int(number[1]))} if number else {}
    return found


def _day(text: str) -> str:
    found = re.search(r"\d{4}-\d{2}-\d{2}", text)
    return found[0] if found else ""


def _items(text: str) -> list[str]:
    return [bare(_ITEM.sub("", line)) for line in text.splitlines() if _ITEM.match(line)]


def _own_texts(sections: Mapping[str, str], title: str) -> dict[str, str]:
    """The texts of a file of ours."""
    texts = {name: re.sub(r"^\\(?=\\*#)", "", text, flags=re.MULTILINE) for name, text in sections.items()}
    options = [one for one in _items(texts.get("considered options", "")) if one not in ("", bare(title))]
    context = texts.get("context and problem statement", "")
    return {"context": context, "alternatives": "\n".join(options), "consequences": texts.get("consequences", "")}


def _texts(sections: Mapping[str, str], title: str) -> dict[str, str]:
    """The texts of another tool's file: what has no field of its own is context, under its heading."""
    rest = {name: text for name, text in sections.items() if text and name not in ("status", "date")}
    if "" in rest:
        rest[""] = "\n".join(line for line in rest[""].splitlines() if not _LISTED.match(line)).strip()
    taken = {name: rest.pop(name, "") for name in (*_CONTEXT, *_OPTIONS, *_CONSEQUENCES)}
    outcome = next((name for name in _OUTCOME if name in rest), "")
    options = [one for name in _OPTIONS for one in _items(taken[name])]
    against = _against(rest.pop("pros and cons of the options", ""))
    options = [f"{one}: {against[fold(one)]}" if fold(one) in against else one for one in options]
    context = [taken[name] for name in _CONTEXT if taken[name]]
    context += [
        f"{name.capitalize()}:\n{rest[name]}" for name in sorted(rest, key=lambda one: one != outcome) if rest[name]
    ]
    links = dict.fromkeys(found.rstrip(".,;") for text in sections.values() for found in _LINK.findall(text))
    consequences = "\n\n".join(taken[name] for name in _CONSEQUENCES if taken[name])
    kept = [one for one in options if fold(one) != fold(title)]
    return {
        "context": "\n\n".join(context),
        "alternatives": "\n".join(kept),
        "consequences": consequences,
        "links": "\n".join(list(links)[:20]),
    }


def _against(text: str) -> dict[str, str]:
    """What speaks against each option, by its name, folded."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in text.splitlines():
        if heading := re.match(r"#{3,}\s+(.*?)\s*$", line):
            name = fold(heading[1])
        elif _ITEM.match(line) and re.match(r"bad\b", said := bare(_ITEM.sub("", line)), re.IGNORECASE):
            found.setdefault(name, []).append(said)
    return {name: "; ".join(lines) for name, lines in found.items()}
