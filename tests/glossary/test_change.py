"""Who may change what, what waits for an editor, and what happens when two people or two deliveries meet."""

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.errors import UserError
from bot.glossary.change import Desk, Outcome, OvertakenError, ask_approval, needs_approval
from bot.glossary.store import meanings, proposals, wanted
from bot.glossary.term import Content, Meaning
from bot.services import Services
from bot.slack.permissions import give
from tests.glossary.making import ADMIN, AUTHOR, EDITOR, ELSEWHERE, HERE, OWNER, STRANGER, Clock, content, terms

BETTER = content("MVP", definition_en="Better.")


def at(services: Services, user: str, delivery: str = "", channel: str = "") -> Desk:
    """Where this person hands in a change."""
    return Desk(services, HERE, user, delivery, channel)


def now(services: Services, meaning: Meaning) -> Meaning:
    """The meaning as it is now."""
    found = meanings.get(services.store, HERE, meaning.id)
    assert found is not None
    return found


def history(services: Services, meaning: Meaning) -> list[tuple[int, str, str]]:
    """The versions of a meaning: number, what was done, by whom."""
    return [(v.version, v.did, v.person) for v in meanings.versions(services.store, HERE, meaning.id)]


def refused(act: Callable[[], object]) -> str:
    """Why an act is refused."""
    with pytest.raises(UserError) as error:
        act()
    return error.value.key


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
def test_the_author_the_owner_and_editors_change_and_delete(services: Services, mvp: Meaning, user: str, clock: Clock) -> None:
    """Each of them edits, deletes and restores, and every step is a version."""
    clock.tick()
    desk = at(services, user)
    said = replace(BETTER, owner=OWNER)
    assert desk.edit(mvp.id, 1, said).did == "changed"
    assert desk.delete(mvp.id).did == "deleted"
    assert meanings.find(services.store, HERE, "mvp") == []
    assert desk.restore(mvp.id, 2).did == "restored"
    kept = now(services, mvp)
    assert (kept.content, kept.author, kept.version, kept.deleted_at) == (said, AUTHOR, 4, "")
    assert kept.approved == (user in (EDITOR, ADMIN))
    assert history(services, mvp) == [(1, "added", AUTHOR), (2, "changed", user), (3, "deleted", user), (4, "restored", user)]


def test_a_stranger_changes_nothing_of_somebody_else(services: Services, mvp: Meaning) -> None:
    """Editing, deleting, restoring and approving are refused with the reason, and nothing is written."""
    desk = at(services, STRANGER, "d1")
    assert refused(lambda: desk.edit(mvp.id, 1, BETTER)) == "glossary-error-rights"
    assert refused(lambda: desk.delete(mvp.id)) == "glossary-error-rights"
    assert refused(lambda: desk.restore(mvp.id, 1)) == "glossary-error-rights"
    assert refused(lambda: desk.approve(mvp.id)) == "glossary-error-editors-only"
    assert refused(lambda: at(services, AUTHOR).approve(mvp.id)) == "glossary-error-editors-only"
    assert now(services, mvp) == mvp
    # What was refused had no effect, so the same delivery may still have it.
    give(services, HERE, "glossary-editor", [STRANGER])
    assert at(services, STRANGER, "d1").edit(mvp.id, 1, BETTER).did == "changed"


def test_rights_are_those_of_the_moment(services: Services, mvp: Meaning) -> None:
    """Somebody who was an editor when the form opened, and is none when it is submitted, is refused."""
    give(services, HERE, "glossary-editor", [STRANGER])
    assert at(services, STRANGER).editor
    give(services, HERE, "glossary-editor", [])
    assert refused(lambda: at(services, STRANGER).edit(mvp.id, 1, BETTER)) == "glossary-error-rights"


def test_the_other_workspace_has_its_own_rights_and_meanings(services: Services, mvp: Meaning) -> None:
    """An editor of one workspace reaches nothing of another, not even with its id."""
    desk = Desk(services, ELSEWHERE, EDITOR)
    for act in (lambda: desk.edit(mvp.id, 1, BETTER), lambda: desk.delete(mvp.id), lambda: desk.approve(mvp.id)):
        assert refused(act) == "glossary-error-gone"
    give(services, ELSEWHERE, "glossary-editor", [STRANGER])
    assert not at(services, STRANGER).editor


def test_a_mistake_is_told_before_anything_is_looked_at(services: Services, mvp: Meaning) -> None:
    """Content that breaks a rule is refused beside its field, in the form that adds and in the one that edits."""
    wrong = content("MVP", source="wiki", definition_en="x")
    assert refused(lambda: at(services, AUTHOR).add(wrong)) == "glossary-error-source"
    assert refused(lambda: at(services, AUTHOR).edit(mvp.id, 1, wrong)) == "glossary-error-source"
    assert meanings.count(services.store, HERE) == 1


def test_the_same_meaning_is_not_added_twice(services: Services, mvp: Meaning) -> None:
    """Saying again what is there is refused beside the term; another meaning or context of it is welcome."""
    twin = replace(mvp.content, owner="", source="https://example.com", aliases=("cut",))
    assert refused(lambda: at(services, STRANGER).add(twin)) == "glossary-error-twin"
    assert at(services, STRANGER).add(replace(mvp.content, context="Hardware")).did == "added"
    assert at(services, STRANGER).add(BETTER).did == "added"
    assert meanings.count(services.store, HERE) == 3


def test_saving_what_is_there_already_changes_nothing(services: Services, mvp: Meaning) -> None:
    """No version is written for nothing, by editing or by restoring."""
    assert at(services, AUTHOR).edit(mvp.id, 1, mvp.content).did == "unchanged"
    assert at(services, AUTHOR).restore(mvp.id, 1).did == "unchanged"
    assert history(services, mvp) == [(1, "added", AUTHOR)]


def test_the_second_of_two_editors_is_told(services: Services, mvp: Meaning) -> None:
    """Who saves over somebody else's change is shown that change, nothing is lost, and saving again against it works."""
    at(services, OWNER).edit(mvp.id, 1, BETTER)
    with pytest.raises(OvertakenError) as overtaken:
        at(services, AUTHOR, "d1").edit(mvp.id, 1, content("MVP", definition_en="Mine."))
    assert overtaken.value.current == now(services, mvp)
    assert now(services, mvp).content == BETTER
    mine = at(services, AUTHOR, "d1").edit(mvp.id, 2, content("MVP", definition_en="Mine."))
    assert mine.did == "changed"
    assert now(services, mvp).version == 3


def test_of_many_saving_at_once_one_wins(services: Services, mvp: Meaning) -> None:
    """Six people who press Save in the same moment write one version, and five of them are told."""
    ends: list[str] = []
    together = threading.Barrier(6)

    def save(n: int) -> None:
        together.wait(10)
        try:
            ends.append(at(services, EDITOR).edit(mvp.id, 1, content("MVP", definition_en=f"By {n}.")).did)
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
    acts: list[tuple[str, Callable[[Desk], Outcome]]] = [
        (AUTHOR, lambda desk: desk.add(content("churn"))),
        (AUTHOR, lambda desk: desk.edit(mvp.id, 1, BETTER)),
        (EDITOR, lambda desk: desk.approve(mvp.id)),
        (AUTHOR, lambda desk: desk.delete(mvp.id)),
        (AUTHOR, lambda desk: desk.restore(mvp.id, 1)),
    ]
    for number, (user, act) in enumerate(acts):
        first = act(at(services, user, f"d{number}"))
        again = act(at(services, user, f"d{number}"))
        assert (again.did, again.meaning, again.waiting) == ("repeated", first.meaning, ())
    assert [did for _, did, _ in history(services, mvp)] == ["added", "changed", "approved", "deleted", "restored"]
    assert len(meanings.find(services.store, HERE, "churn")) == 1


def test_deleting_and_undoing(services: Services, mvp: Meaning) -> None:
    """A deleted meaning is changed by nobody until it is brought back; then it says what it said."""
    at(services, AUTHOR).delete(mvp.id)
    assert at(services, OWNER).delete(mvp.id).did == "repeated"
    assert refused(lambda: at(services, AUTHOR).edit(mvp.id, 2, BETTER)) == "glossary-error-deleted"
    assert refused(lambda: at(services, EDITOR).approve(mvp.id)) == "glossary-error-deleted"
    assert refused(lambda: at(services, STRANGER).restore(mvp.id, 1)) == "glossary-error-rights"
    assert at(services, OWNER).restore(mvp.id, 2).did == "restored"
    assert meanings.find(services.store, HERE, "mvp") == [now(services, mvp)]
    assert now(services, mvp).content == mvp.content


def test_any_version_is_restored(services: Services, mvp: Meaning) -> None:
    """Bringing back an old version is a new one; a version that never was is told."""
    at(services, AUTHOR).edit(mvp.id, 1, BETTER)
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
    at(services, AUTHOR).edit(mvp.id, 2, BETTER)
    assert not now(services, mvp).approved


def test_people_who_asked_for_a_term_hear_of_it(services: Services) -> None:
    """Those who wait for a term, an alias or a full name are named once, without the one who defined it."""
    for key, person in (("mvp", STRANGER), ("mvp", AUTHOR), ("firstcut", OWNER), ("churn", STRANGER)):
        wanted.ask_for(services.store, HERE, key, key, person, "2026-11-23T09:00:00Z")
    outcome = at(services, AUTHOR).add(content("MVP", definition_en="x"))
    assert outcome.waiting == (STRANGER,)
    changed = at(services, AUTHOR).edit(outcome.meaning.id, 1, content("MVP", definition_en="x", aliases=("first cut",)))
    assert changed.waiting == (OWNER,)
    assert [row.key for row in wanted.wanted(services.store, HERE, 9, 0)] == ["churn"]


def test_a_meaning_belongs_to_the_channel_it_came_from(services: Services) -> None:
    """The channel where a meaning was defined reads it first from then on; editing it elsewhere counts for nothing."""
    one = at(services, AUTHOR, channel="C1").add(content("PM", expansion_en="One")).meaning
    other = at(services, AUTHOR, channel="C2").add(content("PM", expansion_en="Other")).meaning
    at(services, AUTHOR, channel="C2").edit(one.id, 1, content("PM", expansion_en="Won"))
    assert meanings.uses(services.store, HERE, "C2", [one, other]) == {other.id: 1}


@pytest.fixture
def guarded(services: Services, mvp: Meaning) -> Meaning:
    """The meaning, in a workspace whose changes wait for an editor."""
    assert not needs_approval(services, HERE)
    ask_approval(services, HERE, True)
    assert needs_approval(services, HERE)
    assert not needs_approval(services, ELSEWHERE)
    return mvp


def test_with_approval_a_change_waits(services: Services, guarded: Meaning) -> None:
    """What others than editors do is a proposal: the glossary, the history and the wanted list stay as they are."""
    wanted.ask_for(services.store, HERE, "churn", "churn", STRANGER, "2026-11-23T09:00:00Z")
    desk = at(services, AUTHOR, channel="C1")
    for outcome, did in (
        (desk.add(content("churn")), "added"),
        (desk.edit(guarded.id, 1, BETTER), "changed"),
        (desk.delete(guarded.id), "deleted"),
    ):
        assert outcome.did == did
        assert outcome.waiting == ()
        assert outcome.proposal is not None
        assert proposals.get(services.store, HERE, outcome.proposal.id) == outcome.proposal
    assert terms(meanings.everything(services.store, HERE)) == ["MVP"]
    assert now(services, guarded) == guarded
    assert [row.key for row in wanted.wanted(services.store, HERE, 9, 0)] == ["churn"]
    assert refused(lambda: at(services, STRANGER).edit(guarded.id, 1, BETTER)) == "glossary-error-rights"
    assert at(services, EDITOR).edit(guarded.id, 1, BETTER).proposal is None


def test_a_proposal_delivered_twice_is_made_once(services: Services, guarded: Meaning) -> None:
    """Editors are asked once, and the proposer reads both times that it waits."""
    for act in (lambda desk: desk.add(content("churn")), lambda desk: desk.edit(guarded.id, 1, BETTER)):
        first, again = act(at(services, AUTHOR, "d1")), act(at(services, AUTHOR, "d1"))
        assert again.did == "repeated"
        assert again.proposal == first.proposal
        services.store.run("DELETE FROM seen")
    assert len(proposals.waiting(services.store, HERE, 9)) == 2


def accepted(services: Services, outcome: Outcome, shown: int, by: str = EDITOR) -> Outcome:
    """An editor accepts what somebody proposed."""
    assert outcome.proposal is not None
    return at(services, by).accept(outcome.proposal, shown)


def test_an_accepted_proposal_is_carried_out(services: Services, guarded: Meaning, clock: Clock) -> None:
    """It is approved and under the name of who proposed it; who waited hears; its channel reads it first."""
    wanted.ask_for(services.store, HERE, "churn", "churn", STRANGER, "2026-11-23T09:00:00Z")
    proposed = at(services, AUTHOR, channel="C1").add(content("churn"))
    changed = at(services, OWNER).edit(guarded.id, 1, BETTER)
    clock.tick(days=1)
    done = accepted(services, proposed, 0)
    assert (done.did, done.waiting) == ("added", (STRANGER,))
    churn = now(services, done.meaning)
    assert (churn.author, churn.changed_by, churn.approved, churn.version) == (AUTHOR, AUTHOR, True, 1)
    assert churn.changed_at == "2026-11-24T09:00:00Z"
    assert meanings.uses(services.store, HERE, "C1", [churn, guarded]) == {churn.id: 1}
    accepted(services, changed, 1)
    kept = now(services, guarded)
    assert (kept.content, kept.author, kept.changed_by, kept.approved) == (BETTER, AUTHOR, OWNER, True)
    deleted = at(services, AUTHOR).delete(guarded.id)
    accepted(services, deleted, 2)
    assert meanings.find(services.store, HERE, "mvp") == []
    restored = at(services, AUTHOR).restore(guarded.id, 1)
    accepted(services, restored, 3)
    assert meanings.find(services.store, HERE, "mvp") == [now(services, guarded)]
    assert now(services, guarded).content == guarded.content
    assert proposals.waiting(services.store, HERE, 9) == []


def test_a_proposal_against_what_moved_on_is_looked_at_again(services: Services, guarded: Meaning) -> None:
    """An editor never overwrites a change they have not seen; having seen it they may."""
    changed = at(services, OWNER).edit(guarded.id, 1, BETTER)
    at(services, ADMIN).edit(guarded.id, 1, content("MVP", definition_en="Meanwhile."))
    with pytest.raises(OvertakenError) as overtaken:
        accepted(services, changed, 1)
    assert overtaken.value.current.content.definition_en == "Meanwhile."
    assert [p.outcome for p in proposals.waiting(services.store, HERE, 9)] == ["waiting"]
    assert accepted(services, changed, 2).meaning.content == BETTER


def test_a_proposal_is_decided_by_one_editor(services: Services, guarded: Meaning) -> None:
    """The second decision is told that it came late, whichever it is, and only editors decide."""
    proposal = at(services, AUTHOR).add(content("churn")).proposal
    assert proposal is not None
    for user in (AUTHOR, STRANGER):
        assert refused(lambda user=user: at(services, user).accept(proposal, 0)) == "glossary-error-editors-only"  # type: ignore[misc]
        assert refused(lambda user=user: at(services, user).decline(proposal, "")) == "glossary-error-editors-only"  # type: ignore[misc]
    at(services, EDITOR).decline(proposal, "Too vague.")
    assert refused(lambda: at(services, ADMIN).accept(proposal, 0)) == "glossary-error-decided"
    assert refused(lambda: at(services, ADMIN).decline(proposal, "")) == "glossary-error-decided"
    kept = proposals.get(services.store, HERE, proposal.id)
    assert kept is not None
    assert (kept.outcome, kept.decided_by, kept.reason) == ("declined", EDITOR, "Too vague.")
    assert meanings.find(services.store, HERE, "churn") == []


def test_two_editors_accepting_at_once_add_it_once(services: Services, guarded: Meaning) -> None:
    """Of two editors who press Approve in the same moment, one carries it out and the other is told."""
    proposed = at(services, AUTHOR).add(content("churn"))
    ends: list[Any] = []
    together = threading.Barrier(2)

    def accept(user: str) -> None:
        together.wait(10)
        try:
            ends.append(accepted(services, proposed, 0, user).did)
        except (UserError, OvertakenError) as error:
            ends.append(type(error))

    threads = [threading.Thread(target=accept, args=[user]) for user in (EDITOR, ADMIN)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ends.count("added") == 1
    assert len(ends) == 2
    assert len(meanings.find(services.store, HERE, "churn")) == 1


def test_a_change_that_breaks_leaves_no_half(services: Services, mvp: Meaning) -> None:
    """When the store refuses one step of a change, neither the meaning, its versions, nor the wanted list moved."""
    wanted.ask_for(services.store, HERE, "churn", "churn", STRANGER, "2026-11-23T09:00:00Z")
    services.store.run("DROP TABLE wanted_by")
    with pytest.raises(Exception, match="wanted_by"):
        at(services, AUTHOR, "d1").edit(mvp.id, 1, Content("churn", definition_en="x"))
    assert now(services, mvp) == mvp
    assert history(services, mvp) == [(1, "added", AUTHOR)]
    assert [row.key for row in wanted.wanted(services.store, HERE, 9, 0)] == ["churn"]
    assert at(services, AUTHOR, "d1").edit(mvp.id, 1, BETTER).did == "changed"
