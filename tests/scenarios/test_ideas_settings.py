"""What a workspace decides: what it ranks by, its own criteria, who manages ideas."""

import re

from bot.ideas.counting import criteria
from sandbox import Person
from tests.conftest import ADMIN, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import direct, form, home, newest, posts, press, send, told
from tests.scenarios.ideas_acts import (
    RICE,
    answer,
    ask_people,
    asked,
    buttons,
    capture,
    criteria_fields,
    criteria_lines,
    do,
    fields,
    filled,
    put,
    reveal,
    rice,
    score,
    typed,
)
from tests.words import words

OWN = "Revenue; 3; plus; 1-5\nWork; 1; minus; 0-10"
FIT = ("5", "0")


def settle_on(world: World, person: Person, **answers: object) -> None:
    """Change the settings of ideas."""
    press(world, person, home(world, person), "settings.open")
    form(world, person)
    if "criteria" in answers:
        answers |= criteria_fields(world, person, str(answers.pop("criteria")))
    send(world, person, **answers)


def given(world: World, *values: str) -> dict[str, str]:
    """What is chosen for the workspace's own criteria, in their order."""
    own, _ = criteria(world.bot.services, world.workspace)
    return {f"weighted.{one.name}": value for one, value in zip(own, values, strict=False)}


def test_the_workspace_ranks_by_one_framework(world: World) -> None:
    """What an administrator chooses is what lists, forms and the Home tab go by, unless somebody asks for another."""
    helena, amelie = world.person(ADMIN), world.person(FRENCH)
    put(world, "Dark mode", inputs=rice(7))
    settle_on(world, helena, framework="ice")
    assert "*ICE*" in words(typed(amelie, "liste"))
    assert "*RICE*" in words(typed(amelie, "liste rice"))
    amelie.shortcut("ideas.new")
    assert filled(form(world, amelie))["framework"] == "ice"
    send(world, amelie, title="Mode sombre", **{"ice.impact": "5", "ice.confidence": "5", "ice.ease": "5"})
    assert "*Les cinq premières selon ICE*" in words(home(world, amelie))
    assert filled(do(world, amelie, 1, "ideas.ask"))["framework"] == "ice"
    press(world, helena, home(world, helena), "settings.open")
    assert filled(form(world, helena))["framework"] == "ice"


def test_a_workspace_has_criteria_of_its_own(world: World) -> None:
    """Each criterion is a row of its own, in either language; a row is added and taken out, and nothing typed in the
    others is lost; what is saved stands in the form as it was read."""
    helena, amelie = world.person(ADMIN), world.person(FRENCH)
    settle_on(world, helena, managers=[FRENCH])
    settle_on(world, helena, criteria="Revenue; 2.5; plus; 1-5\nWork; 1; minus; 0 to 10")
    opened(world, amelie)
    assert criteria_lines(form(world, amelie)) == "Revenue; 2,5; plus; 1-5\nWork; 1; minus; 0-10"
    amelie.fill({"criteria.2.label": "Travail", "framework": "ice"})
    press(world, amelie, form(world, amelie), "ideas.criterion_add")
    amelie.fill({"criteria.3.label": "Risque", "criteria.3.weight": "0,5", "criteria.3.up": "down"})
    press(world, amelie, form(world, amelie), "ideas.criterion_remove:1")
    shown = form(world, amelie)
    assert criteria_lines(shown) == "Travail; 1; minus; 0-10\nRisque; 0,5; minus; 1-5"
    assert filled(shown)["framework"] == "ice"
    send(world, amelie)
    opened(world, helena)
    assert criteria_lines(form(world, helena)) == "Travail; 1; minus; 0-10\nRisque; 0.5; minus; 1-5"
    press(world, helena, form(world, helena), "settings.changes")
    assert "Travail (weight 1, less is better, 0–10)" in words(form(world, helena))


def test_what_is_wrong_of_criteria_is_told_beside_each_field(world: World) -> None:
    """All that is wrong is marked at once, each beside its own field; nothing is changed and nothing lost."""
    helena = world.person(ADMIN)
    opened(world, helena)
    wrong = {
        "criteria.1.weight": ("lots", "0", "-1", "1001", "1e308", "0.0001"),
        "criteria.2.scale": ("5-1", "1-1", "1-1000", "0-21", "high", "5"),
        "criteria.3.label": ("…", "\u200b") * 3,
    }
    for texts in zip(*wrong.values(), strict=True):
        errors = helena.submit({**dict(zip(wrong, texts, strict=True)), "framework": "weighted", "managers": [SUPPORT]})
        assert set(errors) == set(wrong)
    assert errors["criteria.1.weight"] == "Type a number above 0, up to 1,000."
    assert "such as 1–5 or 0–10" in errors["criteria.2.scale"]
    helena.close()
    opened(world, helena)
    assert filled(form(world, helena))["framework"] == "rice"
    assert criteria_lines(form(world, helena)).startswith("Customer value")


def test_as_many_criteria_as_a_form_can_ask_for(world: World) -> None:
    """Eight rows and no more, and never none."""
    helena = world.person(ADMIN)
    opened(world, helena)
    typed_ = criteria_fields(world, helena, "\n".join(f"C{n}; 1; plus; 1-20" for n in range(8)))
    press(world, helena, form(world, helena), "ideas.criterion_add")
    assert "Enter 1 to 8 criteria." in words(form(world, helena))
    helena.close()
    send(world, helena, framework="weighted", **typed_)
    helena.shortcut("ideas.new")
    assert [field for field in fields(form(world, helena)) if "." in field] == [f"weighted.c{n}" for n in range(4, 12)]
    helena.close()
    opened(world, helena)
    for n in range(1, 8):
        press(world, helena, form(world, helena), f"ideas.criterion_remove:{n}")
    press(world, helena, form(world, helena), "ideas.criterion_remove:8")
    assert "Enter 1 to 8 criteria." in words(form(world, helena))


def test_a_score_by_own_criteria_never_moves_by_itself(world: World) -> None:
    """Scores run from 0 to 100 on fixed scales: another idea changes ranks, not scores; saving the same criteria again
    changes nothing."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    settle_on(world, helena, criteria=OWN, framework="weighted")
    capture(oliver, "Dark mode")
    score(world, oliver, 1, given(world, "4", "5"))
    for title, values in (("Best", FIT), ("Worst", ("1", "10"))):
        score(world, oliver, capture(oliver, title), given(world, *values))
    settle_on(world, helena)
    shown = words(typed(oliver, "list"))
    assert re.findall(r"\n([0-9.]+): [^\n]*\. Scored\.", shown) == ["100", "69", "0"]
    card = words(typed(oliver, "1"))
    assert "Revenue 4 (weight 3), Work 5 (weight 1)" in card


def test_criteria_redefined_while_a_form_is_open(world: World) -> None:
    """Whoever is filling in the old criteria is told, keeps what they typed, and sees the new ones; nothing is kept
    under the wrong name."""
    helena, amelie = world.person(ADMIN), world.person(FRENCH)
    settle_on(world, helena, criteria=OWN, framework="weighted")
    put(world, "Dark mode")
    amelie.shortcut("ideas.new")
    form(world, amelie)
    amelie.fill({"title": "Mode sombre", "description": "La nuit.", "reason": "Je crois.", **given(world, "4")})
    settle_on(world, helena, criteria="Reach; 1; plus; 1-5\nDelight; 1; plus; 1-5\nRisk; 1; minus; 1-3")
    assert amelie.submit() == {}
    shown = form(world, amelie)
    assert "Les critères ont changé pendant que le formulaire était ouvert." in words(shown)
    kept = filled(shown)
    assert (kept["title"], kept["description"], kept["reason"]) == ("Mode sombre", "La nuit.", "Je crois.")
    assert [b["label"]["text"] for b in shown["blocks"] if b.get("block_id", "").startswith("weighted.")] == [
        "Reach",
        "Delight",
        "Risk",
    ]
    send(world, amelie, **given(world, "5", "5", "1"))
    assert "*Nos critères 100*" in words(amelie.modal)
    do(world, amelie, 1, "ideas.score")
    amelie.fill({**given(world, "5", "4", "1"), "reason": "Typed"})
    settle_on(world, helena, criteria=OWN)
    assert amelie.submit() == {}
    assert "Les critères ont changé" in words(form(world, amelie))
    assert filled(form(world, amelie))["reason"] == "Typed"
    send(world, amelie, **given(world, *FIT))
    assert "*Nos critères 100*" in words(newest(world, amelie))
    listed = typed(amelie, "liste")
    _, below = words(listed).split("Pas encore évaluées")
    assert "*#2 Mode sombre*\nÉvaluée" in below
    assert "Pas encore évaluée" in words(typed(amelie, "2")), "what was scored by other criteria stands in no ranking"


def test_criteria_redefined_during_a_blind_round(world: World) -> None:
    """Answers to the old criteria are not mixed with those to the new ones, and the reveal is not lost."""
    helena, oliver, amelie, priya = (world.person(user) for user in (ADMIN, ENGLISH, FRENCH, DEVELOPER))
    settle_on(world, helena, criteria="Revenue; 3; plus; 1-20", framework="weighted")
    put(world, "Dark mode", ENGLISH)
    ask_people(world, oliver, 1, FRENCH, DEVELOPER)
    answer(world, amelie, given(world, "18"))
    press(world, priya, asked(world, priya), "ideas.answer")
    form(world, priya)
    priya.fill(given(world, "15"))
    settle_on(world, helena, criteria=OWN)
    assert priya.submit() == {}
    assert "The criteria changed while the form was open." in words(form(world, priya))
    send(world, priya, **given(world, *FIT))
    revealed = told(world, oliver)[-1]
    assert f"<@{DEVELOPER}>: *100*" in revealed
    assert "18" not in revealed
    assert "One answer is left out, because the criteria have changed since." in revealed
    assert "Une réponse ne compte pas : elle date d’avant le changement" in told(world, amelie)[-1].replace(
        "\u00a0", " "
    )
    assert "*Our criteria 100*" in words(typed(oliver, "1"))


def test_a_round_of_which_nothing_counts_says_so(world: World) -> None:
    """When every answer was given to criteria that are gone, nobody is told that nobody answered."""
    helena, oliver, amelie = (world.person(user) for user in (ADMIN, ENGLISH, FRENCH))
    settle_on(world, helena, criteria=OWN, framework="weighted")
    put(world, "Dark mode", ENGLISH)
    ask_people(world, oliver, 1, FRENCH, DEVELOPER)
    answer(world, amelie, given(world, *FIT))
    settle_on(world, helena, criteria="Revenue; 3; minus; 1-5")
    progress = newest(world, oliver, direct(world, oliver))
    reveal(world, oliver, progress)
    assert "I can’t show any score for *#1 Dark mode*." in told(world, oliver)[-1]
    assert "One answer is left out" in told(world, oliver)[-1]
    assert "Aucune note de *#1 Dark mode* ne peut être montrée." in told(world, amelie)[-1]
    press(world, oliver, newest(world, oliver, direct(world, oliver)), "ideas.ask")
    assert form(world, oliver)["title"]["text"] == "Ask others to score"


def opened(world: World, person: Person) -> None:
    """Open the settings of ideas, and leave them open."""
    press(world, person, home(world, person), "settings.open")
    form(world, person)


def test_settings_left_open_bring_nothing_back(world: World) -> None:
    """Whoever changed the framework alone, in a form that was open for long, takes back neither the criteria nor the
    managers that somebody else decided on meanwhile."""
    helena, amelie = world.person(ADMIN), world.person(FRENCH)
    settle_on(world, helena, managers=[FRENCH])
    opened(world, amelie)
    settle_on(world, helena, criteria=OWN, managers=[FRENCH, SUPPORT])
    put(world, "Dark mode")
    score_ = {"framework": "weighted", **given(world, *FIT)}
    send(world, amelie, framework="weighted")
    do(world, helena, 1, "ideas.score")
    send(world, helena, **score_)
    assert "*Our criteria 100*" in words(newest(world, helena))
    opened(world, helena)
    assert filled(form(world, helena))["framework"] == "weighted"
    assert criteria_lines(form(world, helena)) == OWN
    assert "settings.open" in buttons(home(world, world.person(SUPPORT)))


def test_two_managers_who_change_the_same_criteria(world: World) -> None:
    """The second is shown what the criteria are by now, keeps what they typed, and decides by saving again; so is who
    only ticks that the criteria they saw mean something else."""
    helena, amelie = world.person(ADMIN), world.person(FRENCH)
    settle_on(world, helena, managers=[FRENCH])
    opened(world, amelie)
    amelie.fill({**criteria_fields(world, amelie, "Marge; 1; plus; 1-5"), "framework": "ice"})
    settle_on(world, helena, criteria=OWN, framework="wsjf")
    assert amelie.submit() == {}
    shown = form(world, amelie)
    said = words(shown).replace("\u00a0", " ")
    assert "quelqu’un d’autre a modifié : *L’espace classe selon*, *Nos critères*." in said
    mine = "Revenue (poids 3, plus haut, c’est mieux, 1–5) Work (poids 1, plus bas, c’est mieux, 0–10)"
    assert f"<@{ADMIN}> a écrit ici « {mine} »" in said
    assert f"<@{ADMIN}> a écrit ici « WSJF »" in said
    assert filled(shown)["framework"] == "ice"
    assert criteria_lines(shown) == "Marge; 1; plus; 1-5"
    send(world, amelie)
    opened(world, helena)
    assert filled(form(world, helena))["framework"] == "ice"
    assert criteria_lines(form(world, helena)) == "Marge; 1; plus; 1-5"
    settle_on(world, amelie, criteria=OWN)
    assert helena.submit({"anew": ["yes"]}) == {}
    assert "someone else changed *Our criteria* too" in words(form(world, helena))


def test_renamed_criteria_keep_their_scores(world: World) -> None:
    """A new name and a new weight ask nobody again; the card says the new name, and a form opened before is taken."""
    helena, oliver, amelie = (world.person(user) for user in (ADMIN, ENGLISH, FRENCH))
    settle_on(world, helena, criteria=OWN, framework="weighted")
    capture(oliver, "Dark mode")
    score(world, oliver, 1, given(world, "4", "5"))
    do(world, amelie, 1, "ideas.score")
    amelie.fill(given(world, "4", "5"))
    before = len(told(world, helena))
    settle_on(world, helena, criteria="Work; 1; minus; 0-10\nMargin; 1; plus; 1-5")
    assert len(told(world, helena)) == before
    assert amelie.submit() == {}
    card = words(typed(oliver, "1"))
    assert "*Our criteria 63*" in card
    assert "Work 5 (weight 1), Margin 4 (weight 1) → 63" in card
    assert "2 people scored it" in card


def test_criteria_of_another_meaning_ask_again(world: World) -> None:
    """Another scale empties the ranking, and whoever changed it hears how much; what still means the same stands in
    the form; a tick says that a name kept means something else."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    settle_on(world, helena, criteria=OWN, framework="weighted")
    capture(oliver, "Dark mode")
    score(world, oliver, 1, given(world, "4", "5"))
    settle_on(world, helena, criteria="Revenue; 3; plus; 1-5\nWork; 1; minus; 0-9")
    assert "one idea is out of this ranking until someone scores it again" in told(world, helena)[-1]
    assert "Not scored yet" in words(typed(oliver, "1"))
    assert filled(do(world, oliver, 1, "ideas.score")) == {"framework": "weighted", **given(world, "4")}
    send(world, oliver, **given(world, "4", "5"))
    settle_on(world, helena, anew=["yes"])
    assert "Not scored yet" in words(typed(oliver, "1"))
    assert filled(do(world, oliver, 1, "ideas.score")) == {"framework": "weighted"}


def test_only_managers_decide(world: World) -> None:
    """Others have no button; who loses the role with the form open is told, and nothing is changed."""
    helena, amelie, marcus = world.person(ADMIN), world.person(FRENCH), world.person(SUPPORT)
    settle_on(world, helena, managers=[FRENCH])
    assert "settings.open" not in buttons(home(world, marcus))
    press(world, amelie, home(world, amelie), "settings.open")
    shown = fields(form(world, amelie))
    assert {"managers", "framework", "criteria.1.label"} <= set(shown)
    assert not {"language", "editors"} & set(shown)
    settle_on(world, helena, managers=[])
    errors = amelie.submit({"framework": "ice", "managers": [FRENCH]})
    assert "Seuls les responsables product ops peuvent le faire." in next(iter(errors.values()))
    world.settle()
    assert "settings.open" not in buttons(amelie.home or {})
    assert "*RICE*" in words(typed(marcus, "list"))
    assert posts(world) == []


def test_a_range_comes_from_steps_of_the_scale(world: World) -> None:
    """How sure a rank is, is said for the workspace's own criteria as well."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    settle_on(world, helena, criteria="Revenue; 1; plus; 1-5", framework="weighted")
    for title, value in (("One", "5"), ("Two", "4"), ("Three", "1")):
        number = capture(oliver, title)
        score(world, oliver, number, given(world, value))
    shown = words(typed(oliver, "list"))
    assert "*#1 One*\n100: 1st, nearly certain" in shown
    assert "*#3 Three*\n0: 3rd, nearly certain" in shown


def test_open_rice_is_left_alone(world: World) -> None:
    """Published frameworks do not change with the workspace's criteria."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    capture(oliver, "Dark mode")
    score(world, oliver, 1, RICE)
    settle_on(world, helena, criteria=OWN)
    assert "*RICE 400*" in words(typed(oliver, "1"))
