"""Files in and out of a real store: whole or not at all, as the command line and the form hand them over."""

import os

import pytest

from bot.errors import UserError
from bot.glossary import exchange
from bot.glossary.change import GlossaryDesk
from bot.glossary.sheet import MeaningSheet
from bot.glossary.store import meanings, wanted
from bot.glossary.suggest import Suggestions
from bot.glossary.term import Content
from bot.services import Services
from bot.sheets import DID, RARELY
from bot.slack.visibility.audience import EVERYTHING
from bot.text import csv
from tests.glossary.making import (
    AUTHOR,
    EDITOR,
    HOSTILE,
    OWNER,
    STRANGER,
    UNREADABLE,
    content,
    heard,
    keep,
    meaning,
    terms,
)
from tests.shelves import ELSEWHERE, HERE, Clock

NOON = "2026-11-23T12:00:00Z"
Steps = list[tuple[int, int]]
LINES = int(os.environ.get("LINES_OF_A_FILE", "3000"))


def read(
    services: Services,
    data: bytes | str,
    *,
    workspace: str = HERE,
    language: str = "en",
    dry_run: bool = False,
    steps: Steps | None = None,
) -> MeaningSheet:
    """What `product-ops import` does with a file; `steps` collects the progress it shows."""
    seen: Steps = [] if steps is None else steps
    return exchange.read(
        services,
        workspace,
        data.encode() if isinstance(data, str) else data,
        language=language,
        dry_run=dry_run,
        progress=lambda done, of: seen.append((done, of)),
    )


def contents_of(services: Services, workspace: str = HERE) -> list[tuple[Content, bool]]:
    """What the glossary says, and whether it is approved."""
    return [(one.content, one.approved) for one in meanings.everything(services.store, workspace, EVERYTHING)]


def counts(done: MeaningSheet) -> dict[str, int]:
    """How many lines did what, without those that nothing did."""
    every = {did: done.count(did) for did in (*DID, *RARELY)}
    return {did: count for did, count in every.items() if count}


def test_a_file_is_imported_and_found(services: Services) -> None:
    """What was imported is looked up, searched and suggested like what was typed, and its history says so."""
    suggestions = Suggestions(services.store)
    assert suggestions.near(HERE, EVERYTHING, "mpv") == []
    done = read(services, "term,definition,aliases,status\nMVP,Smallest.,cut,approved\nKPI,A measure.,,\n")
    assert counts(done) == {"added": 2}
    (mvp,) = meanings.find(services.store, HERE, EVERYTHING, "cut")
    assert (mvp.term, mvp.approved, mvp.author, mvp.version) == ("MVP", True, "", 1)
    assert suggestions.near(HERE, EVERYTHING, "mpv") == ["MVP"]
    assert [(v.did, v.version) for v in meanings.versions(services.store, HERE, mvp.id)] == [("added", 1)]
    assert meanings.count(services.store, ELSEWHERE, EVERYTHING) == 0


def test_a_dry_run_writes_nothing(services: Services) -> None:
    """It reports the same, line by line, and leaves the glossary and the wanted list as they are."""
    keep(services.store, meaning(content("KPI", definition_en="Old.")))
    wanted.ask_for(services.store, HERE, "mvp", "MVP", STRANGER, NOON, "")
    before = contents_of(services)
    text, steps = "term,definition\nMVP,Smallest.\nKPI,New.\nOKR,\n,x\n", Steps()
    tried = read(services, text, dry_run=True, steps=steps)
    assert counts(tried) == {"added": 2, "refused": 1, "wanted": 1}
    assert contents_of(services) == before
    assert steps == []
    assert [row.key for row in wanted.wanted_terms(services.store, HERE, EVERYTHING, 9, 0)] == ["mvp"]
    done = read(services, text)
    assert [(line.number, line.did, line.why) for line in done.lines] == [
        (line.number, line.did, line.why) for line in tried.lines
    ]
    assert len(contents_of(services)) == 3
    assert [row.key for row in wanted.wanted_terms(services.store, HERE, EVERYTHING, 9, 0)] == ["okr"]


def test_an_alias_of_what_is_here_comes_from_a_file(services: Services) -> None:
    """ "See NPS" finds NPS from then on, and a second import has nothing to do; a term that is wanted is asked once."""
    GlossaryDesk(services, HERE, AUTHOR).add(content("NPS", definition_en="Would you recommend us?"))
    text = "term,definition\nPromoter score,see NPS\nOKR,\n"
    assert counts(read(services, text)) == {"alias": 1, "wanted": 1}
    (found,) = meanings.find(services.store, HERE, EVERYTHING, "promoterscore")
    assert found.content == content("NPS", definition_en="Would you recommend us?", aliases=("Promoter score",))
    assert counts(read(services, text)) == {"unchanged": 1, "wanted": 1}
    (okr,) = wanted.wanted_terms(services.store, HERE, EVERYTHING, 9, 0)
    assert (okr.key, okr.times) == ("okr", 1)


def test_a_changed_line_is_a_new_version(services: Services, clock: Clock) -> None:
    """An import writes history like an edit does, under the name of who imported."""
    old = GlossaryDesk(services, HERE, AUTHOR).add(content("MVP", definition_en="Old.")).meaning
    clock.tick(days=1)
    text = f"id,term,definition\n{old.id},MVP,New.\n"
    done = exchange.take(services, HERE, text, audience=EVERYTHING, user=EDITOR, trusted=True, language="en")
    assert done.lines[0].changes == [("definition_en", "Old.", "New.")]
    assert [
        (v.version, v.did, v.person, v.content.definition_en) for v in meanings.versions(services.store, HERE, old.id)
    ] == [
        (1, "added", AUTHOR, "Old."),
        (2, "changed", EDITOR, "New."),
    ]
    kept = meanings.get(services.store, HERE, old.id)
    assert kept is not None
    assert (kept.author, kept.changed_at) == (AUTHOR, "2026-11-24T09:00:00Z")


def test_an_export_round_trips(services: Services) -> None:
    """A glossary full of quotes, formulas, newlines and emoji goes out, comes back unchanged, and moves house whole."""
    for number, said in enumerate(HOSTILE):
        text = (
            f'term,definition_en,definition_fr,context\n"T{number}","Begins\n{said.replace(chr(34), chr(34) * 2)}",fin,'
        )
        read(services, text.encode("utf-8", "replace") + f"C{number}\n".encode())
    evil = Content(
        "=SUM(A1)", definition_en="@x\n\n-y", aliases=("+1", "'=2"), source="https://e.example/?a=1,2", owner=OWNER
    )
    GlossaryDesk(services, HERE, EDITOR).add(evil)
    before = contents_of(services)
    assert len(before) == len(HOSTILE) + 1
    out = exchange.write(services, HERE, EVERYTHING)
    again = read(services, out)
    assert counts(again) == {"unchanged": len(before)}
    assert contents_of(services) == before
    moved = read(services, out, workspace=ELSEWHERE)
    assert counts(moved) == {"added": len(before)}
    assert contents_of(services, ELSEWHERE) == before


def test_an_approved_meaning_survives_any_file(services: Services) -> None:
    """An old draft of a list never changes an approved meaning, and says so of a line that names it."""
    kept = GlossaryDesk(services, HERE, EDITOR).add(content("MVP", definition_en="Sure.")).meaning
    done = read(services, f"id,term,definition,status\n{kept.id},MVP,Doubt.,draft\n,MVP,Other.,draft\n")
    assert counts(done) == {"refused": 1, "added": 1}
    assert kept in meanings.everything(services.store, HERE, EVERYTHING)


def test_nothing_is_written_when_an_import_breaks_midway(services: Services) -> None:
    """A file is taken whole or not at all: a crash after the first thousand lines leaves the glossary as it was."""
    keep(services.store, meaning("churn"))
    wanted.ask_for(services.store, HERE, "t1", "T1", STRANGER, NOON, "")
    rows = "".join(f"T{n},Definition {n}.\n" for n in range(1500))

    def breaks(done: int, of: int) -> None:
        assert 0 < done < of == 1500
        raise ConnectionError("the lights went out")

    with pytest.raises(ConnectionError):
        exchange.read(
            services, HERE, f"term,definition\n{rows}".encode(), language="en", dry_run=False, progress=breaks
        )
    assert terms(meanings.everything(services.store, HERE, EVERYTHING)) == ["churn"]
    assert Suggestions(services.store).near(HERE, EVERYTHING, "t1500") == []
    assert [row.key for row in wanted.wanted_terms(services.store, HERE, EVERYTHING, 9, 0)] == ["t1"]
    assert counts(read(services, f"term,definition\n{rows}")) == {"added": 1500}


def test_a_file_that_is_no_glossary_changes_nothing(services: Services) -> None:
    """It is refused with a reason before anything is written."""
    for data in (
        b"",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"PK\x03\x04",
        b'term,definition\nMVP,"open\n',
        b"\xff\xfe",
    ):
        with pytest.raises(UserError) as refused:
            read(services, data)
        assert refused.value.key in UNREADABLE
    assert meanings.count(services.store, HERE, EVERYTHING) == 0


ENCODINGS = ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_file_from_any_spreadsheet_is_read(services: Services, encoding: str) -> None:
    """Accents survive the encodings that spreadsheets write, with semicolons as in France."""
    text = "Terme;Définition;Équipe\r\nPérimètre;Ce qui est « dedans » — pas 50 €;Données\r\n"
    marks = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}
    done = read(services, marks.get(encoding, b"") + text.encode(encoding), language="fr")
    assert (counts(done), done.unknown) == ({"added": 1}, [])
    assert contents_of(services) == [
        (Content("Périmètre", definition_fr="Ce qui est « dedans » — pas 50 €", context="Données"), False)
    ]


@pytest.mark.parametrize("user", [EDITOR, ""])
def test_people_who_waited_hear_of_an_import_once(services: Services, user: str) -> None:
    """Whoever asked for terms hears of each of them, and the terms leave the wanted list; so it is where the operator
    brings the file."""
    for key, person in (("mvp", STRANGER), ("kpi", STRANGER), ("cut", OWNER), ("churn", OWNER)):
        wanted.ask_for(services.store, HERE, key, key, person, NOON, "")
    text = "term,definition,aliases\nMVP,x,cut\nKPI,y,\nOKR,z,\n"
    exchange.take(services, HERE, text, audience=EVERYTHING, user=user, trusted=True, language="en")
    assert heard(services) == [(OWNER, "MVP"), (STRANGER, "KPI"), (STRANGER, "MVP")]
    assert [row.key for row in wanted.wanted_terms(services.store, HERE, EVERYTHING, 9, 0)] == ["churn"]


@pytest.mark.slow
def test_thousands_of_lines_are_taken(services: Services) -> None:
    """A big company's list goes in, shows how far it is, and a second time finds nothing to do: three thousand lines in
    `make test`, ten thousand in `make soak`."""
    rows = [
        (f"Term {n}", f"Expansion of {n}", f"Définition n° {n}, avec des mots et une « citation ».", f"alias {n}")
        for n in range(LINES)
    ]
    text, steps = csv.write(("term", "expansion", "definition", "aliases"), rows), Steps()
    assert counts(read(services, text, steps=steps)) == {"added": LINES}
    assert len(steps) >= LINES // 1000
    assert steps == sorted(steps)
    assert steps[-1] == (LINES, LINES)
    assert meanings.count(services.store, HERE, EVERYTHING) == LINES
    for asked in (f"term{LINES - 1}", f"expansionof{LINES - 1}", f"alias{LINES - 1}"):
        assert terms(meanings.find(services.store, HERE, EVERYTHING, asked)) == [f"Term {LINES - 1}"]
    assert counts(read(services, text)) == {"unchanged": LINES}
    assert f"Term {LINES - 1}" in Suggestions(services.store).near(HERE, EVERYTHING, f"trem{LINES - 1}")
