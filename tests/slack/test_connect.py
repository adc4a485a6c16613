"""What another company's people are answered, however they come. The stories are in tests/scenarios/test_connect.py."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest

from bot.errors import UserError, UserErrors
from bot.slack import connect
from bot.slack.connect import allow, channels, check_people, refusal
from bot.slack.people import Person
from bot.store import Store
from bot.text import Texts
from tests.shelves import ELSEWHERE, HERE

SHARED, OTHER, ANN = "C0SHARED", "C0OTHER", "U0ANN"
PEOPLE = {
    ANN: Person(ANN, "Ann", is_stranger=True),
    "U0BOB": Person("U0BOB", "Bob", is_guest=True),
    "U0CAT": Person("U0CAT", "Cat"),
}


@dataclass
class Asked:
    """A request, as far as it matters here."""

    services: Any
    t: Any
    user: str = ANN
    is_stranger: bool = True
    shared_channel: str = SHARED
    channel: str = SHARED
    event: dict[str, Any] = field(default_factory=dict)
    first: bool = True
    workspace: str = HERE
    shown: list[dict[str, Any]] = field(default_factory=list)

    def first_delivery(self) -> bool:
        """Whether Slack delivers it for the first time."""
        return self.first

    @property
    def client(self) -> Any:
        """Slack, where only a Home tab can be shown."""
        return SimpleNamespace(views_publish=lambda **args: self.shown.append(args))


@pytest.fixture
def ask(shelf: Store, texts: Texts, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Asked]]:
    """Make a request of a stranger in a workspace that allowed nothing yet; in no other channel is anybody."""
    monkeypatch.setattr(connect, "is_member", lambda _, *where: where == (HERE, SHARED, ANN))
    monkeypatch.setattr(connect, "send", lambda _, workspace, view, call: call({**view, "to": workspace}))
    with ThreadPoolExecutor(2) as executor:
        services = SimpleNamespace(store=shelf, executor=executor)
        yield lambda **changes: Asked(services, texts.speak("en"), **changes)


@pytest.mark.parametrize(
    ("kind", "changes", "goes_on"),
    [
        ("command", {}, True),
        ("command", {"channel": "", "user": ANN}, True),  # a form says which channel it is of; they are there
        ("command", {"channel": "", "user": "U0DAN"}, False),
        ("command", {"shared_channel": OTHER, "channel": OTHER}, False),
        ("command", {"shared_channel": ""}, False),
        ("command", {"is_stranger": False, "shared_channel": OTHER}, True),
        ("event", {"event": {"bot_id": "B1", "type": "app_mention"}, "shared_channel": OTHER}, True),
        ("command", {"user": "", "shared_channel": OTHER}, True),
    ],
)
def test_a_stranger_goes_on_where_a_manager_allowed_it(
    ask: Callable[..., Asked], kind: str, changes: dict[str, Any], goes_on: bool
) -> None:
    """In the channel that was allowed and that they are in, and nowhere else; another workspace allowed nothing."""
    request = ask(**changes)
    allow(request.services, HERE, [SHARED, "C0ANOTHER"])
    assert channels(request.services, HERE) == ["C0ANOTHER", SHARED]
    assert channels(request.services, ELSEWHERE) == []
    if goes_on:
        assert refusal(kind, request) is None  # type: ignore[arg-type]
        return
    with pytest.raises(UserError, match=r"slack-stranger"):
        refusal(kind, request)  # type: ignore[arg-type]


def test_how_a_stranger_is_refused(ask: Callable[..., Asked]) -> None:
    """A menu holds one line that says so, Home a page; of an event nobody hears but who named the bot, and once."""

    def told(kind: str, **changes: Any) -> Any:
        return refusal(kind, ask(**changes))  # type: ignore[arg-type]

    request = ask()
    [option] = told("options").body["options"]
    assert option["text"]["text"] == request.t("slack-stranger-short")
    assert option["value"] == "-"
    for event in ({"type": "message"}, {}):
        assert (told("event", event=event).body, told("event", event=event).then) == (None, None)
    mention = {"type": "app_mention"}
    assert told("event", event=mention, first=False).then is None
    for kind, event in (("event", mention), ("view", {}), ("action", {}), ("shortcut", {})):
        with pytest.raises(UserError) as error:
            told(kind, event=event)
        assert error.value.key == "slack-stranger"
    home = ask(event={"type": "app_home_opened"})
    refusal("event", home).then()  # type: ignore[arg-type,union-attr,misc]
    [shown] = home.shown
    assert (shown["user_id"], shown["view"]["type"], shown["view"]["to"]) == (ANN, "home", HERE)
    assert request.t("slack-stranger") in str(shown["view"]["blocks"])


def test_a_home_tab_that_slack_does_not_give_them(
    ask: Callable[..., Asked], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It is logged and no more."""
    monkeypatch.setattr(connect, "send", None)
    answer = refusal("event", ask(event={"type": "app_home_opened"}))  # type: ignore[arg-type]
    caplog.set_level("INFO")
    answer.then()  # type: ignore[union-attr,misc]
    assert "Home tab was not shown: TypeError" in caplog.text


class _Known:
    def __init__(self, executor: Executor) -> None:
        self.executor = executor
        self.people = self

    def get(self, workspace: str, user: str) -> Person:
        if user not in PEOPLE:
            raise ConnectionError
        assert workspace == HERE
        return PEOPLE[user]


def test_who_holds_no_role_is_named_beside_the_field(
    ask: Callable[..., Asked], monkeypatch: pytest.MonkeyPatch
) -> None:
    """People of other companies, guests where they may not either, and who has left where nobody may be named who has;
    nobody of whom Slack says nothing."""
    services: Any = _Known(ask().services.executor)
    monkeypatch.setitem(PEOPLE, "U0DAN", Person("U0DAN", "Dan", is_gone=True))
    check_people(services, HERE, ["U0CAT", "U0BOB", "U0NOBODY"], "editors")
    for may, expected in (
        ({}, [("slack-stranger-role", "Ann")]),
        ({"guests": False}, [("slack-stranger-role", "Ann"), ("slack-guest-role", "Bob")]),
        ({"gone": False}, [("slack-stranger-role", "Ann"), ("slack-gone-role", "Dan")]),
    ):
        with pytest.raises(UserErrors) as wrong:
            check_people(services, HERE, [*PEOPLE, "U0NOBODY"], "editors", **may)
        assert [(one.key, one.args_["who"]) for one in wrong.value.all] == expected
        assert {one.field for one in wrong.value.all} == {"editors"}
