"""A message or view of each kind that KPIs send, for `product-ops check --blocks`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.connectors import CONNECTORS
from bot.connectors.source import Topic
from bot.kpis.aggregate import series
from bot.kpis.blocks import answers, card, form, history, home, lists, more, one, preview, topics
from bot.kpis.blocks import value as values
from bot.kpis.blocks.card import KpiFacts
from bot.kpis.blocks.digest import Edition, digest
from bot.kpis.blocks.lists import Page, listing
from bot.kpis.blocks.source import SourceChoice
from bot.kpis.blocks.versions import versions
from bot.kpis.exchange import MATCHED
from bot.kpis.kpi import Collection, Kpi, Reading
from bot.kpis.listeners.settings import SETTINGS
from bot.kpis.plan import PLAN, digest_fields, facts
from bot.kpis.standing import OWN, WEEK, ReportPeriod, Standing, stand
from bot.kpis.subject import KIND, subject
from bot.kpis.usage import USAGE
from bot.kpis.version import KpiVersion
from bot.merge import FieldVersion, FormBase
from bot.periods import step
from bot.schedule.blocks import form as planning
from bot.schedule.blocks import listing as plans
from bot.schedule.blocks.form import ScheduleFormState
from bot.schedule.blocks.listing import SchedulePage, ScheduleRow
from bot.schedule.cadence import Cadence
from bot.schedule.schedule import Schedule
from bot.schedule.values import given_by
from bot.slack import blocks as kit
from bot.slack import meant
from bot.slack.answering import answer_modal
from bot.slack.blocks import Block
from bot.slack.home import steps_blocks
from bot.slack.import_samples import import_samples
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.slack.sharing import question
from bot.slack.text import Mrkdwn, say
from bot.text import Translator

_NOW, _AT = datetime(2026, 11, 23, 9, tzinfo=UTC), "2026-11-23T09:00:00Z"  # a Monday
_TOLD = ReportPeriod("week", "2026-W47")
_DAYS, _LAST = 180, "2026-11-22"
_PERSON, _CHANNEL, _ZONE = "U0SAMPLE01", "C0SAMPLE01", "Europe/Paris"
_KPIS = (
    Kpi("1", "Activation", "percent", target=43, combine="mean", owner=_PERSON, team="Growth"),
    Kpi("2", "Revenue", "currency", "EUR", target=11_000, target_per="week", combine="sum", owner=_PERSON),
    Kpi("3", "Cycle time", "duration", "d", "down", 4, combine="mean", owner=_PERSON),
    Kpi("4", "NPS", "points", target=40, combine="last", owner=_PERSON),
)
_ASKED = Kpi(
    "5",
    "Tickets",
    unit="duration",
    detail="h",
    direction="band",
    low=1,
    high=9,
    alert_unusual=True,
    zone=_ZONE,
    owner=_PERSON,
    contributors=(_PERSON,),
    team="Support",
    term="Ticket",
    source="zendesk",
    settings={"measure": "first_reply", "view": "1"},
    pipeline="tickets",
    created_at=_AT,
    changed_at=_AT,
)
_FAILED = Collection("5", _AT, "2026-11-22T09:00:00Z", "source-http-wait", {"until": _AT})
_PLAN = Schedule(
    id="1",
    kind="kpis.digest",
    subject=subject(["1", "2"], "week", "Product health", skip=True),
    channel=_CHANNEL,
    cadence=Cadence("week", 1, "09:00", _ZONE),
    language="fr",
    owner=_PERSON,
    paused=False,
    created_at=_AT,
    next_at="2026-11-30T08:00:00Z",
)
_PAUSED = replace(_PLAN, id="2", cadence=Cadence("quarter", 31, "18:30", "UTC"), owner="", paused=True, next_at="")
Known = tuple[Sequence[Standing], dict[str, list[Reading]]]


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with names and figures of no company."""
    histories = {kpi.id: _history(kpi, n) for n, kpi in enumerate((*_KPIS, _ASKED))}
    found = [stand(kpi, histories[kpi.id], _NOW, _TOLD) for kpi in _KPIS]
    found.append(stand(_ASKED, histories["5"], _NOW, _TOLD, _FAILED, retry_at=_AT))
    yield from _posts(t, (found, histories))
    yield from _cards(t, (found, histories))
    yield "the question before a discussion", _message(t, question(t, "kpis.discuss", "{}", "C0SAMPLE01"))
    yield from _lists(t, found)
    yield from _forms(t)
    yield from _values(t)
    yield from _schedules(t)
    yield from _previews(t, (found, histories))
    yield from import_samples(t, MATCHED, ("csv", "toml"), [kit.option(one.name, one.id) for one in _KPIS])


def _history(kpi: Kpi, n: int) -> list[Reading]:
    first = step("day", _LAST, 1 - _DAYS)
    return [Reading(kpi.id, step("day", first, at), 40.0 + n + at % 7 - at // 90, _AT, "sql") for at in range(_DAYS)]


def _message(t: Translator, blocks: Sequence[Block]) -> Block:
    return kit.message(blocks, t("kpis-title"))


def _edition(histories: dict[str, list[Reading]]) -> Edition:
    return Edition(
        "Product health",
        of=_TOLD.of,
        owner=_PERSON,
        owner_name="Ada",
        next_at="2026-11-30T09:00:00Z",
        archived=["Sign-ups"],
        left_out=1,
        histories=histories,
    )


def _posts(t: Translator, known: Known) -> Iterator[Sample]:
    """What comes unbidden, or is shared."""
    found, histories = known
    yield "the digest of KPIs", kit.message(*digest(t, found, _edition(histories)))
    topics_ = [(Topic("Cannot log in", 7), 3), (Topic("Export", 4), 0), (Topic("Dark mode", 1), None)]
    told = topics.topics_message(t, [topics.TopicSummary(_ASKED, "week", _TOLD.of, topics_)])
    yield "what people wrote about, below a digest", kit.message(*told)
    first, figures = found[0], series(_KPIS[0], histories["1"], WEEK.every)
    yield "what begins a discussion", kit.message(*one.discussion(t, first, _PERSON))
    yield "a KPI that a channel is told", kit.message(*answers.value(t, first, figures, "Ada"))
    yield "what moved", kit.message(*answers.movement(t, [first], "week", _TOLD.of, shared=False))
    shared, text = one.shared(t, first, figures, _PERSON)
    buttons = next(block for block in shared if block["type"] == "actions")
    too = one.taken(t, buttons["elements"], {first.kpi.id: [_PERSON]}, private=False)
    yield "a KPI that is shared", kit.message(shared, text)
    yield "a KPI that somebody is on", kit.message([{**buttons, "elements": too}], text)
    own = stand(_KPIS[0], histories["1"], _NOW, OWN)
    yield "the alert about a KPI", kit.message(*one.alert(t, own, series(_KPIS[0], histories["1"], "day")))
    yield "the form that shares a KPI", one.share_form(t, _KPIS[0], _CHANNEL, "", "1")


def _cards(t: Translator, known: Known) -> Iterator[Sample]:
    """One KPI, and what became of it."""
    found, histories = known
    figures = series(_KPIS[0], histories["1"], WEEK.every)
    shown = card.answer(t, KpiFacts(found[0], figures=figures, may_change=True, may_enter=True))
    yield "the card of a KPI", kit.message(shown, "Activation")
    yield "the card of a KPI in a form", answer_modal(t, t("kpis-title"), shown)
    asked = KpiFacts(found[-1], "A request for help.", _FAILED, may_change=True, notes=[t("kpis-saved-edit")])
    yield "the card of a KPI whose source failed", kit.message(card.answer(t, asked), "Tickets")
    yield "the card of a KPI without a value", _message(t, card.answer(t, KpiFacts(Standing(_KPIS[1]), may_enter=True)))
    corrected = [Reading("1", _LAST, 42, _AT, "manual", _PERSON, 2, 41.0), *histories["1"][:-30:-1]]
    yield "the readings of a KPI", _message(t, history.history(t, _KPIS[0], corrected, 1, more=True, cut=True))
    days = [f"2026-11-{day:02}T09:00:00Z" for day in range(22, 0, -1)]
    said = [KpiVersion(replace(_ASKED, team=f"Team {at}", changed_at=at), _PERSON) for at in days]
    yield "what a KPI was defined as", _message(t, versions(t, said[0].kpi, said, 1, may_change=True))
    yield "the question before a KPI is archived", more.ask_archive(t, _KPIS[0], "")


def _lists(t: Translator, found: Sequence[Standing]) -> Iterator[Sample]:
    """Several KPIs, or none."""
    shown = listing(t, found, Page("Growth", 1), 120, ["Growth"], (_TOLD.every, _TOLD.of))
    yield "the list of KPIs", _message(t, shown)
    yield "the list without KPIs", _message(t, listing(t, [], Page(), 0, []))
    yield "a name that is no KPI's", _message(t, lists.not_found(t, "Activaton", [("Activation", "1")], "6"))
    yield "a number that is no KPI's", _message(t, lists.not_found(t, "12", [], add=False))
    yield "a command with a letter wrong", _message(t, meant.question(t, "/kpi digest"))
    yield "the help of KPIs", _message(t, lists.help_(t, USAGE))
    rows = [*(home.care(t, one) for one in found), home.needed(t, found[0]), home.to_enter(t, found[0])]
    yield "KPIs on the Home tab", kit.home([*rows, kit.actions(*home.buttons(t))])
    yield "the settings of KPIs", settings_form(t, [SETTINGS], {"definers": "managers"})
    yield "the first steps with KPIs", _message(t, steps_blocks(home.first_steps(t)))


def _forms(t: Translator) -> Iterator[Sample]:
    """The form of a KPI."""
    offered = SourceChoice(list(CONNECTORS.values()), {}, ["tableau"])
    given = {"name": "Sign-ups", "owner": _PERSON, "zone": _ZONE}
    mine = SourceChoice([CONNECTORS["manual"]], restricted=True)
    yield "the form of a new KPI", form.build(t, given, mine, form.KpiFormState(own_zone=_ZONE), beside=form.Beside())
    carried = form.KpiFormState("5", FormBase(_AT), own_zone=_ZONE, more=True)
    theirs = {"target": (FieldVersion(_AT, _PERSON, _AT, {}), "42"), "owner": (FieldVersion(_AT, "", _AT, {}), "")}
    beside = form.Beside(_ASKED, {"mean": "W47: 42 h"}, {"zendesk.view": "All"}, t("kpis-testing"), asked=theirs)
    whole = form.build(t, form.given_by(t, _ASKED), offered, carried, t("kpis-testing"), beside=beside)
    yield "the form of a KPI, unfolded", whole
    money = {**given, "unit": "currency", "source": "http_json", "zone": "other", "zone_typed": "Paris"}
    yield "the form of a KPI in a currency", form.build(t, money, offered, carried, beside=form.Beside())


def _values(t: Translator) -> Iterator[Sample]:
    """A value that somebody brings."""
    first, value = _KPIS[0], Reading("1", _LAST, 0.42, _AT, "manual", _PERSON)
    for kpi in _KPIS:
        yield f"the form of a value, {kpi.unit}", values.form(t, kpi, "")
    asked = say(t, "kpis-set-share", name=first.name, value="0.42 %")
    yield "the question whether a value is a share", kit.message(values.share(t, first, asked, 0.42, _LAST), asked)
    kept = [kit.context(t("kpis-saved-edit")), values.undo(t, value)]
    yield "a value that was saved", _message(t, kept)


def _schedules(t: Translator) -> Iterator[Sample]:
    """A digest that is planned."""
    carried, known = ScheduleFormState(KIND, own_zone=_ZONE), [*_KPIS, replace(_ASKED, archived_at=_AT)]
    empty: dict[str, Any] = {"channel": "", "zone": "other", "kpis": []}
    for name, plan, instead in (("week", _PLAN, {}), ("quarter", _PAUSED, empty)):
        told = facts(t, plan.subject)
        given = {"channel": plan.channel, **given_by(plan.cadence, told.covers), **told.values, **instead}
        own = digest_fields(t, known, given)
        yield f"the form of a digest by the {name}", planning.form(t, PLAN, own, given, carried)
    rows = [ScheduleRow(_PLAN, "Weekly", facts(t, _PLAN.subject), preview=PLAN.preview)]
    shown = SchedulePage(KIND, offered=[(KIND, "kpis-plan-new")])
    yield "the list of digests", _message(t, plans.listing(t, rows, shown, "kpis-plan-list", "kpis-plan-none"))
    yield "the question before a digest is deleted", planning.ask_delete(t, PLAN, Mrkdwn("*Weekly*"), {"view": ""})


def _previews(t: Translator, known: Known) -> Iterator[Sample]:
    """A digest before it is posted."""
    carried = preview.PostFormState("1", _AT, _CHANNEL, opened=_AT, zone=_ZONE)
    yield "a preview that is being composed", preview.composing(t, carried)
    shown, _ = digest(t, known[0], replace(_edition(known[1]), acts=False))
    yield "the preview of a digest", preview.preview(t, carried, _KPIS, ["1"], shown, channel=_CHANNEL)
    below = replace(carried, thread="1.2")
    yield "the preview of nothing", preview.preview(t, below, _KPIS, [], [], note=t("kpis-preview-nothing"))
