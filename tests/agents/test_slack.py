"""Personal tokens in Slack: what the command, the form and the lists say."""

import re
from typing import Any

from bot.agents import listeners
from bot.agents.desk import TokenDesk
from bot.services import Services
from bot.slack.blocks import MESSAGE_BLOCKS
from bot.slack.request import Request
from tests.agents.conftest import MANAGER, OTHER, OWNER, made
from tests.shelves import HERE, Clock
from tests.words import words


def request(services: Services, user: str = OWNER, **body: Any) -> Request:
    """Something that somebody did."""
    return Request(services, HERE, user, {"trigger_id": "1.2", **body})


def typed(services: Services, text: str, user: str = OWNER) -> dict[str, Any]:
    """What `/productops token …` answers at once."""
    answer = listeners.typed(request(services, user), text)
    assert answer is not None
    assert answer.body is not None
    return dict(answer.body)


def submitted(services: Services, trigger: str) -> str:
    """What stands in the place of the form."""
    chosen = {"selected_options": [{"value": "glossary"}], "type": "multi_static_select"}
    state = {
        "label": {"value": {"type": "plain_text_input", "value": "Editor"}},
        "groups": {"value": chosen},
        "days": {"value": {"type": "static_select", "selected_option": {"value": "30"}}},
    }
    answer = listeners.make(request(services, view={"state": {"values": state}}, trigger_id=trigger))
    assert answer.body is not None
    return str(answer.body["view"])


def test_a_token_is_shown_once(here: Services) -> None:
    """A form that Slack delivers again makes no second one, and does not show the first again."""
    first, again = submitted(here, "1.1"), submitted(here, "1.1")
    assert re.search(r"pops_T0HERE_[0-9a-f]{12}_[0-9a-f]{64}", first)
    assert "pops_" not in again
    assert "already" in again
    assert len(TokenDesk(here, HERE, OWNER).own()) == 1
    assert "pops_" not in str(typed(here, ""))


def test_a_list_of_many_tokens_fits_a_message(here: Services, clock: Clock) -> None:
    """Those that are good stand in it, however many have ended since."""
    kept, _ = made(here, days="365")
    for _ in range(3):
        for _ in range(9):
            made(here, days="7")
        clock.tick(days=8)
    answer = typed(here, "")
    assert len(answer["blocks"]) <= MESSAGE_BLOCKS
    assert kept.id in str(answer)


def test_everybody_sees_their_own_and_managers_all(here: Services) -> None:
    """Whose, for what, until when; the words of both languages lead to the list."""
    made(here, "glossary")
    for text in ("", "list", "liste", "revoke", "révoquer"):
        said = words(typed(here, text))
        assert "Editor" in said
        assert "until 21 Feb 2027" in said
        assert "never used" in said
    assert "You have no token yet." in words(typed(here, "", OTHER))
    assert "agents.every" not in str(typed(here, "", OTHER))
    assert "agents.every" in str(typed(here, "", MANAGER))
    assert listeners.typed(request(here), "ring") is None, "a question, not one of tokens"


def test_what_a_button_says_is_a_claim(here: Services) -> None:
    """Another page than there is, and a token that is none, are answered all the same."""
    assert listeners.revoke(request(here, actions=[{"value": "x" * 500}])).then is not None
    for page in ("9999999999", "-1", '"x"', "null"):
        assert listeners.every(request(here, MANAGER, actions=[{"value": f'{{"page": {page}}}'}])).then is not None
