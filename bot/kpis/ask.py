"""What somebody wants of the KPIs, read from what they typed after `/kpi`. No I/O."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.kpis.entry import read_value
from bot.kpis.kpi import Kpi
from bot.text.dates import read_period
from bot.text.fold import fold, key
from bot.text.nearness import differs_by, nearest, slips
from bot.text.verbs import CommandWords, is_number, is_sentence, means_all

SUGGESTIONS = 3
_SHORT = 4  # letters of a word that may be any other
_QUOTES = '"“”«»'
_QUOTED = re.compile(rf"[{_QUOTES}]\s*([^{_QUOTES}]+?)\s*[{_QUOTES}]")
_NAME_WORDS = 40  # of one letter each, a name has no more
_LINE = 200  # characters of a command that is asked about; a button carries it
_PERIOD_WORDS = 4  # "le 23 novembre 2026" is the longest way to write a day

_VERBS = ("help", "list", "show", "search", "add", "edit", "set", "history", "import", "export", "archive", "share")
WORDS = CommandWords(
    {verb: verb for verb in (*_VERBS, "schedule", "schedules", "digest")} | {"rank": "list", "delete": "archive"}
)
_NAMED = ("edit", "set", "history", "archive", "share")  # these act on a KPI, whose name follows


@dataclass(frozen=True, slots=True)
class KpiQuestion:
    """`what` is what a word of the command asks for, or "show" a KPI; `text` is what follows it: a name, or what is
    set. "other" is the line of another command; "number" is a number, which no KPI is named by."""

    what: str
    text: str = ""
    is_name: bool = False  # all that was typed may be one


def read_command(text: str) -> KpiQuestion:
    """What `/kpi …` asks for: a word of the command, or the name of a KPI.

    A KPI named like a word of the command is shown in quotation marks: `/kpi "digest"`.
    """
    text = text.strip()
    if not text:
        return KpiQuestion("list")
    if _QUOTED.fullmatch(text):
        return KpiQuestion("show", unquoted(text))
    if read_team(text):
        return KpiQuestion("list", text)
    if is_number(text):
        return KpiQuestion("number", text)
    typed = WORDS.read(text)
    if typed.other:
        return KpiQuestion("other", typed.other)
    if not typed.verb:
        return KpiQuestion("show", text)
    if typed.verb in ("show", "search") and means_all(typed.rest):
        return KpiQuestion("list")
    rest = "" if typed.verb == "list" and means_all(typed.rest) else typed.rest
    is_name = typed.is_name or (typed.verb == "share" and is_sentence(rest))  # "Share of wallet"
    return KpiQuestion(typed.verb, rest if typed.verb in ("set", "list") else unquoted(rest), is_name)


def read_last(text: str) -> KpiQuestion | None:
    """What is done to a KPI where the verb stands behind its name, as in "activation history"."""
    typed = WORDS.read_last(text)
    return KpiQuestion(typed.verb, unquoted(typed.rest)) if typed.verb in _NAMED and typed.verb != "set" else None


def slip(text: str, names: Sequence[str]) -> str:
    """The command that a mistyped one was to be, "digest" for "digset", or an empty text. `names` are those of KPIs:
    where words follow, they must be what the command takes, so that "lost deals" is a KPI that is not known."""
    near = WORDS.read(text).near if len(text) <= _LINE else ""
    word, _, rest = near.partition(" ")
    if not rest:
        return near
    what = WORDS.words[word]
    if what == "list":
        return near if read_team(rest) is not None else ""
    named = what in (*_NAMED, "show") and key(split_name(rest, names)[0]) in {key(name) for name in names}
    return near if named else ""


def as_value(text: str, names: Sequence[str]) -> str:
    """The command that a KPI's name with a number behind it was to be: "set activation 41.2" of "activation = 41.2"; an
    empty text for anything else."""
    name, rest = split_name(text, names)
    name, value = name.rstrip("=: "), rest.lstrip("=: ")
    is_known = key(name) in {key(one) for one in names}
    return f"set {name} {value}" if is_known and is_number(value.rstrip(" %€$£")) and len(text) <= _LINE else ""


def needs_name(ask: KpiQuestion) -> bool:
    """Whether a KPI's name was to follow and none does."""
    return ask.what in _NAMED and not key(ask.text)


def unquoted(text: str) -> str:
    """A name without the quotation marks around it."""
    found = _QUOTED.fullmatch(text.strip())
    return found[1] if found else text.strip()


def read_team(text: str) -> str | None:
    """`team:Checkout`, `équipe:"Mobile apps"`: the team a list is asked of; empty for no words at all, None for other
    words."""
    found = re.fullmatch(rf"(?:team|[ée]quipe):[{_QUOTES}]?([^{_QUOTES}]*)[{_QUOTES}]?", text.strip(), re.IGNORECASE)
    return found[1].strip() if found else None if text.strip() else ""


def split_name(text: str, names: Sequence[str]) -> tuple[str, str]:
    """The name a line begins with, and what follows it: the longest of `names` wins, so that "Sign-ups mobile 12" is
    of "Sign-ups mobile" where there is such a KPI. A name may stand in quotation marks. Where none is known, the
    first word is taken for it.
    """
    quoted = _QUOTED.match(text)
    if quoted:
        return quoted[1], text[quoted.end() :].strip()
    known = {key(name) for name in names}
    words = text.split()
    for count in range(min(len(words), _NAME_WORDS), 0, -1):
        if key(" ".join(words[:count])) in known:
            return " ".join(words[:count]), " ".join(words[count:])
    return (words[0], " ".join(words[1:])) if words else ("", "")


@dataclass(frozen=True, slots=True)
class TypedValue:
    """A value and its period as they were typed: `value` is None where it cannot be read, `period` empty where none is
    written and None where it cannot be read. `said` is the part that the value is, `wrong` the part that cannot be
    read."""

    value: float | None
    period: str | None
    said: str
    wrong: str = ""


def read_reading(kpi: Kpi, text: str, language: str, today: date) -> TypedValue:
    """A value and the period it is for, from `41,2 %`, `1 200 € 23/11/2026`, `39,5 août`. `today` is the day in the
    KPI's zone."""
    value = read_value(kpi, text, language)
    if value is not None:
        return TypedValue(value, "", text)
    for before, after in _splits(text):
        value, period = read_value(kpi, before, language), read_period(kpi.grain, after, kpi.zone, today)
        if value is not None and period is not None:
            return TypedValue(value, period, before)
    # A value that is followed by something else: it is the date that is wrong.
    for before, after in _splits(text):
        value = read_value(kpi, before, language)
        if value is not None:
            return TypedValue(value, None, before, after)
    for before, after in _splits(text):
        if read_period(kpi.grain, after, kpi.zone, today) is not None:
            return TypedValue(None, "", before, before)
    return TypedValue(None, "", text, text)


def _splits(text: str) -> Iterator[tuple[str, str]]:
    words = text.split()
    for count in range(1, min(_PERIOD_WORDS, len(words) - 1) + 1):
        yield " ".join(words[:-count]), " ".join(words[-count:])


def near(asked: str, names: Sequence[str]) -> list[str]:
    """Up to three of `names` spelled most like what was asked, nearest first; then those that contain it, or that it
    contains; or else those with a word that begins alike and is spelled so."""
    wanted, said = key(asked), f" {fold(asked)} "
    keys = {key(name): name for name in names}
    close, _ = nearest(wanted, list(keys), SUGGESTIONS)
    close += sorted(one for one in keys if len(wanted) > 2 and wanted in one and one not in close)
    close += [one for one, name in keys.items() if f" {fold(name)} " in said and one not in close]
    found = [keys[one] for one in close] or [one for one in names if len(wanted) > _SHORT and _has_word(one, wanted)]
    return found[:SUGGESTIONS]


def _has_word(name: str, wanted: str) -> bool:
    return any(word[:1] == wanted[:1] and differs_by(word, wanted, slips(wanted)) for word in fold(name).split())
