"""What people try with retrospectives: every word, late, twice, by two at once, and texts that nobody expects."""

from sandbox import Person
from tests.conftest import CHANNEL, ENGLISH, FRENCH, World
from tests.scenarios.acts import newest
from tests.scenarios.test_retro_story import start
from tests.words import words

WORDS = (
    "",
    "join",
    "add",
    "vote",
    "actions",
    "list",
    "help",
    "guide",
    "guide 60",
    "guide 7",
    "formats",
    "1",
    "99",
    "stat",
)
MOTS = ("rejoindre", "ajouter", "voter", "liste", "aide", "guide 30", "chercher sprint", "montrer 1", "add 99")


def answer(world: World, person: Person, text: str) -> str:
    """What a line after the command is answered with: a message, or a form."""
    said = person.command("/retro", text, channel=CHANNEL)
    world.settle()
    if said is None and person.modal:
        said = person.modal
        person.close(clear=True)
    return words(said if said is not None else newest(world, person))


def test_every_word_is_answered(world: World) -> None:
    """In both languages, before there is a retrospective and once there is one."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    for turn in range(2):
        for person, lines in ((oliver, WORDS), (amelie, MOTS)):
            for line in lines:
                assert "went wrong" not in (said := answer(world, person, line)), line
                assert said, line
        if not turn:
            start(world, oliver)
