"""What people do on a board: late, twice, by two at once, there and back."""

from dataclasses import replace

import pytest

from bot.actions.action import TeamAction
from bot.actions.desk import COMMITMENTS
from bot.actions.desk import ROOM as ACTIONS
from bot.cards.card import LONGEST, MOST, digest, read_cards
from bot.inquiries import store as inquiries
from bot.links.store import LinkEnd
from bot.merge import FormBase
from bot.records.desk import RecordDesk
from bot.records.record import Record, to_data
from bot.retro.desk import ROOM
from bot.retro.retro import Retro
from bot.services import Services
from bot.slack.acting import RepeatedError
from tests.decisions.making import BEA, CAL, CHIEF, OWNER, wrong
from tests.retro.making import TEAM, begun, by, go, ids, key, write
from tests.shelves import HERE, Clock


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("", ()),
        ("\n \n\t", ()),
        ("- One\n• Two\n* Two\n", ("One", "Two")),
        ("<b>&amp; <!channel> <@U0BEA>", ("<b>&amp; <!channel> <@U0BEA>",)),
        ("🙈🙈 \u202e\ud83d", ("🙈🙈",)),
        ("x" * LONGEST, ("x" * LONGEST,)),
    ],
)
def test_what_is_typed_as_cards(typed: str, read: tuple[str, ...]) -> None:
    """One a line, each once, without what begins the items of a list, nor what no text may have."""
    assert read_cards("retro", "stop", typed) == read


def test_what_is_too_much_is_said_beside_its_column() -> None:
    """A card of 3,000 characters, and two hundred cards."""
    assert wrong(lambda: read_cards("retro", "stop", "x" * 3000)) == [("stop", "retro-error-long")]
    many = "\n".join(f"{n}" for n in range(MOST + 1))
    assert wrong(lambda: read_cards("retro", "stop", many)) == [("stop", "retro-error-crowded")]


def test_two_forms_of_one_person_lose_nothing(services: Services) -> None:
    """Open on the phone and on the desk: what either says stays. Sent again by Slack it counts once."""
    number = begun(services)
    shown = digest({})
    by(services, BEA, "1").write_cards(number, {"stop": ("One",)}, shown)
    with pytest.raises(RepeatedError):
        by(services, BEA, "1").write_cards(number, {"stop": ("One",)}, shown)
    by(services, BEA, "2").write_cards(number, {"stop": ("Two",), "start": ("Three",)}, shown)
    assert {column: sorted(texts) for column, texts in by(services, BEA).own(number).items()} == {
        "stop": ["One", "Two"],
        "start": ["Three"],
    }
    write(services, number, BEA)
    assert by(services, BEA).own(number) == {}


def test_groups_are_made_and_undone(services: Services) -> None:
    """A group that is put with another takes all of its cards along; undone, each stands alone and keeps its votes."""
    number = begun(services)
    for n, user in enumerate((BEA, CAL, CHIEF, OWNER)):
        write(services, number, user, f"Card {n}")
    go(services, number, "group")
    known = ids(services, number)
    desk = by(services, CAL)
    desk.join(number, [known["Card 0"], known["Card 1"]])
    assert key(lambda: desk.join(number, [known["Card 1"], known["Card 0"]])) == "retro-error-one"
    assert key(lambda: desk.join(number, [known["Card 1"], "gone"])) == "retro-error-one"
    desk.join(number, [known["Card 2"], known["Card 1"]])
    assert sizes(services, number) == [1, 3]
    go(services, number, "vote")
    assert by(services, BEA).vote(number, [known["Card 0"], known["Card 3"]]) == 1
    assert by(services, BEA).vote(number, [known["Card 0"]] * 2) == 1
    assert key(lambda: by(services, BEA).vote(number, [known["Card 0"]] * 4)) == "ballots-error-many"
    assert key(lambda: desk.part(number, known["Card 2"])) == "retro-error-vote"
    go(services, number, "group")
    desk.part(number, known["Card 2"])
    desk.part(number, known["Card 2"])
    assert sizes(services, number) == [1, 1, 1, 1]
    go(services, number, "vote", "discuss")
    ((first, votes), *_) = [(one.text, one.votes) for one in by(services, OWNER).groups(record(services, number))]
    assert (first, votes) == ("Card 2", 2)


def sizes(services: Services, number: int) -> list[int]:
    """How many cards stand together."""
    return sorted(len(one.cards) for one in by(services, OWNER).groups(record(services, number)))


def record(services: Services, number: int) -> Record[Retro]:
    """As it is."""
    return by(services, OWNER).record(ROOM, number)


def test_a_card_is_taken_out_by_whoever_facilitates(services: Services) -> None:
    """Written by mistake, or not to be read: it is gone once it is revealed, and after the close; how many are gone is
    said. What stood with it stands together still, and has its votes."""
    number = begun(services)
    write(services, number, BEA, "Rude", "Alike", "Too", "Alone")
    known = ids(services, number)
    assert key(lambda: by(services, OWNER).take_out(number, known["Rude"])) == "retro-error-collect"
    go(services, number, "group")
    by(services, CAL).join(number, [known["Rude"], known["Alike"], known["Too"]])
    go(services, number, "vote")
    by(services, CAL).vote(number, [known["Rude"]] * 2 + [known["Alone"]])
    assert key(lambda: by(services, BEA).take_out(number, known["Rude"])) == "records-error-rights"
    for _ in range(2):
        by(services, OWNER).take_out(number, known["Rude"])
    assert record(services, number).content.taken == "1"
    assert sizes(services, number) == [1, 2]
    left = by(services, CAL).votes(number)
    assert len(left) == 3
    assert set(left) <= set(ids(services, number).values())
    go(services, number, "discuss")
    heir = next(one for one in by(services, OWNER).groups(record(services, number)) if len(one.cards) == 2)
    by(services, OWNER).take_out(number, heir.id)
    go(services, number, "closed")
    by(services, CHIEF).take_out(number, known["Alone"])
    assert [(len(one.cards), one.votes) for one in by(services, OWNER).groups(record(services, number))] == [(1, 2)]
    assert record(services, number).content.taken == "3"
    assert not {"Rude", heir.text, "Alone"} & ids(services, number).keys()


def test_two_go_on_at_once(services: Services) -> None:
    """The second finds it there; from a card that is out of date nobody goes anywhere, and nobody else at all."""
    number = begun(services)
    assert key(lambda: go(services, number, "group")) == "retro-error-empty"
    write(services, number, BEA, "One")
    assert key(lambda: by(services, BEA).move(number, "collect", "group")) == "records-error-rights"
    for _ in range(2):
        by(services, OWNER).move(number, "collect", "group")
    by(services, CHIEF).move(number, "group", "vote")
    assert key(lambda: by(services, OWNER).move(number, "group", "collect")) == "retro-error-vote"
    assert key(lambda: by(services, OWNER).move(number, "vote", "collect")) == "retro-error-vote"
    assert key(lambda: write(services, number, BEA, "Late")) == "retro-error-vote"
    by(services, CAL).lead(number)
    by(services, CAL).move(number, "vote", "closed")
    assert key(lambda: by(services, CAL).lead(number)) == "retro-error-closed"


def test_a_channel_has_one_at_a_time_and_begins_with_what_is_open(services: Services) -> None:
    """The next takes up the open actions of the last; a fourth action of one is refused."""
    number = begun(services)
    assert key(lambda: begun(services)) == "retro-error-running"
    begun(services, "C0OTHER")
    write(services, number, BEA, "One")
    go(services, number, "group", "closed")
    said = TeamAction("Release twice", "Ask Ada", CAL, "2026-12-01")
    for n in range(3):
        act(services, number, said, n)
    assert key(lambda: act(services, number, said, 3)) == "actions-error-many"
    by(services, CAL).set_status(ACTIONS, 1, "done")
    by(services, CAL).set_status(ACTIONS, 2, "dropped")
    act(services, number, said, 4)
    other = begun(services)
    sql = "SELECT other_item FROM record_link WHERE kind = 'carried' AND item = :item ORDER BY other_item"
    assert services.store.column(sql, item=str(other)) == ["3", "4"]
    assert TEAM in str(to_data(ROOM, record(services, other).content))


def act(services: Services, number: int, said: TeamAction, n: int) -> None:
    """Agree on an action."""
    desk = RecordDesk(services, HERE, OWNER)
    desk.add(ACTIONS, TeamAction(f"{said.title} {n}", said.first_step, said.owner, said.due_on), about=end(number))


def end(number: int) -> LinkEnd:
    """A retrospective, as links know it."""
    return LinkEnd(ROOM.name, str(number))


def test_owners_are_asked_on_the_day_and_once_more(services: Services) -> None:
    """Moved, on the new day; done, never. A day that is over is refused."""
    desk = RecordDesk(services, HERE, OWNER)
    said = TeamAction("Release twice", "Ask Ada", CAL, "2026-12-01")
    number = desk.add(ACTIONS, said).number
    late = TeamAction("Release twice", "Ask Ada", CAL, "2026-11-20")
    assert wrong(lambda: desk.add(ACTIONS, late)) == [("due_on", "actions-error-over")]
    asked = inquiries.about(services.store, HERE, "actions.due", str(number))
    assert [(one.person, one.from_on, one.remind_on) for one in asked] == [(CAL, "2026-12-01", "2026-12-08")]
    desk.edit(ACTIONS, number, FormBase(1), TeamAction("Release twice", "Ask Ada", BEA, "2026-12-03"))
    asked = inquiries.about(services.store, HERE, "actions.due", str(number))
    assert [(one.person, one.from_on) for one in asked] == [(BEA, "2026-12-03")]
    by(services, BEA).set_status(ACTIONS, number, "done")
    assert inquiries.about(services.store, HERE, "actions.due", str(number)) == []


def test_what_was_asked_before_is_still_asked(services: Services, clock: Clock) -> None:
    """A question of an earlier version, under the slot that it gave it, reaches its owner and ends with the action."""
    desk = RecordDesk(services, HERE, OWNER)
    number = desk.add(ACTIONS, TeamAction("Release twice", "Ask Ada", CAL, "2026-12-01")).number
    (asked,) = inquiries.about(services.store, HERE, "actions.due", str(number))
    with services.store.write(HERE):
        inquiries.withdraw(services.store, HERE, "actions.due", str(number))
        inquiries.add_inquiry(services.store, HERE, replace(asked, slot="2026-12-01 1"))
    clock.tick(days=9)
    (waiting,) = inquiries.unanswered(services.store, HERE, CAL, "2026-12-02")
    post = COMMITMENTS.inquiries["actions.due"](services, services.texts.speak("en"), HERE, waiting, False)
    assert post is not None
    assert "Release twice" in post.text
    by(services, CAL).set_status(ACTIONS, number, "done")
    assert inquiries.about(services.store, HERE, "actions.due", str(number)) == []
