"""One KPI told unbidden: the alert of its owner, and what is shared in a channel."""

from dataclasses import replace

import pytest

from bot.kpis.aggregate import series
from bot.kpis.blocks import need, one
from bot.kpis.kpi import Kpi
from bot.text import LANGUAGES, Texts, Translator
from tests.ideas.making import slack_takes
from tests.kpis.making import OWNER, readings, sample, standing, week_of
from tests.kpis.test_figures import spaced
from tests.words import words

UP = Kpi("k", "Sign-ups", target=100, combine="none", owner=OWNER)


@pytest.mark.parametrize(
    ("kpi", "value", "english", "french"),
    [
        (
            replace(UP, alert_at=90),
            80,
            "*Sign-ups*: 80, below the alert threshold of 90",
            "*Sign-ups* : 80, sous le seuil d’alerte de 90",
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
            "*Sign-ups*: 80, below its range, which starts at 90",
            "*Sign-ups* : 80, au-dessous de la fourchette, qui commence à 90",
        ),
        (
            replace(UP, direction="band", high=50),
            80,
            "*Sign-ups*: 80, above its range, which ends at 50",
            "*Sign-ups* : 80, au-dessus de la fourchette, qui s’arrête à 50",
        ),
    ],
)
def test_an_alert_says_what_was_crossed(texts: Texts, kpi: Kpi, value: float, english: str, french: str) -> None:
    """The owner reads value and threshold in the first line, sees the chart, can act, and reads why they hear of it."""
    history = readings(week_of(100, value))
    for language, meant in zip(LANGUAGES, (english, french), strict=True):
        blocks, text = one.alert(texts.speak(language), standing(kpi, week_of(100, value)), series(kpi, history, "day"))
        slack_takes(blocks, text)
        said = spaced(words({"blocks": blocks})).splitlines()
        assert (said[0], spaced(text)) == (meant, meant.replace("*", ""))
        assert not said[1][0].islower()
        kinds = [block["type"] for block in blocks]
        assert kinds == ["section", "data_visualization", "actions", "context"]
        buttons = [element["action_id"] for element in blocks[2]["elements"]]
        assert buttons == ["kpis.need:details", "kpis.need:on_it", "kpis.share", "kpis.snooze"]


def test_an_unusual_value_alerts_with_its_reason(texts: Texts) -> None:
    """What is unusual and what is normal, said once."""
    found = next(one_ for one_, _ in sample() if one_.unusual)
    blocks, _ = one.alert(texts.speak("en"), found, [])
    said = spaced(words({"blocks": blocks}))
    assert said.count("unusually low (normally") == 1


def test_a_shared_kpi_can_be_acted_upon(texts: Texts) -> None:
    """Its value, its chart, who shared it, and the buttons that a digest has; also where it has no value yet."""
    values = week_of(100, 88)
    blocks, text = one.shared(texts.speak("en"), standing(UP, values), series(UP, readings(values), "day"), "U0SHARER")
    slack_takes(blocks, text)
    assert text == "Sign-ups: 88"
    assert "Shared by <@U0SHARER>" in str(blocks)
    assert [element["value"] for element in blocks[2]["elements"]] == ["details k", "discuss k", "on_it k"]
    slack_takes(*one.shared(texts.speak("fr"), standing(UP, []), [], "U0SHARER"))


def test_who_is_on_it_is_shown_once(t: Translator) -> None:
    """The line that says so is replaced, not repeated, when another joins."""
    bare = need.lines(t, standing(UP, week_of(100, 88)), need.Context())
    first = need.claimed(t, bare, ["U0ONE"])
    both = need.claimed(t, first, ["U0ONE", "U0TWO"])
    assert first.count("👀") == both.count("👀") == 1
    assert "<@U0ONE>" in both
    assert "<@U0TWO>" in both
    assert need.claimed(t, both, []) == bare
