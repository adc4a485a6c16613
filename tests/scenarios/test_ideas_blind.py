"""People score an idea without seeing each other's numbers."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from sandbox import Person
from tests.conftest import ADMIN, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import count, form, newest, press, seen, send, told
from tests.scenarios.ideas_acts import (
    DESIGNER,
    RICE,
    answer,
    ask_people,
    asked,
    buttons,
    choose,
    do,
    fields,
    filled,
    more,
    put,
    reveal,
    rice,
    score,
    typed,
)
from tests.words import words

ICE = {"ice.impact": "5", "ice.confidence": "5", "ice.ease": "5"}


def test_people_are_asked_in_private_and_in_their_language(world: World) -> None:
    """Each named person is asked alone; the form wants every input of the framework that was chosen, and no other."""
    oliver, amelie, priya = (world.person(user) for user in (ENGLISH, FRENCH, DEVELOPER))
    put(world, "Dark mode", description="At night <b>.")
    ask_people(world, oliver, 1, FRENCH, DEVELOPER, framework="ice")
    assert f"<@{ENGLISH}> vous demande d’évaluer *#1 Dark mode* selon ICE, en privé." in told(world, amelie)[-1]
    assert f"<@{ENGLISH}> asks you to score *#1 Dark mode* by ICE, in private." in told(world, priya)[-1]
    assert "At night &lt;b&gt;." in told(world, priya)[-1]
    assert "*#1 Dark mode*: 0 of 2 answered." in told(world, oliver)[-1]
    press(world, amelie, asked(world, amelie), "ideas.answer")
    shown = form(world, amelie)
    assert fields(shown) == [*ICE, "reason"]
    assert "Les notes restent cachées" in words(shown)


def test_an_answer_is_whole(world: World) -> None:
    """A blind answer wants every input; what is blank or wrong is told beside its field and nothing is lost."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode")
    ask_people(world, oliver, 1, FRENCH, DEVELOPER)
    press(world, amelie, asked(world, amelie), "ideas.answer")
    form(world, amelie)
    errors = amelie.submit({"rice.reach": "1 000", "rice.impact": "2", "reason": "Je crois."})
    assert set(errors) == {"rice.confidence", "rice.effort"}
    errors = amelie.submit({"rice.confidence": "80", "rice.effort": "0"})
    assert set(errors) == {"rice.effort"}
    send(world, amelie, **{"rice.effort": "4"})
    assert "Merci\u00a0: votre note pour *#1 Dark mode* est enregistrée." in told(world, amelie)[-1]
    assert len(told(world, amelie)) == 1, "the thanks take the place of the question"
    assert "ideas.answer" not in buttons(newest(world, amelie, world.slack.core.workspace.direct(FRENCH).id))


def test_nothing_is_shown_before_the_reveal(world: World) -> None:
    """Neither the idea, nor its history, nor the ranking, nor the progress tells what was answered."""
    oliver, amelie, marcus = (world.person(user) for user in (ENGLISH, FRENCH, SUPPORT))
    put(world, "Dark mode", inputs=rice(7))
    ask_people(world, oliver, 1, FRENCH, SUPPORT, DEVELOPER)
    answer(world, amelie, RICE | {"rice.reach": "999 000", "reason": "SECRET"})
    answer(world, marcus, RICE | {"rice.reach": "999,000", "reason": "SECRET"})
    for person in (oliver, marcus, world.person(ADMIN)):
        card = typed(person, "1")
        assert "People are scoring this in private; 2 have answered." in words(card)
        texts = [words(card), words(typed(person, "list")), *told(world, person)]
        more(world, person, card, "history")
        texts.append(words(form(world, person)))
        if person is not marcus:  # who finds there what they answered themselves
            texts += filled(do(world, person, 1, "ideas.score")).values()
        person.close()
        assert not any("999" in text or "SECRET" in text or "399,600" in text for text in texts)
    assert "RICE" not in words(typed(oliver, "1")), "what it was scored before would sway those who are asked"


def test_the_last_answer_reveals(world: World) -> None:
    """Once everybody named has answered, all who took part read every value and reason, in their own language, and
    the asker's count is complete."""
    oliver, amelie, priya = (world.person(user) for user in (ENGLISH, FRENCH, DEVELOPER))
    put(world, "Dark mode")
    ask_people(world, oliver, 1, FRENCH, DEVELOPER)
    answer(world, amelie, RICE | {"reason": "Vu <ici>\nen test."})
    answer(world, priya, RICE | {"rice.confidence": "50"})
    for person, sentences in (
        (
            oliver,
            (
                "round 1, by RICE",
                "*RICE 330*, from the median of each input. People’s own scores go from 250 to 400.",
                "disagree most on *Confidence*",
            ),
        ),
        (
            priya,
            (
                "round 1, by RICE",
                "*RICE 330*, from the median of each input. People’s own scores go from 250 to 400.",
                "disagree most on *Confidence*",
            ),
        ),
        (
            amelie,
            (
                "tour 1, selon RICE",
                "*RICE 330*, d’après la médiane de chaque critère. Les notes vont de 250 à 400.",
                "désaccord porte sur *Confiance*",
            ),
        ),
    ):
        shown = told(world, person)[-1].replace("\u00a0:", ":")
        for sentence in (*sentences, f"<@{FRENCH}>: *400*", f"<@{DEVELOPER}>: *250*", "Vu &lt;ici&gt;"):
            assert sentence in shown
    assert any("It was the last one, so all scores are now revealed." in text for text in told(world, priya))
    assert not any("C’était la dernière" in text for text in told(world, amelie))
    progress = told(world, oliver)[-2]
    assert "2 of 2 answered." in progress
    assert "Reveal" not in progress
    assert "*RICE 330*" in words(typed(oliver, "1"))
    assert "scoring this in private" not in words(typed(oliver, "1"))


def test_who_agree_are_told_so(world: World) -> None:
    """Where all gave the same values, no input is named as disputed."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode")
    ask_people(world, oliver, 1, ENGLISH, FRENCH)
    answer(world, oliver, RICE)
    answer(world, amelie, RICE)
    assert "They agree on every input." in told(world, oliver)[-1]
    assert "Tout le monde s’accorde sur chaque critère." in told(world, amelie)[-1]
    assert [text for text in told(world, oliver) if "round 1" in text] == [told(world, oliver)[-1]]


def test_a_score_beside_a_revealed_round_says_that_it_waits(world: World) -> None:
    """Who scores in the open after a reveal is told that the round stands, and how to change that."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode")
    ask_people(world, oliver, 1, FRENCH)
    answer(world, amelie, RICE)
    for person, said in (
        (oliver, "Saved. The ranking uses round 1, which was scored in private: ask for another round to change that."),
        (
            amelie,
            "Enregistré. Le classement suit le tour 1, évalué à l’aveugle\u00a0: "
            "demandez un autre tour pour le changer.",
        ),
    ):
        score(world, person, 1, RICE | {"rice.reach": "9000"})
        assert said in words(newest(world, person))
    assert "*RICE 400*" in words(typed(oliver, "1"))


def test_the_asker_reveals_early(world: World) -> None:
    """The asker need not wait for everybody; who comes too late hears that the round is over, and loses nothing."""
    oliver, amelie, priya = (world.person(user) for user in (ENGLISH, FRENCH, DEVELOPER))
    put(world, "Dark mode")
    ask_people(world, oliver, 1, FRENCH, DEVELOPER)
    late = asked(world, priya)
    press(world, priya, late, "ideas.answer")
    form(world, priya)
    answer(world, amelie, RICE)
    reveal(world, oliver, newest(world, oliver, world.slack.core.workspace.direct(ENGLISH).id))
    assert "*RICE 400*, from the only answer" in told(world, oliver)[-1]
    errors = priya.submit(RICE | {"reason": "Typed for nothing?"})
    assert "This round is over, so it takes no more answers." in next(iter(errors.values()))
    assert priya.modal is not None
    priya.close()
    assert any("This round is over" in said for said in told(world, priya))
    assert count(world, "idea_score") == 1


def administers(world: World, person: Person, whether: bool) -> None:
    """Slack makes somebody an administrator, or takes it back, and the bot hears of it."""
    person.change(is_admin=whether, is_owner=whether)
    people = world.bot.services.people
    seen(world, lambda: people.get(world.workspace, person.id).is_admin == whether)


def test_a_stranger_reveals_nothing(world: World) -> None:
    """Only the asker and managers reveal: others have no button, and an old or borrowed one answers why."""
    oliver, amelie, helena = (world.person(user) for user in (ENGLISH, FRENCH, ADMIN))
    put(world, "Dark mode", FRENCH)
    ask_people(world, oliver, 1, SUPPORT, DEVELOPER)
    answer(world, world.person(SUPPORT), RICE)
    assert "ideas.reveal" not in buttons(typed(amelie, "1"))
    assert "ideas.reveal" in buttons(typed(oliver, "1"))
    manager = typed(helena, "1")
    assert "ideas.reveal" in buttons(manager)
    administers(world, helena, False)
    press(world, helena, manager, "ideas.reveal")
    assert "Only the person who asked and the product-ops managers can reveal" in words(newest(world, helena))
    assert told(world, helena) == []
    administers(world, helena, True)
    late = typed(helena, "1")
    reveal(world, helena, manager)
    assert f"<@{SUPPORT}>: *400*" in told(world, oliver)[-1]
    press(world, helena, late, "ideas.reveal")
    assert "These scores have already been revealed." in words(newest(world, helena))


def test_a_second_round_keeps_the_first(world: World) -> None:
    """Another round starts blank and replaces the score once revealed; the history keeps the scores of both."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode")
    before = typed(oliver, "1")
    ask_people(world, oliver, 1, FRENCH)
    press(world, oliver, before, "ideas.ask")
    form(world, oliver)
    errors = oliver.submit({"people": [FRENCH]})
    assert "People are already scoring #1 in private: reveal that round first." in next(iter(errors.values()))
    oliver.close()
    answer(world, amelie, RICE)
    press(world, amelie, newest(world, amelie, world.slack.core.workspace.direct(FRENCH).id), "ideas.ask")
    form(world, amelie)
    send(world, amelie, people=[FRENCH, DESIGNER])
    press(world, amelie, asked(world, amelie), "ideas.answer")
    assert "rice.reach" not in filled(form(world, amelie))
    send(world, amelie, **RICE | {"rice.reach": "2000"})
    assert "*RICE" not in words(typed(oliver, "1"))
    answer(world, world.person(DESIGNER), RICE | {"rice.reach": "3000"})
    assert "tour 2, selon RICE" in told(world, amelie)[-1]
    card = typed(oliver, "1")
    assert "*RICE 1,000*" in words(card)
    more(world, oliver, card, "history")
    shown = words(form(world, oliver))
    assert "round 1, RICE: 400" in shown
    assert "round 2, RICE: 800; 1,200" in shown


@pytest.mark.every_pair
def test_two_answer_at_once(world: World) -> None:
    """The last two answers may come at the same moment: both count, and everything is revealed once."""
    put(world, "Dark mode")
    people = [world.person(user) for user in (FRENCH, DEVELOPER, SUPPORT)]
    ask_people(world, world.person(ENGLISH), 1, FRENCH, DEVELOPER, SUPPORT)
    for person in people:
        press(world, person, asked(world, person), "ideas.answer")
        form(world, person)
    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(lambda person: person.submit(RICE), people)) == [{}, {}, {}]
    world.settle()
    for user in (ENGLISH, FRENCH, DEVELOPER, SUPPORT):
        heard = [text.replace("\u00a0:", ":") for text in told(world, world.person(user))]
        revealed = [text for text in heard if f"<@{SUPPORT}>: *400*" in text]
        assert len(revealed) == 1
        assert all(f"<@{other}>: *400*" in revealed[0] for other in (FRENCH, DEVELOPER))


def test_a_round_nobody_answers_can_be_ended(world: World) -> None:
    """The asker may stop asking; the score stays what it was, the asked are left in peace, another round may follow."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode", inputs=rice(7))
    ask_people(world, oliver, 1, FRENCH)
    assert "Stop asking" in words(typed(oliver, "1"))
    press(world, oliver, newest(world, oliver, world.slack.core.workspace.direct(ENGLISH).id), "ideas.reveal")
    assert "Stopped. Nobody had answered." in "\n".join(told(world, oliver))
    assert len(told(world, amelie)) == 1
    assert "*RICE 7*" in words(typed(oliver, "1"))
    assert "Ce tour est terminé" in told(world, amelie)[-1]
    ask_people(world, oliver, 1, FRENCH)
    answer(world, amelie, RICE)
    assert "*RICE 400*" in words(typed(oliver, "1"))


def test_somebody_has_to_be_asked(world: World) -> None:
    """Asking nobody is told beside the field, and the form stays."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode")
    do(world, oliver, 1, "ideas.ask")
    assert set(oliver.submit()) == {"people"}
    do(world, amelie, 1, "ideas.ask")
    assert set(amelie.submit({"people": []})) == {"people"}
    assert count(world, "idea_round") == 0


def test_open_scores_give_way_to_revealed_ones(world: World) -> None:
    """A revealed round is what the ranking goes by; several open answers count until then."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode")
    score(world, oliver, 1, RICE)
    ask_people(world, oliver, 1, FRENCH)
    score(world, oliver, 1, RICE | {"rice.reach": "2000"})
    assert "Saved. Your score stays hidden while others score this idea in private." in words(newest(world, oliver))
    assert "*RICE" not in words(typed(oliver, "1"))
    answer(world, amelie, RICE | {"rice.reach": "3000"})
    shown = words(typed(oliver, "1"))
    assert "*RICE 1,200*" in shown
    assert f"Scored by <@{FRENCH}>" in shown


def test_who_is_asked_scores_in_private_from_the_card_too(world: World) -> None:
    """Score it, on the card, leads whoever was asked into the round, before and after they answered; the card thanks
    and counts the answer, and nobody sees a number. Others score in the open as ever, which shows later."""
    oliver, amelie, marcus = (world.person(user) for user in (ENGLISH, FRENCH, SUPPORT))
    put(world, "Dark mode")
    ask_people(world, oliver, 1, FRENCH, DEVELOPER)
    shown = do(world, amelie, 1, "ideas.score")
    assert fields(shown) == [*RICE, "reason"]
    assert "Les notes restent cachées" in words(shown)
    send(world, amelie, **RICE)
    renewed = words(newest(world, amelie))
    assert "votre note pour *#1 Dark mode* est enregistrée." in renewed
    assert "une personne a répondu" in renewed
    assert len(told(world, amelie)) == 1, "the question; no thanks besides those on the card"
    assert "*RICE" not in words(typed(amelie, "1"))
    assert filled(do(world, amelie, 1, "ideas.score"))["rice.impact"] == "2"
    send(world, amelie, **{"rice.impact": "3"})
    assert "*RICE" not in words(typed(oliver, "1"))
    score(world, marcus, 1, RICE)
    assert "Your score stays hidden" in words(newest(world, marcus))
    assert "*RICE" not in words(typed(oliver, "1"))


def test_who_was_asked_while_scoring_in_the_open(world: World) -> None:
    """A form that was open before the round began shows nobody's numbers: it becomes the form of the round, with what
    was typed in it. Another framework is as open as ever."""
    oliver, amelie, priya = (world.person(user) for user in (ENGLISH, FRENCH, DEVELOPER))
    put(world, "Dark mode")
    do(world, amelie, 1, "ideas.score")
    amelie.fill(RICE | {"reason": "Je crois."})
    do(world, priya, 1, "ideas.score")
    choose(world, priya, "ice")
    ask_people(world, oliver, 1, FRENCH, DEVELOPER)
    send(world, priya, **ICE)
    assert "Your score stays hidden" in words(newest(world, priya))
    assert amelie.submit() == {}
    shown = form(world, amelie)
    assert "Entre-temps, on vous a demandé d’évaluer cette idée en privé." in words(shown)
    assert filled(shown) == {**RICE, "rice.reach": "1000", "reason": "Je crois."}
    send(world, amelie)
    assert "est enregistrée." in words(newest(world, amelie))
    assert "*RICE" not in words(typed(oliver, "1"))
    assert "1 of 2 answered" in told(world, oliver)[-1]
