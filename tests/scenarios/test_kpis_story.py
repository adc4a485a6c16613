"""From the first KPI to a corrected value, in either language, over both transports and on both engines."""

import re

import pytest

from bot.glossary.change import GlossaryDesk
from bot.glossary.term import Content
from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import count, form, newest, press, send
from tests.scenarios.kpis_acts import (
    add,
    day,
    fill,
    form_from,
    modern,
    more,
    plain,
    put,
    said,
    save,
    table,
    typed,
    under_dots,
)
from tests.words import action_ids, words

LONDON = "Europe/London"  # where OLIVER is, hence the days of the KPIs that he defines


@pytest.mark.every_pair
def test_a_kpi_from_nothing_to_a_correction(world: World) -> None:
    """Somebody adds a KPI, gives it values, reads it in the list and on its card with a chart, and corrects a value:
    what it was, who changed it and when stays there to be read."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    modern(world)
    empty = typed(oliver)
    assert "*No KPIs yet.*" in words(empty)
    press(world, oliver, empty, "kpis.add")
    form(world, oliver)
    save(world, oliver, name="Activation", good="at least 45%", combine="none", team="Growth")
    assert "Added." in words(newest(world, oliver))
    assert "Saved: Activation 40% for" in said(oliver, f"set activation 40 {day(world, 8, LONDON)}")
    assert "Saved: Activation 41.2% for" in said(oliver, f"set ACTIVATION 41.2 % {day(world, 1, LONDON)}")
    assert table(typed(amelie))[1] == [["Activation", "41,2 %", "≥ 45 %", "Hors cible", "+1,2 pt", "–"]]
    shown = typed(oliver, "activation")
    card = plain(words(shown))
    for fact in ("⚠️  Activation\n41.2%  ", ", off target\n", "Target 45%, 3.8 pts to go", "Growth", "By hand"):
        assert fact in card
    assert re.search(r"^Up 1\.2 pts on the \w+day before, better$", card, re.MULTILINE)
    (chart,) = [block for block in shown["blocks"] if block["type"] == "data_visualization"]
    values, target = chart["chart"]["series"]
    assert [point["value"] for point in values["data"]] == [40.0, 41.2]
    assert (target["name"], [point["value"] for point in target["data"]]) == ("Target", [45.0, 45.0])
    assert "Corrected: Activation 41.2% → 42% for" in said(oliver, f"set activation 42 {day(world, 1, LONDON)}")
    assert "Corrected: it was 41.2% when its period ended." in said(oliver, "activation")
    history = said(amelie, "historique activation")
    assert "42 %" in history
    assert f"Corrigé ; auparavant 41,2 % (<@{ENGLISH}>" in history
    assert count(world, "kpi_reading_before") == 1


def test_the_whole_story_in_french(world: World) -> None:
    """The same words of the command in French, numbers as French people write them, and a form to fill a value in."""
    amelie = world.person(FRENCH)
    modern(world)
    add(world, amelie, "Chiffre d’affaires", good="au moins 1 200", combine="none")
    assert "Ajouté." in words(newest(world, amelie))
    assert table(typed(amelie)) == ("Un indicateur", [["Chiffre d’affaires", "–", "≥ 1 200", "Sans valeur", "–", "–"]])
    assert "Enregistré : Chiffre d’affaires 1 250 (" in said(amelie, "saisir chiffre d'affaires 1 250")
    assert "Enregistré :" in said(amelie, "saisir « Chiffre d’affaires » 1 100,5 hier")
    press(world, amelie, typed(amelie, "chiffre d'affaires"), "kpis.set")
    shown = form(world, amelie)
    assert "Par exemple 1 250" in plain(words(shown))
    wrong = amelie.submit({"value": "beaucoup"})
    assert "Je n’arrive pas à lire la valeur « beaucoup »." in plain(wrong["value"])
    send(world, amelie, value="1 300", period=day(world, 3))
    assert "Enregistré : Chiffre d’affaires 1 300 (" in plain(words(newest(world, amelie)))


def test_the_longest_name_wins(world: World) -> None:
    """A value goes to the KPI whose whole name was typed, also where another's name begins alike."""
    oliver = world.person(ENGLISH)
    put(world, "Sign-ups")
    put(world, "Sign-ups mobile")
    assert "Saved: Sign-ups mobile 12 for" in said(oliver, "set sign-ups mobile 12")
    assert "Saved: Sign-ups 30 for" in said(oliver, 'set "Sign-ups" 30')
    for wrong, why in (
        ("set sign-ups lots", "I can’t read “lots” as a value."),
        ("set sign-ups 12 someday", "“someday” isn’t a day I recognise."),
        ("set sign-ups 12 2099-01-01", "hasn’t started yet"),
        ("edit", "Say which KPI"),
    ):
        assert why in said(oliver, wrong)
    assert count(world, "kpi_reading") == 2


def test_a_name_that_is_none(world: World) -> None:
    """A slip of the finger is answered with what was meant, one press away, and with the way to add it."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Activation")
    shown = typed(oliver, "activaton")
    assert "There’s no KPI named *activaton*." in words(shown)
    press(world, oliver, shown, "kpis.open:0")
    assert "No value yet. Type `/kpi set Activation`" in words(newest(world, oliver))
    shown = typed(amelie, "saisir retention 12")
    assert "Aucun indicateur ne s’appelle *retention*." in words(shown)
    press(world, amelie, shown, "kpis.add")
    filled = {b["block_id"]: b["element"].get("initial_value") for b in form(world, amelie)["blocks"] if "element" in b}
    assert filled["name"] == "retention"


def test_a_mistyped_command_is_asked_about(world: World) -> None:
    """A command with a letter wrong is offered as it was meant, and one press runs it."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Activation")
    shown = typed(oliver, "lst")
    assert words(shown).startswith("Did you mean `/kpi list`?")
    (meant,) = shown["blocks"][-1]["elements"]
    assert (meant["action_id"], meant["style"]) == ("meant", "primary")
    press(world, oliver, shown, "meant")
    assert "Activation" in words(newest(world, oliver))
    assert "Did you mean" not in words(newest(world, oliver))
    shown = typed(amelie, "planifer")
    assert words(shown).startswith("Vouliez-vous dire `/kpi planifier`\u00a0?")
    press(world, amelie, shown, "meant")
    assert "channel" in {block["block_id"] for block in form(world, amelie)["blocks"]}


def test_a_list_of_digests_is_asked_for_in_several_words(world: World) -> None:
    """`/kpi schedule list` opens the digests that are planned, and is no name of a KPI."""
    for person, text, title in (
        (ENGLISH, "schedule list", "No digest is scheduled yet."),
        (FRENCH, "planifier liste", "Aucun bilan n’est planifié"),
    ):
        assert title in plain(said(world.person(person), text))


def test_many_kpis(world: World) -> None:
    """A long list comes in tables of fifty, the worst first, of all teams or of one, by name of the team or by its
    menu."""
    oliver = world.person(ENGLISH)
    modern(world)
    for n in range(51):
        put(world, f"KPI number {n:02}", team="Checkout" if n % 2 else "Mobile apps")
    bad = put(world, "KPI number 51", team="Checkout", target=2.0, combine="none")
    fill(world, bad, {day(world, 1): 1})
    shown = typed(oliver)
    caption, listed = table(shown)
    assert caption.startswith("52 KPIs, ")
    assert [row[0] for row in listed] == ["KPI number 51", *(f"KPI number {n:02}" for n in range(49))]
    assert (listed[0][3], listed[1][3]) == ("Far off target", "No value yet")
    assert "KPI number 49" not in words(shown)
    press(world, oliver, shown, "kpis.list:1")
    assert [row[0] for row in table(newest(world, oliver))[1]] == ["KPI number 49", "KPI number 50"]
    press(world, oliver, newest(world, oliver), "kpis.list:0")
    assert "KPI number 00" in words(newest(world, oliver))
    oliver.click(newest(world, oliver), "kpis.list_team", selected="Checkout")
    shown = newest(world, oliver)
    assert "KPI number 51" in words(shown)
    assert "KPI number 50" not in words(shown)
    named = ("team:checkout", "équipe:Checkout", "list Checkout", "liste « Checkout »", "liste équipe checkout")
    for team in ("list team:checkout", "liste équipe:« Checkout »", 'list team:"CHECKOUT"', *named):
        assert table(typed(oliver, team))[0].startswith("26 KPIs, ")
    assert "This team has no KPIs." in said(oliver, "list team:nobody")


def test_who_may_do_what(world: World) -> None:
    """Anybody reads and adds; values and changes are for the owner, whoever added it and managers. What would be
    refused is not offered, and is refused in words where it is typed."""
    oliver, marcus, helena = world.person(ENGLISH), world.person(SUPPORT), world.person(ADMIN)
    fill(world, put(world, "Activation"), {day(world, 1): 40})
    card = typed(marcus, "activation")
    assert not {"kpis.set", "kpis.edit"} & set(action_ids(card))
    assert under_dots(card) == ["history", "definitions"]
    assert "can enter values for Activation" in said(marcus, "set activation 1")
    for text in ("edit activation", "archive activation"):
        assert "Only its owner, the person who added it and the product-ops managers can change" in said(marcus, text)
    for person in (oliver, helena):
        card = typed(person, "activation")
        assert "kpis.set" in action_ids(card)
        assert {"edit", "archive"} <= set(under_dots(card))
    assert "Corrected: Activation 40 → 41 for" in said(helena, f"set activation 41 {day(world, 1)}")
    form_from(world, oliver, "edit activation")
    save(world, oliver, owner=SUPPORT, contributors=[FRENCH])
    shown = typed(world.person(FRENCH), "activation")
    assert under_dots(shown) == ["history", "definitions"]
    assert "kpis.set" in action_ids(shown)
    assert "Saved: Activation 5 for" in said(marcus, "set activation 5")


def test_out_of_use_and_back(world: World) -> None:
    """Archiving asks first and can be undone; a name that was archived leads to the way back."""
    oliver = world.person(ENGLISH)
    kpi = put(world, "Activation")
    fill(world, kpi, {day(world, 1): 40})
    press(world, oliver, typed(oliver, "archive activation"), "kpis.archive")
    undo = newest(world, oliver)
    assert "*Activation* is archived." in words(undo)
    press(world, oliver, undo, "kpis.restore")
    assert "*Activation* is back." in words(newest(world, oliver))
    more(world, oliver, kpi, "archive")
    send(world, oliver)
    assert "*No KPIs yet.*" in words(typed(oliver))
    gone = typed(oliver, "activation")
    assert "A KPI with that name is archived." in words(gone)
    press(world, oliver, gone, "kpis.restore")
    assert "40" in said(oliver, "activation")


def test_the_term_behind_a_kpi(world: World) -> None:
    """A KPI says what the glossary says of its term, and leads there."""
    oliver = world.person(ENGLISH)
    put(world, "Activation rate", term="activation")
    assert "which isn’t in the glossary yet" in said(oliver, "activation rate")
    assert oliver.command("/glossary", "activation = Somebody did it once.", channel=CHANNEL)
    shown = typed(oliver, "activation rate")
    assert "*activation*: Somebody did it once." in words(shown)
    press(world, oliver, shown, "glossary.open")
    assert "Somebody did it once." in words(newest(world, oliver))


def test_a_kpi_quotes_the_meaning_of_its_own_team(world: World) -> None:
    """Of several meanings that of its team, which is named, else the general one; another team's is none of its, and
    whose the glossary has is said."""
    oliver = world.person(ENGLISH)
    put(world, "Activation", term="activation", team="Mobile")
    glossary = GlossaryDesk(world.bot.services, world.workspace, ENGLISH)
    glossary.add(Content("activation", definition_en="A visitor who saved a card.", context="Checkout"))
    card = words(typed(oliver, "activation"))
    assert "saved a card" not in card
    assert "isn’t in the glossary" not in card
    assert "which the glossary defines for: Checkout." in card
    glossary.add(Content("activation", definition_en="Somebody did it once."))
    assert "*activation*: Somebody did it once." in words(typed(oliver, "activation"))
    glossary.add(Content("activation", definition_en="The app was opened.", context="mobile"))
    assert "*activation* (mobile): The app was opened." in words(typed(oliver, "activation"))


def test_the_history_comes_in_pages(world: World) -> None:
    """Newest first, twenty periods a page."""
    oliver = world.person(ENGLISH)
    fill(world, put(world, "Sign-ups"), {day(world, ago): 1000 + ago for ago in range(1, 31)})
    shown = typed(oliver, "history sign-ups")
    assert "1,001" in words(shown)
    assert "1,030" not in words(shown)
    press(world, oliver, shown, "kpis.history:1")
    shown = newest(world, oliver)
    assert "1,030" in words(shown)
    press(world, oliver, shown, "kpis.history:0")
    assert "1,001" in words(newest(world, oliver))


def test_a_history_that_ends_early_says_so(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond so many versions it stops, at a whole period, and the last page says where the others are."""
    monkeypatch.setattr("bot.kpis.listeners.history._VERSIONS", 25)
    oliver = world.person(ENGLISH)
    kpi = put(world, "Sign-ups")
    fill(world, kpi, {day(world, ago): 1000 + ago for ago in range(1, 31)})
    shown = typed(oliver, "history sign-ups")
    assert "This list starts at" not in words(shown)
    press(world, oliver, shown, "kpis.history:1")
    last = words(newest(world, oliver))
    assert "1,025" in last
    assert "1,026" not in last
    assert "For all earlier values, type `/kpi export`" in last


def test_a_stale_kpi_is_called_late(world: World) -> None:
    """Past its freshness a KPI is late, in the list and on its card, and nothing is said of how it moved."""
    oliver = world.person(ENGLISH)
    modern(world)
    kpi = put(world, "Sign-ups", target=10.0, combine="none")
    fill(world, kpi, {day(world, 12): 1000, day(world, 5): 900})
    assert table(typed(oliver))[1] == [["Sign-ups", "900", "≥ 10", "Late", "–", "–"]]
    card = said(oliver, "sign-ups")
    assert card.startswith("🕓  Sign-ups\n900  ")
    assert ", late\nLate: last value " in card
    assert "(values are due within 2 days)" in card
    for shown in (said(oliver), card):
        assert "on target" not in shown.lower()
        assert "down" not in shown.lower()


def test_help_in_both_languages(world: World) -> None:
    """The help says what can be typed, and offers the first thing to do."""
    for user, heading, line in (
        (ENGLISH, "in ten seconds", "`/kpi set activation 41.2`"),
        (FRENCH, "en dix secondes", "`/kpi saisir activation 41,2`"),
    ):
        shown = typed(world.person(user), "help")
        assert heading in words(shown)
        assert line in words(shown)
        assert "kpis.add" in action_ids(shown)
