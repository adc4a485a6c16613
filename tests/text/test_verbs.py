"""Words after a command: what help shows is understood."""

import pytest

from bot.text.verbs import VERBS, CommandWords


@pytest.mark.parametrize(("verb", "word"), [(verb, word) for verb, words in VERBS.items() for word in words])
def test_every_word_is_read(verb: str, word: str) -> None:
    """Also one with a hyphen, as « feuille-de-route », and with what follows it."""
    words = CommandWords({verb: verb})
    assert words.read(word).verb == verb
    assert words.read(f"{word} 12").verb == verb
