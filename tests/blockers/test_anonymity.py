"""What is suggested anonymously is nobody's in every table, and what somebody voted for is nobody's after the close."""

from datetime import timedelta
from itertools import product

import pytest

from bot.app import people
from bot.ballots import store as ballots
from bot.blockers.blocker import MOVING, RESOLVED, Blocker
from bot.blockers.desk import CONFIRMATIONS, POLLS, ROOM
from bot.clock import stamp
from bot.confirmations.blocks import GONE, THERE
from bot.confirmations.desk import ConfirmationDesk
from bot.errors import UserError
from bot.exchange import files
from bot.links.store import LinkEnd
from bot.merge import FormBase
from bot.polls.desk import PollDesk
from bot.records.desk import RecordDesk
from bot.services import Services
from bot.store.personal import forget
from bot.store.traces import traces
from tests.blockers.making import ADA, BEA, CAT, CHIEF, DAN, PEOPLE, closed, opened, record, suggest, taken, vote
from tests.planting import columns_with, dump
from tests.shelves import HERE, Clock


def test_an_anonymous_suggestion_is_nobodys_in_every_table(services: Services, clock: Clock) -> None:
    """Whoever has the whole database finds in it neither who suggested it, nor where, nor when on its day; what is
    exported of that person does not have it."""
    before = dump(services.store, HERE)
    clock.tick(hours=3, minutes=17)
    made = suggest(services, "My manager decides nothing", BEA, "anonymous", source="https://x/p1")
    with services.store.write(HERE):
        pass
    assert (made.author, made.changed_by, made.place, made.source) == ("", "", "", "")
    after = dump(services.store, HERE)
    new = "".join(row for table, rows in after.items() for row in rows if row not in before.get(table, ()))
    assert "My manager decides nothing" in new
    assert BEA not in new
    assert "12:17" not in new
    assert stamp(clock())[:10] in new
    told = [one.row for one in traces(services.store, HERE, BEA, people())]
    assert "My manager" not in str(told)
    assert "My manager" not in str(RecordDesk(services, HERE, BEA).versions(ROOM, made.number)[0].person)


def test_what_it_is_about_names_nobody_either(services: Services) -> None:
    """A link from a retrospective’s card has nobody who made it."""
    own = PollDesk(services, HERE, BEA)
    own.add(ROOM, Blocker("No time", category="people", shown="anonymous"), about=LinkEnd("ideas", "7"))
    assert "record_link.person" not in columns_with(services.store, HERE, BEA)


def test_what_few_may_see_is_not_suggested_anonymously(services: Services) -> None:
    """A message of a private conversation would be shown to all, or its few members be suspected; typed there with
    one’s own words it is as from nowhere."""
    with pytest.raises(UserError) as refused:
        suggest(services, "A secret", BEA, "anonymous", place="C0PRIVATE", source="https://x/p1")
    assert (refused.value.key, refused.value.field) == ("records-error-nameless", "shown")
    assert suggest(services, "No secret", BEA, "anonymous", place="D0BEA").place == ""


def test_nobody_makes_a_name_of_it_later(services: Services) -> None:
    """Whoever suggested it can change it no more than others; a manager who does is not its author, and it stays
    anonymous."""
    number = suggest(services, "Nobody answers", BEA, "anonymous").number
    with pytest.raises(UserError, match="records-error-rights"):
        PollDesk(services, HERE, BEA).edit(ROOM, number, FormBase(1), Blocker("Mine", category="data", shown="named"))
    edited = PollDesk(services, HERE, CHIEF).edit(
        ROOM, number, FormBase(1), Blocker("Nobody answers us", category="data", shown="named")
    )
    assert (edited.author, edited.content.shown, edited.content.title) == ("", "anonymous", "Nobody answers us")
    assert "anonymous" in files.exchange(ROOM).write(services, HERE)


def test_after_the_close_nothing_tells_who_voted_for_what(services: Services, clock: Clock) -> None:
    """That somebody took part is known, of everybody alike; no row tells two people apart by their votes."""
    for title in ("One", "Two"):
        suggest(services, title)
    opened(services)
    vote(services, ADA, n1=3)
    vote(services, BEA, n2=3)
    hashes = [ballots.pseudonym(services.store, HERE, ROOM.name, "2026-Q4", one) for one in PEOPLE]
    closed(services, clock)
    assert sorted(POLLS.participants(services, HERE, "2026-Q4")) == [ADA, BEA]
    left = dump(services.store, HERE)
    assert not [one for one in hashes if one in str(left)]
    swapped = {table: sorted(_swapped(row) for row in rows) for table, rows in left.items()}
    assert {one: swapped[one] for one in ballots.TABLES if one in swapped} == {
        one: left[one] for one in ballots.TABLES if one in left
    }
    asked = [row for row in left["inquiry"] if "blockers.survey" in row]
    assert {_without(row) for row in asked if ADA in row} == {_without(row) for row in asked if BEA in row}


def _swapped(row: str) -> str:
    return row.replace(ADA, "?").replace(BEA, ADA).replace("?", BEA)


def _without(row: str) -> str:
    return row.replace(ADA, "…").replace(BEA, "…")


def test_what_somebody_says_of_its_end_is_nobodys(services: Services, clock: Clock) -> None:
    """Everybody who took part is asked, whatever they voted for; that they answered is kept, never what they said."""
    for title in ("One", "Two"):
        suggest(services, title)
    opened(services)
    for person, votes in ((ADA, {"n1": 3}), (BEA, {"n2": 3}), (CAT, {"n1": 1, "n2": 2}), (DAN, {"n2": 3})):
        vote(services, person, **votes)
    closed(services, clock, days=30)
    item = _resolved(services, 1)
    for person, said in product((ADA, BEA, CAT, DAN), (THERE, GONE)):
        ConfirmationDesk(services, HERE, person).confirm(CONFIRMATIONS, item, said)
    outcome = CONFIRMATIONS.outcome(services, HERE, 1)
    assert outcome is not None
    assert (outcome.asked, outcome.is_open, outcome.gone) == (4, True, 0)
    ConfirmationDesk(services, HERE, "").settle(CONFIRMATIONS, item)
    outcome = CONFIRMATIONS.outcome(services, HERE, 1)
    assert outcome is not None
    assert (outcome.gone, outcome.there, outcome.is_confirmed) == (4, 0, True)
    answers = [row for row in dump(services.store, HERE)["inquiry"] if "confirm" in row]
    assert not [row for row in answers if GONE in row or THERE in row]
    assert len({row.replace(one, "…") for row in answers for one in PEOPLE if one in row}) == 1


def _resolved(services: Services, number: int) -> str:
    taken(services, number)
    done = PollDesk(services, HERE, CHIEF).set_status(ROOM, number, RESOLVED)
    assert record(services, number).status == RESOLVED != MOVING
    return f"{number}/{done.version}"


def test_whoever_is_forgotten_takes_no_part(services: Services, clock: Clock) -> None:
    """Of an open vote theirs are gone; of a closed one it is not known any more that they took part."""
    suggest(services, "One")
    opened(services)
    vote(services, ADA, n1=3)
    vote(services, BEA, n1=1)
    forget(services.store, HERE, ADA, people())
    assert ballots.counts(services.store, HERE, ROOM.name, "2026-Q4") == {"1": 1}
    closed(services, clock)
    forget(services.store, HERE, BEA, people())
    assert POLLS.participants(services, HERE, "2026-Q4") == []
    assert POLLS.result(services, HERE, POLLS.past(services, HERE)[0]).votes == {1: 1}
    assert timedelta(days=8)
