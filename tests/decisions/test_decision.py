"""What a decision says is refused beside the field that is wrong, whoever hands it in."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.decisions.decision import ROOM, Decision, review_day
from bot.records.record import tidy
from tests.decisions.making import BEA, ONE_WAY, OWNER, PLAIN, wrong


@pytest.mark.parametrize(
    ("said", "field", "key"),
    [
        (replace(PLAIN, owner="S0GROUP"), "owner", "records-error-group"),
        (replace(PLAIN, owner="the pricing team"), "owner", "decisions-error-owner"),
        (replace(PLAIN, owner="C0CHANNEL"), "owner", "decisions-error-owner"),
        (replace(PLAIN, owner=""), "owner", "records-error-empty"),
        (replace(PLAIN, topic=" "), "topic", "records-error-empty"),
        (replace(PLAIN, evidence=""), "evidence", "records-error-empty"),
        (replace(PLAIN, evidence="a hunch"), "evidence", "records-error-choice"),
        (replace(PLAIN, consulted=(BEA, OWNER)), "consulted", "decisions-error-consulted"),
        (replace(PLAIN, evidence="data"), "proof", "decisions-error-proof"),
        (replace(PLAIN, evidence="experiment"), "proof", "decisions-error-proof"),
        (replace(PLAIN, evidence="insight"), "proof", "decisions-error-quote"),
        (replace(ONE_WAY, alternatives="Daily: too few testers"), "alternatives", "decisions-error-alternatives"),
        (replace(PLAIN, review_on="soon"), "review_on", "records-error-day"),
        (replace(PLAIN, informed=tuple(f"U{n}" for n in range(301))), "informed", "records-error-many"),
    ],
)
def test_what_is_wrong_stands_beside_its_field(said: Decision, field: str, key: str) -> None:
    """A group as accountable, somebody accountable and consulted, evidence without any: one field, one reason."""
    assert wrong(lambda: tidy(ROOM, said)) == [(field, key)]


@pytest.mark.parametrize("more", [{"proof": "41 %"}, {"kpi": "Activation"}, {"links": ("https://a.example/x",)}])
def test_a_figure_a_link_or_a_kpi_is_evidence(more: Any) -> None:
    """Any of them will do."""
    said = replace(PLAIN, evidence="data", **more)
    assert tidy(ROOM, said) == said


def test_two_hundred_people_may_be_informed() -> None:
    """A whole department."""
    said = replace(PLAIN, informed=tuple(f"U0{n:05}" for n in range(200)))
    assert tidy(ROOM, said).informed == said.informed


def test_what_can_be_undone_is_looked_at_sooner() -> None:
    """After 30 days; what cannot, and what nobody has said it of, after 90."""
    today = date(2026, 11, 29)
    days = [date.fromisoformat(review_day(today, door)) - today for door in ("two_way", "one_way", "")]
    assert [day.days for day in days] == [30, 90, 90]
