"""What the card of an item has of its own: why it is there, what is wrong with it, what changed last; and the form that
moves it."""

from collections.abc import Sequence

from bot.ideas.ranking import RankRange
from bot.records.blocks.show import act_form, amendment, title
from bot.records.record import Record, RecordVersion, Room
from bot.roadmap.blocks.board import BoardLine, between, warnings
from bot.roadmap.item import HORIZONS, PLANNED, STATUSES, TYPED_TARGET, RoadmapItem, place
from bot.roadmap.store import Ranks
from bot.roadmap.words import place_words, when
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, say
from bot.text import Translator
from bot.text.numbers import ordinal, significant

PLACES = (*(f"{PLANNED}:{one}" for one in HORIZONS), *(one for one in STATUSES if one != PLANNED))
WHY = 500


def standing(t: Translator, framework: str, ranked: RankRange | None, votes: int) -> Mrkdwn:
    """The score and the rank of its idea, as sure as it is, and how many voted for it."""
    said = [escape(t("roadmap-votes", votes=votes))]
    if ranked is not None and ranked.of:
        score = t.number(significant(ranked.scored.score))
        ranks = between(t, Ranks(ranked.best, ranked.worst))
        rank, named = ordinal(ranked.rank, t.language), t(f"ideas-framework-{framework}")
        sure = "sure" if ranked.best == ranked.worst else "unsure"
        said.insert(
            0, say(t, "roadmap-rank", framework=named, score=score, rank=rank, of=ranked.of, ranks=ranks, sure=sure)
        )
    return Mrkdwn(" ".join(said))


def beside(
    t: Translator,
    line: BoardLine,
    kpi: str,
    idea: Mrkdwn | None,
    changed: Mrkdwn | None,
) -> list[Block]:
    """What stands below an item: what is wrong, its KPI with the day of its value, its idea, what changed last."""
    wrong = warnings(t, line)
    said = [*([wrong] if wrong else []), *([escape(kpi)] if kpi else []), *([idea] if idea else [])]
    blocks = [kit.section(Mrkdwn("\n".join(said)))] if said else []
    return [*blocks, *([kit.context(changed)] if changed else [])]


def last_change(
    t: Translator, room: Room[RoadmapItem], versions: Sequence[RecordVersion[RoadmapItem]]
) -> Mrkdwn | None:
    """What changed last, and why; None where nothing ever did."""
    if len(versions) < 2:
        return None
    before, now = versions[-2:]
    was, is_ = (escape(t(f"roadmap-status-{one.status}")) for one in (before, now))
    moved = say(t, "records-difference", field=t("roadmap-status"), was=was, now=is_) if was != is_ else ""
    parts = [kit.markdown_list([Mrkdwn(moved)]) if moved else "", amendment(t, room, before, now), escape(now.why)]
    said = "\n".join(part for part in parts if part)
    return say(t, "roadmap-changed", what=Mrkdwn(said)) if said else None


def move_form(t: Translator, room: Room[RoadmapItem], record: Record[RoadmapItem], chosen: str, back: str) -> Block:
    """The form that moves an item; `chosen` is a place, or empty for where it is."""
    options = [kit.option(place_words(t, one), one) for one in PLACES]
    inputs = [
        kit.section(title(record)),
        kit.select_input("place", t("roadmap-move-to"), options, value=chosen or place(record)),
        kit.text_input(
            "target",
            t("roadmap-field-target"),
            value=when(t, record.content.target),
            limit=TYPED_TARGET,
            hint=t("roadmap-hint-target"),
            optional=True,
        ),
        kit.text_input("why", t("records-why"), limit=WHY, optional=True, multiline=True),
    ]
    return act_form(t, room, record.number, "move", inputs, back)


def voted(t: Translator, text: str, number: int) -> list[Block]:
    """A word to whoever voted on what all see, with the way back."""
    undo = kit.button(t("ideas-unvote"), "ideas.unvote:note", str(number))
    return [kit.section(text), kit.actions(undo, kit.button(t("records-open"), "roadmap.open", str(number)))]
