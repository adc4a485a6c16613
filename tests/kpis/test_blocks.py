"""What Slack takes: every message and view at the limits of what people type."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import pytest

from bot.kpis import figures
from bot.kpis.aggregate import Figure
from bot.kpis.blocks import card, history, home, lists, need, preview, value, words
from bot.kpis.blocks.card import KpiFacts
from bot.kpis.blocks.lists import Page
from bot.kpis.blocks.need import Context
from bot.kpis.blocks.table import table
from bot.kpis.usage import USAGE
from bot.schedule.blocks.form import hand_over
from bot.schedule.blocks.listing import called, line
from bot.sheets import Line, SheetOutcome
from bot.slack import blocks as kit
from bot.slack import import_blocks
from bot.slack.answering import answer_modal
from bot.slack.blocks import Block
from bot.slack.home import steps_blocks
from bot.text import Translator
from tests.ideas.making import slack_opens, slack_takes
from tests.ideas.showing import BACK, NASTY
from tests.kpis.showing import (
    BAND,
    EMPTY,
    FAILED,
    FULL,
    LONG_OUTCOME,
    MANY,
    NEVER,
    SCHEDULES,
    SHOWN,
    SMALL,
    STALE,
    STANDING,
    digest_form,
    digests,
    figure,
    reading,
    row,
    schedule,
)
from tests.words import action_ids
from tests.words import words as read

ROWS = [replace(one, kpi=replace(one.kpi, id=f"{n:016}")) for n, one in enumerate([STANDING, STALE] * 25)]
TEAMS = [f"{n} {NASTY[:55]}" for n in range(150)]
VERSIONS = [reading(n, f"2026-10-{1 + n // 8:02}", 8 - n % 8, corrected_from=1.0) for n in range(160)]
REFUSED = SheetOutcome([Line(n, NASTY, "refused", "kpis-import-value", {"text": NASTY}) for n in range(20)], [])


MESSAGES: dict[str, Callable[[Translator], list[Block]]] = {
    "a list": lambda t: lists.listing(t, ROWS, Page(TEAMS[0], 1), 250, TEAMS),
    "a list without teams": lambda t: lists.listing(t, [EMPTY], Page(), 1, []),
    "the list of a team without KPIs": lambda t: lists.listing(t, [], Page("x"), 0, TEAMS),
    "the first list": lambda t: lists.listing(t, [], Page(), 0, []),
    "a name that is none": lambda t: lists.not_found(t, NASTY[:80], [(kpi.name, kpi.id) for kpi in MANY[:3]], "1"),
    "a name without a like": lambda t: lists.not_found(t, "x", []),
    "the help": lambda t: lists.help_(t, USAGE),
    "a card": lambda t: card.answer(t, SHOWN),
    "a stale card": lambda t: card.answer(t, KpiFacts(STALE, collection=NEVER)),
    "an empty card": lambda t: card.answer(t, KpiFacts(EMPTY, may_change=True)),
    "a card of a band": lambda t: card.answer(t, KpiFacts(replace(STANDING, kpi=BAND), collection=FAILED)),
    "a history": lambda t: history.history(t, FULL, VERSIONS, 1, True),
    "an empty history": lambda t: history.history(t, FULL, [], 0, False),
    "the schedules": lambda t: digests(t, [row(t, one) for one in SCHEDULES], 1, more=True),
    "schedules of others": lambda t: digests(t, [row(t, schedule(), last="", may_change=False)]),
    "no schedules": lambda t: digests(t, []),
    "a report of a file": lambda t: import_blocks.report(t, NASTY, REFUSED, dry_run=True),
}


@pytest.mark.parametrize("name", MESSAGES)
def test_slack_takes_every_message(name: str, t: Translator) -> None:
    """No answer is refused, whatever people typed, and it has room to spare."""
    slack_takes(MESSAGES[name](t))


PREVIEW = preview.PostFormState("0" * 16, "2026-11-23T08:00:00Z", "C0GENERAL", "", BACK, opened="2026-11-23T08:00:00Z")
DIGEST = [kit.section("x" * 200)] * 47
VIEWS: dict[str, Callable[[Translator], Block]] = {
    **{f"the form of {one.name[:9]}": lambda t, one=one: value.form(t, one, BACK) for one in (FULL, SMALL)},  # type: ignore[misc]
    **{
        f"the form of what comes every {one.cadence.every} {one.id}": lambda t, one=one: digest_form(t, one, MANY, BACK)  # type: ignore[misc]
        for one in SCHEDULES
    },
    "a schedule before there is a KPI": lambda t: digest_form(t, None, []),
    "a preview before there is a KPI": lambda t: preview.preview(t, PREVIEW, [], [], [], note="Nothing."),
    "an empty schedule": lambda t: digest_form(t, None, [SMALL], zone="other"),
    "handing over": lambda t: hand_over(t, called(t, NASTY[:80], schedule()), "0" * 16, BACK),
    "composing": lambda t: preview.composing(t, PREVIEW),
    "a preview": lambda t: preview.preview(t, PREVIEW, MANY, [MANY[3].id], DIGEST),
    "a preview into a thread": lambda t: preview.preview(t, replace(PREVIEW, thread="1.1"), MANY, [], DIGEST),
    "a preview of nothing": lambda t: preview.preview(t, PREVIEW, [SMALL], [], [], note="Nothing."),
    "an import": lambda t: import_blocks.form(
        t, "kpis", ("csv",), [kit.option(one.name, one.id) for one in MANY], MANY[200].id, back=BACK
    ),
    "an import before there is a KPI": lambda t: import_blocks.form(t, "kpis", ("csv",), back=BACK),
    "a card in a form": lambda t: answer_modal(t, t("kpis-title"), card.answer(t, SHOWN)),
    "the Home tab": lambda t: kit.home(
        [
            *(make(t, one) for one in (STANDING, STALE, EMPTY) for make in (home.care, home.needed, home.to_enter)),
            *(line(t, called(t, NASTY[:80], one), LONG_OUTCOME) for one in SCHEDULES),
        ]
    ),
    "first steps": lambda t: kit.home(steps_blocks(home.first_steps(t))),
}


@pytest.mark.parametrize("name", VIEWS)
def test_slack_opens_every_view(name: str, t: Translator) -> None:
    """No form and no Home tab is refused, whatever people typed before."""
    slack_opens(VIEWS[name](t))


def texts(part: object) -> Iterator[str]:
    """Every text of a block."""
    if isinstance(part, Mapping):
        for name, inner in part.items():
            if name in ("text", "alt_text") and isinstance(inner, str):
                yield inner
            yield from texts(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from texts(inner)


@pytest.mark.parametrize("name", MESSAGES)
def test_no_text_is_left_in_another_language_or_unfilled(name: str, t: Translator) -> None:
    """No answer shows the name of a sentence, a placeholder or markup that somebody typed."""
    for said in texts(MESSAGES[name](t)):
        assert "kpis-" not in said
        assert "{$" not in said
        assert "<!channel>" not in said


def test_words_stand_beside_every_sign(t: Translator) -> None:
    """Who cannot tell the signs apart reads the state in words."""
    expected = {
        "en": ("on target", "far off target", "off target", "late"),
        "fr": ("cible atteinte", "loin de la cible", "hors cible", "en retard"),
    }
    far = replace(STANDING, unusual=None)
    value = far.figure.value if far.figure else 0.0
    missed = replace(far, aim=replace(far.aim, target=value * 1.1))
    rows = (replace(far, state="good"), far, missed, STALE)
    for said, standing in zip(expected[t.language], rows, strict=True):
        assert said in read({"blocks": card.answer(t, KpiFacts(standing))})
        assert said.capitalize() in read({"blocks": [table(t, [standing], "x")]})


def test_how_far_off_target_is_told_in_two_grades(t: Translator) -> None:
    """1.8% off and 60% off had one sign: what is far has another, of another shape, and says so."""

    def off(share: float) -> str:
        value = figure(100.0).value
        stood = replace(STANDING, figure=figure(value), previous=None, year_ago=None, unusual=None, state="bad")
        return need.lines(t, replace(stood, aim=replace(SMALL, unit="number", target=value / (1 - share))), Context())

    near, far = off(0.018), off(0.6)
    assert near.startswith("⚠️")
    assert far.startswith("🔴")
    said = {"en": "Far from its target", "fr": "Loin de sa cible"}[t.language]
    assert said in far
    assert said not in near


def test_a_level_is_told_once(t: Translator) -> None:
    """What a level stands at was said with its day, and a second time as the latest value."""
    level = replace(FULL, unit="number", detail="", combine="last", target=None, alert_at=None)
    part = Figure("week", "2026-W48", 1250.0, "2026-11-24", 2, 7, 7, whole=False)
    stood = replace(
        STANDING,
        kpi=level,
        aim=level,
        reading=replace(reading(1250.0, "2026-11-24"), final=True),
        figure=part,
        state="no_target",
        unusual=None,
        previous=None,
        year_ago=None,
    )
    assert read({"blocks": card.answer(t, KpiFacts(stood))}).count(figures.value(t, level, 1250.0)) == 1


def test_a_correction_stands_in_its_line(t: Translator) -> None:
    """Six blanks made it look as if it hung below; on a phone it fell back to the margin."""
    versions = [reading(2.0, version=2, corrected_from=1.0), reading(1.0)]
    shown = read({"blocks": history.history(t, FULL, versions, 0, more=False)})
    assert "\n   " not in shown
    assert "·" not in shown


def test_a_stale_value_is_never_said_to_move(t: Translator) -> None:
    """Past its freshness a KPI is late, not unchanged, down or up: in the list and in the card."""
    moved = {"en": ("up", "down", "same", "steady"), "fr": ("sur une semaine", "stable")}[t.language]
    for said in (read({"blocks": [table(t, [STALE], "x")]}), read({"blocks": card.answer(t, KpiFacts(STALE))})):
        assert not any(word in said.replace("supported", "").split() for word in moved), said


def test_only_who_may_is_offered_to_change(t: Translator) -> None:
    """Buttons that would be refused are not shown."""
    mine = action_ids({"blocks": card.answer(t, SHOWN)})
    others = action_ids({"blocks": card.answer(t, replace(SHOWN, may_change=False))})
    assert {"kpis.set", "kpis.share", "kpis.more"} <= set(mine)
    assert "kpis.set" in others, "a right of its own"
    nobody = replace(SHOWN, may_change=False, may_enter=False)
    assert set(action_ids({"blocks": card.answer(t, nobody)})) == {"kpis.share", "kpis.more", "glossary.open"}
    acts = [str(option["value"]) for option in card.answer(t, nobody)[-1]["elements"][-1]["options"]]
    assert [act.partition(":")[0] for act in acts] == ["history", "definitions"]


def test_a_correction_is_told_from_a_period_that_filled_up(t: Translator) -> None:
    """A value that changed after its period had ended is a correction; one that grew before it ended is none."""
    before = reading(40, "2026-11-22", 1)
    told = {"en": ("Corrected from", "Before:"), "fr": ("Corrigé ; auparavant", "Auparavant :")}[t.language]
    for newest, said in (
        (reading(41.2, "2026-11-22", 2, corrected_from=40.0), told[0]),
        (reading(41.2, "2026-11-22", 2), told[1]),
    ):
        shown = read({"blocks": history.history(t, FULL, [newest, before], 0, False)}).replace("\u00a0", " ")
        assert said in shown
        assert "€" in shown


PERIODS = {
    "en": {"day": "23 Nov 2026", "week": "16–22 Nov 2026", "month": "November 2026", "hour": "23 Nov 2026, 09:00"},
    "fr": {
        "day": "23 nov. 2026",
        "week": "16–22 nov. 2026",
        "month": "novembre 2026",
        "hour": "23 nov. 2026, 09:00",
    },
}


def test_periods_are_said_in_words(t: Translator) -> None:
    """Nobody reads "2026-W47"."""
    names = {"day": "2026-11-23", "week": "2026-W47", "month": "2026-11", "hour": "2026-11-23T09"}
    assert {grain: words.period(t, grain, name) for grain, name in names.items()} == PERIODS[t.language]
