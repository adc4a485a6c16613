"""Blind scoring: asking, and what a revealed round says."""

import json
from collections.abc import Callable, Mapping

from bot.ideas.blind import RevealedRound, Spread
from bot.ideas.blocks import fitting, ranks, score
from bot.ideas.blocks.card import title
from bot.ideas.frameworks import NAMES, Framework
from bot.ideas.idea import Idea
from bot.ideas.store.rounds import Round
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, mention, moment, say, trim
from bot.text import Translator

# Characters of each part, so that a message stays within `kit.MESSAGE_CHARACTERS` when all are full.
_SPREADS, _ANSWERS, _REASONS = 2500, 5000, 2000


def ask_form(t: Translator, idea: Idea, framework: str, back: str, zone: str = "UTC") -> Block:
    """Whom to ask, by which framework, until when; `zone` (IANA) is the asker's."""
    options = [kit.option(t(f"ideas-framework-{name}"), name) for name in NAMES]
    return kit.modal(
        "ideas.ask",
        t("ideas-ask-title"),
        [
            kit.section(say(t, "ideas-ask-explain", number=idea.number, title=idea.title)),
            kit.people_input("people", t("ideas-field-people"), hint=t("ideas-field-people-hint")),
            kit.channel_input("channel", t("ideas-field-channel"), hint=t("ideas-field-channel-hint")),
            kit.select_input("framework", t("ideas-field-framework"), options, value=framework),
            kit.date_input("deadline", t("ideas-field-deadline"), hint=t("ideas-field-deadline-hint")),
            kit.time_input("deadline_at", t("ideas-field-deadline-at"), value="18:00", hint=t.zone(zone)),
        ],
        submit=t("ideas-ask-submit"),
        close=t("slack-cancel"),
        carried={"idea": idea.number, "back": back, "zone": zone},
    )


def _value(one: Round) -> str:
    return json.dumps({"idea": one.idea, "round": one.round})


def asking(t: Translator, idea: Idea, one: Round, asker: str) -> list[Block]:
    """What somebody who is asked reads; `asker` is a mention or, in a channel, a name."""
    blocks = [kit.section(say(t, "ideas-asked", who=asker, idea=title(idea), framework=_framework(t, one)))]
    if idea.description:
        blocks.append(kit.section(trim(idea.description, 600)))
    if one.deadline:
        blocks.append(kit.context(say(t, "ideas-until", when=moment(t, one.deadline))))
    blocks.append(kit.actions(kit.button(t("ideas-score-private"), "ideas.answer", _value(one), style="primary")))
    return blocks


def _framework(t: Translator, one: Round) -> str:
    return t(f"ideas-framework-{one.framework}")


def answered(t: Translator, idea: Idea, one: Round) -> list[Block]:
    """The same message once this person has answered: with the last answer the round is over."""
    return [kit.section(say(t, "ideas-answered" if one.open else "ideas-answered-last", idea=title(idea)))]


def progress(t: Translator, idea: Idea, one: Round, count: int, asked: int) -> list[Block]:
    """What the asker sees while answers come in: how many, never what."""
    text = say(t, "ideas-progress", idea=title(idea), count=count, asked=asked)
    reveal = kit.button(t("ideas-reveal" if count else "ideas-stop"), "ideas.reveal", _value(one))
    return [kit.section(text, accessory=reveal if one.open else None)]


def revealed(
    t: Translator,
    idea: Idea,
    one: Round,
    framework: Framework,
    result: RevealedRound,
    reasons: Mapping[str, str],
    who: Callable[[str], str] = mention,
    *,
    left_out: int = 0,
) -> list[Block]:
    """Every value, the median and the spread of a round, and what they disagree on most; `left_out` counts the answers
    to criteria that were changed meanwhile."""
    blocks = [kit.section(say(t, "ideas-revealed", idea=title(idea), round=one.round, framework=_framework(t, one)))]
    median, low, high = (ranks.rounded(t, one) for one in (result.median, result.low, result.high))
    blocks.append(kit.section(say(t, "ideas-revealed-score", median=median, low=low, high=high)))
    if left_out:
        blocks.append(kit.context(t("ideas-left-out", count=left_out)))
    blocks += fitting.sections(t, [_spread(t, framework, spread) for spread in result.spreads], _SPREADS)
    if result.most_disagreed:
        name = next(score.input_name(t, framework, i) for i in framework.inputs if i.name == result.most_disagreed)
        blocks.append(kit.section(say(t, "ideas-disagree", input=name)))
    else:
        blocks.append(kit.section(t("ideas-agree")))
    lines = [_answer(t, framework, result, person, who) for person in result.scores]
    blocks += fitting.sections(t, lines, _ANSWERS)
    said = [say(t, "ideas-says", who=who(p), what=trim(text, 200)) for p, text in reasons.items() if text]
    if said:
        blocks += fitting.sections(t, said, _REASONS, escape(t("ideas-reasons")))
    return [*blocks, _next(t, idea)]


def none_counted(t: Translator, idea: Idea, left_out: int) -> list[Block]:
    """A round none of whose answers counts: to nobody's surprise, it says why."""
    text = say(t, "ideas-revealed-none-counted", idea=title(idea))
    return [kit.section(text), kit.context(t("ideas-left-out", count=left_out)), _next(t, idea)]


def _next(t: Translator, idea: Idea) -> Block:
    again = kit.button(t("ideas-ask-again"), "ideas.ask", str(idea.number))
    return kit.actions(kit.button(t("ideas-open"), "ideas.open", str(idea.number)), again)


def _number(t: Translator, value: float) -> str:
    return t.number(round(value, 2))


def _spread(t: Translator, framework: Framework, spread: Spread) -> Mrkdwn:
    name = next(score.input_name(t, framework, i) for i in framework.inputs if i.name == spread.name)
    values = ", ".join(_number(t, value) for value in sorted(spread.values.values()))
    return say(t, "ideas-spread-input", input=name, median=_number(t, spread.median), values=trim(values, 400))


def _answer(
    t: Translator, framework: Framework, result: RevealedRound, person: str, who: Callable[[str], str]
) -> Mrkdwn:
    values = {spread.name: spread.values[person] for spread in result.spreads}
    how = score.explained(t, framework, values)
    scored = Mrkdwn(f"*{escape(ranks.rounded(t, result.scores[person]))}* ({escape(how)})")
    return say(t, "ideas-says", who=who(person), what=scored)


def waiting(t: Translator, idea: Idea, one: Round) -> Block:
    """A line of the Home tab: an idea that waits for this reader's score."""
    text = say(t, "ideas-home-waiting-row", idea=title(idea), framework=_framework(t, one))
    return kit.section(text, accessory=kit.button(t("ideas-score-private"), "ideas.answer", _value(one)))
