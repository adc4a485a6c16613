"""A workspace whose changes wait for an editor: proposals, and what becomes of them."""

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.errors import UserError
from bot.glossary.change import GlossaryDesk, MeaningOutcome, ask_approval, needs_approval
from bot.glossary.store import channels, meanings, proposals, wanted
from bot.glossary.term import Meaning
from bot.merge import FormBase, OvertakenError
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from tests.glossary.making import AUTHOR, EDITOR, OWNER, STRANGER, at, content, heard, now, refused, terms
from tests.patience import PATIENCE
from tests.shelves import ADMIN, ELSEWHERE, HERE, Clock

BETTER = content("MVP", definition_en="Better.")


@pytest.fixture
def guarded(services: Services) -> Meaning:
    """A meaning by AUTHOR that OWNER owns, in a workspace whose changes wait for an editor."""
    mvp = at(services, AUTHOR).add(content("MVP", definition_en="First.", owner=OWNER)).meaning
    assert not needs_approval(services, HERE)
    ask_approval(services, HERE, True)
    assert needs_approval(services, HERE)
    assert not needs_approval(services, ELSEWHERE)
    return mvp


def test_with_approval_a_change_waits(services: Services, guarded: Meaning) -> None:
    """What others than editors do is a proposal: the glossary and the history stay as they are. What is proposed is not
    asked for meanwhile; who asked for it hears nothing yet."""
    for term in ("churn", "nps"):
        wanted.ask_for(services.store, HERE, term, term, STRANGER, "2026-11-23T09:00:00Z", "")
    desk = at(services, AUTHOR, channel="C1")
    for outcome, did in (
        (desk.add(content("churn")), "added"),
        (desk.edit(guarded.id, FormBase(1), BETTER), "changed"),
        (desk.delete(guarded.id), "deleted"),
    ):
        assert outcome.did == did
        assert outcome.proposal is not None
        assert proposals.get(services.store, HERE, outcome.proposal.id) == outcome.proposal
    assert heard(services) == []
    assert terms(meanings.everything(services.store, HERE, EVERYTHING)) == ["MVP"]
    assert now(services, guarded) == guarded
    assert [row.key for row in wanted.wanted_terms(services.store, HERE, EVERYTHING, 9, 0)] == ["nps"]
    assert refused(lambda: at(services, STRANGER).edit(guarded.id, FormBase(1), BETTER)) == "glossary-error-rights"
    assert at(services, EDITOR).edit(guarded.id, FormBase(1), BETTER).proposal is None


def test_a_proposal_delivered_twice_is_made_once(services: Services, guarded: Meaning) -> None:
    """Editors are asked once, and the proposer reads both times that it waits."""
    acts: list[Callable[[GlossaryDesk], MeaningOutcome]] = [
        lambda desk: desk.add(content("churn")),
        lambda desk: desk.edit(guarded.id, FormBase(1), BETTER),
    ]
    for act in acts:
        first, again = act(at(services, AUTHOR, "d1")), act(at(services, AUTHOR, "d1"))
        assert again.did == "repeated"
        assert again.proposal == first.proposal
        services.store.run("DELETE FROM seen")
    assert len(proposals.waiting(services.store, HERE, 9)) == 2


def accepted(services: Services, outcome: MeaningOutcome, shown: int, by: str = EDITOR) -> MeaningOutcome:
    """An editor accepts what somebody proposed."""
    assert outcome.proposal is not None
    return at(services, by).accept(outcome.proposal, shown)


def test_an_accepted_proposal_is_carried_out(services: Services, guarded: Meaning, clock: Clock) -> None:
    """It is approved and under the name of who proposed it; who waited hears; its channel reads it first."""
    wanted.ask_for(services.store, HERE, "churn", "churn", STRANGER, "2026-11-23T09:00:00Z", "")
    proposed = at(services, AUTHOR, channel="C1").add(content("churn"))
    changed = at(services, OWNER).edit(guarded.id, FormBase(1), BETTER)
    clock.tick(days=1)
    done = accepted(services, proposed, 0)
    assert done.did == "added"
    assert heard(services) == [(STRANGER, "churn")]
    churn = now(services, done.meaning)
    assert (churn.author, churn.changed_by, churn.approved, churn.version) == (AUTHOR, AUTHOR, True, 1)
    assert churn.changed_at == "2026-11-24T09:00:00Z"
    assert channels.uses(services.store, HERE, "C1", [churn, guarded]) == {churn.id: 1}
    accepted(services, changed, 1)
    kept = now(services, guarded)
    assert (kept.content, kept.author, kept.changed_by, kept.approved) == (BETTER, AUTHOR, OWNER, True)
    deleted = at(services, AUTHOR).delete(guarded.id)
    accepted(services, deleted, 2)
    assert meanings.find(services.store, HERE, EVERYTHING, "mvp") == []
    restored = at(services, AUTHOR).restore(guarded.id, 1)
    accepted(services, restored, 3)
    assert meanings.find(services.store, HERE, EVERYTHING, "mvp") == [now(services, guarded)]
    assert now(services, guarded).content == guarded.content
    assert proposals.waiting(services.store, HERE, 9) == []


def test_a_proposal_against_what_moved_on_is_looked_at_again(services: Services, guarded: Meaning) -> None:
    """An editor never overwrites a change they have not seen; having seen it they may."""
    changed = at(services, OWNER).edit(guarded.id, FormBase(1), BETTER)
    at(services, ADMIN).edit(guarded.id, FormBase(1), content("MVP", definition_en="Meanwhile."))
    with pytest.raises(OvertakenError) as overtaken:
        accepted(services, changed, 1)
    assert overtaken.value.now.content.definition_en == "Meanwhile."
    assert [p.outcome for p in proposals.waiting(services.store, HERE, 9)] == ["waiting"]
    assert accepted(services, changed, 2).meaning.content == BETTER


def test_a_proposal_keeps_what_others_wrote_meanwhile(services: Services, guarded: Meaning) -> None:
    """A proposal of another definition does not take back the context that an editor gave meanwhile, whether whoever
    approves has seen that or not."""
    proposed = replace(guarded.content, definition_en="Better.", aliases=("pilot",))
    changed = at(services, OWNER).edit(guarded.id, FormBase(1), proposed)
    at(services, ADMIN).edit(guarded.id, FormBase(1), replace(guarded.content, context="Apps", aliases=("trial",)))
    done = accepted(services, changed, 1).meaning.content
    assert done == replace(guarded.content, definition_en="Better.", context="Apps", aliases=("trial", "pilot"))


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
    assert meanings.find(services.store, HERE, EVERYTHING, "churn") == []


def test_two_editors_accepting_at_once_add_it_once(services: Services, guarded: Meaning) -> None:
    """Of two editors who press Approve in the same moment, one carries it out and the other is told."""
    proposed = at(services, AUTHOR).add(content("churn"))
    ends: list[Any] = []
    together = threading.Barrier(2)

    def accept(user: str) -> None:
        together.wait(PATIENCE)
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
    assert len(meanings.find(services.store, HERE, EVERYTHING, "churn")) == 1
