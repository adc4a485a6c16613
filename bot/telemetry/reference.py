"""The reference of what is under way: bound to everything logged meanwhile, in whatever thread it goes on."""

import random
from collections.abc import Mapping
from contextvars import ContextVar

_bound: ContextVar[Mapping[str, str]] = ContextVar("bound", default={})  # noqa: B039 - replaced, never changed


def new_reference() -> str:
    """Eight hexadecimal digits, which people can read out."""
    return f"{random.getrandbits(32):08x}"


def current_reference() -> str:
    """That of what is under way here; empty for none."""
    return _bound.get().get("reference", "")


def bound_names() -> Mapping[str, str]:
    """What every line that is logged here carries: `reference`, `workspace`, `feature`, as far as each is known."""
    return _bound.get()


class bound:  # noqa: N801 - a block reads so
    """In the block everything logged carries a reference, and these names; gives the reference. Where none is given
    that of what is under way goes on, or a new one begins."""

    __slots__ = ("_names", "_reference", "_token")

    def __init__(self, reference: str = "", **names: str) -> None:
        self._reference, self._names = reference, names

    def __enter__(self) -> str:
        before = _bound.get()
        reference = self._reference or before.get("reference") or new_reference()
        self._token = _bound.set({**before, **self._names, "reference": reference})
        return reference

    def __exit__(self, *_: object) -> None:
        _bound.reset(self._token)
