"""Ideas, their history, scores and rounds in the store: kept as they were said, and one workspace's alone."""

import threading
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.ideas import store as ideas_store
from bot.ideas.idea import CustomerVote, Evidence, Idea, IdeaEvent
from bot.ideas.question import Filter
from bot.ideas.ranking import ScoreRange
from bot.ideas.store import events, ideas, rounds, scores, support
from bot.ideas.store.rounds import Round
from bot.ideas.store.scores import IdeaScore
from bot.ideas.store.supported import support_of
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from bot.store import Store
from bot.store.personal import forget
from bot.store.workspaces import purge
from tests.ideas.acts import at, captured, everything_by, history, now, score, standing
from tests.ideas.making import CAPTOR, MANAGER, NOW, OWNER, RICE, STRANGER
from tests.ideas.making import ideas as any_idea
from tests.patience import PATIENCE
from tests.shelves import ELSEWHERE, HERE, law


def keep(store: Store, *kept: Idea, workspace: str = HERE) -> None:
    """Put ideas onto the shelf as they are."""
    with store.write(workspace):
        ideas.put(store, workspace, kept)


def stand(store: Store, *numbers: int, name: str = "rice", workspace: str = HERE) -> None:
    """Let ideas stand in a ranking, each with its number as its score."""
    with store.write(workspace):
        scores.stand_many(store, workspace, name, {n: ScoreRange(n, n, n, n, 1) for n in numbers})


def numbers(found: Sequence[Idea]) -> list[int]:
    """The numbers of ideas, in their order."""
    return [one.number for one in found]


@law
@given(st.lists(any_idea, min_size=1, max_size=4))
def test_an_idea_comes_back_as_it_was_put(shelf: Store, said: list[Idea]) -> None:
    """Quotes, markup, emoji, right-to-left text: every field is as it was typed, and putting it again changes it."""
    with shelf.write(HERE):
        purge(shelf, HERE, ideas_store.TABLES)
    kept = [replace(one, number=n, captor=CAPTOR, created_at=NOW) for n, one in enumerate(said, 1)]
    keep(shelf, *kept)
    assert ideas.everything(shelf, HERE, EVERYTHING) == kept
    assert ideas.several(shelf, HERE, [1, 99]) == {1: kept[0]}
    reworded = replace(kept[0], title="Reworded", tags=("new",), status="planned", merged_into=0)
    keep(shelf, reworded)
    assert ideas.get(shelf, HERE, 1) == reworded
    assert numbers(ideas.unscored(shelf, HERE, EVERYTHING, "rice", Filter(tag="new", status="planned"), 9, 0)) == [1]
    for tag in set(kept[0].tags) - {"new"}:
        assert 1 not in numbers(
            ideas.unscored(shelf, HERE, EVERYTHING, "rice", Filter(tag=tag, status="planned"), 9, 0)
        )


def test_numbers_are_given_once(shelf: Store) -> None:
    """Ideas captured at the same moment by many get a number each, without a gap; a file takes its numbers at once."""
    given_out: list[int] = []
    together = threading.Barrier(4)

    def take() -> None:
        together.wait(PATIENCE)
        for _ in range(5):
            with shelf.write(HERE):
                given_out.append(ideas.next_number(shelf, HERE))

    threads = [threading.Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(given_out) == list(range(1, 21))
    with shelf.write(HERE):
        assert ideas.next_number(shelf, HERE, 100) == 21
        assert ideas.next_number(shelf, HERE) == 121
    with shelf.write(ELSEWHERE):
        assert ideas.next_number(shelf, ELSEWHERE) == 1


def test_lists_show_what_a_filter_asks_for(shelf: Store) -> None:
    """Without a status nothing shipped, declined or merged; the rest by status, team in any spelling, and tag."""
    keep(
        shelf,
        Idea(1, "a", team="Équipe Mobile", tags=("ui", "web")),
        Idea(2, "b", status="scored", tags=("web",)),
        Idea(3, "c", status="planned", team="equipe  mobile"),
        Idea(4, "d", status="in_progress"),
        Idea(5, "e", status="shipped", team="Équipe mobile"),
        Idea(6, "f", status="declined", tags=("ui",)),
        Idea(7, "g", merged_into=1, tags=("ui",)),
    )
    found = {
        Filter(): [4, 3, 2, 1],
        Filter(status="shipped"): [5],
        Filter(status="declined"): [6],
        Filter(status="new"): [1],
        Filter(team="EQUIPE mobile"): [3, 1],
        Filter(tag="ui"): [1],
        Filter(tag="ui", status="declined"): [6],
        Filter(team="Équipe Mobile", tag="web"): [1],
        Filter(tag="u"): [],
        Filter(status="nonsense"): [],
    }
    for chosen, expected in found.items():
        assert numbers(ideas.unscored(shelf, HERE, EVERYTHING, "rice", chosen, 9, 0)) == expected, chosen
    stand(shelf, 1, 2, 3, 4, 5, 6, 7)
    for chosen, expected in found.items():
        assert sorted(s.idea for s in scores.standings(shelf, HERE, EVERYTHING, "rice", chosen)) == sorted(expected), (
            chosen
        )
        assert ideas.unscored(shelf, HERE, EVERYTHING, "rice", chosen, 9, 0) == []
        assert scores.standings(shelf, HERE, EVERYTHING, "ice", chosen) == []


def test_pages_neither_repeat_nor_skip(shelf: Store) -> None:
    """What nobody has scored comes newest first, in pages."""
    keep(shelf, *[Idea(n, f"Idea {n}") for n in range(1, 24)])
    stand(shelf, 5, 17)
    pages = [
        numbers(ideas.unscored(shelf, HERE, EVERYTHING, "rice", Filter(), 10, offset)) for offset in (0, 10, 20, 30)
    ]
    assert [len(page) for page in pages] == [10, 10, 1, 0]
    assert [n for page in pages for n in page] == [n for n in range(23, 0, -1) if n not in (5, 17)]


def test_ones_own_ideas_come_last_changed_first(shelf: Store) -> None:
    """The Home tab shows what became of them lately, also what was declined or is part of another idea."""
    keep(
        shelf,
        Idea(1, "a", captor=CAPTOR, changed_at="2026-11-23T09:00:00Z"),
        Idea(2, "b", captor=CAPTOR, changed_at="2026-11-25T09:00:00Z", status="declined"),
        Idea(3, "c", captor=OWNER, changed_at="2026-11-26T09:00:00Z"),
        Idea(4, "d", captor=CAPTOR, changed_at="2026-11-25T09:00:00Z"),
        Idea(5, "e", captor=CAPTOR, merged_into=1),
    )
    assert numbers([one for one, _ in ideas.of_captor(shelf, HERE, EVERYTHING, CAPTOR, 9)]) == [4, 2, 5, 1]
    assert numbers([one for one, _ in ideas.of_captor(shelf, HERE, EVERYTHING, CAPTOR, 1)]) == [4]
    became = {mine.number: now.number for mine, now in ideas.of_captor(shelf, HERE, EVERYTHING, CAPTOR, 9)}
    assert became == {1: 1, 2: 2, 4: 4, 5: 1}


def test_history_is_kept_in_order(shelf: Store) -> None:
    """Several things in one second stay in the order they happened, word for word."""
    said = [
        IdeaEvent(1, NOW, person, "status", f"{n}", "planned now", "Because <!channel>")
        for n, person in enumerate("abc")
    ]
    with shelf.write(HERE):
        events.record(shelf, HERE, [*said, IdeaEvent(2, NOW, "d", "captured")])
    assert events.history(shelf, HERE, 1) == said
    assert events.history(shelf, ELSEWHERE, 1) == []


def test_answers_and_rounds_come_back_as_they_were(shelf: Store) -> None:
    """Numbers to the last digit, reasons, who was asked and which message told them."""
    inputs = {**RICE, "reach": 1234567.891}
    given_ = [
        IdeaScore(1, "rice", 3, n, person, inputs, "Because.", NOW) for n in (0, 1) for person in (OWNER, STRANGER)
    ]
    one = Round(1, 1, "rice", 3, CAPTOR, "C1", "", NOW, "2026-12-01T09:00:00Z")
    with shelf.write(HERE):
        scores.put(shelf, HERE, given_)
        rounds.open_round(shelf, HERE, one, [STRANGER, OWNER, STRANGER])
        rounds.save_question_message(shelf, HERE, [one], "1.2")
        rounds.save_asker_message(shelf, HERE, [one], "D1", "3.4")
    assert scores.answers(shelf, HERE, 1, "rice", 1) == given_[2:]
    assert scores.by_round(shelf, HERE, "rice") == {1: {0: given_[:2], 1: given_[2:]}}
    assert scores.own(shelf, HERE, 1, "rice", 0, OWNER) == given_[0]
    assert scores.own(shelf, HERE, 1, "rice", 0, MANAGER) is None
    assert scores.scored_ideas(shelf, HERE, "rice") == [1]
    kept = replace(one, ts="1.2", asker_channel="D1", asker_ts="3.4")
    assert rounds.rounds(shelf, HERE, 1) == [kept]
    assert rounds.asked_people(shelf, HERE, 1, 1) == [OWNER, STRANGER]
    with shelf.write(HERE):
        assert rounds.close(shelf, HERE, 1, 1, OWNER, NOW)
        assert not rounds.close(shelf, HERE, 1, 1, STRANGER, NOW)
    assert rounds.get(shelf, HERE, 1, 1) == replace(kept, revealed_at=NOW, revealed_by=OWNER)
    assert rounds.get(shelf, ELSEWHERE, 1, 1) is None
    assert scores.answers(shelf, ELSEWHERE, 1, "rice", 1) == []


def test_of_two_who_reveal_at_once_one_does(shelf: Store) -> None:
    """Two people press the button in the same moment: the round is revealed once."""
    with shelf.write(HERE):
        rounds.open_round(shelf, HERE, Round(1, 1, "rice", 1, CAPTOR, "", "", NOW), [])
    together = threading.Barrier(2)
    won: list[bool] = []

    def press(user: str) -> None:
        together.wait(PATIENCE)
        with shelf.write(HERE):
            won.append(rounds.close(shelf, HERE, 1, 1, user, NOW))

    threads = [threading.Thread(target=press, args=[user]) for user in (OWNER, MANAGER)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(won) == [False, True]


def test_a_standing_is_that_of_the_last_count(shelf: Store) -> None:
    """Counting again replaces the score; what has none any more is in no ranking."""
    keep(shelf, Idea(1, "a"))
    stand(shelf, 1)
    with shelf.write(HERE):
        scores.stand(shelf, HERE, "rice", 1, ScoreRange(1, 0.1, 1 / 3, 6e12, 4))
    assert scores.standings(shelf, HERE, EVERYTHING, "rice", Filter()) == [ScoreRange(1, 0.1, 1 / 3, 6e12, 4)]
    assert scores.frameworks_of(shelf, HERE, 1) == ["rice"]
    with shelf.write(HERE):
        scores.stand(shelf, HERE, "rice", 1, None)
    assert scores.standings(shelf, HERE, EVERYTHING, "rice", Filter()) == []


def mentions(store: Store, user: str, workspace: str = HERE) -> set[str]:
    """Where in the tables of ideas a person is still named."""
    return {
        f"{table}.{column}"
        for table in ideas_store.TABLES
        for row in store.run(f"SELECT * FROM {table} WHERE workspace = :workspace", workspace=workspace)
        for column, value in row.items()
        if user in str(value)
    }


def test_a_forgotten_person_is_nowhere_and_what_they_did_stays(services: Services) -> None:
    """No row names them; the idea, its history, its evidence and the score they helped to make are as they were."""
    idea = everything_by(services, MANAGER)
    stood = (standing(services, idea), standing(services, idea, "ice"))
    said = [(did, why) for _, did, _, _, why in history(services, idea)]
    at(services, MANAGER, workspace=ELSEWHERE).capture(Idea(0, "Elsewhere"))
    forget(services.store, HERE, MANAGER, [ideas_store.PEOPLE])
    assert mentions(services.store, MANAGER) == set()
    kept = now(services, idea)
    assert (kept.captor, kept.author, kept.owner, kept.title, kept.status) == ("", "", "", "Dark mode", "planned")
    assert [(did, why) for _, did, _, _, why in history(services, idea)] == said
    assert history(services, idea)[1][2:4] == ("somebody", f"<@{STRANGER}>")
    assert [one.person for one in support.evidence(services.store, HERE, idea.number)] == [""]
    assert support.voters(services.store, HERE, idea.number) == []
    assert rounds.asked_people(services.store, HERE, idea.number, 2) == [OWNER]
    assert (standing(services, idea), standing(services, idea, "ice")) == stood
    score(services, STRANGER, idea, "ice")
    again = standing(services, idea, "ice")
    assert again is not None
    assert again.scorers == 3
    assert mentions(services.store, MANAGER, ELSEWHERE) == {"idea.captor", "idea_history.person", "idea_vote.person"}


def test_several_forgotten_people_stay_several(services: Services) -> None:
    """The scores of two who left are two scores, also on the ideas both scored; being forgotten twice harms nobody."""
    idea, other = everything_by(services, CAPTOR), captured(services, "Light mode", OWNER)
    score(services, STRANGER, other)
    for user in (CAPTOR, STRANGER, CAPTOR, OWNER):
        forget(services.store, HERE, user, [ideas_store.PEOPLE])
        assert mentions(services.store, user) == set()
    given_ = scores.answers(services.store, HERE, idea.number, "rice", 1)
    assert len({a.person for a in given_}) == 3
    assert not any(a.person[:1] in "UW" for a in given_)
    kept = standing(services, idea)
    assert kept is not None
    assert kept.scorers == 3


def test_a_purged_workspace_is_empty_and_the_other_is_not(services: Services) -> None:
    """Deleting a workspace's data takes every table of ideas with it, and numbers begin again at 1."""
    everything_by(services, CAPTOR)
    at(services, CAPTOR, workspace=ELSEWHERE).capture(Idea(0, "Elsewhere"))
    with services.store.write(HERE):
        purge(services.store, HERE, ideas_store.TABLES)
    for table in ideas_store.TABLES:
        assert services.store.run(f"SELECT * FROM {table} WHERE workspace = :workspace", workspace=HERE) == []
    assert captured(services).number == 1
    assert [one.title for one in ideas.everything(services.store, ELSEWHERE, EVERYTHING)] == ["Elsewhere"]


def test_evidence_of_another_workspace_is_not_shown(shelf: Store) -> None:
    """The same number in two workspaces has evidence and votes of its own."""
    for workspace in (HERE, ELSEWHERE):
        keep(shelf, Idea(1, "a"), workspace=workspace)
        with shelf.write(workspace):
            support.add_evidence(shelf, workspace, 1, Evidence(f"https://{workspace.lower()}.example", "", OWNER, NOW))
            support.vote(shelf, workspace, 1, OWNER)
    with shelf.write(ELSEWHERE):
        support.move_support(shelf, ELSEWHERE, 1, 2)
    assert [one.url for one in support.evidence(shelf, HERE, 1)] == ["https://t0here.example"]
    assert support.voters(shelf, HERE, 1) == [OWNER]
    assert support.vote_counts(shelf, ELSEWHERE) == {2: 1}


def test_votes_and_evidence_are_read_together(shelf: Store) -> None:
    """The card of an idea shows the same votes and the same evidence, in the same order, as they are each by itself."""
    with shelf.write(HERE):
        for person in (STRANGER, OWNER):
            assert support.vote(shelf, HERE, 77, person)
            assert not support.vote(shelf, HERE, 77, person)
        for name, at in (("Zürich", "2026-01-02"), ("acme", "2026-01-03"), ("Éclair", "2026-01-01")):
            support.vote_for(shelf, HERE, 77, CustomerVote(name, OWNER, at))
        for url, at in (("https://b.example", "2026-01-02"), ("https://a.example", "2026-01-03")):
            support.add_evidence(shelf, HERE, 77, Evidence(url, "said", OWNER, at))
    found = support_of(shelf, HERE, 77)
    assert found.voters == support.voters(shelf, HERE, 77)
    assert [one.customer for one in found.customers] == ["acme", "Éclair", "Zürich"]
    assert found.customers == support.customer_votes(shelf, HERE, 77)
    assert found.evidence == support.evidence(shelf, HERE, 77)
    assert [one.url for one in found.evidence] == ["https://b.example", "https://a.example"]
