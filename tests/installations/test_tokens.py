"""Whose token it is, where many workspaces installed the app."""

import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import cast

import pytest
from slack_sdk import WebClient

from bot.flights import SingleFlight
from bot.installations.authorizing import authorized
from bot.installations.installation import State, TokenPair
from bot.installations.store import grants, installations
from bot.installations.tokens import BELIEVED_SECONDS, InstalledTokens
from bot.installations.vault import Vault
from bot.slack.tokens import UnservedError
from bot.store import Store, UnavailableError
from tests.installations.making import RenewingSlack, installation, refused, vault
from tests.patience import PATIENCE
from tests.shelves import Clock

EARLY, LATER = "2026-11-22T09:00:00Z", "2026-11-30T10:00:00Z"


@dataclass
class Replica:
    """One of two processes of the bot; `seconds` are those of its own clock that nobody sets."""

    tokens: InstalledTokens
    slack: RenewingSlack
    clock: Clock
    seconds: float = 0

    def of(self, workspace: str) -> str:
        """The token of a workspace; empty where it is not served."""
        try:
            return self.tokens(workspace)
        except UnservedError:
            return ""


@pytest.fixture
def replica(kept: Store, clock: Clock) -> Replica:
    """The one that is asked."""
    return make_replica(kept, clock, vault())


def make_replica(store: Store, clock: Clock, keys: Vault) -> Replica:
    """A replica over a store, with some keys."""
    slack = RenewingSlack(clock)
    flights = SingleFlight(ThreadPoolExecutor(4))

    def client(token: str) -> WebClient:
        assert token.startswith("xox")
        return cast(WebClient, slack)

    made = Replica(InstalledTokens(store, keys, client, clock, flights, lambda: made.seconds), slack, clock)
    return made


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A busy machine takes its time."""
    monkeypatch.setattr("bot.installations.tokens._PATIENCE_SECONDS", PATIENCE)
    return iter(())


def test_each_workspace_is_spoken_to_with_its_own(kept: Store, replica: Replica) -> None:
    """In a company that installed the app for all, a workspace with its own installation has its own token, and the
    others never have that; each says which company it is of."""
    for made in (installation("T1"), installation("T2", "E1"), installation("", "E1")):
        installations.save(kept, vault(), made)
    replica.slack.teams = ["T2", "T3"]
    assert {team: replica.of(team) for team in ("T1", "T2", "T4", "E1", "")} == {
        "T1": "xoxb-T1",
        "T2": "xoxb-T2",
        "T4": "",
        "E1": "",
        "": "",
    }
    assert replica.slack.calls == 1  # about T4
    assert [replica.tokens.company(team) for team in ("T1", "T2", "T3", "T4")] == ["", "E1", "E1", ""]
    assert replica.tokens.workspaces() == ["T1", "T2", "T3"]


def test_what_another_replica_changed_is_seen_within_seconds(kept: Store, clock: Clock, replica: Replica) -> None:
    """Uninstalled, and installed again, by way of another; whoever is told forgets it at once. No clock that somebody
    may set decides it."""
    other = make_replica(kept, clock, vault())
    installations.save(kept, vault(), installation())
    assert (replica.of("T1"), other.of("T1")) == ("xoxb-T1", "xoxb-T1")
    installations.suspend(kept, "", "T1", LATER)
    other.tokens.forget("T1")
    assert (replica.of("T1"), other.of("T1")) == ("xoxb-T1", "")
    clock.tick(days=-1)
    replica.seconds = other.seconds = BELIEVED_SECONDS
    assert replica.of("T1") == ""
    installations.save(kept, vault(), installation(pair=TokenPair("xoxb-again")))
    replica.seconds = other.seconds = 2 * BELIEVED_SECONDS
    assert (replica.of("T1"), other.of("T1")) == ("xoxb-again", "xoxb-again")


def test_a_company_is_forgotten_with_its_workspaces(kept: Store, replica: Replica) -> None:
    """When it took the app away, none of its workspaces is spoken to a moment longer."""
    installations.save(kept, vault(), installation("", "E1"))
    grants.grant(kept, "E1", ["T1", "T2"], EARLY)
    assert (replica.of("T1"), replica.of("T2")) == ("xoxb-E1", "xoxb-E1")
    installations.suspend(kept, "E1", "", LATER)
    replica.tokens.forget("E1")
    assert (replica.of("T1"), replica.of("T2")) == ("", "")


def test_what_is_read_while_somebody_forgets_it_is_not_believed(
    kept: Store, replica: Replica, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A look-up that was under way when a workspace was uninstalled does not bring its token back."""
    installations.save(kept, vault(), installation())
    read = installations.serving

    def overtaken(store: Store, workspace: str) -> installations.SealedInstallation | None:
        found = read(store, workspace)
        monkeypatch.setattr(installations, "serving", read)
        installations.suspend(kept, "", "T1", LATER)
        replica.tokens.forget("T1")
        return found

    monkeypatch.setattr(installations, "serving", overtaken)
    replica.of("T1")
    assert replica.of("T1") == ""


def test_a_workspace_that_a_company_adds_later_is_served(kept: Store, replica: Replica) -> None:
    """Slack is asked about a workspace that nobody knows, once a minute at most; so many in all, that no delivery waits
    for the answers of a hundred companies."""
    for number in range(6):
        installations.save(kept, vault(), installation("", f"E{number}"))
        grants.list_grants(kept, f"E{number}", [], EARLY)
    replica.slack.teams = []
    assert replica.of("T1") == ""
    assert replica.slack.calls == 4
    replica.seconds += BELIEVED_SECONDS
    assert replica.of("T1") == ""
    assert replica.slack.calls == 6
    replica.slack.teams = ["T1"]
    replica.seconds += BELIEVED_SECONDS
    assert (replica.of("T1"), replica.slack.calls) == ("", 6)
    replica.clock.tick(minutes=2)
    replica.seconds += 120
    assert replica.of("T1").startswith("xoxb-E")


def test_while_slack_does_not_say_the_known_ones_go_on(
    kept: Store, replica: Replica, caplog: pytest.LogCaptureFixture
) -> None:
    """For a minute auth.teams.list fails: nobody loses the app, and Slack is not asked by every delivery of a workspace
    that nobody knows."""
    installations.save(kept, vault(), installation("", "E1"))
    grants.list_grants(kept, "E1", ["T1"], EARLY)

    def down(_: object) -> dict[str, object]:
        raise refused("internal_error")

    replica.slack.answers = down
    for _ in range(12):
        assert (replica.of("T1"), replica.of("T2")) == ("xoxb-E1", "")
        replica.seconds += BELIEVED_SECONDS
    replica.tokens.list_again()
    assert replica.of("T1") == "xoxb-E1"
    assert replica.slack.calls == 2
    assert caplog.text.count("Slack does not say which workspaces E1 gave the app (internal_error)\n") == 1
    assert "xox" not in caplog.text
    replica.slack.answers = lambda said: said
    replica.slack.teams = ["T2"]
    replica.seconds += 60
    replica.tokens.list_again()
    assert (replica.of("T1"), replica.of("T2")) == ("", "xoxb-E1")
    replica.tokens.list_again()  # not before ten minutes are over
    assert replica.slack.calls == 3
    replica.slack.answers = down
    replica.clock.tick(minutes=11)
    replica.seconds += 660
    replica.tokens.list_again()
    assert caplog.text.count("Slack does not say which workspaces E1 gave the app") == 2, "it is another time"


def test_one_company_that_does_not_answer_keeps_no_other_from_being_asked(kept: Store, replica: Replica) -> None:
    """Each tick asks some of them: those of whom Slack says nothing are not the first again and again."""
    for number in range(15):
        installations.save(kept, vault(), installation("", f"E{number:02}"))

    def away(_: object) -> dict[str, object]:
        raise TimeoutError

    replica.slack.answers = away
    replica.tokens.list_again()
    assert replica.slack.calls == 10
    replica.slack.answers = lambda said: said
    replica.seconds += 30
    replica.tokens.list_again()
    assert replica.slack.calls == 15
    replica.seconds += 30
    replica.tokens.list_again()
    assert replica.slack.calls == 25
    replica.tokens.list_again()
    assert replica.slack.calls == 25


def test_a_key_that_is_missing_takes_one_workspace_down_and_not_the_bot(
    kept: Store, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    """It is said once which key it is. With the key back its workspace is served again."""
    installations.save(kept, vault("one"), installation("T1"))
    installations.save(kept, vault("two"), installation("T2"))
    installations.save(kept, vault("one"), installation("", "E1"))
    without = make_replica(kept, clock, vault("two"))
    for _ in range(3):
        assert (without.of("T1"), without.of("T2"), without.of("T9")) == ("", "xoxb-T2", "")
        without.seconds += BELIEVED_SECONDS
    assert caplog.text.count("the token of T1 cannot be read, nothing is sent there: key 'one' of TOKEN_KEYS") == 1
    assert make_replica(kept, clock, vault("two", "one")).of("T1") == "xoxb-T1"


@pytest.mark.parametrize("harm", ["", "v1.one", "v1.one.AAAA.AAAA", "xoxb-in-clear"])
def test_an_envelope_that_is_damaged_serves_nobody(
    kept: Store, replica: Replica, harm: str, caplog: pytest.LogCaptureFixture
) -> None:
    """A row that was cut short, or put in by hand, is not served, is still listed, and can be installed again."""
    installations.save(kept, vault(), installation())
    kept.run("UPDATE installation SET pair = :harm", harm=harm)
    assert replica.of("T1") == ""
    assert "xoxb" not in caplog.text
    assert [row.whose for row in installations.every(kept)] == ["T1"]
    installations.save(kept, vault(), installation())
    replica.tokens.forget("T1")
    assert replica.of("T1") == "xoxb-T1"


def test_a_database_that_was_copied_to_another_app_says_nothing(kept: Store, clock: Clock) -> None:
    """A copy for trying things out, with the keys themselves, does not speak in anybody's workspace."""
    installations.save(kept, vault(), installation())
    assert make_replica(kept, clock, vault(app="99.99")).of("T1") == ""


def test_while_the_store_does_not_answer_what_is_known_goes_on(
    kept: Store, replica: Replica, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A person is told that something is wrong, which takes the token of their workspace; of a workspace that nobody
    has asked about yet, nobody can say."""
    installations.save(kept, vault(), installation())
    assert replica.of("T1") == "xoxb-T1"

    def away(*_: object) -> None:
        raise UnavailableError("The database does not answer.")

    monkeypatch.setattr(installations, "serving", away)
    replica.seconds += BELIEVED_SECONDS
    assert replica.of("T1") == "xoxb-T1"
    with pytest.raises(UnavailableError):
        replica.of("T2")
    assert authorized(replica.tokens, None, "T2").bot_token is None


def test_bolt_is_told_who_the_bot_is_without_asking_slack(kept: Store, replica: Replica) -> None:
    """By it Bolt knows the bot's own messages, which it must not answer."""
    installations.save(kept, vault(), installation("", "E1", bot_user="U0BOT"))
    grants.grant(kept, "E1", ["T1"], EARLY)
    told = authorized(replica.tokens, "E1", "T1")
    assert (told.bot_user_id, told.bot_token, told.team_id, told.enterprise_id) == ("U0BOT", "xoxb-E1", "T1", "E1")
    assert replica.slack.calls == 0
    assert authorized(replica.tokens, None, None).bot_user_id is None


def test_no_token_is_printed(kept: Store, replica: Replica, caplog: pytest.LogCaptureFixture) -> None:
    """Neither of an installation, nor of what hands tokens out, nor in the log at its most talkative."""
    caplog.set_level(logging.DEBUG)
    made = installation(pair=TokenPair("xoxe.xoxb-secret", "xoxe-secret", LATER))
    installations.save(kept, vault(), made)
    replica.of("T1")
    row = installations.serving(kept, "T1")
    told = repr([made, made.pair, row, replica.tokens, vars(replica.tokens), vault(), vars(vault())]) + caplog.text
    assert "secret" not in told
    assert str(bytes(range(32)))[2:20] not in told
    assert State.ACTIVE in told
