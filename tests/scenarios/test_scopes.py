"""An app without a permission says which one it lacks, and where to add it."""

from pathlib import Path

from bot.check import MANIFEST
from bot.schedule.mends import mend
from bot.text import Translator
from tests.conftest import ENGLISH, FRENCH, Worlds
from tests.pairs import Pair
from tests.scenarios.acts import direct
from tests.scenarios.ideas_acts import put, whispers
from tests.words import words


def without(tmp_path: Path, scope: str) -> Path:
    """Our manifest, less a scope."""
    text = MANIFEST.read_text(encoding="utf-8")
    assert f"      - {scope}\n" in text
    path = tmp_path / "manifest.yml"
    path.write_text(text.replace(f"      - {scope}\n", ""), encoding="utf-8")
    return path


def test_a_missing_permission_is_named(make_world: Worlds, pair: Pair, world_url: str, tmp_path: Path) -> None:
    """Whoever exports without `files:write` reads its name and the mend, not that something unexpected happened."""
    world = make_world(world_url, pair.transport, without(tmp_path, "files:write"))
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode")
    for person, said in (
        (oliver, "I can’t do this without the permission `files:write`"),
        (amelie, "l’autorisation `files:write`"),
    ):
        person.command("/idea", "export", channel="C0GENERAL")
        world.settle()
        seen = whispers(world, person) + "\n".join(words(m) for m in person.messages(direct(world, person)))
        assert said in seen
        assert "api.slack.com/apps" in seen
    assert {one.error for one in world.slack.refusals} == {"missing_scope"}
    world.slack.refusals.clear()


def test_a_post_without_permission_names_it(t: Translator) -> None:
    """What could not be posted says which permission was missing when Slack refused it."""
    said = mend(t, "missing_scope chat:write")
    assert "`chat:write`" in said
    assert "api.slack.com/apps" in said
