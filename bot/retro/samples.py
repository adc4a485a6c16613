"""A message or view of each kind that retrospectives send, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import accumulate

from bot.actions.action import ROOM as ACTIONS
from bot.actions.desk import ThingActions
from bot.outcomes.blocks import outcomes
from bot.records.blocks import show
from bot.records.samples import sampled
from bot.records.store.lists import Narrow
from bot.retro import access, blocks
from bot.retro.blocks import RetroView, forms, guide
from bot.retro.board import CLOSED, PHASES, BoardCard, CardGroup
from bot.retro.desk import ROOM, VOTES
from bot.retro.guide import ACTS, MINUTES, STEPS, RetroGuide, after, entered
from bot.slack import blocks as kit
from bot.slack.choices import settings_part
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.text import Translator

_AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
_TEXT = "Releases wait for *one* person, & <that> is https://docs.slack.dev " * 7


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with a retrospective of no company."""
    one, actions = sampled(ROOM), ThingActions([sampled(ACTIONS)], [sampled(ACTIONS)])
    one = replace(one, content=replace(one.content, writers="3", taken="2"))
    first = one.content.columns[0]
    groups = [
        CardGroup(tuple(BoardCard(f"{n:016x}", first, f"{n} {_TEXT}"[:500]) for n in range(at, at + 3)), at)
        for at in range(1, 60, 3)
    ]
    for phase in PHASES:
        shown = blocks.card(t, RetroView(replace(one, status=phase), groups, actions, 3, 4))
        yield f"retro: the card, {phase}", kit.message(shown, t("retro-title"))
    yield "retro: a list", kit.message(show.listing(t, ROOM, [one], Narrow(PHASES[0]), "", 0), t("retro-title"))
    grouped, closed = replace(one, status="group"), replace(one, status=CLOSED)
    yield "retro: the form of cards", forms.write(t, one, {first: [_TEXT[:400]]})
    yield "retro: the form of groups", forms.group(t, grouped)
    yield "retro: the form of votes", forms.vote(t, one, groups, [groups[0].id, groups[0].id], 5)
    yield "retro: all cards", blocks.cards(t, grouped, groups, 0, may_move=True)
    yield "retro: the last cards", blocks.cards(t, closed, groups, 1)
    yield "retro: no cards", blocks.cards(t, grouped, [], 0)
    button = kit.button("…", "retro.sample")
    topics = [(blocks.ranked(t, one), [button]) for one in groups]
    yield "retro: what cards may become", outcomes(t, ROOM, topics, "retro-outcome-hint")
    yield "retro: the form that starts one", forms.start(t, "", "", "U0SAMPLE01", "", {}, current=True)
    yield from _of_guides(t)
    parts = [settings_part("retro-title", access.SET, VOTES)]
    yield "retro: the settings", settings_form(t, parts, {"retro-votes": "3"})


def _of_guides(t: Translator) -> Iterator[Sample]:
    begun = RetroGuide("sample", "C0SAMPLE01", "U0SAMPLE01", "en", 60, _AT)
    steps = accumulate(STEPS, lambda one, _: entered(one, _AT), initial=entered(begun, _AT))
    posts = {f"prompt {at}": guide.prompt(t, one) for at, one in enumerate(steps)}
    on = entered(begun, _AT)
    posts |= {did: guide.note(t, after(on, act, _AT), did or "late", "Priya") for act, did in ACTS.items()}
    for what, post in posts.items():
        yield f"retro: the guide, {what}", kit.message(post.blocks, post.text)
    for minutes in MINUTES:
        yield f"retro: the plan of {minutes} minutes", kit.message(guide.plan(t, minutes), t("retro-guide-title"))
    yield "retro: formats", kit.message(guide.formats(t), t("retro-formats-title"))
