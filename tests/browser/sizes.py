"""On what a page is looked at, and in which language: in `make soak` (`PAGES`) on everything in each, and in
`make test` on each and in each once."""

import os
from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any

import pytest

from tests.browser.conftest import PHONE

WHOLE = "PAGES" in os.environ

Size = Mapping[str, Any]  # Playwright's

DESKTOP_OR_PHONE: Mapping[str, Size] = {"desktop": {}, "phone": PHONE}
# What fits on a phone fits on more.
narrow = pytest.mark.parametrize(
    "how", [PHONE, {}] if WHOLE else [PHONE], ids=["phone", "wide"] if WHOLE else ["phone"]
)


def met(words: Sequence[tuple[Any, ...]], sizes: Mapping[str, Size]) -> list[Any]:
    """What the readers of some languages meet on some sizes: each of `words`, whose first says the language, with a
    size behind it."""
    most = max(len(words), len(sizes))
    names = list(sizes)
    turns = [(words[n % len(words)], names[n % len(names)]) for n in range(most)]
    return [
        pytest.param(*own, sizes[name], id=f"{own[0]}-{name}")
        for own, name in (product(words, names) if WHOLE else turns)
    ]
