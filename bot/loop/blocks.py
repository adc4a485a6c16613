"""How it reads whom to tell what became of an idea, and what is left to tell. Pure."""

import json
from collections.abc import Collection, Mapping, Sequence

from bot.insights.insight import STANCES
from bot.loop.followup import ANSWERS, LATER, TO_TELL, TOLD, Addressee, Outcome
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, escape, mention, say, trim
from bot.text import Translator

PAGE = 5  # customers at once
_LINES = 12  # of a list
_QUOTE = 200  # characters

# By key of an addressee: what they are called, what they said, and whether that is in their words.
Quotes = Mapping[str, tuple[str, str, bool]]


def title(outcome: Outcome) -> Mrkdwn:
    """`#7 Dark mode`, in bold."""
    return Mrkdwn(f"*#{outcome.idea} {escape(outcome.title)}*")


def became(t: Translator, outcome: Outcome) -> Mrkdwn:
    """What became of an idea, in a sentence."""
    return say(t, f"loop-became-{outcome.became}", idea=title(outcome))


def heading(t: Translator, outcome: Outcome) -> Mrkdwn:
    """The same, and how many customers asked for it or spoke against it."""
    said = [became(t, outcome)]
    for stance in STANCES:
        known = [one.is_customer for one in outcome.addressees if one.stance == stance]
        said += [say(t, f"loop-{stance}", count=sum(known))] if known else []
    return Mrkdwn(" ".join(said))


def tell(
    t: Translator,
    outcome: Outcome,
    theirs: Collection[str],
    quotes: Quotes,
    *,
    until: str,
    page: int = 0,
    standing: bool = True,
    in_message: bool = False,
) -> list[Block]:
    """Whom to tell, a page of them, each with what the reader can say of it: of `theirs`, by key. `until` is the UTC
    stamp as of which they are all; where the idea is not `standing` as it became, nobody else is told. A message shows
    the first of them, and the others in a form."""
    shown = outcome.addressees[page * PAGE : (page + 1) * PAGE]
    carried = {"idea": outcome.idea, "became": outcome.became, **({"mine": True} if in_message else {"page": page})}
    blocks: list[Block] = [kit.section(heading(t, outcome))]
    blocks += [] if standing else [kit.context(t("loop-moved-on"))]
    for one in shown:
        may = one.key in theirs and (standing or not one.is_open)
        blocks += _addressee(t, one, quotes[one.key], json.dumps({**carried, "insight": one.newest.insight}), may=may)
    left = [one for one in outcome.addressees if one.is_open and one.key in theirs and standing]
    blocks += [_words(t, outcome, stance) for stance in STANCES if any(one.stance == stance for one in left)]
    row = []
    if len(left) > 1:
        row.append(kit.button(t("loop-all-told"), "loop.say:all", json.dumps({**carried, "until": until})))
    if not in_message:
        row += page_buttons(t, "loop.see", page, len(outcome.addressees) > (page + 1) * PAGE, carried)
    elif len(outcome.addressees) > PAGE:
        row.append(see(outcome, t("loop-see-all", count=len(outcome.addressees))))
    return [*blocks, *([kit.actions(*row)] if row else [])]


def _addressee(t: Translator, one: Addressee, quote: tuple[str, str, bool], carried: str, *, may: bool) -> list[Block]:
    name, words, is_verbatim = quote
    said = {"who": name, "words": trim(" ".join(words.split()), _QUOTE), "number": one.newest.insight}
    text = say(t, "loop-addressee" if is_verbatim else "loop-addressee-summary", **said)
    if one.state != TO_TELL:
        text = Mrkdwn(f"{text}\n{state(t, one)}")
    if not one.is_open:
        return [kit.section(text, accessory=kit.button(t("slack-undo"), "loop.say:undo", carried) if may else None)]
    row = [kit.button(t(f"loop-say-{one}"), f"loop.say:{one}", carried) for one in ANSWERS]
    return [kit.section(text), *([kit.actions(*row)] if may else [])]


def state(t: Translator, one: Addressee) -> Mrkdwn:
    """What has become of telling somebody: who has, and when."""
    last = one.newest
    who = mention(last.person) if last.person else escape(t("slack-somebody"))
    day = last.again_on if one.state == LATER else last.at
    return say(t, f"loop-state-{one.state}", who=who, when=t.date(day) if day else "")


def _words(t: Translator, outcome: Outcome, stance: str) -> Block:
    """What the customer could be written, to be copied."""
    words = escape(t(f"loop-write-{outcome.became}-{stance}", idea=outcome.title.replace("`", "’")))
    return kit.section(Mrkdwn(f"{say(t, f'loop-write-{stance}')}\n```{words}```"))


def see(outcome: Outcome, label: str) -> Block:
    """The button that shows everybody to tell."""
    return kit.button(label, "loop.see", json.dumps({"idea": outcome.idea, "became": outcome.became}))


def marked(outcome: Outcome, blocks: Sequence[Block]) -> list[Block]:
    """Blocks that are found again among others of a message, by the ids that `mark` begins."""
    return [{**block, "block_id": f"{mark(outcome.idea, outcome.became)}{n}"} for n, block in enumerate(blocks)]


def mark(idea: int, became: str) -> str:
    """What the ids of blocks about one outcome begin with."""
    return f"loop/{idea}/{became}/"


def home_buttons(t: Translator) -> list[Block]:
    """What one can do from Home."""
    return [kit.button(t("loop-list"), "loop.list")]


def in_short(t: Translator, outcome: Outcome) -> list[Block]:
    """The same in two lines, beside much else."""
    return [kit.section(heading(t, outcome), accessory=see(outcome, t("loop-see")))]


def line(t: Translator, outcome: Outcome, *, overdue: int = 0, own: bool = False) -> Block:
    """What became of an idea in a line, with how many are to be told yet; of one's `own` customers, or of all."""
    left, count = outcome.left, len(outcome.addressees)
    late = t("loop-late-whole" if overdue == left else "loop-late", count=overdue) if overdue else ""
    key = f"loop-{'own' if own else 'left'}{'-whole' if 0 < left == count else ''}"
    said = Mrkdwn(f"{became(t, outcome)} {say(t, key, open=left, count=count, late=late)}")
    return kit.section(said, accessory=see(outcome, t("loop-see")))


def listing(
    t: Translator,
    mine: Sequence[Block],
    others: Sequence[Block],
    people: Sequence[tuple[str, int, int]] = (),
    page: int = 0,
) -> list[Block]:
    """A page of what is open: one's own; how many each person is to tell and how many of them are overdue, an empty one
    for those who have left; then everybody's."""
    blocks = [kit.section(say(t, "loop-mine" if mine else "loop-mine-none")), *mine]
    rows = [
        say(t, "loop-person", who=mention(who) if who else escape(t("loop-nobody")), open=left, overdue=late)
        for who, left, late in people
    ]
    said = Mrkdwn("\n".join([say(t, "loop-everybody"), kit.markdown_list(rows)]))
    blocks += [kit.section(said), kit.section(say(t, "loop-everyone")), *others] if rows else []
    turns = page_buttons(t, "loop.list", page, len(blocks) > (page + 1) * _LINES, {})
    return [*blocks[page * _LINES : (page + 1) * _LINES], *([kit.actions(*turns)] if turns else [])]


def of_insight(t: Translator, outcome: Outcome, one: Addressee, *, may: bool) -> Block:
    """For the card of an insight: whether whoever it is from has heard what became of an idea."""
    offered = see(outcome, t("loop-see")) if one.is_open and may else None
    return kit.section(Mrkdwn(f"{became(t, outcome)} {state(t, one)}"), accessory=offered)


def of_item(t: Translator, outcome: Outcome, insights: Sequence[tuple[int, str]]) -> list[Block]:
    """That an item of the roadmap shipped, and the reader's own insights about it, by number and title."""
    open_ = kit.button(t("records-open"), "roadmap.open", str(outcome.idea))
    blocks = [kit.section(became(t, outcome), accessory=open_)]
    lines = [Mrkdwn(f"#{number} {escape(title_)}") for number, title_ in insights[:_LINES]]
    said = Mrkdwn("\n".join([say(t, "loop-item"), kit.markdown_list(lines)]))
    return [*blocks, *([kit.section(said)] if lines else [])]


def of_idea(t: Translator, outcome: Outcome, states: Sequence[Collection[str]]) -> list[Block]:
    """For the card of an idea: how many customers have heard what became of it, by the states of each."""
    told = sum(TOLD in each for each in states)
    asked = sum(bool({TOLD, TO_TELL, LATER} & {*each}) for each in states)
    said = say(t, "loop-figures", told=told, count=asked, spared=len(states) - asked)
    return [kit.section(said, accessory=see(outcome, t("loop-see")))] if states else []
