"""Files in and out of the shelf."""

import pytest

from bot.errors import UserError
from bot.ideas import exchange
from bot.ideas import store as ideas_store
from bot.ideas.idea import Idea
from bot.ideas.sheet import IdeaSheet
from bot.ideas.store import ideas, scores
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from bot.store import Store
from bot.text import LANGUAGES, csv
from tests.ideas.acts import at, captured, history, now, ranking, score, standing
from tests.ideas.making import CAPTOR, HOSTILE, MANAGER, NOW, OWNER, RICE, STRANGER
from tests.shelves import ELSEWHERE, HERE, Clock

BACKLOG = """title,status,horizon,quarter,rice reach,rice impact,rice confidence,rice effort,ice impact,ice confidence,ice ease,wsjf size
Dark mode,,,,3000,2,80,4,7,6,8,
Light mode,planned,next,2027-Q1,1000,1,50,0.5,,,,13
Zebra mode,,,,,,,,,,,
"""  # noqa: E501 - a line of a file


def bring(
    services: Services, text: str, *, dry_run: bool = False, language: str = "en", workspace: str = HERE
) -> IdeaSheet:
    """Import a file."""
    return exchange.read(
        services,
        workspace,
        text.encode(),
        language=language,
        dry_run=dry_run,
        progress=lambda done, total: None,
        audience=EVERYTHING,
    )


def totals(done: IdeaSheet) -> list[int]:
    """How much was added, changed, left as it was and refused."""
    return [done.count(what) for what in ("added", "changed", "unchanged", "refused")]


def everything(store: Store, workspace: str = HERE) -> dict[str, list[dict[str, object]]]:
    """Every row of every table of ideas."""
    return {
        table: sorted(store.run(f"SELECT * FROM {table} WHERE workspace = :workspace", workspace=workspace), key=repr)
        for table in ideas_store.TABLES
    }


def columns(services: Services, *names: str) -> list[dict[str, str]]:
    """The export, by column."""
    header, *rows = (cells for _, cells in csv.read(exchange.IDEAS.write(services, HERE).removeprefix("\ufeff")))
    return [{name: row[header.index(name)] for name in names} for row in rows]


@pytest.fixture
def lived(services: Services) -> Services:
    """A shelf with a life behind it: several scorers, a blind round, votes, a merge, hostile words, own criteria."""
    for text in HOSTILE[:6]:
        at(services).capture(
            Idea(0, f"{text} idea", description=text, team=text, owner=OWNER, links=("https://a.example/x,y",))
        )
    for user, impact in ((CAPTOR, 1.0), (OWNER, 2.0)):
        score(services, user, now(services, 1), impact=impact, reach=1_234_567.891)
        score(services, user, now(services, 2), "weighted")
    score(services, STRANGER, now(services, 3), values={"reach": 0.1})
    at(services).scoring.ask(4, "ice", [STRANGER], "")
    score(services, STRANGER, now(services, 4), "ice", round_=1)
    at(services).decide(1, "planned", "next", "2027-Q1", "Why not.")
    at(services).decide(2, "shipped")
    at(services).merge(6, 5)
    at(services, STRANGER).vote(1)
    captured(services, "idea of one title")
    captured(services, "Idea of one title")
    return services


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_that_goes_out_and_comes_in_again_changes_nothing(lived: Services, language: str, clock: Clock) -> None:
    """Every line of an export is found as it is, in either language: no score, no status, no history moves."""
    before, text = everything(lived.store), exchange.IDEAS.write(lived, HERE)
    clock.tick(days=1)
    done = bring(lived, text, language=language)
    assert totals(done) == [0, 0, 7, 0]
    assert everything(lived.store) == before
    assert exchange.IDEAS.write(lived, HERE) == text


def test_an_export_says_where_every_idea_stands(lived: Services) -> None:
    """A line each for what is not merged, in plain numbers: no exponent that an import would misread."""
    first, second, third, fourth, *rest = columns(
        lived, "number", "votes", "captured_by", "rice_reach", "rice_impact", "rice_score"
    )
    assert first == {
        "number": "1", "votes": "2", "captured_by": CAPTOR, "rice_reach": "1234567.891", "rice_impact": "1.5",
        "rice_score": "370370.3673",
    }  # fmt: skip
    assert (third["rice_reach"], third["rice_impact"], third["rice_score"]) == ("0.1", "", "")
    assert second["number"] == "2"
    assert fourth["rice_score"] == ""
    assert [one["number"] for one in rest] == ["5", "7", "8"]
    stands = columns(lived, "status", "horizon", "quarter", "weighted_score", "ice_score", "ice_ease")
    assert stands[0] == {
        "status": "planned",
        "horizon": "next",
        "quarter": "2027-Q1",
        "weighted_score": "",
        "ice_score": "",
        "ice_ease": "",
    }
    assert stands[1]["status"] == "shipped"
    assert float(stands[1]["weighted_score"]) == pytest.approx(67.857143)
    assert (stands[3]["ice_score"], stands[3]["ice_ease"]) == ("336", "8"), "revealed, it is everybody's"
    (value,) = [n for n in csv.read(exchange.IDEAS.write(lived, HERE).removeprefix("\ufeff"))[0][1] if "Customer" in n]
    assert value == "weighted_c1 Customer value / Valeur client"
    assert [one[value] for one in columns(lived, value)] == ["", "4", "", "", "", "", ""]


def test_what_is_not_revealed_is_in_no_file(services: Services) -> None:
    """While a round is open the file has no score of the idea, not even one that was given in the open."""
    idea = captured(services)
    at(services).scoring.ask(idea.number, "ice", [STRANGER, OWNER], "")
    score(services, STRANGER, idea, "ice", round_=1)
    assert columns(services, "ice_ease", "ice_score") == [{"ice_ease": "", "ice_score": ""}]
    score(services, CAPTOR, idea, "ice", ease=2.0)
    assert columns(services, "ice_ease", "ice_score") == [{"ice_ease": "", "ice_score": ""}]
    at(services).scoring.reveal(idea.number, 1)
    assert columns(services, "ice_ease", "ice_score") == [{"ice_ease": "8", "ice_score": "336"}]


def test_own_criteria_come_in_by_their_names(services: Services) -> None:
    """A backlog scored by the workspace's criteria is ranked by them; a criterion nobody has is told."""
    done = bring(
        services,
        "titre;weighted Customer value / Valeur client;weighted strategic fit alignement strategique;weighted_c3;"
        "weighted Z\n"
        "Mode sombre;5;5;1;9\nMode clair;6;1;1;\n",
        language="fr",
    )
    assert (totals(done), done.unknown) == ([1, 0, 0, 1], ["weighted Z"])
    assert ranking(services, "weighted") == [1]
    kept = standing(services, now(services, 1), "weighted")
    assert kept is not None
    assert (kept.score, kept.scorers) == (100, 1)


def test_a_line_of_an_idea_that_is_gone_is_refused(lived: Services) -> None:
    """An old file brings back neither what was merged nor what was withdrawn, and makes no second of it."""
    text = exchange.IDEAS.write(lived, HERE)
    at(lived).withdraw(8)
    assert [one["number"] for one in columns(lived, "number")] == ["1", "2", "3", "4", "5", "7"]
    done = bring(lived, text)
    assert [(line.name, line.why) for line in done.lines if line.did == "refused"] == [
        ("Idea of one title", "ideas-import-gone")
    ]
    assert totals(done) == [0, 0, 6, 1]
    assert captured(lived, "Next").number == 9


def test_a_backlog_comes_in(services: Services) -> None:
    """Each line is an idea with its number, its status and its scores by framework; half a score ranks nothing."""
    assert totals(bring(services, BACKLOG)) == [3, 0, 0, 0]
    found = ideas.everything(services.store, HERE, EVERYTHING)
    assert [(one.number, one.title, one.status, one.created_at, one.captor) for one in found] == [
        (1, "Dark mode", "scored", NOW, ""),
        (2, "Light mode", "planned", NOW, ""),
        (3, "Zebra mode", "new", NOW, ""),
    ]
    assert ranking(services, "rice") == [1, 2]
    assert ranking(services, "ice") == [1]
    assert ranking(services, "wsjf") == []
    kept = standing(services, now(services, 2))
    assert kept is not None
    assert (kept.score, kept.scorers) == (1000, 1)
    assert history(services, found[0]) == [
        ("", "imported", "", "Dark mode", ""),
        ("", "status", "new", "scored", ""),
    ]
    assert history(services, found[1])[1:] == [("", "status", "new", "planned next 2027-Q1", "")]
    assert captured(services).number == 4


def test_a_dry_run_writes_nothing(services: Services) -> None:
    """It says what would happen, line by line, and leaves the shelf and its numbers alone."""
    captured(services, "Dark mode")
    before = everything(services.store)
    done = bring(services, BACKLOG, dry_run=True)
    assert totals(done) == [2, 0, 0, 0]
    assert done.count("left") == 1
    assert everything(services.store) == before
    assert totals(bring(services, BACKLOG)) == [2, 0, 0, 0]


def test_importing_a_backlog_twice_is_importing_it_once(services: Services, clock: Clock) -> None:
    """The second time every line is found, with its scores."""
    bring(services, BACKLOG)
    before = everything(services.store)
    clock.tick(days=1)
    assert totals(bring(services, BACKLOG)) == [0, 0, 3, 0]
    assert everything(services.store) == before


def test_an_edited_export_changes_what_was_edited(services: Services, clock: Clock) -> None:
    """A new status, title or number changes that idea alone, and the history says that a file did."""
    bring(services, BACKLOG)
    text = exchange.IDEAS.write(services, HERE).replace("Zebra mode,,new", "Night mode,,declined")
    text = text.replace("\r\n1,Dark mode,,scored", "\r\n1,Dark mode,,shipped")
    clock.tick()
    assert totals(bring(services, text)) == [0, 2, 1, 0]
    assert (now(services, 3).title, now(services, 3).status, now(services, 1).status) == (
        "Night mode",
        "declined",
        "shipped",
    )
    assert history(services, now(services, 1))[-1] == ("", "status", "scored", "shipped", "")
    assert history(services, now(services, 3))[1:] == [
        ("", "edited", "Zebra mode", "Night mode", ""),
        ("", "status", "new", "declined", ""),
    ]
    assert now(services, 2).changed_at == NOW


def test_the_history_says_what_a_file_changed(services: Services) -> None:
    """Another horizon or quarter is a change of status, other words are an edit; scores alone are neither."""
    idea = captured(services, "Dark mode", owner=OWNER, tags=("night",))
    at(services).decide(idea.number, "planned", "next", "2027-Q1")
    before = len(history(services, idea))
    bring(services, "number,title,horizon,quarter\n1,Dark mode,now,2027-Q2\n")
    bring(services, "number,title,owner,tags\n1,Dark mode,Jane Doe,black\n")
    bring(services, "number,title,rice_reach,rice_impact,rice_confidence,rice_effort\n1,Dark mode,9000,2,80,4\n")
    assert history(services, idea)[before:] == [
        ("", "status", "planned next 2027-Q1", "planned now 2027-Q2", ""),
        ("", "edited", f"<@{OWNER}> · night", "Jane Doe · black", ""),
    ]


def test_a_status_that_cannot_be_follows_the_scores(services: Services) -> None:
    """What is planned without a time is planned for later; scored is what has a score, new what has none."""
    text = (
        "title,status,horizon,rice_reach,rice_impact,rice_confidence,rice_effort\n"
        "A,planned,,,,,\nB,scored,,,,,\nC,scored,,1000,2,80,4\nD,new,,1000,2,80,4\nE,scored,,1000,2,,\n"
    )
    done = bring(services, text)
    assert [(line.name, line.why) for line in done.lines if line.why] == [("A", "ideas-import-later")]
    assert (now(services, 1).status, now(services, 1).horizon) == ("planned", "later")
    kept = {one.title: one.status for one in ideas.everything(services.store, HERE, EVERYTHING)}
    assert kept == {"A": "planned", "B": "new", "C": "scored", "D": "scored", "E": "new"}
    at(services, MANAGER).decide(3, "planned", "later")
    bring(services, "number,title,status\n3,C,new\n")
    assert now(services, 3).status == "scored"


def test_a_file_adds_one_voice_to_those_of_people(services: Services) -> None:
    """Numbers of a file stand beside the scorers' own, and a newer file replaces the older, not the people."""
    idea = captured(services, "Dark mode")
    score(services, STRANGER, idea)
    header = "number,title,rice_reach,rice_impact,rice_confidence,rice_effort\n"
    bring(services, f"{header}1,Dark mode,9000,2,80,4\n")
    bring(services, f"{header}1,Dark mode,5000,2,80,4\n")
    kept = standing(services, idea)
    assert kept is not None
    assert (kept.score, kept.scorers) == (1600, 2)
    own = scores.own(services.store, HERE, idea.number, "rice", 0, STRANGER)
    assert own is not None
    assert own.inputs == RICE


def test_a_file_with_one_column_keeps_the_others(services: Services) -> None:
    """A second file that only says the reach leaves the effort of the first as it was."""
    bring(services, BACKLOG)
    bring(services, "number,title,rice_reach\n1,Dark mode,6000\n")
    kept = standing(services, now(services, 1))
    assert kept is not None
    assert kept.score == 2400


def test_a_file_does_not_outvote_a_revealed_round(services: Services) -> None:
    """What people said blind, and talked about, stands until they are asked again."""
    idea = captured(services, "Dark mode")
    at(services).scoring.ask(idea.number, "rice", [STRANGER], "")
    score(services, STRANGER, idea, round_=1)
    stood = standing(services, idea)
    bring(services, "number,title,rice_reach,rice_impact,rice_confidence,rice_effort\n1,Dark mode,9,2,80,4\n")
    assert standing(services, idea) == stood


def test_one_bad_line_is_left_out_and_one_bad_file_is_refused(services: Services) -> None:
    """The lines around a refused one are taken; a file that is no list of ideas changes nothing."""
    done = bring(services, "title,status\nFine,declined\n=cmd(),zebra\n=cmd(),new\n")
    assert totals(done) == [2, 0, 0, 1]
    assert [one.title for one in ideas.everything(services.store, HERE, EVERYTHING)] == ["Fine", "=cmd()"]
    assert "'=cmd()" in exchange.IDEAS.write(services, HERE)
    before = everything(services.store)
    with pytest.raises(UserError):
        bring(services, "no,such,columns\n1,2,3\n")
    assert everything(services.store) == before


def test_a_long_file_comes_in_with_progress(services: Services) -> None:
    """Several thousand lines are counted on as they are written, and numbered in the order of the file."""
    seen: list[tuple[int, int]] = []
    text = "title,ice_impact,ice_confidence,ice_ease\n" + "".join(
        f"Idea {n},{n % 10 + 1},5,5\n" for n in range(1, 1206)
    )
    done = exchange.read(
        services,
        HERE,
        text.encode(),
        language="en",
        dry_run=False,
        progress=lambda n, total: seen.append((n, total)),
        audience=EVERYTHING,
    )
    assert totals(done) == [1205, 0, 0, 0]
    assert len(seen) >= 2
    assert seen == sorted(seen)
    assert seen[-1] == (1205, 1205)
    assert [one.title for one in ideas.everything(services.store, HERE, EVERYTHING)] == [
        f"Idea {n}" for n in range(1, 1206)
    ]
    assert len(ranking(services, "ice")) == 1205


def test_a_file_is_for_one_workspace(lived: Services) -> None:
    """Brought elsewhere, an export makes new ideas there and touches none here."""
    before, text = everything(lived.store), exchange.IDEAS.write(lived, HERE)
    done = bring(lived, text, workspace=ELSEWHERE)
    assert everything(lived.store) == before
    assert [(line.did, line.why) for line in done.lines] == [("added", "")] * 7
    # The numbers are new; how many scored is not in a file, nor what a blank of theirs came to.
    again = bring(lived, exchange.IDEAS.write(lived, ELSEWHERE), workspace=ELSEWHERE)
    assert totals(again) == [0, 0, 7, 0]
