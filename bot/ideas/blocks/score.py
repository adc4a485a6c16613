"""The fields of a framework, and what a score says. Block ids are `framework.input`, so that two never mix."""

import json
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from bot.errors import Mistakes, UserError
from bot.ideas.blocks import ranks
from bot.ideas.frameworks import NAMES, Framework, Input
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.text import Translator
from bot.text.numbers import ANY, plain, read_number

REASON_LIMIT = 500


def framework_input(t: Translator, chosen: str, *, tells: str) -> Block:
    """The menu of frameworks; the form follows the choice."""
    options = [kit.option(t(f"ideas-framework-{name}"), name) for name in NAMES]
    return kit.select_input("framework", t("ideas-field-framework"), options, value=chosen, tells=tells)


def inputs(t: Translator, framework: Framework, given: Mapping[str, str], *, optional: bool = False) -> list[Block]:
    """A field for every input, filled with `given` texts by input name; `optional` ones may stay blank."""
    return [_field(t, framework, one, given.get(one.name, ""), optional=optional) for one in framework.inputs]


def _field(t: Translator, framework: Framework, one: Input, given: str, *, optional: bool) -> Block:
    block_id = field_id(framework, one.name)
    label, hint = input_name(t, framework, one), ""
    if not one.label:
        hint = t(f"ideas-hint-{framework.name}-{one.name}")
    if one.scale:
        options = [kit.option(_choice(t, framework, one, n), f"{n:g}") for n in reversed(one.scale)]
        return kit.select_input(block_id, label, options, value=given, hint=hint, optional=optional)
    return kit.text_input(block_id, label, value=given, limit=20, hint=hint, optional=optional)


def field_id(framework: Framework, name: str) -> str:
    """The block id of an input's field."""
    return f"{framework.name}.{name}"


def input_name(t: Translator, framework: Framework, one: Input) -> str:
    """What an input is called: its published name, or the workspace's own."""
    return one.label or t(f"ideas-input-{framework.name}-{one.name}")


def value(t: Translator, framework: Framework, one: Input, number: float) -> str:
    """What somebody gave an input, or its median, to two digits after the point, with its unit: `65%`."""
    shown = t.number(round(number, 2))
    return t("ideas-percent", value=shown) if (framework.name, one.name) == ("rice", "confidence") else shown


def _choice(t: Translator, framework: Framework, one: Input, number: float) -> str:
    shown = value(t, framework, one, number)
    if framework.name == "rice" and one.name == "impact":
        return f"{shown} · {t('ideas-impact-' + f'{number:g}'.replace('.', '-'))}"
    return shown


def typed(framework: Framework, values: Mapping[str, Any]) -> dict[str, str]:
    """What stands in the fields of a framework, as text by input name."""
    found = {one.name: values.get(field_id(framework, one.name)) for one in framework.inputs}
    return {name: str(text) for name, text in found.items() if text}


def numbers(values: Mapping[str, Any], hidden: object) -> dict[str, str]:
    """Everything typed for any framework, by field: what stands in the form, and what a choice took out of it."""
    known = {**(hidden if isinstance(hidden, dict) else {}), **values}
    return {
        field: str(text) for field, text in known.items() if text and field.partition(".")[0] in NAMES and "." in field
    }


def others(framework: Framework, typed: Mapping[str, str]) -> dict[str, str]:
    """What was typed for other frameworks, for the form to carry: it is there again when they are chosen again."""
    return {field: text for field, text in typed.items() if not field.startswith(f"{framework.name}.")}


def read(framework: Framework, values: Mapping[str, Any], language: str, *, whole: bool = False) -> dict[str, float]:
    """The numbers that were typed, blanks left out. Raises UserErrors beside each field that is wrong, or blank where
    the `whole` answer is wanted."""
    texts, wrong = typed(framework, values), Mistakes()
    if whole:
        blanks = [field_id(framework, one.name) for one in framework.inputs if one.name not in texts]
        wrong.found += [UserError("ideas-error-incomplete", field=field) for field in blanks]
    numbers = {
        one.name: wrong.of(partial(_read, framework, one, texts[one.name], language), 0.0)
        for one in framework.inputs
        if one.name in texts
    }
    wrong.tell()
    return numbers


def _read(framework: Framework, one: Input, text: str, language: str) -> float:
    field = field_id(framework, one.name)
    number = float(text) if one.scale and _is_plain(text) else read_number(text, language, largest=ANY)
    if number is None:
        raise UserError("ideas-error-number", field=field, text=text[:40])
    try:
        return one.check(number)
    except UserError as error:
        raise UserError(error.key, field=field, **error.args_) from None


def _is_plain(text: str) -> bool:
    return text.replace(".", "", 1).isdigit() and text.isascii()


def fields_as_text(t: Translator, framework: Framework, numbers: Mapping[str, float]) -> dict[str, str]:
    """Numbers as the fields of a form want them: option values, and typed numbers as this reader writes them."""
    return {
        one.name: f"{numbers[one.name]:g}" if one.scale else _written(t, numbers[one.name])
        for one in framework.inputs
        if one.name in numbers
    }


def _written(t: Translator, value: float) -> str:
    # Opening a form again must not round what is in it.
    shown = t.number(value)
    return shown if read_number(shown, t.language) == value else plain(value)


def explained(t: Translator, framework: Framework, numbers: Mapping[str, float]) -> str:
    """How a score came about, down to the score as it stands elsewhere: `reach 3,000 × impact 2 × confidence 80 % ÷
    effort 4 = 1,200`, or `≈ 580` where that is rounded."""
    shown = {name: t.number(round(value, 2)) for name, value in numbers.items()}
    score = framework.formula(numbers)
    if framework.name != "weighted":
        how = t(f"ideas-how-{framework.name}", **shown)
        return f"{how} {ranks.equals(score)} {ranks.rounded(t, score)}"
    parts = (
        t("ideas-how-criterion", name=one.label, value=shown[one.name], weight=t.number(framework.weights[one.name]))
        for one in framework.inputs
    )
    return t("ideas-how-weighed", how=", ".join(parts), score=ranks.rounded(t, score))


def form(
    t: Translator,
    framework: Framework,
    *,
    number: int,
    title: str,
    given: Mapping[str, str],
    reason: str = "",
    round_: int = 0,
    about: Sequence[Block] = (),
    hidden: Mapping[str, str] | None = None,
    back: str = "",
    note: str = "",
    removes: bool = False,
    thanks: str = "",
) -> Block:
    """Scores one idea. In a blind `round_` the framework is given, and what the form is `about` stands above it. One
    that `removes` has the button that takes the score back which stands in it."""
    blocks: list[Block] = [kit.section(note)] if note else []
    blocks += [kit.context(t("ideas-score-of", number=number, title=title)), *about]
    if round_:
        blocks.append(kit.section(t("ideas-score-blind")))
    else:
        blocks.append(framework_input(t, framework.name, tells="ideas.score_framework"))
    blocks += inputs(t, framework, given)
    blocks.append(
        kit.text_input(
            "reason", t("ideas-field-reason"), value=reason, limit=REASON_LIMIT, optional=True, multiline=True
        )
    )
    if removes:
        value = json.dumps({"idea": number, "framework": framework.name})
        blocks.append(kit.actions(kit.button(t("ideas-unscore"), "ideas.unscore", value)))
    carried = {
        "idea": number,
        "round": round_,
        "framework": framework.name,
        "version": framework.version,
        "hidden": hidden or {},
        "back": back,
        "thanks": thanks,
    }
    return form_view(t, "ideas.score", "ideas-score-title", blocks, carried)
