"""The form of a KPI: fields that follow, errors beside them, nothing typed that is lost."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import again, count, form, home, newest, press, send
from tests.scenarios.kpis_acts import (
    DESIGNER,
    add,
    choose,
    day,
    enter,
    fields,
    fill,
    form_from,
    more,
    plain,
    put,
    said,
    save,
    typed,
    unfold,
)
from tests.words import action_ids, words


def test_the_form_is_short_until_more_is_asked_for(world: World) -> None:
    """Four questions, the rest behind a button; the fields follow what is chosen, and what was typed is there again
    when it is unfolded, folded away or another choice taken back."""
    oliver = world.person(ENGLISH)
    assert fields(form_from(world, oliver, "add Revenue")) == ["name", "good", "combine"]
    enter(world, oliver, team="Growth", fresh="3", good="at most 2 min")
    assert "currency" in fields(choose(world, oliver, "kpis.follow:unit", "currency"))
    assert "duration" in fields(choose(world, oliver, "kpis.follow:unit", "duration"))
    assert "combine" not in fields(choose(world, oliver, "kpis.follow:grain", "week"))
    choose(world, oliver, "kpis.follow:grain", "day")
    assert "zone_typed" in fields(choose(world, oliver, "kpis.follow:zone", "other"))
    oliver.fill({"zone_typed": "lisbon", "combine": "mean"})
    assert oliver.modal is not None
    press(world, oliver, oliver.modal, "kpis.fold")
    folded = form(world, oliver)
    assert fields(folded) == ["name", "good", "combine"]
    assert "Growth" not in words(folded)
    assert "Growth" in words(unfold(world, oliver))
    press(world, oliver, oliver.modal, "kpis.fold")
    form(world, oliver)
    send(world, oliver)
    assert "2 min" in said(oliver, "revenue")
    (kept,) = world.bot.services.store.run("SELECT zone, team, unit, detail, fresh_hours, combine FROM kpi")
    assert kept == {
        "zone": "Europe/Lisbon", "team": "Growth", "unit": "duration", "detail": "s", "fresh_hours": 72,
        "combine": "mean",
    }  # fmt: skip


def test_a_target_is_a_sentence(world: World) -> None:
    """Typed in either language it says unit and span, and stands in the form again as this reader says it; a number
    alone is asked about."""
    amelie, helena = world.person(FRENCH), world.person(ADMIN)
    form_from(world, amelie, "ajouter Ventes")
    assert "au moins" in plain(amelie.submit({"good": "15 000 € par semaine"})["good"])
    save(world, amelie, good="au moins 15 000 € par semaine")
    shown = form_from(world, helena, "edit ventes")
    (sentence,) = [one["element"]["initial_value"] for one in shown["blocks"] if one.get("block_id") == "good"]
    assert sentence == "at least €15,000 a week"
    save(world, helena, good="at most 6 days")
    assert "6" in said(helena, "ventes")
    (kept,) = world.bot.services.store.run("SELECT unit, detail, direction, target, target_per FROM kpi")
    assert kept == {"unit": "duration", "detail": "d", "direction": "down", "target": 6.0, "target_per": ""}


def test_how_a_week_is_made_is_shown_by_the_kpis_own_values(world: World) -> None:
    """Each choice says what last week came to; a KPI that nobody can guess asks to be told."""
    oliver = world.person(ENGLISH)
    fill(world, put(world, "Orders"), {day(world, ago): 100 + ago for ago in range(1, 29)})
    shown = form_from(world, oliver, "edit orders")
    (menu,) = [one["element"] for one in shown["blocks"] if one.get("block_id") == "combine"]
    told = {one["value"]: one.get("description", {}).get("text", "") for one in menu["options"]}
    values = {how: float(text.rpartition(": ")[2].replace(",", "")) for how, text in told.items() if text}
    assert menu["initial_option"]["value"] == "sum"
    assert set(values) == {"sum", "mean", "last", "highest", "lowest"}
    assert round(values["sum"] / 7) == round(values["mean"])
    assert values["lowest"] == values["last"]
    oliver.close()
    form_from(world, oliver, "add digest")
    assert list(oliver.submit({"good": "lots"})) == ["name", "good", "combine"], "what is missing hides nothing"


def test_all_that_is_wrong_stands_beside_its_fields_at_once(world: World) -> None:
    """In the reader's language, with what would be right; the form stays open and nothing is kept."""
    amelie, oliver = world.person(FRENCH), world.person(ENGLISH)
    put(world, "Sign-ups")
    form_from(world, amelie, "ajouter")
    unfold(world, amelie)
    wrong = amelie.submit({"name": "bilan", "good": "beaucoup", "fresh": "0", "alert_at": "x", "combine": "last"})
    assert list(wrong) == ["name", "good", "alert_at", "fresh"]
    for field, why in (("name", "bilan"), ("good", "« beaucoup »"), ("fresh", "heures"), ("alert_at", "« x »")):
        assert why in plain(wrong[field])
    assert set(amelie.submit({"name": "sign ups", "good": "", "fresh": "9999", "alert_at": ""})) == {"name", "fresh"}
    choose(world, amelie, "kpis.follow:zone", "other")
    assert set(amelie.submit({"name": "x", "fresh": "", "zone_typed": "Nulle part"})) == {"zone_typed"}
    form_from(world, oliver, "add Load")
    assert set(oliver.submit({"name": "!?", "good": "between 5 and 2", "combine": "last"})) == {"name", "good"}
    assert count(world, "kpi") == 1


def test_what_is_wrong_and_folded_away_is_unfolded(world: World) -> None:
    """The form comes back whole, says at its top what is wrong, and the cursor stands in the field."""
    oliver = world.person(ENGLISH)
    form_from(world, oliver, "add Load")
    enter(world, oliver, fresh="0", good="40", combine="last")
    assert oliver.modal is not None
    press(world, oliver, oliver.modal, "kpis.fold")
    form(world, oliver)
    send(world, oliver)
    shown = form(world, oliver)
    first, second = (plain(block["text"]["text"]) for block in shown["blocks"][:2])
    assert first.startswith("What is good?: At least or at most?")
    assert "1 to 8,760 hours" in second
    focused = [one["block_id"] for one in shown["blocks"] if one.get("element", {}).get("focus_on_load")]
    assert focused == ["good"]
    assert count(world, "kpi") == 0
    send(world, oliver, fresh="2", good="at least 40")
    assert "Added." in words(newest(world, oliver))


def test_a_form_that_was_sent_before_its_fields_followed(world: World) -> None:
    """Whoever chooses a currency and saves in the same moment gets the field for it first."""
    oliver = world.person(ENGLISH)
    form_from(world, oliver, "add Revenue")
    assert "currency" not in fields(unfold(world, oliver))
    send(world, oliver, unit="currency", combine="sum")
    assert oliver.modal is not None
    assert "currency" in fields(oliver.modal)
    assert count(world, "kpi") == 0
    send(world, oliver, currency="gbp")
    assert "Added." in words(newest(world, oliver))
    assert "£12" in said(oliver, "set revenue 12")


def test_two_people_change_the_same(world: World) -> None:
    """The second is told, keeps what they typed, and saves again to have it so."""
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    put(world, "Activation", target=40.0, combine="mean")
    form_from(world, oliver, "edit activation")
    form_from(world, helena, "edit activation")
    save(world, helena, good="at least 50")
    save(world, oliver, good="at least 45", team="Growth")
    shown = form(world, oliver)
    beside = {b.get("block_id"): words({"blocks": [after]}) for b, after in pairwise(shown["blocks"])}
    assert f"<@{ADMIN}> changed this to “at least 50 · Number”" in beside["good"]
    assert "45" in words(shown)
    press(world, oliver, shown, "kpis.fold")
    assert f"<@{ADMIN}> changed this" in words(form(world, oliver)), "what is asked stays when the form is folded"
    send(world, oliver)
    assert "45" in said(helena, "activation")


def test_two_people_change_different_parts(world: World) -> None:
    """Both changes stand, and the second reads whose the other is; a part that is folded away is shown to be asked
    about."""
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    put(world, "Activation", target=40.0, combine="mean")
    form_from(world, oliver, "edit activation")
    form_from(world, helena, "edit activation")
    save(world, helena, team="Mobile", good="at least 50")
    send(world, oliver, name="Activated")
    assert f"In the meantime, <@{ADMIN}> changed *Target*, *Team*. That change stays." in words(newest(world, oliver))
    assert "50" in said(helena, "activated")
    form_from(world, oliver, "edit activated")
    form_from(world, helena, "edit activated")
    save(world, helena, fresh="3")
    unfold(world, oliver)
    oliver.fill({"fresh": "4"})
    press(world, oliver, form(world, oliver), "kpis.fold")
    assert "fresh" not in fields(form(world, oliver))
    send(world, oliver)
    assert "fresh" in fields(form(world, oliver))
    assert f"<@{ADMIN}> changed this to" in words(form(world, oliver))
    send(world, oliver)
    assert [row["fresh_hours"] for row in world.bot.services.store.run("SELECT fresh_hours FROM kpi")] == [96]


def test_its_definition_has_a_history(world: World) -> None:
    """Who changed what is read under the three dots of the card; who may change the KPI brings a version back, others
    look; archiving asks first."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    kpi = put(world, "Activation", target=40.0, combine="mean")
    form_from(world, oliver, "edit activation")
    save(world, oliver, good="at least 45", team="Growth")
    for person, button in ((amelie, False), (oliver, True)):
        more(world, person, kpi, "definitions")
        listed = newest(world, person)
        change = {ENGLISH: "Target: at least 40 → at least 45", FRENCH: "Cible : au moins 40 → au moins 45"}[person.id]
        assert change in plain(words(listed))
        assert ("kpis.definition_restore" in action_ids(listed)) is button
    press(world, oliver, listed, "kpis.definition_restore")
    assert "Activation is defined that way again." in plain(words(newest(world, oliver)))
    again(world)
    assert count(world, "kpi_definition") == 3
    (kept,) = world.bot.services.store.run("SELECT target, team FROM kpi")
    assert kept == {"target": 40.0, "team": ""}
    more(world, oliver, kpi, "archive")
    assert "Archive Activation?" in plain(words(form(world, oliver)))
    send(world, oliver)
    assert "Activation is archived." in plain(words(newest(world, oliver)))


def test_a_guess_is_confirmed_on_the_card(world: World) -> None:
    """Who may change a KPI says yes to how its values are taken to combine, and is not asked again."""
    oliver, marcus = world.person(ENGLISH), world.person(SUPPORT)
    fill(world, put(world, "Orders"), {day(world, ago): 100 for ago in range(1, 29)})
    assert "kpis.combine_confirm" not in action_ids(typed(marcus, "orders"))
    press(world, oliver, typed(oliver, "orders"), "kpis.combine_confirm")
    assert "kpis.combine_confirm" not in action_ids(newest(world, oliver))
    assert "kpis.combine_confirm" not in action_ids(typed(oliver, "orders"))
    again(world)
    assert world.bot.services.store.run("SELECT combine FROM kpi") == [{"combine": "sum"}]


def test_teams_and_terms_are_picked(world: World) -> None:
    """What is known is offered while somebody types, and what is typed can be taken; it keeps its own name."""
    oliver = world.person(ENGLISH)
    put(world, "Activation", team="Check-out", combine="mean")
    oliver.command("/glossary", "Churn = Customers who leave.", channel=CHANNEL)
    form_from(world, oliver, "add Orders")
    unfold(world, oliver)
    assert oliver.modal is not None

    def offered(text: str, field: str) -> list[str]:
        assert oliver.modal is not None
        return [plain(one["text"]["text"]) for one in oliver.options(oliver.modal, "kpis.pick", text, field)]

    assert offered("chu", "term") == ["Churn", "chu"]
    assert offered("", "team") == ["Check-out"]
    assert offered("Mobile", "team") == ["Mobile"]
    oliver.fill({"team": "Mobile"})
    shown = choose(world, oliver, "kpis.follow:unit", "percent")
    (team,) = [one["element"]["initial_option"]["text"]["text"] for one in shown["blocks"] if one["block_id"] == "team"]
    assert team == "Mobile"
    send(world, oliver)
    assert "Mobile" in said(oliver, "orders")


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


def test_opened_again_it_says_what_it_was_told(world: World) -> None:
    """Everything that was typed stands in the form again, as this reader writes it, and saving untouched changes
    nothing, folded or not."""
    ines = world.person(DESIGNER)
    form_from(world, ines, "ajouter Délai de réponse")
    unfold(world, ines)
    choose(world, ines, "kpis.follow:unit", "duration")
    choose(world, ines, "kpis.follow:grain", "week")
    answers = {"duration": "h", "good": "au plus 1 h 30", "alert_at": "2", "fresh": "3", "fresh_unit": "week"}
    save(world, ines, **answers, team="Support", term="délai", unusual=["yes"], contributors=[ENGLISH])
    before = world.bot.services.store.run("SELECT * FROM kpi")
    shown = form_from(world, ines, "modifier délai de réponse")
    assert "au plus 1,5 h" in entries(shown)
    send(world, ines)
    assert world.bot.services.store.run("SELECT * FROM kpi") == before
    form_from(world, ines, "modifier délai de réponse")
    stands = entries(unfold(world, ines))
    assert {"2", "3", "Support", "délai"} <= set(stands)
    send(world, ines)
    assert world.bot.services.store.run("SELECT * FROM kpi") == before


def entries(view: Mapping[str, Any]) -> list[str]:
    """What stands in the fields of a form where people type or pick."""
    elements = [block["element"] for block in view["blocks"] if block["type"] == "input"]
    picked = [one["initial_option"]["value"] for one in elements if "initial_option" in one]
    return [*picked, *(plain(one["initial_value"]) for one in elements if "initial_value" in one)]


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


def test_nothing_typed_calls_anybody(world: World) -> None:
    """Whatever stands in a KPI is shown as it was typed."""
    oliver = world.person(ENGLISH)
    paging = "<!channel> <@U0PRIYA>"
    add(world, oliver, paging, team=paging, term=paging)
    for shown in (newest(world, oliver), typed(oliver), typed(oliver, paging), home(world, oliver)):
        marked = "\n".join(markup(shown))
        assert "<!" not in marked
        assert "<@U0PRIYA>" not in marked
        assert "&lt;!channel&gt;" in marked


def test_from_the_home_tab(world: World) -> None:
    """Where there is no conversation the answer takes the form's place, and values are entered there too."""
    amelie = world.person(FRENCH)
    press(world, amelie, home(world, amelie), "kpis.add")
    form(world, amelie)
    save(world, amelie, name="Activation", good="au moins 40", combine="none")
    shown = amelie.modal
    assert "Ajouté." in words(shown)
    assert shown is not None
    press(world, amelie, shown, "kpis.set")
    form(world, amelie)
    send(world, amelie, value="38")
    assert "Enregistré : Activation 38 (" in plain(words(amelie.modal))
    amelie.close(clear=True)
    assert "Vos indicateurs à surveiller" in plain(words(amelie.home))


def test_a_second_kpi_of_nearly_the_same_name_says_so(world: World) -> None:
    """It is added, and names the one that may be the same."""
    amelie = world.person(FRENCH)
    put(world, "Activation")
    put(world, "Churn")
    add(world, amelie, "Activation rate")
    assert "Ressemble à Activation. Si c’est le même indicateur, un seul suffit." in words(newest(world, amelie))
    add(world, amelie, "Revenue")
    assert "Ressemble" not in words(newest(world, amelie))
