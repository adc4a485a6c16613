"""What a button carries and a form says unseen is not believed: whoever tampers with it has no more than before."""

from dataclasses import replace

import pytest

from bot.schedule.store import schedules
from bot.slack.access import Role
from bot.slack.request import Request
from sandbox.organisation import BOT_USER_ID
from tests.conftest import CHANNEL
from tests.scenarios.access_cases import ROOMS, Case
from tests.scenarios.access_office import Office
from tests.scenarios.access_records import GUEST, PEOPLE, PRIVATE, Records

CHECKOUT = "C0CHECKOUT"  # public; the owner is not in it
POSTING = ("kpis.share", "kpis.post", "schedule.save", "schedule.post_now", "ideas.ask")


def named(kind: str, name: str, act: str = "") -> Case:
    """What somebody does, as the table has it."""
    return next(c for room in ROOMS.values() for c in room if (c.kind, c.name, c.act) == (kind, name, act))


@pytest.fixture
def records(office: Office) -> Records:
    """What there is, and the bot in a private channel of the author's."""
    office.core.workspace.conversations[PRIVATE].members.add(BOT_USER_ID)
    office.clear(named("action", "kpis.open"))
    return Records(office.services, office.workspace)


@pytest.mark.parametrize("channel", [PRIVATE, "D0HELENA"])
@pytest.mark.parametrize("name", POSTING)
def test_nobody_posts_where_they_are_not(office: Office, records: Records, name: str, channel: str) -> None:
    """Not into a private channel of others, nor into somebody's conversation with the bot; who is there does."""
    case = replace(named("view", name), fill=lambda _: {"channel": channel}, needs=lambda r: r.kpi)
    if name == "ideas.ask":  # its channel shows once one is to be asked
        case = replace(case, form=named("action", "ideas.ask_whom"))
    came = office.attempt(case, PEOPLE[Role.OWNER], records)
    assert (came.errors, came.came) == (["slack-not-yours"], [])
    there = PEOPLE[Role.ADMINISTRATOR]  # in both
    assert office.attempt(case, there, records).came


def test_guests_post_where_they_are(office: Office, records: Records) -> None:
    """They see the channels that they were invited to, of the public ones too; a member may join any of these."""
    case = replace(named("view", "kpis.share"), fill=lambda _: {"channel": CHECKOUT})
    assert office.attempt(case, GUEST.id, records).errors == ["slack-not-yours"]
    assert office.attempt(case, PEOPLE[Role.OWNER], records).came
    assert office.attempt(replace(case, fill=lambda _: {"channel": CHANNEL}), GUEST.id, records).came


def test_a_note_goes_to_a_thread_of_ones_own(office: Office, records: Records) -> None:
    """A form says in which thread its message was: somebody who is not in that channel writes nothing there."""
    case = named("view", "ideas.capture")
    shown = replace(named("shortcut", "ideas.score_message"))
    forged = {"channel": PRIVATE, "ts": "1700000000.000100"}
    case = replace(case, form=shown, carried=forged, fill=lambda _: {"title": "Taken over", "note": ["yes"]})
    assert office.attempt(case, PEOPLE[Role.OWNER], records).errors == ["slack-not-yours"]
    assert office.attempt(case, PEOPLE[Role.AUTHOR], records).came


@pytest.mark.parametrize(("name", "typed"), [("glossary.save", {"term": "X"}), ("ideas.capture", {"title": "X"})])
def test_nothing_is_put_into_a_place_of_others(
    office: Office, records: Records, name: str, typed: dict[str, str]
) -> None:
    """What is captured in a private channel is seen there as a member's: it is one of them who captures it."""
    case = named("view", name)
    case = replace(case, carried={"place": PRIVATE}, fill=lambda r: {**named("view", name).fill(r), **typed})
    came = office.attempt(case, PEOPLE[Role.OWNER], records)
    assert (came.errors, came.came) == (["slack-not-yours"], [])
    assert office.attempt(case, PEOPLE[Role.AUTHOR], records).came


def test_a_mute_is_taken_back_where_one_is(office: Office, records: Records) -> None:
    """The button of another channel does nothing for who is not in it."""
    case = replace(named("action", "kpis.unmute"), value=lambda r: f"{r.kpi} {CHECKOUT}")
    assert office.attempt(case, PEOPLE[Role.OWNER], records).errors == ["kpis-error-acts-where"]
    assert office.attempt(case, PEOPLE[Role.MEMBER], records).came


def test_a_round_asks_a_channel(office: Office, records: Records) -> None:
    """Who is in it answers, also in the form; who is not, does not, whatever their form says."""
    records._ideas().scoring.ask(records.idea, "ice", [], CHECKOUT)
    button = f'{{"idea": {records.idea}, "round": 1}}'
    asked = replace(named("action", "ideas.answer"), value=lambda _: button)
    case = replace(named("view", "ideas.score", "round"), form=asked, by=Role.AUTHOR)
    assert office.attempt(case, PEOPLE[Role.OWNER], records).errors == ["ideas-error-not-asked"]
    assert office.attempt(asked, PEOPLE[Role.OWNER], records).errors == ["ideas-error-not-asked"]
    assert office.attempt(case, PEOPLE[Role.MEMBER], records).came


def test_who_had_a_schedule_has_nothing_of_it_posted(office: Office, records: Records) -> None:
    """Neither after handing it over, nor once it was taken away: then managers alone do, and once."""
    case = named("action", "schedule.post", "planned")
    key = records.failed(schedule=records.schedule)
    case = replace(case, value=lambda _: key)
    assert office.attempt(case, PEOPLE[Role.AUTHOR], records).errors == ["schedule-error-post"]
    schedules.remove(office.services.store, office.workspace, records.schedule)
    for role in (Role.AUTHOR, Role.OWNER, Role.MEMBER):
        assert office.attempt(case, PEOPLE[role], records).errors == ["schedule-error-post"]
    assert office.attempt(case, PEOPLE[Role.MANAGER], records).came
    again = office.attempt(case, PEOPLE[Role.MANAGER], records)
    assert not [row for row in again.came if row.startswith("delivery")]


def test_another_company_is_where_its_form_says(office: Office, records: Records) -> None:
    """A form names the channel that it was opened in, where a manager allowed them: they are in it."""
    case, tomas = named("view", "ideas.capture"), PEOPLE[Role.OUTSIDER]
    assert office.attempt(case, tomas, records).came
    office.core.workspace.conversations["C0FJORD"].members.remove(tomas)
    assert office.attempt(case, tomas, records).errors == ["slack-stranger"]


def test_answers_go_to_slack(office: Office) -> None:
    """The address that a form carries for its answer is one of Slack's, or none."""
    own = office.services.config.slack_api_url

    def back(address: str) -> str:
        view = {"private_metadata": f'{{"back": "{address}"}}'}
        return Request(office.services, office.workspace, PEOPLE[Role.MEMBER], {"view": view}).back

    for address in ("https://hooks.slack.com/actions/T1/2/3", f"{own}x"):
        assert back(address) == address
    for address in (
        "http://127.0.0.1:1/x",
        "https://slack.com.example/x",
        "http://hooks.slack.com/x",
        "https://a@b.slack.com",
        "[",
        "",
    ):
        assert back(address) == ""
