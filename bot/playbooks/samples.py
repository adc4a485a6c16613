"""A message or view of each kind that playbooks send, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.playbooks import blocks
from bot.playbooks.desk import PLAYBOOKS, role_title, roles, step_text, steps_of
from bot.playbooks.usage import USAGE
from bot.records.blocks import show
from bot.records.samples import record_samples, sampled
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with playbooks of no company."""
    yield from record_samples(t, PLAYBOOKS, "/onboarding", USAGE)
    one = replace(sampled(PLAYBOOKS), source="")
    known = {role: (role_title(t, role), len(steps_of(role))) for role in roles()}
    steps = [(step, step_text(t, step.key, "")) for step in steps_of("designer")]
    shown = {
        "all": blocks.overview(t, show.lines(t, PLAYBOOKS, [one]), known, may_write=True),
        "one that ships": blocks.ships(t, "designer", role_title(t, "designer"), steps, may_write=True),
    }
    for name, part in shown.items():
        yield f"playbooks: {name}", kit.message(part, t("playbooks-title"))
