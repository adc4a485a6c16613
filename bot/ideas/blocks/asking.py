"""Blind scoring: asking for one idea or several, and counting the answers."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.ideas.blocks.basis import basis, linked, source
from bot.ideas.blocks.card import title
from bot.ideas.blocks.people import named
from bot.ideas.frameworks import NAMES
from bot.ideas.idea import TOGETHER, Evidence, Idea
from bot.ideas.links import label
from bot.ideas.store.rounds import Round
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.text import Mrkdwn, escape, link, mention, moment, prose, say, trim
from bot.text import Translator

WHOM = {"people": ("people",), "channel": ("channel",), "both": ("people", "channel")}  # the fields of who is asked
_ROOM = kit.MESSAGE_CHARACTERS - 1500  # characters, which leaves room for what stands above and below the ideas
_FEW = 3  # links and proofs of an idea that is one of several


@dataclass(frozen=True, slots=True)
class AskedIdea:
    """An idea that is asked for, as one reader has it: they may have `answered`."""

    idea: Idea
    round: Round
    evidence: Sequence[Evidence] = ()
    answered: bool = False

    @property
    def waits(self) -> bool:
        """Whether this reader may still answer."""
        return self.round.open and not self.answered


@dataclass(frozen=True, slots=True)
class AnswerCount:
    """How many have answered a round, of how many who were asked by name (0 where a channel was), and who is missing;
    never what they answered."""

    idea: Idea
    round: Round
    count: int
    asked: int
    missing: Sequence[str] = ()

    @property
    def counts(self) -> bool:
        """Whether answers still come in."""
        return self.round.open and not self.idea.gone


def ask_form(
    t: Translator,
    ideas: Sequence[Idea],
    framework: str,
    back: str,
    zone: str = "UTC",
    *,
    whom: str = "people",
    given: Mapping[str, Any] | None = None,
    about: int = 0,
) -> Block:
    """Which ideas, whom to ask, one of WHOM, by which framework, until when; `zone` (IANA) is the asker's, `given` what
    stands in the other fields, `about` the idea from whose card it was opened."""
    options = [kit.option(t(f"ideas-framework-{name}"), name) for name in NAMES]
    choices = [kit.option(t(f"ideas-whom-{one}"), one) for one in WHOM]
    filled = given or {}
    asked = {
        "people": kit.people_input(
            "people",
            t("ideas-field-people"),
            value=filled.get("people") or (),
            hint=t("ideas-field-people-hint"),
            optional=False,
        ),
        "channel": kit.channel_input(
            "channel",
            t("ideas-field-channel"),
            value=str(filled.get("channel") or ""),
            hint=t("ideas-field-channel-hint"),
            optional=False,
        ),
    }
    day, at = str(filled.get("deadline") or ""), str(filled.get("deadline_at") or "18:00")
    fields = [
        kit.section(t("ideas-ask-explain")),
        _ideas_input(t, ideas),
        kit.choice_input("whom", t("ideas-field-whom"), choices, value=whom, tells="ideas.ask_whom"),
        *(asked[name] for name in WHOM[whom]),
        kit.select_input("framework", t("ideas-field-framework"), options, value=framework),
        kit.date_input("deadline", t("ideas-field-deadline"), value=day, hint=t("ideas-field-deadline-hint")),
        kit.time_input("deadline_at", t("ideas-field-deadline-at"), value=at, hint=t.zone(zone)),
    ]
    carried = {"idea": about, "whom": whom, "back": back, "zone": zone}
    return form_view(t, "ideas.ask", "ideas-ask-title", fields, carried, "ideas-ask-submit")


def _ideas_input(t: Translator, ideas: Sequence[Idea]) -> Block:
    chosen = [kit.option(t("ideas-line", number=one.number, title=one.title), str(one.number)) for one in ideas]
    hint = t("ideas-field-ideas-hint", limit=TOGETHER)
    label_ = t("ideas-field-ideas")
    return kit.searches_input("ideas", label_, "ideas.pick_several", chosen=chosen, hint=hint, most=TOGETHER)


def round_value(one: Round) -> str:
    """A round as a button carries it."""
    return json.dumps({"idea": one.idea, "round": one.round})


def framework_of(t: Translator, one: Round) -> str:
    """What the framework of a round is called."""
    return t(f"ideas-framework-{one.framework}")


def conversation(place: str) -> Mrkdwn:
    """A channel or a person, by id."""
    return Mrkdwn(f"<#{escape(place)}>") if place[:1] in "CG" else mention(place)


def about(
    t: Translator, idea: Idea, evidence: Sequence[Evidence], one: Round, who: Callable[[str], str] = mention
) -> list[Block]:
    """What somebody who is asked should have read, until when they may answer, and the way to the whole idea."""
    return [*basis(t, idea, evidence, who), *_until(t, one), kit.actions(_open(t, idea))]


def _open(t: Translator, idea: Idea) -> Block:
    return kit.button(t("ideas-open"), "ideas.open", str(idea.number))


def _until(t: Translator, one: Round) -> list[Block]:
    return [kit.context(say(t, "ideas-until", when=moment(t, one.deadline)))] if one.deadline else []


def asking(t: Translator, asked: Sequence[AskedIdea], asker: str, who: Callable[[str], str] = mention) -> list[Block]:
    """What somebody who is asked reads; `asker` is a mention or, in a channel, a name, empty for whoever asked
    themselves too, and `who` writes the others so. Once nothing is left to answer, these are thanks, or say that it is
    over."""
    first, own = asked[0], "" if asker else "-self"
    if len(asked) == 1 and first.waits:
        text = say(t, f"ideas-asked{own}", who=asker, idea=title(first.idea), framework=framework_of(t, first.round))
        *basis_, row = about(t, first.idea, first.evidence, first.round, who)
        return [kit.section(text), *basis_, kit.actions(_answer(t, first.round), *row["elements"])]
    if len(asked) == 1 and not first.answered:
        text = Mrkdwn(f"{title(first.idea)}\n{escape(t('ideas-error-closed'))}")
        return [kit.section(text), kit.actions(_open(t, first.idea))]
    rows = [block for one in asked for block in _row(t, one, _ROOM // len(asked), who)]
    if not any(one.waits for one in asked):
        return [kit.section(t("ideas-answered-all")), *rows] if any(one.answered for one in asked) else rows
    framework = framework_of(t, first.round)
    text = say(t, f"ideas-asked-several{own}", who=asker, count=len(asked), framework=framework)
    return [kit.section(text), *_until(t, first.round), *rows]


def _answer(t: Translator, one: Round) -> Block:
    return kit.button(t("ideas-score-private"), "ideas.answer", round_value(one), style="primary")


def _row(t: Translator, asked: AskedIdea, room: int, who: Callable[[str], str]) -> list[Block]:
    """An idea that is one of several, in at most `room` characters and four blocks: a message has fifty."""
    idea, head = asked.idea, title(asked.idea)
    if not asked.waits:
        said = t("ideas-answered-text" if asked.answered else "ideas-asked-over")
        return [kit.section(Mrkdwn(f"{head}\n{escape(said)}."), accessory=None if asked.answered else _open(t, idea))]
    text = f"{head}\n{prose(trim(idea.description, 1000))}" if idea.description else head
    blocks = [kit.section(trim(Mrkdwn(text), room // 2))]
    few = replace(idea, links=idea.links[:_FEW])
    small = [*([source(t, idea, who)] if idea.source else []), *([linked(few, asked.evidence)] if idea.links else [])]
    if small:
        blocks.append(kit.context(trim(Mrkdwn("\n".join(small)), room // 4)))
    if asked.evidence:
        blocks.append(kit.context(trim(_proofs(t, asked.evidence), room // 4)))
    return [*blocks, kit.actions(_answer(t, asked.round), _open(t, idea))]


def _proofs(t: Translator, evidence: Sequence[Evidence]) -> Mrkdwn:
    said: list[str] = [link(one.url, one.note or label(one.url)) for one in evidence[:_FEW]]
    if len(evidence) > _FEW:
        said.append(escape(t("slack-more", count=len(evidence) - _FEW)))
    return say(t, "ideas-evidence-line", what=Mrkdwn(", ".join(said)))


def answered(t: Translator, idea: Idea, one: Round) -> Mrkdwn:
    """What somebody reads who has answered: with the last answer the round is over."""
    return say(t, "ideas-answered" if one.open else "ideas-answered-last", idea=title(idea))


def progress(t: Translator, counts: Sequence[AnswerCount]) -> list[Block]:
    """What the asker sees while answers come in: how many, until when and who is missing; never what."""
    first, several = counts[0], len(counts) > 1
    head = say(t, "ideas-progress-several", count=len(counts), framework=framework_of(t, first.round))
    blocks = [kit.section(head)] if several else []
    blocks += [kit.section(progress_line(t, one), accessory=_reveal(t, one)) for one in counts]
    still = [one for one in counts if one.counts]
    missing = dict.fromkeys(person for one in still for person in one.missing)
    if missing:
        blocks.append(kit.context(say(t, "ideas-waiting-for", who=named(t, list(missing)))))
    return [*blocks, *(_until(t, still[0].round) if still else [])]


def progress_line(t: Translator, one: AnswerCount) -> Mrkdwn:
    """One idea: how many have answered, or what became of it."""
    if one.idea.gone:
        key = "ideas-progress-merged" if one.idea.merged_into else "ideas-progress-withdrawn"
        return say(t, key, idea=title(one.idea))
    if not one.round.open and not one.count:
        return say(t, "ideas-progress-none", idea=title(one.idea))
    said = say(t, "ideas-progress", idea=title(one.idea), count=one.count, asked=one.asked)
    return said if one.round.open else Mrkdwn(f"{said} {escape(t('ideas-progress-revealed'))}")


def _reveal(t: Translator, one: AnswerCount) -> Block | None:
    button = kit.button(t("ideas-reveal" if one.count else "ideas-stop"), "ideas.reveal", round_value(one.round))
    return button if one.counts else None


def asked_note(t: Translator, asked: Sequence[Round], people: Sequence[str]) -> Mrkdwn:
    """What the asker reads at once: whom they asked, by what and until when."""
    one = asked[0]
    who = named(t, [*people, *([one.channel] if one.channel else [])], conversation)
    key = "ideas-asked-done-several" if len(asked) > 1 else "ideas-asked-done"
    said = say(t, key, who=who, framework=framework_of(t, one), count=len(asked))
    return Mrkdwn(f"{said} {say(t, 'ideas-until', when=moment(t, one.deadline))}") if one.deadline else said
