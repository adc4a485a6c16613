"""Taking an idea out, and what that does to everything that knows of it."""

import pytest

from bot.errors import UserError
from bot.ideas.frameworks import DEFAULT_CRITERIA
from bot.ideas.idea import Idea
from bot.ideas.question import Filter
from bot.ideas.store import ideas, rounds, scores
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from tests.ideas.acts import at, captured, edit, history, now, ranking, score, standing
from tests.ideas.making import ANSWERS, CAPTOR, MANAGER, OWNER, STRANGER, refused
from tests.ideas.test_exchange import everything
from tests.shelves import HERE


@pytest.fixture
def idea(services: Services) -> Idea:
    """An idea with scores in the open and blind, a vote, evidence, and another one merged into it."""
    one = captured(services, "Dark mode", team="Web", tags=("ui",), owner=OWNER)
    other = captured(services, "Night mode")
    for name in ANSWERS:
        score(services, STRANGER, one, name)
    at(services).scoring.ask(one.number, "ice", [STRANGER], "")
    score(services, STRANGER, one, "ice", round_=1, ease=2.0)
    at(services, STRANGER).vote(one.number)
    at(services).add_evidence(one.number, "https://a.example", "It shows.")
    at(services).merge(other.number, one.number)
    at(services).decide(one.number, "planned", "now", "2027-Q1")
    return now(services, one)


def lists(services: Services) -> dict[str, object]:
    """Where an idea may be met."""
    store = services.store
    return {
        "rankings": {name: ranking(services, name) for name in ANSWERS},
        "unscored": [one.number for one in ideas.unscored(store, HERE, EVERYTHING, "rice", Filter("rice"), 9, 0)],
        "export": [one.number for one in ideas.everything(store, HERE, EVERYTHING)],
        "captor": [one.number for one, _ in ideas.of_captor(store, HERE, EVERYTHING, CAPTOR, 9)],
        "alike": [one.number for one in at(services).alike(Idea(0, "dark mode"))],
        "waiting": [one.idea for one in rounds.waiting_for(store, HERE, EVERYTHING, STRANGER, 9)],
    }


def test_a_withdrawn_idea_is_met_nowhere_and_comes_back_as_it_was(services: Services, idea: Idea) -> None:
    """No list, ranking, roadmap, export or offer to merge has it; undone, all is what it was, and known."""
    places = lists(services)["rankings"]
    assert places == {name: [idea.number] for name in ANSWERS}
    at(services).scoring.ask(idea.number, "rice", [STRANGER], "")
    before, rows = lists(services), everything(services.store)
    assert all(before.values())
    at(services).withdraw(idea.number)
    after = lists(services)
    assert after.pop("rankings") == {name: [] for name in ANSWERS}
    assert not any(after.values())
    assert scores.frameworks_of(services.store, HERE, idea.number) == []
    at(services).restore(idea.number)
    assert lists(services) == before
    kept = everything(services.store)
    assert len(kept.pop("idea_history")) == len(rows.pop("idea_history")) + 2
    assert kept == rows
    at(services).scoring.reveal(idea.number, 2)
    assert lists(services)["rankings"] == places
    assert [one[:2] for one in history(services, idea)[-3:-1]] == [(CAPTOR, "withdrawn"), (CAPTOR, "restored")]


def test_nothing_is_done_to_a_withdrawn_idea(services: Services, idea: Idea) -> None:
    """Whoever still has a button or a form of it is told, and nothing changes until it is back."""
    at(services).scoring.ask(idea.number, "rice", [STRANGER], "")
    other = captured(services, "Zebra mode")
    at(services).withdraw(idea.number)
    before = everything(services.store)
    n = idea.number
    for act in (
        lambda: score(services, STRANGER, idea),
        lambda: score(services, STRANGER, idea, round_=2),
        lambda: at(services).vote(n),
        lambda: at(services).scoring.reveal(n, 2),
        lambda: at(services).scoring.ask(n, "rice", [OWNER], ""),
        lambda: at(services).decide(n, "shipped"),
        lambda: edit(at(services), n, idea),
        lambda: at(services).add_evidence(n, "https://b.example", ""),
        lambda: at(services).merge(n, other.number),
        lambda: at(services).merge(other.number, n),
        lambda: at(services).withdraw(n),
    ):
        assert refused(act) == "ideas-error-withdrawn"
    assert everything(services.store) == before
    at(services).restore(n)
    score(services, STRANGER, idea, round_=2)
    assert refused(lambda: at(services).restore(n)) == "ideas-error-restored"


def test_who_decides_on_an_idea_may_withdraw_it(services: Services) -> None:
    """The captor, the owner and managers, as for everything else that becomes of it; each may undo what another did."""
    for user, other in ((CAPTOR, OWNER), (OWNER, MANAGER), (MANAGER, CAPTOR)):
        one = captured(services, owner=OWNER)
        assert refused(lambda one=one: at(services, STRANGER).withdraw(one.number)) == "ideas-error-rights"  # type: ignore[misc]
        at(services, user).withdraw(one.number)
        assert refused(lambda one=one: at(services, STRANGER).restore(one.number)) == "ideas-error-rights"  # type: ignore[misc]
        assert at(services, other).restore(one.number) == now(services, one)
    with pytest.raises(UserError):
        at(services).withdraw(99)


def test_a_number_is_never_given_twice(services: Services) -> None:
    """What people wrote down as #1 is not another idea tomorrow."""
    at(services).withdraw(captured(services).number)
    assert captured(services).number == 2


def test_an_idea_restored_under_new_criteria_stands_by_them(services: Services, idea: Idea) -> None:
    """What became of the criteria meanwhile holds for it as for all others."""
    at(services).withdraw(idea.number)
    with services.store.write(HERE):
        assert at(services, MANAGER).redefine(DEFAULT_CRITERIA[:2]) == 0
    at(services).restore(idea.number)
    assert standing(services, idea, "weighted") is None
    assert standing(services, idea, "rice") is not None
