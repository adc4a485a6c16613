"""Meanings in the store: found by every name, versioned, and one workspace's alone."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.glossary import store as glossary_store
from bot.glossary.store import channels, meanings, proposals, reviews, wanted
from bot.glossary.store.proposals import Proposal
from bot.slack.visibility.audience import EVERYTHING
from bot.store import ConflictError, Store
from bot.store.personal import forget
from bot.store.workspaces import purge
from bot.text.fold import key
from tests.glossary.making import AUTHOR, OWNER, STRANGER, content, contents, keep, meaning, terms
from tests.shelves import ELSEWHERE, HERE, law


def test_a_meaning_is_found_by_every_name_it_has(glossary: Store) -> None:
    """Term, alias and expansion in either language find it, in any spelling, and nothing else does."""
    said = content(
        "MVP",
        expansion_en="Minimum viable product",
        expansion_fr="Produit minimum viable",
        aliases=("première version",),
    )
    mvp, other = meaning(said), meaning("churn")
    keep(glossary, mvp, other)
    for asked in ("m.v.p.", "minimum-viable product", "PRODUIT MINIMUM VIABLE", "premiere version", "#mvp"):
        assert meanings.find(glossary, HERE, EVERYTHING, key(asked)) == [mvp], asked
    for asked in ("mv", "minimum", "viable product", ""):
        assert meanings.find(glossary, HERE, EVERYTHING, key(asked)) == [], asked


def test_several_meanings_of_a_term_live_side_by_side(glossary: Store) -> None:
    """Seven things called PM are seven answers, and an alias of an eighth finds it too."""
    called = [meaning(content("PM", expansion_en=f"Sense {n}")) for n in range(7)]
    alias = meaning(content("project manager", definition_en="x", aliases=("p.m.",)))
    keep(glossary, *called, alias)
    assert {one.id for one in meanings.find(glossary, HERE, EVERYTHING, "pm")} == {one.id for one in [*called, alias]}
    assert meanings.count(glossary, HERE, EVERYTHING) == 8


@law
@given(st.lists(contents, min_size=1, max_size=4, unique=True))
def test_anything_a_form_accepts_is_kept_and_found(glossary: Store, said: list[object]) -> None:
    """Quotes, newlines, emoji, right-to-left text and markup come back as they went in, by each of their names."""
    with glossary.write(HERE):
        purge(glossary, HERE, glossary_store.TABLES)
    kept = [meaning(one, id=f"m{n}") for n, one in enumerate(said)]  # type: ignore[arg-type]
    keep(glossary, *kept)
    for one in kept:
        assert meanings.get(glossary, HERE, one.id) == one
        assert [version.content for version in meanings.versions(glossary, HERE, one.id)] == [one.content]
        for name in one.content.keys():  # noqa: SIM118 - a method of ours
            assert one in meanings.find(glossary, HERE, EVERYTHING, name)


def test_two_workspaces_never_see_each_other(glossary: Store) -> None:
    """The same id, term and channel in two workspaces are two different things, whichever way one looks."""
    mine, theirs = meaning("MVP", id="m1"), meaning(content("MVP", definition_en="Secret"), id="m1", author=STRANGER)
    keep(glossary, mine)
    keep(glossary, theirs, workspace=ELSEWHERE)
    keep(glossary, replace(theirs, version=2, approved=True), workspace=ELSEWHERE, did="approved")
    channels.count_use(glossary, ELSEWHERE, "C1", "m1")
    assert meanings.find(glossary, HERE, EVERYTHING, "mvp") == [mine]
    assert meanings.get(glossary, HERE, "m1") == mine
    assert meanings.everything(glossary, HERE, EVERYTHING) == [mine]
    assert meanings.recent(glossary, HERE, EVERYTHING, 9, 0) == [mine]
    assert meanings.count(glossary, HERE, EVERYTHING) == 1
    assert [v.content for v in meanings.versions(glossary, HERE, "m1")] == [mine.content]
    assert channels.uses(glossary, HERE, "C1", [mine, meaning("other")]) == {}
    assert reviews.due_for_review(glossary, HERE, EVERYTHING, STRANGER, "9999-12-31", 9) == []
    with glossary.write(HERE):
        purge(glossary, HERE, glossary_store.TABLES)
    assert meanings.find(glossary, HERE, EVERYTHING, "mvp") == []
    assert meanings.find(glossary, ELSEWHERE, EVERYTHING, "mvp") == [replace(theirs, version=2, approved=True)]


def test_every_change_is_a_version(glossary: Store) -> None:
    """The history says who did what and when, oldest first, and what the meaning then said."""
    first = meaning("MVP")
    second = replace(
        first,
        content=content("MVP", definition_en="Better.", aliases=("cut",)),
        changed_by=OWNER,
        changed_at="2026-11-24T09:00:00Z",
        version=2,
    )
    third = replace(second, changed_by=STRANGER, changed_at="2026-11-25T09:00:00Z", version=3, approved=True)
    for one, did in ((first, "added"), (second, "changed"), (third, "approved")):
        keep(glossary, one, did=did)
    history = meanings.versions(glossary, HERE, first.id)
    assert [(v.version, v.did, v.person, v.at, v.approved) for v in history] == [
        (1, "added", AUTHOR, "2026-11-23T09:00:00Z", False),
        (2, "changed", OWNER, "2026-11-24T09:00:00Z", False),
        (3, "approved", STRANGER, "2026-11-25T09:00:00Z", True),
    ]
    assert [v.content for v in history] == [first.content, second.content, second.content]
    assert meanings.get(glossary, HERE, first.id) == third


def test_a_version_is_written_once(glossary: Store) -> None:
    """Of two changes to the same version the second is refused whole, and what it would have changed stays."""
    first = meaning("MVP")
    keep(glossary, first)
    with pytest.raises(ConflictError):
        keep(glossary, replace(first, content=content("stolen")))
    assert meanings.get(glossary, HERE, first.id) == first
    assert meanings.find(glossary, HERE, EVERYTHING, "stolen") == []


def test_a_changed_meaning_is_found_by_its_new_names_only(glossary: Store) -> None:
    """A term that was renamed is no longer found by what it was called."""
    first = meaning(content("MVP", expansion_en="Minimum viable product", aliases=("cut",)))
    keep(glossary, first)
    keep(glossary, replace(first, content=content("MLP", expansion_en="Minimum lovable product"), version=2))
    assert terms(meanings.find(glossary, HERE, EVERYTHING, "mlp")) == ["MLP"]
    for gone in ("mvp", "cut", "minimumviableproduct"):
        assert meanings.find(glossary, HERE, EVERYTHING, gone) == []


def test_a_deleted_meaning_is_out_of_sight_and_not_lost(glossary: Store) -> None:
    """Deleted meanings are in no list and no answer; they are found where they can be brought back, the last first."""
    early = meaning("MVP", id="early")
    late = meaning(content("MVP", definition_en="Another."), id="late")
    keep(glossary, early, late)
    gone = [
        replace(early, version=2, deleted_at="2026-11-24T00:00:00Z"),
        replace(late, version=2, deleted_at="2026-11-25T00:00:00Z"),
    ]
    keep(glossary, *gone, did="deleted")
    assert meanings.find(glossary, HERE, EVERYTHING, "mvp") == []
    assert meanings.everything(glossary, HERE, EVERYTHING) == []
    assert meanings.recent(glossary, HERE, EVERYTHING, 9, 0) == []
    assert meanings.count(glossary, HERE, EVERYTHING) == 0
    assert meanings.find_deleted(glossary, HERE, EVERYTHING, "mvp") == [gone[1], gone[0]]
    back = replace(gone[0], version=3, deleted_at="")
    keep(glossary, back, did="restored")
    assert meanings.find(glossary, HERE, EVERYTHING, "mvp") == [back]
    assert meanings.find_deleted(glossary, HERE, EVERYTHING, "mvp") == [gone[1]]


def test_recent_changes_come_last_first_in_pages(glossary: Store) -> None:
    """Pages of what changed lately neither repeat nor skip a meaning, also when many changed at the same moment."""
    some = [meaning(f"T{n}", id=f"m{n:02}", changed_at=f"2026-11-2{n // 4}T09:00:00Z") for n in range(20)]
    keep(glossary, *some)
    pages = [meanings.recent(glossary, HERE, EVERYTHING, 8, offset) for offset in (0, 8, 16, 24)]
    assert [len(page) for page in pages] == [8, 8, 4, 0]
    seen = [one for page in pages for one in page]
    assert {one.id for one in seen} == {one.id for one in some}
    assert [one.changed_at for one in seen] == sorted((one.changed_at for one in some), reverse=True)


def test_everything_comes_in_the_order_of_a_dictionary(glossary: Store) -> None:
    """An export lists terms as a reader would: case and accents do not matter, on either engine."""
    keep(glossary, *[meaning(term) for term in ("zèle", "Épique", "epic", "œuvre", "Oboe", "ZEBRA", "éclair")])
    assert terms(meanings.everything(glossary, HERE, EVERYTHING)) == [
        "éclair",
        "epic",
        "Épique",
        "Oboe",
        "œuvre",
        "ZEBRA",
        "zèle",
    ]


def test_terms_to_review_are_those_of_their_owner(glossary: Store) -> None:
    """The owner, or the author where there is none, sees what is due, the most overdue first, and nothing deleted."""

    def due(term: str, day: str, owner: str = "", **fields: str) -> None:
        keep(glossary, meaning(content(term, definition_en="x", owner=owner, review_by=day), **fields))

    due("later", "2027-06-01", OWNER)
    due("today", "2026-11-23", OWNER)
    due("overdue", "2025-01-01", OWNER)
    due("authored", "2026-01-01")
    due("deleted", "2026-01-01", OWNER, deleted_at="2026-01-02T00:00:00Z")
    due("never", "", OWNER)
    assert terms(reviews.due_for_review(glossary, HERE, EVERYTHING, OWNER, "2026-11-23", 9)) == ["overdue", "today"]
    assert terms(reviews.due_for_review(glossary, HERE, EVERYTHING, OWNER, "2026-11-23", 1)) == ["overdue"]
    assert terms(reviews.due_for_review(glossary, HERE, EVERYTHING, AUTHOR, "2026-11-23", 9)) == ["authored"]
    assert reviews.due_for_review(glossary, HERE, EVERYTHING, STRANGER, "2026-11-23", 9) == []


def test_a_channel_remembers_which_meaning_it_uses(glossary: Store) -> None:
    """Uses are counted per channel, and only told where there is a choice to make."""
    one, other = meaning(content("PM", expansion_en="One")), meaning(content("PM", expansion_en="Other"))
    keep(glossary, one, other)
    for _ in range(3):
        channels.count_use(glossary, HERE, "C1", one.id)
    channels.count_use(glossary, HERE, "C2", other.id)
    assert channels.uses(glossary, HERE, "C1", [one, other]) == {one.id: 3}
    assert channels.uses(glossary, HERE, "C2", [one, other]) == {other.id: 1}
    assert channels.uses(glossary, HERE, "", [one, other]) == {}
    assert channels.uses(glossary, HERE, "C1", [one]) == {}


def test_a_forgotten_person_is_nowhere_and_what_they_wrote_stays(glossary: Store) -> None:
    """After `forget`, no row of the glossary names the person, not even in words; the definitions, and other people's
    names, stay."""
    said, left = content("MVP", definition_en=f'Ask "owner": "{OWNER}".', owner=OWNER), 'Ask "owner": "somebody".'
    keep(glossary, meaning(said, id="m1", author=OWNER, changed_by=OWNER))
    keep(glossary, meaning("MVP", id="m1", author=OWNER, changed_by=OWNER), workspace=ELSEWHERE)
    with glossary.write(HERE):
        at = "2026-11-23T09:00:00Z"
        proposals.add(glossary, HERE, Proposal("p1", "changed", "m1", 1, said, "C1", OWNER, at))
        proposals.add(glossary, HERE, Proposal("p2", "changed", "m1", 1, said, "C1", AUTHOR, at, decided_by=OWNER))
    wanted.ask_for(glossary, HERE, "churn", "churn", OWNER, at, "")
    forget(glossary, HERE, OWNER, [glossary_store.PEOPLE])
    kept = meanings.get(glossary, HERE, "m1")
    assert kept is not None
    assert (kept.author, kept.changed_by, kept.content.owner) == ("", "", "")
    assert kept.content.definition_en == left
    ((version,), first, second) = (
        meanings.versions(glossary, HERE, "m1"),
        proposals.get(glossary, HERE, "p1"),
        proposals.get(glossary, HERE, "p2"),
    )
    assert first is not None
    assert second is not None
    assert (version.person, version.content.owner, version.content.definition_en) == ("", "", left)
    assert (first.person, first.content.owner, second.person, second.decided_by) == ("", "", AUTHOR, "")
    assert wanted.settle(glossary, HERE, ["churn"]) == []
    elsewhere = meanings.get(glossary, ELSEWHERE, "m1")
    assert elsewhere is not None
    assert elsewhere.author == OWNER
