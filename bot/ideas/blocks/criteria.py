"""What the workspace ranks by, among the settings: the framework, and criteria of its own, a line each."""

import re
from collections.abc import Iterable, Mapping
from functools import partial

from bot.errors import Mistakes, UserError
from bot.ideas.frameworks import NAMES, Criterion
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import clean
from bot.text import Translator
from bot.text.numbers import read_number

CRITERIA_LIMIT = 8
ANEW = "anew"  # behind the criteria of a value: they mean something else now


def value(criteria: Iterable[Criterion], *, anew: bool = False) -> tuple[object, ...]:
    """Criteria as a value of the settings: what tells one state from another, which their keys do not."""
    found = ((one.label, float(one.weight), one.up, one.least, one.most) for one in criteria)
    return (*found, *((ANEW,) if anew else ()))


def criteria_of(value_: object) -> list[Criterion]:
    """The criteria of a value, without keys."""
    listed = value_ if isinstance(value_, tuple) else ()
    return [Criterion(f"c{n}", *one) for n, one in enumerate(listed, 1) if isinstance(one, tuple)]


def is_anew(value_: object) -> bool:
    """Whether the criteria of a value are to mean something else."""
    return isinstance(value_, tuple) and ANEW in value_


def fields(t: Translator, values: Mapping[str, object]) -> list[Block]:
    """The inputs, filled with values."""
    options = [kit.option(t(f"ideas-framework-{name}"), name) for name in NAMES]
    own = values.get("criteria")
    chosen = str(values.get("framework") or "")
    return [
        kit.select_input("framework", t("ideas-settings-framework"), options, value=chosen),
        kit.text_input(
            "criteria",
            t("ideas-criteria"),
            value=lines(t, criteria_of(own)),
            limit=1500,
            hint=t("ideas-criteria-hint"),
            multiline=True,
        ),
        kit.tick_input("anew", t("ideas-criteria-anew"), t("ideas-criteria-anew-tick"), ticked=is_anew(own)),
    ]


def words(t: Translator, name: str, value_: object) -> tuple[str, str]:
    """What a field is called, and a value of it."""
    if name == "framework":
        return t("ideas-settings-framework"), t(f"ideas-framework-{value_}")
    return t("ideas-criteria"), lines(t, criteria_of(value_))


def lines(t: Translator, criteria: Iterable[Criterion]) -> str:
    """Criteria as people write them, a line each."""
    return "\n".join(_line(t, one) for one in criteria)


def _line(t: Translator, one: Criterion) -> str:
    direction = t("ideas-criterion-up" if one.up else "ideas-criterion-down")
    return f"{one.label}; {t.number(one.weight)}; {direction}; {one.least}-{one.most}"


_UP = {
    **dict.fromkeys(("plus", "more", "up", "haut"), True),
    **dict.fromkeys(("minus", "moins", "less", "down", "bas"), False),
}


def read_criteria(text: str, language: str) -> tuple[Criterion, ...]:
    """Criteria as the settings write them, a line each: name; weight; plus or minus; scale. Raises UserError, or
    UserErrors for each line that is wrong.

    Their keys are those of their lines; which criteria they are is for `frameworks.rekeyed` to say.
    """
    lines = [line.strip() for line in clean(text).split("\n") if line.strip()]
    if not lines or len(lines) > CRITERIA_LIMIT:
        raise UserError("ideas-error-criteria-count", field="criteria", limit=CRITERIA_LIMIT)
    wrong = Mistakes()
    found = [wrong.of(partial(_criterion, n, line, language), None) for n, line in enumerate(lines, 1)]
    wrong.tell()
    return tuple(one for one in found if one is not None)


def _criterion(n: int, line: str, language: str) -> Criterion:
    parts = [part.strip() for part in line.split(";")] + ["", "", ""]
    label, weight = parts[0], read_number(parts[1] or "1", language)
    scale = re.fullmatch(r"(\d{1,3})\s*[-–]\s*(\d{1,3})", parts[3] or "1-5")
    up = _UP.get(parts[2].lower() or "up")
    weight = round(weight, 3) if weight is not None else 0.0  # as the settings show it
    if not label or len(label) > 60 or not 0 < weight <= 1000 or up is None or scale is None:
        raise UserError("ideas-error-criterion", field="criteria", line=line[:80])
    least, most = int(scale[1]), int(scale[2])
    if not 1 <= most - least <= 20:
        raise UserError("ideas-error-criterion", field="criteria", line=line[:80])
    return Criterion(f"c{n}", label, weight, up, least, most)
