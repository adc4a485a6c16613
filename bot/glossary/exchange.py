"""Files in and out. What an import adds is seen by nobody until all of it is in; what others wrote meanwhile stays."""

import secrets
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from bot.clock import stamp
from bot.errors import UserError
from bot.feature import Exchange
from bot.glossary import outbox, sheet, sheet_rows
from bot.glossary.sheet import MeaningSheet
from bot.glossary.sheet_rows import SheetReading
from bot.glossary.store import arrivals, keys, meanings, wanted
from bot.glossary.store.meanings import MeaningRows
from bot.glossary.term import SETS, Content, Meaning, checked, from_json, to_json
from bot.imports import store as import_store
from bot.imports.run import PART, ImportRun
from bot.merge import merge
from bot.services import Services
from bot.sheets import NONE, Answers, Line, MatchedFields
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.text.encoding import decode

STARTER = Path(__file__).with_name("starter.csv")
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
    answers: Answers = NONE,
    audience: Audience,
    run: ImportRun | None = None,
) -> MeaningSheet:
    """Import a file; those who asked for a term that comes with it hear of it. Raises UserError when it is no glossary.
    `user` is empty for the operator's command line.

    `only_new` leaves every meaning there is as it is; `answers` say what a line becomes that names none of them. What
    the `audience` does not see is not there for it.
    """
    run = run or ImportRun(services, workspace, "glossary", person=user)
    now = stamp(services.clock())

    def new(content: Content, approved: bool) -> Meaning:
        return Meaning(secrets.token_hex(8), content, approved, user, now, user, now, 1)

    def changed(old: Meaning, content: Content, approved: bool) -> Meaning:
        return replace(
            old, content=content, approved=approved, changed_by=user, changed_at=now, version=old.version + 1
        )

    _ = audience.places  # asking Slack must not happen while other writers wait
    store = services.store
    with run.alive():
        revision, existing = keys.revision(store, workspace), meanings.everything(store, workspace, audience)
        matching = import_store.matching(store, workspace, "glossary")
        read = SheetReading(language, trusted, answers, matching)
        plan = sheet.plan(text, existing, new, changed, read)
    if only_new:
        plan = plan.additions(existing)
    return run.take(
        plan,
        lambda planned: _Arrival(services, workspace, user, planned, revision),
        lambda: discard(services, workspace, run),
        dry_run=dry_run,
    )


class _Arrival:
    """A planned file on its way in. `revision` is that of the glossary it was planned against."""

    changes = 1_000

    def __init__(self, services: Services, workspace: str, user: str, plan: MeaningSheet, revision: int) -> None:
        self._services, self._store, self._workspace, self._user = services, services.store, workspace, user
        self._plan = plan
        self._revision = self._seen = self._expected = revision
        self._theirs: dict[str, Meaning] = {}  # what others wrote since it was planned
        self._told: dict[int, Line] = {}  # what lines came to that were planned otherwise
        self._ready: list[MeaningRows] = []  # of what is written next, unless others have come before
        self.added = [meaning for meaning, did in plan.keep if did == "added"]
        self.changed = [meaning for meaning, did in plan.keep if did == "changed"]

    def prepare(self, added: Sequence[Meaning], changed: Sequence[Meaning], place: str) -> None:
        """The words and keys of meanings."""
        new = [(replace(one, place=place), "added") for one in added]
        other = [(one, "changed") for one in changed]
        same = {one.id for one in changed if self._is_found_as_before(one)}
        self._ready = [meanings.rows_of(self._workspace, put, same) for put in (new, other) if put]

    def add(self, records: Sequence[Meaning], place: str) -> None:
        """New meanings; those that everybody sees at once, without what others have defined meanwhile."""
        lost = set() if place else self._clashes(records)
        self._put([(replace(one, place=place), "added") for one in records if one.id not in lost])

    def _is_found_as_before(self, new: Meaning) -> bool:
        old = self._plan.before[new.id].content
        said = replace(new.content, owner=old.owner, source=old.source, review_by=old.review_by)
        return said == old

    def show(self, records: Sequence[Meaning], place: str) -> None:
        """Meanings at a place, without what others have defined meanwhile."""
        if lost := self._clashes(records):
            arrivals.delete(self._store, self._workspace, sorted(lost))
        arrivals.show(self._store, self._workspace, place, [one.id for one in records])
        self._expected += 1

    def lines(self, records: Sequence[Meaning]) -> list[int]:
        """Where they come from."""
        return [self._plan.numbers[one.id] for one in records]

    def done(self) -> MeaningSheet:
        """Take off the wanted list what is defined now, and have those who asked hear of it; what the file itself
        wants defined comes onto it."""
        heard = Counter({self._user: _HEARD})
        found = arrivals.answered_since(self._store, self._workspace, self._revision)
        for key, meaning in sorted(found, key=lambda one: self._plan.numbers.get(one[1].id, 0)):
            for person in wanted.settle(self._store, self._workspace, [key]):
                heard[person] += 1
                if heard[person] <= _HEARD:
                    outbox.answer(self._services, self._workspace, meaning, [person])
        now = stamp(self._services.clock())
        for term in dict.fromkeys(self._plan.wanted):
            wanted.note(self._store, self._workspace, term, now)
        return self._plan.without(self._told) if self._told else self._plan

    def _put(self, changed: Sequence[tuple[Meaning, str]]) -> None:
        if changed:
            said = [meaning for meaning, _ in changed]
            ready = next((one for one in self._ready if one.meanings == said), None)
            meanings.put_rows(self._store, self._workspace, ready or meanings.rows_of(self._workspace, changed))
            self._expected += 1

    def _meanwhile(self) -> Mapping[str, Meaning]:
        """What others wrote since the file was planned, by its id; and what we did."""
        now = keys.revision(self._store, self._workspace)
        if now != self._expected:
            found = arrivals.changed_since(self._store, self._workspace, self._seen)
            self._theirs.update((one.id, one) for one in found)
            self._seen = self._expected = now
        return self._theirs

    def _clashes(self, records: Sequence[Meaning]) -> set[str]:
        """The ids of what is added that somebody else has defined meanwhile."""
        theirs = {
            sheet.identity(one.content): one
            for one in self._meanwhile().values()
            if one.id not in self._plan.numbers and not one.deleted_at
        }
        lost = [one for one in records if theirs and sheet.identity(one.content) in theirs]
        for meaning in lost:
            number, there = self._plan.numbers[meaning.id], theirs[sheet.identity(meaning.content)]
            same = there.content == meaning.content
            why = ("unchanged", "") if same else ("refused", "sheet-meanwhile")
            self._told[number] = Line(number, meaning.term, *why)
        return {one.id for one in lost}

    def change(self, records: Sequence[Meaning]) -> None:
        """What lines say otherwise, merged with what others have written meanwhile."""
        theirs = self._meanwhile()
        put = []
        for new in records:
            now = theirs.get(new.id)
            try:
                put.append((new if now is None or now.version < new.version else self._merged(new, now), "changed"))
            except UserError as error:
                number = self._plan.numbers[new.id]
                self._told[number] = Line(number, new.term, "refused", error.key)
        self._put(put)

    def _merged(self, new: Meaning, now: Meaning) -> Meaning:
        """A line's change of what somebody else has changed meanwhile. Raises UserError where both wrote in one
        field, or what is there may not be changed by this line any more."""
        if now.deleted_at or (now.approved and not new.approved):
            raise UserError("sheet-overtaken")
        base = to_json(self._plan.before[new.id].content)
        done = merge(base, to_json(new.content), to_json(now.content), SETS)
        if done.conflicts:
            raise UserError("sheet-overtaken")
        return replace(new, content=checked(from_json(done.values)), version=now.version + 1, place=now.place)


def discard(services: Services, workspace: str, run: ImportRun) -> None:
    """Throw away what runs of an import left behind that never came to their end."""
    while ids := arrivals.some(services.store, workspace, run.places, PART):
        with run.part():
            arrivals.delete(services.store, workspace, ids)


def read(
    services: Services,
    workspace: str,
    data: bytes,
    *,
    language: str,
    dry_run: bool,
    progress: Callable[[int, int], None],
    answers: Answers = NONE,
) -> MeaningSheet:
    """An import by the operator, who may approve."""
    return take(
        services,
        workspace,
        decode(data),
        user="",
        trusted=True,
        language=language,
        dry_run=dry_run,
        answers=answers,
        audience=EVERYTHING,
        run=ImportRun(services, workspace, "glossary", progress),
    )


def write(services: Services, workspace: str, audience: Audience) -> str:
    """What an audience sees of the glossary, as a file."""
    return sheet.write(meanings.everything(services.store, workspace, audience))


def starter(services: Services, workspace: str, user: str, audience: Audience) -> MeaningSheet:
    """Add the starter glossary; what a workspace has defined already stays as it is, with no second text beside it."""
    text = STARTER.read_text(encoding="utf-8")
    return take(services, workspace, text, user=user, trusted=False, language="en", only_new=True, audience=audience)


def meant(answers: Answers) -> Exchange:
    """The glossary in and out, told what becomes of lines that name no meaning, and of long texts."""
    return replace(GLOSSARY, read=partial(read, answers=answers))


MATCHED = MatchedFields("glossary", sheet_rows.COLUMNS, sheet_rows.STATUSES)
GLOSSARY = Exchange(
    read=read, write=partial(write, audience=EVERYTHING), meant=meant, has_figures=False, fields=MATCHED
)
