"""What the tests of ideas are made of: ideas, inputs of every framework, and Slack's own judgement of a view."""

import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from bot.check import MANIFEST
from bot.errors import UserError
from bot.ideas import idea as rules
from bot.ideas.frameworks import PUBLISHED, Criterion, Framework, Input, weighted_by
from bot.ideas.idea import Idea, checked
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import clean
from bot.text.encoding import is_damaged
from sandbox import DEMO
from sandbox.core import new_core
from sandbox.manifest import read_manifest
from sandbox.strict import check_message, check_view
from tests.shelves import ADMIN

CAPTOR, OWNER, MANAGER, STRANGER = "U0CAPTOR", "U0OWNER", "U0MANAGER", "U0STRANGER"
EVERYBODY = (CAPTOR, OWNER, MANAGER, ADMIN, STRANGER)
NOW = "2026-11-23T09:00:00Z"

# What people paste, and what breaks naive programs.
HOSTILE = (
    "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "'=already guarded", "''", "<!channel>", "<@U0CAPTOR>", "&lt;b&gt;",
    "<https://a.example|b>", '"', "a\"b,c;d", "NULL", "' OR 1=1 --", "%s %(x)s :x", "{ $title }", "périmètre", "œuvre",
    "C++", "#mobile", "🚀❤️", "مؤشر الأداء", "\u202eKPI", "\x00", "\ud800", "ㄱ" * 50,
)  # fmt: skip

typed = (
    st.text(max_size=60) | st.sampled_from(HOSTILE) | st.text(st.sampled_from("\"'=;,\n\t \\é|&<>*:()a1#"), max_size=40)
).filter(lambda text: not is_damaged(clean(text)))  # which is refused of a file


def refused(act: Callable[[], object], field: str | None = None) -> str:
    """Why an act is refused, and beside which field when it is given."""
    with pytest.raises(UserError) as error:
        act()
    assert field is None or error.value.field == field
    return error.value.key


def tidied(idea: Idea) -> Idea | None:
    """The idea as a form keeps it, None where the form refuses it."""
    try:
        return checked(idea)
    except UserError:
        return None


urls = st.sampled_from(
    ["https://a.example/x?b=1&c=2#d", "http://b.example/é", "https://c.example/'=1(2)", "https://d.example"]
)

ideas: SearchStrategy[Idea] = (
    st.builds(
        Idea,
        number=st.just(0),
        title=typed.map(lambda text: clean(text)[: rules.TITLE_LIMIT]),
        description=typed.map(clean),
        source=st.just("") | urls,
        owner=st.sampled_from(["", OWNER]),
        team=typed.map(lambda text: clean(text)[: rules.TEAM_LIMIT]),
        tags=st.lists(typed.map(lambda text: clean(text)[:20]), max_size=3).map(tuple),
        links=st.lists(urls, max_size=3).map(tuple),
        status=st.sampled_from(rules.STATUSES),
        horizon=st.sampled_from(["", *rules.HORIZONS]),
        quarter=st.sampled_from(["", "2027-Q1", "2026-Q4"]),
    )
    .map(tidied)
    .filter(bool)
    .map(lambda idea: idea or Idea(0, "x"))
)


def values(one: Input) -> SearchStrategy[float]:
    """What may be given for an input."""
    if one.scale:
        return st.sampled_from(one.scale)
    return st.floats(one.least, one.most, exclude_min=one.above, allow_subnormal=False)


def filled(framework: Framework) -> SearchStrategy[dict[str, float]]:
    """Whole answers to a framework."""
    return st.fixed_dictionaries({one.name: values(one) for one in framework.inputs})


def _numbered(drawn: list[tuple[float, bool, int, int]]) -> tuple[Criterion, ...]:
    return tuple(
        Criterion(f"c{n}", f"Criterion {n}", weight, up, least, least + span)
        for n, (weight, up, least, span) in enumerate(drawn, 1)
    )


weights = st.integers(1, 10).map(float) | st.floats(0.001, 1000)
criteria: SearchStrategy[tuple[Criterion, ...]] = st.lists(
    st.tuples(weights, st.booleans(), st.integers(0, 979), st.integers(1, 20)), min_size=1, max_size=8
).map(_numbered)
frameworks: SearchStrategy[Framework] = st.sampled_from(list(PUBLISHED.values())) | criteria.map(
    lambda own: weighted_by(own, 1)
)

RICE = {"reach": 3000.0, "impact": 2.0, "confidence": 80.0, "effort": 4.0}
WSJF = {"value": 8.0, "time": 5.0, "risk": 3.0, "size": 5.0}
ICE = {"impact": 7.0, "confidence": 6.0, "ease": 8.0}
WEIGHTED = {"c1": 4.0, "c2": 3.0, "c3": 2.0}
ANSWERS: Mapping[str, Mapping[str, float]] = {"rice": RICE, "wsjf": WSJF, "ice": ICE, "weighted": WEIGHTED}

_FILES = new_core(read_manifest(MANIFEST), DEMO, time.time).files


def slack_takes(blocks: Sequence[Block], text: str = "a line") -> None:
    """Fail unless Slack would show these blocks as a message, with the room our own limits leave."""
    check_message(kit.message(blocks, text), _FILES)
    assert len(blocks) < kit.MESSAGE_BLOCKS
    assert kit.size(blocks) < kit.MESSAGE_CHARACTERS


def slack_opens(view: Block) -> None:
    """Fail unless Slack would show this form or Home tab."""
    check_view(view, _FILES)


def changed(kept: Any, **fields: Any) -> dict[str, tuple[Any, Any]]:
    """The fields of two states that differ from what was expected: empty when `kept` has them all."""
    return {name: (getattr(kept, name), value) for name, value in fields.items() if getattr(kept, name) != value}
