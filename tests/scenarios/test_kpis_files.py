"""KPIs and their readings as files: brought in a form, sent as messages."""

from typing import Any

from sandbox import Person
from tests.conftest import ADMIN, ENGLISH, FRENCH, World
from tests.scenarios import acts
from tests.scenarios.acts import again, count, direct, press, received, told
from tests.scenarios.kpis_acts import day, fill, form_from, plain, put, said, typed
from tests.words import words


def bring(world: World, user: str, name: str, text: str, mode: str = "keep", kpi: str = "") -> str:
    """Import a file through the form, opened for a KPI or for any; what the bot has to say of it."""
    return plain(acts.bring(world, world.person(user), text, mode, name, "/kpi", f"import {kpi}".strip()))


def test_readings_from_a_spreadsheet(world: World) -> None:
    """Tried first, then kept; a line that changes a value is a correction, and one about somebody else's KPI is
    refused and shown."""
    oliver = world.person(ENGLISH)
    fill(world, put(world, "Activation"), {day(world, 2): 40})
    put(world, "Churn", FRENCH)
    sheet = f"KPI,Date,Value\nActivation,{day(world, 1)},41.5\nActivation,{day(world, 2)},39\nChurn,{day(world, 1)},4\n"
    tried = bring(world, ENGLISH, "values.csv", sheet, "try")
    assert "Here is what values.csv would change. Nothing is saved yet." in tried
    assert count(world, "kpi_reading") == 1
    done = bring(world, ENGLISH, "values.csv", sheet)
    assert "Imported part of values.csv: one line was rejected." in done
    assert "value “40” → “39”" in done
    assert "1 added, 1 changed" in done
    assert "Churn" in done
    assert "Churn" in received(world, "report-values.csv")
    again(world)
    assert count(world, "kpi_reading") == 2
    assert "Corrected from 40" in said(oliver, "history activation")


def test_a_published_hourly_series(world: World) -> None:
    """Moments and values without the name of a KPI: the form says whose they are, and the KPI how the values of an hour
    that comes twice combine."""
    oliver = world.person(ENGLISH)
    fill(world, put(world, "Cost per click", unit="currency", detail="EUR", grain="hour", combine="last"), {})
    put(world, "Theirs", FRENCH)
    series = (
        "timestamp,value\n2011-08-24 11:00:01,0.0989722357526\n2011-08-24 12:00:01,0.0653139485883\n"
        "2011-08-24 12:15:01,0.0706628339533\n2011-08-24 13:00:01,0.0702096828899\n"
    )
    assert "must name its columns" in bring(world, ENGLISH, "exchange.csv", series)
    (menu,) = [block for block in form_from(world, oliver, "import")["blocks"] if block["block_id"] == "choice"]
    assert [one["text"]["text"] for one in menu["element"]["options"]] == ["Cost per click"]
    done = bring(world, ENGLISH, "exchange.csv", series, kpi="cost per click")
    assert "4 added, 0 changed, 0 unchanged, 0 rejected" in done
    assert "€0.0707" in said(oliver, "history cost per click")


UNCLEAR = "KPI;Date;Valeur\nChurn;03/08/2026;1,250\nChurn;04/08/2026;3\n"


def waiting(world: World, person: Person) -> dict[str, Any]:
    """The last message of the bot to this person."""
    world.settle()
    return person.messages(direct(world, person))[-1]


def test_what_a_file_leaves_open_is_asked_before_anything_is_kept(world: World) -> None:
    """Two buttons for the number and then two for the date, each with what it means in words; pressed twice it counts
    once, and the report stands where the question was."""
    chloe = world.person(FRENCH)
    put(world, "Churn", FRENCH)
    asked = bring(world, FRENCH, "values.csv", UNCLEAR)
    assert "rien n’est encore enregistré" in asked
    assert "« 1,250 », ligne 2" in asked
    assert "1,250, c’est mille deux cent cinquante" in words(waiting(world, chloe))
    assert "1,250, c’est un virgule vingt-cinq" in words(waiting(world, chloe))
    question = waiting(world, chloe)
    press(world, chloe, question, "kpis.import_as:1")
    again(world)
    dates = plain(words(waiting(world, chloe)))
    assert "03/08/2026, c’est 3 août 2026" in dates
    assert "03/08/2026, c’est 8 mars 2026" in dates
    assert count(world, "kpi_reading") == 0
    press(world, chloe, waiting(world, chloe), "kpis.import_as:0")
    again(world)
    assert "Ajoutées : 2" in plain("".join(told(world, chloe)))
    assert count(world, "kpi_reading") == 2
    assert "1,25" in said(chloe, "history churn")
    assert "3 août 2026" in said(chloe, "history churn")


def test_a_share_in_a_file_is_asked_about(world: World) -> None:
    """0.42 where 40 % is aimed at: 42 % or 0.42 %, and a file that is only tried stays a trial."""
    oliver = world.person(ENGLISH)
    put(world, "Activation", unit="percent", target=40.0)
    asked = bring(world, ENGLISH, "values.csv", f"kpi,date,value\nActivation,{day(world, 1)},0.42\n", "try")
    assert "far below what Activation usually is" in asked
    shown = plain(words(waiting(world, oliver)))
    assert "0.42 is a share: 42%" in shown
    assert "0.42 is a percentage: 0.42%" in shown
    press(world, oliver, waiting(world, oliver), "kpis.import_as:1")
    assert count(world, "kpi_reading") == 0
    bring(world, ENGLISH, "values.csv", f"kpi,date,value\nActivation,{day(world, 1)},0.42\n")
    press(world, oliver, waiting(world, oliver), "kpis.import_as:1")
    assert "42%" in said(oliver, "history activation")
    assert "0.42%" not in said(oliver, "history activation")


def test_definitions_from_git(world: World) -> None:
    """Managers bring definitions; others are refused beside the field, because a file can have systems asked."""
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    text = '[[kpi]]\nname = "Activation"\nunit = "percent"\ntarget = 45\n'
    assert "there are none yet" in said(oliver, "import")
    put(world, "Own", ENGLISH)
    form_from(world, oliver, "import")
    wrong = oliver.submit({"file": [oliver.upload("kpis.toml", text.encode())["id"]]})
    assert set(wrong) == {"file"}
    assert count(world, "kpi") == 1
    assert "Imported kpis.toml." in bring(world, ADMIN, "kpis.toml", text)
    assert "Target 45%" in said(helena, "activation")
    assert bring(world, ADMIN, "kpis.toml", '[[kpi]]\nname = "Broken') != ""
    refused = bring(world, ADMIN, "wrong.toml", '[[kpi]]\nname = "Load"\nformula = 3\nunit = "numbr"\n')
    assert "Nothing was imported from wrong.toml." in refused
    assert "Load · formula" in refused
    assert "Load · unit" in refused
    assert "Imported wrong.toml" not in refused
    assert count(world, "kpi") == 2


def test_out_and_in_again(world: World) -> None:
    """The export has the definitions and the readings; brought in again they change nothing."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    assert "There are no KPIs yet" in said(oliver, "export")
    fill(world, put(world, "Activation", unit="percent", target=45.0), {day(world, 2): 40, day(world, 1): 41.5})
    assert "I’m sending the files" in words(typed(helena, "export"))
    again(world)
    definitions, values = received(world, ".toml"), received(world, "readings-")
    assert 'name = "Activation"' in definitions
    assert "41.5" in values
    same = bring(world, ADMIN, "kpis.toml", definitions)
    assert "0 added, 0 changed" in same
    assert "kpis.toml contains nothing new." in same
    assert "0 added, 0 changed" in bring(world, ADMIN, "values.csv", values)
    assert count(world, "kpi_reading") == 2
