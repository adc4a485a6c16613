"""The first days of somebody new: asked, begun, ticked by what they do, and seen by their manager as done or not."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from slack_bolt import BoltRequest

from bot.glossary.change import GlossaryDesk
from bot.glossary.term import Content
from bot.handover import desk, listeners
from bot.records.desk import RecordDesk
from bot.rights.desk import RIGHTS
from bot.rights.right import Right
from bot.slack.permissions import PRODUCT_OPS_MANAGER, give
from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import again, direct, form, home, newest, press, send, told, values
from tests.scenarios.conftest import Log
from tests.scenarios.test_decisions_story import monday, morning
from tests.words import action_ids, words


@dataclass(frozen=True)
class Story:
    """Who is new, in which role, and what they read."""

    user: str
    role: str
    typed: str
    invited: str
    began: str
    progress: str
    saw: str
    ticked: str
    stopped: str
    buddy: str
    theirs: str


IN_ENGLISH = Story(
    user=ENGLISH,
    role="designer",
    typed="start designer",
    invited="suggests a plan for your first 90 days: *Designer*, 17 steps",
    began="Your plan is running.",
    progress="1 of 17 done · day 1 of 90",
    saw="I ticked it",
    ticked="Nice work!",
    stopped="Your plan is stopped.",
    buddy=f"You’re the buddy of <@{ENGLISH}> (Designer).",
    theirs=f"*<@{ENGLISH}>: Designer*",
)
IN_FRENCH = Story(
    user=FRENCH,
    role="designer",
    typed="démarrer designer",
    invited="vous propose un plan pour vos 90 premiers jours\u00a0: *Designer*, 17 étapes",
    began="Votre plan est en cours.",
    progress="1 sur 17 · jour 1 sur 90",
    saw="je l’ai cochée",
    ticked="C’est fait, bravo\u00a0!",
    stopped="Votre plan est arrêté.",
    buddy=f"You’re the buddy of <@{FRENCH}> (Designer).",
    theirs=f"*<@{FRENCH}>: Designer*",
)


def typed(person: Person, text: str = "", command: str = "/onboarding") -> dict[str, Any]:
    """Type a command; what came back at once, which only this person sees."""
    answer = person.command(command, text, channel=CHANNEL)
    assert answer is not None, f"{command} {text} was answered with nothing"
    return answer


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_the_first_days_of_somebody_new(world: World, story: Story) -> None:
    """A manager puts up a plan; the person is asked in their message of the day and says yes. A step ticks by what they
    do, another by hand; Home shows how far they are. Their manager sees done or not and nothing else, the buddy reads
    once a week; nobody else sees the plan. Then they stop it."""
    monday(world)
    newcomer, chief, leader, buddy = map(world.person, (story.user, ADMIN, SUPPORT, DEVELOPER))
    assert chief.command("/onboarding", f"start <@{story.user}> {story.role}", channel=CHANNEL) is None
    shown = form(world, chief)
    assert values(shown)["person"] == story.user
    send(world, chief, manager=SUPPORT, buddy=DEVELOPER)
    morning(world, 0)
    assert any(story.invited in one for one in told(world, newcomer)), told(world, newcomer)
    assert told(world, leader) == told(world, buddy) == []
    invitation = newcomer.messages(direct(world, newcomer))[-1]
    press(world, newcomer, invitation, "enrolment.agree")
    assert story.began in words(newest(world, newcomer, direct(world, newcomer)))

    typed(newcomer, command="/raci")
    world.settle()
    card = typed(newcomer)
    assert story.progress in words(card)
    assert story.saw in words(card)
    press(world, newcomer, card, "onboarding.tick:buddy")
    assert story.ticked in words(newest(world, newcomer))
    assert "onboarding.tick:terms" in action_ids(home(world, newcomer))

    theirs = words(typed(leader))
    assert story.theirs in theirs
    assert "2 of 17 done" in theirs
    opened = typed(leader, "1")
    assert not [one for one in action_ids(opened) if one.startswith(("onboarding.tick", "onboarding.stop"))]
    assert "I ticked it" not in words(opened)
    assert "#1" in words(typed(chief, "1"))  # there is none for anybody else
    assert story.theirs not in words(home(world, chief))

    morning(world, 2)
    assert any(story.buddy in one for one in told(world, buddy))
    press(world, newcomer, typed(newcomer), "onboarding.stop")
    assert story.stopped in words(newest(world, newcomer))
    before = len(told(world, newcomer))
    morning(world, 5)
    assert len(told(world, newcomer)) == before


def test_ones_own_plan_and_ones_own_playbook(world: World) -> None:
    """A manager makes a playbook that ships the workspace's own, with a mistake that is told beside its field; somebody
    begins by it at once, and nobody has to say yes. A role that there is none of is told with those there are."""
    give(world.bot.services, world.workspace, PRODUCT_OPS_MANAGER, [SUPPORT])
    chief, developer = world.person(SUPPORT), world.person(DEVELOPER)
    press(world, chief, typed(chief, "playbooks"), "playbooks.ships:engineer")
    press(world, chief, newest(world, chief), "playbooks.ours")
    begun = values(form(world, chief))
    assert begun["title"] == "Engineer"
    assert "1 external Get the product running" in begun["steps"]
    wrong = chief.submit({"steps": "someday do nothing"})
    assert "Line 1" in wrong["steps"]
    send(world, chief, steps="1 do Run it\n7 read A decision = 1 decision")
    assert "There’s no playbook for “astronaut”" in words(typed(developer, "start astronaut"))
    assert developer.command("/onboarding", "start dev", channel=CHANNEL) is None
    form(world, developer)
    send(world, developer)
    assert "0 of 2 done" in words(typed(developer))
    assert "Only product-ops managers" in words(typed(developer, f"start <@{ENGLISH}> dev"))
    assert "There’s no" in words(typed(developer, "start @nobody dev")) or "nobody" in words(
        typed(developer, "start @nobody dev")
    )


@pytest.mark.every_pair("at_once", [30, 0], ids=["few", "many"])
def test_somebody_leaves(world: World, monkeypatch: pytest.MonkeyPatch, at_once: int) -> None:
    """A manager sees all that somebody answers for, chooses who is to have it, sees what will become of it, and hands
    it over; pressed twice it is done once. The heir and whoever leaves read so, each once. With
    more things than Slack waits for, the form says so until it has them."""
    monkeypatch.setattr(listeners, "_AT_ONCE", at_once)
    monday(world)
    chief, heir, leaver = map(world.person, (ADMIN, SUPPORT, FRENCH))
    services = world.bot.services
    GlossaryDesk(services, world.workspace, FRENCH).add(Content("MVP", definition_en="Small.", owner=FRENCH))
    RecordDesk(services, world.workspace, ADMIN).add(RIGHTS, Right("<Pricing>", FRENCH))
    assert "Say who leaves" in words(typed(chief, "offboard"))
    assert "Only product-ops managers" in words(typed(heir, f"offboard <@{FRENCH}>"))
    shown = typed(chief, f"départ <@{FRENCH}>")
    assert "answers for 2 things" in words(shown)
    assert "#1 &lt;Pricing&gt;" in words(shown)
    press(world, chief, shown, "handover.open")
    form(world, chief)
    assert "Choose someone who stays" in chief.submit({"all": FRENCH})["all"]
    send(world, chief, all=SUPPORT)
    assert "2 things* change hands" in words(form(world, chief))
    send(world, chief)
    again(world)
    assert "2 things* changed hands" in words(form(world, chief))
    assert "answers for nothing" in words(typed(chief, f"leave <@{FRENCH}>"))
    morning(world)
    assert any("handed 2 things of" in one for one in told(world, heir))
    assert any("a transmis 2 choses" in one for one in told(world, leaver))


def test_a_hand_over_goes_on_after_its_process_has_ended(
    world: World, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of it is done, then the process ends. After a while the rest is done by itself, and the manager reads so."""
    log.may_hold_errors = True
    monday(world)
    monkeypatch.setattr(desk, "_SLICE", 1)
    chief, services = world.person(ADMIN), world.bot.services
    for title in ("Pricing", "Refunds"):
        RecordDesk(services, world.workspace, ADMIN).add(RIGHTS, Right(title, FRENCH))
    press(world, chief, typed(chief, f"offboard <@{FRENCH}>"), "handover.open")
    form(world, chief)
    send(world, chief, all=SUPPORT)
    with monkeypatch.context() as broken:
        done = ["the first"]  # at the second it is over
        broken.setattr(desk.HandoverDesk, "_tell", lambda *_: done.pop())
        chief.submit({})
        world.settle()
    assert "answers for one thing" in words(typed(chief, f"offboard <@{FRENCH}>"))
    world.clock.ahead += timedelta(minutes=3)
    world.tick()
    world.settle()
    said = told(world, chief)[-1]
    assert "interrupted" in said
    assert "One thing* changed hands" in said
    assert "answers for nothing" in words(typed(chief, f"offboard <@{FRENCH}>"))


HOSTILE = ("0", "9" * 20, "abc", "1 " + "x" * 1900, '{"number": 1}')


def forge(world: World, person: Person, action_id: str, value: str) -> None:
    """Press a button that carries what none of ours does."""
    core = world.slack.core
    conversation = core.workspace.conversations[CHANNEL]
    action = {"type": "button", "block_id": "b", "action_id": action_id, "value": value}

    async def payload() -> dict[str, Any]:
        message = core.workspace.post_as_bot(conversation, {"text": "x", "blocks": []})
        return dict(core.payloads.message_action(person.id, conversation, message, action, {}))

    world.bot.app.dispatch(BoltRequest(mode="socket_mode", body=world.slack.run(payload())))
    world.settle()


def test_whatever_is_pressed_or_typed_is_answered(world: World) -> None:
    """Buttons of somebody else's plan, of none, and with what no button of ours carries; commands with nobody, with
    markup, and much too long: a sentence, and nothing is changed or shown."""
    owner, stranger = world.person(ENGLISH), world.person(DEVELOPER)
    for person, role in ((owner, "designer"), (stranger, "dev")):
        assert person.command("/onboarding", f"start {role}", channel=CHANNEL) is None
        form(world, person)
        send(world, person)
    before = world.bot.services.store.run("SELECT * FROM onboarding_plan")
    for action in ("onboarding.tick", "onboarding.untick", "onboarding.stop", "onboarding.show", "enrolment.agree"):
        for value in (*HOSTILE, "1", "1 buddy"):
            forge(world, stranger, action, value)
            said = words(newest(world, stranger))
            assert "Designer" not in said, (action, value)
            assert "reference" not in said, (action, value)
    texts = (
        "start <!channel>",
        "start @",
        "start <@U0GONE|x> dev",
        f"start {'x' * 3000}",
        "start <@S0TEAM>",
        "12",
        "#0",
    )
    for text in (*texts, "offboard", "offboard <!here>", "playbooks 999", "playbooks <!channel>", "xyz", "décollage"):
        said = words(typed(stranger, text))
        assert said
        assert "<!channel>" not in said
        assert "reference" not in said, text
    assert world.bot.services.store.run("SELECT * FROM onboarding_plan") == before
    assert not [one for one in world.bot.services.store.run("SELECT done FROM onboarding_step") if one["done"]]
