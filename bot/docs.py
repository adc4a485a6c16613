"""Writes docs/commands.md, docs/permissions.md and docs/personal-data.md from what the features declare, so that they
cannot drift. Run by `make docs`."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from slack_bolt import App

from bot.app import kinds, listen, load_texts, people, services
from bot.config import Config
from bot.feature import Command, Shortcut
from bot.features import FEATURES, SHORTCUTS
from bot.menu import COMMANDS as OF_EVERYTHING
from bot.slack.access import FACT, Permission, Role
from bot.slack.listen import ActPermissions
from bot.slack.settings import WorkspaceSettings
from bot.slack.usage import usage_line
from bot.store import open_store
from bot.text import LANGUAGES, Translator

_DOCS = Path(__file__).resolve().parent.parent / "docs"
COMMANDS, PERMISSIONS, PERSONAL_DATA = (_DOCS / f"{name}.md" for name in ("commands", "permissions", "personal-data"))
_TITLES = {"en": "In English", "fr": "En français"}
_WHERE = {
    "en": {"message": "in a message's menu", "global": "in the lightning menu"},
    "fr": {"message": "dans le menu d’un message", "global": "dans le menu des raccourcis"},
}
_HEADINGS = {
    "en": ("Type", "What it does", "Shortcut", "What it does"),
    "fr": ("Tapez", "Ce que cela fait", "Raccourci", "Ce que cela fait"),
}


def commands() -> str:
    """The page: every command and shortcut of every feature, in both languages."""
    texts = load_texts()
    return "\n".join(_page({language: texts.speak(language) for language in LANGUAGES})) + "\n"


def _page(speak: dict[str, Translator]) -> Iterator[str]:
    yield "# Commands and shortcuts"
    yield ""
    yield "Written by `make docs` from what the features declare; a test fails when it is out of date."
    for language, t in speak.items():
        yield ""
        yield f"## {_TITLES[language]}"
        for feature in FEATURES:
            for command in feature.commands:
                yield from _command(t, language, command)
            yield from _shortcuts(t, language, feature.shortcuts)
        for command in OF_EVERYTHING:
            yield from _command(t, language, command)
        yield from _shortcuts(t, language, SHORTCUTS)


def _command(t: Translator, language: str, command: Command) -> Iterator[str]:
    type_, does, _, _ = _HEADINGS[language]
    yield from ("", f"### `{command.name}`", "", t(command.purpose), "", f"| {type_} | {does} |", "| --- | --- |")
    for typed, key in command.usage:
        yield f"| `{usage_line(t, command.name, typed, key)}` | {t(key)} |"


def _shortcuts(t: Translator, language: str, entries: Sequence[Shortcut]) -> Iterator[str]:
    if entries:
        _, _, shortcut, means = _HEADINGS[language]
        yield from ("", f"| {shortcut} | {means} |", "| --- | --- |")
        for entry in entries:
            yield f"| **{entry.name}**, {_WHERE[language][entry.where]} | {t(entry.purpose)} |"


# How what can be done is grouped: the titles, by how the Fluent keys of it begin.
_GROUPS = {
    ("home", "keep", "asking"): "slack-notice",
    ("settings", "audit", "agents"): "slack-may-settings",
    ("glossary",): "glossary-title",
    ("ideas",): "ideas-title",
    ("kpis",): "kpis-title",
    ("goals",): "goals-title",
    ("insights", "customers", "intake", "sessions", "loop", "tickets"): "insights-title",
    ("roadmap", "sync", "attachments"): "roadmap-title",
    ("decisions",): "decisions-title",
    ("rights",): "rights-title",
    ("blockers",): "blockers-title",
    ("impact",): "impact-title",
    ("documents", "copies"): "documents-title",
    ("champions",): "champions-title",
    ("guild", "topics"): "guild-title",
    ("tools",): "tools-title",
    ("onboarding", "enrolment", "playbooks", "handover"): "onboarding-title",
    ("retro", "actions"): "retro-title",
    ("schedule",): "schedule-manage",
}
_NOTES = ("outsider", "guest", "administrator", "private", "channel")


def declared() -> list[Permission]:
    """Everything that can be done, each once: what is listened to, the parts of the settings, the kinds of post that
    people plan. Nobody is asked for it: neither Slack nor a database of anybody's."""
    with TemporaryDirectory() as folder, closing(open_store(f"sqlite:///{folder}/docs.db")) as store:
        made = services(Config(slack_bot_token="xoxb-none"), store)  # noqa: S106 - nobody's
        app = App(name="docs", token_verification_enabled=False, token="xoxb-none", signing_secret="none")  # noqa: S106
        on = listen(app, made)
        made.executor.shutdown()
    found: list[Permission] = []
    for one in (*on.registered.values(), *on.words.values()):
        found += one.may.all if isinstance(one.may, ActPermissions) else [one.may]
    found += [part.may for part in WorkspaceSettings([f.settings for f in FEATURES if f.settings]).parts]
    found += [kind.plan.may for kind in kinds().values() if kind.plan]
    known: dict[str, Permission] = {}
    for permission in found:
        if permission is not FACT:
            known.setdefault(permission.does, permission)
    return list(known.values())


def permissions() -> str:
    """The page: who may do what, in both languages."""
    texts, found = load_texts(), declared()
    return "\n".join(_permissions({language: texts.speak(language) for language in LANGUAGES}, found)) + "\n"


def _permissions(speak: dict[str, Translator], found: Sequence[Permission]) -> Iterator[str]:
    yield "# Who may do what"
    yield ""
    yield "Written by `make docs` from what the features declare; a test fails when it is out of date, and another one"
    yield "tries everything as everybody."
    for language, t in speak.items():
        yield from ("", f"## {_TITLES[language]}", "", t("slack-may-intro"))
        columns = [t("slack-may-what"), *(t(f"slack-may-{role.name.lower()}") for role in Role), t("slack-may-also")]
        for begun, title in _GROUPS.items():
            own = [one for one in found if one.does.startswith(tuple(f"{name}-" for name in begun))]
            yield from (
                "",
                f"### {t(title)}",
                "",
                f"| {' | '.join(columns)} |",
                "| --- " + "| :-: " * len(Role) + "| --- |",
            )
            for one in own:
                ticks = ["✓" if one.allows(role) else "" for role in Role]
                yield f"| {' | '.join([t(one.does), *ticks, t(one.note) if one.note else ''])} |"
        for note in _NOTES:
            yield from ("", t(f"slack-may-note-{note}"))


# What becomes of a column, or its row, when a person is forgotten.
_WAYS = {
    "delete": "the row is deleted",
    "empty": "emptied, the row stays",
    "number": "replaced by a number that is nobody’s",
    "spaced": "the person is removed",
    "json": "the person is removed",
    "elsewhere": "emptied, the row stays",
}


def personal_data() -> str:
    """The page: every column that names people, and what becomes of it."""
    return "\n".join(_personal_data()) + "\n"


def _personal_data() -> Iterator[str]:
    yield "# Where people are named"
    yield ""
    yield "Written by `make docs` from what the features declare; a test fails when it is out of date, and another puts"
    yield "a person into every text column of the database and checks that nothing of them is left. A column holds a"
    yield "Slack user id, or JSON with some. In other texts a mention is replaced by *someone* ([privacy](privacy.md))."
    yield from ("", "| column | `forget --user` | `export --user` |", "| --- | --- | --- |")
    known = people()
    own = {name for one in known for name in one.own}
    given = {name for one in known for name in one.given}
    found = {name: way for one in known for way in _WAYS for name in getattr(one, way)}
    for name, way in sorted(found.items()):
        handed = "the row"
        if way == "json":
            handed = "only that they are named there"
        elif name in own:
            handed = "the row if it is theirs, otherwise nothing"
        elif name in given:
            handed = "the row, if they may see it"
        yield f"| `{name}` | {_WAYS[way]} | {handed} |"


if __name__ == "__main__":
    PERSONAL_DATA.write_text(personal_data(), encoding="utf-8")
    COMMANDS.write_text(commands(), encoding="utf-8")
    PERMISSIONS.write_text(permissions(), encoding="utf-8")
    sys.exit(0)
