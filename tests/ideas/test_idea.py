"""The rules of ideas: what is typed after the command, what fits into a form, which two are the same."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UserError
from bot.ideas import idea as rules
from bot.ideas.frameworks import NAMES
from bot.ideas.idea import (
    HORIZONS,
    STATUSES,
    Idea,
    absorbed,
    addresses,
    checked,
    may_decide,
    quarter,
    split,
)
from bot.ideas.question import (
    ACTS,
    Filter,
    IdeaQuestion,
    framework_of,
    horizon_of,
    is_statement,
    read_command,
    status_of,
)
from bot.slack.text import clean
from bot.text import Translator
from bot.text.fold import fold
from tests.ideas.making import CAPTOR, OWNER, STRANGER, ideas, refused, typed
from tests.shelves import law

COMMANDS = {
    "": IdeaQuestion("help"),
    "  ": IdeaQuestion("help"),
    "help": IdeaQuestion("help"),
    "AIDE": IdeaQuestion("help"),
    "12": IdeaQuestion("show", number=12),
    "#12": IdeaQuestion("show", number=12),
    "export": IdeaQuestion("export"),
    "exporter": IdeaQuestion("export"),
    "list": IdeaQuestion("list"),
    "Liste": IdeaQuestion("list"),
    "Dark mode": IdeaQuestion("capture", "Dark mode"),
    "mode sombre": IdeaQuestion("capture", "mode sombre"),
    "12 monkeys": IdeaQuestion("capture", "12 monkeys", near="12", number=12),
    "7 vote": IdeaQuestion("vote", number=7),
    "#7 supprimer": IdeaQuestion("delete", number=7),
    "3 votes a day": IdeaQuestion("capture", "3 votes a day"),
    "status": IdeaQuestion("list"),
    "équipe": IdeaQuestion("list"),
    "planned": IdeaQuestion("list", filter=Filter(status="planned")),
    "wsjf team:Checkout": IdeaQuestion("list", filter=Filter("wsjf", team="Checkout")),
    "Status page": IdeaQuestion("capture", "Status page"),
    "define what done is": IdeaQuestion("capture", "define what done is"),
    "help newcomers": IdeaQuestion("capture", "help newcomers"),
    "help me": IdeaQuestion("help"),
    "Help us please!": IdeaQuestion("help"),
    "aide-moi": IdeaQuestion("help"),
    "aidez-moi s’il vous plaît": IdeaQuestion("help"),
    "aide svp": IdeaQuestion("help"),
    "help me find a term": IdeaQuestion("capture", "help me find a term"),
    "aide-mémoire": IdeaQuestion("capture", "aide-mémoire"),
    "status 7 shipped": IdeaQuestion("decide", number=7, becomes="shipped"),
    "statut 7 livrée": IdeaQuestion("decide", number=7, becomes="shipped"),
    "7 statut : en cours": IdeaQuestion("decide", number=7, becomes="in_progress"),
    "#7 shipped": IdeaQuestion("decide", number=7, becomes="shipped"),
    "7 is in progress": IdeaQuestion("decide", number=7, becomes="in_progress"),
    "shipped 7": IdeaQuestion("decide", number=7, becomes="shipped"),
    "mark #7 as declined": IdeaQuestion("decide", number=7, becomes="declined"),
    "mettre 7 en cours": IdeaQuestion("decide", number=7, becomes="in_progress"),
    "decide 7 planned next": IdeaQuestion("decide", number=7, becomes="planned:next"),
    "7 planifiée plus tard": IdeaQuestion("decide", number=7, becomes="planned:later"),
    "status 7 planned": IdeaQuestion("decide", number=7, becomes="planned"),
    "status 7": IdeaQuestion("show", number=7),
    "7 statut": IdeaQuestion("show", number=7),
    "status 7 to the app": IdeaQuestion("capture", "status 7 to the app"),
    "7 shipped parcels a day": IdeaQuestion("capture", "7 shipped parcels a day"),
    "7 new": IdeaQuestion("capture", "7 new", near="7", number=7),
    "export to PDF": IdeaQuestion("capture", "export to PDF"),
    "list of favourites": IdeaQuestion("capture", "list of favourites"),
    "liste de favoris": IdeaQuestion("capture", "liste de favoris"),
    "list priority:high": IdeaQuestion("list", filter=Filter(words="priority:high")),
    "1234567890": IdeaQuestion("none", "1234567890"),
    "-1": IdeaQuestion("none", "-1"),
    "show 1": IdeaQuestion("show", number=1),
    "Supprimer 12": IdeaQuestion("delete", number=12),
    "delete #12": IdeaQuestion("delete", number=12),
    "vote -1": IdeaQuestion("none", "-1"),
    "delete dark mode": IdeaQuestion("delete", "dark mode"),
    "delete unused accounts after a year": IdeaQuestion("capture", "delete unused accounts after a year"),
    "search": IdeaQuestion("list"),
    "search dark": IdeaQuestion("list", filter=Filter(words="dark")),
    "rank": IdeaQuestion("list"),
    "top 5": IdeaQuestion("list"),
    "classement wsjf": IdeaQuestion("list", filter=Filter("wsjf")),
    "sort by date": IdeaQuestion("capture", "sort by date"),
    "toutes les idées": IdeaQuestion("list"),
    "show all": IdeaQuestion("list"),
    "add dark mode": IdeaQuestion("capture", "dark mode"),
    "Add SSO": IdeaQuestion("capture", "Add SSO"),
    "new onboarding": IdeaQuestion("capture", "new onboarding"),
    "new": IdeaQuestion("new"),
    "digest": IdeaQuestion("other", near="/kpi digest"),
    "digest by e-mail": IdeaQuestion("capture", "digest by e-mail"),
    "set activation 41.2": IdeaQuestion("other", near="/kpi set activation 41.2"),
    '"digest"': IdeaQuestion("capture", "digest"),
    "« vote 1 »": IdeaQuestion("capture", "vote 1"),
    "lits": IdeaQuestion("unsure", "lits", "list"),
    "Worst": IdeaQuestion("capture", "Worst"),
    "Dark mode\nPay later": IdeaQuestion("several", "Dark mode\nPay later"),
    "add\nDark mode\nPay later": IdeaQuestion("several", "Dark mode\nPay later"),
    "ajouter Dark mode\nPay later": IdeaQuestion("several", "Dark mode\nPay later"),
    "Add SSO\nPay later": IdeaQuestion("several", "Add SSO\nPay later"),
}


STATEMENTS = {
    "What customers see first is the price": True,
    "What customers see first isn’t the price": True,
    "How people pay first must be simpler": True,
    "Ce que les clients voient d’abord est le prix": True,
    "What customers see first is the price?": False,
    "PDF : export dashboards": True,
    "mobile: what is planned": False,
    "PDF: what is it?": False,
    "what ranks first": False,
    "what is planned": False,
    "what are the best ideas for mobile": False,
    "what mobile ideas are planned": False,
    "how are activation and orders doing": False,
    "quelle idée est la première": False,
    "Dark mode is what we need": False,
}


@pytest.mark.parametrize("text", STATEMENTS)
def test_a_title_that_begins_as_a_question_is_none(text: str) -> None:
    """A sentence that only begins with a question word is captured; what asks is answered."""
    assert is_statement(text) is STATEMENTS[text]


@pytest.mark.parametrize("typed_text", COMMANDS)
def test_what_is_typed_after_the_command_is_understood(typed_text: str) -> None:
    """A number shows, known words do what they say, a sentence is an idea to capture, word for word."""
    assert read_command(typed_text, NAMES) == COMMANDS[typed_text]


FILTERS: dict[str, dict[str, Any]] = {
    "list wsjf": {"framework": "wsjf"},
    "list weighted planned": {"framework": "weighted", "status": "planned"},
    "list framework:ICE": {"framework": "ice"},
    "list wsjf status:planned team:Checkout tag:mobile": {
        "framework": "wsjf", "status": "planned", "team": "Checkout", "tag": "mobile"
    },
    'list team:"Mobile apps" status:"in progress"': {"team": "Mobile apps", "status": "in_progress"},
    "list team:“Mobile apps” tag:new": {"team": "Mobile apps", "tag": "new"},
    "list in_progress": {"status": "in_progress"},
    "list status:in-progress": {"status": "in_progress"},
    "list tag:#Dark-Mode": {"tag": "dark-mode"},
    'list tag:"dark mode"': {"tag": "dark-mode"},
    "list status:shiped": {"status": "shiped"},  # told that there is no such status
    "LIST Status:NEW": {"status": "new"},
    "liste": {},
    "liste rice statut:planifiée équipe:Paiement étiquette:mobile": {
        "framework": "rice", "status": "planned", "team": "Paiement", "tag": "mobile"
    },
    "liste méthode:wsjf": {"framework": "wsjf"},
    "liste methode:wsjf statut:en_cours": {"framework": "wsjf", "status": "in_progress"},
    'liste statut:"En cours"': {"status": "in_progress"},
    "liste statut:« en cours » équipe:« Applis mobiles »": {"status": "in_progress", "team": "Applis mobiles"},
    "liste Livrée": {"status": "shipped"},
    "liste refusee": {"status": "declined"},
    "liste statut:évaluée": {"status": "scored"},
    "liste statut:nouvelle": {"status": "new"},
}  # fmt: skip


@pytest.mark.parametrize("typed_text", FILTERS)
def test_a_list_is_filtered_in_either_language(typed_text: str) -> None:
    """Framework, status, team and tag, in English or French words, quoted where there are spaces."""
    assert read_command(typed_text, NAMES) == IdeaQuestion("list", filter=Filter(**FILTERS[typed_text]))


@law
@given(
    typed | st.sampled_from(["list ", "liste ", "#", "12"]).flatmap(lambda first: typed.map(lambda rest: first + rest))
)
def test_nothing_typed_is_misread(text: str) -> None:
    """Any text is a command or an idea; an idea keeps every letter, and no filter is longer than what it can match."""
    ask = read_command(clean(text), NAMES)
    assert ask.what in (
        "help",
        "list",
        "export",
        "import",
        "new",
        "capture",
        "several",
        "unsure",
        "other",
        "none",
        *ACTS,
    )
    if ask.what == "capture":
        assert ask.text in clean(text)
    assert len(ask.filter.team) <= rules.TEAM_LIMIT + 1
    assert len(ask.filter.tag) <= rules.TAG_LIMIT + 1


def test_a_filter_longer_than_any_team_is_no_shorter_than_it_seems() -> None:
    """A team name too long to exist finds nothing; it is never cut down to one that does."""
    ask = read_command(f'list team:"{"x" * 300}" tag:{"y" * 300}', NAMES)
    assert (len(ask.filter.team), len(ask.filter.tag)) == (rules.TEAM_LIMIT + 1, rules.TAG_LIMIT + 1)


def test_an_idea_is_tidied() -> None:
    """One line for a title, tags in one spelling each, every link once."""
    tidy = checked(
        Idea(
            0,
            title="  Dark \n mode ",
            description="\n For night owls. \n",
            team=" Mobile   apps ",
            tags=("Dark Mode", "#dark-mode", "ÉCRAN", "écran", "#", "…"),
            links=("https://a.example", " https://a.example ", "", "http://b.example/x"),
            source=" https://s.example/p1 ",
        )
    )
    assert tidy == Idea(
        0,
        title="Dark mode",
        description="For night owls.",
        team="Mobile apps",
        tags=("dark-mode", "ecran"),
        links=("https://a.example", "http://b.example/x"),
        source="https://s.example/p1",
    )


LIMITS: dict[str, tuple[Callable[[int], dict[str, Any]], int, str, str]] = {
    "title": (lambda n: {"title": "x" * n}, rules.TITLE_LIMIT, "title", "ideas-error-too-long"),
    "description": (lambda n: {"description": "x" * n}, rules.DESCRIPTION_LIMIT, "description", "ideas-error-too-long"),
    "team": (lambda n: {"team": "x" * n}, rules.TEAM_LIMIT, "team", "ideas-error-too-long"),
    "tag": (lambda n: {"tags": ("x" * n,)}, rules.TAG_LIMIT, "tags", "ideas-error-too-long"),
    "tags": (lambda n: {"tags": tuple(f"t{k}" for k in range(n))}, rules.TAGS_LIMIT, "tags", "ideas-error-tags"),
    "link": (lambda n: {"links": ("https://e.example/".ljust(n, "x"),)}, rules.LINK_LIMIT, "links", "ideas-error-link"),
    "links": (
        lambda n: {"links": tuple(f"https://e.example/{k}" for k in range(n))},
        rules.LINKS_LIMIT, "links", "ideas-error-links",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", LIMITS)
def test_what_does_not_fit_is_refused_beside_its_field(what: str, t: Translator) -> None:
    """At the limit it is kept whole; one over it is refused in words, and nothing is cut off in silence."""
    make, limit, field, key = LIMITS[what]
    fits = replace(Idea(0, "Dark mode"), **make(limit))
    assert checked(fits) == fits
    with pytest.raises(UserError) as error:
        checked(replace(Idea(0, "Dark mode"), **make(limit + 1)))
    assert (error.value.key, error.value.field) == (key, field)
    assert t(key, **error.value.args_)


@pytest.mark.parametrize("title", ["", "   ", "…", "?!", "\n\n", "—"])
def test_a_title_says_something(title: str) -> None:
    """Nothing but spaces and punctuation is no title; an emoji is one."""
    assert refused(lambda: checked(Idea(0, title)), field="title") == "ideas-error-title"
    assert checked(Idea(0, "🚀")).title == "🚀"


NO_LINKS = (
    "jira", "PROJ-12", "www.example.com", "ftp://a.example", "javascript:alert(1)", "https://", "https:///x",
    "http:a.example", "https://a.example/<b>", "https://a.example|x", "https://a b.example", "https://[::1",
    "mailto:a@b.example", "//a.example", "https://:80", "https://user@", "https://..", "https://a..b", "https://-/x",
    "https://a.example:port/", "https://a.example:99999",
)  # fmt: skip


@pytest.mark.parametrize("link", NO_LINKS)
def test_a_link_is_a_web_address(link: str) -> None:
    """Anything a browser would not open, and anything that would break out of Slack's link markup, is refused."""
    assert refused(lambda: checked(Idea(0, "x", links=(link,))), field="links") == "ideas-error-link"
    assert refused(lambda: checked(Idea(0, "x", source=link)), field="source") == "ideas-error-link"


def test_tags_and_links_are_separated_as_people_do() -> None:
    """Spaces, commas, semicolons or lines; a comma inside an address stays in it."""
    assert split("mobile, onboarding;web\nnight  owls,") == ("mobile", "onboarding", "web", "night", "owls")
    assert split(" ,; ") == ()
    one, other = "https://figma.example/file?node-id=1,2;3", "http://jira.example/browse/A-1"
    for text in (f"{one}\n{other}", f"{one}, {other}", f" {one},{other} ", f"{one}; {other};", f"{one} {other}"):
        assert addresses(text) == (one, other)
    assert addresses("") == addresses(" \n, ") == ()
    assert addresses("PROJ-1 https://a.example") == ("PROJ-1", "https://a.example")


QUARTERS = {
    "2027-Q1": "2027-Q1", "Q1 2027": "2027-Q1", "q4-2026": "2026-Q4", "2027q3": "2027-Q3", " 2027 Q2 ": "2027-Q2",
    "T1 2027": "2027-Q1", "t3-2027": "2027-Q3", "2027-T4": "2027-Q4", "": "", "  ": "",
}  # fmt: skip


@pytest.mark.parametrize("text", QUARTERS)
def test_a_quarter_is_read_as_it_is_typed(text: str) -> None:
    """`Q1 2027` in English, `T1 2027` in French, both ways round; empty is none."""
    assert quarter(text) == QUARTERS[text]


@pytest.mark.parametrize(
    "text", ["Q5 2027", "Q0 2027", "2027", "Q1", "Q1 27", "1/2027", "next", "Q1 2027 Q2", "２０２７-Q1"]
)
def test_what_is_no_quarter_is_told(text: str, t: Translator) -> None:
    """A wrong quarter is refused beside its field with an example that would be taken."""
    with pytest.raises(UserError) as error:
        quarter(text)
    assert (error.value.key, error.value.field) == ("ideas-error-quarter", "quarter")
    examples = re.findall(r"\b[QT][1-4] \d{4}", t(error.value.key, **error.value.args_))
    assert [quarter(example)[:4] for example in examples] == ["2027"]


def test_every_status_is_known_by_its_own_name_and_its_french_one(t: Translator) -> None:
    """What the card calls a status can be typed into a filter or a file."""
    for status in STATUSES:
        assert status_of(status) == status_of(status.upper()) == status
        assert status_of(t(f"ideas-status-{status}")) == status
        for text in (
            f"list {t(f'ideas-status-{status}')}",
            f"liste statut: {t(f'ideas-status-{status}').upper()} rice",
        ):
            assert read_command(text, NAMES).filter.status == status
    assert status_of("") == ""
    assert status_of("someday") == "someday"


def test_every_framework_and_horizon_is_known_by_the_readers_word(t: Translator) -> None:
    """What a menu calls it can be typed, in either language."""
    for name in NAMES:
        assert framework_of(t(f"ideas-framework-{name}")) == name
        assert read_command(f"list {t(f'ideas-framework-{name}')}", NAMES) == IdeaQuestion("list", filter=Filter(name))
    for horizon in HORIZONS:
        assert horizon_of(t(f"ideas-horizon-{horizon}").upper()) == horizon
    assert horizon_of("soon") == "soon"


NEARLY = {
    "lst": "list", "lits": "list", "Listt": "list", "lisste": "liste", "exprt": "export", "exprot": "export",
    "exportr": "export", "hepl": "help", "aidde": "aide", "imprt": "import", "expoter": "exporter",
}  # fmt: skip


@pytest.mark.parametrize("word", NEARLY)
def test_one_mistyped_word_is_asked_about(word: str) -> None:
    """A letter wrong in the name of a command makes no idea that somebody would have to take out again."""
    ask = read_command(word, NAMES)
    assert ask.what == "unsure"
    assert ask.text == word
    assert read_command(ask.near, NAMES).what == read_command(NEARLY[word], NAMES).what


@pytest.mark.parametrize(
    "text", ["Dashboards", "SSO", "Offline", "lst of exports", "exprt to PDF", "Listening", "list of x"]
)
def test_what_is_no_command_is_an_idea(text: str) -> None:
    """Other words, and sentences, are captured without a question."""
    assert read_command(text, NAMES) == IdeaQuestion("capture", text)


@law
@given(st.sampled_from(["list", "liste", "export", "exporter", "help", "aide", "import"]), st.data())
def test_any_one_slip_is_noticed(word: str, data: st.DataObject) -> None:
    """A letter left out, doubled, replaced or swapped with its neighbour: asked about, or still the command."""
    at = data.draw(st.integers(0, len(word) - 2))
    slip = data.draw(st.sampled_from(["out", "double", "replace", "swap"]))
    typed_ = {
        "out": word[:at] + word[at + 1 :],
        "double": word[:at] + word[at] + word[at:],
        "replace": word[:at] + "z" + word[at + 1 :],
        "swap": word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    }[slip]
    assert read_command(typed_, NAMES).what in ("unsure", "list", "export", "help", "import")


def test_the_captor_the_owner_and_managers_decide() -> None:
    """Nobody else does, and an idea whose captor was forgotten belongs to nobody."""
    one = Idea(1, "x", captor=CAPTOR, owner=OWNER)
    assert [may_decide(one, user, False) for user in (CAPTOR, OWNER, STRANGER, "")] == [True, True, False, False]
    assert may_decide(one, STRANGER, True)
    assert not may_decide(Idea(1, "x"), "", False)


@law
@given(ideas, ideas)
def test_what_is_merged_is_added_to_what_is_kept(kept: Idea, merged: Idea) -> None:
    """Links and tags of both, each once; owner and team where there was none; title, status and numbers stay."""
    both = absorbed(kept, merged)
    assert set(both.tags) == {*kept.tags, *merged.tags}
    assert set(both.links) == {*kept.links, *merged.links}
    assert both.tags[: len(kept.tags)] == kept.tags
    assert (both.owner, both.team) == (kept.owner or merged.owner, kept.team or merged.team)
    same = {name: getattr(both, name) for name in rules.FIELDS if name not in ("tags", "links", "owner", "team")}
    assert same == {name: getattr(kept, name) for name in same}
    assert checked(both) == both


@law
@given(ideas)
def test_tidying_twice_changes_nothing(idea: Idea) -> None:
    """What a form has accepted it accepts again, unchanged; every tag can be typed as it is shown."""
    assert checked(idea) == idea
    assert split(" ".join(idea.tags)) == idea.tags
    assert addresses("\n".join(idea.links)) == idea.links
    for tag in idea.tags:
        assert read_command(f"list tag:#{tag}", NAMES).filter.tag == tag
    assert fold(idea.title)
