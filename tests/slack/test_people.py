"""Who is reading: asked once, kept, and never a reason to fail."""

import logging
from collections.abc import Callable
from concurrent.futures import Executor, Future
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.flights import SingleFlight
from bot.slack import store as slack_store
from bot.slack.people import People
from bot.store import Store
from tests.conftest import CHANNEL, ENGLISH, FRENCH, World
from tests.patience import PATIENCE
from tests.slack.writers import writer_held
from tests.words import words

AMELIE = {
    "id": "U0AMELIE",
    "real_name": "Amélie Laurent",
    "locale": "fr-FR",
    "is_admin": False,
    "profile": {"display_name": "amelie"},
}


@pytest.fixture
def store(emptied_store: Store) -> Store:
    """On each engine."""
    return emptied_store


class Slack:
    """Answers `users.info` with what a test put there: a member, or an error to raise."""

    def __init__(self, answer: dict[str, Any] | Exception) -> None:
        self.answer = answer
        self.asked: list[str] = []
        self.options: dict[str, Any] = {}

    def __call__(self, workspace: str, **options: Any) -> WebClient:
        self.options = options
        return cast("WebClient", self)

    def users_info(self, *, user: str, include_locale: bool) -> dict[str, Any]:
        assert include_locale
        self.asked.append(user)
        if isinstance(self.answer, Exception):
            raise self.answer
        return {"ok": True, "user": self.answer}


class Later(Executor):
    """Does what it was given at once, or, once it `waits`, when the test says so."""

    def __init__(self) -> None:
        self.waits = False
        self._given: list[Callable[[], object]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self._given.append(lambda: fn(*args, **kwargs))
        if not self.waits:
            self.now()
        return Future()

    def now(self) -> int:
        given, self._given = self._given, []
        for act in given:
            act()
        return len(given)


class Clock:
    def __init__(self) -> None:
        self.time = datetime(2026, 11, 23, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def pass_(self, **span: float) -> None:
        self.time += timedelta(**span)


class Office:
    """A workspace with one replica of the bot, and as many more as a test opens."""

    def __init__(self, store: Store, answer: dict[str, Any] | Exception) -> None:
        self.store, self.slack, self.clock, self.later = store, Slack(answer), Clock(), Later()
        self.people = self.replica()

    def replica(self) -> People:
        """One that knows what the others have written."""
        assert self.store.settle(PATIENCE)
        return People(self.store, self.slack, self.clock, SingleFlight(self.later))


def refused(error: str) -> SlackApiError:
    """Slack's answer to a look-up it does not allow."""
    return SlackApiError("refused", {"ok": False, "error": error})  # type: ignore[no-untyped-call]  # the SDK's own


def test_slack_is_asked_once_for_a_person(store: Store) -> None:
    """The first answer looks up the reader's language; later ones, by any replica, find it in the store."""
    office = Office(store, AMELIE)
    person = office.people.get("T1", "U0AMELIE")
    assert (person.name, person.locale, person.is_admin) == ("amelie", "fr-FR", False)
    assert office.people.get("T1", "U0AMELIE") == person
    assert office.replica().get("T1", "U0AMELIE") == person
    assert office.slack.asked == ["U0AMELIE"]


def test_workspaces_do_not_share_people(store: Store) -> None:
    """Two workspaces may know one id by two names; each keeps its own."""
    office = Office(store, AMELIE)
    office.people.get("T1", "U0AMELIE")
    office.slack.answer = {**AMELIE, "profile": {"display_name": "somebody else"}}
    assert office.people.get("T2", "U0AMELIE").name == "somebody else"
    assert office.people.get("T1", "U0AMELIE").name == "amelie"


def test_the_look_up_leaves_time_to_acknowledge(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """It happens inside Slack's three seconds: whoever waits is answered with what is known, in another language, and
    in their own as soon as Slack has said. Slack is not asked again by itself."""
    monkeypatch.setattr("bot.slack.people.PATIENCE_SECONDS", 0.01)
    office = Office(store, AMELIE)
    office.later.waits = True
    assert office.people.get("T1", "U0AMELIE").locale == ""
    assert office.later.now() == 1
    assert office.slack.options == {"timeout": 10, "patience": 0.0}
    assert office.people.get("T1", "U0AMELIE").locale == "fr-FR"


def test_who_is_unknown_is_asked_once_for_all_who_wait(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who presses five times while Slack thinks is looked up once."""
    monkeypatch.setattr("bot.slack.people.PATIENCE_SECONDS", 0.01)
    monkeypatch.setattr("bot.slack.people.RETRY_SECONDS", 0)
    office = Office(store, AMELIE)
    office.later.waits = True
    assert [office.people.get("T1", "U0AMELIE").locale for _ in range(5)] == [""] * 5
    assert office.later.now() == 1
    assert office.people.get("T1", "U0AMELIE").locale == "fr-FR"


def test_a_newcomer_needs_no_writer(store: Store) -> None:
    """Somebody else keeps the database to themselves: the newcomer is known all the same, and kept when it is free."""
    office = Office(store, AMELIE)
    with writer_held(store, "T1"):
        assert office.people.get("T1", "U0AMELIE").locale == "fr-FR"
        assert office.people.is_known("T1", "U0AMELIE")
        assert office.people.learn("T1", {"id": "U0AMELIE", "real_name": "Amélie L."}).locale == "fr-FR"
        assert office.people.note_stranger("T1", "U0AMELIE").is_stranger
        assert slack_store.person(store, "T1", "U0AMELIE") is None
    assert office.replica().get("T1", "U0AMELIE").is_stranger


@pytest.mark.parametrize(
    "failure",
    [refused("missing_scope"), refused("user_not_found"), TimeoutError(), ConnectionResetError(), KeyError("user")],
    ids=lambda failure: str(getattr(failure, "response", failure)),
)
def test_a_failed_look_up_falls_back_quietly(
    store: Store, failure: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    """Without the scope, or without an answer, the reader is unknown but served, and nobody is alarmed."""
    office = Office(store, failure)
    person = office.people.get("T1", "U0AMELIE")
    assert (person.id, person.name, person.locale, person.is_admin) == ("U0AMELIE", "U0AMELIE", "", False)
    assert all(record.levelno <= logging.INFO for record in caplog.records)


def test_a_failed_look_up_is_tried_again_later(store: Store) -> None:
    """One bad minute at Slack costs a reader their language for a minute, not for a day; nor is Slack pestered."""
    office = Office(store, TimeoutError())
    office.people.get("T1", "U0AMELIE")
    office.slack.answer = AMELIE
    office.clock.pass_(seconds=59)
    assert office.people.get("T1", "U0AMELIE").locale == ""
    assert len(office.slack.asked) == 1
    office.clock.pass_(seconds=2)
    assert office.people.get("T1", "U0AMELIE").locale == "fr-FR"


def test_a_changed_person_is_known_at_once(store: Store) -> None:
    """Somebody who switches Slack to English reads the next answer in English."""
    office = Office(store, AMELIE)
    office.people.get("T1", "U0AMELIE")
    office.people.learn("T1", {**AMELIE, "locale": "en-GB", "is_owner": True})
    person = office.people.get("T1", "U0AMELIE")
    assert (person.locale, person.is_admin) == ("en-GB", True)
    assert office.replica().get("T1", "U0AMELIE") == person
    assert len(office.slack.asked) == 1


def test_a_change_that_names_no_language_keeps_the_known_one(store: Store) -> None:
    """A new title on a profile does not switch its owner's answers to another language."""
    office = Office(store, AMELIE)
    office.people.get("T1", "U0AMELIE")
    assert office.people.learn("T1", {"id": "U0AMELIE", "real_name": "Amélie L."}).locale == "fr-FR"
    assert office.replica().get("T1", "U0AMELIE").name == "Amélie L."


def test_another_replica_hears_of_a_change_within_minutes(store: Store) -> None:
    """What one replica learnt, the others read from the store soon after, without asking Slack."""
    office = Office(store, AMELIE)
    other = office.replica()
    other.get("T1", "U0AMELIE")
    office.people.learn("T1", {**AMELIE, "locale": "en-GB"})
    assert store.settle(PATIENCE)
    office.clock.pass_(minutes=11)
    assert other.get("T1", "U0AMELIE").locale == "en-GB"
    assert len(office.slack.asked) == 1


def test_old_knowledge_answers_at_once_and_is_refreshed_behind(store: Store) -> None:
    """After a day the reader is not kept waiting: what is known serves this answer, what is new the next."""
    office = Office(store, AMELIE)
    office.people.get("T1", "U0AMELIE")
    assert store.settle(PATIENCE)
    office.slack.answer, office.later.waits = {**AMELIE, "locale": "en-GB"}, True
    office.clock.pass_(hours=25)
    for _ in range(3):
        assert office.people.get("T1", "U0AMELIE").locale == "fr-FR"
    assert len(office.slack.asked) == 1
    assert office.later.now() == 1
    assert office.people.get("T1", "U0AMELIE").locale == "en-GB"


def test_a_failed_refresh_keeps_what_is_known(store: Store) -> None:
    """A scope taken away tomorrow does not make the bot forget today's readers; it asks again later."""
    office = Office(store, AMELIE)
    office.people.get("T1", "U0AMELIE")
    assert store.settle(PATIENCE)
    office.slack.answer, office.later.waits = refused("missing_scope"), True
    office.clock.pass_(hours=25)
    office.people.get("T1", "U0AMELIE")
    office.later.now()
    assert office.people.get("T1", "U0AMELIE").locale == "fr-FR"
    office.clock.pass_(minutes=11)
    office.people.get("T1", "U0AMELIE")
    assert office.later.now() == 1


@pytest.mark.parametrize(
    ("member", "name"),
    [
        ({"profile": {"display_name": "amelie", "real_name": "Amélie"}, "real_name": "A. Laurent"}, "amelie"),
        ({"profile": {"display_name": "", "real_name": "Amélie"}, "real_name": "A. Laurent"}, "A. Laurent"),
        ({"profile": {"real_name": "Amélie"}}, "Amélie"),
        ({}, "U0AMELIE"),
    ],
)
def test_people_are_called_what_they_call_themselves(store: Store, member: dict[str, Any], name: str) -> None:
    """The display name first, as Slack shows it; else the full name; else the id."""
    office = Office(store, {"id": "U0AMELIE", **member})
    assert office.people.get("T1", "U0AMELIE").name == name


@pytest.mark.hurried
@pytest.mark.parametrize("fault", ["ratelimited", "server_error", "dropped", "malformed", "slow", "drip"])
def test_a_reader_is_answered_while_slack_is_unwell(world: World, fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A look-up that Slack limits, drops or delays, all of it or each byte, costs the reader their language, never
    their answer."""
    monkeypatch.setattr("bot.slack.people.ANSWER_SECONDS", 3)
    world.slack.faults.add("users.info", fault, times=9, seconds=0.3 if fault == "drip" else 5)
    shown = world.person(FRENCH).command("/glossary", "MVP", channel=CHANNEL)
    assert "*MVP* isn’t in the glossary yet." in words(shown)
    world.slack.faults.clear()
    world.settle()
    world.clock.ahead = timedelta(seconds=61)
    world.bot.services.limits._free_at.clear()  # it goes by a clock that nobody moves
    shown = world.person(FRENCH).command("/glossary", "MVP", channel=CHANNEL)
    assert "*MVP* n’est pas encore dans le glossaire." in words(shown)


def test_a_new_language_is_heard_from_slack(world: World) -> None:
    """Switching Slack itself to another language switches the bot, without waiting for the cache."""
    oliver = world.person(ENGLISH)
    assert "isn’t in the glossary" in words(oliver.command("/glossary", "MVP", channel=CHANNEL))
    oliver.change(locale="fr-FR")
    world.slack.wait(lambda: world.slack.deliveries[-1].acknowledged)
    world.settle()
    assert "pas encore dans le glossaire" in words(oliver.command("/glossary", "MVP", channel=CHANNEL))


def test_who_has_left_is_known(store: Store) -> None:
    """A deactivated account is heard of from Slack, by any replica; coming back is heard of too."""
    office = Office(store, AMELIE)
    assert not office.people.get("T1", "U0AMELIE").is_gone
    office.people.learn("T1", {"id": "U0AMELIE", "real_name": "Amélie Laurent", "deleted": True})
    assert office.people.get("T1", "U0AMELIE").is_gone
    assert office.replica().get("T1", "U0AMELIE").is_gone
    office.people.learn("T1", {**AMELIE, "deleted": False})
    assert not office.people.get("T1", "U0AMELIE").is_gone


def test_a_person_can_be_looked_up_anew(store: Store) -> None:
    """Before something is written to an owner Slack is asked whether they are still there; unanswered, they are."""
    office = Office(store, AMELIE)
    office.people.get("T1", "U0AMELIE")
    office.slack.answer = {**AMELIE, "deleted": True}
    assert office.people.now("T1", "U0AMELIE").is_gone
    office.slack.answer = TimeoutError()
    assert office.people.now("T1", "U0AMELIE").is_gone
    assert not office.people.now("T1", "U0OLIVER").is_gone


def test_the_administrators_the_bot_has_met(store: Store) -> None:
    """Those who are still there, of this workspace."""
    office = Office(store, AMELIE)
    for user, facts in {"U1": {"is_admin": True}, "U2": {}, "U3": {"is_owner": True, "deleted": True}}.items():
        office.people.learn("T1", {"id": user, "real_name": user, **facts})
    office.people.learn("T2", {"id": "U4", "real_name": "U4", "is_admin": True})
    assert store.settle(PATIENCE)
    assert office.people.administrators("T1") == ["U1"]
