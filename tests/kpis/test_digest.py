"""What a digest says, and that Slack takes it however long and strange the KPIs are."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.kpis import kpi as rules
from bot.kpis.blocks import digest, lists
from bot.kpis.blocks.headline import headline
from bot.kpis.kpi import Kpi, Reading
from bot.kpis.standing import Standing
from bot.kpis.unusual import Unusual
from bot.slack import blocks as kit
from bot.slack.text import plain
from bot.text import LANGUAGES, Texts, Translator
from tests.ideas.making import HOSTILE, slack_takes, typed
from tests.kpis.making import OWNER, law, sample, standing, tidied, week_of
from tests.kpis.test_figures import spaced
from tests.words import words

UP = Kpi("k", "Sign-ups", target=100)
OLD = "2026-11-09"


def named(name: str, before: float, now: float, kpi: Kpi = UP, last: str = "2026-11-22") -> Standing:
    """A KPI of this name that went from one value to another within a week."""
    return standing(replace(kpi, name=name), week_of(before, now), last)


def shown(t: Translator, standings: Sequence[Standing], **how: Any) -> str:
    """The digest as it reads."""
    blocks, text = digest.digest(t, standings, title="Checkout", **how)
    slack_takes(blocks, text)
    return plain(spaced(words({"blocks": blocks})))


GOOD, BAD = named("Sign-ups", 100, 108), named("Activation", 100, 88)
HELD, NO_TARGET = named("Visits", 200, 200), named("Visits", 100, 150, Kpi("v", ""))
STALE, EMPTY = named("Old", 100, 150, last=OLD), standing(replace(UP, name="New"), [])
FAILED = standing(replace(UP, name="Lost"), [], error="kpis-source-broken")
LOW = Unusual(100, 95, 105, 12, weekday=7, is_low=True)


@pytest.mark.parametrize(
    ("standings", "english", "french"),
    [
        (
            [GOOD, BAD, HELD],
            "2 of 3 on track; Activation fell 12% while Sign-ups rose 8%",
            "2 indicateurs sur 3 dans la cible ; baisse de 12 % pour Activation, hausse de 8 % pour Sign-ups",
        ),
        (
            [BAD, HELD],
            "1 of 2 on track; Activation fell 12% while Visits held",
            "1 indicateur sur 2 dans la cible ; baisse de 12 % pour Activation, stabilité pour Visits",
        ),
        ([GOOD], "On track; Sign-ups rose 8%", "Cible atteinte ; hausse de 8 % pour Sign-ups"),
        ([BAD], "Off target; Activation fell 12%", "Hors cible ; baisse de 12 % pour Activation"),
        ([HELD, HELD], "All 2 on track; nothing moved", "Les 2 indicateurs sont dans la cible ; rien n’a bougé"),
        (
            [BAD, BAD],
            "Neither of 2 on track; Activation fell 12%",
            "Aucun des 2 indicateurs dans la cible ; baisse de 12 % pour Activation",
        ),
        (
            [GOOD, STALE, EMPTY, FAILED],
            "1 on track; Sign-ups rose 8%; 1 stale; 1 without a value; 1 could not be fetched",
            "1 indicateur dans la cible ; hausse de 8 % pour Sign-ups ; 1 valeur périmée ; 1 sans valeur ; "
            "1 n’a pas pu être lu",
        ),
        (
            [NO_TARGET, NO_TARGET],
            "2 KPIs, none with a target yet; Visits rose 50%",
            "2 indicateurs, encore sans cible ; hausse de 50 % pour Visits",
        ),
        ([STALE], "No fresh value: the last one is stale", "Pas de valeur récente : la dernière est périmée"),
        (
            [STALE, STALE],
            "No fresh values: all 2 are stale",
            "Pas de valeur récente : les 2 dernières sont périmées",
        ),
        (
            [STALE, FAILED],
            "No fresh value for any of 2 KPIs; 1 could not be fetched",
            "Pas de valeur récente pour les 2 indicateurs ; 1 n’a pas pu être lu",
        ),
        ([EMPTY], "No value yet", "Pas encore de valeur"),
        ([EMPTY, EMPTY], "No values yet for any of 2 KPIs", "Pas encore de valeur pour les 2 indicateurs"),
        ([], "No KPIs in this digest", "Aucun indicateur dans ce bilan"),
        (
            [replace(BAD, unusual=LOW)],
            "Off target; Activation fell an unusual 12%",
            "Hors cible ; baisse inhabituelle de 12 % pour Activation",
        ),
        (
            [replace(HELD, unusual=LOW), BAD],
            "1 of 2 on track; Activation fell 12% while Visits held; an unusually low value of Visits",
            "1 indicateur sur 2 dans la cible ; baisse de 12 % pour Activation, stabilité pour Visits ; "
            "valeur inhabituellement basse pour Visits",
        ),
        (
            [replace(HELD, unusual=LOW), replace(HELD, unusual=replace(LOW, is_low=False))],
            "All 2 on track; nothing moved; 2 unusual values",
            "Les 2 indicateurs sont dans la cible ; rien n’a bougé ; 2 valeurs inhabituelles",
        ),
    ],
)
def test_the_headline_says_it_in_one_sentence(
    texts: Texts, standings: list[Standing], english: str, french: str
) -> None:
    """How many are on track, the biggest move the wrong way and the right way, what is unusual, stale or missing."""
    assert [spaced(headline(texts.speak(language), standings)) for language in LANGUAGES] == [english, french]


def test_what_is_welcome_depends_on_the_direction(texts: Texts) -> None:
    """A falling churn is the good news; leaving a band is bad whichever way, moving within it is neither."""
    t = texts.speak("en")
    churn = named("Churn", 100, 80, replace(UP, direction="down"))
    assert headline(t, [BAD, churn]).endswith("Activation fell 12% while Churn fell 20%")
    band = replace(UP, direction="band", low=1, high=3)
    assert headline(t, [named("Load", 2, 4, band)]).endswith("Load rose 100%")
    assert headline(t, [named("Load", 2, 4, band), churn]).endswith("Load rose 100% while Churn fell 20%")
    assert headline(t, [named("Load", 2, 2.5, band)]) == "On track"


def test_the_digest_reads_like_a_colleague_wrote_it(texts: Texts) -> None:
    """Headline, what is off target first, each KPI with value, change, target, distance, a year ago and age; then what
    is stale, corrected and missing with its reason, who owns it and when the next one comes."""
    standings = [one for one, _ in sample()]
    how = {"owner": OWNER, "next_at": "2026-11-30T08:00:00Z", "period": "2026-W48", "zone": "Europe/Paris"}
    english = shown(texts.speak("en"), standings, **how)
    assert english.splitlines()[:4] == [
        "Checkout · week 48 of 2026",
        "*2 of 5 on track; Sign-ups fell an unusual 75% while Revenue rose 4.1%; 2 could not be fetched*",
        "*Off target*",
        "⚠️  *Sign-ups*   364   ▼ down 75% on the week before",
    ]
    for part in (
        "unusually low for a Sunday: the last 26 Sundays pointed to 1,221–1,754  ·  target 900, 60% to go",
        "corrected from 40.1%  ·  target 43%, 3.6 pts to go  ·  ▼ down 0.6 pts on a year before  ·  8 hours old",
        "🕓  *Would recommend us*   48, 8 Nov 2026\n",
        "stale: 14 days old, expected within 2 days",
        "▫️  *Churn*   no value yet",
        "*Could not be fetched*\nWould recommend us, Churn: The answer could not be used.",
        f"Owner: @{OWNER}  ·  Next: Monday 30 November, 09:00, Paris",
    ):
        assert part in english, part
    french = shown(texts.speak("fr"), standings, **how)
    for part in (
        "*2 indicateurs sur 5 dans la cible ; baisse inhabituelle de 75 % pour Sign-ups, hausse de 4,1 % pour Revenue",
        "⚠️  *Sign-ups*   364   ▼ −75 % en une semaine",
        "cible 900, il manque 60 %  ·  ▼ −66 % en un an  ·  chiffre d’il y a 9 h",
        "périmé : chiffre d’il y a 14 jours, attendu sous 2 jours",
        f"Responsable : @{OWNER}  ·  Prochain bilan : lundi 30 novembre, 9 h 00, Paris",
    ):
        assert part in french, part


def test_the_list_and_the_digest_have_one_sign_for_one_state(t: Translator) -> None:
    """Whoever has learnt them in one reads them in the other."""
    for one in (GOOD, BAD, NO_TARGET, STALE, EMPTY, FAILED):
        assert lists.line(t, one).split()[0] == digest.line(t, one).split()[0] == digest.sign(one)


def test_a_stale_value_is_called_so_and_nothing_else(t: Translator) -> None:
    """It stands apart with the day it is of; neither a change nor a comparison nor a distance is said of it."""
    said = shown(t, [named("Old", 100, 100, last=OLD), GOOD])
    line = said[said.index("🕓") :].splitlines()
    assert "▲" not in "".join(line[:2])
    assert "=" not in "".join(line[:2])
    assert t("kpis-digest-group-stale") in said


def test_a_digest_without_a_next_one_says_nothing_of_it(t: Translator) -> None:
    """Posted by hand it has neither an owner nor a next time."""
    blocks, _ = digest.digest(t, [GOOD], title="Checkout")
    assert blocks[-1]["type"] == "section"
    assert blocks[0]["text"]["text"] == "Checkout"


def test_a_limit_is_told_by_the_clock(t: Translator) -> None:
    """Until when a source is left alone, in the KPI's zone; KPIs that share the reason share the line. Words of an
    older version of the bot are no reason for a digest not to come."""
    args = {"host": "mixpanel.com", "until": "2026-11-23T13:05:00Z"}
    paris = [named(name, 100, 108, replace(UP, zone="Europe/Paris")) for name in ("Visits", "Baskets")]
    said = shown(t, [replace(one, error="source-http-wait", error_args=args) for one in paris])
    until = t.time(time(14, 5)).replace("\u00a0", " ")
    assert said.count("mixpanel.com") == said.count(until) == 1
    assert "2026-11-23T" not in said
    assert t("kpis-list-source-failed") in shown(t, [standing(UP, [], error="source-of-old")])


def longest(n: int, name: str) -> Standing:
    """A KPI about which there is everything to say, at length."""
    kpi = Kpi(str(n), name, "currency", "XAF", "down", target=1.0 + n, grain="hour", fresh_hours=8760, zone="UTC")
    now = Reading(kpi.id, "2026-11-23T05", 987_654.3 + n, "", "sql", version=2, corrected_from=876_543.2)
    before = replace(now, value=-123_456.7)
    return Standing(
        kpi,
        now,
        before,
        before,
        state="bad",
        age_hours=2,
        unusual=Unusual(5e5, 123_456.7, 765_432.1, 26, 3, 12),
        corrected_from=876_543.2,
        error="kpis-source-time-hour",
        error_args={"text": f"{name}{n}"},
    )


@pytest.mark.parametrize("name", ["Ww" * 40, "&" * 80, "<" * 80, "é|`*_~" * 13, "🚀" * 80, "ㄱ" * 80])
@pytest.mark.parametrize("count", [1, 7, 20, 40])
def test_forty_long_kpis_are_still_a_message(t: Translator, name: str, count: int) -> None:
    """With the longest names, everything unusual, corrected and failing for its own reason, Slack takes the digest, and
    every KPI is in it or counted as left out."""
    standings = [longest(n, name) for n in range(count)]
    blocks, text = digest.digest(
        t, standings, title=name, owner=OWNER, next_at="2026-11-30T08:00:00Z", period="2026-W48"
    )
    slack_takes(blocks, text)
    said = words({"blocks": blocks})
    lines, left = said.count("⚠️"), [n for n in range(count) if t("kpis-digest-more", count=n) in said.splitlines()]
    assert lines + (left[0] if left else 0) == count
    assert lines >= min(count, 30)


def test_as_many_reasons_as_fit_are_told(texts: Texts) -> None:
    """Forty KPIs, each failing for a long reason of its own: what is left out is left out for want of room."""
    t = texts.speak("en")
    blocks, _ = digest.digest(t, [longest(n, "Checkout of " * 3) for n in range(40)], title="Checkout")
    said = words({"blocks": blocks})
    assert said.count("⚠️") == 40
    told = said.count("is no date with a time")
    assert told > 10
    assert t("kpis-digest-more-reasons", count=40 - told) in said
    one = max(len(line) for line in said.splitlines() if "is no date" in line)
    assert kit.size(blocks) + one > 10_500


def test_what_was_archived_is_said_once(texts: Texts) -> None:
    """At the end, by name: a digest that has lost a KPI says so."""
    said = shown(texts.speak("en"), [GOOD], archived=["Churn", "<!channel>"], owner=OWNER).splitlines()
    assert said[-2] == "No longer in this digest, because archived: Churn, <!channel>"
    many = [f"{n} {'x' * 78}" for n in range(39)]
    slack_takes(*digest.digest(texts.speak("fr"), [longest(n, "&" * 80) for n in range(40)], title="x", archived=many))


def test_what_is_too_long_is_shortened_before_it_is_left_out(texts: Texts) -> None:
    """Forty everyday KPIs are all there, with change, target and distance."""
    standings = [replace(one, kpi=replace(one.kpi, id=str(n))) for n, (one, _) in enumerate(sample() * 6)][:40]
    said = shown(texts.speak("en"), standings)
    assert said.count("*Sign-ups*") == said.count("60% to go") == 6
    assert "And " not in said


def test_kpis_that_failed_alike_share_the_reason(texts: Texts) -> None:
    """A database that is down is spoken of once, not forty times."""
    lost = [replace(FAILED, kpi=replace(UP, id=str(n), name=f"Lost {n}")) for n in range(9)]
    said = shown(texts.speak("en"), lost)
    assert said.count("The answer could not be used.") == 1
    assert "Lost 0, Lost 1, Lost 2, Lost 3, Lost 4, Lost 5 and 3 more: The answer" in said


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_pages_nobody(t: Translator, name: str) -> None:
    """Whatever a KPI is called, it is shown as typed and calls no channel and no person."""
    blocks, text = digest.digest(t, [named(name, 100, 88)], title=name or "x")
    slack_takes(blocks, text)
    assert "<!" not in words({"blocks": blocks[1:]})
    assert "<@" not in words({"blocks": blocks[1:]})
    assert "<!" not in str(kit.message([], text)["text"])


@pytest.mark.parametrize(
    ("kpi", "value", "english", "french"),
    [
        (
            replace(UP, alert_at=90),
            80,
            "*Sign-ups*: 80, below the alert threshold of 90",
            "*Sign-ups* : 80, au-dessous du seuil d’alerte de 90",
        ),
        (
            replace(UP, direction="down", target=None, alert_at=50),
            80,
            "*Sign-ups*: 80, above the alert threshold of 50",
            "*Sign-ups* : 80, au-dessus du seuil d’alerte de 50",
        ),
        (
            replace(UP, direction="band", low=90, high=100),
            80,
            "*Sign-ups*: 80, below its band, which begins at 90",
            "*Sign-ups* : 80, au-dessous de la plage, qui commence à 90",
        ),
        (
            replace(UP, direction="band", high=50),
            80,
            "*Sign-ups*: 80, above its band, which ends at 50",
            "*Sign-ups* : 80, au-dessus de la plage, qui s’arrête à 50",
        ),
    ],
)
def test_an_alert_says_what_was_crossed(texts: Texts, kpi: Kpi, value: float, english: str, french: str) -> None:
    """The owner reads value and threshold in the first line, and why they hear of it in the last."""
    found = standing(kpi, week_of(100, value))
    for language, meant in zip(LANGUAGES, (english, french), strict=True):
        blocks, text = digest.alert(texts.speak(language), found)
        slack_takes(blocks, text)
        said = spaced(words({"blocks": blocks})).splitlines()
        assert (said[0], spaced(text)) == (meant, meant.replace("*", ""))
        assert "/kpi Sign-ups" in said[-1]


def test_an_unusual_value_alerts_with_its_reason(texts: Texts) -> None:
    """What is unusual and what was expected, said once."""
    found = next(one for one, _ in sample() if one.unusual)
    blocks, _ = digest.alert(texts.speak("en"), found)
    said = spaced(words({"blocks": blocks}))
    assert said.startswith("*Sign-ups*: 364, unusually low for a Sunday: the last 26 Sundays pointed to 1,221–1,754\n")
    assert said.count("unusually") == 1


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
    )
    .map(tidied)
    .filter(bool)
)


@settings(law, max_examples=25)
@given(st.lists(st.tuples(any_kpi, st.lists(st.floats(-1e12, 1e12), max_size=9), st.booleans()), max_size=40))
def test_any_kpis_make_a_digest(texts: Texts, drawn: list[tuple[Kpi, list[float], bool]]) -> None:
    """Whatever the KPIs and their values, each is in the digest or counted, in both languages, and Slack takes it."""
    standings = [standing(kpi, values, error="kpis-source-broken" if failed else "") for kpi, values, failed in drawn]
    for language in LANGUAGES:
        t = texts.speak(language)
        blocks, text = digest.digest(t, standings, title="Checkout", owner=OWNER, period="2026-11")
        slack_takes(blocks, text)
        signs = [line[:1] for line in words({"blocks": blocks}).splitlines()]
        assert sum(sign in "⚠✅▫🕓" for sign in signs if sign) >= len(standings) or "/kpi" in words({"blocks": blocks})
        for one in standings:
            slack_takes(*digest.alert(t, one))
