"""Files in and out: an import is one transaction, so its lines are taken together or not at all."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from statistics import median

from bot.clock import stamp
from bot.feature import Exchange
from bot.ideas import changes, sheet
from bot.ideas.counting import counted, everything_counted, methods
from bot.ideas.frameworks import NAMES, Framework
from bot.ideas.idea import CONTENT, Idea, IdeaEvent
from bot.ideas.question import Filter
from bot.ideas.ranking import ScoreRange, combine
from bot.ideas.sheet import ExportRow, IdeaRow, IdeaSheet
from bot.ideas.store import events, ideas, scores, support, versions
from bot.ideas.store.scores import IdeaScore
from bot.services import Services
from bot.sheets import NONE, Answers
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.text import csv

_CHUNK = 1000
_IMPORTER = "import"  # whose scores a file brings; a second import replaces them


def read(
    services: Services,
    workspace: str,
    data: bytes,
    *,
    language: str,  # noqa: ARG001 - a file is read by its columns
    dry_run: bool,
    progress: Callable[[int, int], None],
    answers: Answers = NONE,
    user: str = "",
    audience: Audience,
) -> IdeaSheet:
    """Import ideas. `user` is who brings them, empty for the operator's command line, which does not know. What the
    `audience` does not see is not changed.

    Raises UserError when the file is no list of ideas, QuestionError where it may be read in two ways and `answers` do
    not say which."""
    store, now = services.store, stamp(services.clock())
    _ = audience.places  # asking Slack must not happen while other writers wait
    with store.write(workspace):
        by = methods(services, workspace)
        inputs = _inputs(services, workspace, by)
        existing = ideas.everything(store, workspace, audience)
        plan = sheet.plan(
            csv.decode(data),
            existing,
            lambda idea: inputs.get(idea.number, {}),
            answers=answers,
            methods=by,
            gone=ideas.gone(store, workspace, audience),
        )
        if dry_run:
            return plan
        before = {idea.number: idea for idea in existing}
        added = [row for row in plan.keep if not row.idea.number]
        number = ideas.next_number(store, workspace, len(added)) if added else 0
        done = 0
        for start in range(0, len(plan.keep), _CHUNK):
            rows = []
            for row in plan.keep[start : start + _CHUNK]:
                new = replace(row.idea, changed_at=now)
                if not new.number:
                    new, number = replace(new, number=number, created_at=now), number + 1
                rows.append(replace(row, idea=new))
            _keep(services, workspace, by, rows, before, user, now)
            done += len(rows)
            progress(done, len(plan.keep))
    return plan


def _keep(
    services: Services,
    workspace: str,
    by: Mapping[str, Framework],
    rows: list[IdeaRow],
    before: Mapping[int, Idea],
    user: str,
    now: str,
) -> None:
    store = services.store
    ideas.put(store, workspace, [row.idea for row in rows])
    stand: set[int] = set()
    for name, method in by.items():
        given = [_answer(services, workspace, row, method, now) for row in rows if row.scores.get(name)]
        scores.put(store, workspace, given)
        standings = {
            a.idea: combine(method, a.idea, [one.inputs for one in counted(services, workspace, a.idea, method)[1]])
            for a in given
        }
        scores.stand_many(store, workspace, name, standings)
        stand |= {idea for idea, standing in standings.items() if standing is not None}
    scored = [
        replace(row.idea, status="scored") for row in rows if row.idea.number in stand and row.idea.status == "new"
    ]
    ideas.put(store, workspace, scored)
    became = {**{row.idea.number: row.idea for row in rows}, **{idea.number: idea for idea in scored}}
    old = ((before[number], idea) for number, idea in became.items() if number in before)
    versions.keep(store, workspace, old, "")
    events.record(
        store,
        workspace,
        [one for idea in became.values() for one in _changes(idea, before.get(idea.number), user, now)],
    )


def _answer(services: Services, workspace: str, row: IdeaRow, method: Framework, now: str) -> IdeaScore:
    # What this file leaves out of an earlier one's inputs stays.
    earlier = scores.own(services.store, workspace, row.idea.number, method.name, 0, _IMPORTER)
    kept = earlier.inputs if earlier and earlier.version == method.version else {}
    inputs = {**kept, **row.scores[method.name]}
    return IdeaScore(row.idea.number, method.name, method.version, 0, _IMPORTER, inputs, "", now)


def _changes(idea: Idea, old: Idea | None, user: str, now: str) -> list[IdeaEvent]:
    """What the history says of a line."""
    found = []
    if old is None:
        found.append(IdeaEvent(idea.number, now, user, "captured", "", idea.title))
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
    """Every idea that an audience sees, as a file."""
    store, by = services.store, methods(services, workspace)
    inputs = _inputs(services, workspace, by)
    standing: dict[int, dict[str, ScoreRange]] = {}
    for name in NAMES:
        for status in ("", "shipped", "declined"):
            for scored in scores.standings(store, workspace, audience, name, Filter(status=status)):
                standing.setdefault(scored.idea, {})[name] = scored
    votes = support.vote_counts(store, workspace)
    rows = (
        ExportRow(idea, votes.get(idea.number, 0), inputs.get(idea.number, {}), standing.get(idea.number, {}))
        for idea in ideas.everything(store, workspace, audience)
    )
    return sheet.write(rows, by["weighted"])


def meant(answers: Answers) -> Exchange:
    """Ideas in and out, told how what may be read in two ways is meant."""
    return replace(IDEAS, read=partial(read, answers=answers, audience=EVERYTHING))


IDEAS = Exchange(read=partial(read, audience=EVERYTHING), write=partial(write, audience=EVERYTHING), meant=meant)
