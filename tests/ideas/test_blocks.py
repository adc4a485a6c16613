"""What Slack takes: every message and view at the limits of what people type."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

import pytest

from bot.ideas import idea as rules
from bot.ideas.blocks import asking, card, criteria, form, home, lists, rounds, score
from bot.ideas.blocks.asking import AnswerCount, AskedIdea
from bot.ideas.blocks.card import FrameworkRank, IdeaFacts
from bot.ideas.blocks.fate import fate
from bot.ideas.frameworks import PUBLISHED, Criterion, Framework, weighted_by
from bot.ideas.idea import STATUSES, Evidence, Idea, IdeaEvent
from bot.ideas.listeners.settings import SETTINGS
from bot.ideas.question import Filter
from bot.ideas.usage import USAGE
from bot.merge import FormBase
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.settings import settings_form
from bot.slack.text import escape
from bot.text import Translator
from tests.ideas.making import CAPTOR, NOW, slack_opens, slack_takes
from tests.ideas.showing import (
    BACK,
    EIGHT,
    FILTER,
    FRAMEWORKS,
    FULL,
    LONG,
    NASTY,
    PEOPLE,
    ROUND,
    SHOWN,
    SMALL,
    evidence,
    most,
    name,
    ranked,
    rows,
    together,
)

MESSAGES: dict[str, Callable[[Translator], list[Block]]] = {
    "an idea": lambda t: card.answer(t, SHOWN),
    "an idea nobody scored": lambda t: card.answer(t, IdeaFacts(SMALL)),
    "a shared idea": lambda t: card.describe(t, SHOWN, name),
    "a ranking": lambda t: lists.ranking(t, FILTER, rows(10), [], 10_000, True),
    "the unscored": lambda t: lists.ranking(t, FILTER, [], [FULL] * 10, 10_000, True),
    "an empty ranking": lambda t: lists.ranking(t, Filter("rice"), [], [], 0, False),
    "the help": lambda t: lists.help_(t, USAGE),
    "being asked": lambda t: asking.asking(t, [AskedIdea(FULL, ROUND, evidence(50))], name(CAPTOR), name),
    "being asked for ten": lambda t: asking.asking(t, [AskedIdea(FULL, ROUND, evidence(50))] * 10, name(CAPTOR), name),
    "having answered": lambda t: [kit.section(asking.answered(t, FULL, ROUND))],
    "having answered last": lambda t: [kit.section(asking.answered(t, FULL, replace(ROUND, revealed_at=NOW)))],
    "the progress": lambda t: asking.progress(t, [AnswerCount(FULL, ROUND, 24, 25, PEOPLE)]),
    "the progress of ten": lambda t: asking.progress(t, [AnswerCount(FULL, ROUND, 24, 25, PEOPLE)] * 10),
    **{
        f"the reveal of {one.name}": lambda t, one=one: rounds.revealed(  # type: ignore[misc]
            t, FULL, replace(ROUND, framework=one.name), one, together(one), dict.fromkeys(PEOPLE, LONG[:500]), name
        )
        for one in FRAMEWORKS
    },
}


@pytest.mark.parametrize("what", MESSAGES)
def test_slack_takes_every_message_at_its_limits(what: str, t: Translator) -> None:
    """The longest titles, notes, names and lists people can make never make a message that Slack refuses."""
    slack_takes(MESSAGES[what](t), NASTY)


def _told(t: Translator, blocks: list[Block]) -> Block:
    return kit.modal("slack.told", t("ideas-title"), blocks, close=t("slack-close"))


def _home(t: Translator) -> Block:
    became = [home.mine(t, FULL, replace(FULL, number=number)) for number in (FULL.number, 123457)]
    return kit.home([rounds.waiting(t, FULL, ROUND), *became, *(home.ranked(t, *one) for one in rows(5))])


def _history(t: Translator) -> Block:
    told = [
        IdeaEvent(1, NOW, CAPTOR, did, LONG, LONG, LONG[:500]) for did in ("captured", "edited", "merged", "absorbed")
    ]
    told += [IdeaEvent(1, NOW, CAPTOR, "status", "planned now 2027-Q1", "in_progress later 2027-Q2", LONG[:500])]
    told += [IdeaEvent(1, NOW, "", "revealed", "", "99 · RICE: " + ", ".join(["600000000000.25"] * 25))]
    return form.history(t, FULL, [card.change(t, one) for one in told * 20])


def _capture(t: Translator, framework: Framework, hidden: dict[str, str] | None = None) -> Block:
    given = {one.name: f"{one.scale[0]:g}" if one.scale else "9" * 20 for one in framework.inputs}
    return form.capture(
        t,
        FULL,
        framework,
        given=given,
        hidden=hidden,
        reason=LONG[:500],
        channel="C0GENERAL",
        ts="1.2",
        back=BACK,
        note="A note.",
    )


def _score(t: Translator, framework: Framework, round_: int) -> Block:
    given = score.fields_as_text(t, framework, most(framework))
    return score.form(
        t,
        framework,
        number=123456,
        title=NASTY,
        given=given,
        reason=LONG[:500],
        round_=round_,
        back=BACK,
        note="A note.",
    )


HIDDEN = {score.field_id(one, i.name): "1 234 567 890 123,25" for one in PUBLISHED.values() for i in one.inputs}
VIEWS: dict[str, Callable[[Translator], Block]] = {
    **{f"capturing by {one.name}": lambda t, one=one: _capture(t, one) for one in FRAMEWORKS},  # type: ignore[misc]
    **{f"scoring by {one.name}": lambda t, one=one: _score(t, one, 0) for one in FRAMEWORKS},  # type: ignore[misc]
    **{f"answering by {one.name}": lambda t, one=one: _score(t, one, 9) for one in FRAMEWORKS},  # type: ignore[misc]
    "capturing with the numbers of others": lambda t: _capture(t, FRAMEWORKS[-1], hidden=HIDDEN),
    "an empty form": lambda t: form.capture(t, Idea(0, ""), PUBLISHED["rice"]),
    "editing": lambda t: form.edit(t, FULL, FormBase(9), BACK),
    "deciding": lambda t: form.decide(t, FULL, BACK),
    "deciding on what is new": lambda t: form.decide(t, SMALL, ""),
    "merging": lambda t: form.merge(t, FULL, [FULL] * 3, BACK),
    "merging with nothing alike": lambda t: form.merge(t, SMALL, [], ""),
    "adding evidence": lambda t: form.evidence(t, FULL, BACK),
    "the history": _history,
    "asking others": lambda t: asking.ask_form(t, [FULL] * 10, "weighted", BACK),
    "what was done": lambda t: _told(t, [*card.describe(t, SHOWN), *card.similar(t, SHOWN)]),
    "an idea from the Home tab": lambda t: _told(t, card.answer(t, SHOWN)),
    "the ranking from the Home tab": lambda t: _told(t, lists.ranking(t, FILTER, rows(10), [], 10_000, True)),
    "the settings": lambda t: settings_form(
        t, [SETTINGS], {"framework": "weighted", "criteria": criteria.value(EIGHT)}
    ),
    "the Home tab": _home,
}


@pytest.mark.parametrize("what", VIEWS)
def test_slack_opens_every_view_at_its_limits(what: str, t: Translator) -> None:
    """The same of every form and of the Home tab, and no title or button of a form is cut short."""
    view = VIEWS[what](t)
    slack_opens(view)
    assert not any(view[name]["text"].endswith("…") for name in ("title", "submit", "close") if name in view)


def _markup(part: object) -> Iterator[str]:
    if isinstance(part, Mapping):
        if part.get("type") == "mrkdwn":
            yield part["text"]
        for value in part.values():
            yield from _markup(value)
    elif isinstance(part, list):
        for value in part:
            yield from _markup(value)


def test_nobody_is_called_by_what_somebody_wrote(t: Translator) -> None:
    """`<!channel>` and `<@U…>` in a title, a team, a note, a reason, a name or a criterion show as typed."""
    evil = "<!channel> <@U0VICTIM> <!subteam^S0ALL> <#C0GENERAL>"
    said = replace(
        SMALL, title=evil, description=evil, team=evil, owner=evil, tags=(evil,), status="planned", horizon="now"
    )
    method = weighted_by([Criterion("c1", evil, 1)], 1)
    shown = replace(
        SHOWN,
        idea=said,
        standings=[FrameworkRank(method, ranked(method), {one.name: 5 for one in method.inputs}, PEOPLE)],
        evidence=[Evidence("https://e.example", evil, CAPTOR, NOW)],
        alike=[said],
        notes=[evil],
    )
    told = [IdeaEvent(1, NOW, CAPTOR, did, "", evil, evil) for did in ("captured", "merged")]
    revealed = rounds.revealed(
        t, said, ROUND, method, together(method), dict.fromkeys(PEOPLE, evil), lambda user: f"{evil} {user}"
    )
    proofs = [Evidence("https://e.example", evil, CAPTOR, NOW)]
    everything: list[Sequence[Block]] = [
        card.answer(t, shown),
        card.describe(t, shown, lambda user: evil),
        [kit.section(card.change(t, one)) for one in told],
        lists.ranking(t, Filter("rice", "", evil, evil), [(ranked(method), said)], [said], 1, False),
        asking.asking(t, [AskedIdea(said, ROUND, proofs)], evil, lambda user: evil),
        asking.asking(t, [AskedIdea(said, ROUND, proofs)] * 2, evil, lambda user: evil),
        [kit.section(asking.answered(t, said, ROUND))],
        asking.progress(t, [AnswerCount(said, ROUND, 1, 2, [CAPTOR])] * 2),
        revealed,
        [rounds.waiting(t, said, ROUND), home.mine(t, said, said), home.ranked(t, ranked(method), said)],
        form.merge(t, said, [said], "")["blocks"],
        form.decide(t, said, "")["blocks"],
        form.evidence(t, said, "")["blocks"],
        asking.ask_form(t, [said], "rice", "")["blocks"],
        score.form(t, method, number=1, title=evil, given={}, round_=1)["blocks"],
        form.capture(t, replace(said, source="https://e.example", author=evil), method)["blocks"],
    ]
    for blocks in everything:
        texts = "\n".join(_markup(list(blocks)))
        assert "&lt;!channel&gt;" in texts or "channel" not in texts
        for call in ("<!", "<#", "<@U0VICTIM"):
            assert call not in texts
    assert all(call not in kit.message([], evil)["text"] for call in ("<!", "<@", "<#"))


def test_every_status_has_its_words(t: Translator) -> None:
    """No status, horizon or framework is shown by its key."""
    for status in STATUSES:
        shown = card.status(t, replace(SMALL, status=status, horizon="now", quarter="2027-Q1"))
        assert "_" not in shown
        assert shown[0].isupper()
        assert (t("ideas-quarter", quarter="1", year="2027") in shown) == (status != "declined")
    assert rules.HEARD == ("planned", "shipped", "declined")
    for status in rules.HEARD:
        assert escape("x") in t(f"ideas-became-{status}", idea="x", status="y", who="z")
        by_a_tool = IdeaEvent(1, NOW, "", "status", "scored", status, "In Jira, CHK-412")
        told = fate(t, SMALL, SMALL, SMALL, by_a_tool, status)
        assert t("slack-somebody") not in told.text.lower(), "nobody here did that"
