"""The order of the glossary, and the pages of it."""

from bot.glossary.store import browse, meanings
from bot.glossary.store.browse import BrowseFilter
from bot.glossary.term import Content, Meaning
from bot.slack.visibility.audience import EVERYTHING
from bot.store import Store

AT = "2026-11-23T09:00:00Z"


def many(glossary: Store, count: int, workspace: str = "T1") -> None:
    """Terms in no order, of three teams and two owners."""
    names = sorted((f"{'abc'[n % 3]}{n:05}" for n in range(count)), key=lambda name: name[::-1])
    put = [
        (
            Meaning(
                f"id{n}", Content(name, definition_en="x", context=("", "Web", "Data")[n % 3], owner=f"U00{n % 2}"),
                True, "U1", AT, "U1", AT, 1,
            ),
            "added",
        )
        for n, name in enumerate(names)
    ]  # fmt: skip
    with glossary.write(workspace):
        meanings.put(glossary, workspace, put)


def test_pages_follow_each_other_both_ways(glossary: Store) -> None:
    """From the first page to the last and back, each term is met once, in its order."""
    many(glossary, 50)
    seen: list[str] = []
    start, pages = "", 0
    while True:
        page = browse.page(glossary, "T1", EVERYTHING, BrowseFilter(), 8, start)
        seen += [one.term for one in page.rows]
        assert page.before == bool(start)
        pages += 1
        if not page.after:
            break
        start = page.rows[-1].id
    assert seen == sorted(seen)
    assert (len(seen), pages) == (50, 7)
    back = browse.page(glossary, "T1", EVERYTHING, BrowseFilter(), 8, end=page.rows[0].id)
    assert [one.term for one in back.rows] == seen[40:48]
    assert back.after
    assert back.before


def test_what_there_is_to_choose(glossary: Store) -> None:
    """The letters, teams and owners that are there, and what each of them has."""
    many(glossary, 30)
    assert browse.letters(glossary, "T1", EVERYTHING) == ["a", "b", "c"]
    assert browse.teams(glossary, "T1", EVERYTHING) == ["Data", "Web"]
    assert browse.owners(glossary, "T1", EVERYTHING) == ["U000", "U001"]
    for chosen, count in ((BrowseFilter("a"), 10), (BrowseFilter(team="web"), 10), (BrowseFilter(owner="U001"), 15)):
        assert len(browse.page(glossary, "T1", EVERYTHING, chosen, 99).rows) == count, chosen
    assert browse.letters(glossary, "T2", EVERYTHING) == []


def test_what_was_changed_within_a_second_is_in_its_order(glossary: Store) -> None:
    """What was written last stands first, also where the clock says the same; what came in together is in the order of
    its terms."""
    for n, name in enumerate(("zebra", "apple", "mango")):
        with glossary.write("T1"):
            meanings.put(glossary, "T1", [(Meaning(f"{9 - n}", Content(name), True, "U1", AT, "U1", AT, 1), "added")])
    together = [(Meaning(f"x{n}", Content(name), True, "U1", AT, "U1", AT, 1), "added") for n, name in enumerate("cab")]
    with glossary.write("T1"):
        meanings.put(glossary, "T1", together)
    found = [one.term for one in meanings.recent(glossary, "T1", EVERYTHING, 9, 0)]
    assert found == ["a", "b", "c", "mango", "apple", "zebra"]


def test_a_page_reads_no_more_than_it_shows(glossary: Store) -> None:
    """At any size an index gives the rows of a page, and nothing is sorted."""
    if type(glossary).__name__ != "SqliteStore":
        return
    many(glossary, 300)
    orders = {
        "deleted_at = '' AND (sort_key, id) > (x'61', 'a') ORDER BY sort_key, id": "meaning_sort",
        "deleted_at = '' AND context_key = x'61' ORDER BY sort_key, id": "meaning_context",
        "deleted_at = '' AND owner = 'U000' ORDER BY sort_key, id": "meaning_owner",
        "deleted_at = '' ORDER BY changed_at DESC, turn DESC, sort_key, id": "meaning_recent",
    }
    for order, index in orders.items():
        plan = glossary.run(f"EXPLAIN QUERY PLAN SELECT * FROM meaning WHERE workspace = 'T1' AND {order} LIMIT 9")
        said = " ".join(str(row["detail"]) for row in plan)
        assert index in said, said
        assert "TEMP B-TREE" not in said, said
