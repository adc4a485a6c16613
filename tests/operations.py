"""What an OpenAPI document says of a server, tried operation by operation with schemathesis.

Its own plugin makes what each operation is tried with while tests are collected, which every process of a run does for
all of them; here that is made when it is tried.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import schemathesis

METHODS = ("get", "head", "post", "put", "patch", "delete", "options", "trace")


def operations(document: Mapping[str, Any], paths: Collection[str] | None = None) -> list[str]:
    """What a document describes, "POST /slack/events"; of these paths alone, where they are given."""
    wanted = document["paths"] if paths is None else paths
    return [
        f"{method.upper()} {path}"
        for path, item in document["paths"].items()
        for method in METHODS
        if method in item and path in wanted
    ]


def attempt(schema: schemathesis.BaseSchema, operation: str, check: Callable[..., None], **given: Any) -> None:
    """Try an operation with examples, with what lies at the borders of what is allowed and beyond them, and with what
    chance draws: `check` gets each as its `case`."""
    from schemathesis.checks import load_all_checks
    from schemathesis.core.result import Ok
    from schemathesis.generation.hypothesis import builder
    from schemathesis.pytest.lazy import get_all_tests

    load_all_checks()
    method, path = operation.split(" ")
    (made,) = get_all_tests(
        schema=schema.include(method=method, path=path), test_func=check, settings=None, given_kwargs={}
    )
    assert isinstance(made, Ok), made
    _, test = made.ok()
    test(**given)
    for left_out in (
        builder.MissingPathParameters,
        builder.InvalidHeadersExampleMark,
        builder.UnserializablePayloadMark,
    ):
        assert not left_out.get(test), left_out.get(test)
