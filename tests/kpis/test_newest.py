"""What the newest values say beside the period that is judged: an alert that runs, an alarm that is over."""

import json
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from bot.kpis import compose
from bot.kpis.blocks import answers, card, home, need
from bot.kpis.blocks.card import KpiFacts
from bot.kpis.blocks.chart import chart
from bot.kpis.blocks.need import Context
from bot.kpis.blocks.table import table
from bot.kpis.history import standings
from bot.kpis.kpi import Kpi
from bot.kpis.listeners.home import wants_care
from bot.kpis.newest import changed_since, charted_now, shown_now
from bot.kpis.picture.curves import curve
from bot.kpis.rank import ALARM, NEEDS, level, order
from bot.kpis.standing import ReportPeriod, Standing
from bot.kpis.store import attention
from bot.kpis.subject import subject
from bot.services import Services
from bot.slack.blocks import Block
from bot.text import Texts
from tests.kpis.keeping import OWNER, Source, fetched, keep
from tests.kpis.making import standing
from tests.kpis.test_compose import CHANNEL, delivery, digest, nothing
from tests.kpis.test_figures import spaced
from tests.shelves import HERE, Clock
from tests.words import words

MEAN: dict[str, Any] = {"unit": "percent", "combine": "mean", "owner": OWNER}


@pytest.fixture(autouse=True)
def _sunday(clock: Clock) -> None:
    """It is Sunday 29 November: the last whole week is that of 16 to 22 November."""
    clock.tick(days=6)


def filled(services: Services, name: str, usual: float, odd: dict[str, float], **fields: Any) -> Kpi:
    """A KPI with half a year of daily values up to Saturday 28 November, alike but for the `odd` ones."""
    kpi = fetched(services, name, **{**MEAN, **fields})
    days = [(date(2026, 11, 28) - timedelta(n)).isoformat() for n in range(230)]
    keep(services, kpi, {day: odd.get(day, usual * (1 + int(day[-2:]) % 3 / 100)) for day in reversed(days)})
    return kpi


def activation(services: Services, **fields: Any) -> Kpi:
    """On target in the last whole week, beyond its alert threshold since yesterday."""
    return filled(services, "Activation", 43, {"2026-11-28": 31.2}, **{"target": 40, "alert_at": 35, **fields})


def conversion(services: Services, **fields: Any) -> Kpi:
    """Collapsed on Tuesday 17 November, and back to normal since Monday 23 November."""
    odd = dict.fromkeys([f"2026-11-{n}" for n in range(17, 23)], 1.9)
    return filled(services, "Checkout conversion", 3.4, odd, **{"target": 3.3, **fields})


def stood(services: Services, *kpis: Kpi, **asked: Any) -> list[Standing]:
    """How they stand on Home and in the list, worst first; or as `asked`."""
    return order(one for one, _ in standings(services, HERE, kpis, **asked))


def cells(shown: Block) -> str:
    """What stands in the cells of a table."""
    return "\n".join(cell["text"] for row in shown["rows"] for cell in row)


def test_an_alert_that_runs_comes_first_and_an_alarm_that_is_over_last(services: Services) -> None:
    """Whoever looks at Home sees the KPI they have just been alerted of, before one that collapsed last week and has
    been well since; the owner still finds that one among theirs."""
    missed = filled(services, "Signups", 20, {}, target=40)
    found = stood(services, conversion(services), missed, activation(services))
    assert [one.kpi.name for one in found] == ["Activation", "Signups", "Checkout conversion"]
    assert [level(one) in NEEDS for one in found] == [True, True, False]
    assert [wants_care(one) for one in found] == [True, True, True]


def test_an_alert_is_told_with_its_day_beside_the_period(services: Services, texts: Texts) -> None:
    """The value that alerts and its day, what it crossed, and how the period before stood, by its name."""
    (one,) = stood(services, activation(services))
    for language, row, state, head in (
        (
            "en",
            "🚨 *Activation* 31.2% (Sat 28 Nov), below the alert threshold of 35%\n16–22 Nov: 43.4%, on target.",
            "Alert: 31.2% (Sat 28 Nov)",
            "🚨 *Activation*\n*31.2%* Sat 28 Nov, below the alert threshold of 35%\n*43.4%* 16–22 Nov 2026, on target",
        ),
        (
            "fr",
            "🚨 *Activation* 31,2 % (sam. 28 nov.), sous le seuil d’alerte de 35 %\n"
            "16–22 nov. : 43,4 %, cible atteinte.",
            "Alerte : 31,2 % (sam. 28 nov.)",
            "🚨 *Activation*\n*31,2 %* sam. 28 nov., sous le seuil d’alerte de 35 %\n"
            "*43,4 %* 16–22 nov. 2026, cible atteinte",
        ),
    ):
        t = texts.speak(language)
        assert spaced(need.lines(t, one, Context(), owner=False)) == row
        assert spaced(words({"blocks": [home.care(t, one)]})).startswith(row)
        assert state in spaced(cells(table(t, [one], "")))
        said = spaced(words({"blocks": card.answer(t, KpiFacts(one))})).replace("  ", " ")
        assert said.startswith(head)


def test_an_alarm_that_is_over_says_since_when(services: Services, texts: Texts) -> None:
    """The bad week stays what it was; the day since which all is well stands beside it, everywhere."""
    (one,) = stood(services, conversion(services))
    for language, back in (
        ("en", "ack to normal since Mon 23 Nov"),
        ("fr", "etour à la normale depuis le lun. 23 nov."),
    ):
        t = texts.speak(language)
        row = spaced(need.lines(t, one, Context(), owner=False))
        assert row.startswith("🔴" if "🔴" in row else "⚠️")
        assert back in row
        assert back in spaced(cells(table(t, [one], "")))
        assert back in spaced(words({"blocks": card.answer(t, KpiFacts(one))}))


def test_what_goes_on_is_not_over(services: Services) -> None:
    """A collapse that lasts into this week stays an alarm, however used to it the days have become."""
    odd = dict.fromkeys([f"2026-11-{n}" for n in range(17, 29)], 1.9)
    (one,) = stood(services, filled(services, "Checkout conversion", 3.4, odd, target=3.3))
    assert (level(one), one.normal_since) == (ALARM, "")


def test_an_alert_that_is_over_is_none(services: Services) -> None:
    """A value that crossed its threshold on Thursday and came back on Friday alerts nobody on Sunday; nor does one that
    nobody asked to hear of."""
    back = filled(services, "a", 43, {"2026-11-26": 31.2}, target=40, alert_at=35)
    calm = filled(services, "b", 43, {"2026-11-28": 31.2}, target=40)
    assert [one.alert for one in stood(services, back, calm)] == [None, None]


def test_a_digest_tells_of_its_period(services: Services) -> None:
    """What happened since is no business of the digest of last week."""
    kpis = [activation(services), conversion(services)]
    found = stood(services, *kpis, told=ReportPeriod("week", "2026-W47"))
    assert [one.kpi.name for one in found] == ["Checkout conversion", "Activation"]
    assert [(one.alert, one.normal_since) for one in found] == [(None, ""), (None, "")]


@pytest.mark.parametrize(
    ("value", "state", "why", "french"),
    [
        (39.28, "Slightly off target", "Slightly off its target of ≥ 40", "Légèrement hors de sa cible ≥ 40"),
        (32.0, "Off target", "Target ≥ 40", "Cible ≥ 40"),
        (20.0, "Far off target", "Far from its target of ≥ 40", "Loin de sa cible ≥ 40"),
    ],
)
def test_how_far_off_a_target_is_said_in_words(texts: Texts, value: float, state: str, why: str, french: str) -> None:
    """1.8 % off is not told like 20 % off."""
    one = standing(Kpi("k", "Activation", target=40, combine="none"), [value] * 8)
    t = texts.speak("en")
    assert f"\n{state}\n" in cells(table(t, [one], ""))
    assert f"\n{why}" in spaced(need.lines(t, one, Context()))
    assert f"\n{french}" in spaced(need.lines(texts.speak("fr"), one, Context()))


LATER = {
    "en": "Since then: Activation: 31.2% (Sat 28 Nov), below the alert threshold of 35%; "
    "Checkout conversion: back to normal since Mon 23 Nov.",
    "fr": "Depuis : Activation : 31,2 % (sam. 28 nov.), sous le seuil d’alerte de 35 % ; "
    "Checkout conversion : retour à la normale depuis le lun. 23 nov.",
}


@pytest.mark.parametrize("language", LATER)
def test_a_digest_says_in_a_line_what_has_changed_since(services: Services, language: str) -> None:
    """Whoever posts the digest of last week on Sunday finds below its sentence that the collapse it begins with is
    over, and yesterday's alert; the notification says both too."""
    post = digest(services, conversion(services), activation(services), language=language)
    first, second = spaced(words({"blocks": post.blocks[1:2]})).strip().split("\n")
    assert "Checkout conversion" in first
    assert second == LATER[language]
    assert spaced(post.text).endswith(LATER[language])


@pytest.mark.parametrize("language", LATER)
def test_what_moved_says_what_has_changed_since(services: Services, texts: Texts, language: str) -> None:
    """ "What moved?" is answered with yesterday's alert too."""
    kpis, told = [conversion(services), activation(services)], ReportPeriod("week", "2026-W47")
    found = standings(services, HERE, kpis, told)
    changed = changed_since(found, services.clock())
    t, stood_ = texts.speak(language), [one for one, _ in found]
    blocks, text = answers.movement(t, stood_, "week", "2026-W47", changed, shared=True)
    assert spaced(words({"blocks": blocks[:1]})).strip().split("\n")[1] == LATER[language]
    assert spaced(text).endswith(LATER[language])


def test_a_digest_of_a_quiet_week_says_nothing_more(services: Services) -> None:
    """Where nothing alarms and nothing is over there is no line."""
    assert "Since then" not in words({"blocks": digest(services, filled(services, "a", 43, {}, target=40)).blocks})


def test_what_is_muted_in_a_channel_is_not_said_there(services: Services) -> None:
    """A channel that asked not to hear of a KPI hears of no alert since either."""
    kpi = activation(services)
    with services.store.write(HERE):
        attention.mute(services.store, HERE, CHANNEL, kpi.id, "2026-12-24T00:00:00Z", OWNER)
    assert "Since then" not in words({"blocks": digest(services, kpi).blocks})


def test_an_alert_since_is_something_to_say(services: Services) -> None:
    """A digest that is left out when all is well comes where an alert has begun since its week."""
    kpi = activation(services)
    about = subject([kpi.id], "week", skip=True)
    assert compose.digest(services, delivery(services, about), Source().connectors(), drawing=nothing) is not None


@pytest.mark.parametrize("language", LATER)
def test_many_changes_are_counted(services: Services, language: str) -> None:
    """A bad day of everything makes a line, not a page."""
    many = [filled(services, f"K{n}", 43, {"2026-11-28": 31.2}, target=40, alert_at=35) for n in range(9)]
    line = spaced(words({"blocks": digest(services, *many, language=language).blocks[1:2]})).strip().split("\n")[1]
    assert line.endswith({"en": "and 5 more.", "fr": "et 5 autres."}[language])


@pytest.mark.parametrize("grain", ["day", "hour"])
def test_the_chart_of_an_alert_ends_with_the_value_that_alerts(services: Services, texts: Texts, grain: str) -> None:
    """Below "31.2% Sat 28 Nov, below the alert threshold" the line falls to 31.2 on 28 Nov, not up to the week before;
    the card, what is shared, the answer to a question, and the picture for a Slack without charts."""
    if grain == "day":
        (found,) = standings(services, HERE, [activation(services)])
    else:
        kpi = fetched(services, "Activation", **MEAN, target=40, alert_at=35, grain="hour")
        hours = [datetime(2026, 11, 29, 8) - timedelta(hours=n) for n in range(700)]
        keep(services, kpi, {f"{at:%Y-%m-%dT%H}": 31.2 if n == 0 else 43 for n, at in reversed([*enumerate(hours)])})
        (found,) = standings(services, HERE, [kpi])
    one, history = found
    assert one.alert is not None
    points = charted_now(one, history)
    assert (points[-1].value, points[-1].grain) == (31.2, grain)
    assert chart(texts.speak("en"), one.kpi, points) is not None
    lines = curve(shown_now(one), history)
    assert lines is not None
    assert lines.last.y == 31.2


def test_the_chart_of_a_kpi_without_an_alert_is_of_its_weeks(services: Services) -> None:
    """It ends with the week that the card tells."""
    ((one, history),) = standings(services, HERE, [conversion(services)])
    assert charted_now(one, history)[-1].period == "2026-W47"
    assert shown_now(one) is one


def test_what_is_shared_of_an_alert_has_its_day_in_the_chart(services: Services) -> None:
    """A channel that is shown the KPI sees the bad day, not the good week."""
    kpi = activation(services)
    post = compose.shared(services, delivery(services, kpi.id, compose.SHARED))
    assert post is not None
    (drawn,) = [json.dumps(one) for one in post.blocks if one["type"] == "data_visualization"]
    assert "28 Nov" in drawn
    assert "31.2" in drawn
