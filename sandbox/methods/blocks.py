"""blocks.validate: whether Slack would take blocks, a message or a view, without showing it to anybody."""

from __future__ import annotations

import re
from typing import Any

from sandbox.core import Core
from sandbox.methods.method import Method
from sandbox.strict import check_blocks_anywhere, check_message, check_view
from sandbox.wire import Json, Refused, as_json

_CHECKED = ("blocks", "message", "view")
_PROBLEM = re.compile(r"(?P<message>.*) \[json-pointer:(?P<pointer>[^\]]*)\]", re.DOTALL)


def validate(core: Core, args: Json) -> Json:
    """Check one of `blocks`, `message` and `view`: https://docs.slack.dev/reference/methods/blocks.validate.

    Answers {} when all is well, else {"ok": false, "error": "invalid_blocks", "invalid_message" or "invalid_view",
    "errors": [{"code", "message", "field", "pointer", "constraint"}]}; a pointer starts at what was given.
    """
    given = [name for name in _CHECKED if args.get(name) not in (None, "")]
    if len(given) != 1:
        raise Refused("invalid_arguments", "provide exactly one of blocks, message, or view")
    name = given[0]
    try:
        _check(core, name, as_json(args[name]))
    except Refused as refused:
        problems = refused.messages or [refused.error]
        errors = [_error(problem, "" if name == "message" else f"/{name}") for problem in problems]
        return {"ok": False, "error": f"invalid_{name}", "errors": errors}
    except ValueError:
        raise Refused("invalid_arguments", f"{name} is not JSON") from None
    return {}


def _check(core: Core, name: str, given: Any) -> None:
    if name == "view":
        check_view(given, core.files, older=core.older)
    elif name == "blocks":
        check_blocks_anywhere(given, core.files, older=core.older)
    elif isinstance(given, dict):
        check_message(given, core.files, older=core.older)
    else:
        raise Refused("invalid_message", "must provide an object [json-pointer:]")


def _error(problem: str, prefix: str) -> Json:
    found = _PROBLEM.fullmatch(problem)
    if found is None:
        return {"code": "failed_constraint", "message": problem, "field": "", "pointer": "", "constraint": None}
    message, pointer = found["message"], found["pointer"].removeprefix(prefix)
    kind = message.removeprefix("unsupported type: ")
    constraint = {"type": "enum", "got": kind} if kind != message else None
    return {
        "code": "unsupported_type" if constraint else "failed_constraint",
        "message": message,
        "field": pointer.rpartition("/")[2],
        "pointer": pointer,
        "constraint": constraint,
    }


METHODS = (Method("blocks.validate", validate, takes_token=False),)
