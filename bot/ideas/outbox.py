"""What people wait for, offered in the transaction of what causes it: the ledger posts each of these once.

Who did it, and in which words, is read where it is kept, when it is composed: `bot.ideas.compose`.
"""

from collections.abc import Sequence

from bot.ideas.idea import Idea
from bot.ideas.store import events, ideas, rounds
from bot.ideas.store.rounds import Round
from bot.posts import Offer
from bot.schedule import outbox
from bot.services import Services

ASK, PROGRESS, REVEAL = "ideas.ask", "ideas.progress", "ideas.reveal"
OVER, FATE, NOTE = "ideas.over", "ideas.fate", "ideas.note"


def ask(services: Services, workspace: str, one: Round, people: Sequence[str]) -> None:
    """Ask them, each alone, and the channel, if there is one; the asker has the answers counted. Of rounds that are
    asked for together, `one` is any."""
    places = [*dict.fromkeys(people), *([one.channel] if one.channel else [])]
    outbox.offer(services, workspace, *(_asked(ASK, one, place) for place in places))
    if one.asker:
        outbox.offer(services, workspace, _asked(PROGRESS, one, one.asker))


def count(services: Services, workspace: str, one: Round, why: str) -> None:
    """Have the message that counts the answers say what is true now, once it is there: it begins with what came
    before. `why` tells this time from others: how many answers there are, or what became of the idea."""
    if one.asker_ts:
        outbox.offer(services, workspace, _asked(PROGRESS, one, one.asker, period=f"{one.idea} {why}"))


def question(one: Round, place: str) -> Offer:
    """What was offered to a person or a channel that is asked."""
    return _asked(ASK, one, place)


def reveal(services: Services, workspace: str, one: Round, answered: Sequence[str]) -> None:
    """Show a round that was closed to everybody who took part, a channel in the thread that asked; with no answers the
    asker alone hears of it, and only where nobody closed it. Questions that nobody can answer any more say so."""
    count(services, workspace, one, "closed")
    unanswered = [*rounds.missing(services.store, workspace, one), *([one.channel] if one.channel else [])]
    outbox.offer(services, workspace, *(_about(OVER, one, place) for place in unanswered))
    if not answered:
        if one.revealed_by == rounds.DEADLINE and one.asker:
            outbox.offer(services, workspace, _about(REVEAL, one, one.asker))
        return
    # Who answered in a channel reads it there; who was asked by name, in private.
    readers = {one.asker, *(() if one.channel else answered)}
    readers |= set(rounds.asked_people(services.store, workspace, one.idea, one.round))
    offers = [_about(REVEAL, one, reader) for reader in sorted(readers - {""})]
    if one.channel:
        offers.append(_about(REVEAL, one, one.channel, thread=one.ts))
    outbox.offer(services, workspace, *offers)


def fate(services: Services, workspace: str, idea: Idea, entry: int, became: str, by: str) -> None:
    """Let whoever captured an idea, or one that is part of it by now, hear what became of theirs; not who decided it.
    That it shipped they hear once, however often it does.

    `entry` is the line of its history that says so, `became` what is said of it.
    """
    before = events.history(services.store, workspace, idea.number)[: entry - 1] if became == "shipped" else ()
    if any(one.did == "status" and one.after.startswith("shipped") for one in before):
        return
    own: dict[str, int] = {}
    for one in (idea, *ideas.parts(services.store, workspace, idea.number)):
        own.setdefault(one.captor, one.number)
    for captor, theirs in own.items():
        if captor not in ("", by):
            subject = f"{idea.number}/{entry}/{theirs}/{became}"
            outbox.offer(services, workspace, Offer(FATE, subject, "", captor, owner=captor))


def note(services: Services, workspace: str, idea: Idea, channel: str, thread: str, language: str) -> None:
    """Tell the thread that an idea came from what became of it, in `language`."""
    offer = Offer(NOTE, str(idea.number), "", channel, thread=thread, language=language, owner=idea.captor)
    outbox.offer(services, workspace, offer)


def _asked(kind: str, one: Round, channel: str, *, period: str = "") -> Offer:
    return Offer(kind, one.asked_as, period, channel, owner=one.asker)


def _about(kind: str, one: Round, channel: str, *, thread: str = "") -> Offer:
    return Offer(kind, one.subject, "", channel, thread=thread, owner=one.asker)
