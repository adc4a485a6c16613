"""Values that people enter: how they are read back, and the way back from them."""

import pytest

from bot.kpis.blocks.history import history
from bot.kpis.exact import exact, read_back
from bot.kpis.kpi import Kpi
from bot.kpis.store import readings
from bot.services import Services
from bot.text import Texts
from tests.kpis.keeping import MANAGER, STRANGER, at, defined, known, newest, refused
from tests.shelves import BEGINNING, HERE, Clock
from tests.words import words

DAY = "2026-11-23"
NUMBER, PERCENT, EURO = Kpi("n", "Trials"), Kpi("p", "Rate", "percent"), Kpi("e", "Sales", "currency", "EUR")
MINUTES = Kpi("m", "Answer", "duration", "min")


@pytest.mark.parametrize(
    ("kpi", "value", "english", "french"),
    [
        (NUMBER, 1250.5, "1,250.5", "1 250,5"),
        (NUMBER, 12, "12", "12"),
        (NUMBER, -1234567.25, "−1,234,567.25", "−1 234 567,25"),
        (PERCENT, 41.23456, "41.23456%", "41,23456 %"),
        (EURO, 1250.5, "€1,250.50", "1 250,50 €"),
        (EURO, 1250, "€1,250", "1 250 €"),
        (MINUTES, 150, "2 h 30 min", "2 h 30 min"),
        (MINUTES, 150.75, "150.75 min", "150,75 min"),
    ],
)
def test_what_was_saved_is_said_to_its_last_digit(
    texts: Texts, kpi: Kpi, value: float, english: str, french: str
) -> None:
    """1,250.5 does not come back as 1,250, whatever a card rounds it to."""
    for language, said in (("en", english), ("fr", french)):
        assert exact(texts.speak(language), kpi, value).replace("\u00a0", " ").replace("\u202f", " ") == said


@pytest.mark.parametrize(
    ("language", "typed", "value", "said"),
    [
        ("en", "1,250", 1250, "1,250 (one thousand two hundred and fifty)"),
        ("fr", "1,250", 1.25, "1,25 (un virgule vingt-cinq)"),
        ("en", "1.250", 1.25, "1.25 (one point two five)"),
        ("en", "1,250.5", 1250.5, "1,250.5"),
        ("fr", "1 250", 1250, "1 250"),
        ("en", "12", 12, "12"),
    ],
)
def test_a_number_with_two_meanings_is_read_back_in_words(
    texts: Texts, language: str, typed: str, value: float, said: str
) -> None:
    """Read in the reader's own language, and said so that a slip shows; other numbers are said as they are."""
    back = read_back(texts.speak(language), NUMBER, value, typed)
    assert back.replace("\u00a0", " ").replace("\u202f", " ") == said


def versions(services: Services, kpi: Kpi) -> list[tuple[int, float]]:
    """Every version of the day, the newest first."""
    return [(one.version, one.value) for one in readings.versions(services.store, HERE, kpi.id, 99)]


def test_a_first_value_is_taken_back(services: Services, clock: Clock, texts: Texts) -> None:
    """The day has no value again, its history says so, and another may be entered and taken back likewise."""
    kpi = defined(services)
    for times, value in enumerate((5.0, 6.0)):
        kept = at(services).set_value(kpi.id, value)
        clock.tick()
        assert at(services).undo_value(kpi.id, DAY, kept.version) is None
        assert known(services, kpi) == {}
        assert versions(services, kpi)[times] == (-times, value)
    assert known(services, kpi, BEGINNING.isoformat().replace("+00:00", "Z")) == {DAY: 5}
    said = words(
        {"blocks": history(texts.speak("en"), kpi, readings.versions(services.store, HERE, kpi.id, 99), 0, False)}
    )
    assert "undone: 5" in said.replace("*", "")
    at(services).set_value(kpi.id, 7)
    assert known(services, kpi) == {DAY: 7}


def test_a_correction_is_taken_back(services: Services, clock: Clock) -> None:
    """The value before it counts again as it was, and both are in the history."""
    kpi = defined(services)
    yesterday = "2026-11-22"
    at(services).set_value(kpi.id, 40, yesterday)
    clock.tick()
    wrong = at(services, MANAGER).set_value(kpi.id, 4, yesterday)
    assert wrong.corrected_from == 40
    clock.tick()
    back = at(services, MANAGER).undo_value(kpi.id, yesterday, wrong.version)
    assert back == newest(services, kpi)[0]
    assert (back.value, back.version, back.corrected_from) == (40, 3, None)
    assert versions(services, kpi) == [(3, 40), (2, 4), (1, 40)]
    assert at(services).set_value(kpi.id, 41, yesterday).corrected_from == 40


def test_only_what_one_has_just_entered_can_be_taken_back(services: Services, clock: Clock) -> None:
    """Not another's value, nor one that was replaced meanwhile, nor the same one twice; not by a stranger."""
    kpi = defined(services)
    kept = at(services).set_value(kpi.id, 5)
    assert refused(lambda: at(services, STRANGER).undo_value(kpi.id, DAY, kept.version)) == "kpis-error-rights-enter"
    assert refused(lambda: at(services, MANAGER).undo_value(kpi.id, DAY, kept.version)) == "kpis-error-undo"
    clock.tick()
    later = at(services, MANAGER).set_value(kpi.id, 6)
    assert refused(lambda: at(services).undo_value(kpi.id, DAY, kept.version)) == "kpis-error-undo"
    at(services, MANAGER).undo_value(kpi.id, DAY, later.version)
    assert refused(lambda: at(services, MANAGER).undo_value(kpi.id, DAY, later.version)) == "kpis-error-undo"
    assert known(services, kpi) == {DAY: 5}
