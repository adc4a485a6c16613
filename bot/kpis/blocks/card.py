"""One KPI: its value and what to think of it, where it comes from, who looks after it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.kpis import figures
from bot.kpis.blocks.digest import overdue, sign
from bot.kpis.blocks.lists import how_old, state
from bot.kpis.blocks.words import failure, period, pipeline
from bot.kpis.kpi import Collection
from bot.kpis.standing import Standing
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, mention, moment, say, trim
from bot.text import Translator

_DEFINITION = 600  # characters


@dataclass(frozen=True)
class Shown:
    """Everything an answer about one KPI says. `definition` is what its glossary term means, in the reader's language;
    empty where nobody has defined it."""

    standing: Standing
    definition: str = ""
    collection: Collection | None = None
    may_change: bool = False
    notes: Sequence[str] = field(default_factory=tuple)


def told(t: Translator, blocks: Sequence[Block]) -> Block:
    """An answer where there is no conversation to give it in."""
    return kit.modal("kpis.told", t("kpis-title"), blocks, close=t("slack-close"))


def answer(t: Translator, shown: Shown) -> list[Block]:
    """The KPI for the person who asked, with what they can do."""
    standing = shown.standing
    blocks = [kit.context(note) for note in shown.notes]
    blocks += [kit.section(_headline(t, standing))]
    facts = _facts(t, standing)
    if facts:
        blocks.append(kit.section(Mrkdwn("\n".join(facts))))
    if standing.kpi.term:
        blocks.append(_definition(t, shown))
    blocks += [kit.context(part) for part in (_source(t, shown), _small_print(t, standing)) if part]
    return [*blocks, kit.actions(*_buttons(t, shown))]


def _headline(t: Translator, standing: Standing) -> Mrkdwn:
    kpi, reading = standing.kpi, standing.reading
    name = Mrkdwn(f"{sign(standing)}  *{escape(kpi.name)}*")
    if reading is None:
        key = "kpis-no-value-yet" if kpi.source == "manual" else "kpis-no-value-source"
        return Mrkdwn(f"{name}\n{say(t, key, name=kpi.name)}")
    value = Mrkdwn(f"*{escape(figures.value(t, kpi, reading.value))}*")
    parts = [value, escape(state(t, standing)), escape(period(t, kpi.grain, reading.period))]
    return Mrkdwn(f"{name}\n{'  ·  '.join(part for part in parts if part)}")


def _facts(t: Translator, standing: Standing) -> list[Mrkdwn]:
    """What to think of the value, a line each."""
    kpi = standing.kpi
    goal = ", ".join(part for part in (figures.target(t, kpi), figures.distance(t, standing)) if part)
    lines = [
        overdue(t, standing),
        pipeline(t, standing),
        figures.change(t, standing),
        figures.year_change(t, standing),
        goal,
    ]
    said = [escape(line) for line in lines if line]
    if standing.unusual is not None:
        said.append(escape(figures.unusual(t, standing)))
    if standing.corrected_from is not None:
        was = figures.value(t, kpi, standing.corrected_from)
        said.append(say(t, "kpis-card-corrected", value=was))
    return said


def _definition(t: Translator, shown: Shown) -> Block:
    term = shown.standing.kpi.term
    read = kit.button(t("kpis-read-term"), "glossary.open", term)
    if not shown.definition:
        return kit.section(say(t, "kpis-card-term", term=term), accessory=read)
    meaning = trim(shown.definition, _DEFINITION)
    return kit.section(say(t, "kpis-card-defined", term=term, meaning=meaning), accessory=read)


def _source(t: Translator, shown: Shown) -> Mrkdwn:
    """Where values come from, and how asking went last."""
    kpi, done = shown.standing.kpi, shown.collection
    source = t(f"source-{kpi.source}")
    if done is None:
        return say(t, "kpis-card-source", source=source)
    if not done.error:
        return say(t, "kpis-card-source-good", source=source, when=moment(t, done.tried_at))
    why = failure(t, done.error, done.args, kpi.zone)
    if not done.succeeded_at:
        return say(t, "kpis-card-source-never", source=source, when=moment(t, done.tried_at), why=why)
    good = moment(t, done.succeeded_at)
    return say(t, "kpis-card-source-bad", source=source, when=moment(t, done.tried_at), good=good, why=why)


def _small_print(t: Translator, standing: Standing) -> Mrkdwn:
    kpi = standing.kpi
    owner = say(t, "kpis-card-owner", who=mention(kpi.owner)) if kpi.owner else escape(t("kpis-card-no-owner"))
    parts = [
        escape(how_old(t, standing)),
        owner,
        escape(t("kpis-card-team", team=kpi.team)) if kpi.team else "",
        escape(t(f"kpis-covers-{kpi.grain}")),
    ]
    return Mrkdwn("  ·  ".join(part for part in parts if part))


def _buttons(t: Translator, shown: Shown) -> list[Block]:
    kpi = shown.standing.kpi
    row = []
    if kpi.source == "manual" and shown.may_change:
        style = "primary" if shown.standing.reading is None else ""
        row.append(kit.button(t("kpis-set"), "kpis.set", kpi.id, style=style))
    row.append(kit.button(t("kpis-history"), "kpis.history", kpi.id))
    if shown.may_change:
        row.append(kit.button(t("kpis-edit"), "kpis.edit", kpi.id))
        row.append(archive(t, kpi.id, kpi.name))
    return row


def archive(t: Translator, kpi: str, name: str) -> Block:
    """The button that takes a KPI out of use, once they are sure."""
    sure = kit.confirm(
        t("kpis-archive-title"), t("kpis-archive-sure", name=trim(name, 80)), t("kpis-archive"), t("slack-cancel")
    )
    return kit.button(t("kpis-archive"), "kpis.archive", kpi, style="danger", confirm=sure)
