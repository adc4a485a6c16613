"""Blind scoring: revealing, and what a revealed round says."""

from collections.abc import Callable, Mapping, Sequence

from bot.ideas.blind import RevealedRound, Spread
from bot.ideas.blocks import ranks, score
from bot.ideas.blocks.asking import conversation, framework_of, round_value
from bot.ideas.blocks.card import title
from bot.ideas.blocks.people import named
from bot.ideas.frameworks import Framework
from bot.ideas.idea import Idea
from bot.ideas.store.rounds import Round
from bot.slack import blocks as kit
from bot.slack import fitting
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.text import Mrkdwn, escape, mention, say, trim
from bot.text import Translator

# Characters of each part, so that a message stays within `kit.MESSAGE_CHARACTERS` when all are full.
_SPREADS, _ANSWERS, _REASONS = 2500, 5000, 2000


def reveal_form(t: Translator, idea: Idea, one: Round, count: int, missing: Sequence[str], back: str) -> Block:
    """Asks before a round is revealed that not everybody has answered: who is `missing`, as far as that is known."""
    if one.channel:
        said = [say(t, "ideas-reveal-channel", count=count, channel=conversation(one.channel))]
    else:
        said = [say(t, "ideas-reveal-count", count=count, asked=count + len(missing))]
    if missing:
        said.append(say(t, "ideas-reveal-missing", who=named(t, missing)))
    fields = [
        kit.context(t("ideas-score-of", number=idea.number, title=idea.title)),
        kit.section(Mrkdwn(" ".join(said))),
        kit.context(t("ideas-reveal-final")),
    ]
    carried = {"idea": one.idea, "round": one.round, "back": back}
    return form_view(t, "ideas.reveal", "ideas-reveal-title", fields, carried, "ideas-reveal")


def revealed_note(t: Translator, missing: Sequence[str]) -> Mrkdwn:
    """What whoever revealed a round reads on the card."""
    if not missing:
        return escape(t("ideas-revealed-done"))
    return say(t, "ideas-revealed-without", who=named(t, missing), count=len(missing))


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
    missing: Sequence[str] = (),
) -> list[Block]:
    """Every value, the median and the spread of a round, and what they disagree on most; `left_out` counts the answers
    to criteria that were changed meanwhile, `missing` are those who were asked and did not answer."""
    blocks = [kit.section(say(t, "ideas-revealed", idea=title(idea), round=one.round, framework=framework_of(t, one)))]
    blocks += _together(t, framework, result)
    if missing:
        blocks.append(kit.context(say(t, "ideas-no-answer", who=named(t, missing, who))))
    if left_out:
        blocks.append(kit.context(t("ideas-left-out", count=left_out)))
    lines = [_answer(t, framework, result, person, who) for person in result.scores]
    blocks += fitting.sections(t, lines, _ANSWERS)
    said = [say(t, "ideas-says", who=who(p), what=trim(text, 200)) for p, text in reasons.items() if text]
    if said:
        blocks += fitting.sections(t, said, _REASONS, escape(t("ideas-reasons")))
    return [*blocks, _next(t, idea)]


def _together(t: Translator, framework: Framework, result: RevealedRound) -> list[Block]:
    """What the answers say together; one alone is compared with nothing."""
    score_ = ranks.rounded(t, result.combined)
    name = t(f"ideas-framework-{framework.name}")
    if len(result.scores) == 1:
        return [kit.section(say(t, "ideas-revealed-alone", framework=name, score=score_))]
    total = say(t, "ideas-revealed-score", framework=name, score=score_)
    blocks = [kit.section(Mrkdwn(f"{total} {escape(_own(t, result))}"))]
    blocks += fitting.sections(t, [_spread(t, framework, spread) for spread in result.spreads], _SPREADS)
    if result.is_agreed:
        return [*blocks, kit.section(t("ideas-agree"))]
    name = next(score.input_name(t, framework, i) for i in framework.inputs if i.name == result.most_disagreed)
    return [*blocks, kit.section(say(t, "ideas-disagree", input=name))]


def _own(t: Translator, result: RevealedRound) -> str:
    """People's own scores beside the one they come to together, which may be none that anybody came near: the median of
    each input is another person's."""
    total, low, high = (ranks.rounded(t, one) for one in (result.combined, result.low, result.high))
    between = low if low == high else t("ideas-revealed-range", low=low, high=high)
    if result.combined > result.high and total != high:
        return t("ideas-revealed-above", range=between)
    if result.combined < result.low and total != low:
        return t("ideas-revealed-below", range=between)
    return t("ideas-revealed-same", score=low) if low == high else t("ideas-revealed-between", low=low, high=high)


def none_counted(t: Translator, idea: Idea, left_out: int) -> list[Block]:
    """A round none of whose answers counts: to nobody's surprise, it says why."""
    text = say(t, "ideas-revealed-none-counted", idea=title(idea))
    return [kit.section(text), kit.context(t("ideas-left-out", count=left_out)), _next(t, idea)]


def unanswered(t: Translator, idea: Idea, text: str) -> list[Block]:
    """What the asker reads where nobody answered in time, and the way on."""
    return [kit.section(text), _next(t, idea)]


def _next(t: Translator, idea: Idea) -> Block:
    again = kit.button(t("ideas-ask-again"), "ideas.ask", str(idea.number))
    return kit.actions(kit.button(t("ideas-open"), "ideas.open", str(idea.number)), again)


def _spread(t: Translator, framework: Framework, spread: Spread) -> Mrkdwn:
    one = next(i for i in framework.inputs if i.name == spread.name)
    values = ", ".join(score.value(t, framework, one, value) for value in sorted(spread.values.values()))
    middle = score.value(t, framework, one, spread.median)
    return say(
        t, "ideas-spread-input", input=score.input_name(t, framework, one), median=middle, values=trim(values, 400)
    )


def _answer(
    t: Translator, framework: Framework, result: RevealedRound, person: str, who: Callable[[str], str]
) -> Mrkdwn:
    values = {spread.name: spread.values[person] for spread in result.spreads}
    how = score.explained(t, framework, values)
    scored = Mrkdwn(f"*{escape(ranks.rounded(t, result.scores[person]))}* ({escape(how)})")
    return say(t, "ideas-says", who=who(person), what=scored)


def waiting(t: Translator, idea: Idea, one: Round) -> Block:
    """A line of the Home tab: an idea that waits for this reader's score."""
    text = say(t, "ideas-home-waiting-row", idea=title(idea), framework=framework_of(t, one))
    return kit.section(text, accessory=kit.button(t("ideas-score-private"), "ideas.answer", round_value(one)))
