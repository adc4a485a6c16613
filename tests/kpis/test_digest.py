"""What a digest says, in which order, and that Slack takes it however long and strange the KPIs are."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.kpis import kpi as rules
from bot.kpis.aggregate import Figure
from bot.kpis.blocks import lists
from bot.kpis.blocks.digest import NEEDED, Edition, digest, parted
from bot.kpis.blocks.headline import headline
from bot.kpis.blocks.need import Context
from bot.kpis.blocks.table import table
from bot.kpis.kpi import Kpi, Reading
from bot.kpis.standing import OWN, Standing
from bot.kpis.unusual import Unusual
from bot.slack import blocks as kit
from bot.slack.older import older
from bot.slack.text import plain
from bot.text import LANGUAGES, Texts, Translator
from tests.ideas.making import HOSTILE, slack_takes, typed
from tests.kpis.making import LAST_WEEK, OWNER, law, readings, sample, standing, tidied, week_of
from tests.kpis.test_figures import spaced
from tests.words import words

UP = Kpi("k", "Sign-ups", target=100, combine="none", owner=OWNER)
OLD = "2026-11-09"
WEEK = Edition("Checkout", of="2026-W47")
TOLD = (OWN, LAST_WEEK)


def named(name: str, before: float, now: float, kpi: Kpi = UP, last: str = "2026-11-22") -> Standing:
    """A KPI of this name that went from one value to another within a week."""
    return standing(replace(kpi, id=name, name=name), week_of(before, now), last)


def shown(t: Translator, standings: Sequence[Standing], edition: Edition = WEEK) -> str:
    """The digest as it reads."""
    blocks, text = digest(t, standings, edition)
    slack_takes(blocks, text)
    return plain(spaced(words({"blocks": blocks})))


GOOD, BAD = named("Sign-ups", 90, 108), named("Activation", 100, 88)
HELD, NO_TARGET = named("Visits", 200, 200), named("Views", 100, 150, replace(UP, target=None))
STALE, EMPTY = named("Old", 100, 150, last=OLD), standing(replace(UP, id="new", name="New"), [])
FAILED = standing(replace(UP, id="lost", name="Lost"), [], error="kpis-source-broken")
LATER = replace(HELD.reading, period="2026-11-25") if HELD.reading else None
LOW = Unusual(100, 95, 105, 12, weekday=7, is_low=True)
CHURN = named("Churn", 60, 80, replace(UP, direction="down"))


@pytest.mark.parametrize(
    ("standings", "english", "french"),
    [
        (
            [GOOD, BAD, HELD],
            "Activation worsened to 88; Sign-ups improved to 108; 2 of 3 targets met.",
            "Activation se dégrade (88) ; Sign-ups s’améliore (108) ; 2 cibles sur 3 atteintes.",
        ),
        (
            [BAD, HELD],
            "Activation worsened to 88; 1 of 2 targets met.",
            "Activation se dégrade (88) ; 1 cible sur 2 atteinte.",
        ),
        (
            [GOOD],
            "A quiet week: nothing needs attention; Sign-ups improved to 108; the only target is met.",
            "Semaine calme : rien ne demande votre attention ; "
            "Sign-ups s’améliore (108) ; la seule cible est atteinte.",
        ),
        (
            [HELD, named("Clicks", 200, 200)],
            "A quiet week: nothing needs attention; both targets are met.",
            "Semaine calme : rien ne demande votre attention ; les 2 cibles sont atteintes.",
        ),
        (
            [BAD],
            "Activation worsened to 88; the only target is missed.",
            "Activation se dégrade (88) ; la seule cible est manquée.",
        ),
        (
            [named("Load", 90, 90), named("Reach", 80, 95)],
            "Load off target at 90; Reach off target at 95; neither target is met.",
            "Load hors cible, à 90 ; Reach hors cible, à 95 ; aucune des 2 cibles n’est atteinte.",
        ),
        (
            [GOOD, STALE, EMPTY],
            "No fresh value for Old; Sign-ups improved to 108; the only target is met.",
            "Pas de valeur récente pour Old ; Sign-ups s’améliore (108) ; la seule cible est atteinte.",
        ),
        (
            [NO_TARGET],
            "A quiet week: nothing needs attention; Views improved to 150.",
            "Semaine calme : rien ne demande votre attention ; Views s’améliore (150).",
        ),
        ([STALE], "No fresh value: the only KPI is late.", "Pas de valeur récente : le seul indicateur est en retard."),
        (
            [STALE, replace(STALE, kpi=replace(UP, id="o"))],
            "No fresh values: both KPIs are late.",
            "Pas de valeur récente : les 2 indicateurs sont en retard.",
        ),
        ([EMPTY], "No value yet.", "Pas encore de valeur."),
        ([EMPTY, FAILED], "Neither KPI has a value yet.", "Aucun des 2 indicateurs n’a encore de valeur."),
        ([], "There are no KPIs in this digest.", "Aucun indicateur dans ce bilan."),
        (
            [replace(BAD, unusual=LOW), HELD],
            "Activation fell to 88, unusually low; 1 of 2 targets met.",
            "Activation en baisse à 88, un niveau inhabituellement bas ; 1 cible sur 2 atteinte.",
        ),
        (
            [replace(CHURN, unusual=replace(LOW, is_low=False)), BAD],
            "Churn rose to 80, unusually high; Activation worsened to 88; 1 of 2 targets met.",
            "Churn en hausse à 80, un niveau inhabituellement élevé ; "
            "Activation se dégrade (88) ; 1 cible sur 2 atteinte.",
        ),
        (
            [replace(HELD, unusual=LOW, in_parts=True, since="2026-11-17")],
            "Visits unusually low since Tuesday; the only target is met.",
            "Niveau inhabituellement bas depuis mardi pour Visits ; la seule cible est atteinte.",
        ),
        (
            [replace(HELD, unusual=LOW, in_parts=True, since="2026-11-22")],
            "Visits unusually low (Sunday); the only target is met.",
            "Niveau inhabituellement bas pour Visits (dimanche) ; la seule cible est atteinte.",
        ),
        (
            [replace(HELD, unusual=LOW, in_parts=True, since="2026-11-17", reading=LATER)],
            "Visits unusually low from Tue 17 Nov to Sun 22 Nov; the only target is met.",
            "Niveau inhabituellement bas entre mar. 17 nov. et dim. 22 nov. pour Visits ; la seule cible est atteinte.",
        ),
        (
            [named("iOS installs", 100, 88)],
            "iOS installs worsened to 88; the only target is missed.",
            "iOS installs se dégrade (88) ; la seule cible est manquée.",
        ),
    ],
)
def test_the_headline_is_a_sentence_a_colleague_would_write(
    texts: Texts, standings: list[Standing], english: str, french: str
) -> None:
    """The worst first, said to be good or bad, and how many targets are met; a quiet week says that nothing needs
    anybody."""
    assert [spaced(headline(texts.speak(language), standings)) for language in LANGUAGES] == [english, french]


def test_what_is_welcome_depends_on_the_direction(texts: Texts) -> None:
    """A falling churn is the good news; leaving a band is bad whichever way, moving within it is neither."""
    t = texts.speak("en")
    churn = named("Churn", 100, 80, replace(UP, direction="down"))
    assert "Churn improved to 80" in headline(t, [churn])
    band = replace(UP, direction="band", low=1, high=3)
    assert "Load worsened to 4" in headline(t, [named("Load", 2, 4, band)])
    assert headline(t, [named("Load", 2, 2.5, band)]).startswith("A quiet week")


def test_back_from_a_holiday_is_no_praise(texts: Texts) -> None:
    """What only came back from an unusually low week is not said to be better, and the digest says why it rose."""
    back = replace(named("Orders", 60, 110), rebound="low")
    assert "improved" not in headline(texts.speak("en"), [back])
    assert headline(texts.speak("en"), [replace(back, rebound="")]).count("improved") == 1


def test_the_digest_reads_like_a_colleague_wrote_it(texts: Texts) -> None:
    """The week is named once; then the sentence, what needs somebody with value, change, reason, context and owner, a
    chart, all others in a table, what could not be read and when it is tried again, the next one and its owner."""
    standings = [replace(one, kpi=replace(one.kpi, owner=OWNER, source="jira")) for one, _ in sample()]
    histories = {one.kpi.id: history for one, history in sample()}
    edition = replace(
        WEEK, owner=OWNER, next_at="2026-11-30T08:00:00Z", zone="Europe/Paris", histories=histories,
        context=Context({"answer": (18, date(2026, 11, 18))}),
    )  # fmt: skip
    english = shown(texts.speak("en"), standings, edition)
    assert english.splitlines()[:4] == [
        "Checkout: 16–22 Nov",
        "*Sign-ups fell to 5,539, unusually low; First answer worsened to 1 h 52 min; 2 of 5 targets met.*",
        "🚨 *Sign-ups* 5,539  −40%, worse",
        f"Unusually low (normally 8,592–9,842), since Wednesday.  @{OWNER}",
    ]
    for part in (
        "⚠️ *First answer* 1 h 52 min  +2.6%, worse\n"
        f"Target ≤ 1 h 30 min, 25% over.  Idea #18 shipped on Wed 18 Nov.  @{OWNER}",
        f"Target ≥ 43%, 3.8 pts to go.  Corrected, was 39.3%.  @{OWNER}",
        f"🕓 *Would recommend us* 48\nLate: last value Sun 8 Nov (values are due within 2 days).  @{OWNER}",
        "Revenue\n€85,894\n≥ €77,000\nOn target\n+1.3%\n–",
        "Jira couldn’t be read (Would recommend us, Churn).",
        f"Next: Monday 30 November, 09:00 (Paris)\nOwner: @{OWNER}",
    ):
        assert part in english, (part, english)
    french = shown(texts.speak("fr"), standings, edition)
    for part in (
        "Checkout : 16–22 nov.",
        "🚨 *Sign-ups* 5 539  −40 %, moins bien",
        f"Niveau inhabituellement bas (d’habitude 8 592 à 9 842), depuis mercredi.  @{OWNER}",
        "Idée #18 livrée le mer. 18 nov.",
        "En retard : dernière valeur dim. 8 nov. (délai prévu : 2 jours).",
        f"Prochain bilan : lundi 30 novembre à 09:00 (Paris)\nResponsable : @{OWNER}",
    ):
        assert part in french, (part, french)


def test_at_most_twelve_blocks(t: Translator) -> None:
    """Forty KPIs, most of them in need: the sentence and five of them fit one phone screen, the others are in one
    table, none of them missing."""
    many = [named(f"KPI {n}", 100, 50 + n) for n in range(40)]
    edition = replace(WEEK, owner=OWNER, next_at="2026-11-30T08:00:00Z", archived=["Gone"], left_out=3)
    edition = replace(edition, histories={one.kpi.id: readings(week_of(100, 50), kpi=one.kpi.id) for one in many})
    failed = [replace(one, error="kpis-source-broken") for one in many]
    blocks, text = digest(t, failed, edition)
    slack_takes(blocks, text)
    kinds = [block["type"] for block in blocks]
    assert len(blocks) <= 12
    assert kinds.count("data_visualization") == kinds.count("data_table") == 1
    assert len([block for block in blocks if str(block.get("block_id")).startswith("kpis.need.")]) == NEEDED
    (listed,) = [block for block in blocks if block["type"] == "data_table"]
    assert len(listed["rows"]) == 1 + 40 - NEEDED
    slack_takes(older(blocks), text)


def test_worst_first_everywhere(t: Translator) -> None:
    """What is unusual stands before what is worse, off target, late, steady and good: in the digest and in the list."""
    alarm = replace(named("Alarm", 100, 99), unusual=LOW)
    order = [alarm, BAD, named("Missed", 95, 95), STALE, EMPTY, NO_TARGET, GOOD]
    called, others = parted(order[::-1])
    assert [*called, *others] == order
    block = table(t, order[::-1], "All")
    assert [row[0]["text"] for row in block["rows"][1:]] == [one.kpi.name for one in order]


def test_who_asked_not_to_be_called_is_not(texts: Texts) -> None:
    """A KPI that is muted in a channel is neither in the sentence nor called for there; the table still has it."""
    t = texts.speak("en")
    said = shown(t, [BAD, GOOD], replace(WEEK, muted={BAD.kpi.id}))
    assert said.splitlines()[1].startswith("*A quiet week: nothing needs attention")
    assert "Activation 88 (Sun 22 Nov) ≥ 100 Off target (muted here) −12%" in " ".join(said.split())
    assert "Off target (muted here)" in said


def test_a_figure_names_its_own_period(texts: Texts) -> None:
    """October's figure in a digest of a week says that it is October's; what is not whole says how much of it is
    known."""
    t = texts.speak("en")
    october = standing(replace(UP, name="CSAT", grain="month", fresh_hours=900), [101.0, 102.0], "2026-10")
    part = replace(
        GOOD, figure=Figure("week", "2026-W47", 399, "2026-11-22", 5, 7, 7, whole=False), state="filling", previous=None
    )
    said = shown(t, [october, part])
    assert "CSAT 102 (October) ≥ 100 On target" in " ".join(said.split())
    assert "399 (5 of 7 days)" in said
    assert "Incomplete" in said


def test_a_stale_value_is_called_late_and_nothing_else(t: Translator) -> None:
    """It is told with the day it is of; neither a change nor a distance is said of it."""
    said = shown(t, [named("Old", 100, 100, last=OLD), GOOD])
    assert t("kpis-delta-held") not in said
    assert spaced(t("kpis-target-up", value="100")) not in said


def test_a_digest_by_hand_names_who_posted_it(texts: Texts) -> None:
    """They own nothing there; and no next one comes."""
    said = shown(texts.speak("en"), [GOOD], Edition("Checkout", owner=OWNER, owner_name="Ada", by_hand=True))
    assert "Posted by Ada" in said
    assert "Owner" not in said
    assert "Next" not in said
    assert said.splitlines()[0] == "Checkout"


@pytest.mark.parametrize(
    ("edition", "called"),
    [({}, False), ({"archived": ["Sign-ups"]}, True), ({"left_out": 3}, True), ({"error": True}, True)],
)
def test_a_digest_calls_its_owner_to_mend_something_alone(texts: Texts, edition: dict[str, Any], called: bool) -> None:
    """Week after week it names them; they are notified where a KPI could not be read, was archived or finds no room."""
    one = replace(GOOD, error="source-http-refused") if edition.pop("error", False) else GOOD
    blocks, _ = digest(texts.speak("en"), [one], Edition("Checkout", owner=OWNER, owner_name="Ada", **edition))
    said = str(blocks)
    assert (f"<@{OWNER}>" in said, "Owner: Ada" in said) == (called, not called)


def test_nobody_reads_the_name_of_a_host(texts: Texts) -> None:
    """A tool at its limit is called what people call it, with the time at which it is asked again; KPIs that share the
    reason share the line."""
    args = {"host": "eu.mixpanel.com", "until": "2026-11-23T13:05:00Z"}
    paris = replace(UP, source="mixpanel", zone="Europe/Paris")
    limited = [
        replace(named(name, 100, 108, paris), error="source-http-wait", error_args=args)
        for name in ("Visits", "Baskets")
    ]
    broken = replace(named("Refunds", 100, 108, replace(UP, source="jira")), error="source-of-old")
    edition = replace(WEEK, zone="Europe/Paris")
    english, french = (shown(texts.speak(language), [*limited, broken], edition) for language in LANGUAGES)
    assert "Mixpanel’s rate limit is used up (Visits, Baskets). I’ll try again at 14:05 (Paris)." in english
    assert "Jira couldn’t be read (Refunds)." in english
    assert "Mixpanel : limite d’appels atteinte (Visits, Baskets). Nouvel essai à 14:05 (Paris)." in french
    assert "mixpanel.com" not in english + french


def test_what_was_assumed_is_said(texts: Texts) -> None:
    """Where nobody has said how days add up, the digest says so; where somebody has, it does not."""
    unsaid = standing(replace(UP, combine=""), week_of(100, 108))
    said = shown(texts.speak("en"), [unsaid])
    assert "I assumed how to combine the values of Sign-ups: its owner can confirm with `/kpi`." in said
    assert "assumed" not in shown(texts.speak("en"), [GOOD])


def test_what_was_archived_is_said_once(texts: Texts) -> None:
    """At the end, by name: a digest that has lost a KPI says so."""
    said = shown(texts.speak("en"), [GOOD], replace(WEEK, archived=["Churn", "<!channel>"], owner=OWNER))
    assert "No longer in this digest, because they’re archived: Churn, <!channel>" in said


def longest(n: int, name: str) -> Standing:
    """A KPI about which there is everything to say, at length."""
    kpi = Kpi(
        str(n),
        name,
        "currency",
        "XAF",
        "down",
        target=1.0 + n,
        grain="hour",
        fresh_hours=8760,
        owner=OWNER,
        combine="none",
    )
    figure = Figure("hour", "2026-11-22T05", 987_654.3 + n, "2026-11-22T05", was=876_543.2)
    reading = Reading(kpi.id, figure.period, figure.value, "", "sql", version=2, corrected_from=876_543.2)
    before = replace(figure, value=-123_456.7)
    return Standing(
        kpi,
        figure,
        before,
        before,
        reading,
        aim=kpi,
        state="bad",
        age_hours=2,
        unusual=Unusual(5e5, 123_456.7, 765_432.1, 26, 3, 12),
        is_news=True,
        span="weekday",
        error="kpis-source-time-hour",
        error_args={"text": f"{name}{n}"},
        retry_at="2026-11-23T09:00:00Z",
    )


@pytest.mark.parametrize("name", ["Ww" * 40, "&" * 80, "<" * 80, "é|`*_~" * 13, "🚀" * 80, "ㄱ" * 80])
@pytest.mark.parametrize("count", [1, 7, 40])
def test_forty_long_kpis_are_still_a_message(t: Translator, name: str, count: int) -> None:
    """With the longest names, everything unusual, corrected and failing for its own reason, Slack takes the digest, and
    the same in words for a Slack without tables."""
    standings = [longest(n, name) for n in range(count)]
    archived = [f"{n} {'x' * 78}" for n in range(39)]
    blocks, text = digest(
        t,
        standings,
        Edition(name, of="2026-W47", owner=OWNER, next_at="2026-11-30T08:00:00Z", archived=archived),
    )
    slack_takes(blocks, text)
    assert len(blocks) <= 12
    slack_takes(older(blocks), text)


any_kpi = (
    st.builds(
        Kpi,
        id=st.just("k"),
        name=typed,
        unit=st.sampled_from(rules.UNITS),
        detail=st.sampled_from(["EUR", "XAF", *rules.DURATIONS]),
        direction=st.sampled_from(rules.DIRECTIONS),
        target=st.none() | st.floats(-1e12, 1e12),
        low=st.none() | st.floats(-1e12, 0),
        high=st.none() | st.floats(1, 1e12),
        grain=st.just("day"),
        fresh_hours=st.integers(1, 8760),
        combine=st.sampled_from(("", *rules.COMBINES)),
        target_per=st.sampled_from(("", *rules.SPANS)),
    )
    .map(tidied)
    .filter(bool)
)


@settings(law, max_examples=25)
@given(st.lists(st.tuples(any_kpi, st.lists(st.floats(-1e12, 1e12), max_size=20), st.booleans()), max_size=40))
def test_any_kpis_make_a_digest(texts: Texts, drawn: list[tuple[Kpi, list[float], bool]]) -> None:
    """Whatever the KPIs and their values, each is in the digest and in the list, in both languages, and Slack takes
    them, with tables or without."""
    standings = [
        standing(replace(kpi, id=str(n)), values, error="kpis-source-broken" if failed else "", told=TOLD[n % 2])
        for n, (kpi, values, failed) in enumerate(drawn)
    ]
    for language in LANGUAGES:
        t = texts.speak(language)
        blocks, text = digest(t, standings, WEEK)
        slack_takes(blocks, text)
        slack_takes(older(blocks), text)
        listed = [row for block in blocks if block["type"] == "data_table" for row in block["rows"][1:]]
        called = [block for block in blocks if str(block.get("block_id")).startswith("kpis.need.")]
        assert len(listed) + len(called) == len(standings)
        slack_takes(lists.listing(t, standings, lists.Page(), len(standings), []), "x")


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_pages_nobody(t: Translator, name: str) -> None:
    """Whatever a KPI is called, it is shown as typed and calls no channel and no person."""
    bare = replace(UP, owner="")
    blocks, text = digest(t, [named(name, 100, 88, bare), named(f"{name}2", 90, 108, bare)], Edition(name or "x"))
    slack_takes(blocks, text)
    told = [block for block in blocks[1:] if block["type"] in ("section", "context")]
    assert "<!" not in words({"blocks": told})
    assert "<@" not in words({"blocks": told})
    assert "<!" not in str(kit.message([], text)["text"])


def test_everything_in_it_is_named(t: Translator) -> None:
    """Each KPI that needs somebody can be acted upon, each other one opened; without readers who can, nothing is
    offered to press."""
    blocks, _ = digest(t, [BAD, GOOD], WEEK)
    menus: list[dict[str, Any]] = [block["accessory"] for block in blocks if "accessory" in block]
    assert [[option["value"] for option in menu["options"]] for menu in menus] == [
        [f"{act} Activation" for act in ("details", "discuss", "on_it", "mute")]
    ]
    (row,) = [block for block in blocks if block["type"] == "actions"]
    assert {option["value"] for option in row["elements"][0]["options"]} == {"Activation", "Sign-ups"}
    silent, _ = digest(t, [BAD, GOOD], replace(WEEK, acts=False))
    assert not [block for block in silent if "accessory" in block or block["type"] == "actions"]


def test_what_is_furthest_from_its_target_comes_first() -> None:
    """Of what is off target and gets no worse, the distance counts, not the move: the biggest climber is no worry."""
    near, far = named("Revenue", 80, 98), named("App users", 87, 88)
    assert [one.kpi.name for one in parted([near, far])[0]] == ["App users", "Revenue"]
    at_zero = named("Errors", 5, 3, replace(UP, direction="down", target=0.0))
    assert [one.kpi.name for one in parted([far, at_zero])[0]] == ["Errors", "App users"]


def test_a_level_stands_as_it_last_stood(texts: Texts) -> None:
    """Open bugs whose Sunday is missing are what they were on Saturday, by its name, and off target; a sum of six days
    is only not whole."""
    bugs = Kpi("bugs", "Open bugs", direction="down", target=30.0, combine="last", owner=OWNER)
    missing = standing(bugs, [36.0] * 28, "2026-11-21", told=LAST_WEEK)
    said = shown(texts.speak("en"), [missing])
    assert "Open bugs* 36 (Sat 21 Nov)" in said
    assert "20% over" in said
    tickets = standing(replace(bugs, combine="sum"), [36.0] * 28, "2026-11-21", told=LAST_WEEK)
    assert "Incomplete" in shown(texts.speak("en"), [tickets])


def test_a_corrected_figure_is_marked_in_the_table(texts: Texts) -> None:
    """Whoever remembers another figure from Monday's digest sees that it was corrected, and what it was; where no
    reader would see the difference nothing is said."""
    kpi = replace(UP, unit="duration", detail="min", direction="down", target=45)
    one = standing(kpi, week_of(44, 42))
    assert one.figure is not None
    for language, said in (
        ("en", "On target (corrected, was 45 min)"),
        ("fr", "Cible atteinte (corrigé, 45 min avant)"),
    ):
        t = texts.speak(language)
        marked = [
            said in spaced(words({"blocks": [table(t, [replace(one, figure=replace(one.figure, was=was))], "")]}))
            for was in (45.0, 42.0001, None)
        ]
        assert marked == [True, False, False]
