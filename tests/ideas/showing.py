"""Ideas, rounds and rankings at the limits of what people type, for the tests of what is shown."""

from collections.abc import Mapping
from dataclasses import replace

from bot.ideas.blind import RevealedRound, reveal
from bot.ideas.blocks.card import FrameworkRank, IdeaFacts
from bot.ideas.frameworks import PUBLISHED, Criterion, Framework, weighted_by
from bot.ideas.idea import Evidence, Idea
from bot.ideas.question import Filter
from bot.ideas.ranking import RankRange, combine
from bot.ideas.store.rounds import Round
from tests.ideas.making import CAPTOR, NOW, OWNER

NASTY = "&<>" * 50
LONG = "a&<b> <!channel> *x* " * 200
URL = "https://e.example/?a=1&b=" + "&" * 400
PEOPLE = [f"U0{n:08}" for n in range(25)]
BACK = "https://hooks.slack.com/commands/T0HERE/" + "1" * 120

FULL = Idea(
    123456,
    title=NASTY,
    description=(NASTY * 20)[:2000],
    source=URL,
    author=CAPTOR,
    captor=CAPTOR,
    owner=OWNER,
    team=NASTY[:60],
    tags=tuple(f"{n}".ljust(30, "x") for n in range(10)),
    links=tuple(f"{URL}{n}" for n in range(10)),
    status="planned",
    horizon="later",
    quarter="2027-Q4",
    created_at=NOW,
    changed_at=NOW,
)
SMALL = Idea(12, "Dark mode", captor=CAPTOR, created_at=NOW)
EIGHT = tuple(Criterion(f"c{n}", f"{n}{NASTY[:59]}", 999.125, n % 2 == 0, 979, 999) for n in range(8))
WEIGHTED = weighted_by(EIGHT, 3)
FRAMEWORKS = (*PUBLISHED.values(), WEIGHTED)
ROUND = Round(123456, 99, "weighted", 3, CAPTOR, "", "", NOW)


def most(framework: Framework) -> dict[str, float]:
    """The answer with the longest numbers."""
    return {one.name: one.scale[-1] if one.scale else 9_999.125 for one in framework.inputs}


def ranked(framework: Framework, idea: int = 123456) -> RankRange:
    """A place with the longest numbers."""
    scored = combine(framework, idea, [most(framework)])
    assert scored is not None
    return RankRange(scored, 9_998, 2, 9_999, 10_000)


def evidence(count: int) -> list[Evidence]:
    """Links that speak for an idea, with notes as long as the form lets them be."""
    return [Evidence(f"{URL}{n}", (NASTY * 2)[:200], CAPTOR, NOW) for n in range(count)]


SHOWN = IdeaFacts(
    FULL,
    standings=[
        FrameworkRank(one, ranked(one), most(one), PEOPLE, dict.fromkeys(PEOPLE, LONG[:500])) for one in FRAMEWORKS
    ],
    votes=5000,
    voted=True,
    evidence=evidence(50),
    alike=[replace(FULL, number=n) for n in (1, 2, 3)],
    may_decide=True,
    round_open=9,
    answered=25,
    may_reveal=True,
    notes=["A note."],
)


def name(user: str) -> str:
    """A display name as long as Slack lets it be."""
    return f"{NASTY[:70]}{user}"[:80]


def answers(framework: Framework, people: int = 25) -> Mapping[str, Mapping[str, float]]:
    """What many people answered, no two alike."""
    return {
        person: {
            one.name: one.scale[n % len(one.scale)] if one.scale else 1000.125 * (n + 1) for one in framework.inputs
        }
        for n, person in enumerate(PEOPLE[:people])
    }


def together(framework: Framework, people: int = 25) -> RevealedRound:
    """A revealed round."""
    result = reveal(framework, answers(framework, people))
    assert result is not None
    return result


def rows(count: int) -> list[tuple[RankRange, Idea]]:
    """Lines of a ranking."""
    return [(ranked(WEIGHTED, n), replace(FULL, number=n)) for n in range(123456, 123456 + count)]


FILTER = Filter("weighted", "in_progress", '"\\' * 30, "x" * 31, 1000)
NAMES = {person: name(person) for person in PEOPLE}
