"""KPIs as a file: what it takes, what it refuses and why, and that what goes out comes in again."""

import re
import tomllib
from collections.abc import Collection, Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import toml
from bot.connectors.connector import Connector, Setting
from bot.errors import UserError
from bot.kpis import definitions
from bot.kpis.definitions import Definitions
from bot.kpis.desk import check_source
from bot.kpis.kpi import Kpi, checked
from bot.sheets import SheetOutcome
from bot.slack.text import clean
from bot.text import Texts, Translator
from bot.text.encoding import decode
from tests.kpis.keeping import refused
from tests.shelves import law
from tests.tries import tries

CONNECTORS = {
    "manual": Connector("manual"),
    "sql": Connector("sql", (Setting("database"), Setting("query", limit=2000, multiline=True))),
}

FILE = '''
# The KPIs of the Checkout team.
[[kpi]]
name = "Activation"
unit = "percent"
target = 40
alert_at = 35.5
alert_unusual = true
zone = "Europe/Paris"
team = "Checkout"
term = "Activation"
owner = "U0OWNER"
source = "sql"

[kpi.settings]
database = "demo"
query = """
SELECT day, 100.0 * sum(activated) / count(*)
FROM "sign ups" WHERE day >= :since GROUP BY day"""

[[kpi]]
name = "Time to value"
unit = "duration"
duration = "min"
direction = "band"
low = 2
high = 10
grain = "week"
fresh_hours = 24
'''
ACTIVATION = Kpi(
    "",
    "Activation",
    unit="percent",
    target=40,
    alert_at=35.5,
    alert_unusual=True,
    zone="Europe/Paris",
    team="Checkout",
    term="Activation",
    owner="U0OWNER",
    source="sql",
    settings={
        "database": "demo",
        "query": 'SELECT day, 100.0 * sum(activated) / count(*)\nFROM "sign ups" WHERE day >= :since GROUP BY day',
    },
)
TIME = Kpi(
    "", "Time to value", unit="duration", detail="min", direction="band", low=2, high=10, grain="week", fresh_hours=24
)


@pytest.fixture(scope="module", autouse=True)
def _in_this_process() -> Iterator[None]:
    """TOML is read here: in a process of its own, as tests/test_toml.py has it, each file takes ten times as long."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(toml, "_read_apart", lambda text: toml.read(text.encode(errors="replace").decode()).encode())
        yield


def read(text: str, *existing: Kpi, filled: Collection[str] = ()) -> Definitions:
    """What a file would do."""
    return definitions.plan(text, toml.load, existing, lambda kpi: check_source(kpi, {}, CONNECTORS), filled)


def told(plan: Definitions) -> list[tuple[str, str, str]]:
    """Of what, what becomes of it, and why."""
    return [(line.name, line.did, line.why) for line in plan.lines]


def one(text: str, *existing: Kpi, filled: Collection[str] = ()) -> list[tuple[str, str]]:
    """What is wrong with a table of one KPI called x: each key, and why."""
    found = read(f'[[kpi]]\nname = "x"\n{text}', *existing, filled=filled)
    return [(line.name.removeprefix("x · "), line.why) for line in found.lines if line.did == "refused"]


def test_a_file_says_what_its_kpis_are() -> None:
    """Every key, and the usual for what it leaves out."""
    plan = read(FILE)
    assert plan.keep == [ACTIVATION, TIME]
    assert told(plan) == [("Activation", "added", ""), ("Time to value", "added", "")]
    assert [plan.count(did) for did in ("added", "changed", "unchanged", "refused")] == [2, 0, 0, 0]


def test_what_a_table_leaves_out_stays() -> None:
    """The name says which KPI it is, in any spelling; an empty text takes a number away; settings come as a whole."""
    here = replace(ACTIVATION, id="k1", author="U0AUTHOR", created_at="2026", changed_at="2026")
    assert told(read(FILE, here))[0] == ("Activation", "unchanged", "")
    plan = read('[[kpi]]\nname = "ACTIVATION"\nalert_at = ""\ntarget = 41\n', here)
    assert plan.keep == [replace(here, name="ACTIVATION", alert_at=None, target=41)]
    assert told(plan) == [("ACTIVATION", "changed", "")]
    plan = read('[[kpi]]\nname = "Activation"\nsettings = {database = "other", query = "SELECT 1"}\n', here)
    assert plan.keep[0].settings == {"database": "other", "query": "SELECT 1"}
    assert read('[[kpi]]\nname = "Activation"\nsource = "manual"\n', here).keep[0].settings == {}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("targt = 3", [("targt", "kpis-defined-near")]),
        ("formula = 3", [("formula", "kpis-defined-unknown")]),
        ("unit = 3", [("unit", "kpis-defined-text")]),
        ("target = '41,2'", [("target", "kpis-defined-number")]),
        ("target = true", [("target", "kpis-defined-number")]),
        ("target = 2026-11-23", [("target", "kpis-defined-number")]),
        ("target = inf", [("target", "kpis-error-number")]),
        (f"target = {10**400}", [("target", "kpis-error-number")]),
        ("alert_unusual = 1", [("alert_unusual", "kpis-defined-truth")]),
        ("fresh_hours = 1.5", [("fresh_hours", "kpis-defined-whole")]),
        ("fresh_hours = 0", [("fresh_hours", "kpis-error-fresh")]),
        ("settings = 'x'", [("settings", "kpis-defined-settings")]),
        ("settings = {card = 1.5}", [("settings.card", "kpis-defined-text")]),
        ("currency = 'EUR'", [("currency", "kpis-defined-detail")]),
        (
            "unit = 'duration'\ncurrency = 'EUR'",
            [("currency", "kpis-defined-detail"), ("duration", "kpis-error-choice")],
        ),
        ("unit = 'currency'", [("currency", "kpis-error-currency")]),
        ("unit = 'euros'", [("unit", "kpis-error-choice")]),
        ("source = 'oracle'", [("source", "kpis-error-source")]),
        (
            "source = 'sql'",
            [("database", "kpis-error-setting-missing"), ("query", "kpis-error-setting-missing")],
        ),
        ("settings = {query = 'x'}", [("query", "kpis-error-setting")]),
        ("zone = 'Paris'", [("zone", "schedule-error-zone")]),
        ("owner = 'Alice'", [("owner", "kpis-error-owner")]),
        ("owner = 'C0GENERAL'", [("owner", "kpis-error-owner")]),
        ("unti = 3\ntarget = 'x'", [("unti", "kpis-defined-near"), ("target", "kpis-defined-number")]),
        ("formula = 3\nunit = 'numbr'", [("formula", "kpis-defined-unknown"), ("unit", "kpis-error-choice")]),
        (
            "zone = 'Paris'\ngrain = 'dai'\nfresh_hours = 0\nsource = 'sql'\ntarget = inf",
            [
                ("grain", "kpis-error-choice"),
                ("fresh_hours", "kpis-error-fresh"),
                ("zone", "schedule-error-zone"),
                ("target", "kpis-error-number"),
                ("database", "kpis-error-setting-missing"),
                ("query", "kpis-error-setting-missing"),
            ],
        ),
        # What follows from a mistake is none of its own.
        ("unit = 3\ncurrency = 'EUR'", [("unit", "kpis-defined-text")]),
        ("unit = 'euros'\ncurrency = 'EUR'", [("unit", "kpis-error-choice")]),
        ("sorce = 'sql'\nsettings = {query = 'x'}", [("sorce", "kpis-defined-near")]),
    ],
)
def test_every_mistake_is_told_with_its_kpi_and_its_key(text: str, wrong: list[tuple[str, str]]) -> None:
    """All that is wrong with a table at once, so that it need not be imported again and again."""
    assert one(text) == wrong


def test_one_wrong_table_leaves_the_others() -> None:
    """A KPI with three mistakes is one that is refused; one twice in the file is refused the second time."""
    plan = read(FILE + '\n[[kpi]]\nname = "activation"\n[[kpi]]\nunit = 3\nunti = 4\ngrain = 5\n[[kpi]]\n')
    assert plan.keep == [ACTIVATION, TIME]
    assert [plan.count(did) for did in ("added", "changed", "unchanged", "refused")] == [2, 0, 0, 3]
    assert told(plan)[2:] == [
        ("activation · name", "refused", "kpis-defined-repeated"),
        ("? · unit", "refused", "kpis-defined-text"),
        ("? · unti", "refused", "kpis-defined-near"),
        ("? · grain", "refused", "kpis-defined-text"),
        ("? · name", "refused", "kpis-error-name"),
        ("? · name", "refused", "kpis-error-name"),
    ]


def test_what_values_mean_does_not_change_under_them() -> None:
    """As at the desk: not once there is a reading."""
    here = Kpi("k1", "x", unit="currency", detail="EUR")
    assert one("grain = 'week'", here, filled=["k1"]) == [("grain", "kpis-error-lasting")]
    assert one("currency = 'USD'", here, filled=["k1"]) == [("currency", "kpis-error-lasting")]
    assert one("currency = 'USD'\ngrain = 'week'", here) == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[[kpi]]\nname = x", "kpis-defined-broken"),
        ('[[kpi]]\nname = """x', "kpis-defined-unfinished"),
        ("", "kpis-defined-none"),
        ("kpi = 3", "kpis-defined-none"),
        ("[kpi]\nname = 'x'", "kpis-defined-none"),
        ("kpi = []", "kpis-defined-none"),
        ("[[kpis]]\nname = 'x'", "kpis-defined-other"),
        (f"[[kpi]]\ntarget = {'9' * 5000}", "kpis-defined-unfinished"),
        (f"[[kpi]]\nname = 'x'\ncontributors = {'[' * 3000}{']' * 3000}", "sheet-toml-deep"),
        (f"[[kpi]]\nname = 'x'\nsettings = {'{a=' * 3000}1{'}' * 3000}", "sheet-toml-deep"),
        (f"[[kpi]]\n{'a.' * 5000}a = 1", "sheet-toml-deep"),
        ("[[kpi]]\nname = 'x'\n" * (definitions.MOST + 1), "kpis-defined-many"),
        ("kpi = [" + "{name = 'x'},\n" * (definitions.MOST + 1) + "]", "kpis-defined-many"),
    ],
)
def test_what_is_no_file_of_kpis_is_refused_as_a_whole(text: str, why: str) -> None:
    """With the place where it breaks, when there is one."""
    assert refused(lambda: read(text)) == why


def test_a_report_is_readable(t: Translator) -> None:
    """Each KPI by the line it begins on and its name, each mistake by its key and line, in the reader's language."""
    plan = read(FILE + '\n[[kpi]]\nname = "x"\nunti = 3\n')
    first, second, third = plan.line_texts(t)
    assert [re.findall(r"[0-9]+", line)[0] for line in (first, second, third)] == ["3", "21", "33"]
    assert "Activation" in first
    assert "x · unti" in third
    assert "unit" in third.split("—")[1]
    assert "1" in plan.totals(t)


def test_a_mistake_names_its_own_line(texts: Texts) -> None:
    """The line of the key, of a setting too; of the table where the key is missing; no line of a query that reads like
    one. A file of which nothing can be taken counts nothing but that."""
    text = '[[kpi]]\nsource = "sql"\n\ntarget = "41"\nunti = 3\n[kpi.settings]\nquery = """\nfresh_hours = 1"""\n'
    t = texts.speak("en")
    plan = read(f'{text}databse = 1.5\n[[kpi]]\nname = "x"\nfresh_hours = "2"\n')
    places = {text.partition(":")[0]: text for text in plan.line_texts(t)}
    assert set(places) == {"Line 1", "Line 4", "Line 5", "Line 9", "Line 12"}
    assert "databse" in places["Line 9"]
    assert SheetOutcome.from_json(plan.to_json()).line_texts(t) == plan.line_texts(t)
    assert plan.count("refused") == 2
    assert plan.totals(t) == "Nothing in it can be imported: 2 rejected."


def test_tables_may_be_written_in_any_way() -> None:
    """Indented, quoted, as an array: they count from one where they have no line of their own."""
    for text, numbers in (
        ("\n [[ kpi ]]\nname = 'a'\n[[\"kpi\"]]\r\nname = 'b'\n", [2, 4]),
        ("kpi = [\n  {name = 'a'},\n  {name = 'b'},\n]\n", [1, 2]),
    ):
        assert [line.number for line in read(text).lines] == numbers


names = st.text(max_size=30).map(clean) | st.sampled_from(['"', "a\\b", "C++", "Δ", "c'est", "#1", "[[kpi]]"])
lines = st.text(st.sampled_from("\"\\\n\t a'é:=#\u0085\x7f\x1b"), max_size=30)
numbers = st.none() | st.floats(-1e12, 1e12, allow_nan=False) | st.integers(-(10**12), 10**12).map(float)


def tidied(kpi: Kpi) -> Kpi | None:
    """The KPI as it is kept, None where it is refused."""
    try:
        return check_source(checked(kpi), {}, CONNECTORS)
    except UserError:
        return None


kpis = st.builds(
    Kpi,
    id=st.just(""),
    name=names,
    unit=st.sampled_from(["number", "percent", "currency", "duration"]),
    detail=st.sampled_from(["EUR", "JPY", "s", "d"]),
    direction=st.sampled_from(["up", "down", "band"]),
    target=numbers,
    low=numbers,
    high=numbers,
    alert_at=numbers,
    alert_unusual=st.booleans(),
    grain=st.sampled_from(["hour", "day", "week", "month"]),
    fresh_hours=st.integers(1, 8760),
    zone=st.sampled_from(["UTC", "Asia/Kolkata"]),
    owner=st.sampled_from(["", "U0OWNER"]),
    team=names,
    term=names,
    source=st.just("sql"),
    settings=st.fixed_dictionaries({"database": names, "query": (st.text() | lines).map(clean)}),
)


@law
@given(st.lists(kpis, max_size=4))
def test_what_goes_out_comes_in_again(drawn: list[Kpi]) -> None:
    """Quotes, backslashes, queries of many lines, numbers of any size: each KPI is added as it was, and then found
    unchanged."""
    kept = {kpi.name.casefold(): kpi for kpi in map(tidied, drawn) if kpi is not None}
    text = definitions.write(kept.values())
    if not kept:
        assert text == ""
        return
    tomllib.loads(text)
    plan = read(text)
    added = [line.did == "added" for line in plan.lines]
    assert plan.keep == [kpi for kpi, new in zip(kept.values(), added, strict=True) if new]
    assert {line.why for line in plan.lines if line.did == "refused"} <= {"kpis-defined-repeated"}
    here = [replace(kpi, id=f"k{n}") for n, kpi in enumerate(plan.keep)]
    again = read(definitions.write(here), *here)
    assert again.keep == []
    assert {line.did for line in again.lines} == {"unchanged"}


@given(st.text(st.characters(exclude_categories=["Cs"])) | lines)
def test_any_text_survives_the_file(text: str) -> None:
    """Also those a form would have cleaned."""
    kpi = Kpi("", "x", settings={"a b": text, "c": "d"})
    assert tomllib.loads(definitions.write([kpi]))["kpi"][0]["settings"] == {"a b": text, "c": "d"}


@pytest.mark.parametrize(
    "value", ["[[1], [2]]", "[[[]]]", "2026-11-29", "07:30:00", "inf", "-nan", "{a = [1]}", "[{}]"]
)
@pytest.mark.parametrize("key", [*definitions.KEYS, "unti"])
def test_a_value_of_another_kind_is_told_with_its_key(key: str, value: str) -> None:
    """Arrays within arrays, dates, infinity: the KPI is refused, at its line, beside its key."""
    found = read(f"\n[[kpi]]\nname = 'x'\n{key} = {value}\n" if key != "name" else f"\n[[kpi]]\nname = {value}\n")
    (line, *_) = (line for line in found.lines if key in line.name)
    assert (line.number, line.did, found.keep) == (2, "refused", [])


pieces = (
    "[[kpi]]\n",
    "[kpi.settings]\n",
    "name",
    "target",
    "contributors",
    "settings",
    "kpi",
    "=",
    " = ",
    ".",
    "\n",
    "'x'",
)
rubbish = (
    '"',
    "[",
    "]",
    "{",
    "}",
    "1e400",
    "nan",
    "2026-11-29T00:00:00Z",
    "0x" + "f" * 5000,
    "#",
    "\\u0000",
    "é",
    "\x00",
    ",",
)
words = st.sampled_from([*pieces, *rubbish])


@settings(deadline=None, max_examples=tries(30))
@given(st.lists(words, max_size=25).map(lambda said: "".join(said).encode()) | st.binary(max_size=100))
def test_any_file_is_answered(data: bytes) -> None:
    """Whatever somebody uploads as definitions, each line is told what became of it, or the file is refused."""
    try:
        found = read(decode(data))
    except UserError:
        return
    assert all(line.number > 0 for line in found.lines)
