"""What a KPI was defined as: who changed it, when and how, and the way back."""

from dataclasses import replace

import pytest

from bot.kpis import exchange
from bot.kpis.blocks import more, versions
from bot.kpis.kpi import Kpi
from bot.kpis.store import PEOPLE, definitions, kpis
from bot.kpis.version import KpiVersion
from bot.merge import OvertakenError
from bot.services import Services
from bot.slack.acting import RepeatedError
from bot.store.personal import forget
from bot.store.workspaces import purge
from bot.text import Translator
from tests.ideas.making import slack_takes
from tests.kpis.keeping import AUTHOR, MANAGER, OWNER, STRANGER, at, defined, edit, fetched, keep, now, refused
from tests.kpis.showing import BAND, FULL, STAMP
from tests.shelves import ADMIN, HERE, Clock
from tests.words import action_ids, words

DAY = "2026-11-24T09:00:00Z"


def told(services: Services, kpi: Kpi) -> list[tuple[str, float | None]]:
    """Who defined a KPI and what its target was then, newest first."""
    return [(one.person, one.kpi.target) for one in definitions.versions(services.store, HERE, now(services, kpi), 99)]


def test_every_change_of_a_definition_is_kept(services: Services) -> None:
    """Adding, editing, archiving, bringing back, saying how values combine, a file: each with who did it."""
    kpi = defined(services, "Orders", target=1.0)
    kpi = edit(at(services, MANAGER), kpi.id, replace(kpi, target=2.0), kpi.changed_at)
    at(services).archive(kpi.id)
    at(services, ADMIN).unarchive(kpi.id)
    assert at(services).confirm_combine(kpi.id).combine == "sum"
    exchange.define(services, HERE, b'[[kpi]]\nname = "Orders"\ntarget = 3', user=MANAGER)
    exchange.define(services, HERE, b'[[kpi]]\nname = "Orders"\ntarget = 4')
    assert told(services, kpi) == [
        ("", 4),
        (MANAGER, 3),
        (AUTHOR, 2),
        (ADMIN, 2),
        (AUTHOR, 2),
        (MANAGER, 2),
        (AUTHOR, 1),
    ]
    known = definitions.versions(services.store, HERE, now(services, kpi), 99)
    assert known[0].kpi == now(services, kpi)
    assert [bool(one.kpi.archived_at) for one in known] == [False, False, False, False, True, False, False]


def test_a_kpi_from_before_loses_nothing(services: Services) -> None:
    """What it said when versions began to be kept is the first of them, once it changes; until then it is shown."""
    kpi = Kpi("k1", "Old", target=1.0, author=AUTHOR, owner=AUTHOR, created_at=STAMP, changed_at=DAY)
    with services.store.write(HERE):
        kpis.put(services.store, HERE, [kpi])
    assert told(services, kpi) == [("", 1)]
    edit(at(services), kpi.id, replace(kpi, target=2.0), DAY)
    assert told(services, kpi) == [(AUTHOR, 2), ("", 1)]


def test_a_version_comes_back(services: Services, clock: Clock) -> None:
    """All of what people define is as it was then; that it was restored is a change like any other."""
    kpi = defined(services, "Orders", target=1.0, team="Checkout", contributors=(STRANGER,))
    clock.tick(hours=1)
    other = edit(at(services), kpi.id, replace(kpi, name="Sales", target=2.0, team="", contributors=()), kpi.changed_at)
    back = at(services, MANAGER).restore(kpi.id, kpi.changed_at, other.changed_at)
    assert (back.name, back.target, back.team, back.contributors) == ("Orders", 1, "Checkout", (STRANGER,))
    assert told(services, kpi) == [(MANAGER, 1), (AUTHOR, 2), (AUTHOR, 1)]
    assert refused(lambda: at(services).restore(kpi.id, "2020-01-01T00:00:00Z", back.changed_at)) == (
        "kpis-error-version-none"
    )


def test_restoring_is_an_edit(services: Services) -> None:
    """It asks for the same right, notices who was quicker, happens once, and changes no meaning of values."""
    kpi = defined(services, unit="percent", target=1.0)
    other = edit(at(services), kpi.id, replace(kpi, unit="number", target=2.0), kpi.changed_at)
    was = kpi.changed_at
    assert refused(lambda: at(services, STRANGER).restore(kpi.id, was, other.changed_at)) == "kpis-error-rights"
    with pytest.raises(OvertakenError):
        at(services).restore(kpi.id, was, kpi.changed_at)
    keep(services, kpi, {"2026-11-22": 1}, source="manual")
    assert refused(lambda: at(services).restore(kpi.id, was, other.changed_at)) == "kpis-error-lasting"
    third = edit(at(services), kpi.id, replace(other, target=3.0), other.changed_at)
    at(services, delivery="D1").restore(kpi.id, other.changed_at, third.changed_at)
    with pytest.raises(RepeatedError):
        at(services, delivery="D1").restore(kpi.id, other.changed_at, third.changed_at)
    assert now(services, kpi).target == 2


def test_only_managers_bring_back_what_a_system_was_asked(services: Services) -> None:
    """An owner who changed to values by hand does not reach company data through an old version."""
    kpi = fetched(services, "a", owner=OWNER)
    by_hand = edit(at(services, OWNER), kpi.id, replace(kpi, source="manual", settings={}), kpi.changed_at)
    back = (kpi.id, kpi.changed_at, by_hand.changed_at)
    assert refused(lambda: at(services, OWNER).restore(*back)) == "kpis-error-source-rights"
    assert at(services, MANAGER).restore(*back).settings == {"query": "a"}


def test_a_forgotten_person_is_in_no_version(services: Services) -> None:
    """Neither as who changed something nor as whom a definition names; the versions stay."""
    kpi = defined(services, owner=OWNER, contributors=(OWNER, STRANGER), team=OWNER)
    edit(at(services, OWNER), kpi.id, replace(kpi, target=2.0), kpi.changed_at)
    forget(services.store, HERE, OWNER, [PEOPLE])
    known = definitions.versions(services.store, HERE, now(services, kpi), 99)
    assert [one.person for one in known] == ["", AUTHOR]
    assert {(one.kpi.owner, one.kpi.contributors, one.kpi.author) for one in known} == {("", (STRANGER,), AUTHOR)}
    forget(services.store, HERE, AUTHOR, [PEOPLE])
    rows = services.store.run("SELECT person, content FROM kpi_definition")
    assert all(f'"{AUTHOR}"' not in row["content"] and not row["person"] for row in rows)


def test_versions_go_with_their_workspace(services: Services) -> None:
    """Whoever takes the bot away takes them away."""
    defined(services)
    purge(services.store, HERE, ["kpi_definition"])
    assert services.store.run("SELECT * FROM kpi_definition") == []


# -- as they are read --------------------------------------------------------------------------------------------------

CHANGED = replace(FULL, target=5.0, owner="U0OTHER", team="", changed_at=DAY, combine="sum", alert_unusual=False)
KNOWN = [KpiVersion(CHANGED, "U0OTHER"), KpiVersion(FULL, "")]


def read(t: Translator, known: list[KpiVersion], *, may_change: bool = True) -> str:
    """The list, as it is read."""
    shown = {"blocks": versions.versions(t, known[0].kpi, known, 0, may_change=may_change)}
    return words(shown).replace("\u00a0", " ")


def test_the_list_says_what_changed(t: Translator) -> None:
    """Target, owner and team as they were and as they are, and nothing of what stayed."""
    said = read(t, KNOWN)
    for change in {
        "en": (
            "Target: at least €999,999,999.99 → at least €5",
            "Owner: <@U0OWNER> → <@U0OTHER>",
            "→ (nothing)",
            "(nothing) → Add up",
            "Changed",
        ),
        "fr": (
            "→ au moins 5 €",
            "Responsable : <@U0OWNER> → <@U0OTHER>",
            "→ (rien)",
            "(rien) → Additionner",
            "Modifié",
        ),
    }[t.language]:
        assert change in said, said
    assert len([line for line in said.splitlines() if "→" in line]) == 5


def test_what_a_source_is_asked_is_not_told_to_everybody(t: Translator) -> None:
    """Who may change the KPI reads the query; others only that it changed."""
    was = replace(BAND, source="sql", settings={"query": "SELECT a", "database": "demo"})
    now_ = replace(was, settings={"query": "SELECT salary", "database": "demo"}, changed_at=DAY)
    known = [KpiVersion(now_, "U0OTHER"), KpiVersion(was, "")]
    assert "SELECT a → SELECT salary" in read(t, known)
    assert "SELECT" not in read(t, known, may_change=False)
    assert {"en": "changed", "fr": "modifié"}[t.language] in read(t, known, may_change=False)


def test_only_who_may_change_can_restore(t: Translator) -> None:
    """The present version has no button, nor has any for a reader, or while the KPI is archived."""

    def buttons(known: list[KpiVersion], may_change: bool) -> int:
        shown = {"blocks": versions.versions(t, known[0].kpi, known, 0, may_change=may_change)}
        return len([one for one in action_ids(shown) if one == "kpis.definition_restore"])

    assert buttons(KNOWN, may_change=True) == 1
    assert buttons(KNOWN, may_change=False) == 0
    assert buttons([KpiVersion(replace(CHANGED, archived_at=DAY), ""), *KNOWN], may_change=True) == 0


def test_slack_takes_the_longest_list(t: Translator) -> None:
    """A page of versions that each change everything is taken, and leads to the others."""
    other = replace(BAND, settings={"x": "y" * 3000}, contributors=("U0OTHER",) * 50, team="x" * 60)
    known = [KpiVersion((FULL, other)[n % 2], "U0OTHER") for n in range(25)]
    for page in range(4):
        slack_takes(versions.versions(t, FULL, known, page, may_change=True))


def test_three_dots_offer_what_this_reader_may_do(t: Translator) -> None:
    """Everybody looks at what was; who may change the KPI edits and archives it."""

    def offered(may_change: bool) -> list[str]:
        return [one["value"].partition(":")[0] for one in more.card_more(t, FULL, may_change)["options"]]

    assert offered(False) == ["history", "definitions"]
    assert offered(True) == ["history", "definitions", "edit", "archive"]
