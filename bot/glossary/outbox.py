"""What people of the glossary wait for, offered in the transaction of what causes it: the ledger posts each of these
once. What they read is composed when it is sent: `bot.glossary.compose`."""

from collections.abc import Iterable

from bot.glossary.store.proposals import Proposal
from bot.glossary.term import Meaning
from bot.posts import Offer
from bot.schedule import outbox
from bot.services import Services
from bot.slack.access import Role
from bot.slack.permissions import holders

PROPOSAL, OUTCOME, ANSWER = "glossary.proposal", "glossary.outcome", "glossary.answer"


def propose(services: Services, workspace: str, proposal: Proposal) -> None:
    """A proposal goes to the editors."""
    editors = holders(services, workspace, Role.EDITOR)
    outbox.offer(services, workspace, *(_letter(PROPOSAL, proposal.id, editor) for editor in editors))


def decide(services: Services, workspace: str, proposal: Proposal) -> None:
    """What an editor decided goes to whoever proposed it."""
    if proposal.person:
        outbox.offer(services, workspace, _letter(OUTCOME, proposal.id, proposal.person))


def answer(services: Services, workspace: str, meaning: Meaning, people: Iterable[str]) -> None:
    """A term has a meaning now: those who asked for it hear of it."""
    outbox.offer(services, workspace, *(_letter(ANSWER, meaning.id, person) for person in people))


def _letter(kind: str, subject: str, person: str) -> Offer:
    return Offer(kind, subject, "", person, owner=person)
