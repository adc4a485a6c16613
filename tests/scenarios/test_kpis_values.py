"""Values that people type: what is understood, how it is read back, and the way back from it."""

from datetime import datetime, timedelta

import pytest

from tests.conftest import ENGLISH, FRENCH, MovedClock, World
from tests.scenarios.acts import again, count, newest, press, send
from tests.scenarios.kpis_acts import day, fill, form_from, plain, put, said, typed
from tests.words import action_ids, words


def test_a_number_with_two_meanings_is_read_back_and_taken_back(world: World) -> None:
    """1,250 is a thousand to an English reader and one and a quarter to a French one; a press takes it back once."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Trials")
    put(world, "Essais", FRENCH)
    saved = typed(oliver, "set trials 1,250")
    assert "Saved: Trials 1,250 (one thousand two hundred and fifty) for" in plain(words(saved))
    assert "Enregistré : Essais 1,25 (un virgule vingt-cinq)" in said(amelie, "saisir essais 1,250")
    press(world, oliver, saved, "kpis.undo")
    again(world)
    assert "Undone: Trials has no value for" in plain(words(newest(world, oliver)))
    assert count(world, "kpi_reading") == 1
    assert "undone: 1,250" in said(oliver, "history trials")
    assert "Saved: Trials 1,250.5 for" in said(oliver, "set trials 1,250.5")


def test_a_correction_is_taken_back(world: World) -> None:
    """What was there before counts again, and the history has it all."""
    oliver = world.person(ENGLISH)
    fill(world, put(world, "Activation"), {day(world, 1): 40})
    wrong = typed(oliver, f"set activation 4 {day(world, 1)}")
    assert "Corrected: Activation 40 → 4" in plain(words(wrong))
    press(world, oliver, wrong, "kpis.undo")
    assert "Undone: Activation is 40 again for" in plain(words(newest(world, oliver)))
    assert "40" in said(oliver, "activation")


def test_the_way_back_is_there_however_long_it_took(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The button was missing where a second ended between the value and its card."""
    oliver, look = world.person(ENGLISH), MovedClock.__call__

    def late(clock: MovedClock) -> datetime:
        clock.ahead += timedelta(seconds=1)
        return look(clock)

    fill(world, put(world, "Activation"), {day(world, 1): 40})
    monkeypatch.setattr(MovedClock, "__call__", late)
    assert "kpis.undo" in action_ids(typed(oliver, "set activation 4"))


def test_a_share_in_a_percentage_is_asked_about(world: World) -> None:
    """0.42 where 40 % is aimed at waits for a press; 0.42 % says what it is, also in the form."""
    oliver = world.person(ENGLISH)
    put(world, "Activation", unit="percent", target=40.0)
    asked = typed(oliver, "set activation 0.42")
    assert "0.42% is far below what it usually is" in plain(words(asked))
    assert count(world, "kpi_reading") == 0
    press(world, oliver, asked, "kpis.set_as:0")
    assert "Saved: Activation 42% for" in plain(words(newest(world, oliver)))
    assert "Saved: Activation 0.42% for" in said(oliver, f"set activation 0.42 % {day(world, 1)}")
    form_from(world, oliver, "set activation")
    send(world, oliver, value="0.41", period=day(world, 2))
    assert "Which do you mean?" in plain(words(newest(world, oliver)))
    press(world, oliver, newest(world, oliver), "kpis.set_as:1")
    assert "Saved: Activation 0.41% for" in plain(words(newest(world, oliver)))


def test_only_what_is_wrong_is_quoted(world: World) -> None:
    """The date without the value beside it, and the command that was typed as the example; months have names."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Trials")
    put(world, "Attrition", FRENCH, unit="percent", grain="month")
    assert "“31/02/2026” isn’t a day" in said(oliver, "set trials 130 31/02/2026")
    assert "I can’t read “lots” as a value" in said(oliver, f"set trials lots {day(world, 1)}")
    for word in ("set", "history", "archive", "edit"):
        assert f"for example `/kpi {word} activation`" in said(oliver, word)
    assert "par exemple `/kpi saisir activation`" in said(amelie, "saisir")
    assert "Enregistré : Attrition 39,5 % (août " in said(amelie, "saisir attrition 39,5 août")
    assert "« brumaire » n’est pas un mois" in said(amelie, "saisir attrition 39,5 brumaire")
