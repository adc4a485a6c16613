"""What an operation of the control API is, and how it is described to other programs.

Reference: https://spec.openapis.org/oas/v3.1.1
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sandbox.app_side import AppSide
from sandbox.person import Person
from sandbox.wire import Json

if TYPE_CHECKING:
    from sandbox.control.stage import ControlStage

_TYPES = {"string": str, "boolean": bool, "integer": int, "number": (int, float), "object": dict, "array": list}


@dataclass(frozen=True)
class Argument:
    """A field of the body, or of the query where the operation reads: its JSON type, and what it says."""

    name: str
    type: str
    about: str
    required: bool = False


@dataclass(frozen=True)
class Call:
    """One request: the sandbox, which of its workspaces and apps, and what came with it."""

    stage: ControlStage
    app: AppSide
    args: Json

    @property
    def team(self) -> str:
        """The workspace that was named; empty for the first."""
        return str(self.args.get("team") or "")

    @property
    def person(self) -> Person:
        """Whoever acts; LookupError when nobody has that id."""
        return self.stage.person(str(self.args["user"]), self.team, self.app)


@dataclass(frozen=True)
class Operation:
    """A method and a path below /control/, what it does, what it takes, and what carries it out off the event loop."""

    method: str
    path: str
    name: str
    about: str
    run: Callable[[Call], Json]
    arguments: tuple[Argument, ...] = ()

    def check(self, args: Json) -> None:
        """KeyError for a field that is missing, ValueError for one that is unknown or of another type."""
        known = {one.name: one for one in (*self.arguments, *EVERYWHERE)}
        for name, value in args.items():
            if name not in known:
                raise ValueError(f"unknown field {name!r}: there are {', '.join(known)}")
            wanted = known[name].type
            if wanted != "any" and value is not None and not _is(value, wanted):
                raise ValueError(f"{name} is a value of type {wanted}")
        for argument in self.arguments:
            if argument.required and args.get(argument.name) is None:
                raise KeyError(argument.name)


EVERYWHERE = (
    Argument("team", "string", "The workspace; the first where it is left out."),
    Argument("app", "string", "The app's id; the first app where it is left out."),
)


def read_query(operation: Operation, query: Iterable[tuple[str, str]]) -> Json:
    """Read the arguments of an operation that has them in its query."""
    types = {one.name: one.type for one in (*operation.arguments, *EVERYWHERE)}
    read: dict[str, Callable[[str], Any]] = {
        "integer": int,
        "number": float,
        "boolean": lambda text: text in ("1", "true"),
    }
    return {name: read.get(types.get(name, ""), str)(value) for name, value in query}


def openapi(operations: Iterable[Operation]) -> Json:
    """Describe the operations, as OpenAPI 3.1."""
    paths: dict[str, Json] = {}
    for one in operations:
        paths.setdefault(f"/control/{one.path}", {})[one.method.lower()] = _described(one)
    problem = {
        "type": "object",
        "required": ["error", "detail"],
        "properties": {"error": {"type": "string"}, "detail": {"type": "string"}},
    }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Local Slack: control API",
            "version": "1",
            "description": "Drives a local Slack: people act, apps are installed, faults are set. Loopback only.",
        },
        "paths": paths,
        "components": {"schemas": {"Problem": problem}},
    }


def _described(operation: Operation) -> Json:
    fields = (*operation.arguments, *EVERYWHERE)
    answers = {
        "200": _content("Done.", {"type": "object"}),
        "400": _content("A field is missing, unknown or of the wrong type.", _PROBLEM),
        "403": _content("From another site's page, or under another host name.", _PROBLEM),
        "404": _content("Nobody sees what was named.", _PROBLEM),
        "409": _content("The app did not acknowledge, or Slack would refuse it: Slack's error name.", _PROBLEM),
    }
    described: Json = {"operationId": operation.name, "summary": operation.about, "responses": answers}
    if operation.method in ("GET", "DELETE"):
        described["parameters"] = [
            {
                "name": one.name,
                "in": "query",
                "description": one.about,
                "required": one.required,
                "schema": _schema(one),
            }
            for one in fields
        ]
        return described
    body: Json = {
        "type": "object",
        "properties": {one.name: {**_body_schema(one), "description": one.about} for one in fields},
        "additionalProperties": False,
    }
    needed = [one.name for one in fields if one.required]
    if needed:
        body["required"] = needed
    return {**described, "requestBody": {"required": bool(needed), "content": {"application/json": {"schema": body}}}}


_PROBLEM = {"$ref": "#/components/schemas/Problem"}


def _content(about: str, schema: Json) -> Json:
    return {"description": about, "content": {"application/json": {"schema": schema}}}


def _schema(argument: Argument) -> Json:
    if argument.type == "any":
        return {}
    return {"type": "array", "items": {"type": "string"}} if argument.type == "array" else {"type": argument.type}


def _body_schema(argument: Argument) -> Json:
    """As `_schema`; what may be left out may be null as well."""
    schema = _schema(argument)
    return schema if argument.required or not schema else {**schema, "type": [schema["type"], "null"]}


def _is(value: object, wanted: str) -> bool:
    if isinstance(value, bool):
        return wanted == "boolean"
    if isinstance(value, list):
        return wanted == "array" and all(isinstance(one, str) for one in value)
    return isinstance(value, _TYPES[wanted])  # type: ignore[arg-type]
