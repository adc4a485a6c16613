"""The reference of what is under way: bound to everything logged meanwhile, in whatever thread it goes on."""

import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

_bound: ContextVar[Mapping[str, str]] = ContextVar("bound", default={})  # noqa: B039 - replaced, never changed


def new_reference() -> str:
    """Eight hexadecimal digits, which people can read out."""
    return secrets.token_hex(4)


def current_reference() -> str:
    """That of what is under way here; empty for none."""
    return _bound.get().get("reference", "")


def bound_names() -> Mapping[str, str]:
    """What every line that is logged here carries: `reference`, `workspace`, `feature`, as far as each is known."""
    return _bound.get()


@contextmanager
def bound(reference: str = "", **names: str) -> Iterator[str]:
    """In the block everything logged carries a reference, and these names; gives the reference. Where none is given
    that of what is under way goes on, or a new one begins."""
    before = _bound.get()
    reference = reference or before.get("reference") or new_reference()
    token = _bound.set({**before, "reference": reference, **names})
    try:
        yield reference
    finally:
        _bound.reset(token)
