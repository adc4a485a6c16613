"""Six months of a company: what it captured, shipped and decided, and four figures that a reader recounts by hand."""

import csv
import io
from dataclasses import dataclass, replace
from datetime import timedelta
from math import ceil
from statistics import median
from typing import Any

import pytest

from bot.champions.desk import CHAMPIONS
from bot.champions.team import Champion
from bot.clock import stamp
from bot.decisions.decision import Decision
from bot.decisions.desk import ROOM as DECISIONS
from bot.decisions.desk import DecisionDesk
from bot.ideas.desk import IdeaDesk
from bot.ideas.idea import Idea
from bot.impact_posts.compose import KIND
from bot.inquiries.store import surveys
from bot.inquiries.store.surveys import SurveyRound
from bot.kpis.desk import KpiDesk
from bot.kpis.kpi import Kpi
from bot.posts import Offer
from bot.pulse.desk import SURVEY, turn
from bot.records.desk import RecordDesk
from bot.roadmap.desk import RoadmapDesk
from bot.schedule.store import deliveries
from bot.services import Services
from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import form, form_from, newest, press, received, send
from tests.words import action_ids, words

TEAM = (ENGLISH, FRENCH, DEVELOPER, SUPPORT, ADMIN)
LIVES = ((170, 10, 20, 60), (160, 5, 9, 41), (150, 30, 44, 100), (120, 2, 8, 20), (100, 12, 20, 35), (90, 3, 4, 25))
"""Of each idea how many days ago it was captured, and after how many days it was planned, begun and shipped."""


@dataclass(frozen=True)
class Story:
    """Who reads, what they type, and what they read."""

    user: str
    how: str
    link: str
    pulse: str
    thanks: str
    baseline: str
    before: str


IN_ENGLISH = Story(
    user=ENGLISH,
    how="a commit to production",
    link="link",
    pulse="pulse",
    thanks="Thanks. *3–5 h* counts",
    baseline="baseline",
    before="*Product lead time*\nBefore, ",
)
IN_FRENCH = Story(
    user=FRENCH,
    how="d’un commit à la production",
    link="lier",
    pulse="baromètre",
    thanks="Merci. *3–5 h* compte",
    baseline="référence",
    before="*Délai produit*\nAvant, ",
)


def typed(person: Person, text: str = "") -> dict[str, Any]:
    """Type `/impact …`; what came back at once, which only this person sees."""
    answer = person.command("/impact", text, channel=CHANNEL)
    assert answer is not None
    assert answer["ephemeral"]
    return answer


def exported(world: World, person: Person) -> list[dict[str, str]]:
    """The rows behind all figures, as the file that was sent has them."""
    typed(person, "export")
    return list(csv.DictReader(io.StringIO(received(world, "impact").removeprefix("\ufeff"))))


def ago(services: Services, days: float) -> Services:
    """The bot as it was so many days ago."""
    return replace(services, clock=lambda: services.clock() - timedelta(days=days))


def half_a_year(world: World) -> list[int]:
    """Ideas that were shipped, one that is open, decisions with and without evidence; the numbers of the ideas."""
    services, here, numbers = world.bot.services, world.workspace, list[int]()
    for at, (days, planned, begun, shipped) in enumerate(LIVES):
        own = IdeaDesk(ago(services, days), here, ADMIN)
        numbers.append(own.capture(Idea(0, f"Idea {at}", team="Checkout", owner=ENGLISH)).number)
        for after, said in (
            (planned, {"horizon": "next"}),
            (begun, {"status": "in_progress"}),
            (shipped, {"status": "shipped"}),
        ):
            RoadmapDesk(ago(services, days - after), here, ADMIN).move(numbers[-1], **said)
    IdeaDesk(ago(services, 30), here, ADMIN).capture(Idea(0, "Still open"))
    evidence = [
        ("data", "12 calls"),
        ("data", "3 % of 900"),
        ("opinion", ""),
        ("research", "We asked"),
        ("opinion", ""),
    ]
    for at, (kind, proof) in enumerate(evidence):
        made = Decision(f"Decision {at}", ADMIN, "Checkout", kind, proof)
        DecisionDesk(ago(services, 40), here, ADMIN).add(DECISIONS, made)
    RecordDesk(services, here, ADMIN).add(CHAMPIONS, Champion("Checkout", people=TEAM))
    return numbers


def measured(world: World) -> None:
    """KPIs of who pays by wallet and of who could, with a value a day for a month."""
    own = KpiDesk(world.bot.services, world.workspace, ADMIN)
    for name, value in (("Payers", 30.0), ("Shoppers", 100.0)):
        kpi = own.define(Kpi("", name, owner=ADMIN))
        for days in (70, 60):
            own.set_value(kpi.id, value, (world.clock() - timedelta(days=days)).date().isoformat())


def open_pulse(world: World) -> None:
    """A round of the pulse opens."""
    now = world.clock()
    ends = stamp(now + timedelta(days=5))
    with world.bot.services.store.write(world.workspace):
        from bot.slack.store import save_setting

        save_setting(world.bot.services.store, world.workspace, "impact.pulse", "on")
        one = SurveyRound(SURVEY.room, "2026-Q4/1", stamp(now), ends)
        surveys.add_round(world.bot.services.store, world.workspace, one)
    turn(world.bot.services)


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_four_figures_are_recounted_by_hand(world: World, story: Story) -> None:
    """Whoever reads the card sees how each figure is counted, says by which KPI a use is measured, answers the pulse,
    takes the rows out, and comes to the same; a manager sets a baseline, and what is posted stays."""
    person, helena = world.person(story.user), world.person(ADMIN)
    numbers = half_a_year(world)
    measured(world)
    card = typed(person)
    press(world, person, card, "impact.how:lead_time")
    assert story.how in words(newest(world, person))
    owner = world.person(ENGLISH)
    for number in numbers[1:3]:
        form_from(world, owner, f"{story.link} {number}", command="/impact")
        shown = form(world, owner)
        for field in ("kpi", "eligible"):
            owner.options(shown, "feature_use.pick", "", field)
        send(world, owner, kpi="Payers", eligible="Shoppers", threshold="25", days="90")
    _answer_pulse(world, story)
    _recount(exported(world, person), words(typed(person)))
    form_from(world, helena, "baseline set", command="/impact")
    day = world.clock().date()
    send(world, helena, metric="lead_time", since=str(day - timedelta(days=120)), until=str(day - timedelta(days=60)))
    assert story.before in words(typed(person, story.baseline))
    _post(world, person)


def _answer_pulse(world: World, story: Story) -> None:
    """Everybody in the team is asked in private, and answers; the round closes."""
    open_pulse(world)
    for user, band in zip(TEAM, ("3", "1", "3", "6", "3"), strict=True):
        one = world.person(user)
        press(world, one, typed(one, story.pulse), f"pulse.answer:{band}")
    assert story.thanks.split("*")[0] in words(newest(world, world.person(story.user)))
    world.clock.ahead += timedelta(days=6)
    turn(world.bot.services)


def _recount(rows: list[dict[str, str]], card: str) -> None:
    """The four figures by hand, each as the card says it."""
    by = {name: [row for row in rows if row["figure"] == name] for name in {row["figure"] for row in rows}}
    days = sorted(int(row["days"]) for row in by["lead_time"] if row["counts"] == "numerator")
    assert days == sorted(shipped for *_, shipped in LIVES)
    assert str(median(days)).removesuffix(".0") in card
    assert f"{days[ceil(0.85 * len(days)) - 1]}" in card
    assert [row["title"] for row in by["lead_time"] if row["counts"] == "beside"] == ["Still open"]
    for row in by["lead_time"]:
        if row["counts"] == "numerator":
            assert int(row["decide_days"]) + int(row["start_days"]) + int(row["build_days"]) == int(row["days"])
    used = [row["counts"] for row in by["features_used"]]
    judged = [row for row in by["features_used"] if row["counts"] in ("numerator", "denominator")]
    assert all((float(row["percent"]) >= 25) == (row["counts"] == "numerator") for row in judged)
    assert len(judged) + used.count("not_instrumented") + used.count("too_young") == len(LIVES)
    answers = [
        row["hours_from"] for row in by["time_to_agree"] if row["room"] == "pulse" for _ in range(int(row["answers"]))
    ]
    assert sorted(answers, key=int)[(len(answers) - 1) // 2] == "3"
    assert "3–5 h" in card
    whole = [row for row in by["decisions_on_data"] if row["counts"] in ("numerator", "denominator")]
    part = sum(row["evidence"] in ("data", "research") and row["link_or_figure"] == "yes" for row in whole)
    assert (part, len(whole)) == (2, 5)
    assert "40" in card
    assert part == sum(row["counts"] == "numerator" for row in whole)


def _post(world: World, person: Person) -> None:
    """The month's figures are posted; what becomes of things since changes nothing of them."""
    services = world.bot.services
    offer = Offer(KIND, "", f"{world.clock():%Y-%m}", CHANNEL, language="en", owner=ADMIN)
    with services.store.write(world.workspace):
        deliveries.offer(services.store, world.workspace, offer, stamp(world.clock()))
    world.tick()
    world.settle()
    post = newest(world, person)
    assert "Published as no. 1" in words(post)
    press(world, person, post, "impact_posts.how:lead_time")
    shown = newest(world, person)
    assert "impact_posts.export" in action_ids(shown)
    press(world, person, shown, "impact_posts.export")
    assert "Idea 0" in received(world, "impact")
