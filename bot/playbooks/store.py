"""The playbooks that ship, out of their file: a general one, whose steps every role has, and what the roles add."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from bot.courses.course import CourseStep
from bot.playbooks.playbook import read_steps
from bot.text.fold import key

GENERAL = "general"


@cache
def _file() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads((Path(__file__).parent / "shipped.toml").read_text(encoding="utf-8"))


def roles() -> tuple[str, ...]:
    """The roles that ship."""
    return tuple(_file())


@cache
def steps_of(role: str) -> tuple[CourseStep, ...]:
    """The steps of a role that ships, by day, the general ones first."""
    parts = dict.fromkeys((GENERAL, role))
    found = read_steps("\n".join(str(_file()[part]["steps"]) for part in parts))
    return tuple(replace(one, key=one.text, text="") for one in found)


def role_called(typed: str) -> str:
    """The role that is called so; empty for none."""
    asked = key(typed)
    return next((role for role, said in _file().items() if asked in map(key, (role, *said["called"]))), "")
