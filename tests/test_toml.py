"""TOML that somebody wrote: whatever it is, reading it takes neither the bot's memory nor its time."""

import pytest

from bot import toml
from bot.errors import UserError
from bot.text import Texts
from tests.kpis.keeping import refused

HOSTILE = {
    "a key of many parts": ("a." * 200_000 + "a = 1", "sheet-line-too-long"),
    "a line without end": (f"a = '{'x' * 100_000}'", "sheet-line-too-long"),
    "more than anybody writes": ("a = 1\n" * 400_000, "sheet-toml-large"),
    "brackets": (f"a = 1\nb = {'[' * 9_000}", "sheet-toml-deep"),
    "braces": (f"a = 1\nb = {'{b=' * 6_000}", "sheet-toml-deep"),
    "keys of many parts": ("\n".join(f"{'a.' * 9_000}k{n} = 1" for n in range(100)), "sheet-toml-deep"),
    "hidden parts": (f"a = {{{'a.' * 9_000}a = 1, {'b.' * 700}b = 2}}", "sheet-toml-deep"),
    "years of hidden parts": ("a = [\n" + f"{{{'a.' * 9_000}a = 1}},\n" * 100 + "]", "sheet-toml-heavy"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_beyond_bounds_is_refused(name: str, texts: Texts) -> None:
    """With the reason, in both languages; the process that reads it ends at its bounds."""
    text, why = HOSTILE[name]
    with pytest.raises(UserError) as error:
        toml.load(text)
    assert error.value.key == why
    for language in ("en", "fr"):
        assert texts.speak(language)(why, **error.value.args_) != why


def test_brackets_are_named_with_their_line_and_key() -> None:
    """Whoever mends the file looks there."""
    with pytest.raises(UserError) as error:
        toml.load(f"[[kpi]]\nname = 'x'\n\ncontributors = {'[' * 9_000}\n")
    assert error.value.args_ == {"line": 4, "name": "contributors"}


def test_a_file_that_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for it longer than the bound."""
    monkeypatch.setattr(toml, "PATIENCE", 0)
    assert refused(lambda: toml.load("a = 1")) == "sheet-toml-heavy"


def test_what_is_written_is_read() -> None:
    """Every kind of value; a date stays no text."""
    text = "a = 1\nb = 'x'\nc = [1.5, true]\nd = 2026-11-29\n[e]\n'f g' = inf\n"
    assert toml.load(text) == {"a": 1, "b": "x", "c": [1.5, True], "d": None, "e": {"f g": float("inf")}}
    with pytest.raises(ValueError, match="line 1, column 5"):
        toml.load("a = x")
