"""Who may do what to a KPI, and what becomes of it."""

from dataclasses import replace

import pytest

from bot.connectors.connector import Connector, Setting
from bot.kpis.desk import check_source
from bot.kpis.kpi import Collection, Kpi
from bot.kpis.store import collections, kpis, readings
from bot.kpis.version import CONTENT, PARTS, by_part, with_parts
from bot.merge import FormBase, OvertakenError
from bot.services import Services
from bot.slack.acting import RepeatedError
from tests.kpis.keeping import (
    AUTHOR,
    MANAGER,
    NOW,
    OWNER,
    STRANGER,
    at,
    defined,
    edit,
    fetched,
    keep,
    known,
    newest,
    now,
    refused,
)
from tests.shelves import ADMIN, HERE, Clock


def test_anyone_may_add_a_kpi_of_their_own(services: Services) -> None:
    """It is theirs: they own it, unless they name somebody who does."""
    kpi = defined(services, "  Weekly   sign-ups ", STRANGER, target=40)
    assert now(services, kpi) == kpi
    assert (kpi.name, kpi.owner, kpi.author, kpi.created_at) == ("Weekly sign-ups", STRANGER, STRANGER, NOW)
    assert defined(services, owner=OWNER).owner == OWNER
    assert len(kpi.id) == 16


def test_a_kpi_that_is_no_kpi_is_refused_beside_its_field(services: Services) -> None:
    """Nothing is kept."""
    desk = at(services)
    assert refused(lambda: desk.define(Kpi("", " ")), "name") == "kpis-error-name"
    assert refused(lambda: desk.define(Kpi("", "x", direction="band", low=2, high=1)), "high") == "kpis-error-band"
    assert refused(lambda: desk.define(Kpi("", "x", source="oracle")), "source") == "kpis-error-source"
    assert kpis.everything(services.store, HERE) == []


def test_of_one_name_there_is_one_kpi(services: Services) -> None:
    """In any spelling; an archived one gives its name away, and cannot have it back while another has it."""
    first = defined(services, "Sign-ups")
    assert refused(lambda: defined(services, "sign ups", STRANGER), "name") == "kpis-error-taken"
    other = defined(services, "Visits")
    taken = replace(other, name="SIGN UPS")
    assert refused(lambda: edit(at(services), other.id, taken, other.changed_at), "name") == "kpis-error-taken"
    # Its own name in another spelling is no other's.
    assert edit(at(services), first.id, replace(first, name="Sign Ups"), first.changed_at).name == "Sign Ups"
    at(services).archive(first.id)
    again = defined(services, "Sign-ups")
    assert refused(lambda: at(services).unarchive(first.id), "name") == "kpis-error-taken"
    at(services).archive(again.id)
    assert at(services).unarchive(first.id).archived_at == ""
    assert at(services).unarchive(first.id).id == first.id


def test_only_managers_have_a_system_asked(services: Services) -> None:
    """What is asked reaches data of the company: adding, changing the question, changing the source."""
    asked = Kpi("", "Activation", source="sql", settings={"query": "SELECT 1"})
    for user in (AUTHOR, OWNER, STRANGER):
        assert refused(lambda user=user: at(services, user).define(asked), "source") == "kpis-error-source-rights"  # type: ignore[misc]
    kpi = at(services, ADMIN).define(replace(asked, owner=OWNER))
    aimed = edit(at(services, OWNER), kpi.id, replace(kpi, target=40.0), kpi.changed_at)
    assert aimed.target == 40
    other = replace(aimed, settings={"query": "SELECT salary"})
    assert refused(lambda: edit(at(services, OWNER), kpi.id, other, aimed.changed_at)) == "kpis-error-source-rights"
    by_hand = edit(at(services, OWNER), kpi.id, replace(aimed, source="manual", settings={}), aimed.changed_at)
    assert refused(lambda: edit(at(services, OWNER), kpi.id, aimed, by_hand.changed_at)) == "kpis-error-source-rights"
    assert edit(at(services, MANAGER), kpi.id, aimed, by_hand.changed_at).source == "sql"


def test_a_kpi_is_changed_by_who_answers_for_it(services: Services) -> None:
    """Its owner, who added it, product-ops managers and administrators; nobody else."""
    kpi = defined(services, owner=OWNER)
    for value, user in enumerate((AUTHOR, OWNER, MANAGER, ADMIN)):
        kpi = edit(at(services, user), kpi.id, replace(kpi, target=float(value)), kpi.changed_at)
        at(services, user).set_value(kpi.id, value)
    desk = at(services, STRANGER)
    assert not desk.may_change(kpi)
    assert refused(lambda: edit(desk, kpi.id, replace(kpi, target=9.0), kpi.changed_at)) == "kpis-error-rights"
    assert refused(lambda: desk.archive(kpi.id)) == "kpis-error-rights"
    assert refused(lambda: desk.set_value(kpi.id, 9)) == "kpis-error-rights-enter"
    assert now(services, kpi).target == 3
    assert known(services, kpi) == {"2026-11-23": 3}
    at(services).archive(kpi.id)
    assert refused(lambda: desk.unarchive(kpi.id)) == "kpis-error-rights"


def test_a_contributor_enters_values_and_changes_nothing_else(services: Services) -> None:
    """Entering a value is not changing what the KPI means."""
    kpi = defined(services, contributors=(STRANGER,))
    desk = at(services, STRANGER)
    assert desk.may_enter(kpi)
    assert not desk.may_change(kpi)
    desk.set_value(kpi.id, 9)
    assert known(services, kpi) == {"2026-11-23": 9}
    assert refused(lambda: edit(desk, kpi.id, replace(kpi, target=9.0), kpi.changed_at)) == "kpis-error-rights"
    assert not at(services, OWNER).may_enter(kpi)
    assert all(at(services, user).may_enter(kpi) for user in (AUTHOR, MANAGER, ADMIN))


def test_a_guess_becomes_what_somebody_said(services: Services) -> None:
    """Confirming how values combine keeps the guess, whatever the name says later; what was said stays said."""
    kpi = defined(services, "Orders")
    assert refused(lambda: at(services, STRANGER).confirm_combine(kpi.id)) == "kpis-error-rights"
    said = at(services).confirm_combine(kpi.id)
    assert said.combine == "sum"
    assert at(services).confirm_combine(kpi.id) == said
    assert edit(at(services), kpi.id, replace(said, name="Backlog"), said.changed_at).combine == "sum"


def test_two_people_who_edit_at_once_do_not_overwrite_each_other(services: Services) -> None:
    """The second is shown what the first made of it, even within one second; saving on top of that is a decision."""
    kpi = defined(services)
    first = edit(at(services), kpi.id, replace(kpi, target=1.0), kpi.changed_at)
    mine = replace(kpi, target=2.0, team="Checkout")
    with pytest.raises(OvertakenError) as overtaken:
        edit(at(services, MANAGER), kpi.id, mine, kpi.changed_at)
    assert overtaken.value.now == first == now(services, kpi)
    second = edit(at(services, MANAGER), kpi.id, mine, str(overtaken.value.version))
    assert (second.target, second.team) == (2, "Checkout")


def test_two_people_who_edit_different_parts_both_have_their_way(services: Services) -> None:
    """Nobody is asked, and who wrote what stays is told; a target and its unit are one part, contributors add up."""
    kpi = defined(services, target=40.0, contributors=(STRANGER,))
    opened = FormBase(kpi.changed_at)
    edit(at(services), kpi.id, replace(kpi, target=50.0, contributors=(STRANGER, OWNER)), kpi.changed_at)
    mine = replace(kpi, team="Checkout", zone="Europe/Paris", contributors=(MANAGER,))
    new, theirs = at(services, MANAGER).edit(kpi.id, mine, opened)
    assert (new.target, new.team, new.zone, new.contributors) == (50, "Checkout", "Europe/Paris", (OWNER, MANAGER))
    assert {part: one.person for part, one in theirs.items()} == {"target": AUTHOR, "contributors": AUTHOR}
    with pytest.raises(OvertakenError) as overtaken:
        at(services, MANAGER).edit(kpi.id, replace(kpi, unit="percent"), opened)
    assert overtaken.value.merge.conflicts == ("target",)


def test_every_field_belongs_to_one_part_that_is_merged() -> None:
    """Nothing that people define is left out of a merge, and nothing is in two."""
    assert sorted(name for names in PARTS.values() for name in names) == sorted(CONTENT)
    whole = Kpi("k", "Sign-ups", target=1.0, settings={"query": "a"}, contributors=(OWNER,), author=AUTHOR)
    assert with_parts(Kpi("k", "Other", author=AUTHOR), by_part(whole)) == whole


def test_saving_nothing_new_changes_nothing(services: Services, clock: Clock) -> None:
    """The form is submitted as it opened: the KPI is not newer for it."""
    kpi = defined(services, target=40)
    clock.tick(hours=1)
    assert edit(at(services), kpi.id, kpi, kpi.changed_at) == kpi
    assert now(services, kpi) == kpi


def test_a_delivery_that_comes_again_has_no_second_effect(services: Services) -> None:
    """Slack sends a submitted form twice: one KPI, one edit, one value."""
    kpi = at(services, delivery="D1").define(Kpi("", "Activation"))
    with pytest.raises(RepeatedError):
        at(services, delivery="D1").define(Kpi("", "Another"))
    at(services, delivery="D2").set_value(kpi.id, 1)
    with pytest.raises(RepeatedError):
        at(services, delivery="D2").set_value(kpi.id, 2)
    with pytest.raises(RepeatedError):
        at(services, delivery="D2").archive(kpi.id)
    assert [one.name for one in kpis.everything(services.store, HERE)] == ["Activation"]
    assert known(services, kpi) == {"2026-11-23": 1}


def test_a_refused_act_may_be_tried_again(services: Services) -> None:
    """The form stays open with what was typed: the same delivery has had no effect yet."""
    desk = at(services, delivery="D1")
    defined(services, "Activation")
    assert refused(lambda: desk.define(Kpi("", "Activation"))) == "kpis-error-taken"
    assert desk.define(Kpi("", "Retention")).name == "Retention"


def test_what_values_mean_does_not_change_under_them(services: Services) -> None:
    """Percent cannot become euros, nor days weeks, once there is a reading; until then it may."""
    kpi = defined(services)
    kpi = edit(at(services), kpi.id, replace(kpi, unit="currency", detail="EUR", grain="week"), kpi.changed_at)
    at(services).set_value(kpi.id, 10)

    def changed(**fields: str) -> str:
        return refused(lambda: edit(at(services), kpi.id, replace(kpi, **fields), kpi.changed_at))  # type: ignore[arg-type]

    for fields in ({"grain": "day"}, {"unit": "percent"}, {"detail": "USD"}):
        assert changed(**fields) == "kpis-error-lasting"
    assert edit(at(services), kpi.id, replace(kpi, zone="Europe/Paris"), kpi.changed_at).zone == "Europe/Paris"


def test_another_source_is_asked_at_once(services: Services) -> None:
    """How asking the old one went says nothing any more; a new target leaves it as it was."""
    kpi = fetched(services, "a")
    with services.store.write(HERE):
        collections.put(services.store, HERE, Collection(kpi.id, NOW, NOW), 0, "2026-11-23T13:00:00Z")
    aimed = edit(at(services, MANAGER), kpi.id, replace(kpi, target=1.0), kpi.changed_at)
    assert collections.get(services.store, HERE, kpi.id) is not None
    edit(at(services, MANAGER), kpi.id, replace(aimed, settings={"query": "b"}), aimed.changed_at)
    assert collections.get(services.store, HERE, kpi.id) is None


@pytest.mark.parametrize("said", [{"combine": "sum"}, {"scale": "share"}, {"grain": "sunday_week"}])
def test_an_answer_that_is_read_otherwise_is_asked_for_at_once(services: Services, said: dict[str, str]) -> None:
    """Whoever mends in the form what the source was refused for does not wait for hours to see it."""
    kpi = fetched(services, "a", unit="percent", grain="week")
    with services.store.write(HERE):
        failed = Collection(kpi.id, NOW, "", "kpis-source-finer-week")
        collections.put(services.store, HERE, failed, 1, "2026-11-23T13:00:00Z")
    edit(at(services, MANAGER), kpi.id, replace(kpi, **said), kpi.changed_at)  # type: ignore[arg-type]
    assert collections.get(services.store, HERE, kpi.id) is None


def test_a_value_is_set_for_now_or_for_then(services: Services) -> None:
    """Without a date it is for the current period in the KPI's own zone; a later one corrects it and says so."""
    kpi = defined(services, zone="Pacific/Auckland")  # where it is 22:00
    one = at(services).set_value(kpi.id, 41.2)
    assert (one.period, one.value, one.person, one.source, one.version) == ("2026-11-23", 41.2, AUTHOR, "manual", 1)
    then = at(services).set_value(kpi.id, 40, "2026-11-01")
    assert at(services, MANAGER).set_value(kpi.id, 39, "2026-11-01").corrected_from == then.value
    assert at(services).set_value(kpi.id, 39, "2026-11-01").person == MANAGER
    assert refused(lambda: at(services).set_value(kpi.id, 1, "2026-11-24"), "period") == "kpis-error-future"
    assert known(services, kpi) == {"2026-11-01": 39, "2026-11-23": 41.2}
    assert newest(services, kpi)[0].version == 2


def test_values_from_a_source_are_not_typed_over(services: Services) -> None:
    """They would be back within hours, as if nobody had said anything."""
    kpi = fetched(services, "a")
    assert refused(lambda: at(services, MANAGER).set_value(kpi.id, 1)) == "kpis-error-fetched"


def test_an_archived_kpi_rests(services: Services) -> None:
    """Its readings stay; it is neither changed nor filled until it is back."""
    kpi = defined(services)
    keep(services, kpi, {"2026-11-22": 1}, source="manual")
    away = at(services).archive(kpi.id)
    assert away.archived_at
    assert refused(lambda: at(services).archive(kpi.id)) == "kpis-error-archived"
    assert refused(lambda: at(services).set_value(kpi.id, 1)) == "kpis-error-archived"
    assert refused(lambda: edit(at(services), kpi.id, kpi, away.changed_at)) == "kpis-error-archived"
    assert refused(lambda: at(services).kpi("gone")) == "kpis-error-none"
    assert readings.any_of(services.store, HERE, kpi.id)
    assert known(services, at(services).unarchive(kpi.id)) == {"2026-11-22": 1}


def test_the_settings_of_a_source_are_looked_at(services: Services) -> None:
    """Missing, unknown, too long, or wrong by the source's own rules: each is told beside its field."""

    def added(**settings: str) -> Kpi:
        return at(services, MANAGER).define(Kpi("", f"KPI {len(settings)}", source="sql", settings=settings))

    assert refused(lambda: added(query="  "), "settings.query") == "kpis-error-setting-missing"
    assert refused(lambda: added(query="x", table="y"), "settings.table") == "kpis-error-setting"
    assert refused(lambda: added(query="x" * 51), "settings.query") == "kpis-error-too-long"
    assert refused(lambda: added(query="drop"), "settings.query") == "kpis-source-broken"
    assert added(query=" x ", note=" ").settings == {"query": "x"}


def test_a_source_may_be_wrong_as_a_whole() -> None:
    """What is said of no setting is said of the source."""
    kpi = check_source(Kpi("", "x", source="a", settings={"b": "c"}), {}, {"a": Connector("a", (Setting("b"),))})
    assert kpi.settings == {"b": "c"}
    assert refused(lambda: check_source(Kpi("", "x", source="z" * 99), {}, {})) == "kpis-error-source"
