"""Arguments against the JSON Schema of a question: as much of it as our questions use. Pure."""

from collections.abc import Mapping
from typing import Any

from bot.errors import UserError
from bot.text.inert import inert

_KINDS: Mapping[str, type[Any]] = {"string": str, "integer": int, "array": list, "boolean": bool}
_SHOWN = 40  # characters of what was given


def check(schema: Mapping[str, Any], arguments: Any) -> dict[str, Any]:
    """The arguments, as they may be. Raises UserError that names the argument and what it may be."""
    if not isinstance(arguments, Mapping):
        raise UserError("answers-error-arguments")
    known = schema["properties"]
    for name in schema["required"]:
        if arguments.get(name) is None:
            raise UserError("answers-error-missing", argument=name)
    for name in arguments:
        if name not in known:
            raise UserError("answers-error-unknown", argument=str(name)[:_SHOWN], known=", ".join(known))
    # Characters nobody sees name nothing, and a database may take none of them.
    given = {
        name: inert(value) if isinstance(value, str) else value
        for name, value in arguments.items()
        if value is not None
    }
    for name, value in given.items():
        _check_value(known[name], name, value)
    return given


def _check_value(schema: Mapping[str, Any], name: str, value: Any) -> None:
    kind = schema["type"]
    if not isinstance(value, _KINDS[kind]) or (kind == "integer" and isinstance(value, bool)):
        raise UserError("answers-error-kind", argument=name, kind=kind)
    if "enum" in schema and value not in schema["enum"]:
        raise UserError("answers-error-choice", argument=name, given=value[:_SHOWN], known=", ".join(schema["enum"]))
    if kind == "integer" and not schema["minimum"] <= value <= schema["maximum"]:
        raise UserError("answers-error-range", argument=name, least=schema["minimum"], most=schema["maximum"])
    if kind == "string" and "maxLength" in schema and len(value) > schema["maxLength"]:
        raise UserError("answers-error-long", argument=name, most=schema["maxLength"], length=len(value))
    if kind == "string" and not value.strip():
        raise UserError("answers-error-missing", argument=name)
    if kind == "array":
        if not value or len(value) > len(schema["items"]["enum"]):
            raise UserError("answers-error-missing", argument=name)
        for one in value:
            _check_value(schema["items"], name, one)
