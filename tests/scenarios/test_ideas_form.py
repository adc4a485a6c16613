"""Scoring: the fields follow the framework, numbers are read as people write them, and nothing typed is lost."""

from typing import Any

from sandbox import Person
from tests.conftest import ENGLISH, FRENCH, World
from tests.scenarios.acts import again, count, form, newest, posts, press, send
from tests.scenarios.ideas_acts import RICE, buttons, choose, do, fields, filled, more, put, rice, score, typed
from tests.words import words

SHARED = ["reason", "team", "owner", "tags", "links"]
FIELDS = {
    "rice": ["rice.reach", "rice.impact", "rice.confidence", "rice.effort"],
    "wsjf": ["wsjf.value", "wsjf.time", "wsjf.risk", "wsjf.size"],
    "ice": ["ice.impact", "ice.confidence", "ice.ease"],
    "weighted": ["weighted.c1", "weighted.c2", "weighted.c3"],
}
SCORED = {
    "rice": (RICE, "*RICE 400* — the only idea scored", "reach 1,000 × impact 2 × confidence 80"),
    "wsjf": (
        {"wsjf.value": "13", "wsjf.time": "8", "wsjf.risk": "3", "wsjf.size": "5"},
        "*WSJF 4.8* — the only idea scored",
        "(value 13 + time 8 + risk or opportunity 3) ÷ size 5",
    ),
    "ice": (
        {"ice.impact": "7", "ice.confidence": "5", "ice.ease": "10"},
        "*ICE 350* — the only idea scored",
        "impact 7 × confidence 5 × ease 10",
    ),
    "weighted": (
        {"weighted.c1": "5", "weighted.c2": "3", "weighted.c3": "1"},
        "*Our criteria 86* — the only idea scored",
        "Customer value / Valeur client 5 (weight 3)",
    ),
}


def new(world: World, person: Person, framework: str = "rice", **answers: Any) -> dict[str, Any]:
    """The empty form with a framework chosen in it, and something typed."""
    person.shortcut("ideas.new")
    shown = form(world, person)
    if answers:
        person.fill(answers)
    if framework != "rice":
        shown = choose(world, person, framework)
    return shown


def state(person: Person) -> dict[str, Any]:
    """What stands in the form on top now, typed or given, by field."""
    assert person.modal is not None, "the form is gone"
    values = person.modal["state"]["values"]
    found = {field: next(iter(elements.values())) for field, elements in values.items()}
    return {field: e.get("value") or (e.get("selected_option") or {}).get("value") for field, e in found.items()}


def test_every_framework_scores_at_once(world: World) -> None:
    """The form asks what the framework asks, and the idea comes with its score and how it came about."""
    oliver = world.person(ENGLISH)
    for framework, (answers, standing, how) in SCORED.items():
        shown = new(world, oliver, framework)
        assert fields(shown) == ["title", "description", "framework", *FIELDS[framework], *SHARED]
        send(world, oliver, title="Dark mode", **answers)
        assert standing in words(oliver.modal)
        assert how in words(oliver.modal)


def test_what_was_typed_stays_when_the_framework_changes(world: World) -> None:
    """Choosing another framework changes its fields and nothing else that was typed."""
    amelie = world.person(FRENCH)
    said = {"title": "Mode sombre", "description": "La nuit.", "tags": "nuit", "team": "Mobile", "reason": "Demandé."}
    new(world, amelie, **said, **{"rice.reach": "1 500"})
    for framework in ("ice", "weighted", "wsjf"):
        shown = choose(world, amelie, framework)
        assert FIELDS[framework] == [field for field in fields(shown) if "." in field]
        assert {field: value for field, value in state(amelie).items() if field in said} == said
    send(world, amelie, **SCORED["wsjf"][0])
    card = words(amelie.modal)
    for sentence in ("*WSJF 4,8*", "La nuit.", "#nuit", "Équipe\u00a0: Mobile"):
        assert sentence in card


def test_an_idea_is_scored_by_several_frameworks(world: World) -> None:
    """Scores of two frameworks stand side by side and are ranked apart."""
    oliver = world.person(ENGLISH)
    put(world, "Dark mode")
    put(world, "Split payment")
    score(world, oliver, 1, RICE)
    do(world, oliver, 1, "ideas.score")
    assert [field for field in fields(choose(world, oliver, "ice")) if "." in field] == FIELDS["ice"]
    send(world, oliver, **SCORED["ice"][0])
    assert "Scored." in words(newest(world, oliver))
    shown = words(newest(world, oliver))
    assert "*ICE 350* — the only idea scored" in shown
    assert "*RICE 400* — the only idea scored" in shown
    assert "*RICE*: one scored idea" in words(typed(oliver, "list"))
    assert "350" in words(typed(oliver, "list ice"))
    assert "350" not in words(typed(oliver, "list rice"))


def test_numbers_are_there_again_when_their_framework_is(world: World) -> None:
    """Looking at another framework's fields, and at a third one's, loses no number; what was emptied stays empty."""
    amelie = world.person(FRENCH)
    new(world, amelie, title="Mode sombre", **{"rice.reach": "1 500,5", "rice.impact": "2", "rice.effort": "4"})
    choose(world, amelie, "wsjf")
    amelie.fill({"wsjf.value": "8"})
    choose(world, amelie, "ice")
    amelie.fill({"ice.ease": "3"})
    back = {name: text for name, text in filled(choose(world, amelie, "rice")).items() if "." in name}
    assert back == {"rice.reach": "1 500,5", "rice.impact": "2", "rice.effort": "4"}
    amelie.fill({"rice.reach": None})
    assert filled(choose(world, amelie, "wsjf"))["wsjf.value"] == "8"
    assert "rice.reach" not in filled(choose(world, amelie, "rice"))
    send(world, amelie, **RICE | {"rice.effort": "4"})
    assert "*RICE 400*" in words(amelie.modal)
    do(world, amelie, 1, "ideas.score")
    choose(world, amelie, "ice")
    amelie.fill({"ice.ease": "3"})
    choose(world, amelie, "rice")
    assert filled(choose(world, amelie, "ice"))["ice.ease"] == "3"


NUMBERS = [
    (ENGLISH, "1,000.5", "1", "reach 1,000.5 × impact 1 × confidence 100% ÷ effort 1 ≈ 1,000"),
    (ENGLISH, "1000.5", "0.5", "reach 1,000.5 × impact 1 × confidence 100% ÷ effort 0.5 ≈ 2,000"),
    (ENGLISH, " 2 000 ", "1.0", "reach 2,000 × impact 1 × confidence 100% ÷ effort 1 = 2,000"),
    (ENGLISH, "+12", "1", "reach 12 × impact 1 × confidence 100% ÷ effort 1 = 12"),
    (FRENCH, "1 000,5", "1", "portée 1\u202f000,5 × impact 1 × confiance 100 % ÷ effort 1 ≈ 1\u202f000"),
    (FRENCH, "1\u202f000,5", "0,5", "portée 1\u202f000,5 × impact 1 × confiance 100 % ÷ effort 0,5 ≈ 2\u202f000"),
    (FRENCH, "1\u00a0000", "1,0", "portée 1\u202f000 × impact 1 × confiance 100 % ÷ effort 1 = 1\u202f000"),
    (FRENCH, "12,25", "1", "portée 12,25 × impact 1 × confiance 100 % ÷ effort 1 ≈ 12"),
]


def test_numbers_are_read_as_the_reader_writes_them(world: World) -> None:
    """Thousands and decimals as typed in the reader's language come to the same score, and come back the same way."""
    for number, (user, reach, effort, shown) in enumerate(NUMBERS, 1):
        person = world.person(user)
        new(world, person)
        answers = {"rice.reach": reach, "rice.effort": effort, "rice.impact": "1", "rice.confidence": "100"}
        send(world, person, title=f"Dark mode {number}", **answers)
        assert shown in words(person.modal).replace("\u00a0", " "), reach
        assert filled(do(world, person, number, "ideas.score"))["rice.impact"] == "1"
        send(world, person)
        assert shown in words(typed(person, str(number))).replace("\u00a0", " "), reach


BAD = [
    ("rice.reach", "0", "Type a number above 0.", "Donnez un nombre supérieur à 0."),
    ("rice.reach", "-5", "Type a number above 0.", "Donnez un nombre supérieur à 0."),
    ("rice.reach", "NaN", "“NaN” isn’t a number I recognise.", "« NaN » n’est pas un nombre"),
    ("rice.reach", "1e308", "“1e308” isn’t a number", "« 1e308 » n’est pas un nombre"),
    ("rice.reach", "∞", "“∞” isn’t a number", "« ∞ » n’est pas un nombre"),
    (
        "rice.reach",
        "9" * 20,
        "1,000,000,000,000 at most.",
        "Donnez un nombre inférieur ou égal à 1\u202f000\u202f000\u202f000\u202f000.",
    ),
    (
        "rice.reach",
        "5 000 000 000 000",
        "Type 1,000,000,000,000 at most.",
        "Donnez un nombre inférieur ou égal à 1\u202f000\u202f000\u202f000\u202f000.",
    ),
    ("rice.reach", "many", "Write it like 1,000.5.", "Écrivez-le comme 1\u202f000,5."),
    ("rice.effort", "0", "Type a number from 0.5 to 10,000.", "Donnez un nombre entre 0,5 et 10\u202f000."),
    ("rice.effort", "0,4", "isn’t a number I recognise", "Donnez un nombre entre 0,5 et"),
    ("rice.effort", "-1", "Type a number from 0.5", "Donnez un nombre entre 0,5"),
    ("rice.effort", "20000", "Type a number from 0.5", "Donnez un nombre entre 0,5"),
    ("links", "javascript:alert(1)", "“javascript:alert(1)” isn’t a web address.", "n’est pas une adresse web"),
    ("links", "https://a.example figma.com/x", "“figma.com/x” isn’t a web address.", "« figma.com/x » n’est pas"),
    ("links", "https://a.example/<!channel>", "isn’t a web address.", "n’est pas une adresse web"),
    ("title", "?!", "Give it a title with letters or digits.", "Donnez un titre"),
    ("tags", " ".join(f"t{n}" for n in range(11)), "At most 10 tags fit here.", "10 étiquettes au plus"),
]


def test_bad_input_is_told_beside_its_field(world: World) -> None:
    """What cannot be is said beside its field, in the reader's language; everything typed is still there, nothing is
    kept, and the mended form is accepted."""
    kept = 0
    for field, value, *sentences in BAD:
        for user, sentence in zip((ENGLISH, FRENCH), sentences, strict=True):
            person = world.person(user)
            answers = {"title": "Dark mode", "description": "At night.", **RICE, field: value}
            new(world, person)
            errors = person.submit(answers)
            assert set(errors) == {field}, value
            assert " ".join(sentence.split()) in " ".join(errors[field].split())
            assert {name: state(person)[name] for name in answers} == answers
            assert count(world, "idea") == kept
            send(world, person, **{"title": f"Dark mode {kept}", **RICE, "links": "https://a.example", "tags": "dark"})
            assert "*RICE 400*" in words(person.modal)
            kept += 1


def test_a_choice_that_was_never_offered_is_refused(world: World) -> None:
    """A confidence of 120 % cannot be chosen, nor slipped in."""
    oliver = world.person(ENGLISH)
    new(world, oliver)
    for field, value in (("confidence", "120"), ("confidence", "-50"), ("impact", "1e308"), ("impact", "NaN")):
        slipped = {"text": {"type": "plain_text", "text": value}, "value": value}
        errors = oliver.submit({"title": "Dark mode", **RICE, f"rice.{field}": slipped})
        assert set(errors) == {f"rice.{field}"}
        assert "Choose one of these: " in errors[f"rice.{field}"] or "isn’t a number" in errors[f"rice.{field}"]
    assert count(world, "idea") == 0


def test_a_blank_is_no_zero(world: World) -> None:
    """A score wants every input; what was given so far is kept for the next time, and the idea stands unscored."""
    amelie = world.person(FRENCH)
    new(world, amelie)
    send(world, amelie, title="Mode sombre", **{"rice.reach": "1 500", "rice.impact": "0.5"})
    assert "Recueillie sous le numéro *#1*. Elle n’a pas encore de note" in words(amelie.modal)
    assert "*#1 Mode sombre*\nNouvelle" in words(amelie.modal)
    listed = words(typed(amelie, "liste"))
    assert "Pas encore évaluées\n*#1 Mode sombre*" in listed
    shown = filled(do(world, amelie, 1, "ideas.score"))
    assert {name: shown[name] for name in shown if "." in name} == {"rice.reach": "1\u202f500", "rice.impact": "0.5"}
    assert set(amelie.submit({"rice.confidence": "100"})) == {"rice.effort"}
    send(world, amelie, **{"rice.effort": "0,5"})
    assert "*RICE 1\u202f500* — la seule idée évaluée" in words(newest(world, amelie))


def test_one_scores_again(world: World) -> None:
    """A person's newer score takes the place of their older; several people's are taken together."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode")
    score(world, oliver, 1, RICE | {"reason": "As in our tickets"})
    shown = filled(do(world, oliver, 1, "ideas.score"))
    assert shown["reason"] == "As in our tickets"
    assert shown["rice.reach"] == "1,000"
    send(world, oliver, **{"rice.reach": "2000"})
    assert "One person scored it" in words(newest(world, oliver))
    assert "rice.reach" not in filled(do(world, amelie, 1, "ideas.score"))
    send(world, amelie, **RICE | {"rice.reach": "4 000"})
    shown_ = words(newest(world, amelie))
    assert "*RICE 1\u202f200*" in shown_
    assert "2 personnes l’ont évaluée" in shown_
    assert f"<@{ENGLISH}>" in shown_
    assert f"Évaluée par <@{FRENCH}>" in shown_ or f", <@{FRENCH}>" in shown_


def test_the_reason_is_on_the_card(world: World) -> None:
    """Why somebody scored as they did is read beside the score, with their name; in a channel it calls nobody."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode")
    score(world, oliver, 1, RICE | {"reason": "As in <our>\ntickets"})
    score(world, amelie, 1, RICE)
    shown = words(typed(amelie, "1"))
    assert f"Pourquoi\n•  <@{ENGLISH}>\u00a0: As in &lt;our&gt; tickets" in shown
    assert f"<@{FRENCH}>\u00a0:" not in shown
    more(world, amelie, typed(amelie, "1"), "share")
    assert "•  Oliver Hayes\u00a0: As in &lt;our&gt; tickets" in words(posts(world)[-1])


def test_the_form_opens_in_the_framework_of_the_idea(world: World) -> None:
    """An idea scored by another framework than the workspace's is scored further by that one."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    new(world, oliver, "wsjf")
    send(world, oliver, title="Dark mode", **SCORED["wsjf"][0])
    press(world, amelie, typed(amelie, "1"), "ideas.score")
    assert filled(form(world, amelie))["framework"] == "wsjf"


def test_all_that_is_wrong_is_told_at_once(world: World) -> None:
    """Reach and effort, title and link, horizon and quarter: each stands beside its field, and nobody mends one to hear
    of the next."""
    oliver = world.person(ENGLISH)
    new(world, oliver, title="!?", links="nowhere", **{"rice.reach": "lots", "rice.effort": "0"})
    assert set(oliver.submit({})) == {"title", "links", "rice.reach", "rice.effort"}
    assert count(world, "idea") == 0
    oliver.close()
    number = put(world, "Dark mode")
    do(world, oliver, number, "ideas.score")
    assert set(oliver.submit(RICE | {"rice.reach": "lots", "rice.effort": "-1"})) == {"rice.reach", "rice.effort"}
    oliver.close()
    do(world, oliver, number, "ideas.decide")
    assert set(oliver.submit({"status": "shipped", "quarter": "soon"})) == {"quarter"}
    oliver.close()
    do(world, oliver, number, "ideas.ask")
    assert set(oliver.submit({"people": [FRENCH], "deadline": "2020-01-01"})) == {"deadline"}


def test_a_score_is_taken_back(world: World) -> None:
    """Whoever scored in the open removes their score in its form: the others' stand, and an idea that nobody scores
    any more is new again; nobody else's form has the button."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode", inputs=rice(100))
    assert "ideas.unscore" not in buttons(do(world, amelie, 1, "ideas.score"))
    send(world, amelie, **RICE)
    for person, sentence, left in (
        (amelie, "Votre note est retirée.", "*RICE 100*"),
        (oliver, "Score removed.", "Not scored yet"),
    ):
        press(world, person, do(world, person, 1, "ideas.score"), "ideas.unscore")
        again(world)
        assert sentence in words(person.modal)
        assert left in words(typed(person, "1")), words(typed(person, "1"))
    assert "*#1 Dark mode*\nNew" in words(typed(oliver, "1"))
    more(world, oliver, typed(oliver, "1"), "history")
    assert "Scored → New" in words(form(world, oliver))
