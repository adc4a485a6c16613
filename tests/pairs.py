"""Which transport and which database engine a story runs on.

Slack reaches the bot by Socket Mode or by signed HTTP, and the bot keeps what it knows in SQLite or PostgreSQL: four
pairs. A story is a test that names `world`, or whatever else is made of a `pair`, and runs on one of them. The stories
of a file take turns, beginning with the pair that the file's name leads to: four stories meet every pair, and each has
the same one in every run. A story marked `every_pair` runs on all four: tests/test_pairs.py names those. One told in
two languages, `every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])`, is told once in each, over one
transport and on one engine in the first and over and on the others in the second; `PAIRS=all`, as in `make soak`,
has it told in each on two of the four, which have both transports and both engines.
"""

import os
from collections import defaultdict
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import pytest


class Pair(NamedTuple):
    """A transport, "socket" or "http", and an engine, "sqlite" or "postgresql"."""

    transport: str
    engine: str

    def __str__(self) -> str:
        return f"{self.transport}-{self.engine}"


# In this order two stories already meet both transports and both engines.
PAIRS = (
    Pair("socket", "sqlite"),
    Pair("http", "postgresql"),
    Pair("socket", "postgresql"),
    Pair("http", "sqlite"),
)


# The pairs that each story of this run has, by its name with its file's.
Stories = defaultdict[str, set[Pair]]
STORIES = pytest.StashKey[Stories]()
FILES = pytest.StashKey[set[Path]]()  # that this run has looked for stories in


def across(story: str) -> tuple[Pair, ...]:
    """The pairs of a story that is told in two languages: two, which have both transports and both engines."""
    if os.environ.get("PAIRS") == "all":
        return PAIRS
    return PAIRS[:2] if crc32(story.encode()) % 2 else PAIRS[2:]


def turns(file: str) -> Iterator[Pair]:
    """The pairs that the stories of a file take, one after the other, without end."""
    return islice(cycle(PAIRS), crc32(file.encode()) % len(PAIRS), None)
