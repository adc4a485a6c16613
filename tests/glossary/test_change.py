"""Who may change what, what waits for an editor, and what happens when two people or two deliveries meet."""

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.glossary.change import GlossaryDesk, MeaningOutcome
from bot.glossary.store import channels, meanings, wanted
from bot.glossary.term import Meaning
from bot.merge import FormBase, OvertakenError
from bot.services import Services
from bot.slack.permissions import give
from bot.slack.visibility.audience import EVERYTHING
from bot.store import ConflictError
from tests.glossary.making import AUTHOR, EDITOR, OWNER, STRANGER, at, content, heard, keep, now, refused
from tests.patience import PATIENCE
from tests.shelves import ADMIN, ELSEWHERE, HERE, Clock

BETTER = content("MVP", definition_en="Better.")


def history(services: Services, meaning: Meaning) -> list[tuple[int, str, str]]:
    """The versions of a meaning: number, what was done, by whom."""
    return [(v.version, v.did, v.person) for v in meanings.versions(services.store, HERE, meaning.id)]


@pytest.fixture
def mvp(services: Services) -> Meaning:
    """A meaning by AUTHOR that OWNER owns."""
    return at(services, AUTHOR).add(content("MVP", definition_en="First.", owner=OWNER)).meaning


def test_anyone_may_define(services: Services, clock: Clock) -> None:
    """Whoever defines a term is its author; what an editor writes is approved, what others write is not yet."""
    outcome = at(services, STRANGER).add(content("MVP"))
    assert outcome.did == "added"
    assert outcome.proposal is None
    kept = now(services, outcome.meaning)
    assert (kept.author, kept.changed_by, kept.approved, kept.version) == (STRANGER, STRANGER, False, 1)
    assert kept.created_at == kept.changed_at == "2026-11-23T09:00:00Z"
    for editor in (EDITOR, ADMIN):
        assert now(services, at(services, editor).add(content(f"by {editor}")).meaning).approved


@pytest.mark.parametrize("user", [AUTHOR, OWNER, EDITOR, ADMIN])
def test_the_author_the_owner_and_editors_change_and_delete(
    services: Services, mvp: Meaning, user: str, clock: Clock
) -> None:
    """Each of them edits, deletes and restores, and every step is a version."""
    clock.tick()
    desk = at(services, user)
    said = replace(BETTER, owner=OWNER)
    assert desk.edit(mvp.id, FormBase(1), said).did == "changed"
    assert desk.delete(mvp.id).did == "deleted"
    assert meanings.find(services.store, HERE, EVERYTHING, "mvp") == []
    assert desk.restore(mvp.id, 2).did == "restored"
    kept = now(services, mvp)
    assert (kept.content, kept.author, kept.version, kept.deleted_at) == (said, AUTHOR, 4, "")
    assert kept.approved == (user in (EDITOR, ADMIN))
    assert history(services, mvp) == [
        (1, "added", AUTHOR),
        (2, "changed", user),
        (3, "deleted", user),
        (4, "restored", user),
    ]


def test_a_stranger_changes_nothing_of_somebody_else(services: Services, mvp: Meaning) -> None:
    """Editing, deleting, restoring and approving are refused with the reason, and nothing is written."""
    desk = at(services, STRANGER, "d1")
    assert refused(lambda: desk.edit(mvp.id, FormBase(1), BETTER)) == "glossary-error-rights"
    assert refused(lambda: desk.delete(mvp.id)) == "glossary-error-rights"
    assert refused(lambda: desk.restore(mvp.id, 1)) == "glossary-error-rights"
    assert refused(lambda: desk.approve(mvp.id)) == "glossary-error-editors-only"
    assert refused(lambda: at(services, AUTHOR).approve(mvp.id)) == "glossary-error-editors-only"
    assert now(services, mvp) == mvp
    # What was refused had no effect, so the same delivery may still have it.
    give(services, HERE, "glossary.editor", [STRANGER])
    assert at(services, STRANGER, "d1").edit(mvp.id, FormBase(1), BETTER).did == "changed"


def test_rights_are_those_of_the_moment(services: Services, mvp: Meaning) -> None:
    """Somebody who was an editor when the form opened, and is none when it is submitted, is refused."""
    give(services, HERE, "glossary.editor", [STRANGER])
    assert at(services, STRANGER).editor
    give(services, HERE, "glossary.editor", [])
    assert refused(lambda: at(services, STRANGER).edit(mvp.id, FormBase(1), BETTER)) == "glossary-error-rights"


def test_the_other_workspace_has_its_own_rights_and_meanings(services: Services, mvp: Meaning) -> None:
    """An editor of one workspace reaches nothing of another, not even with its id."""
    desk = GlossaryDesk(services, ELSEWHERE, EDITOR)
    acts: list[Callable[[], object]] = [
        lambda: desk.edit(mvp.id, FormBase(1), BETTER),
        lambda: desk.delete(mvp.id),
        lambda: desk.approve(mvp.id),
    ]
    for act in acts:
        assert refused(act) == "glossary-error-gone"
    give(services, ELSEWHERE, "glossary.editor", [STRANGER])
    assert not at(services, STRANGER).editor


def test_a_mistake_is_told_before_anything_is_looked_at(services: Services, mvp: Meaning) -> None:
    """Content that breaks a rule is refused beside its field, in the form that adds and in the one that edits."""
    wrong = content("MVP", source="wiki", definition_en="x")
    assert refused(lambda: at(services, AUTHOR).add(wrong)) == "glossary-error-source"
    assert refused(lambda: at(services, AUTHOR).edit(mvp.id, FormBase(1), wrong)) == "glossary-error-source"
    assert meanings.count(services.store, HERE, EVERYTHING) == 1


def test_the_same_meaning_is_not_added_twice(services: Services, mvp: Meaning) -> None:
    """Saying again what is there is refused beside the term; another meaning or context of it is welcome."""
    twin = replace(mvp.content, owner="", source="https://example.com", aliases=("cut",))
    assert refused(lambda: at(services, STRANGER).add(twin)) == "glossary-error-twin"
    assert at(services, STRANGER).add(replace(mvp.content, context="Hardware")).did == "added"
    assert at(services, STRANGER).add(BETTER).did == "added"
    assert meanings.count(services.store, HERE, EVERYTHING) == 3


def test_saving_what_is_there_already_changes_nothing(services: Services, mvp: Meaning) -> None:
    """No version is written for nothing, by editing or by restoring."""
    assert at(services, AUTHOR).edit(mvp.id, FormBase(1), mvp.content).did == "unchanged"
    assert at(services, AUTHOR).restore(mvp.id, 1).did == "unchanged"
    assert history(services, mvp) == [(1, "added", AUTHOR)]


def test_the_second_of_two_editors_is_told(services: Services, mvp: Meaning) -> None:
    """Who saves over somebody else's change is shown it, nothing is lost, and saving again against it works."""
    at(services, OWNER).edit(mvp.id, FormBase(1), BETTER)
    with pytest.raises(OvertakenError) as overtaken:
        at(services, AUTHOR, "d1").edit(mvp.id, FormBase(1), content("MVP", definition_en="Mine."))
    assert overtaken.value.now == now(services, mvp)
    assert now(services, mvp).content == BETTER
    mine = at(services, AUTHOR, "d1").edit(mvp.id, FormBase(2), content("MVP", definition_en="Mine."))
    assert mine.did == "changed"
    assert now(services, mvp).version == 3


def test_of_many_saving_at_once_one_wins(services: Services, mvp: Meaning) -> None:
    """Six people who press Save in the same moment write one version, and five of them are told."""
    ends: list[str] = []
    together = threading.Barrier(6)

    def save(n: int) -> None:
        together.wait(PATIENCE)
        try:
            ends.append(at(services, EDITOR).edit(mvp.id, FormBase(1), content("MVP", definition_en=f"By {n}.")).did)
        except OvertakenError:
            ends.append("overtaken")

    threads = [threading.Thread(target=save, args=[n]) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(ends) == ["changed", *["overtaken"] * 5]
    assert history(services, mvp) == [(1, "added", AUTHOR), (2, "changed", EDITOR)]


def test_what_is_delivered_twice_happens_once(services: Services, mvp: Meaning) -> None:
    """Every act has one effect however often Slack delivers it, and the repetition says what is there."""
    acts: list[tuple[str, Callable[[GlossaryDesk], MeaningOutcome]]] = [
        (AUTHOR, lambda desk: desk.add(content("churn"))),
        (AUTHOR, lambda desk: desk.edit(mvp.id, FormBase(1), BETTER)),
        (EDITOR, lambda desk: desk.approve(mvp.id)),
        (AUTHOR, lambda desk: desk.delete(mvp.id)),
        (AUTHOR, lambda desk: desk.restore(mvp.id, 1)),
    ]
    for number, (user, act) in enumerate(acts):
        first = act(at(services, user, f"d{number}"))
        again = act(at(services, user, f"d{number}"))
        assert (again.did, again.meaning) == ("repeated", first.meaning)
    assert [did for _, did, _ in history(services, mvp)] == ["added", "changed", "approved", "deleted", "restored"]
    assert len(meanings.find(services.store, HERE, EVERYTHING, "churn")) == 1


def test_deleting_and_undoing(services: Services, mvp: Meaning) -> None:
    """A deleted meaning is changed by nobody until it is brought back; then it says what it said."""
    at(services, AUTHOR).delete(mvp.id)
    assert at(services, OWNER).delete(mvp.id).did == "repeated"
    assert refused(lambda: at(services, AUTHOR).edit(mvp.id, FormBase(2), BETTER)) == "glossary-error-deleted"
    assert refused(lambda: at(services, EDITOR).approve(mvp.id)) == "glossary-error-deleted"
    assert refused(lambda: at(services, STRANGER).restore(mvp.id, 1)) == "glossary-error-rights"
    assert at(services, OWNER).restore(mvp.id, 2).did == "restored"
    assert meanings.find(services.store, HERE, EVERYTHING, "mvp") == [now(services, mvp)]
    assert now(services, mvp).content == mvp.content


def test_any_version_is_restored(services: Services, mvp: Meaning) -> None:
    """Bringing back an old version is a new one; a version that never was is told."""
    at(services, AUTHOR).edit(mvp.id, FormBase(1), BETTER)
    assert at(services, AUTHOR).restore(mvp.id, 1).meaning.content == mvp.content
    assert at(services, AUTHOR).restore(mvp.id, 2).meaning.content == BETTER
    assert now(services, mvp).version == 4
    assert refused(lambda: at(services, AUTHOR).restore(mvp.id, 9)) == "glossary-error-gone"
    assert refused(lambda: at(services, AUTHOR).restore("nowhere", 1)) == "glossary-error-gone"


def test_an_editor_vouches_for_a_meaning(services: Services, mvp: Meaning) -> None:
    """Approval is a version of its own, holds until somebody else writes, and is asked for once."""
    assert at(services, EDITOR).approve(mvp.id).did == "approved"
    assert at(services, EDITOR).approve(mvp.id).did == "repeated"
    kept = now(services, mvp)
    assert (kept.approved, kept.content, kept.version) == (True, mvp.content, 2)
    at(services, AUTHOR).edit(mvp.id, FormBase(2), BETTER)
    assert not now(services, mvp).approved


def test_people_who_asked_for_a_term_hear_of_it(services: Services) -> None:
    """Those who wait for a term, an alias or a full name are named once, without the one who defined it."""
    for key, person in (("mvp", STRANGER), ("mvp", AUTHOR), ("firstcut", OWNER), ("churn", STRANGER)):
        wanted.ask_for(services.store, HERE, key, key, person, "2026-11-23T09:00:00Z", "")
    outcome = at(services, AUTHOR).add(content("MVP", definition_en="x"))
    assert heard(services) == [(STRANGER, "MVP")]
    at(services, AUTHOR).edit(
        outcome.meaning.id, FormBase(1), content("MVP", definition_en="x", aliases=("first cut",))
    )
    assert heard(services) == [(OWNER, "MVP"), (STRANGER, "MVP")]
    assert [row.key for row in wanted.wanted_terms(services.store, HERE, EVERYTHING, 9, 0)] == ["churn"]


def test_a_meaning_belongs_to_the_channel_it_came_from(services: Services) -> None:
    """The channel where a meaning was defined reads it first from then on; editing it elsewhere counts for nothing."""
    one = at(services, AUTHOR, channel="C1").add(content("PM", expansion_en="One")).meaning
    other = at(services, AUTHOR, channel="C2").add(content("PM", expansion_en="Other")).meaning
    at(services, AUTHOR, channel="C2").edit(one.id, FormBase(1), content("PM", expansion_en="Won"))
    assert channels.uses(services.store, HERE, "C2", [one, other]) == {other.id: 1}


def test_a_change_that_breaks_leaves_no_half(services: Services, mvp: Meaning) -> None:
    """When the store refuses one step, neither meaning, names nor wanted list moved, and it can be tried again."""
    wanted.ask_for(services.store, HERE, "churn", "churn", STRANGER, "2026-11-23T09:00:00Z", "")
    keep(services.store, replace(mvp, version=2))
    services.store.run("UPDATE meaning SET version = 1")
    services.store.run("DELETE FROM seen")

    def rename() -> MeaningOutcome:
        return at(services, AUTHOR, "d1").edit(mvp.id, FormBase(1), content("churn"))

    with pytest.raises(ConflictError):
        rename()
    assert now(services, mvp) == mvp
    assert meanings.find(services.store, HERE, EVERYTHING, "churn") == []
    assert [row.key for row in wanted.wanted_terms(services.store, HERE, EVERYTHING, 9, 0)] == ["churn"]
    services.store.run("DELETE FROM meaning_version WHERE version = 2")
    assert (rename().did, rename().did) == ("changed", "repeated")
    assert wanted.wanted_terms(services.store, HERE, EVERYTHING, 9, 0) == []
