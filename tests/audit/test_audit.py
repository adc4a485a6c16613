"""The audit log: every event reads as a sentence, leaves as a documented object, and ends after its time."""

import ast
import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import bot
from bot.__main__ import main
from bot.audit import blocks
from bot.audit.desk import DAYS, expire_old
from bot.audit.exchange import lines
from bot.features import FEATURES
from bot.kpis.kpi import Kpi
from bot.kpis.version import by_part
from bot.slack import store as slack_store
from bot.slack.acting import Actor
from bot.slack.auditing import acting_in, audit, difference
from bot.slack.permissions import PRODUCT_OPS_MANAGER, give, holds, is_admin
from bot.slack.store import save_person, save_setting
from bot.store import Store, open_store, trail
from bot.store.trail import EXPIRED, Event, TrailFilter, TrailLine, following, newest, tell
from bot.text import Texts, Translator
from tests.shelves import ADMIN, HERE, Clock, serving

ROOT = Path(bot.__file__).parent
ADA = "U0ADA000"
AT = "2026-11-23T09:00:00Z"
_RECORDS = ("added", "edited", "moved", "removed", "restored")


@cache
def events() -> tuple[set[str], set[str]]:
    """The events that the code names: whole ones, and the verbs of those whose kind follows while it runs."""
    whole, verbs = set(), set()
    for path in ROOT.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)) if "Event(" in text else ():
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "Event":
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant):
                    whole.add(str(first.value))
                elif isinstance(first, ast.JoinedStr) and isinstance(first.values[-1], ast.Constant):
                    verbs.add(str(first.values[-1].value).lstrip("."))
    return whole, verbs


def reads(t: Translator, did: str, subject: str = "12") -> str:
    """The sentence of an event."""
    after = {"lines": 3, "until": AT} if did == EXPIRED else None
    return blocks.sentence(t, Event(did, ADA, subject, after=after), lambda *_: ("Language", "French"))


def test_every_event_reads_as_a_sentence(t: Translator) -> None:
    """Whatever the code tells, its reader has a sentence for it in their language; the record of who did what shows no
    name that is meant for machines."""
    whole, verbs = events()
    rooms = [room for feature in FEATURES for room in feature.rooms]
    whole |= {f"{room.name}.{verb}" for room in rooms for verb in (*verbs, "removed", "restored")}
    whole |= {f"{room.name}.{verb}" for room in rooms if room.audited for verb in _RECORDS}
    whole |= {
        f"{one.room}.{verb}" for feature in FEATURES for one in feature.imports for verb in ("imported", "matched")
    }
    whole |= {f"{name}.exported" for feature in FEATURES for name in ([feature.name] if feature.exchange else [])}
    assert {"people.forgotten", "decisions.moved", "glossary.imported"} <= whole
    for did in sorted({*whole, *blocks.WHOLE, "glossary.approved", "kpis.archived", "schedule.handed_over"}):
        said = reads(t, did)
        assert did not in said, did
        assert said[0].isupper() or said.startswith("<@"), said
        assert said.endswith("."), said
    assert {did.partition(".")[0] for did in whole} <= set(blocks.KINDS)
    assert "odd.thing" in reads(t, "odd.thing"), "what another version told is shown all the same"


@pytest.mark.parametrize(
    ("event", "english", "french"),
    [
        (Event("glossary.added", ADA, "MVP"), "added the term “MVP”.", "a ajouté le terme « MVP »."),
        (
            Event("glossary.shared", ADA, "0123456789abcdef"),
            "a term from a private",
            "un terme d’une conversation privée",
        ),
        (
            Event("ideas.exported", by="cli"),
            "The bot’s operator exported the ideas.",
            "L’exploitant du bot a exporté les",
        ),
        (Event("decisions.moved", ADA, "12"), "status of decision 12.", "un autre statut à la décision 12."),
        (
            Event("kpis.edited", "", "Churn"),
            "Someone edited the KPI “Churn”.",
            "Quelqu’un a modifié l’indicateur « Churn »",
        ),
        (Event("roadmap.shared", ADA), "shared the roadmap.", "a partagé la feuille de route."),
    ],
)
def test_sentences(texts: Texts, event: Event, english: str, french: str) -> None:
    """As somebody would say it, in each language."""
    for language, said in (("en", english), ("fr", french)):
        found = blocks.sentence(texts.speak(language), event, lambda *_: None)
        assert said in found.replace("\u00a0", " ").replace("\u202f", " "), found


def _edited(kpi: Kpi, **changes: Any) -> Event:
    """What is told of a KPI that somebody changed, as the store gives it back."""
    before, after = json.loads(json.dumps(difference(by_part(kpi), by_part(replace(kpi, **changes)))))
    return Event("kpis.edited", ADA, kpi.name, before, after)


def test_values_are_written_as_the_reader_writes_them(texts: Texts) -> None:
    """Numbers, days and yes or no are the reader's own, one line is singular, and nobody is named who did nothing."""
    event = Event("kpis.edited", ADA, "Churn", {"target": 0.5, "start": "2026-11-23"}, {"target": 1234.5, "odd": True})
    ended = [Event(EXPIRED, after={"lines": count, "until": AT}, by="bot") for count in (1, 1200)]
    said = {
        language: "\n".join(
            [
                *blocks.details(t, event),
                *(blocks.sentence(t, one, lambda *_: None) for one in ended),
                blocks.sentence(t, Event("installations.resumed", by="bot"), lambda *_: None),
            ]
        )
        .replace("\u00a0", " ")
        .replace("\u202f", " ")
        for language, t in ((one, texts.speak(one)) for one in ("en", "fr"))
    }
    for part in ("0.5 → 1,234.5", "23 Nov 2026", "yes", "one line from before 23 Nov 2026 was", "1,200 lines"):
        assert part in said["en"], said["en"]
    for part in ("0,5 → 1 234,5", "23 nov. 2026", "oui", "une ligne antérieure au 23 nov. 2026 a", "1 200 lignes"):
        assert part in said["fr"], said["fr"]
    assert "installed the app" not in said["en"]


@pytest.mark.parametrize(
    ("event", "english", "french"),
    [
        (
            Event(
                "decisions.added", ADA, "3", None, {"door": "one_way", "evidence": "opinion", "title": "Two\n\nlines"}
            ),
            ["What was decided: Two lines", "undone: Hardly, a one-way door", "Evidence: Opinion"],
            ["Ce qui a été décidé : Two lines", "possible : Non, ou difficilement", "Preuve : Opinion"],
        ),
        (
            Event("documents.template_edited", ADA, "prd en", {"version": "1"}, {"version": "1.1"}),
            ["edited a document template: Product requirements (PRD) · English."],
            ["a modifié un modèle de document : Spécification produit (PRD) · anglais."],
        ),
        (
            Event("documents.template_reset", ADA, "one-pager fr"),
            ["original: One-pager · French."],
            ["origine : Note d’une page · français."],
        ),
        (Event("documents.template_reset", ADA, "haiku"), ["original: haiku."], ["origine : haiku."]),
        (
            _edited(Kpi("k", "Churn"), direction="down", target=2.5, target_per="month", unit="percent", grain="week"),
            ["Target: Number → at most 2.5% a month · Percentage", "covers: A day → A week, from M"],
            ["Cible : Nombre → au plus 2,5 % par mois · Pourcentage", "couvre : Un jour"],
        ),
        (
            _edited(
                Kpi("k", "Churn", contributors=(ADA,)),
                contributors=(),
                combine="sum",
                alert_unusual=True,
                source="sql",
                settings={"connection": "shop"},
            ),
            ["Aggregation: Add up", f"Contributors: <@{ADA}> → –", "Source: By hand → SQL – database"],
            ["Agrégation : ", f"Contributeurs : <@{ADA}> → –"],
        ),
        (Event("documents.copied", ADA, "3", None, {"to": "gitbook"}), ["To: GitBook"], ["Vers : GitBook"]),
        (Event("documents.copied", ADA, "3", None, {"to": "canvas"}), ["To: Canvas"], ["Vers : Canevas"]),
        (Event("schedule.planned", ADA, "kpis", None, {"language": "fr"}), ["Language: French"], ["Langue : français"]),
        (
            Event("sync.connected", ADA, "jira", {"level": "read"}, {"level": "two_ways"}),
            ["roadmap and Jira.", "Two ways: what"],
            ["et Jira.", "Deux sens : ce"],
        ),
        (
            Event(
                "sync.connected",
                ADA,
                "jira",
                {"directions": {"due": "both"}, "statuses": {"Triage": ""}},
                {"directions": {"due": "in"}, "statuses": {"Triage": "planned:later"}},
            ),
            ["Directions: Due: Both ways → Due: In: the tool leads", "Statuses: Triage: – → Triage: Planned: later"],
            ["Échéance : ", "Statuts : Triage : – → Triage : Planifié"],
        ),
        (
            Event("sync.linked", ADA, "12", None, {"to": "jira", "work": "CHK-412"}),
            ["linked roadmap item 12 to a work item.", "To: Jira", "Work item: CHK-412"],
            ["a lié l’élément 12 de la feuille de route à un ticket.", "Ticket : CHK-412"],
        ),
    ],
)
def test_what_was_chosen_is_said_in_words(texts: Texts, event: Event, english: list[str], french: list[str]) -> None:
    """Choices, languages and tools are called as on the forms, what a thing is called comes first, on one line."""
    for language, parts in (("en", english), ("fr", french)):
        t = texts.speak(language)
        found = "\n".join([*blocks.details(t, event), blocks.sentence(t, event, lambda *_: None)])
        for part in parts:
            assert part in found.replace("\u00a0", " ").replace("\u202f", " "), found
        assert "title" not in (event.after or {}) or "Two" in blocks.details(t, event)[0]


def test_fields_are_called_by_words(texts: Texts) -> None:
    """What changed is called in the reader's language, also where no form asks for it by that name."""
    after = {"scopes": "x", "zone": "x", "combine": "x", "review_by": "x"}
    said = " ".join(blocks.details(texts.speak("fr"), Event("kpis.edited", ADA, "Churn", None, after)))
    for label in ("Autorisations", "Fuseau horaire", "Agrégation", "À revoir avant le"):
        assert label in said, said


def test_an_empty_log_says_so(t: Translator) -> None:
    """Where nothing was recorded yet nobody is told to look for something else, or offered a file of nothing."""
    empty = str(blocks.page(t, [], {}, (), lambda *_: None))
    assert t("audit-empty") in empty
    assert "audit.export" not in empty
    assert t("audit-none") in str(blocks.page(t, [], {"kind": "kpis"}, (), lambda *_: None))


def test_a_line_leaves_as_a_documented_object(shelf: Store) -> None:
    """docs/audit.md names every field; times are RFC 3339, and an id is one line's alone."""
    with shelf.write(HERE):
        tell(shelf, HERE, AT, Event("kpis.edited", ADA, "Churn", {"target": 3}, {"target": 4}, "C0GENERAL"))
        tell(shelf, HERE, AT, Event("ideas.exported", by="cli"), Event(EXPIRED, by="bot"))
    found = [json.loads(line) for line in lines(shelf, HERE)]
    assert found[0] == {
        "schema": 1,
        "id": f"{HERE}-1",
        "time": AT,
        "workspace": HERE,
        "action": "kpis.edited",
        "actor": {"type": "user", "id": ADA},
        "subject": "Churn",
        "channel": "C0GENERAL",
        "before": {"target": 3},
        "after": {"target": 4},
    }
    assert [one["actor"] for one in found[1:]] == [{"type": "operator", "id": None}, {"type": "bot", "id": None}]
    assert len(list(lines(shelf, HERE, TrailFilter(kind="ideas")))) == 1
    said = (ROOT.parent / "docs" / "audit.md").read_text(encoding="utf-8")
    assert [name for name in found[0] if f"`{name}`" not in said] == []
    assert [kind for kind in blocks.KINDS if f"`{kind}`" not in said] == []
    assert [did for did in sorted(blocks.WHOLE) if f"`{did}`" not in said] == []
    assert [verb for verb in sorted(blocks.VERBS) if f"`{verb}`" not in said] == []


def test_what_few_may_see_is_named_by_its_number(shelf: Store, texts: Texts, clock: Clock) -> None:
    """Of something captured in a private conversation the line has neither words nor channel; of all else it has where
    it happened, unless that was a direct message."""
    with serving(shelf, texts, clock, [ADA], {}) as services, shelf.write(HERE):
        event = Event("ideas.edited", ADA, "12", "old", "new")
        with acting_in("C0GENERAL"):
            audit(services, HERE, event)
            audit(services, HERE, event, place="G0PRIVATE")
        with acting_in("D0ADA"):
            audit(services, HERE, event)
    told = [(one.event.before, one.event.after, one.event.where) for one in following(shelf, HERE, 9)]
    assert told == [("old", "new", "C0GENERAL"), (None, None, ""), ("old", "new", "")]


def test_a_change_is_told_by_its_fields() -> None:
    """What stays the same is left out, and long texts are cut."""
    assert difference({"a": 1, "b": "x"}, {"a": 1, "b": "y" * 300}) == ({"b": "x"}, {"b": "y" * 199 + "…"})
    assert difference({}, {"title": "New", "owner": ""}) == (None, {"title": "New"})
    assert difference({"people": ("U1",)}, {}) == ({"people": ["U1"]}, None)


def test_lines_end_after_the_days_of_the_settings(shelf: Store, texts: Texts, clock: Clock) -> None:
    """Whole days of them, however often housekeeping comes; usually 400, and never less than 30."""
    with serving(shelf, texts, clock, [ADA], {}) as services:
        with shelf.write(HERE):
            tell(shelf, HERE, AT, *[Event("kpis.edited", ADA, "Churn")] * 3)
        clock.tick(days=400)
        expire_old(services)
        assert len(newest(shelf, HERE, 9)) == 3
        clock.tick(days=1)
        expire_old(services)
        expire_old(services)
        assert [(one.event.did, one.number) for one in newest(shelf, HERE, 9)] == [(EXPIRED, 4)]
        save_setting(shelf, HERE, DAYS.name, 30)
        with shelf.write(HERE):
            tell(shelf, HERE, f"{clock().date()}T00:00:00Z", Event("kpis.edited", ADA, "Churn"))
        clock.tick(days=31)
        expire_old(services)
        assert [one.event.did for one in newest(shelf, HERE, 9)] == [EXPIRED]


def test_a_role_is_lost_at_once(shelf: Store, texts: Texts, clock: Clock) -> None:
    """A manager who becomes a guest, leaves, or moves to another company holds nothing from the moment any replica
    learns it, whatever this one remembers; so does an administrator."""
    with serving(shelf, texts, clock, [ADA, ADMIN], {}) as services:
        give(services, HERE, PRODUCT_OPS_MANAGER, [ADA, ADMIN])
        for changed in ("is_guest", "is_gone", "is_stranger"):
            for user in (ADA, ADMIN):
                row = {"id": user, "name": user, "locale": "", "is_admin": int(user == ADMIN), "fetched_at": AT}
                save_person(shelf, HERE, **row)
                assert holds(services, HERE, user, PRODUCT_OPS_MANAGER)
                assert is_admin(services, HERE, user) == (user == ADMIN)
                save_person(shelf, HERE, **row, **{changed: 1})  # as another replica does
                assert not holds(services, HERE, user, PRODUCT_OPS_MANAGER)
                assert not is_admin(services, HERE, user)
                assert not Actor(services, HERE, user).manager


def test_settings_changed_before_are_in_the_log(store: Store) -> None:
    """The list of who changed which setting moves into the log with the update, roles as roles."""
    steps = [*trail.MIGRATIONS, *slack_store.MIGRATIONS]
    store.migrate([one for one in steps if one.name != "settings-in-trail"])
    for version, field, after in ((1, "language", '"fr"'), (2, "managers", '["U0ADA000"]')):
        store.run(
            "INSERT INTO setting_change VALUES (:workspace, :version, :field, :person, :at, :before, :after)",
            workspace=HERE,
            version=version,
            field=field,
            person=ADA,
            at=AT,
            before="null",
            after=after,
        )
    store.migrate(steps)
    assert [(one.number, one.event.did, one.event.after) for one in following(store, HERE, 9)] == [
        (1, "settings.changed", "fr"),
        (2, "roles.changed", [ADA]),
    ]
    assert [(one.field, one.after) for one in slack_store.setting_changes(store, HERE, 1)] == [("managers", (ADA,))]
    assert slack_store.settings_version(store, HERE) == 2


def test_the_command_line_takes_it_out(
    sqlite_schema_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """From a day on, into a new file; that it was taken out is in the log. A day that is none is refused."""
    monkeypatch.setenv("DATABASE_URL", sqlite_schema_url)
    with open_store(sqlite_schema_url) as store, store.write(HERE):
        tell(store, HERE, "2026-11-22T23:59:59Z", Event("kpis.edited", ADA, "Churn"))
        tell(store, HERE, AT, Event("ideas.exported", ADA))
    out = str(tmp_path / "log.jsonl")
    own = ["--workspace", HERE]
    assert main(["audit", "export", out, "--since", "2026-11-23", *own]) == 0
    found = [json.loads(line)["action"] for line in Path(out).read_text().splitlines()]
    assert found == ["ideas.exported", "audit.exported"]
    assert main(["audit", "export", "-", *own]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 4
    assert main(["audit", "export", "-", "--since", "yesterday", *own]) == 2
    assert "--since takes a day" in capsys.readouterr().err
    with open_store(sqlite_schema_url) as store:
        assert trail.last(store, HERE) == 4


def test_a_page_has_room_for_all_that_it_says(t: Translator) -> None:
    """Buttons carry where they lead in what Slack lets them carry, however far somebody has turned."""
    long = [TrailLine(10**9 + n, AT, Event("kpis.edited", ADA, "x" * 500, {"a": "y" * 500})) for n in range(11)]
    only = {"who": "W0123456789", "kind": "roadmap_reviews", "day": AT[:10]}
    shown = blocks.page(t, long, only, [10**9] * 300, lambda *_: None)
    assert len(shown) < 50
    buttons = [one for block in shown if block["type"] == "actions" for one in block["elements"]]
    assert all(len(one.get("value", "")) <= 2000 for one in buttons)
    assert max(len(block.get("block_id", "")) for block in shown) <= 255
    assert re.search("page:older", str(buttons))
