"""What forms carry unseen: in the form as long as Slack takes it, in the store from there on."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from bot.clock import stamp
from bot.errors import UserError
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms import carried
from bot.slack.forms import store as form_store
from bot.slack.request import load
from bot.store import Store
from bot.text import Texts
from tests.glossary.making import slack_opens
from tests.shelves import ELSEWHERE, HERE, Clock, serving

ADA, BEA = "U0ADA", "U0BEA"
NOW = stamp(Clock().now)
MUCH: dict[str, Any] = {"idea": 7, "hidden": {"sql.query": "é🚀<&\"'\n" * 500}, "back": "https://hooks.slack.com/x"}


@pytest.fixture
def services(shelf: Store, texts: Texts, clock: Clock) -> Iterator[Services]:
    """What a listener is handed."""
    with serving(shelf, texts, clock, (ADA, BEA), {}) as made:
        yield made


def form(services: Services, state: dict[str, Any], workspace: str = HERE) -> Block:
    """A form of ADA's that carries this; Slack would open it."""
    view = kit.modal("test.form", "Form", [kit.section("x")], close="Close", carried=state)
    put = carried.put(services, workspace, ADA, view, state, NOW)
    slack_opens(put)
    return put


def brought(services: Services, view: Block, person: str = ADA, workspace: str = HERE) -> dict[str, Any]:
    """What a form brings back when this person sends it."""
    return carried.get(services, workspace, person, load(view["private_metadata"]))


def kept(store: Store) -> int:
    """How many states are in the store."""
    return len(store.run("SELECT key FROM form_state"))


def test_what_a_form_can_hold_it_holds(services: Services) -> None:
    """As long as Slack takes it nothing is written: a form opens also while the database takes no writes. Accents and
    emoji are one character each, as Slack counts."""
    for state in ({}, {"idea": 7, "back": ""}, {"title": "🚀" * 2900}):
        assert brought(services, form(services, state)) == state
    assert kept(services.store) == 0


def test_what_is_more_than_slack_takes_comes_back_whole(services: Services) -> None:
    """However much was typed into fields that are not shown, it is there when they are shown again."""
    view = form(services, MUCH)
    assert brought(services, view) == MUCH
    assert kept(services.store) == 1
    assert load(view["private_metadata"])["back"] == MUCH["back"]  # the answer finds its place without the store
    endless = form(services, {**MUCH, "back": "x" * 5000, "thread": "y" * 5000})
    assert brought(services, endless)["thread"] == "y" * 5000


def test_half_a_letter_is_carried_as_a_sign(services: Services) -> None:
    """Whatever was pasted, the form opens."""
    assert brought(services, form(services, {"title": "a\ud83d"})) == {"title": "a\ufffd"}
    assert brought(services, form(services, {"title": "a\ud83d" * 2000})) == {"title": "a\ufffd" * 2000}


def test_a_key_is_good_for_whoever_opened_the_form(services: Services) -> None:
    """Neither somebody else nor another workspace reads what a form carries by knowing its key."""
    view = form(services, MUCH)
    for person, workspace in ((BEA, HERE), (ADA, ELSEWHERE)):
        with pytest.raises(UserError) as refused:
            brought(services, view, person, workspace)
        assert refused.value.key == "slack-form-too-old"
    for forged in ({"state": ""}, {"state": None}, {"state": ["x"]}, {"state": {"a": 1}}):
        with pytest.raises(UserError):
            carried.get(services, HERE, ADA, forged)


def test_a_form_is_too_old_after_a_day(services: Services) -> None:
    """What it carried is gone from the database, and whoever sends it hears that; younger forms go on."""
    old = form(services, MUCH)
    now = stamp(Clock().now + timedelta(hours=30))
    young = carried.put(services, HERE, ADA, old, MUCH, now)
    form_store.forget_old(services.store, stamp(Clock().now + timedelta(hours=6)))
    assert kept(services.store) == 1
    assert brought(services, young) == MUCH
    with pytest.raises(UserError):
        brought(services, old)
