"""Files in and out: an import is one transaction, so a file is taken whole or not at all."""

import secrets
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from bot.clock import stamp
from bot.glossary import outbox, sheet
from bot.glossary.sheet import MeaningSheet
from bot.glossary.store import meanings, wanted
from bot.glossary.term import Content, Meaning
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.text import csv

STARTER = Path(__file__).with_name("starter.csv")
_CHUNK = 1000
_HEARD = 5  # terms that one person hears of when a file brings them


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
) -> MeaningSheet:
    """Import a file; those who asked for a term that comes with it hear of it. Raises UserError when it is no glossary.
    `user` is empty for the operator's command line.

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
        if not dry_run:
            for start in range(0, len(plan.keep), _CHUNK):
                chunk = plan.keep[start : start + _CHUNK]
                meanings.put(services.store, workspace, chunk)
                progress(start + len(chunk), len(plan.keep))
            _settle(services, workspace, user, [meaning for meaning, _ in plan.keep if not meaning.place])
    return plan


def _settle(services: Services, workspace: str, user: str, added: list[Meaning]) -> None:
    missing = wanted.all_keys(services.store, workspace)
    heard = Counter({user: _HEARD})
    for meaning in added if missing else ():
        for person in wanted.settle(services.store, workspace, missing & meaning.content.keys().keys()):
            heard[person] += 1
            if heard[person] <= _HEARD:
                outbox.answer(services, workspace, meaning, [person])


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
    )


def write(services: Services, workspace: str, audience: Audience) -> str:
    """What an audience sees of the glossary, as a file."""
    return sheet.write(meanings.everything(services.store, workspace, audience))


def starter(services: Services, workspace: str, user: str, audience: Audience) -> MeaningSheet:
    """Add the starter glossary; what a workspace has defined already stays as it is."""
    text = STARTER.read_text(encoding="utf-8")
    return take(services, workspace, text, user=user, trusted=False, language="en", only_new=True, audience=audience)
