"""KPIs and their readings as files: brought in a form, sent as messages."""

from tests.conftest import ADMIN, ENGLISH, FRENCH, World
from tests.scenarios.acts import again, count, received, send, told
from tests.scenarios.conftest import crossed
from tests.scenarios.kpis_acts import day, fill, form_from, plain, put, said, typed
from tests.words import words


def bring(world: World, user: str, name: str, text: str, mode: str = "keep", kpi: str = "") -> str:
    """Import a file through the form, opened for a KPI or for any; what the bot has to say of it."""
    person = world.person(user)
    before = len(told(world, person))
    form_from(world, person, f"import {kpi}".strip())
    send(world, person, file=[person.upload(name, text.encode())["id"]], mode=mode)
    return plain(told(world, person)[before])


@crossed
def test_readings_from_a_spreadsheet(world: World) -> None:
    """Tried first, then kept; a line that changes a value is a correction, and one about somebody else's KPI is
    refused and shown."""
    oliver = world.person(ENGLISH)
    fill(world, put(world, "Activation"), {day(world, 2): 40})
    put(world, "Churn", FRENCH)
    sheet = f"KPI,Date,Value\nActivation,{day(world, 1)},41.5\nActivation,{day(world, 2)},39\nChurn,{day(world, 1)},4\n"
    tried = bring(world, ENGLISH, "values.csv", sheet, "try")
    assert "This is what values.csv would do; nothing is written yet." in tried
    assert count(world, "kpi_reading") == 1
    done = bring(world, ENGLISH, "values.csv", sheet)
    assert "values.csv is imported." in done
    assert "1 added, 1 changed" in done
    assert "Churn" in done
    assert "Churn" in received(world, "report-values.csv")
    again(world)
    assert count(world, "kpi_reading") == 2
    assert "Corrected from 40" in said(oliver, "history activation")


@crossed
def test_a_published_hourly_series(world: World) -> None:
    """Moments and values without the name of a KPI: the form says whose they are, and of an hour that comes twice the
    later line counts."""
    oliver = world.person(ENGLISH)
    fill(world, put(world, "Cost per click", unit="currency", detail="EUR", grain="hour"), {})
    put(world, "Theirs", FRENCH)
    series = (
        "timestamp,value\n2011-08-24 11:00:01,0.0989722357526\n2011-08-24 12:00:01,0.0653139485883\n"
        "2011-08-24 12:15:01,0.0706628339533\n2011-08-24 13:00:01,0.0702096828899\n"
    )
    assert "must name its columns" in bring(world, ENGLISH, "exchange.csv", series)
    (menu,) = [block for block in form_from(world, oliver, "import")["blocks"] if block["block_id"] == "kpi"]
    assert [one["text"]["text"] for one in menu["element"]["options"]] == ["Cost per click"]
    done = bring(world, ENGLISH, "exchange.csv", series, kpi="cost per click")
    assert "3 added, 0 changed, 0 unchanged, 1 refused" in done
    assert "€0.0707" in said(oliver, "history cost per click")


@crossed
def test_definitions_from_git(world: World) -> None:
    """Managers bring definitions; others are refused beside the field, because a file can have systems asked."""
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    text = '[[kpi]]\nname = "Activation"\nunit = "percent"\ntarget = 45\n'
    form_from(world, oliver, "import")
    wrong = oliver.submit({"file": [oliver.upload("kpis.toml", text.encode())["id"]]})
    assert set(wrong) == {"file"}
    assert count(world, "kpi") == 0
    assert "kpis.toml is imported." in bring(world, ADMIN, "kpis.toml", text)
    assert "target 45%" in said(helena, "activation")
    assert bring(world, ADMIN, "kpis.toml", '[[kpi]]\nname = "Broken') != ""
    refused = bring(world, ADMIN, "wrong.toml", '[[kpi]]\nname = "Load"\nformula = 3\nunit = "numbr"\n')
    assert "Nothing was imported from wrong.toml." in refused
    assert "Load · formula" in refused
    assert "Load · unit" in refused
    assert "wrong.toml is imported" not in refused
    assert count(world, "kpi") == 1


@crossed
def test_out_and_in_again(world: World) -> None:
    """The export has the definitions and the readings; brought in again they change nothing."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    assert "There is no KPI yet" in said(oliver, "export")
    fill(world, put(world, "Activation", unit="percent", target=45.0), {day(world, 2): 40, day(world, 1): 41.5})
    assert "The files are on their way" in words(typed(helena, "export"))
    again(world)
    definitions, values = received(world, ".toml"), received(world, "readings-")
    assert 'name = "Activation"' in definitions
    assert "41.5" in values
    same = bring(world, ADMIN, "kpis.toml", definitions)
    assert "0 added, 0 changed" in same
    assert "kpis.toml holds nothing new." in same
    assert "0 added, 0 changed" in bring(world, ADMIN, "values.csv", values)
    assert count(world, "kpi_reading") == 2
