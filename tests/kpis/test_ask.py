"""What is typed after `/kpi` is read as it was meant."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.kpis.ask import (
    WORDS,
    KpiQuestion,
    near,
    needs_name,
    read_command,
    read_reading,
    read_team,
    slip,
    split_name,
    unquoted,
)
from bot.kpis.kpi import RESERVED, Kpi
from tests.ideas.making import typed
from tests.kpis.making import law

TODAY = date(2026, 11, 25)

TYPED = {
    "": KpiQuestion("list"),
    "  ": KpiQuestion("list"),
    "activation": KpiQuestion("show", "activation"),
    "Sign-ups mobile": KpiQuestion("show", "Sign-ups mobile"),
    '"digest"': KpiQuestion("show", "digest"),
    "« bilan »": KpiQuestion("show", "bilan"),
    "“history”": KpiQuestion("show", "history"),
    "add": KpiQuestion("add"),
    "add Sign-ups": KpiQuestion("add", "Sign-ups"),
    'Ajouter "Taux d’activation"': KpiQuestion("add", "Taux d’activation"),
    "EDIT activation": KpiQuestion("edit", "activation"),
    "modifier activation": KpiQuestion("edit", "activation"),
    "set activation 41.2": KpiQuestion("set", "activation 41.2"),
    "saisir activation 41,2 %": KpiQuestion("set", "activation 41,2 %"),
    "saisis activation 41,2 %": KpiQuestion("set", "activation 41,2 %"),
    "modifie activation": KpiQuestion("edit", "activation"),
    "archive activation": KpiQuestion("archive", "activation"),
    "ajoute Revenus": KpiQuestion("add", "Revenus"),
    "exporte": KpiQuestion("export"),
    "historique activation": KpiQuestion("history", "activation"),
    "archiver activation": KpiQuestion("archive", "activation"),
    "planifier": KpiQuestion("schedule"),
    "planning": KpiQuestion("schedules"),
    "planifications": KpiQuestion("schedules"),
    "bilan": KpiQuestion("digest"),
    "aide": KpiQuestion("help"),
    "list team:Checkout": KpiQuestion("list", "team:Checkout"),
    "importer": KpiQuestion("import"),
    "all": KpiQuestion("list"),
    "list all": KpiQuestion("list"),
    "top": KpiQuestion("list"),
    "delete activation": KpiQuestion("archive", "activation"),
    "supprimer activation": KpiQuestion("archive", "activation"),
    "show activation": KpiQuestion("show", "activation"),
    "New users": KpiQuestion("add", "users", is_name=True),
    "vote 1": KpiQuestion("other", "/idea vote 1"),
    "-1": KpiQuestion("number", "-1"),
    "exporter": KpiQuestion("export"),
}


@pytest.mark.parametrize("text", TYPED)
def test_the_command_is_understood_in_both_languages(text: str) -> None:
    """A word of the command, in either language and any case, does what it says; anything else is a name."""
    assert read_command(text) == TYPED[text]


SLIPS = {
    "digset": "digest", "scheduel": "schedule", "lst": "list", "Exprt": "export", "biln": "bilan", "hepl": "help",
    "edti sign-ups": "edit sign-ups",
    "delte sign-ups": "delete sign-ups", "ste Sign-ups 12": "set Sign-ups 12",
    "lits team:Checkout": "list team:Checkout",
}  # fmt: skip


@pytest.mark.parametrize("text", SLIPS)
def test_a_command_with_a_letter_wrong_is_known(text: str) -> None:
    """A slip of the finger is no KPI to add; where words follow, it is one only if the command takes them."""
    assert slip(text, ["Sign-ups"]) == SLIPS[text]


@pytest.mark.parametrize(
    "text", ["digest", "activation", "lost deals", "edti retention", "ads revenue", "SEO", "", "chekout conversion"]
)
def test_what_is_no_command_is_a_name(text: str) -> None:
    """Words that no command takes, and abbreviations, are names of KPIs."""
    assert slip(text, ["Sign-ups"]) == ""


def test_no_kpi_can_hide_behind_a_word_of_the_command() -> None:
    """Every word the command takes is refused as a name, so each KPI can be asked for without quotation marks."""
    assert {"add", "saisir", "bilan", "schedules", "archiver"} <= RESERVED
    assert all(read_command(word).what != "show" for word in RESERVED)


def test_what_acts_on_a_kpi_wants_its_name() -> None:
    """`/kpi edit` alone is no request; `/kpi add` and `/kpi schedule` are."""
    for word in ("edit", "set", "history", "archive", "saisir", 'history ""', "edit !?"):
        assert needs_name(read_command(word)), word
    for word in ("", "add", "schedule", "digest", "help", "activation", "set activation"):
        assert not needs_name(read_command(word)), word


def test_the_longest_name_wins() -> None:
    """A value belongs to the KPI whose name the line begins with, the longest there is; quotation marks decide."""
    names = ["Sign-ups", "Sign-ups mobile", "NPS 2"]
    assert split_name("sign-ups mobile 12", names) == ("sign-ups mobile", "12")
    assert split_name("Sign-ups 12", names) == ("Sign-ups", "12")
    assert split_name("SIGN UPS  mobile 1 200 23/11/2026", names) == ("SIGN UPS mobile", "1 200 23/11/2026")
    assert split_name('"Sign-ups" mobile 12', names) == ("Sign-ups", "mobile 12")
    assert split_name("« NPS 2 » 40", names) == ("NPS 2", "40")
    assert split_name("NPS 2 40", names) == ("NPS 2", "40")
    assert split_name("churn rate 4", names) == ("churn", "rate 4")
    assert split_name("", names) == ("", "")


PERCENT, MONEY = Kpi("a", "Activation", "percent"), Kpi("r", "Revenue", "currency", "EUR")
TIME, WEEKLY = Kpi("t", "Answer", "duration", "min"), Kpi("w", "Visits", grain="week")
MONTHLY = Kpi("m", "Churn", "percent", grain="month")
VALUES: list[tuple[Kpi, str, str, tuple[float | None, str | None]]] = [
    (PERCENT, "en", "41.2", (41.2, "")),
    (PERCENT, "fr", "41,2 %", (41.2, "")),
    (PERCENT, "fr", "41,2 % hier", (41.2, "2026-11-24")),
    (PERCENT, "en", "41.2 yesterday", (41.2, "2026-11-24")),
    (PERCENT, "en", "41.2 2026-11-23", (41.2, "2026-11-23")),
    (MONEY, "fr", "1 200 €", (1200.0, "")),
    (MONEY, "fr", "1 200 € 23/11/2026", (1200.0, "2026-11-23")),
    (MONEY, "fr", "1 200 23 novembre 2026", (1200.0, "2026-11-23")),
    (MONEY, "en", "-3", (-3.0, "")),
    (TIME, "fr", "2 h 30", (150.0, "")),
    (WEEKLY, "en", "7 2026-W47", (7.0, "2026-W47")),
    (WEEKLY, "en", "7 2026-11-18", (7.0, "2026-W47")),
    (MONTHLY, "fr", "4,1 2026-10", (4.1, "2026-10")),
    (MONTHLY, "en", "4.1 last month", (4.1, None)),
    (PERCENT, "en", "41.2 2026-13-01", (41.2, None)),
    (PERCENT, "en", "about forty", (None, "")),
    (PERCENT, "en", "NaN", (None, "")),
    (PERCENT, "en", "2026-11-23", (None, "")),
]


@pytest.mark.parametrize(("kpi", "language", "text", "meant"), VALUES, ids=[one[2] for one in VALUES])
def test_a_value_and_its_date_are_read(
    kpi: Kpi, language: str, text: str, meant: tuple[float | None, str | None]
) -> None:
    """Spaces in a number, its unit, and a day, week or month after it; a wrong date is told from a wrong value."""
    found = read_reading(kpi, text, language, TODAY)
    assert (found.value, found.period) == meant


@pytest.mark.parametrize(
    ("kpi", "text", "wrong"),
    [
        (PERCENT, "130 31/02/2026", "31/02/2026"),
        (PERCENT, "39,5 août", "août"),
        (PERCENT, "beaucoup 23/11/2026", "beaucoup"),
        (MONTHLY, "39,5 brumaire 2026", "brumaire 2026"),
        (PERCENT, "une quarantaine", "une quarantaine"),
        (PERCENT, "41,2", ""),
    ],
)
def test_only_what_is_wrong_is_quoted(kpi: Kpi, text: str, wrong: str) -> None:
    """The value is not held against its date, nor the date against its value."""
    assert read_reading(kpi, text, "fr", TODAY).wrong == wrong


def test_a_month_may_be_typed_by_its_name() -> None:
    """The last one of that name: in November, December is a year ago."""
    for text, period in (("39,5 août", "2026-08"), ("39,5 % août 2025", "2025-08"), ("4 déc.", "2025-12")):
        assert read_reading(MONTHLY, text, "fr", TODAY).period == period


def test_a_team_is_named_like_a_filter() -> None:
    """`team:` and `équipe:` filter; other words after `list` are a name."""
    assert read_team("team:Checkout") == "Checkout"
    assert read_team("équipe:« Applis mobiles »") == "Applis mobiles"
    assert read_team('TEAM:"Mobile apps"') == "Mobile apps"
    assert read_team("") == ""
    assert read_team("of wishes") is None


def test_did_you_mean() -> None:
    """A slip of the finger finds the name, nearest first; a part of a name finds it too; nothing near finds nothing."""
    names = ["Activation", "Deactivation", "Churn", "Sign-ups", "Sign-ups mobile"]
    assert near("activaton", names) == ["Activation", "Deactivation"]
    assert near("signup", names) == ["Sign-ups", "Sign-ups mobile"]
    assert near("mobile", names) == ["Sign-ups mobile"]
    assert near("mobyle", names) == ["Sign-ups mobile"]
    assert near("zzzzz", names) == []
    assert near("x", []) == []


@law
@given(typed, st.lists(typed, max_size=5))
def test_anything_can_be_typed(text: str, names: list[str]) -> None:
    """Whatever stands after the command is read as something, and no text breaks it."""
    ask = read_command(text)
    assert ask.what in {*WORDS.words.values(), "show", "number", "other"}
    split_name(text, names)
    read_team(text)
    assert len(near(text, names)) <= 3
    for kpi in (PERCENT, MONEY, TIME, WEEKLY, MONTHLY):
        read_reading(kpi, text, "fr", TODAY)
    assert unquoted(f'"{text}"') is not None
