"""What people type after the command, say to the bot, and write in messages worth defining."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.glossary.command import GlossaryQuestion, read_command
from bot.glossary.question import guess
from bot.glossary.term import Content
from bot.text import LANGUAGES
from tests.glossary.making import typed
from tests.hostile import HOSTILE_TEXTS
from tests.shelves import law

COMMANDS = {
    "MVP": GlossaryQuestion("find", "MVP"),
    "  time to market ": GlossaryQuestion("find", "time to market"),
    "": GlossaryQuestion("help"),
    "  \n ": GlossaryQuestion("help"),
    "help": GlossaryQuestion("help"),
    "aide": GlossaryQuestion("help"),
    "AIDE": GlossaryQuestion("help"),
    "help me": GlossaryQuestion("help"),
    "help centre": GlossaryQuestion("find", "help centre"),
    "recent": GlossaryQuestion("recent"),
    "récent": GlossaryQuestion("recent"),
    "Récents": GlossaryQuestion("recent"),
    "recents": GlossaryQuestion("recent"),
    "wanted": GlossaryQuestion("wanted"),
    "demandés": GlossaryQuestion("wanted"),
    "demandes": GlossaryQuestion("wanted"),
    "manquants": GlossaryQuestion("wanted"),
    "most wanted": GlossaryQuestion("find", "most wanted"),
    "export": GlossaryQuestion("export"),
    "exporter": GlossaryQuestion("export"),
    "import": GlossaryQuestion("import"),
    "IMPORTER": GlossaryQuestion("import"),
    "export rate": GlossaryQuestion("find", "export rate"),
    "add": GlossaryQuestion("add"),
    "add MVP": GlossaryQuestion("add", "MVP"),
    "define MVP": GlossaryQuestion("add", "MVP"),
    "définir MVP": GlossaryQuestion("add", "MVP"),
    "définis truc = machin": GlossaryQuestion("define", "truc", "machin"),
    "Ajoute chose = un objet": GlossaryQuestion("define", "chose", "un objet"),
    "ajoutez chose =": GlossaryQuestion("define", "chose", ""),
    "crée MVP": GlossaryQuestion("add", "MVP"),
    "cherche coût": GlossaryQuestion("search", "coût"),
    "supprime MVP": GlossaryQuestion("delete", "MVP"),
    "modifie MVP": GlossaryQuestion("edit", "MVP"),
    "affiche MVP": GlossaryQuestion("show", "MVP"),
    "define MVP = The least": GlossaryQuestion("define", "MVP", "The least"),
    "défnir truc": GlossaryQuestion("find", "défnir truc", near="definir truc"),
    "ajouter coût du retard": GlossaryQuestion("add", "coût du retard"),
    "search": GlossaryQuestion("search"),
    "search cost of delay": GlossaryQuestion("search", "cost of delay"),
    "chercher coût": GlossaryQuestion("search", "coût"),
    "rechercher coût": GlossaryQuestion("search", "coût"),
    "list": GlossaryQuestion("list"),
    "all": GlossaryQuestion("list"),
    "Tous les termes": GlossaryQuestion("list"),
    "liste c": GlossaryQuestion("list", "c"),
    'list team:"Data platform"': GlossaryQuestion("list", team="Data platform"),
    "liste équipe:Paiement": GlossaryQuestion("list", team="Paiement"),
    "list price": GlossaryQuestion("search", "price"),
    "top of funnel": GlossaryQuestion("find", "top of funnel"),
    "open rate": GlossaryQuestion("show", "rate", is_name=True),
    "delete MVP": GlossaryQuestion("delete", "MVP"),
    "Supprimer MVP": GlossaryQuestion("delete", "MVP"),
    "modifier MVP": GlossaryQuestion("edit", "MVP"),
    "digest": GlossaryQuestion("other", "digest", near="/kpi digest"),
    "voter 1": GlossaryQuestion("other", "voter 1", near="/idea voter 1"),
    "-1": GlossaryQuestion("number", "-1"),
    "search a = b": GlossaryQuestion("search", "a = b"),
    "MVP = the smallest thing": GlossaryQuestion("define", "MVP", "the smallest thing"),
    "MVP=a=b": GlossaryQuestion("define", "MVP", "a=b"),
    "add MVP = the smallest thing": GlossaryQuestion("define", "MVP", "the smallest thing"),
    "ajouter MVP = le plus petit": GlossaryQuestion("define", "MVP", "le plus petit"),
    "add = to put in": GlossaryQuestion("define", "add", "to put in"),
    "export = to send away": GlossaryQuestion("define", "export", "to send away"),
    '"export" = to send away': GlossaryQuestion("define", "export", "to send away"),
    '"MVP" = "the smallest thing"': GlossaryQuestion("define", "MVP", '"the smallest thing"'),
    "« périmètre » = ce qui est dedans": GlossaryQuestion("define", "périmètre", "ce qui est dedans"),
    "MVP =": GlossaryQuestion("define", "MVP", ""),
    "= nothing": GlossaryQuestion("define", "", "nothing"),
    '"export"': GlossaryQuestion("find", "export"),
    "“help”": GlossaryQuestion("find", "help"),
    "« aide »": GlossaryQuestion("find", "aide"),
    '"add"': GlossaryQuestion("find", "add"),
    '"': GlossaryQuestion("find", '"'),
}


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_is_read_as_it_is_meant(line: str) -> None:
    """Words of the command work in both languages, with or without accents; quotation marks make any of them a term."""
    assert read_command(line) == COMMANDS[line]


GUESSES = {
    "MVP: the smallest thing": ("MVP", "", "the smallest thing"),
    "MVP = the smallest thing": ("MVP", "", "the smallest thing"),
    "MVP – the smallest thing": ("MVP", "", "the smallest thing"),
    "• *MVP* : the smallest thing": ("MVP", "", "the smallest thing"),
    "MVP (minimum viable product) is the smallest thing": ("MVP", "minimum viable product", "is the smallest thing"),
    "MVP (minimum viable product): the smallest\nthing": ("MVP", "minimum viable product", "the smallest\nthing"),
    "MVP means the smallest thing": ("MVP", "", "the smallest thing"),
    "MVP stands for minimum viable product": ("MVP", "", "minimum viable product"),
    "Le périmètre désigne ce qui est dedans": ("Le périmètre", "", "ce qui est dedans"),
    "Le périmètre signifie ce qui est dedans": ("Le périmètre", "", "ce qui est dedans"),
    "churn": ("churn", "", ""),
    "north-star metric": ("north-star metric", "", ""),
    "Please look at the KPI before we meet tomorrow": ("KPI", "", "Please look at the KPI before we meet tomorrow"),
    "nothing to see in this long sentence": ("", "", "nothing to see in this long sentence"),
    "https://example.com/a shows how we count these things": (
        "",
        "",
        "https://example.com/a shows how we count these things",
    ),
    "": ("", "", ""),
}  # fmt: skip


@pytest.mark.parametrize("message", GUESSES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_opens_filled_from_a_message(message: str, language: str) -> None:
    """A message that defines something fills the reader's own language; any other becomes the definition to correct."""
    term, expansion, definition = GUESSES[message]
    fields = {f"expansion_{language}": expansion, f"definition_{language}": definition}
    assert guess(message, language) == replace(Content(term), **fields)  # type: ignore[arg-type]  # texts, all of them


OPENINGS = ("what is ", "c'est quoi ", "que signifie ", "a, ", "a: ", " ", "\n", "(", ")", "=", "- ", "MVP", "?", ".")
PIECES = st.lists(st.sampled_from(OPENINGS) | typed).map("".join)


@law
@given(PIECES, st.sampled_from(LANGUAGES))
def test_anything_said_is_read(text: str, language: str) -> None:
    """Reading a command or a message fails on no text, and invents nothing that was not in it."""
    ask = read_command(text)
    assert ask.text in text
    assert ask.definition in text
    guessed = guess(text, language)
    assert all(part in text for part in (guessed.term, guessed.definition_en, guessed.expansion_fr))


@pytest.mark.timeout(20)
@pytest.mark.parametrize("text", HOSTILE_TEXTS.values(), ids=HOSTILE_TEXTS)
def test_a_hostile_message_keeps_nobody_waiting(text: str) -> None:
    """Text written to make pattern matching slow is read like any other."""
    for _ in range(20):
        read_command(text)
        guess(text, "en")
