"""Scoring in the open and blind, and what counts when."""

from dataclasses import replace

import pytest

from bot.ideas import frameworks
from bot.ideas.counting import counted, criteria, framework, usual_framework
from bot.ideas.frameworks import DEFAULT_CRITERIA, Criterion
from bot.ideas.idea import Idea
from bot.ideas.ranking import ScoreRange
from bot.ideas.scoring import RedefinedError
from bot.ideas.store import rounds, scores
from bot.services import Services
from bot.slack.store import save_setting
from bot.slack.visibility.audience import EVERYTHING
from tests.ideas.acts import at, captured, history, now, ranking, score, standing, version
from tests.ideas.making import CAPTOR, ICE, MANAGER, OWNER, RICE, STRANGER, WEIGHTED, refused
from tests.shelves import ADMIN, HERE, Clock

NEW = (Criterion("c1", "Margin", 1), Criterion("c2", "Fit", 1, least=1, most=3))


@pytest.fixture
def idea(services: Services) -> Idea:
    """An idea by CAPTOR."""
    return captured(services)


def redefine(services: Services, *new: Criterion, anew: bool = False) -> int:
    """Give the workspace other criteria, as the settings do; how many ideas left the ranking by them."""
    with services.store.write(HERE):
        return at(services, MANAGER).redefine(new, anew=anew)


def test_a_score_in_the_open_counts_at_once(services: Services, idea: Idea) -> None:
    """The idea is scored and stands in the ranking with the first whole answer; the history says so once."""
    assert score(services, STRANGER, idea) == now(services, idea)
    assert now(services, idea).status == "scored"
    low, high = frameworks.RICE.bounds(RICE)
    assert standing(services, idea) == ScoreRange(idea.number, 1200, low, high, 1)
    score(services, OWNER, idea, reach=9000.0)
    kept = standing(services, idea)
    assert kept is not None
    assert (kept.score, kept.scorers, kept.high >= 3600) == (2400, 2, True)
    assert history(services, idea)[1:] == [(STRANGER, "status", "new", "scored", "")]


def test_scoring_again_replaces_ones_own_answer(services: Services, idea: Idea) -> None:
    """A person has one voice in a framework; the reason is kept with the numbers."""
    at(services, STRANGER).scoring.score(idea.number, "ice", 1, ICE, "A guess.")
    at(services, STRANGER).scoring.score(idea.number, "ice", 1, {**ICE, "ease": 1.0}, "Looked at it.")
    (answer,) = scores.answers(services.store, HERE, idea.number, "ice", 0)
    assert (answer.person, dict(answer.inputs), answer.reason) == (STRANGER, {**ICE, "ease": 1.0}, "Looked at it.")
    kept = standing(services, idea, "ice")
    assert kept is not None
    assert (kept.score, kept.scorers) == (42, 1)


def test_half_an_answer_is_kept_and_is_no_score(services: Services, idea: Idea) -> None:
    """Blanks are left out, nothing is ranked, the status stays; filling them in later makes the score."""
    assert score(services, STRANGER, idea, values={"reach": 3000.0}).status == "new"
    assert standing(services, idea) is None
    own = scores.own(services.store, HERE, idea.number, "rice", 0, STRANGER)
    assert own is not None
    assert own.inputs == {"reach": 3000}
    score(services, OWNER, idea)
    kept = standing(services, idea)
    assert kept is not None
    assert (kept.score, kept.scorers) == (1200, 1)
    score(services, STRANGER, idea, reach=6000.0)
    whole = standing(services, idea)
    assert whole is not None
    assert (whole.score, whole.scorers) == (1800, 2)


def test_frameworks_are_never_mixed(services: Services, idea: Idea) -> None:
    """An idea stands in each framework it was scored by, and each ranking holds only its own."""
    other = captured(services, "Light mode")
    score(services, STRANGER, idea, "rice")
    score(services, STRANGER, idea, "ice")
    score(services, STRANGER, other, "wsjf")
    score(services, STRANGER, other, "ice", ease=9.0)
    assert (ranking(services, "rice"), ranking(services, "wsjf")) == ([1], [2])
    assert ranking(services, "ice") == [2, 1]
    assert ranking(services, "weighted") == []
    assert scores.frameworks_of(services.store, HERE, idea.number) == ["ice", "rice"]


def test_what_is_off_the_scale_is_not_kept(services: Services, idea: Idea) -> None:
    """Whatever a payload says, no value outside its scale reaches the ranking, and no unknown input is stored."""
    for wrong in ({"effort": 0.0}, {"effort": -1.0}, {"reach": 1e308}, {"confidence": 120.0}, {"reach": float("nan")}):
        assert refused(lambda wrong=wrong: score(services, STRANGER, idea, **wrong)).startswith("ideas-error-")  # type: ignore[misc]
    assert refused(lambda: at(services).scoring.score(idea.number, "moscow", 1, {})) == "ideas-error-framework"
    assert standing(services, idea) is None
    score(services, STRANGER, idea, luck=7.0)
    (answer,) = scores.answers(services.store, HERE, idea.number, "rice", 0)
    assert set(answer.inputs) == set(RICE)


def test_the_ranking_follows_status_and_filters(services: Services, idea: Idea) -> None:
    """What is shipped or declined competes no more, and is found by its status; team and tag narrow the list."""
    other = at(services).capture(Idea(0, "Light mode", team="Mobile Apps", tags=("ui",)))
    third = at(services).capture(Idea(0, "Zebra mode", team="mobile apps"))
    for one in (idea, other, third):
        score(services, STRANGER, one, reach=1000.0 * one.number)
    assert ranking(services) == [3, 2, 1]
    assert ranking(services, team="MOBILE apps") == [3, 2]
    assert ranking(services, tag="ui") == [2]
    assert ranking(services, team="Web") == ranking(services, tag="u") == []
    at(services).decide(3, "shipped")
    at(services).decide(2, "planned", "now")
    assert ranking(services) == [2, 1]
    assert ranking(services, status="shipped") == [3]
    assert ranking(services, status="planned") == [2]
    assert ranking(services, status="scored") == [1]


def test_a_round_is_blind_until_it_is_revealed(services: Services, idea: Idea, clock: Clock) -> None:
    """Answers change nothing anybody sees; revealing counts them, and the history keeps every score."""
    one = at(services).scoring.ask(idea.number, "rice", [STRANGER, OWNER, STRANGER, MANAGER], "")
    assert (one.round, one.asker, one.open, one.framework) == (1, CAPTOR, True, "rice")
    assert rounds.asked_people(services.store, HERE, idea.number, 1) == [MANAGER, OWNER, STRANGER]
    score(services, STRANGER, idea, round_=1)
    score(services, OWNER, idea, round_=1, reach=9000.0)
    assert standing(services, idea) is None
    assert now(services, idea) == idea
    assert len(history(services, idea)) == 1
    clock.tick()
    assert at(services).scoring.reveal(idea.number, 1).status == "scored"
    closed = rounds.get(services.store, HERE, idea.number, 1)
    assert closed is not None
    assert (closed.open, closed.revealed_by, closed.revealed_at) == (False, CAPTOR, "2026-11-23T09:00:01Z")
    kept = standing(services, idea)
    assert kept is not None
    assert (kept.score, kept.scorers) == (2400, 2)
    assert history(services, idea)[1:] == [
        (CAPTOR, "revealed", "", "1 · RICE: 1200, 3600", ""),
        (CAPTOR, "status", "new", "scored", ""),
    ]


def test_a_blind_answer_is_whole(services: Services, idea: Idea) -> None:
    """A blank is refused beside its own field, and nothing is kept; one may answer again until the reveal."""
    at(services).scoring.ask(idea.number, "rice", [STRANGER, OWNER], "")
    for name in RICE:
        values = {other: value for other, value in RICE.items() if other != name}
        assert (
            refused(lambda v=values: score(services, STRANGER, idea, values=v, round_=1), field=f"rice.{name}")  # type: ignore[misc]
            == "ideas-error-incomplete"
        )
    assert scores.answers(services.store, HERE, idea.number, "rice", 1) == []
    score(services, STRANGER, idea, round_=1)
    score(services, STRANGER, idea, round_=1, reach=1.0)
    (answer,) = scores.answers(services.store, HERE, idea.number, "rice", 1)
    assert answer.inputs["reach"] == 1


def test_who_may_reveal(services: Services, idea: Idea) -> None:
    """The asker and managers; neither a stranger nor the idea's captor when somebody else asked."""
    asker = at(services, OWNER).scoring
    asker.ask(idea.number, "rice", [STRANGER, CAPTOR], "")
    score(services, STRANGER, idea, round_=1)
    for user in (STRANGER, CAPTOR):
        assert refused(lambda u=user: at(services, u).scoring.reveal(idea.number, 1)) == "ideas-error-reveal-rights"  # type: ignore[misc]
    assert standing(services, idea) is None
    asker.reveal(idea.number, 1)
    for user in (MANAGER, ADMIN):
        one = asker.ask(idea.number, "rice", [STRANGER], "")
        assert at(services, user).scoring.reveal(idea.number, one.round).number == idea.number
    assert refused(lambda: asker.reveal(idea.number, 9)) == "ideas-error-none"


def test_after_the_reveal_no_answer_and_no_second_reveal(services: Services, idea: Idea) -> None:
    """A form that was open is told that the round is over; the numbers that were shown stay as they were."""
    at(services).scoring.ask(idea.number, "rice", [STRANGER, OWNER], "")
    score(services, STRANGER, idea, round_=1)
    at(services).scoring.reveal(idea.number, 1)
    stood, lines = standing(services, idea), history(services, idea)
    assert refused(lambda: score(services, OWNER, idea, round_=1)) == "ideas-error-closed"
    assert refused(lambda: score(services, STRANGER, idea, round_=1, reach=1.0)) == "ideas-error-closed"
    assert refused(lambda: at(services).scoring.reveal(idea.number, 1)) == "ideas-error-revealed"
    assert refused(lambda: score(services, OWNER, idea, round_=2)) == "ideas-error-none"
    assert (standing(services, idea), history(services, idea)) == (stood, lines)


def test_a_round_that_reveals_itself_names_nobody(services: Services, idea: Idea) -> None:
    """When the last answer came in, the history does not say that whoever gave it opened the numbers."""
    at(services).scoring.ask(idea.number, "ice", [STRANGER], "")
    at(services, STRANGER, "d1").scoring.score(idea.number, "ice", 1, ICE, round_=1)
    closed = rounds.get(services.store, HERE, idea.number, 1)
    assert closed is not None
    assert (closed.open, closed.revealed_by) == (False, "")
    assert history(services, idea)[1:] == [
        ("", "revealed", "", "1 · ICE: 336", ""),
        ("", "status", "new", "scored", ""),
    ]
    assert refused(lambda: at(services).scoring.reveal(idea.number, 1)) == "ideas-error-revealed"


def test_rounds_follow_each_other_and_the_last_one_counts(services: Services, idea: Idea) -> None:
    """Only one round at a time; the earlier ones are kept; the standing is that of the last one revealed."""
    score(services, MANAGER, idea, reach=100.0)
    at(services).scoring.ask(idea.number, "rice", [STRANGER], "")
    assert (
        refused(lambda: at(services, OWNER).scoring.ask(idea.number, "ice", [STRANGER], "")) == "ideas-error-round-open"
    )
    score(services, STRANGER, idea, round_=1)
    second = at(services, OWNER).scoring.ask(idea.number, "rice", [], "C0GENERAL")
    assert (second.round, second.channel, second.asker) == (2, "C0GENERAL", OWNER)
    score(services, STRANGER, idea, round_=2, reach=6000.0)
    before = standing(services, idea)
    assert before is not None
    assert before.score == 1200
    at(services, OWNER).scoring.reveal(idea.number, 2)
    after = standing(services, idea)
    assert after is not None
    assert (after.score, after.scorers) == (2400, 1)
    assert [(one.round, one.open) for one in rounds.rounds(services.store, HERE, idea.number)] == [
        (1, False),
        (2, False),
    ]
    (first,) = scores.answers(services.store, HERE, idea.number, "rice", 1)
    assert first.inputs == RICE


def test_a_channel_is_never_complete_by_itself(services: Services, idea: Idea) -> None:
    """Nobody knows who of a channel will answer, so its asker reveals; people named beside it change nothing."""
    at(services).scoring.ask(idea.number, "rice", [STRANGER], "C0GENERAL")
    score(services, STRANGER, idea, round_=1)
    assert [one.open for one in rounds.rounds(services.store, HERE, idea.number)] == [True]


def test_a_round_without_answers_takes_nothing_away(services: Services, idea: Idea) -> None:
    """Revealing what nobody answered leaves the idea where it stood by what was scored before."""
    score(services, MANAGER, idea)
    stood = standing(services, idea)
    at(services).scoring.ask(idea.number, "rice", [STRANGER], "")
    at(services).scoring.reveal(idea.number, 1)
    assert standing(services, idea) == stood
    assert [a.person for a in counted(services, HERE, idea.number, framework(services, HERE, "rice"))[1]] == [MANAGER]


def test_what_waits_for_a_persons_score(services: Services, idea: Idea, clock: Clock) -> None:
    """Rounds that ask them by name and have no answer of theirs, the oldest first; nothing revealed, nothing merged."""

    def waiting(user: str = STRANGER, limit: int = 9) -> list[int]:
        return [one.idea for one in rounds.waiting_for(services.store, HERE, EVERYTHING, user, limit)]

    others = [captured(services, title) for title in ("Light mode", "Zebra", "Merged", "Channel")]
    for one in (*others[:3], idea):
        at(services).scoring.ask(one.number, "rice", [STRANGER, OWNER], "")
        clock.tick()
    at(services).scoring.ask(others[3].number, "rice", [], "C0GENERAL")
    assert waiting() == [2, 3, 4, 1]
    assert waiting(limit=2) == [2, 3]
    assert waiting(MANAGER) == []
    score(services, STRANGER, others[0], round_=1)
    at(services).scoring.reveal(3, 1)
    at(services).merge(4, 1)
    assert (waiting(), waiting(OWNER)) == ([1], [2, 1])


def test_a_workspace_begins_with_usable_criteria(services: Services, idea: Idea) -> None:
    """Before anybody set them there are some, and RICE is what one ranks by; both are the workspace's to change."""
    assert criteria(services, HERE) == (DEFAULT_CRITERIA, 1)
    assert usual_framework(services, HERE) == "rice"
    at(services).use("wsjf")
    assert usual_framework(services, HERE) == "wsjf"
    assert refused(lambda: at(services).use("moscow")) == "ideas-error-framework"
    kept = (replace(NEW[0], name="c4"), replace(NEW[1], name="c5"))
    redefine(services, *NEW)
    assert criteria(services, HERE) == (kept, 2)
    redefine(services, *NEW)
    assert criteria(services, HERE) == (kept, 2)


def test_a_new_name_or_weight_keeps_the_scores(services: Services, idea: Idea) -> None:
    """Renaming, weighing and ordering criteria asks nobody again: the standings follow the weights at once, and a form
    opened before is taken."""
    score(services, STRANGER, idea, "weighted")
    at(services).scoring.ask(idea.number, "weighted", [OWNER], "")
    before, old = standing(services, idea, "weighted"), version(services, "weighted")
    value, fit, effort = DEFAULT_CRITERIA
    assert redefine(services, effort, replace(value, label="Delight"), fit) == 0
    assert version(services, "weighted") == old
    assert standing(services, idea, "weighted") == before
    redefine(services, replace(effort, weight=1000), replace(value, label="Delight"), fit)
    after = standing(services, idea, "weighted")
    assert before is not None
    assert after is not None
    assert after.score == pytest.approx(75, abs=0.5), "effort 2 of 5, where less is better, is three quarters"
    at(services, OWNER).scoring.score(idea.number, "weighted", old, WEIGHTED, round_=1)
    assert len(counted(services, HERE, idea.number, framework(services, HERE, "weighted"))[1]) == 1


def test_another_scale_direction_or_set_asks_anew(services: Services, idea: Idea) -> None:
    """What an answer was measured on decides whether it still answers; so does whoever says the meaning is new."""
    value, fit, effort = DEFAULT_CRITERIA
    for new, anew in (
        ((value, fit), False),
        ((value, fit, effort), False),
        ((replace(value, most=10), fit, effort), False),
        ((replace(value, most=10), fit, replace(effort, up=True)), False),
        ((replace(value, most=10), fit, replace(effort, up=True)), True),
    ):
        old = version(services, "weighted")
        score(services, STRANGER, idea, "weighted")
        assert standing(services, idea, "weighted") is not None
        assert redefine(services, *new, anew=anew) == 1
        assert version(services, "weighted") == old + 1
        assert standing(services, idea, "weighted") is None


def test_criteria_kept_by_an_older_bot_keep_their_scores(services: Services, idea: Idea) -> None:
    """Keys were those of the lines, and still are until something is changed: nobody scores again after an upgrade."""
    old = {"criteria": frameworks.to_json((Criterion("c1", "A", 1), Criterion("c2", "B", 1))), "version": 7}
    with services.store.write(HERE):
        save_setting(services.store, HERE, "ideas.criteria", old)
    score(services, STRANGER, idea, "weighted")
    assert redefine(services, Criterion("c1", "B", 1), Criterion("c2", "Alpha", 2)) == 0
    assert [(c.name, c.label) for c in criteria(services, HERE)[0]] == [("c2", "B"), ("c1", "Alpha")]
    assert version(services, "weighted") == 7
    assert standing(services, idea, "weighted") is not None
    redefine(services, Criterion("c1", "B", 1), Criterion("c2", "Alpha", 2), Criterion("c3", "C", 2))
    assert [c.name for c in criteria(services, HERE)[0]] == ["c2", "c1", "c3"]


def test_redefined_criteria_start_a_ranking_anew(services: Services, idea: Idea) -> None:
    """Scores by the old criteria leave the ranking, since nobody gave them for these; other frameworks stay."""
    score(services, STRANGER, idea, "weighted")
    score(services, STRANGER, idea, "rice")
    assert ranking(services, "weighted") == [1]
    redefine(services, *NEW)
    assert (ranking(services, "weighted"), ranking(services, "rice")) == ([], [1])
    score(services, OWNER, idea, "weighted", {"c1": 5.0, "c2": 3.0})
    kept = standing(services, idea, "weighted")
    assert kept is not None
    assert (kept.score, kept.scorers) == (100, 1)
    assert len(scores.answers(services.store, HERE, idea.number, "weighted", 0)) == 2


def test_a_form_opened_before_the_criteria_changed_is_told(services: Services, idea: Idea) -> None:
    """Numbers meant for other criteria are not kept, in the open or blind; published frameworks are not concerned."""
    at(services).scoring.ask(idea.number, "weighted", [STRANGER], "")
    old = version(services, "weighted")
    redefine(services, *NEW)
    for round_ in (0, 1):
        with pytest.raises(RedefinedError):
            at(services, STRANGER).scoring.score(idea.number, "weighted", old, WEIGHTED, round_=round_)
        assert scores.answers(services.store, HERE, idea.number, "weighted", round_) == []
    assert score(services, STRANGER, idea, "rice").status == "scored"


def test_criteria_redefined_during_a_round(services: Services, idea: Idea) -> None:
    """Only answers to the criteria of the day count at the reveal; without any the idea can be scored again."""
    at(services).scoring.ask(idea.number, "weighted", [STRANGER, OWNER], "")
    score(services, STRANGER, idea, "weighted", round_=1, c1=5.0)
    redefine(services, *NEW)
    score(services, OWNER, idea, "weighted", {"c1": 3.0, "c2": 2.0}, round_=1)
    assert history(services, idea)[1][3] == "1 · WEIGHTED: 50"
    kept = standing(services, idea, "weighted")
    assert kept is not None
    assert (kept.score, kept.scorers) == (50, 1)
    redefine(services, *DEFAULT_CRITERIA)
    assert standing(services, idea, "weighted") is None
    score(services, MANAGER, idea, "weighted")
    again = standing(services, idea, "weighted")
    assert again is not None
    assert again.scorers == 1
