"""A message or view of each kind that ideas send, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.ideas.blind import reveal
from bot.ideas.blocks import (
    answers,
    asking,
    card,
    criteria,
    fate,
    form,
    home,
    lists,
    picks,
    rounds,
    score,
    several,
    votes,
)
from bot.ideas.blocks.asking import AnswerCount, AskedIdea
from bot.ideas.blocks.card import FrameworkRank, IdeaFacts
from bot.ideas.exchange import MATCHED
from bot.ideas.frameworks import DEFAULT_CRITERIA, PUBLISHED, weighted_by
from bot.ideas.idea import WRITTEN, CustomerVote, Evidence, Idea, IdeaEvent, written
from bot.ideas.listeners.settings import SETTINGS
from bot.ideas.question import Filter
from bot.ideas.ranking import RankRange, ScoreRange
from bot.ideas.store.rounds import Round
from bot.ideas.usage import USAGE
from bot.merge import FieldVersion, FormBase, Merge, OvertakenError
from bot.slack import blocks as kit
from bot.slack import meant, share_form
from bot.slack.answering import answer_modal
from bot.slack.blocks import Block
from bot.slack.home import steps_blocks
from bot.slack.import_samples import import_samples
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.slack.sharing import question
from bot.slack.text import say
from bot.text import Translator

_AT, _URL = "2026-11-23T09:00:00Z", "https://docs.slack.dev"
_PERSON, _OTHER, _CHANNEL = "U0SAMPLE01", "U0SAMPLE02", "C0SAMPLE01"
_IDEA = Idea(
    12,
    "Dark mode",
    "For those who work at night.",
    source=_URL,
    author=_OTHER,
    captor=_PERSON,
    owner=_OTHER,
    team="Mobile",
    tags=("design", "night"),
    links=(_URL,),
    status="planned",
    horizon="next",
    quarter="2027-Q1",
    created_at=_AT,
    changed_at=_AT,
)
_ALIKE = Idea(4, "Dark theme", captor=_PERSON, created_at=_AT, status="in_progress")
_FOR = [CustomerVote("Northwind", _OTHER, _AT)]
_EVIDENCE = [Evidence(_URL, "Seven customers asked", _PERSON, _AT)]
_RICE, _OWN = PUBLISHED["rice"], weighted_by(DEFAULT_CRITERIA, 1)
_ANSWERS = {
    _PERSON: {"reach": 3000.0, "impact": 2.0, "confidence": 80.0, "effort": 4.0},
    _OTHER: {"reach": 2000.0, "impact": 1.0, "confidence": 50.0, "effort": 2.0},
}
_REASONS = {_PERSON: "Everybody asks for it.", _OTHER: ""}
_RANKED = RankRange(ScoreRange(12, 1200.0, 500.0, 1800.0, 2), 1, 1, 2, 7, 4)
_STANDING = FrameworkRank(_RICE, _RANKED, _ANSWERS[_PERSON], [_PERSON, _OTHER], _REASONS)
_ROUND = Round(12, 2, "rice", 0, _PERSON, _CHANNEL, "1.2", _AT, deadline="2026-11-27T17:00:00Z")
_DONE = replace(_ROUND, revealed_at=_AT, revealed_by=_PERSON)
_CHANGES = [
    IdeaEvent(12, _AT, _PERSON, "captured", after="Dark mode"),
    IdeaEvent(12, _AT, _OTHER, "status", "new", "planned next 2027-Q1", reason="Everybody\nasks for it."),
    IdeaEvent(12, _AT, "", "revealed", after="2 · RICE: 400, 1200.5"),
]


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with ideas of no company."""
    yield from _cards(t)
    yield from _forms(t)
    yield from _rounds(t)
    yield from _lists(t)
    yield "ideas on the Home tab", kit.home(_home(t))
    values = {"framework": "wsjf", "criteria": criteria.value(DEFAULT_CRITERIA, anew=True)}
    form_ = settings_form(t, [SETTINGS], values)
    yield "the settings of ideas", form_
    more = criteria.with_row(t, criteria.without_row(t, form_["blocks"], "1"))
    yield "the settings of ideas, with a criterion for another", {**form_, "blocks": more}


def _message(t: Translator, blocks: list[Block]) -> Block:
    return kit.message(blocks, t("ideas-title"))


def _told(t: Translator, blocks: list[Block]) -> Block:
    return answer_modal(t, t("ideas-title"), blocks)


def _cards(t: Translator) -> Iterator[Sample]:
    new = IdeaFacts(replace(_IDEA, status="new"), alike=[_ALIKE], may_decide=True, fresh=True, notes=[t("ideas-saved")])
    yield "an idea just captured", _message(t, card.answer(t, new))
    own = FrameworkRank(_OWN, _RANKED, {"c1": 4.0, "c2": 3.0, "c3": 2.0})
    one = IdeaFacts(_IDEA, [_STANDING, own], 3, True, [_PERSON, _OTHER], _FOR, _EVIDENCE, [_ALIKE], may_decide=True)
    whole = replace(one, round_open=2, answered=1, may_reveal=True)
    yield "an idea", _message(t, card.answer(t, whole))
    yield "an idea in a form", _told(t, card.answer(t, whole))
    line = kit.section(t("ideas-saved"), accessory=card.undo(t, _ALIKE, _IDEA))
    yield "an idea that was decided", _message(t, [line, *card.answer(t, whole)])
    yield "an idea that is shared", _message(t, card.shared(t, whole, lambda _: "Ada", _PERSON, _AT))
    shared = {"by": _PERSON, "at": _AT, "ts": "1700000000.000100"}
    told = votes.told(t, say(t, "ideas-voted-for", idea=card.title(_IDEA)), 12, shared, voted=True)
    yield "a vote for what is shared", _message(t, told)
    again = votes.told(t, say(t, "ideas-unvoted-for", idea=card.title(_IDEA)), 12, shared, voted=False)
    yield "a vote that is taken back", _message(t, again)
    gone = card.withdrawn(t, _IDEA, IdeaEvent(12, _AT, _PERSON, "withdrawn"), may_undo=True, notes=[t("ideas-saved")])
    yield "an idea that was withdrawn", _message(t, gone)
    for place in (_CHANNEL, "D0SAMPLE01"):
        private = replace(one, idea=replace(_IDEA, place=place))
        yield f"an idea of a private conversation ({place[:1]})", _message(t, card.answer(t, private))
    yield "the form that shares an idea", share_form.form(t, "ideas.share", "12", "")
    yield "the question before an idea is shared", _message(t, question(t, "ideas.share", "12", _CHANNEL))


def _forms(t: Translator) -> Iterator[Sample]:
    yield "the form of a new idea", form.capture(t, Idea(0, ""), _OWN)
    given, hidden = {"reach": "3000", "impact": "2"}, {"wsjf.value": "8"}
    note = t("ideas-redefined")
    filled = form.capture(t, _IDEA, _RICE, given=given, hidden=hidden, channel=_CHANNEL, ts="1.2", note=note)
    yield "the form of a message that is an idea", filled
    yield "the form of an idea", form.edit(t, _IDEA, FormBase(), "")
    theirs = FieldVersion(1, _PERSON, _AT, written(_IDEA))
    both = Merge(written(_ALIKE), conflicts=WRITTEN, changes=dict.fromkeys(WRITTEN, theirs))
    yield "the form of an idea, overtaken", form.conflict(t, OvertakenError(_IDEA, 1, both), FormBase(), "")
    yield "the form that decides", form.decide(t, _IDEA, "")
    yield "the form of several ideas", several.form(t, {})
    yield "several ideas before they are saved", several.preview(t, ["Dark mode", "Undo"], {"Dark mode": _IDEA}, {})
    yield "several ideas", _message(t, several.captured(t, [_IDEA, _ALIKE]))
    yield "the form of votes", votes.form(t, _IDEA, [_PERSON], _FOR, lambda _: True, "")
    yield "the form of votes of which there are none", votes.form(t, _IDEA, [], [], lambda _: True, "")
    yield "the form that withdraws", form.withdraw(t, _IDEA, "")
    yield "the form that merges", form.merge(t, _IDEA, [_ALIKE], "")
    yield "the form of evidence", form.evidence(t, _IDEA, "")
    yield "the history of an idea", form.history(t, _IDEA, [card.change(t, one) for one in _CHANGES])
    for one in (_RICE, PUBLISHED["wsjf"], PUBLISHED["ice"], _OWN):
        yield (
            f"the form of a {one.name} score",
            score.form(t, one, number=12, title="Dark mode", given={}, removes=True),
        )
    blind = score.form(
        t, _RICE, number=12, title="Dark mode", given=given, round_=2, about=asking.about(t, _IDEA, _EVIDENCE, _ROUND)
    )
    yield "the form of a blind score", blind


def _rounds(t: Translator) -> Iterator[Sample]:
    asked = [AskedIdea(_IDEA, _ROUND, _EVIDENCE), AskedIdea(_ALIKE, _ROUND, answered=True)]
    yield "the form that asks to score", asking.ask_form(t, [_IDEA], "rice", "", "Europe/Paris")
    yield "the form that asks a channel", asking.ask_form(t, [_IDEA, _ALIKE], "rice", "", whom="channel")
    yield "the question to score", _message(t, asking.asking(t, asked[:1], "Ada"))
    yield "the question to score several", _message(t, asking.asking(t, asked, "Ada"))
    yield "the thanks for a score", _message(t, [kit.section(asking.answered(t, _IDEA, _ROUND))])
    counts = [AnswerCount(_IDEA, _ROUND, 1, 2, [_OTHER]), AnswerCount(_ALIKE, _DONE, 0, 2)]
    yield "how many have scored", _message(t, asking.progress(t, counts[:1]))
    yield "how many have scored each of several", _message(t, asking.progress(t, counts))
    yield "the question before a reveal", rounds.reveal_form(t, _IDEA, _ROUND, 1, [_PERSON, _OTHER], "")
    result = reveal(_RICE, _ANSWERS)
    if result is not None:
        shown = rounds.revealed(t, _IDEA, _DONE, _RICE, result, _REASONS, left_out=1, missing=[_PERSON])
        yield "a round that is revealed", _message(t, shown)
    yield "a round that nobody answered", _message(t, rounds.unanswered(t, _IDEA, t("ideas-deadline-none", idea="#12")))
    yield "a round of which nothing counts", _message(t, rounds.none_counted(t, _IDEA, 2))
    told = fate.fate(t, _ALIKE, _IDEA, _IDEA, replace(_CHANGES[0], person=_PERSON, reason="Later."), "planned")
    yield "what became of an idea", kit.message(told.blocks, told.text)
    note = fate.note(t, _IDEA, "Ada")
    yield "the note about an idea", kit.message(note.blocks, note.text)


def _lists(t: Translator) -> Iterator[Sample]:
    chosen = Filter("rice", "planned", "Mobile", "night", page=1)
    ranking = lists.ranking(t, chosen, [(_RANKED, _IDEA)], [_ALIKE], 7, more=True)
    yield "the ranking of ideas", _message(t, ranking)
    yield "the ranking of ideas in a form", _told(t, ranking)
    yield "the ranking without ideas", _message(t, lists.ranking(t, Filter("rice"), [], [], 0, more=False))
    yield "the top ideas that a channel is told", _message(t, answers.top(t, [(_RANKED, _IDEA)], "rice", "Mobile"))
    yield "an idea on the card of another thing", _message(t, [lists.line(t, _IDEA)])
    yield "the help of ideas", _message(t, lists.help_(t, USAGE))
    yield (
        "no ideas with these words",
        _message(t, lists.ranking(t, Filter("rice", words="dark"), [], [], 0, more=False)),
    )
    yield "no ideas of this status", _message(t, lists.ranking(t, Filter("rice", "planned"), [], [], 0, more=False))
    capture = picks.capture_it(t, "delete mode")
    yield "which idea", _message(t, picks.which(t, t("ideas-which-words", text="mode"), "delete", [_IDEA], capture))
    yield "the question whether to withdraw", _message(t, picks.withdraw(t, _IDEA, t("ideas-withdraw-ask", idea="#12")))
    may_be = meant.question(t, "/idea list", picks.capture_it(t, "lits"))
    yield "a command that may be an idea", _message(t, may_be)
    yield "the first steps with ideas", _message(t, steps_blocks(home.first_steps(t)))
    yield from import_samples(t, MATCHED, alike="leave")


def _home(t: Translator) -> list[Block]:
    own = [home.mine(t, _ALIKE, _IDEA), home.mine(t, _IDEA, _IDEA)]
    buttons = kit.actions(*home.buttons(t, begun=True, manager=True))
    return [rounds.waiting(t, _IDEA, _ROUND), *own, home.ranked(t, _RANKED, _IDEA), buttons]
