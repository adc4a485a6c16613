"""Ideas as a file, before anything is written: what each line would do, and why."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UserError
from bot.ideas import sheet
from bot.ideas.frameworks import PUBLISHED, Criterion, weighted_by
from bot.ideas.idea import Idea
from bot.ideas.ranking import ScoreRange
from bot.ideas.sheet import ExportRow, IdeaSheet
from bot.sheets import NONE, Answers, QuestionError
from bot.slack.text import clean
from bot.text import LANGUAGES, Texts, csv
from bot.text.notation import POINT
from tests.ideas.making import criteria, filled, ideas, typed, values
from tests.shelves import law

Known = Callable[[Idea], Mapping[str, float]]


def plan(
    text: str,
    existing: Iterable[Idea] = (),
    known: Mapping[str, float] | None = None,
    answers: Answers = NONE,
    now: str = "",
) -> IdeaSheet:
    """What a file would do, where every idea has these inputs already."""
    return sheet.plan(text, existing, lambda _: known or {}, answers=answers, now=now)


def did(done: IdeaSheet) -> list[tuple[str, str]]:
    """What each line does, and why, in the order of the file."""
    return [(line.did, line.why) for line in done.lines]


def said(done: IdeaSheet) -> list[Idea]:
    """The ideas that would be kept."""
    return [row.idea for row in done.keep]


def brought(done: IdeaSheet) -> list[Mapping[str, Mapping[str, float]]]:
    """The inputs that would be kept."""
    return [row.scores for row in done.keep]


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_a_moment_that_stands_for_none_is_none(at: str) -> None:
    """Programs write the first or last moment they know where there is none: the idea is captured now, and the vote of
    a customer given now."""
    done = plan(f"title,captured_at,customers\nDark mode,{at},Acme · U0PRIYA · {at}\n", now="2026-11-29T09:00:00Z")
    (row,) = done.keep
    assert row.idea.created_at == ""
    assert [one.at for one in row.customers] == ["2026-11-29T09:00:00Z"]


HEADERS = {
    "number,title,description,status,horizon,quarter,team,owner,tags,links,source": "its own",
    "No,Summary,Details,State,Bucket,Target quarter,Squad,OWNER,Labels,URL,Message": "an English backlog",
    "Numéro,Idée,Détail,Statut,Horizon,Trimestre,Équipe,Responsable,Étiquettes,Liens,Message": "French",
    "\ufeff ID ,Name,Notes,status,horizon,Target,team,owner,Mots-clés,Link,source": "a spreadsheet's",
}


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("header", HEADERS, ids=HEADERS.values())
def test_columns_are_known_by_the_names_people_give_them(header: str, delimiter: str) -> None:
    """Backlogs of others, in English or French, from any spreadsheet, are read without renaming a column."""
    line = (
        ',Dark mode,"For owls",planned,next,Q1 2027,Mobile apps,U0OWNER,"ui,web",https://a.example https://b.example,'
    )
    done = plan(f"{header}\n{line}\n".replace(",", delimiter))
    assert done.unknown == []
    assert said(done) == [
        Idea(
            0,
            "Dark mode",
            description="For owls",
            status="planned",
            horizon="next",
            quarter="2027-Q1",
            team="Mobile apps",
            owner="U0OWNER",
            tags=("ui", "web"),
            links=("https://a.example", "https://b.example"),
        )
    ]


def test_a_line_is_the_idea_it_names() -> None:
    """By its number, also under a new title; a title alone changes nothing."""
    existing = [Idea(3, "Dark mode", team="Web"), Idea(7, "Light mode")]
    done = plan("number,title\n3,Night mode\n#7,Light mode\n,LIGHT-MODE\n99,Zebra mode\n,dark mode\n", existing)
    assert did(done) == [
        ("changed", ""),
        ("unchanged", ""),
        ("left", "ideas-import-known"),
        ("added", ""),
        ("left", "ideas-import-known"),
    ]
    assert done.lines[0].changes == [("title", "Dark mode", "Night mode")]
    assert [(one.number, one.title, one.team) for one in said(done)] == [
        (3, "Night mode", "Web"),
        (0, "Zebra mode", ""),
    ]


def test_two_ideas_of_one_title_are_told_apart_by_their_numbers() -> None:
    """In an export each of them is its own line; a new line that repeats a title above it is refused."""
    twins = [Idea(1, "Dark mode"), Idea(2, "Dark mode", team="Web")]
    assert did(plan("number,title\n1,Dark mode\n2,Dark mode\n", twins)) == [("unchanged", "")] * 2
    assert did(plan("number,title\n1,Dark mode\n1,Dark mode\n", twins)) == [
        ("unchanged", ""),
        ("refused", "ideas-import-repeated"),
    ]
    assert did(plan("title\nNew\nnew!\n")) == [("added", ""), ("refused", "ideas-import-repeated")]
    renamed = plan("number,title\n1,Night mode\n,Night mode\n", twins)
    assert did(renamed) == [("changed", ""), ("refused", "ideas-import-repeated")]


def test_a_line_without_a_number_rewrites_nothing() -> None:
    """Where its title is here, the line is left out or comes beside, as whoever brings it says; what it says already
    is unchanged, however often it comes."""
    old = Idea(3, "Dark mode", team="Web")
    text = "title,team,status\nDark mode,Mobile,declined\n"
    assert did(plan(text, [old])) == [("left", "ideas-import-known")]
    beside = plan(text, [old], answers=Answers(alike="beside"))
    assert did(beside) == [("added", "")]
    kept = [old, replace(beside.keep[0].idea, number=4)]
    assert did(plan(text, kept, answers=Answers(alike="beside"))) == [("unchanged", "")]
    assert did(plan("title,team\ndark mode,Web\n", [old])) == [("left", "ideas-import-known")]
    assert did(plan("title,team\nDark mode,Web\n", [old])) == [("unchanged", "")]


def test_a_number_of_another_workspace_is_no_number_here() -> None:
    """An export brought elsewhere has numbers that are others' there: title and moment say that it is not that idea."""
    ours = Idea(1, "Dark mode", created_at="2026-01-01T00:00:00Z")
    done = plan("number,title,captured_at\n1,Zebra mode,2026-02-02T00:00:00Z\n", [ours])
    assert did(done) == [("added", "")]
    assert [one.created_at for one in said(done)] == ["2026-02-02T00:00:00Z"]
    renamed = plan("number,title,captured_at\n1,Night mode,2026-01-01T00:00:00Z\n", [ours])
    assert did(renamed) == [("changed", "")]
    moved = plan("number,title,captured_at\n5,Dark mode,2026-01-01T00:00:00Z\n", [ours])
    assert did(moved) == [("unchanged", "")]


def test_a_tag_may_have_blanks() -> None:
    """Tags stand between commas, semicolons or lines, and in columns that repeat; our own older exports, which put
    blanks between them, are read as they were meant."""
    done = plan('title,tags,tags\nA,"Dark mode, ui",web app\nB,night owls,\n')
    assert [one.tags for one in said(done)] == [("dark-mode", "ui", "web-app"), ("night-owls",)]
    assert [one.tags for one in said(plan("title,tags\nA,Dark mode\nB,#ui #web\n"))] == [("dark-mode",), ("ui", "web")]
    older = plan("title,tags,captured_by\nA,ui dark-mode,U0A\n")
    assert [one.tags for one in said(older)] == [("ui", "dark-mode")]


def test_a_long_text_is_cut_where_that_was_asked_for() -> None:
    """Else its line is refused with how long it is. The title stays whole above the description, and so does the
    address of where it came from."""
    title, text = "word " * 40, "x" * 140_000
    line = f"title,description,source\n{title},{text},https://a.example/1\nFine,,\n"
    refused = plan(line)
    assert did(refused) == [("refused", "ideas-error-too-long"), ("added", "")]
    cut = plan(line, answers=Answers(long="cut"))
    assert did(cut) == [("added", "sheet-cut"), ("added", "")]
    (kept, _) = said(cut)
    assert len(kept.title) <= 150
    assert kept.description.startswith(title.strip())
    assert (len(kept.description), kept.source) == (3000, "https://a.example/1")


def test_what_a_file_leaves_out_stays() -> None:
    """Columns that are not there change nothing; an empty cell of one that is there empties it, status excepted."""
    old = Idea(1, "Dark mode", "For owls.", team="Web", tags=("ui",), links=("https://a.example",), status="planned",
               horizon="now", quarter="2027-Q1", captor="U0CAPTOR", created_at="2026-01-01T00:00:00Z")  # fmt: skip
    assert did(plan("number,title\n1,Dark mode\n", [old])) == [("unchanged", "")]
    (kept,) = said(plan("number,title,team,quarter,status,horizon\n1,Dark mode,,,,\n", [old]))
    assert kept == replace(old, team="", quarter="")


STATUSES = {
    "new": "new", "Scored": "scored", "PLANNED": "planned", "in_progress": "in_progress", "In progress": "in_progress",
    "shipped": "shipped", "declined": "declined", "": "new", "Nouvelle": "new", "Évaluée": "scored",
    "planifiée": "planned", "En cours": "in_progress", "Livrée": "shipped", "refusee": "declined",
}  # fmt: skip


@pytest.mark.parametrize("text", STATUSES)
def test_a_status_is_read_in_either_language(text: str) -> None:
    """A backlog brings where its ideas stand, in the words the bot shows."""
    whole = f"title,status,horizon,ice impact,ice confidence,ice ease\nDark mode,{text},next,7,6,8\n"
    expected = "scored" if STATUSES[text] == "new" else STATUSES[text]  # what has a score is scored
    assert [one.status for one in said(plan(whole))] == [expected]


def test_scores_come_in_by_framework() -> None:
    """The columns of a framework make its answer, each on its own scale; a blank is left out and is no zero."""
    header = "title,rice_reach,RICE impact,rice confidence,rice effort,ice_impact,wsjf value,WSJF Job,wsjf-size"
    done = plan(f'{header}\nDark mode,"1,500",2,80%,0.5,7,,x,13\n', answers=Answers(numbers=POINT))
    assert brought(done) == [
        {
            "rice": {"reach": 1500, "impact": 2, "confidence": 80, "effort": 0.5},
            "ice": {"impact": 7},
            "wsjf": {"size": 13},
        }
    ]
    assert done.unknown == ["WSJF Job"]
    french = plan("titre;rice_reach;rice_impact;rice_effort\nMode sombre;1 500,5;0,25;0.5\n")
    assert brought(french) == [{"rice": {"reach": 1500.5, "impact": 0.25, "effort": 0.5}}]


def test_inputs_are_read_by_their_column_or_asked_about() -> None:
    """1,250 people beside 1,5 are one and a quarter; alone they are asked about, with the line, and nothing is kept."""
    header = "title;rice_reach;rice_impact\n"
    done = plan(f"{header}Dark mode;1,5;1\nLight mode;1,250;1\nZebra mode;many;1\n")
    assert [one["rice"]["reach"] for one in brought(done)] == [1.5, 1.25]
    assert did(done)[2] == ("refused", "ideas-error-number")
    with pytest.raises(QuestionError) as asked:
        plan(f"{header}Dark mode;2;1\nLight mode;1,250;1\n")
    assert (asked.value.about, asked.value.cell, asked.value.line) == ("numbers", "1,250", 3)
    answered = plan(f"{header}Light mode;1,250;0,5\n", answers=Answers(numbers=POINT))
    assert brought(answered) == [{"rice": {"reach": 1250, "impact": 0.5}}]


def test_scores_that_are_known_change_nothing() -> None:
    """The same numbers again are no change; one that differs brings the numbers of its framework, and of no other."""
    old = Idea(1, "Dark mode")
    known = {"rice.reach": 1500.0, "rice.impact": 2.0, "ice.ease": 7.0}
    header = "number,title,rice_reach,rice_impact,ice_ease\n"
    assert did(plan(f"{header}1,Dark mode,1500,2,7\n", [old], known)) == [("unchanged", "")]
    assert did(plan(f"{header}1,Dark mode,,,\n", [old], known)) == [("unchanged", "")]
    done = plan(f"{header}1,Dark mode,1600,2,7\n", [old], known)
    assert done.lines[0].changes == [("rice_reach", "1500", "1600")]
    assert did(done) == [("changed", "")]
    assert brought(done) == [{"rice": {"reach": 1600, "impact": 2}}]


def test_a_median_between_two_steps_comes_back_untouched() -> None:
    """Two scorers' half-way value goes out in an export and is no mistake when it comes in; a changed one is."""
    known = {"rice.reach": 100.0, "rice.impact": 1.5}
    header = "number,title,rice_reach,rice_impact"
    assert did(plan(f"{header}\n1,Dark mode,100,1.5\n", [Idea(1, "Dark mode")], known)) == [("unchanged", "")]
    done = plan(f"{header}\n1,Dark mode,100,1.7\n", [Idea(1, "Dark mode")], known)
    assert did(done) == [("refused", "ideas-error-scale")]
    elsewhere = plan(f"{header},captured_by\n1,Dark mode,100,1.5,U0A\n2,Light mode,1,9,U0A\n")
    assert did(elsewhere) == [("added", ""), ("refused", "ideas-error-scale")]
    assert brought(elsewhere) == [{"rice": {"reach": 100, "impact": 1.5}}]


REFUSED = {
    ",description=x": ("ideas-error-title", "Give it a title"),
    "…,": ("ideas-error-title", "Give it a title"),
    f"{'x' * 151},": ("ideas-error-too-long", "At most 150 characters fit here; this has 151."),
    "A,description=" + "y" * 3001: ("ideas-error-too-long", "At most 3,000 characters"),
    "A,team=" + "z" * 61: ("ideas-error-too-long", "At most 60 characters"),
    "A,status=Zebra": ("ideas-import-status", "I don’t know the status “Zebra”."),
    "A,horizon=soon": ("ideas-error-horizon", "now, next or later"),
    "A,quarter=2027": ("ideas-error-quarter", "Type a quarter such as"),
    "A,links=jira-12": ("ideas-error-link", "“jira-12” isn’t a web address"),
    "A,source=mail": ("ideas-error-link", "“mail” isn’t a web address"),
    "A,tags=" + ";".join(f"t{n}" for n in range(11)): ("ideas-error-tags", "At most 10 tags"),
    "A,number=twelve": ("ideas-error-number-of", "“twelve” isn’t the number of an idea"),
    "A,number=1234567890": ("ideas-error-number-of", "“1234567890” isn’t the number of an idea"),
    "A,rice_reach=many": ("ideas-error-number", "“many” isn’t a number"),
    "A,rice_reach=1e999": ("ideas-error-number", "“1e999” isn’t a number"),
    "A,rice_reach=0": ("ideas-error-above", "above 0"),
    "A,rice_reach=-5": ("ideas-error-above", "above 0"),
    "A,rice_effort=0.2": ("ideas-error-range", "from 0.5 to 10,000"),
    "A,rice_confidence=120%": ("ideas-error-scale", "50 · 80 · 100"),
    "A,ice_ease=11": ("ideas-error-scale", "1 · 2 · 3"),
    "A,wsjf_size=4": ("ideas-error-scale", "1 · 2 · 3 · 5 · 8 · 13 · 20"),
}


@pytest.mark.parametrize("line", REFUSED)
def test_a_refused_line_says_why_and_the_others_go_on(line: str, texts: Texts) -> None:
    """Each line that cannot be taken is named with its number, its title and the reason, in the reader's language."""
    title, _, cell = line.partition(",")
    column, _, value = cell.partition("=")
    done = plan(f"title,{column or 'team'}\nFine,\n{title},{value}\nFine too,\n")
    key, words = REFUSED[line]
    assert did(done) == [("added", ""), ("refused", key), ("added", "")]
    assert (done.lines[1].number, done.lines[1].name) == (3, title[:80])
    english, french = (done.line_texts(texts.speak(language)) for language in LANGUAGES)
    named = f"Line 3: {title[:80]}" if title else "Line 3 (no title)"
    assert english[1].startswith(f"{named} — rejected (")
    assert words in english[1]
    assert french[1].startswith("Ligne 3")
    assert done.totals(texts.speak("en")) == "2 added, 0 changed, 0 unchanged, 1 rejected."


NO_LIST = {
    "": "sheet-empty",
    "\n \n": "sheet-empty",
    "description,notes\nx,y\n": "sheet-header",
    "Dark mode,Light mode\n": "sheet-header",
    'title,team\nDark mode,"never closed\nZebra,x\n': "sheet-broken",
    "title\n" + "a\n" * (csv.ROWS + 1): "sheet-too-long",
}


@pytest.mark.parametrize("text", NO_LIST, ids=range(len(NO_LIST)))
def test_what_is_no_list_of_ideas_is_refused_whole(text: str, texts: Texts) -> None:
    """A file that cannot be read says what is wrong with it, and the line where a quotation mark was left open."""
    with pytest.raises(UserError) as error:
        plan(text)
    assert error.value.key == NO_LIST[text]
    assert texts.speak("fr")(error.value.key, **error.value.args_)
    if error.value.key == "sheet-broken":
        assert error.value.args_["line"] == 2


def test_columns_left_out_are_told(texts: Texts) -> None:
    """A typing mistake in a title is not passed over in silence, nor is a title of several columns."""
    done = plan("title,colour,statuss,Name\nDark mode,red,planned,x\n")
    assert done.unknown == ["colour", "statuss", "Name"]
    assert all("colour, statuss, Name" in done.line_texts(texts.speak(language))[-1] for language in LANGUAGES)


def test_no_spreadsheet_runs_what_somebody_wrote() -> None:
    """Every cell that begins like a formula is written as text, and comes back as it was."""
    evil = ("=cmd|' /C calc'!A0", "+1", "-1+2", "@SUM(A1)", "'=1")
    kept = [Idea(n, f"{cell} {n}", description=cell, team=cell) for n, cell in enumerate(evil, 1)]
    text = sheet.write(ExportRow(one, 0, {}, {}) for one in kept)
    assert text.startswith("\ufeffnumber,title,")
    assert not any(f",{sign}" in text for sign in ("=", "+", "-", "@", '"=', '"+'))
    assert did(plan(text, kept)) == [("unchanged", "")] * 5
    assert [one.description for one in said(plan(text))] == list(evil)


_INPUTS = {
    f"{name}.{one.name}": values(one) | st.integers(1, 10**6).map(lambda n: n / 2)
    for name, framework in PUBLISHED.items()
    for one in framework.inputs
}


@law
@given(
    st.lists(ideas, max_size=4),
    st.fixed_dictionaries({}, optional=_INPUTS),
    st.floats(0, 6e12),
)
def test_an_export_comes_back_as_it_went(found: list[Idea], known: dict[str, float], score: float) -> None:
    """Into its own ideas a file changes nothing; into none it brings the same, word for word."""
    kept = [
        replace(one, number=n, captor="U0CAPTOR", created_at="2026-11-23T09:00:00Z") for n, one in enumerate(found, 1)
    ]
    standing = {"rice": ScoreRange(1, score, score, score, 1)}
    text = sheet.write(ExportRow(one, 3, known, standing) for one in kept)
    assert did(plan(text, kept, known)) == [("unchanged", "")] * len(kept)
    assert plan(text, kept, known).keep == []
    for _, cells in csv.read(text)[1:]:
        numbers = cells[sheet.HEADER.index("votes") :]
        assert all(set(number) <= set("0123456789.") for number in numbers)
    fresh = plan(text)
    is_scored = any(known.keys() >= {f"{name}.{one.name}" for one in f.inputs} for name, f in PUBLISHED.items())
    follows = {"new": "scored", "scored": "scored"} if is_scored else {"new": "new", "scored": "new"}
    settled = [
        replace(
            one,
            number=0,
            status=follows.get(one.status, one.status),
            horizon=one.horizon or ("later" if one.status == "planned" else ""),
        )
        for one in kept
    ]
    for one in said(fresh):
        assert replace(one, number=0) in settled


@law
@given(criteria.flatmap(lambda own: st.tuples(st.just(own), st.lists(filled(weighted_by(own, 3)), max_size=3))), typed)
def test_own_criteria_go_out_and_come_back(
    given_: tuple[tuple[Criterion, ...], list[dict[str, float]]], label: str
) -> None:
    """Whatever the criteria are called, each has a column that comes back as it went, into its ideas and into none."""
    own, answers = given_
    own = (replace(own[0], label=clean(label).replace(";", "") or "x"), *own[1:])
    method = weighted_by(own, 3)
    methods = {**PUBLISHED, "weighted": method}
    kept = [Idea(n, f"Idea {n}") for n in range(1, len(answers) + 1)]
    known = {n: {f"weighted.{k}": v for k, v in one.items()} for n, one in enumerate(answers, 1)}
    text = sheet.write((ExportRow(one, 0, known[one.number], {}) for one in kept), method)
    done = sheet.plan(text, kept, lambda one: known[one.number], methods=methods)
    assert did(done) == [("unchanged", "")] * len(kept)
    assert not [name for name in done.unknown if name.startswith("weighted_c")]
    fresh = sheet.plan(text, [], lambda _: {}, methods=methods)
    assert [row.scores["weighted"] for row in fresh.keep] == answers


@law
@given(st.text(st.sampled_from("title,rice_reach;\"'\n\r\t =é\x00\ufeff1|"), max_size=200) | typed | st.text())
def test_no_file_breaks_the_import(text: str) -> None:
    """Any text is a list of ideas or is refused with a reason, with and without a header before it."""
    for file in (text, f"title,number,status,rice_reach\n{text}", f"titre;équipe\n{text}"):
        try:
            done, why = plan(file, [Idea(1, "1")]), "sheet-"
        except UserError as error:
            done, why = IdeaSheet([], [], []), error.key
        assert why.startswith("sheet-")
        assert len(done.keep) == done.count("added") + done.count("changed")
        assert all(line.why for line in done.lines if line.did == "refused")
