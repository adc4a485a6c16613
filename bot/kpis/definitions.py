"""KPIs as a file, for teams that keep their definitions in git. No I/O.

TOML (https://toml.io/en/v1.0.0), a table for each KPI:

    [[kpi]]
    name = "Activation"
    unit = "percent"              # number, percent, points, currency (with currency = "EUR"), duration (and = "min")
    direction = "up"              # up, down, band (with low and high)
    target = 40
    target_per = "week"           # what the target is for: day, week, month, quarter; left out: one value
    alert_at = 35
    grain = "day"                 # hour, day, week, sunday_week, month
    combine = "mean"              # how days make a week: sum, mean, last, highest, lowest, none
    contributors = ["U012AB3CD"]  # who may enter values besides its owner
    fresh_hours = 48
    source = "sql"

    [kpi.settings]                # what the source is told; docs/sources says what each takes
    database = "demo"
    query = "SELECT day, activation FROM health WHERE day >= :since"

The name says which KPI it is, in any spelling. What a table leaves out stays as it is, and is the usual of a new KPI; a
number is taken away by an empty text (`target = ""`). Settings are taken as a whole.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import accumulate, islice, pairwise
from typing import Any

from bot.errors import Mistakes, UserError
from bot.kpis.kpi import UNITS, Kpi, checked
from bot.sheets import Line, SheetOutcome, differences
from bot.slack.text import clean
from bot.text.fold import key
from bot.text.nearness import nearest
from bot.text.numbers import plain

_TEXTS = (
    "name", "unit", "direction", "grain", "zone", "owner", "team", "term", "source", "pipeline", "combine",
    "target_per", "scale",
)  # fmt: skip
_NUMBERS = ("target", "low", "high", "alert_at")
_DETAILS = ("currency", "duration")  # what `Kpi.detail` is called, by unit
KEYS = (
    "name", "unit", *_DETAILS, "direction", *_NUMBERS, "alert_unusual", "grain", "fresh_hours", "zone", "source",
    "owner", "team", "term", "settings", "pipeline", "combine", "target_per", "scale", "contributors",
)  # fmt: skip
_FIELDS = {"fresh": "fresh_hours"}  # keys of the file that a form calls otherwise
_USUAL = Kpi("", "")
MOST = 2_000  # KPIs in a file

Load = Callable[[str], dict[str, Any]]  # reads TOML; raises ValueError where it is none


@dataclass(frozen=True)
class Definitions(SheetOutcome):
    """What a file of KPIs would do, and the KPIs to keep: those without an id are new."""

    keep: list[Kpi]

    def without(self, told: Mapping[str, str]) -> "Definitions":
        """The same file, whose KPIs of these names are refused, why by name: nothing of them is kept."""
        lines = [replace(ln, did="refused", why=told[ln.name]) if ln.name in told else ln for ln in self.lines]
        return replace(self, lines=lines, keep=[kpi for kpi in self.keep if kpi.name not in told]) if told else self


@dataclass(frozen=True)
class _Mistake:
    """What is wrong with a key of a table: a Fluent key, and its placeholders."""

    name: str
    why: str
    args: Mapping[str, Any] = field(default_factory=dict)


def plan(
    text: str, load: Load, existing: Iterable[Kpi], check_source: Callable[[Kpi], Kpi], filled: Collection[str]
) -> Definitions:
    """What a file would do. Raises UserError when it is no TOML, has no KPI, or more than MOST.

    `load` reads the TOML; `check_source` gives a KPI with its settings tidied, or raises UserError; `filled` are the
    ids of the KPIs that have readings, which keep their unit and grain.
    """
    by_name = {key(kpi.name): kpi for kpi in existing}
    lines: list[Line] = []
    keep: list[Kpi] = []
    seen: set[str] = set()
    bare = _UNREAD.sub(lambda found: "\n" * found[0].count("\n"), text).split("\n")
    for number, table in _tables(text, load):
        named = table["name"].strip() if isinstance(table.get("name"), str) else ""
        said, old = named[:80] or "?", by_name.get(key(named)) if named else None
        found = list(_misshapen(table))
        try:
            if named and key(named) in seen:
                raise UserError("kpis-defined-repeated", field="name")
            seen.add(key(named))
            new = _read(old or _USUAL, _shaped(table, found), check_source, filled)
            if not found:
                did = "added" if old is None else "unchanged" if new == old else "changed"
                changes = differences(_changes(old, new)) if old is not None else []
                lines.append(Line(number, new.name, did, changes=changes))
                keep += [new] if did != "unchanged" else []
        except UserError as error:
            found += _besides(error, found)
        for mistake in found:
            place = f"{said} · {mistake.name}" if mistake.name else said
            at = _line_of(bare, number, mistake.name)
            lines.append(Line(number, place, "refused", mistake.why, dict(mistake.args), at=at))
    return Definitions(lines, [], keep)


_UNREAD = re.compile(
    r'"""(?:\\.|[^\\])*?"""' r"|'''.*?'''", re.DOTALL
)  # texts of several lines, whose lines are no keys


def _line_of(lines: Sequence[str], begins: int, name: str) -> int:
    """The line of a key of the table that begins on a line; 0 where it has none of its own."""
    if not _BEGINS.match(lines[begins - 1] if begins <= len(lines) else ""):
        return 0
    key_ = re.escape(name.rpartition(".")[2])
    written = re.compile(rf"""[ \t]*(?:settings\.|\[kpi\.)?["']?{key_}""")
    for at, line in enumerate(lines[begins:], start=begins + 1):
        if _BEGINS.match(line):
            break
        if name and written.match(line):
            return at
    return 0


def _changes(old: Kpi, new: Kpi) -> Iterator[tuple[str, str, str]]:
    """What a table says otherwise: key, before, after."""
    for name in (*KEYS, "detail"):
        was, now = getattr(old, name, ""), getattr(new, name, "")
        if was != now and name not in ("id", "settings"):
            yield name, _shown(was), _shown(now)
    for name in dict.fromkeys((*old.settings, *new.settings)):
        was, now = old.settings.get(name, ""), new.settings.get(name, "")
        if was != now:
            yield f"settings.{name}", was, now


def _shown(value: object) -> str:
    return "" if value is None else value if isinstance(value, str) else _value(value)


# What means nothing while another key cannot be read.
_FOLLOW = {
    "unit": (*_DETAILS, "scale"),
    "direction": _NUMBERS,
    "source": ("settings", "pipeline"),
    "settings": ("settings", "source"),
}


def _shaped(table: Mapping[str, Any], wrong: Collection[_Mistake]) -> Mapping[str, Any]:
    """A table without the keys that are misshapen."""
    names = {mistake.name.partition(".")[0] for mistake in wrong}
    return {name: value for name, value in table.items() if name[:40] not in names}


def _besides(error: UserError, found: Collection[_Mistake]) -> list[_Mistake]:
    """What is wrong besides the keys that are misshapen, and does not merely follow from them."""
    meant = {str(one.args.get("near") or one.name.partition(".")[0]) for one in found}
    follows = {name for one in meant for name in (one, *_FOLLOW.get(one, ()))}
    more = []
    for one in error.all:
        if one.field.partition(".")[0] not in follows:
            name = one.field.removeprefix("settings.")
            more.append(_Mistake(_FIELDS.get(name, name), one.key, one.args_))
    return more


_BEGINS = re.compile(r"""^[ \t]*\[\[[ \t]*["']?kpi["']?[ \t]*\]\]""", re.MULTILINE)


def _tables(text: str, load: Load) -> list[tuple[int, dict[str, Any]]]:
    """Each table with the line it begins on; with its place among them where they are written in another way."""
    begins = [found.start() for found in islice(_BEGINS.finditer(text), MOST + 1)]
    if len(begins) > MOST:
        raise UserError("kpis-defined-many", limit=MOST)
    try:
        whole = load(text)
    except ValueError as error:  # a TOMLDecodeError, or a number of thousands of digits
        at = re.search(r"line (\d+), column (\d+)", str(error))
        if at is None:
            raise UserError("kpis-defined-unfinished") from error
        raise UserError("kpis-defined-broken", line=int(at[1]), column=int(at[2])) from error
    tables = whole.pop("kpi", None)
    if whole:
        name = next(iter(whole))
        raise UserError("kpis-defined-other", name=name[:40])
    if not isinstance(tables, list) or not all(isinstance(one, dict) for one in tables) or not tables:
        raise UserError("kpis-defined-none")
    if len(tables) > MOST:
        raise UserError("kpis-defined-many", limit=MOST)
    if len(begins) != len(tables):
        return list(enumerate(tables, start=1))
    spans = pairwise([0, *begins])
    lines = accumulate((text.count("\n", start, end) for start, end in spans), initial=1)
    return list(zip(islice(lines, 1, None), tables, strict=True))


def _misshapen(table: Mapping[str, Any]) -> Iterator[_Mistake]:
    """Keys that nobody knows, and values of another kind than their key wants."""
    for name, value in table.items():
        if name not in KEYS:
            close, _ = nearest(name, KEYS, 1)
            if close:
                yield _Mistake(name[:40], "kpis-defined-near", {"near": close[0]})
            else:
                yield _Mistake(name[:40], "kpis-defined-unknown")
        elif name in (*_TEXTS, *_DETAILS) and not isinstance(value, str):
            yield _Mistake(name, "kpis-defined-text")
        elif name in _NUMBERS and value != "" and (isinstance(value, bool) or not isinstance(value, int | float)):
            yield _Mistake(name, "kpis-defined-number")
        elif name == "alert_unusual" and not isinstance(value, bool):
            yield _Mistake(name, "kpis-defined-truth")
        elif name == "fresh_hours" and (isinstance(value, bool) or not isinstance(value, int)):
            yield _Mistake(name, "kpis-defined-whole")
        elif name == "settings":
            yield from _misshapen_settings(value)
        elif name == "contributors" and not (isinstance(value, list) and all(isinstance(one, str) for one in value)):
            yield _Mistake(name, "kpis-defined-people")


def _misshapen_settings(value: object) -> Iterator[_Mistake]:
    if not isinstance(value, dict):
        yield _Mistake("settings", "kpis-defined-settings")
        return
    for name, setting in value.items():
        if isinstance(setting, bool) or not isinstance(setting, str | int):
            yield _Mistake(f"settings.{name[:40]}", "kpis-defined-text")


def _read(old: Kpi, table: Mapping[str, Any], check_source: Callable[[Kpi], Kpi], filled: Collection[str]) -> Kpi:
    """The KPI that a well-shaped table makes of the one there is. Raises UserError with the key as its field."""
    wrong = Mistakes()
    said: dict[str, Any] = {name: clean(table[name]) for name in _TEXTS if name in table}
    said |= {name: wrong.of(partial(_number, name, table[name]), None) for name in _NUMBERS if name in table}
    said |= {name: table[name] for name in ("alert_unusual", "fresh_hours") if name in table}
    if "contributors" in table:
        said["contributors"] = tuple(clean(one) for one in table["contributors"])
    if "settings" in table:
        said["settings"] = {name: clean(str(value)) for name, value in table["settings"].items()}
    elif said.get("source", old.source) != old.source:
        said["settings"] = {}
    new = replace(old, **said)
    for detail in _DETAILS:
        if detail in table and new.unit == detail:
            new = replace(new, detail=clean(table[detail]))
        elif detail in table and new.unit in UNITS:
            wrong.of(partial(_refuse_detail, detail), None)
    new = wrong.of(lambda: checked(new), new)
    new = wrong.of(lambda: check_source(new), new)
    changed = [name for name in ("grain", "unit", "detail") if getattr(old, name) != getattr(new, name)]
    if changed and old.id in filled:
        name = changed[0] if changed[0] != "detail" else new.unit
        wrong.found.append(UserError("kpis-error-lasting", field=name, name=old.name))
    wrong.tell()
    return new


def _refuse_detail(detail: str) -> None:
    raise UserError("kpis-defined-detail", field=detail, unit=detail)


def _number(name: str, value: int | float | str) -> float | None:
    try:
        return None if value == "" else float(value)
    except OverflowError:
        raise UserError("kpis-error-number", field=name) from None


def write(kpis: Iterable[Kpi]) -> str:
    """A file that `plan` reads as these KPIs."""
    return "\n".join("\n".join(_table(kpi)) + "\n" for kpi in kpis)


def _table(kpi: Kpi) -> Iterator[str]:
    yield "[[kpi]]"
    for name in KEYS:
        if name in _DETAILS:
            value: object = kpi.detail if name == kpi.unit else ""
        elif name == "settings":
            continue
        else:
            value = getattr(kpi, name)
        if value not in ("", None, ()) and (name in ("name", "source") or value != getattr(_USUAL, name, "")):
            yield f"{name} = {_value(value)}"
    if kpi.settings:
        yield ""
        yield "[kpi.settings]"
        for setting, text in kpi.settings.items():
            yield f"{_key(setting)} = {_value(text)}"


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else _value(name)


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return plain(value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, tuple):
        return f"[{', '.join(map(_value, value))}]"
    text = str(value).replace("\\", "\\\\")
    if "\n" in text:  # a query keeps its lines
        # Three quotation marks in a row would end it, and so would one at its end.
        shown = re.sub(r'""(?=")|"\Z', lambda found: found[0][:-1] + '\\"', text)
        return f'"""\n{_escaped(shown)}"""'
    quoted = text.replace('"', '\\"')
    return f'"{_escaped(quoted)}"'


def _escaped(text: str) -> str:
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", lambda found: f"\\u{ord(found[0]):04x}", text)
