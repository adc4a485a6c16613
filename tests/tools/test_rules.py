"""What is true of tools, costs, contracts and overlaps without anybody's store."""

from datetime import date
from typing import Any

import pytest

from bot.costs.cost import Cost, read_cells, read_cost, total
from bot.errors import UserError
from bot.needs.desk import by_need, overlaps
from bot.records.record import Record, tidy
from bot.renewals.renewal import asked_again, countdown, renewal_of
from bot.tool_audits.audit import ToolUse, half_of, named, pack, results, unpack
from bot.tools.need import Need, key_of, new_need, with_catalogue
from bot.tools.tool import ROOM, Tool, may_change, sees_cost

AT = "2026-11-30T09:00:00Z"


def record(number: int, *needs: str, **said: Any) -> Record[Tool]:
    """A tool by its number."""
    return Record(number, Tool(f"Tool {number}", needs=needs, **said), "in_use", "U0AUTHOR", AT, "U0AUTHOR", AT)


def wrong(said: Tool) -> dict[str, str]:
    """Beside which fields a tool is refused, and why."""
    with pytest.raises(UserError) as error:
        tidy(ROOM, said)
    return {one.field: one.key for one in error.value.all}


def test_a_tool_that_contradicts_itself_is_refused_beside_its_fields() -> None:
    """Words where numbers go, a backup who is the owner, a figure without its source, a day of another age."""
    said = Tool(
        "Miro", owner="U0A", backup="U0A", seats="many", seats_used="٣", notice_days="400", renews_on="0001-01-05"
    )
    found = wrong(said)
    assert found["seats"] == found["seats_used"] == found["notice_days"] == "tools-error-number"
    assert (found["backup"], found["renews_on"]) == ("tools-error-backup", "tools-error-day")
    assert wrong(Tool("Miro", seats_used="5"))["usage_source"] == "tools-error-usage"
    assert wrong(Tool("Miro", notice_days="30")) == {"renews_on": "tools-error-notice"}
    assert tidy(ROOM, Tool("Miro", renews_on="2027-01-05", notice_days="30")).notice_days == "30"


def test_who_sees_what_a_tool_costs() -> None:
    """The owner, the backup and managers; not who wrote it down, and nobody where nobody is named."""
    one = record(1, owner="U0OWNER", backup="U0BACKUP")
    assert [sees_cost(one, who, False) for who in ("U0OWNER", "U0BACKUP", "U0AUTHOR", "")] == [True, True, False, False]
    assert sees_cost(one, "U0CHIEF", True)
    assert not may_change(one, "U0AUTHOR", False)
    assert may_change(record(2), "U0AUTHOR", False)
    assert not sees_cost(record(2), "", False)


@pytest.mark.parametrize(("typed", "language", "minor"), [("1,200.50", "en", 120_050), ("1 200,5", "fr", 120_050),
    ("€900", "en", 90_000), ("0", "fr", 0)])  # fmt: skip
def test_an_amount_is_read_as_its_reader_writes_it(typed: str, language: str, minor: int) -> None:
    """Commas, points, spaces and signs."""
    assert read_cost(typed, "eur", "year", language) == Cost(minor, "EUR", "year")


@pytest.mark.parametrize("typed", ["quid", "-5", "12%", "1e9", "99999999999999", "NaN", "‮5", ""])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    """Nothing is guessed of it."""
    with pytest.raises(UserError) as error:
        read_cost(typed, "EUR", "year", "en")
    assert (error.value.key, error.value.field) == ("cost-error-amount", "amount")


def test_an_amount_in_a_file_that_reads_in_two_ways_is_left_out() -> None:
    """ "1,200" is a thousand to some and one and a fifth to others."""
    assert read_cells("1200.50", "EUR", "month") == Cost(120_050, "EUR", "month")
    assert read_cells("1 200,50", "EUR", "") == Cost(120_050, "EUR", "year")
    assert read_cells("€1,200.50", "", "") == Cost(120_050, "EUR", "year")
    with pytest.raises(UserError) as error:
        read_cells("1,200", "EUR", "")
    assert error.value.key == "cost-error-two-ways"
    with pytest.raises(UserError) as error:
        read_cells("5", "euros", "")
    assert error.value.key == "cost-error-currency"


def test_sums_never_mix_currencies_and_say_of_how_many() -> None:
    """What is paid once is in no sum of a year."""
    found = total([Cost(100, "EUR", "month"), Cost(500, "USD", "year"), Cost(7, "EUR", "once"), None])
    assert (found.yearly, found.known, found.count) == ((("EUR", 1200), ("USD", 500)), 3, 4)


def contract(**said: str) -> Tool:
    """A contract that renews on the last of January."""
    usual = {"renews_on": "2026-01-31", "notice_days": "30", "auto_renews": "yes", "term": "year"}
    return ROOM.of(title="Miro", **{**usual, **said})


@pytest.mark.parametrize(("said", "today", "on", "deadline"), [
    ({}, "2026-01-31", "2026-01-31", "2026-01-01"),
    ({}, "2026-02-01", "2027-01-31", "2027-01-01"),
    ({"term": "quarter"}, "2026-02-01", "2026-04-30", "2026-03-31"),
    ({"renews_on": "2024-02-29"}, "2027-03-01", "2028-02-29", "2028-01-30"),
    ({"auto_renews": ""}, "2026-02-01", "2027-01-31", "2027-01-01"),
    ({"auto_renews": "no"}, "2026-02-01", "2026-01-31", "2026-01-01"),
    ({"notice_days": ""}, "2026-01-01", "2026-01-31", "2026-01-31"),
])  # fmt: skip
def test_contracts_roll_on(said: dict[str, str], today: str, on: str, deadline: str) -> None:
    """Counted from the first day, so that no month end is lost; what ends does not come back."""
    found = renewal_of(contract(**said), date.fromisoformat(today))
    assert found is not None
    assert (found.on.isoformat(), found.deadline.isoformat()) == (on, deadline)


def test_the_countdown_is_to_the_deadline() -> None:
    """120, 90, 60 and 30 days before notice is given, and once when that was missed; never each month."""
    found = renewal_of(contract(), date(2026, 3, 1))
    assert found is not None
    assert countdown(found, date(2026, 3, 1)) == (date(2026, 9, 3), [date(2026, 10, 3), date(2026, 11, 2),
        date(2026, 12, 2), date(2027, 1, 2)])  # fmt: skip
    late = countdown(found, date(2026, 12, 20))
    assert late == (date(2026, 12, 20), [date(2027, 1, 2)])
    assert asked_again(found, date(2026, 9, 3)) == date(2026, 12, 2)
    assert asked_again(found, date(2026, 12, 30)) is None
    monthly = renewal_of(contract(term="month"), date(2026, 3, 1))
    assert monthly is not None
    assert countdown(monthly, date(2026, 3, 1)) is None
    assert renewal_of(Tool("Miro"), date(2026, 3, 1)) is None


def test_needs_of_ones_own() -> None:
    """They stand after those of the catalogue; a name twice, in any spelling, is refused."""
    known = with_catalogue([Need("cartes", "Cartes"), Need("design", waived="Two teams")])
    assert (list(known)[-1], known["design"].waived) == ("cartes", "Two teams")
    assert new_need("  Traduction  automatique ", known).key == "traduction-automatique"
    for name, key in (("CARTES", "known"), ("Design", "known"), ("«»", "empty")):
        with pytest.raises(UserError) as error:
            new_need(name, known)
        assert error.value.key == f"needs-error-{key}"
    assert key_of("Session Replay") == "session-replay"


def test_overlaps_are_told_by_need_and_team() -> None:
    """Who would have to move, as far as somebody said so; a need where several are fine is none."""
    tools = [record(1, "whiteboard"), record(2, "whiteboard"), record(3, "design")]
    board, design = ("whiteboard",), ("design",)
    uses = [ToolUse(1, board, people=n, team="Checkout") for n in (6, 8)]
    uses += [ToolUse(2, board, team="Growth"), ToolUse(2, design, team="Checkout")]
    served = by_need(tools, uses)
    found = overlaps(with_catalogue([]), served)
    assert [(one.need.key, [each.record.number for each in one.tools]) for one in found] == [
        ("design", [2, 3]), ("whiteboard", [1, 2])]  # fmt: skip
    one = found[1]
    assert (one.target, one.movers[0].teams) == (1, {"Growth": (1, False)})
    assert one.tools[0].teams == {"Checkout": (6, True)}
    fine = overlaps(with_catalogue([Need("design", waived="why not"), Need("whiteboard", preferred=2)]), served)
    assert [(one.need.key, one.target) for one in fine] == [("whiteboard", 2)]
    unknown = overlaps(with_catalogue([]), by_need(tools, []))
    assert [(one.target, one.movers) for one in unknown] == [(0, [])]


def test_what_answers_come_to() -> None:
    """Counts of what was said, and what nobody knew is in no average."""
    uses = [ToolUse(1, ("design",), "daily", "no", 3, 4, "A"), ToolUse(1, (), "rarely", "unknown", 0, 0, "B")]
    one = results(uses)[1]
    assert (one.count, one.liked, one.without["no"], one.teams) == (2, [4], 1, {"A": (3, True), "B": (1, False)})
    assert unpack({"uses": pack(uses), "team": "A"})[0] == uses[0]
    assert (unpack({}), half_of(date(2026, 6, 30)), half_of(date(2026, 7, 1))) == ([], "2026-H1", "2026-H2")
    assert named(["Lucid\nPad", "lucid"]) == [("Lucid", 2), ("Pad", 1)]
