"""Changes that wait for an editor, in the store."""

from dataclasses import replace

from hypothesis import given

from bot.glossary.store import proposals
from bot.glossary.store.proposals import Proposal
from bot.glossary.term import Content
from bot.store import Store
from tests.glossary.making import AUTHOR, EDITOR, OWNER, content, contents
from tests.shelves import ELSEWHERE, HERE, law


def propose(
    store: Store, name: str, person: str = AUTHOR, at: str = "2026-11-23T09:00:00Z", **fields: object
) -> Proposal:
    """Keep a proposal."""
    made = Proposal(name, "changed", "m1", 3, content("MVP"), "C1", person, at)
    made = replace(made, **fields)  # type: ignore[arg-type]
    with store.write(HERE):
        proposals.add(store, HERE, made)
    return made


def test_proposals_wait_in_the_order_they_came(glossary: Store) -> None:
    """Editors see the oldest first, proposers their own, and nobody those of another workspace."""
    second = propose(glossary, "b", at="2026-11-23T10:00:00Z", person=OWNER)
    first = propose(glossary, "c")
    third = propose(glossary, "a", at="2026-11-23T11:00:00Z", did="deleted")
    assert proposals.waiting(glossary, HERE, 9) == [first, second, third]
    assert proposals.waiting(glossary, HERE, 2) == [first, second]
    assert proposals.waiting(glossary, HERE, 9, AUTHOR) == [first, third]
    assert proposals.waiting(glossary, ELSEWHERE, 9) == []
    assert proposals.get(glossary, ELSEWHERE, "a") is None
    assert proposals.get(glossary, HERE, "nowhere") is None


def test_a_proposal_is_decided_once(glossary: Store) -> None:
    """The first editor's word counts, with the reason; the second is told that it came late."""
    made = propose(glossary, "p")
    assert not proposals.decide(glossary, ELSEWHERE, "p", "approved", EDITOR, "2026-11-24T09:00:00Z")
    assert proposals.decide(glossary, HERE, "p", "declined", EDITOR, "2026-11-24T09:00:00Z", "Too vague.")
    assert not proposals.decide(glossary, HERE, "p", "approved", OWNER, "2026-11-24T09:00:01Z")
    assert proposals.get(glossary, HERE, "p") == replace(
        made, outcome="declined", decided_by=EDITOR, decided_at="2026-11-24T09:00:00Z", reason="Too vague."
    )
    assert proposals.waiting(glossary, HERE, 9) == []


@law
@given(contents)
def test_a_proposal_says_what_was_proposed(glossary: Store, said: Content) -> None:
    """Whatever was typed into the form is what the editor reads."""
    with glossary.write(HERE):
        glossary.run("DELETE FROM proposal")
    made = propose(glossary, "p", content=said)
    assert proposals.get(glossary, HERE, "p") == made
