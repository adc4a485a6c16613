"""What people who wait for something read, as it is when it is sent; None where nobody waits for it any more."""

import logging
from collections.abc import Callable

from bot.ideas import deadlines, outbox
from bot.ideas.actor import IdeaActor
from bot.ideas.blind import reveal as together
from bot.ideas.blocks import rounds as blocks
from bot.ideas.blocks.fate import fate as fate_blocks
from bot.ideas.blocks.fate import note as note_blocks
from bot.ideas.counting import framework, whole
from bot.ideas.desk import IdeaDesk
from bot.ideas.idea import Idea
from bot.ideas.store import events, ideas, rounds, scores, support
from bot.ideas.store.rounds import DEADLINE, Round
from bot.posts import Delivery, Kind, Offer, Place, Post
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.listen import describe
from bot.slack.request import translator
from bot.slack.text import mention, say
from bot.slack.visibility.audience import EVERYTHING
from bot.slack.visibility.membership import conversation
from bot.text import Translator

log = logging.getLogger(__name__)

# What is said of an idea is no longer so once one of these came after it.
_OVERTAKEN = {"withdrawn": {"restored"}, "merged": set(), "reason": {"status", "reason"}}


def _round(services: Services, delivery: Delivery) -> Round | None:
    """The round that a delivery is about."""
    return rounds.get(services.store, delivery.workspace, *rounds.numbers(delivery.subject))


def _shown_round(services: Services, delivery: Delivery) -> tuple[Idea, Round] | None:
    """The same with its idea; None where that was withdrawn, or whoever reads of it may not see it: they have left the
    private conversation that it was captured in."""
    one = _round(services, delivery)
    idea = ideas.get(services.store, delivery.workspace, one.idea) if one else None
    if one is None or idea is None or idea.withdrawn_at or not _sees(services, delivery, idea):
        return None
    return idea, one


def _sees(services: Services, delivery: Delivery, idea: Idea) -> bool:
    return conversation(services, delivery.workspace, delivery.channel).sees(idea.place, idea.captor)


def ask(services: Services, delivery: Delivery) -> Post | None:
    """The question to score: a person is asked by a mention, a channel by a name, in the asker's language."""
    found = _shown_round(services, delivery)
    if found is None or not found[1].open or found[0].gone:
        return None
    idea, one = found
    in_channel = delivery.channel == one.channel
    t = translator(services, delivery.workspace, one.asker if in_channel else delivery.channel)
    who = _namer(services, delivery.workspace) if in_channel else mention
    asker = who(one.asker) if one.asker else t("slack-somebody")
    evidence = support.evidence(services.store, delivery.workspace, idea.number)
    text = say(t, "ideas-asked-text", number=idea.number, title=idea.title)
    return Post(blocks.asking(t, idea, one, asker, evidence, who), text)


def _namer(services: Services, workspace: str) -> Callable[[str], str]:
    """Names people without calling them."""
    return lambda user: services.people.get(workspace, user).name


def keep_question(services: Services, delivery: Delivery, there: Place) -> list[Offer]:
    """Remember the message that asked a channel: its answers go into the thread."""
    one = _round(services, delivery)
    if one is not None and delivery.channel == one.channel:
        rounds.save_question_message(services.store, delivery.workspace, one.idea, one.round, there.thread)
    return []


def progress(services: Services, delivery: Delivery) -> Post | None:
    """How many have answered, never what: one message that counts up, not one for every answer."""
    found = _shown_round(services, delivery)
    if found is None:
        return None
    idea, one = found
    if one.asker_ts:
        _count_up(services, delivery.workspace, idea, one)
        return None
    return _progress(services, delivery.workspace, idea, one) if one.open else None


def _count_up(services: Services, workspace: str, idea: Idea, one: Round) -> None:
    client, shown = services.client(workspace), None
    try:
        while (post := _progress(services, workspace, idea, one)) != shown:  # another may have come meanwhile
            shown, message = post, kit.message(post.blocks, post.text)
            client.chat_update(channel=one.asker_channel, ts=one.asker_ts, **message)
    except Exception as error:  # the card says it too
        log.warning("an asker was not told of the answers: %s", describe(error))


def _progress(services: Services, workspace: str, idea: Idea, one: Round) -> Post:
    count = len(scores.answers(services.store, workspace, idea.number, one.framework, one.round))
    # In a channel anybody may answer: there is no number to reach.
    asked = 0 if one.channel else len(rounds.asked_people(services.store, workspace, idea.number, one.round))
    now = rounds.get(services.store, workspace, one.idea, one.round) or one
    t = translator(services, workspace, one.asker)
    text = say(t, "ideas-progress", idea=f"#{idea.number} {idea.title}", count=count, asked=asked)
    missing = rounds.missing(services.store, workspace, one)
    return Post(blocks.progress(t, idea, now, count, asked, missing), text)


def keep_progress(services: Services, delivery: Delivery, there: Place) -> list[Offer]:
    """Remember the message that counts; what came in while it was sent is counted too."""
    one, store, workspace = _round(services, delivery), services.store, delivery.workspace
    if one is None:
        return []
    rounds.save_asker_message(store, workspace, one, there.channel, there.thread)
    if one.open and not scores.answers(store, workspace, one.idea, one.framework, one.round):
        return []
    return [Offer(outbox.PROGRESS, delivery.subject, "posted", delivery.channel, owner=delivery.owner)]


def deadline(services: Services, delivery: Delivery) -> None:
    """Reveal what has come in. What people read of it follows by itself."""
    number, round_ = rounds.numbers(delivery.subject)
    if ideas.get(services.store, delivery.workspace, number) is not None:
        IdeaDesk(services, delivery.workspace, "", seen_by=EVERYTHING).scoring.expire(number, round_)


def revealed(services: Services, delivery: Delivery) -> Post | None:
    """A round that is revealed, or that nobody answered in time; in a channel people are named without being called."""
    found = _shown_round(services, delivery)
    if found is None or found[1].open:
        return None
    (idea, one), workspace = found, delivery.workspace
    in_channel = delivery.channel == one.channel
    reader = one.asker if in_channel else delivery.channel
    t, method = translator(services, workspace, reader), framework(services, workspace, one.framework)
    everybody = scores.answers(services.store, workspace, idea.number, one.framework, one.round)
    if not everybody:
        if one.revealed_by != DEADLINE or delivery.channel != one.asker:
            return None
        text = t("ideas-deadline-none", idea=f"#{idea.number} {idea.title}")
        return Post([kit.section(text)], text)
    text = t("ideas-revealed-text", number=idea.number, title=idea.title)
    given = whole(services, workspace, idea.number, one.round, method)
    left_out, result = len(everybody) - len(given), together(method, {a.person: a.inputs for a in given})
    if result is None:
        return Post(blocks.none_counted(t, idea, left_out), text)

    who, reasons = _namer(services, workspace) if in_channel else mention, {a.person: a.reason for a in given}
    missing = rounds.missing(services.store, workspace, one)
    shown = blocks.revealed(t, idea, one, method, result, reasons, who, left_out=left_out, missing=missing)
    return Post(shown, text)


def fate(services: Services, delivery: Delivery) -> Post | None:
    """What became of somebody's idea, who did it and why."""
    number, entry, theirs, became = delivery.subject.split("/")
    workspace, store = delivery.workspace, services.store
    idea, own = ideas.get(store, workspace, int(number)), ideas.get(store, workspace, int(theirs))
    history = events.history(store, workspace, int(number))
    if idea is None or own is None or own.captor != delivery.channel or not _sees(services, delivery, idea):
        return None
    event, later = history[int(entry) - 1], history[int(entry) :]
    if {one.did for one in later} & _OVERTAKEN.get(became, {"status"}):
        return None
    survivor = IdeaActor(services, workspace, "", seen_by=EVERYTHING).survivor(idea)
    t = translator(services, workspace, delivery.channel)
    return fate_blocks(t, own, idea, survivor, event, became)


def note(services: Services, delivery: Delivery) -> Post | None:
    """That what was said in a thread became an idea; in the captor's language, with their name, so that nobody is
    called."""
    idea = ideas.get(services.store, delivery.workspace, int(delivery.subject))
    if (
        idea is None
        or idea.gone
        or not conversation(services, delivery.workspace, delivery.channel).sees(idea.place, "")
    ):
        return None
    t = services.texts.speak(delivery.language)
    name = services.people.get(delivery.workspace, idea.captor).name if idea.captor else t("slack-somebody")
    return note_blocks(t, idea, name)


def _titled(key: str) -> Callable[[Services, Translator, str, str], str]:
    """What notices call a message about the idea whose number begins its subject."""
    return lambda _, t, __, subject: t(key, number=int(subject.partition("/")[0]))


_SCORES = _titled("ideas-deadline-title")
POSTS = {
    deadlines.KIND: Kind(deadline, _SCORES, report=False),
    outbox.ASK: Kind(ask, _titled("ideas-title-ask"), follow=keep_question, report=False),
    outbox.PROGRESS: Kind(progress, _SCORES, follow=keep_progress, report=False),
    outbox.REVEAL: Kind(revealed, _SCORES, report=False),
    outbox.FATE: Kind(fate, _titled("ideas-title-note"), report=False),
    outbox.NOTE: Kind(note, _titled("ideas-title-note"), report=False),
}
