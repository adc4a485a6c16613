"""One KPI told unbidden: an alert to its owner, and what somebody shares in a channel. Each with its chart and what can
be pressed about it."""

from collections.abc import Mapping, Sequence

from bot.kpis import figures
from bot.kpis.aggregate import Figure
from bot.kpis.blocks import need
from bot.kpis.blocks.chart import chart
from bot.kpis.blocks.need import Context
from bot.kpis.blocks.state import crossed
from bot.kpis.blocks.unread import unread
from bot.kpis.blocks.words import brief, pipeline
from bot.kpis.kpi import Kpi
from bot.kpis.rank import is_beyond_limit
from bot.kpis.standing import Standing
from bot.schedule.blocks.fields import channel_field
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.text import Mrkdwn, bare, escape, mention, opening, say
from bot.text import Translator

SNOOZES = {"day": 1, "week": 7, "month": 28}  # days
ALERT_ACTS = ("details", "on_it")
SHARED_ACTS = ("details", "discuss", "on_it")


def alert(t: Translator, standing: Standing, history: Sequence[Figure]) -> tuple[list[Block], str]:
    """What the owner of a KPI hears between digests: the value that is beyond their threshold, or unusual."""
    kpi, said = standing.kpi, _alarm(t, standing)
    strange = figures.unusual(t, standing) if is_beyond_limit(standing) else ""
    facts = [figures.change(t, standing), strange, pipeline(t, standing) or need.beside(t, standing, Context())]
    told = Mrkdwn("\n".join((said, need.sentence(", ".join(escape(fact) for fact in facts if fact))))).strip()
    drawn = chart(t, kpi, history)
    snoozes = [kit.option(t(f"kpis-snooze-{name}"), f"{name} {kpi.id}") for name in SNOOZES]
    return [
        kit.section(Mrkdwn(told), block_id=f"{need.ACTION}.{kpi.id}"),
        *([drawn] if drawn else []),
        kit.actions(
            *acts(t, kpi, ALERT_ACTS),
            kit.button(t("kpis-share"), "kpis.share", kpi.id),
            kit.select("kpis.snooze", snoozes, placeholder=t("kpis-snooze")),
        ),
        kit.context(say(t, "kpis-alert-why", grain=kpi.grain)),
    ], bare(said)


def shared(t: Translator, standing: Standing, history: Sequence[Figure], person: str) -> tuple[list[Block], str]:
    """A KPI as it is shown to a channel, and by whom."""
    kpi = standing.kpi
    drawn = chart(t, kpi, history)
    return [
        need.entry(t, standing, Context(), acts=()),
        *([drawn] if drawn else []),
        *unread(t, [standing], kpi.zone),
        kit.actions(*acts(t, kpi, SHARED_ACTS)),
        kit.context(say(t, "kpis-shared-by", who=mention(person))),
    ], t("kpis-shared-text", name=kpi.name, value=need.value(t, standing))


def discussion(t: Translator, standing: Standing, person: str) -> tuple[list[Block], str]:
    """What begins a thread about a KPI: its owner is called, by a `person` who is named too."""
    kpi, figure, value = standing.kpi, standing.figure, need.value(t, standing)
    if figure is not None:  # the message above may tell of another period
        value = t("kpis-value-of", value=value, period=brief(t, figure.grain, figure.period))
    owner = mention(kpi.owner) if kpi.owner else escape(t("kpis-card-no-owner"))
    who = mention(person) if person else escape(t("slack-somebody"))
    text = say(t, "kpis-discuss", who=who, owner=owner, name=kpi.name, value=value)
    reason = need.reason(t, standing)
    why = [kit.context(opening(reason if reason.endswith(".") else f"{reason}."))] if reason else []
    return [kit.section(text), *why], text


def acts(t: Translator, kpi: Kpi, names: Sequence[str]) -> list[Block]:
    """The buttons of what can be done about a KPI."""
    return [
        kit.button(t(f"kpis-need-{act.replace('_', '-')}"), f"{need.ACTION}:{act}", f"{act} {kpi.id}") for act in names
    ]


def labels(t: Translator, act: str) -> set[str]:
    """What a button or an entry of a menu may say that does this."""
    too = {t("kpis-need-on-it-too")} if act == "on_it" else set()
    return {t(f"kpis-need-{act.replace('_', '-')}")} | too


def taken(
    t: Translator, elements: Sequence[Block], people: Mapping[str, Sequence[str]], *, private: bool
) -> list[Block]:
    """The buttons of a message once somebody is on it: a `private` one has nobody else to take it, elsewhere others may
    join."""
    found: list[Block] = []
    for element in elements:
        act, kpi = need.pressed(str(element.get("value") or ""))
        if act != "on_it" or not people.get(kpi):
            found.append(element)
        elif not private:
            found.append(kit.button(t("kpis-need-on-it-too"), str(element["action_id"]), element["value"]))
    return found


def _alarm(t: Translator, standing: Standing) -> Mrkdwn:
    kpi, reading = standing.kpi, standing.reading
    if reading is None:
        return escape(kpi.name)
    value = figures.value(t, kpi, reading.value)
    return say(t, "kpis-alert-said", name=kpi.name, value=value, what=crossed(t, standing))


def share_form(t: Translator, kpi: Kpi, channel: str, back: str, once: str) -> Block:
    """Where to show a KPI, in `channel` unless another is chosen. `once` makes however many submissions of the form one
    post."""
    fields = [
        kit.section(say(t, "kpis-share-what", name=kpi.name)),
        channel_field(t, channel),
    ]
    return form_view(t, "kpis.share", "kpis-share", fields, {"kpi": kpi.id, "back": back, "once": once}, "kpis-post")
