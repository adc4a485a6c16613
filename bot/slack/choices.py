"""Settings of the usual kinds, declared in a line each: one of several values, or a whole number."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.errors import UserError
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.access import Permission
from bot.slack.blocks import Block
from bot.slack.request import Request
from bot.slack.settings import SettingsPart, SettingValues
from bot.slack.store import save_setting, setting
from bot.text import Translator

_DIGITS = 4


@dataclass(frozen=True)
class Choice:
    """A setting by its name ("decisions.framework"): one of `options`, where there are none a whole number of
    `least` or more; `usual`, else the first option, where nobody chose.

    Its label is the sentence of its name with a hyphen ("decisions-framework"), an option's that one, a hyphen and the
    option; where options are `said` alike, the sentence of that key with the option as its `value`.
    """

    name: str
    options: Sequence[str] = ()
    usual: str | int = ""
    said: str = ""
    least: int = 1

    @property
    def key(self) -> str:
        """The Fluent key of its label."""
        return self.name.replace(".", "-")

    def now(self, services: Services, workspace: str) -> str:
        """What a workspace chose."""
        return str(setting(services.store, workspace, self.name, self.usual or self.options[0]))

    def words(self, t: Translator, value: str) -> str:
        """A value as people read it."""
        if not self.options:
            return value
        return t(self.said, value=value) if self.said else t(f"{self.key}-{value}")

    def input(self, t: Translator, value: str) -> Block:
        """Its field in the form."""
        if not self.options:
            return kit.text_input(self.key, t(self.key), value=value, limit=_DIGITS)
        options = [kit.option(self.words(t, name), name) for name in self.options]
        return kit.choice_input(self.key, t(self.key), options, value=value)

    def read(self, typed: str) -> str:
        """What was typed. Raises UserError beside the field."""
        if not self.options and not (typed.isascii() and typed.isdigit() and int(typed)):
            raise UserError("slack-error-number", field=self.key)
        if not self.options and int(typed) < self.least:
            raise UserError("slack-error-least", field=self.key, least=self.least)
        return typed if not self.options or typed in self.options else self.options[0]


def settings_part(title: str, may: Permission, *choices: Choice) -> SettingsPart:
    """A room's part of the settings, of such alone."""
    by_key = {one.key: one for one in choices}

    def now(services: Services, workspace: str) -> SettingValues:
        return {one.key: one.now(services, workspace) for one in choices}

    def fields(t: Translator, values: SettingValues) -> list[Block]:
        return [one.input(t, str(values.get(one.key) or "")) for one in choices]

    def read(request: Request) -> SettingValues:
        return {one.key: one.read(str(request.values.get(one.key) or "").strip()) for one in choices}

    def words(t: Translator, key: str, value: object) -> tuple[str, str]:
        return t(key), by_key[key].words(t, str(value))

    def save(request: Request, changed: SettingValues) -> str:
        for key, value in changed.items():
            kept = str(value) if by_key[key].options else int(str(value))
            save_setting(request.services.store, request.workspace, by_key[key].name, kept)
        return ""

    return SettingsPart(title, may, now, fields, read, words, save)
