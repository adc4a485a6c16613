"""What the workspace ranks by, among the settings: the framework, and criteria of its own, a row each."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from bot.errors import Mistakes, UserError
from bot.ideas.frameworks import NAMES, Criterion
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import clean, say
from bot.text import Translator
from bot.text.fold import fold
from bot.text.numbers import read_number

CRITERIA_LIMIT = 8
LABEL_LIMIT = 60
_HEAVIEST, _STEPS = 1000, 20
_DIRECTIONS = ("up", "down")
_ADD = "criteria.add"
_ROW = re.compile(r"criteria\.(\d+)\.")
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
    """The inputs, filled with values: the framework, and a row for each criterion."""
    options = [kit.option(t(f"ideas-framework-{name}"), name) for name in NAMES]
    own, chosen = values.get("criteria"), str(values.get("framework") or "")
    rows = [block for n, one in enumerate(criteria_of(own), 1) for block in row(t, n, one)]
    return [
        kit.select_input("framework", t("ideas-settings-framework"), options, value=chosen),
        kit.section(say(t, "ideas-criteria-about"), block_id="criteria"),
        *rows,
        _buttons(t, rows_of(rows)),
        kit.tick_input("anew", t("ideas-criteria-anew"), t("ideas-criteria-anew-tick"), ticked=is_anew(own)),
    ]


def row(t: Translator, n: int, one: Criterion | None = None) -> list[Block]:
    """The fields of a criterion, the `n`th of the form."""
    directions = [kit.option(t(f"ideas-criterion-{name}"), name) for name in _DIRECTIONS]
    label, weight, scale = (one.label, t.number(one.weight), _scale(one)) if one else ("", "", "1–5")
    up = _DIRECTIONS[one is not None and not one.up]
    return [
        kit.text_input(_id(n, "label"), t("ideas-criterion-label", number=n), value=label, limit=LABEL_LIMIT),
        kit.text_input(_id(n, "weight"), t("ideas-criterion-weight"), value=weight, limit=10),
        kit.select_input(_id(n, "up"), t("ideas-criterion-direction"), directions, value=up),
        kit.text_input(
            _id(n, "scale"), t("ideas-criterion-scale"), value=scale, limit=12, hint=t("ideas-criterion-scale-hint")
        ),
    ]


def _buttons(t: Translator, numbers: Iterable[int]) -> Block:
    """What adds a criterion and what takes each out, together: of the 100 blocks of a form, all settings have to do
    with those that criteria leave."""
    out = (
        kit.button(t("ideas-criterion-remove", number=n), f"ideas.criterion_remove:{n}", str(n))
        for n in sorted(numbers)
    )
    return kit.actions(kit.button(t("ideas-criterion-add"), "ideas.criterion_add"), *out, block_id=_ADD)


def _id(n: int, name: str) -> str:
    return f"criteria.{n}.{name}"


def _scale(one: Criterion) -> str:
    return f"{one.least}–{one.most}"


def rows_of(blocks: Iterable[Block]) -> list[int]:
    """The numbers of the rows of a form, in order."""
    found = (_ROW.match(str(block.get("block_id"))) for block in blocks)
    return list(dict.fromkeys(int(one[1]) for one in found if one))


def with_row(t: Translator, blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a form with another row, where there is room."""
    numbers = rows_of(blocks)
    if len(numbers) >= CRITERIA_LIMIT:
        raise UserError("ideas-error-criteria-count", limit=CRITERIA_LIMIT)
    at = next(n for n, block in enumerate(blocks) if block.get("block_id") == _ADD)
    new = max(numbers, default=0) + 1
    return [*blocks[:at], *row(t, new), _buttons(t, [*numbers, new]), *blocks[at + 1 :]]


def without_row(t: Translator, blocks: Sequence[Block], number: str) -> list[Block]:
    """The blocks of a form without a row; the last one stays."""
    if len(rows_of(blocks)) == 1:
        raise UserError("ideas-error-criteria-count", limit=CRITERIA_LIMIT)
    left = [block for block in blocks if f"{rows_of([block])}" != f"[{number}]"]
    return [_buttons(t, rows_of(left)) if block.get("block_id") == _ADD else block for block in left]


def words(t: Translator, name: str, value_: object) -> tuple[str, str]:
    """What a field is called, and a value of it."""
    if name == "framework":
        return t("ideas-settings-framework"), t(f"ideas-framework-{value_}")
    return t("ideas-criteria"), lines(t, criteria_of(value_))


def lines(t: Translator, criteria: Iterable[Criterion]) -> str:
    """Criteria as people write them, a line each."""
    return "\n".join(_line(t, one) for one in criteria)


def _line(t: Translator, one: Criterion) -> str:
    direction, weight = _DIRECTIONS[not one.up], t.number(one.weight)
    return t("ideas-criterion-said", label=one.label, weight=weight, direction=direction, scale=_scale(one))


def read_criteria(values: Mapping[str, object], rows: Sequence[int], language: str) -> tuple[Criterion, ...]:
    """Criteria as their `rows` of a form say. Raises UserErrors beside each field that is wrong.

    Their keys are those of their places; which criteria they are is for `frameworks.rekeyed` to say.
    """
    if not 0 < len(rows) <= CRITERIA_LIMIT:
        raise UserError("ideas-error-criteria-count", field="framework", limit=CRITERIA_LIMIT)
    wrong, found = Mistakes(), []
    for place, n in enumerate(rows, 1):

        def typed(name: str, n: int = n) -> str:
            return clean(str(values.get(_id(n, name)) or ""))

        label = wrong.of(partial(_label, typed("label"), _id(n, "label")), "")
        weight = wrong.of(partial(_weight, typed("weight"), language, _id(n, "weight")), 1.0)
        least, most = wrong.of(partial(_read_scale, typed("scale"), _id(n, "scale")), (1, 5))
        found.append(Criterion(f"c{place}", label, weight, typed("up") != "down", least, most))
    wrong.tell()
    return tuple(found)


def _label(text: str, field: str) -> str:
    label = " ".join(text.split())
    if not fold(label) or len(label) > LABEL_LIMIT:
        raise UserError("ideas-error-criterion-label", field=field, limit=LABEL_LIMIT)
    return label


def _weight(text: str, language: str, field: str) -> float:
    found = read_number(text, language)
    weight = round(found, 3) if found is not None else 0.0  # as the settings show it
    if not 0 < weight <= _HEAVIEST:
        raise UserError("ideas-error-criterion-weight", field=field, most=_HEAVIEST)
    return weight


def _read_scale(text: str, field: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{1,3})\s*(?:[-–—]|to|à|a)\s*(\d{1,3})", text.strip(), re.IGNORECASE)
    least, most = (int(found[1]), int(found[2])) if found else (0, 0)
    if not 1 <= most - least <= _STEPS:
        raise UserError("ideas-error-criterion-scale", field=field, steps=_STEPS)
    return least, most
