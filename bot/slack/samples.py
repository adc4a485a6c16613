"""Samples of what the bot sends whatever it is about, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.slack import blocks as kit
from bot.slack.home import ROWS, ListRows, Pillar, RoomRows, help_modal, list_modal
from bot.slack.home_layout import browse_blocks, home_blocks, room_blocks
from bot.slack.keep import Excerpt, KeepAs, keep_form, kept_form
from bot.slack.native_samples import Sample as Sample
from bot.slack.native_samples import native as native
from bot.slack.settings import CONNECT, LANGUAGE, ROLES, SettingValues, changes_modal, settings_form
from bot.slack.text import mention, say
from bot.text import Translator

_SETTINGS: SettingValues = {"language": "en", "managers": ("U012AB3CD",), "connect": ("C012AB3CD",)}


def generic(t: Translator) -> Iterator[Sample]:
    """What the bot says whatever it is about: its greeting, a notice, an error, the settings of a workspace."""
    hello = say(t, "slack-welcome", who=mention("U012AB3CD"))
    yield "slack.welcome", kit.message([kit.section(hello)], hello)
    wrong = say(t, "slack-unexpected", reference="0a1b2c3d")
    yield "slack.unexpected", kit.message([kit.section(wrong)], wrong)
    yield "slack.notice", kit.modal("slack.told", t("slack-notice"), [kit.section(wrong)], close=t("slack-close"))
    yield "slack.settings", settings_form(t, [LANGUAGE, ROLES, CONNECT], _SETTINGS)
    yield "slack.settings, what was changed", changes_modal(t, [wrong])
    rooms = _home(t)
    yield "slack.home", kit.home(home_blocks(t, rooms, settings=True))
    yield "slack.home, a room", kit.home(room_blocks(t, rooms[0], settings=True))
    yield "slack.home, every room", kit.home(browse_blocks(t, rooms, settings=True))
    yield "slack.home, a list", list_modal(t, "sample", "Sample", [kit.section("Dark mode")] * 21, 1)
    yield "slack.help", help_modal(t, [("/sample", "slack-settings", [("settings", "usage-settings")])], [])
    kinds = [
        KeepAs(name, "slack-settings", "keep-purpose", "keep-next", lambda *_: (), lambda *_: {})
        for name in ("one", "two")
    ]
    message = Excerpt("MVP: minimum viable product", source="https://docs.slack.dev")
    yield "slack.keep", keep_form(t, kinds, message)
    yield "slack.keep, again", kept_form(t, kinds[0], [kit.section("MVP")], message)


def _home(t: Translator) -> list[RoomRows]:
    rows = [kit.section("Dark mode")] * ROWS
    rooms = []
    for n, pillar in enumerate([*Pillar] * 4):
        found = [ListRows(f"sample.{n}.{list_}", f"Sample {list_}", rows, more=True) for list_ in range(9)]
        buttons = [kit.button("Open", "sample.open")]
        room = RoomRows("Sample", buttons=buttons, name=f"sample.{n}", pillar=pillar, purpose=t("menu-purpose"))
        shown = replace(room, for_you=found[:2], lists=found, notes=[kit.context("Sample")])
        rooms.append(shown if n < 9 else room)
    return rooms
