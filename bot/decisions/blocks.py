"""What only decisions show: who was asked, what they said, what came of it. Pure."""

from collections.abc import Sequence

from bot.decisions.decision import RESULTS, VERDICTS, Decision
from bot.inquiries.inquiry import Inquiry
from bot.records.blocks import show
from bot.records.record import Record, Room
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, mention, moment, prose, say
from bot.text import Translator


def opinions(t: Translator, known: Sequence[Inquiry], waiting: Sequence[str], day: str) -> list[Block]:
    """What those consulted said, and until when the others are waited for."""
    lines = [
        say(t, f"decisions-said-{one.answer}", who=mention(one.person), said=prose(one.said.get("said", "")))
        for one in known
        if one.answer
    ]
    if waiting:
        who = Mrkdwn(", ".join(map(mention, waiting)))
        lines.append(say(t, "decisions-waiting", who=who, day=t.date(day)))
    return [kit.section(kit.markdown_list(lines))] if lines else []


def reviews(t: Translator, known: Sequence[Inquiry]) -> list[Block]:
    """What was found when it was looked at again."""
    found = []
    for one in known:
        if one.answer:
            verdict = t(f"decisions-verdict-{one.said['verdict']}")
            who = mention(one.person) if one.person else escape(t("slack-somebody"))
            said = {"result": t(f"decisions-result-{one.answer}"), "verdict": verdict}
            text = say(t, "decisions-reviewed", when=moment(t, one.at), who=who, **said)
            more = [prose(one.said[part]) for part in ("actual", "lesson") if one.said.get(part)]
            found.append(kit.section(Mrkdwn("\n".join([text, *more]))))
    return found


def question(t: Translator, room: Room[Decision], record: Record[Decision], day: str, *, short: bool) -> list[Block]:
    """What somebody who is consulted is asked."""
    asked = kit.section(say(t, "decisions-asked", who=mention(record.content.owner), day=t.date(day)))
    shown = [show.line(t, room, record)] if short else show.describe(t, room, record)
    return [asked, *shown, kit.actions(*card_buttons(t, str(record.number), "asked"))]


def card_buttons(t: Translator, number: str, who: str) -> list[Block]:
    """What whoever is "asked" can do with a decision, whoever may decide ("own"), and whoever may change one that is
    "due" for a review."""
    if who == "asked":
        return [
            kit.button(t("decisions-agree"), "decisions.agree", number, style="primary"),
            kit.button(t("decisions-concern"), "decisions.concern", number),
            kit.button(t("decisions-no-view"), "decisions.no_view", number),
        ]
    if who == "own":
        return [kit.button(t("decisions-decide"), "decisions.decide", number, style="primary")]
    return [kit.button(t("decisions-review"), "decisions.review", number, style="primary")]


def act_form(t: Translator, record: Record[Decision], act: str, blocks: Sequence[Block], **carried: str) -> Block:
    """A form about one decision: `act` is "concern", "decide" or "review"."""
    return kit.modal(
        f"decisions.{act}",
        t(f"decisions-{act}"),
        [kit.section(show.title(record)), *blocks],
        submit=t("slack-save"),
        close=t("slack-cancel"),
        carried={"number": record.number, **carried},
    )


def review_fields(t: Translator, decision: Decision, actual: str) -> list[Block]:
    """The fields of a review, the expected value beside the actual one."""
    results = [kit.option(t(f"decisions-result-{name}"), name) for name in RESULTS]
    verdicts = [kit.option(t(f"decisions-verdict-{name}"), name) for name in VERDICTS]
    return [
        *expected(t, decision, actual),
        kit.choice_input("result", t("decisions-result"), results),
        kit.choice_input("verdict", t("decisions-verdict"), verdicts, value=VERDICTS[0]),
        kit.text_input("actual", t("decisions-actual"), value=actual, limit=200, optional=True),
        kit.text_input("lesson", t("decisions-lesson"), limit=1000, optional=True, multiline=True),
    ]


def expected(t: Translator, decision: Decision, actual: str) -> list[Block]:
    """What was expected, and what it is."""
    names = {"kpi": decision.kpi, "expected": decision.expected or "–", "actual": actual or "–"}
    if decision.kpi:
        return [kit.section(say(t, "decisions-expected", **names))]
    return [kit.section(say(t, "decisions-expected-alone", **names))] if decision.expected else []


def review_post(t: Translator, record: Record[Decision], actual: str, carried: str) -> list[Block]:
    """The question whether a decision worked."""
    button = kit.button(t("decisions-review"), "decisions.review", carried, style="primary")
    open_ = kit.button(t("records-open"), "decisions.open", str(record.number))
    asked = kit.section(say(t, "decisions-review-ask", title=show.title(record)))
    return [asked, *expected(t, record.content, actual), kit.actions(button, open_)]


def digest(t: Translator, room: Room[Decision], news: Sequence[tuple[Record[Decision], Sequence[str]]]) -> list[Block]:
    """What became of decisions that name somebody, in a day."""
    blocks: list[Block] = [kit.section(say(t, "decisions-digest", count=len(news)))]
    for record, became in news:
        said = say(t, "decisions-became", what=", ".join(t(f"decisions-became-{one}") for one in became))
        blocks += [show.line(t, room, record), kit.context(said)]
    return blocks
