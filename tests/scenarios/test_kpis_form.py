"""The form of a KPI: fields that follow, errors beside them, nothing typed that is lost."""

from collections.abc import Iterator, Mapping

from tests.conftest import ADMIN, ENGLISH, FRENCH, World
from tests.scenarios.acts import again, count, form, home, newest, press, send
from tests.scenarios.conftest import crossed
from tests.scenarios.kpis_acts import DESIGNER, add, choose, fields, form_from, plain, put, said, typed
from tests.words import words


@crossed
def test_the_fields_follow(world: World) -> None:
    """A currency is asked for with money, a unit of time with a duration, two edges with a band, and a zone to type
    where none of the menu is meant; whatever was typed before is still there."""
    oliver = world.person(ENGLISH)
    form_from(world, oliver, "add Revenue")
    oliver.fill({"team": "Growth", "target": "12"})
    shown = choose(world, oliver, "kpis.follow", "currency")
    assert fields(shown)[:5] == ["name", "unit", "currency", "direction", "target"]
    assert "duration" in fields(choose(world, oliver, "kpis.follow", "duration"))
    shown = choose(world, oliver, "kpis.follow:direction", "band")
    assert fields(shown)[:6] == ["name", "unit", "duration", "direction", "low", "high"]
    assert "alert_at" not in fields(shown)
    shown = choose(world, oliver, "kpis.follow:zone", "other")
    assert "zone_typed" in fields(shown)
    assert "Growth" in words(shown)
    oliver.fill({"low": "2 min", "high": "3 min 30 s", "zone_typed": "lisbon"})
    choose(world, oliver, "kpis.follow:direction", "up")
    shown = choose(world, oliver, "kpis.follow:direction", "band")
    assert "3 min 30 s" in words(shown)
    assert "12" in [
        b["element"].get("initial_value")
        for b in choose(world, oliver, "kpis.follow:direction", "down")["blocks"]
        if b["type"] == "input"
    ]
    choose(world, oliver, "kpis.follow:direction", "band")
    send(world, oliver)
    assert "target 2 min to 3 min 30 s" in said(oliver, "revenue")
    (kept,) = world.bot.services.store.run("SELECT zone, team, detail FROM kpi")
    assert kept == {"zone": "Europe/Lisbon", "team": "Growth", "detail": "s"}


@crossed
def test_what_is_wrong_stands_beside_its_field(world: World) -> None:
    """In the reader's language, with what would be right; the form stays open and nothing is kept."""
    amelie, oliver = world.person(FRENCH), world.person(ENGLISH)
    put(world, "Sign-ups")
    form_from(world, amelie, "ajouter")
    choose(world, amelie, "kpis.follow", "currency")
    for answers, field, why in (
        ({"name": "!?"}, "name", "lettre"),
        ({"name": "sign ups"}, "name", "Sign-ups"),
        ({"name": "bilan"}, "name", "bilan"),
        ({"name": "x", "target": "beaucoup"}, "target", "« beaucoup »"),
        ({"name": "x", "target": "1", "currency": "ZZZ"}, "currency", "ZZZ"),
        ({"name": "x", "target": "1", "currency": "EUR", "fresh": "0"}, "fresh", "heures"),
        ({"name": "x", "fresh": "9999", "fresh_unit": "week"}, "fresh", "heures"),
        ({"name": "x", "fresh": "2", "alert_at": "5"}, "alert_at", ""),
    ):
        wrong = amelie.submit(answers)
        assert set(wrong) == {field}, wrong
        assert why in plain(wrong[field])
    choose(world, amelie, "kpis.follow:zone", "other")
    assert set(amelie.submit({"alert_at": "", "zone_typed": "Nulle part"})) == {"zone_typed"}
    form_from(world, oliver, "add Load")
    choose(world, oliver, "kpis.follow:direction", "band")
    assert set(oliver.submit({"low": "5", "high": "2"})) == {"high"}
    assert count(world, "kpi") == 1


@crossed
def test_a_form_that_was_sent_before_its_fields_followed(world: World) -> None:
    """Whoever chooses a currency and saves in the same moment gets the field for it first."""
    oliver = world.person(ENGLISH)
    shown = form_from(world, oliver, "add Revenue")
    assert "currency" not in fields(shown)
    send(world, oliver, unit="currency")
    assert oliver.modal is not None
    assert "currency" in fields(oliver.modal)
    assert count(world, "kpi") == 0
    send(world, oliver, currency="gbp")
    assert "Added." in words(newest(world, oliver))
    assert "£12" in said(oliver, "set revenue 12")


@crossed
def test_two_people_change_the_same(world: World) -> None:
    """The second is told, keeps what they typed, and saves again to have it so."""
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    put(world, "Activation", target=40.0)
    form_from(world, oliver, "edit activation")
    form_from(world, helena, "edit activation")
    send(world, helena, target="50")
    send(world, oliver, target="45", team="Growth")
    shown = form(world, oliver)
    assert "Somebody changed this KPI meanwhile." in words(shown)
    assert "45" in words(shown)
    send(world, oliver)
    assert "target 45" in said(helena, "activation")


@crossed
def test_a_form_is_kept_once(world: World) -> None:
    """Delivered again, a form has added one KPI; a value has been set once."""
    oliver = world.person(ENGLISH)
    add(world, oliver, "Activation")
    again(world)
    press(world, oliver, typed(oliver, "activation"), "kpis.set")
    form(world, oliver)
    send(world, oliver, value="41")
    again(world)
    typed(oliver, "set activation 42")
    again(world)
    assert count(world, "kpi") == 1
    assert count(world, "kpi_reading") + count(world, "kpi_reading_before") == 2


@crossed
def test_opened_again_it_says_what_it_was_told(world: World) -> None:
    """Everything that was typed stands in the form again, as this reader writes it, and saving untouched changes
    nothing."""
    ines = world.person(DESIGNER)
    form_from(world, ines, "ajouter Délai de réponse")
    choose(world, ines, "kpis.follow", "duration")
    choose(world, ines, "kpis.follow:direction", "down")
    answers = {"duration": "h", "target": "1,5", "alert_at": "2", "fresh": "3", "fresh_unit": "week", "grain": "week"}
    send(world, ines, **answers, team="Support", term="délai", unusual=["yes"])
    before = world.bot.services.store.run("SELECT * FROM kpi")
    shown = form_from(world, ines, "modifier délai de réponse")
    for text in ("1,5", "2", "3", "Support", "délai"):
        assert text in [b["element"].get("initial_value") for b in shown["blocks"] if b["type"] == "input"]
    send(world, ines)
    assert world.bot.services.store.run("SELECT * FROM kpi") == before


def markup(part: object) -> Iterator[str]:
    """Every text that Slack reads as markup; in the others a mention is text."""
    if isinstance(part, Mapping):
        if part.get("type") == "mrkdwn":
            yield str(part["text"])
        for inner in part.values():
            yield from markup(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from markup(inner)


def test_nothing_typed_calls_anybody(one_world: World) -> None:
    """Whatever stands in a KPI is shown as it was typed."""
    oliver = one_world.person(ENGLISH)
    paging = "<!channel> <@U0PRIYA>"
    add(one_world, oliver, paging, team=paging, term=paging)
    for shown in (newest(one_world, oliver), typed(oliver), typed(oliver, paging), home(one_world, oliver)):
        marked = "\n".join(markup(shown))
        assert "<!" not in marked
        assert "<@U0PRIYA>" not in marked
        assert "&lt;!channel&gt;" in marked


def test_from_the_home_tab(one_world: World) -> None:
    """Where there is no conversation the answer takes the form's place, and values are entered there too."""
    amelie = one_world.person(FRENCH)
    press(one_world, amelie, home(one_world, amelie), "kpis.add")
    form(one_world, amelie)
    send(one_world, amelie, name="Activation", target="40")
    shown = amelie.modal
    assert "Ajouté." in words(shown)
    assert shown is not None
    press(one_world, amelie, shown, "kpis.set")
    form(one_world, amelie)
    send(one_world, amelie, value="38")
    assert "Enregistré : Activation 38 (" in plain(words(amelie.modal))
    amelie.close(clear=True)
    assert "Un de vos indicateurs mérite un coup d’œil" in plain(words(amelie.home))
