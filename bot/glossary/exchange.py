"""Files in and out: an import is one transaction, so a file is taken whole or not at all."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from bot.clock import stamp
from bot.glossary import sheet
from bot.glossary.sheet import MeaningSheet
from bot.glossary.store import meanings, wanted
from bot.glossary.term import Content, Meaning
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.text import csv

STARTER = Path(__file__).with_name("starter.csv")
_CHUNK = 1000


@dataclass(frozen=True)
class ImportOutcome:
    """What a file did, and who was waiting for a term that came with it."""

    sheet: MeaningSheet
    waiting: dict[str, list[str]]  # terms by person


def take(
    services: Services,
    workspace: str,
    text: str,
    *,
    user: str,
    trusted: bool,
    language: str,
    dry_run: bool = False,
    only_new: bool = False,
    audience: Audience,
    progress: Callable[[int, int], None] = lambda *_: None,
) -> ImportOutcome:
    """Import a file. Raises UserError when it is no glossary. `user` is empty for the operator's command line.

    `only_new` leaves every meaning there is as it is. What the `audience` does not see is not there for it.
    """
    now = stamp(services.clock())

    def new(content: Content, approved: bool) -> Meaning:
        return Meaning(secrets.token_hex(8), content, approved, user, now, user, now, 1)

    def changed(old: Meaning, content: Content, approved: bool) -> Meaning:
        return replace(
            old, content=content, approved=approved, changed_by=user, changed_at=now, version=old.version + 1
        )

    _ = audience.places  # asking Slack must not happen while other writers wait
    with services.store.write(workspace):
        existing = meanings.everything(services.store, workspace, audience)
        plan = sheet.plan(text, existing, new, changed, language=language, trusted=trusted)
        if only_new:
            plan = plan.additions()
        waiting: dict[str, list[str]] = {}
        if not dry_run:
            for start in range(0, len(plan.keep), _CHUNK):
                chunk = plan.keep[start : start + _CHUNK]
                meanings.put(services.store, workspace, chunk)
                progress(start + len(chunk), len(plan.keep))
            waiting = _settle(services, workspace, [meaning for meaning, _ in plan.keep if not meaning.place])
    return ImportOutcome(plan, waiting)


def _settle(services: Services, workspace: str, added: list[Meaning]) -> dict[str, list[str]]:
    missing = wanted.all_keys(services.store, workspace)
    waiting: dict[str, list[str]] = {}
    if not missing:
        return waiting
    for meaning in added:
        for person in wanted.settle(services.store, workspace, missing & meaning.content.keys().keys()):
            waiting.setdefault(person, []).append(meaning.term)
    return waiting


def read(
    services: Services,
    workspace: str,
    data: bytes,
    *,
    language: str,
    dry_run: bool,
    progress: Callable[[int, int], None],
) -> MeaningSheet:
    """An import by the operator, who may approve."""
    text = csv.decode(data)
    return take(
        services,
        workspace,
        text,
        user="",
        trusted=True,
        language=language,
        dry_run=dry_run,
        audience=EVERYTHING,
        progress=progress,
    ).sheet


def write(services: Services, workspace: str, audience: Audience) -> str:
    """What an audience sees of the glossary, as a file."""
    return sheet.write(meanings.everything(services.store, workspace, audience))


def starter(services: Services, workspace: str, user: str, audience: Audience) -> ImportOutcome:
    """Add the starter glossary; what a workspace has defined already stays as it is."""
    text = STARTER.read_text(encoding="utf-8")
    return take(services, workspace, text, user=user, trusted=False, language="en", only_new=True, audience=audience)
