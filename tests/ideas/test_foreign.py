"""Backlogs that come from other tools, in files made like their exports."""

from pathlib import Path

import pytest

from bot.ideas import sheet
from bot.ideas.foreign import label, status_in, tool_of
from bot.ideas.idea import HORIZONS, STATUSES, Idea
from bot.ideas.sheet import IdeaSheet
from bot.sheets import SKIPPED, UNMATCHED, Matching
from bot.text import Texts

EXPORTS = Path(__file__).parent / "exports"
NOW = "2026-11-29T12:00:00Z"


def plan(tool: str, *existing: Idea, matching: Matching = UNMATCHED) -> IdeaSheet:
    """What the export of a tool would do."""
    text = (EXPORTS / f"{tool}.csv").read_text(encoding="utf-8")
    return sheet.plan(text, existing, lambda _: {}, matching=matching, now=NOW)


def placed(done: IdeaSheet) -> list[tuple[str, str]]:
    """Title, status and horizon of what would be kept."""
    return [(row.idea.title, " ".join(filter(None, (row.idea.status, row.idea.horizon)))) for row in done.keep]


STATUSES_OF = {
    "jira": [
        ("Pay by bank transfer", "planned next"),
        ("Remember the last address", "in_progress"),
        ("One page for all steps", "shipped"),
        ("Fax as a way to pay", "declined"),
    ],
    "canny": [
        ("Dark mode for the app", "planned later"),
        ("Weekly summary by mail", "new"),
        ("Blink every heading", "declined"),
        ("Export as CSV", "shipped"),
    ],
    "productboard": [("Shared carts", "planned later"), ("Guest checkout", "new"), ("Gift wrapping", "shipped")],
    "fider": [
        ("Sort by price", "new"),
        ("Order by price", "declined"),
        ("Save searches", "in_progress"),
        ("Search by voice", "planned later"),
    ],
    "trello": [("Loyalty points", "planned next"), ("Points in the app", "in_progress")],
    "aha": [
        ("Offline mode", "new"),
        ("Larger buttons", "planned later"),
        ("A theme song", "declined"),
        ("Sign in by face", "shipped"),
    ],
}


@pytest.mark.parametrize("tool", STATUSES_OF)
def test_an_export_is_read_as_it_is(tool: str) -> None:
    """Titles and statuses of each tool come in without renaming a column."""
    assert placed(plan(tool)) == STATUSES_OF[tool]


def test_columns_of_other_tools_are_known() -> None:
    """Descriptions, people, labels, addresses and dates; what has no place here is named."""
    jira = plan("jira")
    first = jira.keep[0].idea
    assert (first.owner, first.tags, first.description) == (
        "Priya Raman",
        ("payments", "dark-mode"),
        "Customers in Germany ask for it.",
    )
    assert first.created_at == "2026-02-03T09:14:00Z"
    assert {"Issue key", "Reporter", "votes"} <= set(jira.unknown)
    trello = plan("trello").keep[0].idea
    assert (trello.tags, trello.links) == (("growth", "big-bet"), ("https://cards.example/c/5f01",))
    assert trello.description == "Ten points\nfor each order."
    canny = plan("canny").keep[0].idea
    assert (canny.tags, canny.created_at) == (("design", "night-owls", "mobile"), "2026-01-14T08:21:09Z")
    aha = plan("aha").keep[0].idea
    assert (aha.tags, aha.created_at) == (("field-work", "mobile"), "2026-04-01T09:30:00Z")


def test_a_number_of_another_tool_names_none_of_ours() -> None:
    """Fider counts its posts as we count ideas: its #1 leaves ours as it is."""
    ours = Idea(1, "Rename the shop")
    done = plan("fider", ours)
    assert [line.did for line in done.lines] == ["added"] * 4
    assert all(row.idea.number == 0 for row in done.keep)


def test_a_word_nobody_knows_is_told_and_matched_once(texts: Texts) -> None:
    """The line is refused with the way to say what it means; once that is said, the next import reads it."""
    done = plan("trello")
    assert [(line.did, line.why) for line in done.lines][2] == ("refused", "ideas-import-status")
    assert done.words == ["Someday maybe"]
    assert "Someday maybe" in done.line_texts(texts.speak("en"))[2]
    matched = plan("trello", matching=Matching({"board name": "team"}, {"someday maybe": "planned:later"}))
    assert placed(matched)[2] == ("Points for reviews", "planned later")
    assert (matched.words, {row.idea.team for row in matched.keep}) == ([], {"Roadmap"})
    skipped = plan("trello", matching=Matching({"card id": SKIPPED}, {"someday maybe": SKIPPED}))
    assert [(line.did, line.why) for line in skipped.lines][2] == ("left", "sheet-skipped")
    assert "Card ID" not in skipped.unknown


def test_a_word_means_what_its_tool_says() -> None:
    """*Closed* is done in Jira, turned down in Canny, and asked about in a file that nobody knows."""
    assert [status_in(tool, "Closed") for tool in ("jira", "canny", "aha", "")] == [
        "shipped",
        "declined",
        "declined",
        "",
    ]
    assert status_in("jira", "Klar") == ""
    for word in ("Done", "in progress", "Up next", "Won’t do", "À faire", "Terminé"):
        status, _, horizon = status_in("", word).partition(":")
        assert status in STATUSES, word
        assert (horizon in HORIZONS) == (status == "planned"), word


def test_a_tool_is_told_by_columns_that_it_alone_writes() -> None:
    """A list that somebody made has none of them."""
    assert tool_of({"title", "status", "owner", "tags"}) == ""
    assert tool_of({"issue key", "summary"}) == "jira"
    assert [label(one) for one in ("Growth (green)", "Bug (reported)", "Red (red_dark)")] == [
        "Growth",
        "Bug (reported)",
        "Red",
    ]
