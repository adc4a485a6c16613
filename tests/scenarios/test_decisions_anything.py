"""Whatever a button of records or a command of decisions carries, somebody gets a sentence and nothing breaks."""

import os
from zlib import crc32

import pytest

from bot.slack.access import Role
from tests.scenarios.access_cases import Case, Say
from tests.scenarios.access_office import Office
from tests.scenarios.access_records import PEOPLE, Records

BOTH = "ROLES" in os.environ
ROOMS = ("decisions", "rights", "insights", "customers")
STRANGE = ("", "0", "-1", "99999999999999999999", "1e3", "x:1", "status:x", "1/2026-99-99", "null", "[]", "{}",
           '{"number": true, "version": -1, "page": 1e99}', '{"marks": {"topic": ["x"]}, "page": "2"}', "é\u0000😀",
           "x" * 1900)  # fmt: skip


def _says(value: str) -> Say:
    return lambda _: value


def names(office: Office) -> list[str]:
    """What is pressed or chosen."""
    registered = office.world.bot.listeners.registered
    return sorted(
        name
        for kind, name in registered
        if kind == "action" and name.partition(".")[0] in ROOMS and ".import" not in name
    )


@pytest.mark.slow
@pytest.mark.parametrize("menu", [False, True], ids=["button", "menu"])
def test_a_strange_value_is_told(office: Office, menu: bool) -> None:
    """Of every button and menu. In `make test` a quarter of the values come from a button and a quarter from a menu, by
    the name they come from; in `make soak` all come from both."""
    records = Records(office.services, office.workspace)
    assert records.made
    assert records.right
    assert records.insight
    odd = []
    for name in names(office):
        for number, value in enumerate(STRANGE):
            if not BOTH and (crc32(name.encode()) + number) % 4 != 2 * menu:
                continue
            told = office.told(Case("action", name, _says(value), menu=menu), PEOPLE[Role.ADMINISTRATOR], records)
            odd += [f"{name} {value[:40]!r}: {error}" for error in told if "(" in error]
    assert odd == []


@pytest.mark.slow
def test_strange_words_are_told(office: Office) -> None:
    """After every word of the command, with no number, a strange one, and one of nobody."""
    records = Records(office.services, office.workspace)
    assert records.made
    odd = []
    for word in (
        "",
        "who",
        "mine",
        "list",
        "search",
        "edit",
        "delete",
        "history",
        "review",
        "supersede",
        "reverse",
        "export",
    ):
        for rest in ("", "0", "-1", "99", "#1", "99999999999", "'; --", "*<@U0X>*", "x" * 300):
            for command in ("/decision", "/raci"):
                case = Case("command", command, _says(f"{word} {rest}".strip()))
                told = office.told(case, PEOPLE[Role.ADMINISTRATOR], records)
                odd += [f"{command} {word} {rest[:30]!r}: {error}" for error in told if "(" in error]
    assert odd == []
