"""Everybody reads the bot in the language of their own Slack."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.check import MANIFEST
from tests.conftest import ADMIN, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World, Worlds
from tests.pairs import Pair
from tests.scenarios.acts import ask, expect_refusal, form, home, press, send
from tests.words import words

EN, FR = "isn’t in the glossary yet", "n’est pas encore dans le glossaire"


def choose(world: World, language: str) -> None:
    """An administrator sets the language of the workspace."""
    helena = world.person(ADMIN)
    press(world, helena, home(world, helena), "settings.open")
    form(world, helena)
    send(world, helena, language=language)


def change(world: World, user: str, **changes: object) -> None:
    """Somebody changes their settings in Slack, which tells the bot."""
    sent = len(world.slack.deliveries)
    world.person(user).change(**changes)
    world.slack.wait(lambda: [p for p in world.slack.deliveries[sent:] if p.name == "user_change" and p.acknowledged])
    world.settle()


def test_each_reads_their_own(world: World) -> None:
    """The same question is answered in English and in French, and Home greets each in theirs."""
    assert EN in words(ask(world.person(ENGLISH), "MVP"))
    assert FR in words(ask(world.person(FRENCH), "MVP"))
    assert "Aucun terme n’est encore défini." in words(home(world, world.person(FRENCH)))


def test_others_read_the_workspaces(world: World) -> None:
    """Somebody whose Slack is in a third language reads the one an administrator chose, from the next answer on."""
    change(world, SUPPORT, locale="de-DE")
    marcus = world.person(SUPPORT)
    assert EN in words(ask(marcus, "MVP"))
    choose(world, "fr")
    assert FR in words(ask(marcus, "MVP"))
    assert EN in words(ask(world.person(ENGLISH), "MVP")), "their own Slack is in English"
    choose(world, "en")
    assert EN in words(ask(marcus, "MVP"))


def test_a_change_of_language_is_heard_at_once(world: World) -> None:
    """Somebody who switches their Slack reads the bot in the new language with the next answer."""
    oliver = world.person(ENGLISH)
    assert EN in words(ask(oliver, "MVP"))
    change(world, ENGLISH, locale="fr-FR")
    assert FR in words(ask(oliver, "MVP"))
    change(world, ENGLISH, locale="en-GB")
    assert EN in words(ask(oliver, "MVP"))


def test_a_variant_of_a_language_is_that_language(world: World) -> None:
    """Canadian French is French and Australian English is English."""
    for locale, sentence in (("fr-CA", FR), ("en-AU", EN)):
        change(world, SUPPORT, locale=locale)
        assert sentence in words(ask(world.person(SUPPORT), "MVP"))


def test_a_language_learnt_once_is_kept(world: World) -> None:
    """People are looked up once, not with every question, and again only when what is known has grown old."""
    amelie = world.person(FRENCH)

    def lookups() -> int:
        world.settle()
        return sum(1 for method, _ in world.slack.calls if method == "users.info")

    for _ in range(3):
        ask(amelie, "MVP")
    assert lookups() == 1
    world.clock.ahead = timedelta(hours=25)
    for _ in range(3):
        assert FR in words(ask(amelie, "MVP"))
    assert lookups() == 2


@pytest.mark.parametrize("kind", ["server_error", "ratelimited", "dropped", "malformed"])
def test_a_failed_look_up_bothers_nobody(world: World, kind: str) -> None:
    """Where Slack does not say who somebody is, they read the default language, and their own once it does."""
    world.slack.faults.add("users.info", kind)
    amelie = world.person(FRENCH)
    assert EN in words(ask(amelie, "MVP"))
    world.clock.ahead = timedelta(minutes=2)
    world.slack.wait(lambda: not world.bot.services.limits.left(world.workspace, "users.info"))
    assert FR in words(ask(amelie, "MVP"))


@pytest.mark.hurried
def test_a_slow_look_up_does_not_keep_the_answer(world: World) -> None:
    """The answer comes within Slack's three seconds however long it takes to learn who asks."""
    world.slack.faults.add("users.info", "slow", seconds=2.5)
    assert EN in words(ask(world.person(FRENCH), "MVP"))


def test_without_the_scope_everyone_reads_the_default(
    make_world: Worlds, pair: Pair, world_url: str, tmp_path: Path
) -> None:
    """A workspace that did not grant users:read gets every answer, in the default language."""
    manifest = tmp_path / "manifest.yml"
    manifest.write_text(MANIFEST.read_text(encoding="utf-8").replace("      - users:read\n", ""), encoding="utf-8")
    world = make_world(world_url, pair.transport, manifest=manifest)
    for user in (FRENCH, DEVELOPER):
        assert EN in words(ask(world.person(user), "MVP"))
    assert "No terms yet." in words(home(world, world.person(ADMIN)))
    expect_refusal(world, "users.info", "missing_scope")
