"""What people who wait for something read, as it is when it is sent; None where nobody waits for it any more."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.ideas import deadlines, outbox
from bot.ideas.actor import IdeaActor
from bot.ideas.blind import reveal as together
from bot.ideas.blocks import asking
from bot.ideas.blocks import rounds as blocks
from bot.ideas.blocks.asking import AnswerCount, AskedIdea
from bot.ideas.blocks.fate import fate as fate_blocks
from bot.ideas.blocks.fate import note as note_blocks
from bot.ideas.counting import framework, whole
from bot.ideas.desk import IdeaDesk
from bot.ideas.idea import Idea
from bot.ideas.store import events, ideas, rounds, scores, support
from bot.ideas.store.rounds import DEADLINE, Round
from bot.posts import Delivery, Kind, Offer, Place, Post
from bot.schedule.outbox import renew
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.listen import describe
from bot.slack.request import translator
from bot.slack.text import Mrkdwn, bare, mention, say
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
    workspace, store, place = delivery.workspace, services.store, delivery.channel
    found = _asked(services, workspace, delivery.subject, place)
    if not any(one.waits for one in found):
        return None
    first = found[0].round
    in_channel = place == first.channel
    t = translator(services, workspace, first.asker if in_channel else place)
    who = _namer(services, workspace) if in_channel else mention
    waiting = [replace(one, evidence=support.evidence(store, workspace, one.idea.number)) for one in found if one.waits]
    return Post(asking.asking(t, waiting, _asker(t, first, who, place), who), _asked_text(t, waiting))


def question(services: Services, workspace: str, one: Round, place: str) -> Post | None:
    """The question to score as it is by now, to a person or in the channel that was asked: what is left, thanks for
    what was answered, and what is over. None where nothing of it is there any more."""
    in_channel, store = place == one.channel, services.store
    t = translator(services, workspace, one.asker if in_channel else place)
    who = _namer(services, workspace) if in_channel else mention
    found = _asked(services, workspace, one.asked_as, place)
    if not found:
        return None
    shown = [replace(ask_, evidence=support.evidence(store, workspace, ask_.idea.number)) for ask_ in found]
    text = t("ideas-answered-text" if any(ask_.answered for ask_ in found) else "ideas-asked-over")
    if any(ask_.waits for ask_ in found):
        text = _asked_text(t, found)
    return Post(asking.asking(t, shown, _asker(t, one, who, place), who), text)


def over(services: Services, delivery: Delivery) -> None:
    """A question that somebody has not answered, and cannot any more, says so where it stands."""
    one, workspace, place = _round(services, delivery), delivery.workspace, delivery.channel
    if one:
        asked = outbox.question(one, place)
        renew(services, workspace, asked, lambda _: question(services, workspace, one, place))


def _asked(services: Services, workspace: str, asked_as: str, place: str) -> list[AskedIdea]:
    """What is asked for together and still there, of what may be seen in a place, with what a person has answered."""
    store, found = services.store, []
    sees = conversation(services, workspace, place).sees
    for one in rounds.together(store, workspace, asked_as):
        idea = ideas.get(store, workspace, one.idea)
        if idea is not None and not idea.gone and sees(idea.place, idea.captor):
            own = scores.own(store, workspace, one.idea, one.framework, one.round, place)
            found.append(AskedIdea(idea, one, answered=own is not None))
    return found


def _asker(t: Translator, one: Round, who: Callable[[str], str], place: str) -> str:
    """Who asks, as a place reads it; empty for themselves."""
    if one.asker == place:
        return ""
    return who(one.asker) if one.asker else t("slack-somebody")


def _asked_text(t: Translator, asked: Sequence[AskedIdea]) -> str:
    if len(asked) > 1:
        return t("ideas-asked-text-several", count=len(asked))
    return say(t, "ideas-asked-text", number=asked[0].idea.number, title=asked[0].idea.title)


def _namer(services: Services, workspace: str) -> Callable[[str], str]:
    """Names people without calling them."""
    return lambda user: services.people.get(workspace, user).name


def keep_question(services: Services, delivery: Delivery, there: Place) -> list[Offer]:
    """Remember the message that asked a channel: its answers go into the thread."""
    asked = rounds.together(services.store, delivery.workspace, delivery.subject)
    if asked and delivery.channel == asked[0].channel:
        rounds.save_question_message(services.store, delivery.workspace, asked, there.thread)
    return []


def progress(services: Services, delivery: Delivery) -> Post | None:
    """How many have answered, never what: one message that counts up, not one for every answer."""
    counts = _counts(services, delivery)
    if not counts:
        return None
    one = counts[0].round
    if one.asker_ts:
        _count_up(services, delivery, one)
        return None
    return _progress(services, delivery.workspace, counts) if any(count.counts for count in counts) else None


def _count_up(services: Services, delivery: Delivery, one: Round) -> None:
    client, shown = services.client(delivery.workspace), None
    try:
        while counts := _counts(services, delivery):
            post = _progress(services, delivery.workspace, counts)
            if post == shown:
                break
            shown, message = post, kit.message(post.blocks, post.text)  # another may come meanwhile
            client.chat_update(channel=one.asker_channel, ts=one.asker_ts, **message)
    except Exception as error:  # the card says it too
        log.warning("an asker was not told of the answers: %s", describe(error))


def _counts(services: Services, delivery: Delivery) -> list[AnswerCount]:
    """How many have answered what was asked for together, of what its asker may see."""
    store, workspace, found = services.store, delivery.workspace, []
    for one in rounds.together(store, workspace, delivery.subject):
        idea = ideas.get(store, workspace, one.idea)
        if idea is None or not _sees(services, delivery, idea):
            continue
        count = len(scores.answers(store, workspace, one.idea, one.framework, one.round))
        # In a channel anybody may answer: there is no number to reach.
        asked = 0 if one.channel else len(rounds.asked_people(store, workspace, one.idea, one.round))
        found.append(AnswerCount(idea, one, count, asked, rounds.missing(store, workspace, one)))
    return found


def _progress(services: Services, workspace: str, counts: Sequence[AnswerCount]) -> Post:
    t = translator(services, workspace, counts[0].round.asker)
    shown = asking.progress(t, counts)
    return Post(shown, bare(Mrkdwn(shown[0]["text"]["text"])))


def keep_progress(services: Services, delivery: Delivery, there: Place) -> list[Offer]:
    """Remember the message that counts; what came in while it was sent is counted too."""
    store, workspace = services.store, delivery.workspace
    asked = rounds.together(store, workspace, delivery.subject)
    rounds.save_asker_message(store, workspace, asked, there.channel, there.thread)
    if all(one.open and not scores.answers(store, workspace, one.idea, one.framework, one.round) for one in asked):
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
        return Post(blocks.unanswered(t, idea, text), text)
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


def _titled_together(key: str) -> Callable[[Services, Translator, str, str], str]:
    """The same for what may be about several."""

    def title(services: Services, t: Translator, workspace: str, subject: str) -> str:
        several = len(rounds.together(services.store, workspace, subject))
        return t(f"{key}-several", count=several) if several > 1 else t(key, number=int(subject.partition("/")[0]))

    return title


_SCORES = _titled("ideas-deadline-title")
POSTS = {
    deadlines.KIND: Kind(deadline, _SCORES, report=False),
    outbox.ASK: Kind(ask, _titled_together("ideas-title-ask"), follow=keep_question, report=False),
    outbox.PROGRESS: Kind(progress, _titled_together("ideas-deadline-title"), follow=keep_progress, report=False),
    outbox.OVER: Kind(over, _titled_together("ideas-title-ask"), report=False),
    outbox.REVEAL: Kind(revealed, _SCORES, report=False),
    outbox.FATE: Kind(fate, _titled("ideas-title-note"), report=False),
    outbox.NOTE: Kind(note, _titled("ideas-title-note"), report=False),
}
