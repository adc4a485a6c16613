"""One KPI: its value and what to think of it, where it comes from, who looks after it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.kpis import figures
from bot.kpis.aggregate import Figure, is_unsaid, way
from bot.kpis.blocks import need
from bot.kpis.blocks.chart import chart
from bot.kpis.blocks.more import card_more
from bot.kpis.blocks.state import crossed, normal, state
from bot.kpis.blocks.table import goal
from bot.kpis.blocks.words import brief, failure, period, pipeline
from bot.kpis.kpi import Collection
from bot.kpis.standing import Standing
from bot.periods import usual
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, mention, moment, say, trim
from bot.text import Translator

_DEFINITION = 600  # characters


@dataclass(frozen=True)
class KpiFacts:
    """Everything an answer about one KPI says. `definition` is what its glossary term means, in the reader's language;
    empty where nobody has defined it, and where the glossary has none for its team: `contexts` are then those that it
    has some for, and whose the `definition` is where it is one team's. `term_is_known` to the glossary or not.
    `figures` are those of its chart, oldest first."""

    standing: Standing
    definition: str = ""
    collection: Collection | None = None
    may_change: bool = False
    may_enter: bool = False
    figures: Sequence[Figure] = field(default_factory=tuple)
    notes: Sequence[str] = field(default_factory=tuple)
    term_is_known: bool = False
    contexts: Sequence[str] = ()


def answer(t: Translator, shown: KpiFacts) -> list[Block]:
    """The KPI for the person who asked, with what they can do."""
    standing, kpi = shown.standing, shown.standing.kpi
    blocks = [kit.context(note) for note in shown.notes]
    blocks += [kit.section(_headline(t, standing))]
    facts = _facts(t, standing)
    if facts:
        blocks.append(kit.section(Mrkdwn("\n".join(facts))))
    drawn = chart(t, kpi, shown.figures)
    blocks += [drawn] if drawn else []
    if kpi.term:
        blocks += _definition(t, shown)
    if is_unsaid(kpi) and shown.may_change and standing.reading is not None:
        blocks += _assumed(t, standing)
    blocks += [kit.context(part) for part in (_source(t, shown), _small_print(t, standing)) if part]
    return [*blocks, kit.actions(*_buttons(t, shown))]


def _headline(t: Translator, standing: Standing) -> Mrkdwn:
    kpi, figure = standing.kpi, standing.figure
    name = Mrkdwn(f"*{escape(kpi.name)}*")
    if figure is None:
        if standing.reading is not None:  # all there is came after the period that is told of
            return Mrkdwn(f"{name}\n{escape(_latest(t, standing))}")
        key = "kpis-no-value-yet" if kpi.source == "manual" else "kpis-no-value-source"
        return Mrkdwn(f"{name}\n{say(t, key, name=kpi.name)}")
    value = Mrkdwn(f"*{escape(need.value(t, standing))}*")
    when = escape(period(t, figure.grain, figure.period))
    judged = Mrkdwn(f"{value}  {when}, {escape(_lower(state(t, standing)))}")
    return Mrkdwn("\n".join((f"{need.mark(standing)}  {name}", *_alert(t, standing), judged)))


def _alert(t: Translator, standing: Standing) -> list[Mrkdwn]:
    """The alert that runs, before the period that is judged."""
    alert = standing.alert
    if alert is None or alert.figure is None:
        return []
    value, day = figures.value(t, alert.kpi, alert.figure.value), brief(t, alert.figure.grain, alert.figure.period)
    return [Mrkdwn(f"*{escape(value)}*  {escape(day)}, {escape(crossed(t, alert))}")]


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _latest(t: Translator, standing: Standing) -> str:
    """The latest reading, where it is another than the figure or a part of it."""
    kpi, reading, figure = standing.kpi, standing.reading, standing.figure
    if reading is None or (figure is not None and (figure.grain, figure.period) == (kpi.grain, reading.period)):
        return ""
    said, when = figures.value(t, kpi, reading.value), brief(t, kpi.grain, reading.period)
    if figure is not None and need.value(t, standing) == t("kpis-value-part", value=said, part=when):
        return ""  # a level: what it stands at is its latest reading
    return t("kpis-card-latest" if reading.final else "kpis-card-latest-so-far", value=said, period=when)


def _facts(t: Translator, standing: Standing) -> list[Mrkdwn]:
    """What to think of the value, a line each."""
    kpi, aimed = standing.kpi, standing.aim
    aims = ", ".join(part for part in (figures.target(t, aimed), figures.distance(t, standing)) if part)
    if not aims and (stated := goal(t, standing)):
        aims = t("kpis-card-target", target=stated)
    lines = [
        need.late(t, standing),
        pipeline(t, standing),
        need.moved(t, standing),
        figures.year_change(t, standing),
        aims,
        need.strange(t, standing),
        normal(t, standing),
        _latest(t, standing) if standing.figure is not None and standing.alert is None else "",
    ]
    said = [escape(_upper(line)) for line in lines if line]
    if standing.corrected_from is not None:
        said.append(say(t, "kpis-card-corrected", value=figures.value(t, kpi, standing.corrected_from)))
    return said


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _definition(t: Translator, shown: KpiFacts) -> list[Block]:
    """What it measures, in the whole width of a phone; the way to the glossary below it."""
    term, contexts = shown.standing.kpi.term, ", ".join(filter(None, shown.contexts))
    if shown.definition:
        said: dict[str, str] = {"term": term, "meaning": trim(shown.definition, _DEFINITION)}
        key = "kpis-card-defined-for" if contexts else "kpis-card-defined"
        return [kit.context(say(t, key, **said, context=contexts))]
    if not shown.term_is_known:
        return [kit.context(say(t, "kpis-card-term", term=term))]
    return (
        [kit.context(say(t, "kpis-card-elsewhere", term=term, contexts=trim(contexts, _DEFINITION)))]
        if contexts
        else []
    )


def _assumed(t: Translator, standing: Standing) -> list[Block]:
    """How its values are taken to combine, while nobody has said so."""
    kpi = standing.kpi
    return [
        kit.section(say(t, f"kpis-assumed-{way(kpi)}", grain=usual(kpi.grain))),
        kit.actions(
            kit.button(t("kpis-assumed-right"), "kpis.combine_confirm", kpi.id),
            kit.button(t("kpis-assumed-wrong"), "kpis.edit", kpi.id),
            block_id="assumed",
        ),
    ]


def _source(t: Translator, shown: KpiFacts) -> Mrkdwn:
    """Where values come from, and how asking went last."""
    kpi, done = shown.standing.kpi, shown.collection
    source = t(f"source-{kpi.source}")
    if done is None:
        return say(t, "kpis-card-source", source=source)
    if not done.error:
        return say(t, "kpis-card-source-good", source=source, when=moment(t, done.tried_at))
    why = failure(t, kpi, done.error, done.args)
    if not done.succeeded_at:
        return say(t, "kpis-card-source-never", source=source, when=moment(t, done.tried_at), why=why)
    if done.succeeded_at == done.tried_at:  # it left rows out
        return say(t, "kpis-card-source-rows", source=source, when=moment(t, done.tried_at), why=why)
    good = moment(t, done.succeeded_at)
    return say(t, "kpis-card-source-bad", source=source, when=moment(t, done.tried_at), good=good, why=why)


def _small_print(t: Translator, standing: Standing) -> Mrkdwn:
    kpi = standing.kpi
    owner = say(t, "kpis-card-owner", who=mention(kpi.owner)) if kpi.owner else escape(t("kpis-card-no-owner"))
    parts = [
        owner,
        escape(t("kpis-card-team", team=kpi.team)) if kpi.team else "",
        escape(_upper(t(f"kpis-covers-{kpi.grain}"))),
        escape(t(f"kpis-combined-{kpi.combine}")) if kpi.combine not in ("", "none") else "",
    ]
    return Mrkdwn(" ".join(f"{part}." for part in parts if part))


def _buttons(t: Translator, shown: KpiFacts) -> list[Block]:
    kpi = shown.standing.kpi
    row = []
    if kpi.source == "manual" and shown.may_enter:
        style = "primary" if shown.standing.reading is None else ""
        row.append(kit.button(t("kpis-set"), "kpis.set", kpi.id, style=style))
    if shown.standing.reading is not None:
        row.append(kit.button(t("kpis-share"), "kpis.share", kpi.id))
    if kpi.term and (shown.definition or shown.term_is_known):
        row.append(kit.button(t("kpis-read-term"), "glossary.open", kpi.term))
    return [*row, card_more(t, kpi, shown.may_change)]
