"""A message or view of each kind that sessions send, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.insights.insight import ROOM as INSIGHTS
from bot.outcomes.samples import outcome_samples
from bot.records.samples import record_samples, sampled
from bot.sessions import blocks
from bot.sessions.desk import ROOM
from bot.sessions.listeners import SETTINGS
from bot.sessions.plan import KIND, plan_fields
from bot.sessions.session import MOST, TeamExposure
from bot.sessions.usage import USAGE
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.slack.text import Mrkdwn
from bot.text import Translator


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with a session of no company."""
    yield from record_samples(t, ROOM, "/insight", USAGE)
    one, insight = sampled(ROOM), sampled(INSIGHTS)
    played = ("Interview https://docs.slack.dev 12:34", "https://docs.slack.dev", "tape 3, 12:34", "")
    items = [*(replace(insight, content=replace(insight.content, recording=said)) for said in played), None]
    agenda = [*items, *items][:MOST]
    teams = [TeamExposure("@design", 270, 4, 6)]
    card = blocks.card_buttons(t, one, was_there=False, has_begun=True, leads=True, may_change=True, free=True)
    row = [kit.button(t("sessions-list"), "sessions.list", "{}")]
    shown = {
        "an agenda": blocks.post(t, one, agenda, "Priya"),
        "an agenda that nobody leads": blocks.post(t, one, agenda, ""),
        "an agenda before it is posted": blocks.post(t, replace(one, number=0), agenda, "Priya"),
        "what whoever leads it reads": blocks.facilitate(t, one, MOST),
        "its buttons": [kit.actions(*card), kit.actions(*row)],
        "counted": blocks.counted(t, one, blocks.hours(t, 90), was_there=True),
        "the next and the last": blocks.overview(t, ROOM, [one], [Mrkdwn("…")], one, KIND),
        "nothing": blocks.overview(t, ROOM, [], [], None, KIND),
        "hours": blocks.team_hours(t, teams, t("sessions-teams-none")),
    }
    for name, part in shown.items():
        yield f"sessions: {name}", kit.message(part, t("sessions-title"))
    yield "sessions: the form of who was there", blocks.mark_form(t, one)
    yield from outcome_samples(t, ROOM)
    fields = plan_fields(t, {"people": ["U0SAMPLE01"]})
    yield "sessions: the fields that plan", kit.modal("schedule.save", "…", fields, submit="…", close="…")
    yield "sessions: the settings", settings_form(t, [SETTINGS], {"sessions-minutes": "60"})
