"""Whatever reaches a listener, of any shape, is answered clearly or refused quietly."""

import os
import random
import secrets
from collections.abc import Iterator
from typing import Any

import pytest

from bot.slack.payload import fitted
from sandbox.delivery import Answer
from sandbox.strict import check_message, check_options, check_view
from sandbox.wire import Refused
from tests.conftest import ADMIN, FRENCH, World, Worlds
from tests.scenarios.conftest import Log
from tests.scenarios.fillings import fill
from tests.scenarios.limits import fill_to_the_limits
from tests.scenarios.mutations import Mutator
from tests.scenarios.recorded import Payload, deliver, inputs_of, record, renewed, troubles
from tests.scenarios.walk import Walk

WORD = "Kestrel"
PAYLOADS = int(os.environ.get("PAYLOADS", "100"))  # of each seed
SEEDS = os.environ.get("SEEDS", "1").split()  # "any" is another one each time: see `make soak`
# Whose payloads are changed. What French cards and forms hold is the longer; `make soak` has an administrator besides.
WALKING = (FRENCH, ADMIN) if len(SEEDS) > 1 else (FRENCH,)
ENGINES = ("postgres_schema_url", "sqlite_schema_url")  # in turn: the first takes less of what is strange


@pytest.fixture
def busy(make_world: Worlds, log: Log, request: pytest.FixtureRequest, seed: str) -> Iterator[World]:
    """A world in which every room holds something, and that of the first seed things as long as they may be, too;
    delivered over HTTP."""
    log.may_hold_errors = True  # which the test looks at itself
    world = make_world(request.getfixturevalue(ENGINES[SEEDS.index(seed) % 2]), "http")
    fill(world.bot.services, world.workspace, WORD)
    if not SEEDS.index(seed) % 2:
        fill_to_the_limits(world.bot.services, world.workspace)
    yield world
    world.slack.refusals.clear()  # of what nothing led to: payloads that are forged


def ids(world: World) -> list[str]:
    """What is stored, by id, that which was deleted too."""
    run = world.bot.services.store.run
    tables = ("meaning", "proposal", "idea", "kpi", "schedule")
    columns = {"idea": "number"}
    return [str(row["id"]) for t in tables for row in run(f"SELECT {columns.get(t, 'id')} AS id FROM {t} ORDER BY 1")]


def unfit(world: World, payload: Payload, answer: Answer) -> list[str]:
    """What is wrong with an acknowledgement."""
    if answer.outcome != "ok":
        return [] if str(answer.body).startswith(("HTTP 400", "HTTP 404")) else [f"{answer.outcome} {answer.body}"]
    body: Any = answer.body
    if not isinstance(body, dict):
        return [] if not body else [f"answered {str(body)[:80]}"]
    files = world.slack.core.files
    try:
        if "view" in body:
            check_view(body["view"], files)
        elif "options" in body or "option_groups" in body:
            check_options(body)
        elif "errors" not in body:
            check_message(body, files)
    except Refused as refused:
        return [f"{refused.error} {refused.detail[:300]}"]
    strange = set(body.get("errors") or {}) - inputs_of(payload)
    silent = [one for one in (body.get("errors") or {}).values() if not one.strip()]
    return [f"errors beside {sorted(strange)}"] * bool(strange) + ["an empty error"] * bool(silent)


@pytest.mark.slow
@pytest.mark.timeout(900)  # half a minute's work, which a busy machine may take its time over
@pytest.mark.parametrize("seed", SEEDS)
def test_any_payload_is_answered(busy: World, caplog: pytest.LogCaptureFixture, seed: str) -> None:
    """Every form, list and card of either language is one that Slack shows. No payload, whatever is missing or foreign
    in it, ends in something that went wrong or in an answer that Slack does not take; and whatever it changed, Home,
    lists and cards can still be read."""
    drawn = secrets.randbelow(10**6) if seed == "any" else int(seed)
    chance, kept = random.Random(drawn), record(busy, WORD, *WALKING)
    assert {one.kind for one in kept} == {"command", "action", "view", "shortcut", "event", "options", "closed"}
    assert troubles(busy, caplog) == []
    # Nothing that people really do is taken for something strange: of no payload is anything left out.
    assert [one.name for one in kept if without_none(fitted(one.payload)) != without_none(one.payload)] == []
    forms = [one.payload["view"]["private_metadata"] for one in kept if one.kind == "view"]
    mutator = Mutator(chance, ids(busy), forms)
    names = sorted({(one.kind, one.name) for one in kept})
    wrong, taken = list[str](), 0
    for number in range(PAYLOADS):
        wanted = names[chance.randrange(len(names))]
        one = chance.choice([own for own in kept if (own.kind, own.name) == wanted])
        payload = renewed(busy, one)
        changed = mutator.mutate(payload)
        answer = deliver(busy, one.how, payload)
        taken += answer.acknowledged
        found = unfit(busy, payload, answer) + troubles(busy, caplog)
        # Half an emoji may stand in what was changed: no report could be written of it.
        how = "; ".join(changed).encode(errors="backslashreplace").decode()
        wrong += [f"{number} {one.kind} {one.name}: {what} ({how})" for what in found]
    walk = Walk(busy, busy.workspace, ADMIN, WORD, lambda _: None, brief=True)
    for ask in walk.questions():
        walk.act(ask)
    wrong += [f"afterwards: {what}" for what in troubles(busy, caplog)]
    print(f"seed {drawn}: {len(wrong)} of {PAYLOADS}, {taken} taken")
    assert not wrong, f"seed {drawn}: {len(wrong)}\n" + "\n".join(wrong)
    assert taken > PAYLOADS / 2


def without_none(part: Any) -> Any:
    """The same, but for values that say nothing."""
    if isinstance(part, dict):
        return {name: without_none(value) for name, value in part.items() if value is not None}
    return [without_none(value) for value in part] if isinstance(part, list) else part
