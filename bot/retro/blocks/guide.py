"""The plan of a guide, its prompts, and the formats. Pure."""

import json

from bot.clock import stamp
from bot.posts import Post
from bot.retro.guide import ENDED, MINUTES, PAUSED, STEPS, RetroGuide, minutes_of
from bot.retro.retro import FORMATS
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, bare, escape, moment, say
from bot.text import Translator


def plan(t: Translator, minutes: int) -> list[Block]:
    """What happens when, with what is said then, and the buttons that run it, one for each length."""
    lines, begins = [], 0
    for step, length in zip(STEPS, MINUTES[minutes], strict=True):
        name, does = t(f"retro-guide-{step}"), t(f"retro-guide-{step}-does")
        lines.append(say(t, "retro-guide-line", at=begins, minutes=length, name=name, does=does))
        begins += length
    style, label = {minutes: "primary"}, {one: t("retro-guide-run", minutes=one) for one in MINUTES}
    run = [kit.button(label[one], f"retro_guides.run:{one}", str(one), style=style.get(one, "")) for one in MINUTES]
    heading = say(t, "retro-guide-plan", minutes=minutes)
    hint = kit.context(t("retro-guide-plan-hint"))
    return [kit.section(heading), *(kit.section(line) for line in lines), hint, kit.actions(*run)]


def prompt(t: Translator, guide: RetroGuide) -> Post:
    """The phase that begins; after the last, the end."""
    if guide.state == ENDED:
        text = say(t, "retro-guide-over")
        return Post([kit.section(text)], bare(text))
    step = STEPS[guide.step]
    said = {"name": t(f"retro-guide-{step}"), "does": t(f"retro-guide-{step}-does")}
    place = {"at": guide.step + 1, "of": len(STEPS), "minutes": minutes_of(guide, guide.step)}
    text = say(t, "retro-guide-prompt", until=moment(t, stamp(guide.due_at)), **said, **place)
    return Post([kit.section(text), kit.actions(*_buttons(t, guide))], bare(Mrkdwn(f"{said['name']}: {said['does']}")))


def _buttons(t: Translator, guide: RetroGuide) -> list[Block]:
    acts = ("resume", "skip", "stop") if guide.state == PAUSED else ("pause", "skip", "stop")
    value = f"{guide.id}/{guide.step}"
    return [kit.button(t(f"retro-guide-{act}"), f"retro_guides.{act}", value) for act in acts]


def note(t: Translator, guide: RetroGuide, did: str, who: str = "") -> Post:
    """That it is "paused", "resumed" or "stopped", by whom; or stopped because it came too "late"."""
    left = -(-guide.remaining // 60)
    text = say(t, f"retro-guide-{did}", who=who or t("slack-somebody"), minutes=left)
    row = [kit.actions(*_buttons(t, guide))] if did in ("paused", "resumed") and guide.state != ENDED else []
    return Post([kit.section(text), *row], bare(text))


def formats(t: Translator) -> list[Block]:
    """Every format with its columns, and the button that starts a retrospective in it."""
    blocks: list[Block] = [kit.section(say(t, "retro-formats"))]
    for name, columns in FORMATS.items():
        said = ", ".join(t(f"retro-column-{one}") for one in columns)
        text = Mrkdwn(f"*{escape(t(f'retro-format-{name}'))}*\n{escape(said)}")
        carried = json.dumps({"format": name})
        blocks.append(kit.section(text, accessory=kit.button(t("retro-start-in"), f"retro.new:{name}", carried)))
    return blocks
