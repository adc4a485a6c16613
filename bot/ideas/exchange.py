"""Files in and out. What an import adds nobody sees until all of it is in; what others changed meanwhile stays."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from statistics import median

from bot.clock import stamp
from bot.feature import Exchange
from bot.ideas import changes, sheet, sheet_cells
from bot.ideas.counting import counted, everything_counted, methods
from bot.ideas.followers import tell_followers
from bot.ideas.frameworks import NAMES, Framework
from bot.ideas.idea import CONTENT, DONE, Idea, IdeaEvent
from bot.ideas.question import Filter
from bot.ideas.ranking import ScoreRange, combine
from bot.ideas.sheet import ExportRow, IdeaRow, IdeaSheet
from bot.ideas.store import arrivals, events, ideas, rounds, scores, support, versions, words
from bot.ideas.store.scores import IdeaScore
from bot.imports import store as import_store
from bot.imports.run import PART, ImportRun
from bot.services import Services
from bot.sheets import NONE, Answers, Line, MatchedFields
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.text.encoding import decode
from bot.text.fold import fold

_IMPORTER = "import"  # whose scores a file brings; a second import replaces them


def read(
    services: Services,
    workspace: str,
    data: bytes,
    *,
    language: str,  # noqa: ARG001 - a file is read by its columns
    dry_run: bool,
    progress: Callable[[int, int], None] = lambda *_: None,
    answers: Answers = NONE,
    user: str = "",
    audience: Audience,
    run: ImportRun | None = None,
) -> IdeaSheet:
    """Import ideas. `user` is who brings them, empty for the operator's command line, which does not know. What the
    `audience` does not see is not changed.

    Raises UserError when the file is no list of ideas, QuestionError where it may be read in two ways and `answers` do
    not say which."""
    run = run or ImportRun(services, workspace, "ideas", progress, person=user)
    store = services.store
    _ = audience.places  # asking Slack must not happen while other writers wait
    with run.alive():
        last = arrivals.last_number(store, workspace)
        by = methods(services, workspace)
        inputs = _inputs(services, workspace, by)
        existing = ideas.everything(store, workspace, audience)
        plan = sheet.plan(
            decode(data),
            existing,
            lambda idea: inputs.get(idea.number, {}),
            answers=answers,
            methods=by,
            gone=ideas.gone(store, workspace, audience),
            matching=import_store.matching(store, workspace, "ideas"),
            now=stamp(services.clock()),
        )
    return run.take(
        plan,
        lambda planned: _Arrival(services, workspace, user, planned, {idea.number: idea for idea in existing}, last),
        lambda: discard(services, workspace, run),
        dry_run=dry_run,
    )


def discard(services: Services, workspace: str, run: ImportRun) -> None:
    """Throw away what runs of an import left behind that never came to their end."""
    while numbers := arrivals.some(services.store, workspace, run.places, PART):
        with run.part():
            arrivals.delete(services.store, workspace, numbers)


class _Arrival:
    """A planned file on its way in. `before` are the ideas it was planned against, `last` the number that was given
    last then."""

    changes = 250

    def __init__(
        self, services: Services, workspace: str, user: str, plan: IdeaSheet, before: Mapping[int, Idea], last: int
    ) -> None:
        self._services, self._store, self._workspace, self._user = services, services.store, workspace, user
        self._plan, self._before, self._last = plan, before, last
        self._theirs: set[str] = set()  # titles that others have captured since
        self._by = methods(services, workspace)
        self._now = stamp(services.clock())
        self._told: dict[int, Line] = {}  # what lines came to that were planned otherwise
        self._numbers: dict[int, int] = {}  # of what is written where nobody sees it, by line
        self._became: dict[int, IdeaEvent] = {}  # what new lines are, which nobody heard of yet
        self.added = [row for row in plan.keep if not row.idea.number]
        self.changed = [row for row in plan.keep if row.idea.number]

    def prepare(self, added: Sequence[IdeaRow], changed: Sequence[IdeaRow], place: str) -> None:
        """Nothing of an idea takes time."""

    def add(self, records: Sequence[IdeaRow], place: str) -> None:
        """New ideas; those that everybody sees at once, without what others have captured meanwhile."""
        lost = set() if place else self._clashes(records)
        rows = [row for row in records if row.line not in lost]
        number = ideas.next_number(self._store, self._workspace, len(rows)) if rows else 0
        new = []
        for row in rows:
            at = row.idea.created_at or self._now
            idea = replace(row.idea, number=number, created_at=at, changed_at=self._now, place=place)
            new.append(replace(row, idea=idea))
            self._numbers[row.line] = number
            number += 1
        self._keep(new, begun=True)
        support.put_votes(self._store, self._workspace, {row.idea.number: row.voters for row in new})
        support.put_customer_votes(self._store, self._workspace, {row.idea.number: row.customers for row in new})
        if not place:
            self._tell(new)

    def show(self, records: Sequence[IdeaRow], place: str) -> None:
        """Ideas at a place, without what others have captured meanwhile."""
        lost = self._clashes(records)
        if lost:
            arrivals.delete(self._store, self._workspace, [self._numbers[line] for line in sorted(lost)])
        arrivals.show(self._store, self._workspace, place, [self._numbers[row.line] for row in records])
        self._tell([row for row in records if row.line not in lost])

    def change(self, records: Sequence[IdeaRow]) -> None:
        """What lines say otherwise, of ideas that nobody has changed meanwhile."""
        there = ideas.several(self._store, self._workspace, [row.idea.number for row in records])
        rows = []
        for row in records:
            if there.get(row.idea.number) == self._before[row.idea.number]:
                rows.append(replace(row, idea=replace(row.idea, changed_at=self._now)))
            else:
                self._told[row.line] = Line(row.line, row.idea.title, "refused", "sheet-overtaken")
        self._keep(rows, begun=False)

    def lines(self, records: Sequence[IdeaRow]) -> list[int]:
        """Where they come from."""
        return [row.line for row in records if row.line not in self._told]

    def done(self) -> IdeaSheet:
        """Nobody is told of what an import does: it may be thousands."""
        return self._plan.without(self._told) if self._told else self._plan

    def _tell(self, rows: Sequence[IdeaRow]) -> None:
        """Whoever follows ideas hears what new ones are, once everybody sees them."""
        heard = [self._became.pop(row.line) for row in rows if row.line in self._became]
        tell_followers(self._services, self._workspace, heard, by_file=True)

    def _clashes(self, records: Sequence[IdeaRow]) -> set[int]:
        """The lines of what is added whose title somebody else has captured meanwhile."""
        self._theirs |= {fold(one) for one in arrivals.titles_since(self._store, self._workspace, self._last)}
        self._last = arrivals.last_number(self._store, self._workspace)  # ours among them are behind it
        lost = [row for row in records if self._theirs and fold(row.idea.title) in self._theirs]
        self._told |= {row.line: Line(row.line, row.idea.title, "refused", "sheet-meanwhile") for row in lost}
        return {row.line for row in lost}

    def _keep(self, rows: Sequence[IdeaRow], *, begun: bool) -> None:
        """Write ideas, with what follows from their inputs; `begun` says that they are new, with nothing of theirs
        before."""
        if not rows:
            return
        store, workspace = self._store, self._workspace
        ideas.put(store, workspace, [row.idea for row in rows])
        words.put_words(store, workspace, [row.idea for row in rows], new=begun)
        stand = self._score(rows, begun=begun)
        scored = [
            replace(row.idea, status="scored") for row in rows if row.idea.number in stand and row.idea.status == "new"
        ]
        ideas.put(store, workspace, scored)
        became = {**{row.idea.number: row.idea for row in rows}, **{idea.number: idea for idea in scored}}
        before = {} if begun else self._before
        versions.keep(store, workspace, ((before[n], idea) for n, idea in became.items() if n in before), "")
        said = [one for n, idea in became.items() for one in _changes(idea, before.get(n), self._user, self._now)]
        if begun:
            events.begin(store, workspace, said)
            planned = {one.idea: one for one in said if one.did == "status" and one.after != "scored"}
            self._became |= {row.line: planned[row.idea.number] for row in rows if row.idea.number in planned}
        else:
            events.record(store, workspace, said)
            tell_followers(self._services, workspace, said, by_file=True, was=before)

    def _score(self, rows: Sequence[IdeaRow], *, begun: bool) -> set[int]:
        """Keep the inputs that lines bring; the ideas that have a score by now."""
        services, workspace = self._services, self._workspace
        stand: set[int] = set()
        for name, method in self._by.items():
            given = [
                _answer(services, workspace, row, method, self._now, begun=begun)
                for row in rows
                if row.scores.get(name)
            ]
            scores.put(self._store, workspace, given)
            standings = {}
            for a in given:
                count = [a] if begun else counted(services, workspace, a.idea, method)[1]
                whole = [one.inputs for one in count if method.score(one.inputs) is not None]
                standings[a.idea] = combine(method, a.idea, whole)
            scores.stand_many(self._store, workspace, name, standings)
            stand |= {idea for idea, standing in standings.items() if standing is not None}
        return stand


def _answer(services: Services, workspace: str, row: IdeaRow, method: Framework, now: str, *, begun: bool) -> IdeaScore:
    # What this file leaves out of an earlier one's inputs stays.
    earlier = None if begun else scores.own(services.store, workspace, row.idea.number, method.name, 0, _IMPORTER)
    kept = earlier.inputs if earlier and earlier.version == method.version else {}
    inputs = {**kept, **row.scores[method.name]}
    return IdeaScore(row.idea.number, method.name, method.version, 0, _IMPORTER, inputs, "", now)


def _changes(idea: Idea, old: Idea | None, user: str, now: str) -> list[IdeaEvent]:
    """What the history says of a line."""
    found = []
    if old is None:
        found.append(IdeaEvent(idea.number, idea.created_at, idea.captor or user, "imported", "", idea.title))
        old = replace(idea, status="new", horizon="", quarter="")
    names = [name for name in CONTENT if getattr(idea, name) != getattr(old, name)]
    if names:
        found.append(IdeaEvent(idea.number, now, user, "edited", changes.said(old, names), changes.said(idea, names)))
    if changes.place(idea) != changes.place(old):
        found.append(IdeaEvent(idea.number, now, user, "status", changes.place(old), changes.place(idea)))
    return found


def _inputs(services: Services, workspace: str, by: Mapping[str, Framework]) -> dict[int, dict[str, float]]:
    """The median inputs of every idea, by "framework.input": those its score comes from, where it has one."""
    found: dict[int, dict[str, float]] = {}
    for name, method in by.items():
        for idea, answers in everything_counted(services, workspace, method).items():
            for one in method.inputs:
                values = [a.inputs[one.name] for a in answers if one.name in a.inputs]
                if values:
                    found.setdefault(idea, {})[f"{name}.{one.name}"] = median(values)
    return found


def write(services: Services, workspace: str, audience: Audience) -> str:
    """Every idea that an audience sees, as a file; without the scores of those that are scored blind at this moment."""
    store, by = services.store, methods(services, workspace)
    blind = rounds.under_way(store, workspace)
    inputs = {idea: given for idea, given in _inputs(services, workspace, by).items() if idea not in blind}
    standing: dict[int, dict[str, ScoreRange]] = {}
    for name in NAMES:
        for status in ("", *DONE):
            for scored in scores.standings(store, workspace, audience, name, Filter(status=status)):
                standing.setdefault(scored.idea, {})[name] = scored
    votes, voters = support.vote_counts(store, workspace), support.voters_of_all(store, workspace)
    customers = support.customer_votes_of_all(store, workspace)
    rows = (
        ExportRow(
            idea,
            votes.get(idea.number, 0),
            inputs.get(idea.number, {}),
            standing.get(idea.number, {}),
            voters.get(idea.number, ()),
            customers.get(idea.number, ()),
        )
        for idea in ideas.everything(store, workspace, audience)
    )
    return sheet.write(rows, by["weighted"])


def meant(answers: Answers) -> Exchange:
    """Ideas in and out, told how what may be read in two ways is meant."""
    return replace(IDEAS, read=partial(read, answers=answers, audience=EVERYTHING))


MATCHED = MatchedFields("ideas", sheet_cells.COLUMNS, sheet_cells.CHOICES)
IDEAS = Exchange(
    read=partial(read, audience=EVERYTHING), write=partial(write, audience=EVERYTHING), meant=meant, fields=MATCHED
)
