"""An idea: what it is, where it stands, how sure that is."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.ideas import changes
from bot.ideas.blocks import basis, quarters, ranks, score
from bot.ideas.blocks import votes as votes_blocks
from bot.ideas.frameworks import Framework
from bot.ideas.idea import DONE, HORIZONS, CustomerVote, Evidence, Idea, IdeaEvent
from bot.ideas.ranking import RankRange
from bot.slack import blocks as kit
from bot.slack import fitting
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, mention, prose, say, trim
from bot.slack.visibility.blocks import private_note
from bot.text import Translator

# Characters of each part, so that a message stays within `kit.MESSAGE_CHARACTERS` when all are full.
_SAID, _STANDING, _REASONS, _VOTES, _SMALL_PRINT, _TITLE = 2000, 900, 1200, 500, 900, 80
_KEPT_MENTION = re.compile(r"&lt;@([UW][A-Z0-9]+)&gt;")
_SCORERS = 12
Who = Callable[[str], str]


@dataclass(frozen=True)
class FrameworkRank:
    """Where an idea stands in one framework: its place, the median inputs its score comes from, who gave them, and why,
    by person."""

    framework: Framework
    ranked: RankRange
    inputs: Mapping[str, float]
    scorers: Sequence[str] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class IdeaFacts:
    """Everything an answer about one idea says."""

    idea: Idea
    standings: Sequence[FrameworkRank] = ()
    votes: int = 0
    voted: bool = False
    voters: Sequence[str] = ()
    customers: Sequence[CustomerVote] = ()
    evidence: Sequence[Evidence] = ()
    alike: Sequence[Idea] = ()
    may_decide: bool = False
    round_open: int = 0  # the number of the open blind round, 0 for none
    answered: int = 0  # how many have answered it
    may_reveal: bool = False
    fresh: bool = False  # just captured, perhaps by mistake
    notes: Sequence[str] = field(default_factory=tuple)


def status(t: Translator, idea: Idea) -> str:
    """`Planned next, Q1 2027`."""
    return _status(t, idea.status, idea.horizon, idea.quarter)


def _status(t: Translator, status_: str, horizon: str, quarter: str) -> str:
    said = t(f"ideas-planned-{horizon}" if status_ == "planned" and horizon else f"ideas-status-{status_}")
    return f"{said}, {quarters.said(t, quarter)}" if quarter and status_ != "declined" else said


def title(idea: Idea) -> Mrkdwn:
    """`#12 Dark mode`, in bold."""
    return Mrkdwn(f"*#{idea.number} {escape(idea.title)}*")


def describe(t: Translator, shown: IdeaFacts, who: Who = mention) -> list[Block]:
    """The idea. `who` writes a person: a mention notifies in a channel."""
    idea = shown.idea
    said = Mrkdwn(f"{title(idea)}\n{escape(status(t, idea))}")
    if idea.description:
        said = Mrkdwn(f"{said}\n{prose(trim(idea.description, 1000))}")
    blocks = [kit.section(trim(said, _SAID))]
    for one in shown.standings:
        blocks.append(kit.section(trim(_standing(t, one, who), _STANDING)))
        reasons = [_reason(t, person, text, who) for person, text in one.reasons.items() if text]
        if reasons:
            blocks += fitting.sections(t, reasons, _REASONS // len(shown.standings), escape(t("ideas-reasons")))
    if shown.round_open:
        blocks.append(kit.context(t("ideas-hidden")))
    elif not shown.standings:
        blocks.append(kit.context(t("ideas-unscored")))
    blocks += basis.proofs(t, shown.evidence)
    if idea.links:
        blocks.append(kit.context(basis.linked(idea, shown.evidence)))
    blocks.append(kit.context(trim(votes_blocks.line(t, shown.voters, shown.customers, shown.votes, who), _VOTES)))
    printed = _small_print(t, shown, who)
    return [*blocks, *([kit.context(trim(Mrkdwn(" ".join(printed)), _SMALL_PRINT))] if printed else [])]


def _standing(t: Translator, one: FrameworkRank, who: Who) -> Mrkdwn:
    scored = one.ranked.scored
    name, rounded = t(f"ideas-framework-{one.framework.name}"), ranks.rounded(t, scored.score)
    if place := ranks.place(t, one.ranked, among=True):
        line = say(t, "ideas-standing", framework=name, score=rounded, place=place)
    else:
        line = say(t, "ideas-standing-score", framework=name, score=rounded)
    how = escape(score.explained(t, one.framework, one.inputs))
    low, high = (ranks.rounded(t, bound) for bound in (scored.low, scored.high))
    spread = say(t, "ideas-spread", scorers=scored.scorers, low=low, high=high)
    named = [who(person) for person in one.scorers if person[:1] in "UW"]
    people = say(t, "ideas-scorers", who=Mrkdwn(", ".join(escape(name) for name in named[:_SCORERS]))) if named else ""
    return Mrkdwn("\n".join(part for part in (line, how, spread, people) if part))


def _reason(t: Translator, person: str, text: str, who: Who) -> Mrkdwn:
    said = escape(trim(" ".join(text.split()), 200))
    return say(t, "ideas-says", who=who(person), what=said) if person[:1] in "UW" else said


def _small_print(t: Translator, shown: IdeaFacts, who: Who) -> list[str]:
    idea = shown.idea
    parts: list[str] = []
    if idea.captor:
        parts.append(say(t, "ideas-captured-by", who=who(idea.captor), when=t.date(idea.created_at)))
    if idea.source:
        parts.append(basis.source(t, idea, who))
    if idea.owner:
        parts.append(say(t, "ideas-owner", who=who(idea.owner)))
    if idea.team:
        parts.append(say(t, "ideas-team", team=idea.team))
    sentences = [f"{part}." for part in parts]
    return [*sentences, *([escape(" ".join(f"#{tag}" for tag in idea.tags))] if idea.tags else [])]


def answer(t: Translator, shown: IdeaFacts) -> list[Block]:
    """The idea for the person who asked, with what they can do."""
    idea, number = shown.idea, str(shown.idea.number)
    blocks = [kit.context(note) for note in shown.notes]
    blocks += describe(t, shown)
    blocks += [*_private(t, shown), *similar(t, shown)]
    if shown.round_open:
        blocks.append(_round(t, shown))
    row = [kit.button(t("ideas-score"), "ideas.score", number, style="primary" if not shown.standings else "")]
    if idea.status not in DONE:
        act = "unvote" if shown.voted else "vote"
        row.append(kit.button(t(f"ideas-{act}"), f"ideas.{act}", number))
    row.append(votes_blocks.button(t, idea.number, shown.votes))
    if not shown.round_open:
        row.append(kit.button(t("ideas-ask"), "ideas.ask", number))
    if shown.may_decide:
        row.append(kit.button(t("ideas-decide"), "ideas.decide", number))
    row.append(kit.button(t("ideas-share"), "ideas.share", number))
    if shown.fresh:
        row.append(withdraw(t, idea))
    more = [("ideas-evidence-add", "evidence"), ("ideas-history", "history")]
    if shown.may_decide:
        more = [("ideas-edit", "edit"), *more, ("ideas-merge", "merge"), ("ideas-withdraw", "withdraw")]
    row.append(kit.overflow("ideas.more", [kit.option(t(key), f"{what}:{number}") for key, what in more]))
    return [*blocks, kit.actions(*row)]


def shared(t: Translator, shown: IdeaFacts, who: Who, by: str, at: str) -> list[Block]:
    """The idea as everybody in a conversation reads it, with what anybody can do; `by` shared it `at` (a UTC stamp).
    Names instead of mentions: sharing calls nobody."""
    number = str(shown.idea.number)
    row = [kit.button(t("ideas-score"), "ideas.score", number)]
    if shown.idea.status not in DONE:
        row.insert(0, kit.button(t("ideas-vote"), "ideas.vote:all", number))
    row.append(kit.button(t("ideas-details"), "ideas.open", number))
    return [
        *describe(t, shown, who),
        kit.actions(*row, block_id=json.dumps({"by": by, "at": at})),
        kit.context(say(t, "ideas-shared-by", who=who(by), when=t.date(at))),
    ]


def _private(t: Translator, shown: IdeaFacts) -> list[Block]:
    """Who else sees an idea that was captured in a private conversation, and the way to show it to everybody."""
    act = "ideas.publish" if shown.may_decide else ""
    return private_note(t, shown.idea.place, act, str(shown.idea.number))


def undo(t: Translator, before: Idea, after: Idea) -> Block:
    """The button that takes a decision back."""
    was = {"status": before.status, "horizon": before.horizon, "quarter": before.quarter}
    carried = {"idea": after.number, "from": changes.place(after), **was}
    return kit.button(t("slack-undo"), "ideas.undo", json.dumps(carried))


def withdraw(t: Translator, idea: Idea) -> Block:
    """The button that takes an idea out; Slack asks before."""
    ask = kit.confirm(
        t("ideas-withdraw-title", number=idea.number), t("ideas-withdraw-sure"), t("ideas-withdraw"), t("slack-cancel")
    )
    return kit.button(t("ideas-withdraw"), "ideas.withdraw", str(idea.number), confirm=ask)


def withdrawn(t: Translator, idea: Idea, last: IdeaEvent | None, may_undo: bool, notes: Sequence[str]) -> list[Block]:
    """An idea that was withdrawn: what it was, what is kept, and the way back."""
    row = [kit.button(t("ideas-undo"), "ideas.restore", str(idea.number))] if may_undo else []
    row.append(kit.button(t("ideas-history"), "ideas.history", str(idea.number)))
    said = [kit.context(change(t, last))] if last else []
    blocks = [*map(kit.context, notes), kit.section(say(t, "ideas-withdrawn", idea=title(idea))), *said]
    return [*blocks, kit.actions(*row)]


def similar(t: Translator, shown: IdeaFacts) -> list[Block]:
    """The ideas that say nearly the same, each with the button that makes the two one."""
    return [_alike(t, shown.idea, other, shown.may_decide) for other in shown.alike]


def _alike(t: Translator, idea: Idea, other: Idea, may_merge: bool) -> Block:
    title_ = trim(other.title, _TITLE)
    text = say(t, "ideas-looks-like", number=other.number, title=title_, status=status(t, other))
    value = json.dumps({"idea": idea.number, "into": other.number})
    button = kit.button(t("ideas-merge-into", number=other.number), f"ideas.merge_into:{other.number}", value)
    return kit.section(text, accessory=button if may_merge else None)


def _round(t: Translator, shown: IdeaFacts) -> Block:
    text = say(t, "ideas-round-under-way", answered=shown.answered)
    value = json.dumps({"idea": shown.idea.number, "round": shown.round_open})
    reveal = kit.button(t("ideas-reveal" if shown.answered else "ideas-stop"), "ideas.reveal", value)
    return kit.section(text, accessory=reveal if shown.may_reveal else None)


def quoted(text: str) -> Mrkdwn:
    """What somebody said, every line of it set off as a quotation."""
    return Mrkdwn("\n".join(f"> {escape(line)}" for line in text.split("\n")))


def change(t: Translator, one: IdeaEvent) -> Mrkdwn:
    """One line of an idea's history."""
    who = say(t, "ideas-by", who=mention(one.person)) if one.person else Mrkdwn("")
    line = Mrkdwn(say(t, f"ideas-did-{one.did.replace('_', '-')}", who=who, when=t.date(one.at)).rstrip())
    what = _changed(t, one)
    line = say(t, "ideas-did-what", did=line, what=what) if what else line
    return Mrkdwn(f"{line}\n{quoted(one.reason)}") if one.reason else line


def _changed(t: Translator, one: IdeaEvent) -> Mrkdwn:
    if one.did == "status":
        return Mrkdwn(f"{escape(_place(t, one.before))} → {escape(_place(t, one.after))}")
    if one.did == "reason":
        return escape(_place(t, one.after))
    if one.did == "revealed" and one.after:
        return escape(_scores(t, one.after))
    said = escape(trim(f"{one.before} → {one.after}" if one.before else one.after, 400))
    return Mrkdwn(_KEPT_MENTION.sub(r"<@\1>", said)) if one.did == "edited" else said


def _place(t: Translator, kept: str) -> str:
    words = kept.split()
    if not words:
        return ""
    horizon = next((word for word in words[1:] if word in HORIZONS), "")
    quarter = next((word for word in words[1:] if word not in HORIZONS), "")
    return _status(t, words[0], horizon, quarter)


def _scores(t: Translator, kept: str) -> str:
    # As `Desk.reveal` keeps them: `1 · RICE: 400, 1200.5`.
    before, _, values = kept.partition(": ")
    round_, _, framework = before.partition(" · ")
    return t(
        "ideas-did-revealed-scores",
        round=int(round_),
        framework=t(f"ideas-framework-{framework.rstrip(':').lower()}"),
        scores="; ".join(ranks.rounded(t, float(value)) for value in values.split(", ") if value) or "–",
    )
