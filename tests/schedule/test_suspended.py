"""What was under way when a workspace took the bot away is posted once, or left out, when it is back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.clock import stamp
from bot.schedule.lease import Timing
from bot.schedule.ledger import Ledger
from bot.schedule.look import ForbiddenError
from bot.schedule.poster import Poster, Result, Unknown
from bot.services import Services
from bot.slack.tokens import UnservedError
from bot.store import absence
from sandbox import DEMO
from tests.schedule.conftest import Office


class Lost(Poster):
    """Posts nothing, and does not know that."""

    def post(self, *_: object) -> Result:
        """It is not there, and nobody knows."""
        return Unknown("cut")


class Unheard(Poster):
    """Posts, and loses the answer."""

    def post(self, token: str, message: Mapping[str, object], may: object) -> Result:
        """It is there, and nobody knows."""
        super().post(token, message, lambda: True)
        return Unknown("cut")


def installed(office: Office, *, served: bool = True) -> Services:
    """The services where workspaces install the bot by OAuth; this one did, or took it away."""

    def unserved(workspace: str) -> str:
        raise UnservedError(workspace)

    def client(workspace: str, **_: object) -> object:
        raise UnservedError(workspace)

    made = replace(office.services, config=replace(office.services.config, slack_client_id="1.2"))
    return made if served else replace(made, token=unserved, client=client)  # type: ignore[arg-type]


def work(services: Services, office: Office, poster: Poster | None = None) -> int:
    """Claim everything that is ready and carry it as far as it goes; how many there were."""
    ledger = Ledger(services, office.kinds, Timing(), poster or Poster(services.config, 10))
    claimed = ledger.claim(10)
    for entry in claimed:
        ledger.work(entry)
    return len(claimed)


def away(office: Office) -> None:
    """The workspace takes the bot away."""
    absence.leave(office.services.store, DEMO.id, stamp(office.clock()))


def back(office: Office, after: timedelta) -> None:
    """It installs it again, after so long."""
    office.clock.ahead += after
    absence.come_back(office.services.store, DEMO.id)


@pytest.mark.parametrize(("hours", "state", "said"), [(1, "posted", 1), (25, "skipped", 0)])
@pytest.mark.parametrize("refused", [False, True])
def test_claimed_before_and_not_sent(office: Office, hours: int, state: str, said: int, refused: bool) -> None:
    """Without a token, or with one that Slack takes no more, it waits; a report that is a day late is left out."""
    key = office.offer()
    if refused:  # Slack knows before the bot does
        office.slack.core.locked_out = "account_inactive"
    assert work(installed(office, served=refused), office) == 1
    away(office)
    assert office.entry(key).state == "due"
    assert work(installed(office), office) == 0
    office.slack.core.locked_out = ""
    back(office, timedelta(hours=hours))
    work(installed(office), office)
    assert (office.entry(key).state, len(office.said())) == (state, said)


@pytest.mark.parametrize("hours", [1, 25])
def test_sent_and_nobody_knew(office: Office, hours: int) -> None:
    """It is looked for before anything else, and is there: it is not posted again, however long that was ago."""
    key = office.offer()
    assert work(installed(office), office, Unheard(office.services.config, 10)) == 1
    office.clock.ahead += timedelta(seconds=121)
    office.slack.core.locked_out = "token_revoked"
    assert work(installed(office), office) == 1
    away(office)
    assert (office.entry(key).state, len(office.said())) == ("sending", 1)
    office.slack.core.locked_out = ""
    back(office, timedelta(hours=hours))
    assert work(installed(office), office) == 1
    assert (office.entry(key).state, len(office.said())) == ("posted", 1)


def test_sent_and_nobody_may_look_while_the_bot_is_away(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Slack takes the token no more when it is looked for: it waits, and is not posted again meanwhile."""

    def refuse(*_: object) -> None:
        raise ForbiddenError("account_inactive")

    key = office.offer()
    work(installed(office), office, Unheard(office.services.config, 10))
    office.clock.ahead += timedelta(seconds=121)
    with monkeypatch.context() as patch:
        patch.setattr("bot.schedule.ledger.look", refuse)
        assert work(installed(office), office) == 1
    assert (office.entry(key).state, len(office.said())) == ("sending", 1)
    office.clock.ahead += timedelta(minutes=11)
    work(installed(office), office)
    assert (office.entry(key).state, len(office.said())) == ("posted", 1)


def test_sent_in_vain_long_ago(office: Office) -> None:
    """It never arrived, and a day later a report is left out rather than read as the newest."""
    key = office.offer()
    assert work(installed(office), office, Lost(office.services.config, 10)) == 1
    assert office.entry(key).state == "sending"
    away(office)
    back(office, timedelta(hours=25))
    assert work(installed(office), office) == 1
    assert (office.entry(key).state, office.said()) == ("skipped", [])
