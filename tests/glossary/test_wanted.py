"""What was asked and nobody has defined."""

from bot.errors import UserError
from bot.glossary.store import wanted
from bot.glossary.store.wanted import WantedTerm
from bot.slack.visibility.audience import EVERYTHING
from bot.store import Store
from tests.glossary.making import AUTHOR, OWNER, STRANGER, refusal
from tests.shelves import ELSEWHERE, HERE

NOON, ONE, TWO = (f"2026-11-23T{hour}:00:00Z" for hour in (12, 13, 14))


def miss(store: Store, asked: str, delivery: str = "", now: str = NOON, workspace: str = HERE) -> None:
    """Somebody asks for a term and finds nothing."""
    wanted.count_missing(store, workspace, asked.lower().replace(".", ""), asked, delivery, now, "")


def test_what_is_asked_most_is_wanted_most(glossary: Store) -> None:
    """The list counts every spelling together, shows the last one, and puts the most asked first."""
    miss(glossary, "WIP", now=NOON)
    miss(glossary, "k.p.i", now=NOON)
    miss(glossary, "KPI", now=ONE)
    miss(glossary, "GTM", now=TWO)
    assert wanted.wanted_terms(glossary, HERE, EVERYTHING, 9, 0) == [
        WantedTerm("kpi", "KPI", 2, ONE),
        WantedTerm("gtm", "GTM", 1, TWO),
        WantedTerm("wip", "WIP", 1, NOON),
    ]
    assert [row.key for row in wanted.wanted_terms(glossary, HERE, EVERYTHING, 1, 1)] == ["gtm"]


def test_a_question_delivered_twice_counts_once(glossary: Store) -> None:
    """What Slack delivers again is not asked again; the next question is."""
    for delivery in ("d1", "d1", "d2"):
        miss(glossary, "KPI", delivery)
    assert [row.times for row in wanted.wanted_terms(glossary, HERE, EVERYTHING, 9, 0)] == [2]


def test_who_asked_for_a_term_waits_once(glossary: Store) -> None:
    """Pressing the button twice is told, and the person is told once when the term comes."""
    miss(glossary, "KPI")
    assert wanted.ask_for(glossary, HERE, "kpi", "KPI", AUTHOR, NOON, "")
    assert not wanted.ask_for(glossary, HERE, "kpi", "KPI", AUTHOR, ONE, "")
    assert wanted.ask_for(glossary, HERE, "kpi", "KPI", OWNER, ONE, "")
    assert wanted.ask_for(glossary, HERE, "gtm", "GTM", OWNER, ONE, "")
    assert [(row.key, row.times) for row in wanted.wanted_terms(glossary, HERE, EVERYTHING, 9, 0)] == [
        ("gtm", 1),
        ("kpi", 1),
    ]
    with glossary.write(HERE):
        assert sorted(wanted.settle(glossary, HERE, ["kpi", "gtm", "unasked"])) == [AUTHOR, OWNER]
        assert wanted.settle(glossary, HERE, ["kpi", "gtm"]) == []
    assert wanted.wanted_terms(glossary, HERE, EVERYTHING, 9, 0) == []


def test_a_list_that_fails_to_settle_keeps_everybody(glossary: Store) -> None:
    """When the definition is not kept after all, those who wait still wait."""
    wanted.ask_for(glossary, HERE, "kpi", "KPI", AUTHOR, NOON, "")

    def define() -> None:
        with glossary.write(HERE):
            assert wanted.settle(glossary, HERE, ["kpi"]) == [AUTHOR]
            raise UserError("the definition was refused")

    assert refusal(define)
    with glossary.write(HERE):
        assert wanted.settle(glossary, HERE, ["kpi"]) == [AUTHOR]


def test_another_workspace_wants_nothing_of_it(glossary: Store) -> None:
    """Counts, waiting people and deliveries of one workspace are unknown in the other."""
    miss(glossary, "KPI", "d1")
    wanted.ask_for(glossary, HERE, "kpi", "KPI", STRANGER, NOON, "")
    assert wanted.wanted_terms(glossary, ELSEWHERE, EVERYTHING, 9, 0) == []
    miss(glossary, "KPI", "d1", workspace=ELSEWHERE)
    assert [row.times for row in wanted.wanted_terms(glossary, ELSEWHERE, EVERYTHING, 9, 0)] == [1]
    with glossary.write(ELSEWHERE):
        assert wanted.settle(glossary, ELSEWHERE, ["kpi"]) == []
    assert [row.key for row in wanted.wanted_terms(glossary, HERE, EVERYTHING, 9, 0)] == ["kpi"]
