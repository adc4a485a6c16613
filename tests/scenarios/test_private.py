"""What was captured in a private conversation is seen by those who are in it, and by whoever captured it."""

from datetime import timedelta
from functools import partial

import pytest

from bot.clock import stamp
from bot.ideas import compose
from bot.ideas.deadlines import KIND as DEADLINE
from bot.ideas.desk import IdeaDesk
from bot.ideas.exchange import IDEAS
from bot.ideas.outbox import REVEAL
from bot.ideas.store import ideas
from bot.posts import Delivery
from bot.slack.permissions import PRODUCT_OPS_MANAGER, give
from bot.slack.request import Request
from bot.slack.visibility.membership import FRESH_HOURS, conversation
from bot.slack.visibility.places import place_of
from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, DEVELOPER, ENGLISH, FRENCH, World, Worlds
from tests.pairs import Pair
from tests.scenarios.acts import ask, bring, direct, expect_refusal, home, newest, posts, press, received, seen, told
from tests.scenarios.ideas_acts import (
    RICE,
    answer,
    ask_people,
    choose_whom,
    do,
    more,
    number_of,
    picked,
    put,
    reveal,
    rice,
    roadmap,
    typed,
    whispers,
)
from tests.words import action_ids, words

PRICING, PUBLIC = "C0PRICING", "C0CHECKOUT"  # Amélie and Helena are in the first
TITLE = "Raise the price"


@pytest.fixture
def amelie(world: World) -> Person:
    """Whoever captures something where few are; she invited the bot."""
    person = world.person(FRENCH)
    person.invite_bot(PRICING)
    return person


def captured(amelie: Person, title: str = TITLE) -> int:
    """An idea of a private channel; its number."""
    return number_of(typed(amelie, title, PRICING))


def answered(person: Person, channel: str, thread: str) -> bool:
    """Whether somebody answered in a thread."""
    return len(person.messages(channel, thread)) > 1


def finds(person: Person, number: int, channel: str = CHANNEL) -> bool:
    """Whether an idea is there for this person."""
    return TITLE in words(typed(person, str(number), channel))


def test_an_idea_is_its_members(world: World, amelie: Person) -> None:
    """Its members read it anywhere, and are told who else does. Others find nothing: not by number, in the ranking, on
    Home, in a file, as a near duplicate."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    shown = typed(amelie, TITLE, PRICING)
    number = number_of(shown)
    assert f"Visible seulement par les membres de <#{PRICING}>" in words(shown)
    assert finds(helena, number)
    assert f"There’s no idea #{number}." in words(typed(oliver, str(number)))
    for person, sees in ((helena, True), (amelie, True), (oliver, False)):
        assert (TITLE in words(typed(person, "list"))) is sees
        assert (TITLE in words(home(world, person))) is (person is amelie), "only those that were scored stand there"
        typed(person, "export")
        assert (TITLE in received(world, "ideas-")) is sees
    for person, sees in ((oliver, False), (helena, True)):
        assert (f"#{number} {TITLE}*" in words(typed(person, f"{TITLE}s"))) is sees
    assert TITLE in IDEAS.write(world.bot.services, world.workspace), "the operator has everything"


def test_who_leaves_sees_no_more_and_who_captured_it_goes_on(world: World, amelie: Person) -> None:
    """Leaving the channel takes it away at once, coming back brings it back; it stays with whoever captured it."""
    helena = world.person(ADMIN)
    number = captured(amelie)
    assert finds(helena, number)
    helena.leave_channel(PRICING)
    seen(world, lambda: not finds(helena, number))
    amelie.invite(ADMIN, PRICING)
    seen(world, lambda: finds(helena, number))
    amelie.leave_channel(PRICING)
    helena.remove_bot(PRICING)  # nobody tells the bot any more who is there
    seen(world, lambda: not finds(helena, number))
    assert finds(amelie, number)
    expect_refusal(world, "conversations.members", "channel_not_found")


def test_it_is_shown_to_everyone(world: World, amelie: Person) -> None:
    """Whoever captured it opens it to all with a button; its history says so."""
    oliver = world.person(ENGLISH)
    number = captured(amelie)
    press(world, amelie, typed(amelie, str(number)), "ideas.publish")
    assert "Tout l’espace de travail peut maintenant le voir." in whispers(world, amelie)
    assert finds(oliver, number)
    press(world, oliver, typed(oliver, str(number)), "ideas.vote")
    assert "ideas.publish" not in action_ids(typed(amelie, str(number)))
    more(world, oliver, typed(oliver, str(number)), "history")
    assert "Shown to everyone" in words(oliver.modal or {})


def test_it_is_shared_where_it_was_captured_alone(world: World, amelie: Person) -> None:
    """Sharing it elsewhere is refused, and says what to do; a roadmap that is shared leaves it out."""
    number = captured(amelie)
    more(world, amelie, typed(amelie, str(number), PUBLIC), "share")
    assert "Cela vient d’une conversation privée" in whispers(world, amelie, PUBLIC)
    assert posts(world, PUBLIC) == []
    more(world, amelie, typed(amelie, str(number), PRICING), "share")
    assert TITLE in words(posts(world, PRICING)[-1])
    do(world, amelie, number, "ideas.decide")
    assert amelie.submit({"status": "planned:now"}) == {}
    shown = roadmap(amelie, channel=PUBLIC)
    assert TITLE in words(shown)
    press(world, amelie, shown, "roadmap.share")
    assert TITLE not in words(posts(world, PUBLIC)[-1])


def test_nobody_else_is_asked_to_score_it(world: World, amelie: Person) -> None:
    """Asking somebody who may not see it, or another channel, is refused beside the field; a member is asked."""
    number = captured(amelie)
    do(world, amelie, number, "ideas.ask")
    choose_whom(world, amelie, "both")
    errors = amelie.submit({"people": [ENGLISH], "channel": PUBLIC})
    assert set(errors) == {"people", "channel"}
    assert "Oliver Hayes" in errors["people"]
    choose_whom(world, amelie, "people")
    assert amelie.submit({"people": [ADMIN]}) == {}
    assert TITLE in told(world, world.person(ADMIN))[-1]


def test_places_are_among_what_one_sees(world: World, amelie: Person) -> None:
    """A ranking counts what its reader sees: for others the best of a private channel is not first."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    first = put(world, "Hidden", FRENCH, rice(9), place=PRICING)
    second = put(world, "Open", FRENCH, rice(5))
    assert words(typed(helena, "list")).index("Hidden") < words(typed(helena, "list")).index("Open")
    assert "Hidden" not in words(typed(oliver, "list"))
    assert "the only idea scored" in words(typed(oliver, str(second)))
    assert "1st or 2nd of 2, a toss-up with #" in words(typed(helena, str(second)))
    assert "Hidden" in words(home(world, helena))
    assert "Hidden" not in words(home(world, oliver))
    assert f"There’s no idea #{first}." in words(typed(oliver, str(first)))


def test_slack_is_asked_once_for_a_place(world: World, amelie: Person) -> None:
    """However many ideas a private channel has, a reader waits for one question; the next one for none."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    for n in range(60):
        put(world, f"Idea {n}", FRENCH, rice(n + 1), place=PRICING if n % 2 else "")
    world.settle()
    world.clock.ahead = timedelta(hours=FRESH_HOURS + 1)
    calls = world.slack.core.calls
    calls.clear()
    for person in (oliver, helena, oliver):
        typed(person, "list")
        world.settle()
    assert [name for name, _ in calls].count("conversations.members") == 1


def test_unknown_means_no(make_world: Worlds, pair: Pair, world_url: str) -> None:
    """Without the scope nobody tells the bot who is in a channel: whoever captured it sees it, and nobody else."""
    world = make_world(world_url, pair.transport, optional_scopes=False)
    amelie = world.person(FRENCH)
    number = captured(amelie)
    assert finds(amelie, number)
    assert not finds(world.person(ADMIN), number)
    world.slack.refusals.clear()


def test_who_left_hears_no_more_of_a_round(world: World, amelie: Person) -> None:
    """Scores that are revealed after somebody left the channel are not sent to them."""
    helena = world.person(ADMIN)
    number = captured(amelie)
    ask_people(world, amelie, number, ADMIN, FRENCH)
    helena.leave_channel(PRICING)
    seen(world, lambda: not finds(helena, number))
    before = len(told(world, helena))
    answer(world, amelie, RICE)
    reveal(world, amelie, typed(amelie, str(number)))
    assert TITLE in told(world, amelie)[-1]
    assert len(told(world, helena)) == before


def test_a_deadline_reveals_it_to_those_who_are_there(world: World, amelie: Person) -> None:
    """What reveals itself goes to whoever is still in the channel."""
    number = put(world, TITLE, FRENCH, place=PRICING)
    services, workspace = world.bot.services, world.workspace
    one = IdeaDesk(services, workspace, FRENCH).scoring.ask(number, "rice", [ADMIN, FRENCH], "", stamp(world.clock()))
    IdeaDesk(services, workspace, FRENCH).scoring.score(number, "rice", 1, rice(5), "", one.round)
    compose.deadline(services, Delivery(workspace, "k", DEADLINE, f"{number}/{one.round}", "once", "", ""))
    for channel, sees in ((ADMIN, True), (ENGLISH, False), (FRENCH, True)):
        delivery = Delivery(workspace, "k", REVEAL, f"{number}/{one.round}", "", channel, stamp(world.clock()))
        assert (compose.revealed(services, delivery) is not None) is sees, channel


def test_a_file_changes_nothing_that_its_importer_does_not_see(world: World, amelie: Person) -> None:
    """A manager who is not in the channel cannot reach its ideas by their numbers."""
    number = captured(amelie)
    give(world.bot.services, world.workspace, PRODUCT_OPS_MANAGER, [ENGLISH])
    report = bring(world, world.person(ENGLISH), f"number,title\n{number},Taken over\n", "keep", "i.csv", "/idea")
    assert "Nothing in it can be imported: 1 rejected." in report
    assert finds(amelie, number)


def test_a_digest_names_what_its_channel_may_read(world: World, amelie: Person) -> None:
    """That a team shipped an idea of a private channel is known in that channel alone."""
    number = put(world, TITLE, FRENCH, place=PRICING, team="Growth")
    services, workspace = world.bot.services, world.workspace
    IdeaDesk(services, workspace, FRENCH).decide(number, "shipped")
    world.clock.ahead = timedelta(minutes=1)
    for channel, sees in ((PUBLIC, False), (PRICING, True), (ENGLISH, False), (FRENCH, True)):
        readers = conversation(services, workspace, channel)
        found = ideas.shipped_between(services.store, workspace, readers, "2020-01-01", stamp(world.clock()))
        assert [one.number for one, _ in found] == ([number] if sees else []), channel


def test_two_ideas_of_two_places_stay_two(world: World, amelie: Person) -> None:
    """Merging would show one of them to those who see the other: it says which to show first."""
    public, private = put(world, "Price", FRENCH), captured(amelie)
    more(world, amelie, typed(amelie, str(private)), "merge")
    assert set(amelie.submit({"into": picked(public)})) == {"into"}


def test_a_term_is_its_members(world: World, amelie: Person) -> None:
    """A definition of a private channel is read, searched, suggested and exported by its members; others may define the
    term for everybody."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    assert "Visible seulement" in words(ask(amelie, "Bluebird = Le prix du printemps.", PRICING))
    assert "Le prix du printemps." in words(ask(helena, "bluebird"))
    for text in ("bluebird", "bluebrid", "search printemps", "recent"):
        assert "printemps." not in words(ask(oliver, text))
    assert "Bluebird" not in words(ask(oliver, "bluebrid")), "not as a near miss"
    assert "Le prix du printemps." in words(ask(helena, "search printemps"))
    ask(oliver, "export")
    assert "printemps" not in received(world, "glossary-")
    assert "Everyone’s." in words(ask(oliver, "Bluebird = Everyone’s."))
    assert "Le prix du printemps." not in words(ask(oliver, "bluebird"))
    for said in ("Le prix du printemps.", "Everyone’s."):
        assert said in words(ask(amelie, "bluebird"))


def test_a_term_is_shown_to_everyone(world: World, amelie: Person) -> None:
    """Its author opens it with a button, and whoever waited for the term hears of it then, not before."""
    oliver = world.person(ENGLISH)
    press(world, oliver, ask(oliver, "Bluebird"), "glossary.ask")
    ask(amelie, "Bluebird = Le prix du printemps.", PRICING)
    assert told(world, oliver) == []
    press(world, amelie, ask(amelie, "bluebird"), "glossary.publish")
    assert "Le prix du printemps." in told(world, oliver)[-1]
    assert "Le prix du printemps." in words(ask(oliver, "bluebird"))


def test_a_mention_is_answered_with_what_the_channel_may_read(world: World, amelie: Person) -> None:
    """The bot answers everybody in the thread: with the channel's own terms in a private one, and not elsewhere."""
    ask(amelie, "Bluebird = Le prix du printemps.", PRICING)
    for channel, sees in ((CHANNEL, False), (PRICING, True)):
        question = amelie.say(channel, "@Product Ops what is Bluebird?")
        seen(world, partial(answered, amelie, channel, question["ts"]))
        assert ("Le prix du printemps." in words(newest(world, amelie, channel, question["ts"]))) is sees


def test_what_few_ask_for_is_wanted_by_few(world: World, amelie: Person) -> None:
    """A word that was looked up in a private channel alone stands in nobody else's list; asked for outside, in all."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    ask(amelie, "Bluebird", PRICING)
    world.settle()
    assert "Bluebird" in words(ask(helena, "wanted"))
    assert "Bluebird" not in words(ask(oliver, "wanted"))
    assert "Bluebird" not in words(home(world, oliver))
    ask(helena, "Bluebird")
    world.settle()
    assert "Bluebird" in words(ask(oliver, "wanted"))


def test_the_conversation_with_the_bot_is_no_place(world: World) -> None:
    """What is typed to the bot itself is for all, as from the Home tab; a message between two people is theirs."""
    amelie, oliver = world.person(FRENCH), world.person(ENGLISH)
    number = number_of(typed(amelie, TITLE, direct(world, amelie)))
    assert finds(oliver, number)
    services, workspace = world.bot.services, world.workspace
    said = {"channel_id": "D0BETWEEN", "channel_name": "directmessage"}
    assert place_of(Request(services, workspace, FRENCH, said)) == "D0BETWEEN"
    said = {"channel_id": "C0GROUP", "channel_name": "mpdm-amelie--oliver--priya-1"}
    assert place_of(Request(services, workspace, FRENCH, said)) == "C0GROUP"
    assert place_of(Request(services, workspace, FRENCH, {"channel_id": PUBLIC, "channel_name": "checkout"})) == ""
    for channel, place in ((PUBLIC, ""), (PRICING, PRICING)):  # an event names no channel
        assert place_of(Request(services, workspace, FRENCH, {"event": {"channel": channel}})) == place
    assert world.slack.refusals.pop().error == "channel_not_found", "the bot is not in that private channel"
    hidden = put(world, "Between us", FRENCH, place="D0BETWEEN")
    assert "Between us" in words(typed(amelie, str(hidden)))
    assert "Between us" not in words(typed(world.person(DEVELOPER), str(hidden)))
