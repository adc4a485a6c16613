"""The plan of a guide, and what it posts. Pure.

A room says its sentences itself, all of them `{room}-guide-…`: `title`, `plan` and `plan-hint`; each step, and with
`-does` what is done in it; `line` and `prompt`; the buttons `run`, `pause`, `resume`, `skip` and `stop`; `begun`,
`over`, `paused`, `resumed`, `stopped` and `late`; `error-minutes`, `-running`, `-over`, `-moved` and `-where`.
"""

from bot.clock import stamp
from bot.guides.guide import ENDED, PAUSED, GuideScript, MeetingGuide
from bot.posts import Post
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, bare, moment, say
from bot.text import Translator


def plan(t: Translator, room: str, script: GuideScript, minutes: int) -> list[Block]:
    """What happens when, with what is said then, and the buttons that run it, one for each length."""
    lines, begins = [], 0
    for step, length in zip(script.steps, script.minutes[minutes], strict=True):
        lines.append(say(t, f"{room}-guide-line", at=begins, minutes=length, **_said(t, room, step)))
        begins += length
    style, label = {minutes: "primary"}, {one: t(f"{room}-guide-run", minutes=one) for one in script.minutes}
    run = [kit.button(label[one], f"{room}_guides.run:{one}", str(one), style=style.get(one, "")) for one in label]
    heading = say(t, f"{room}-guide-plan", minutes=minutes)
    hint = kit.context(t(f"{room}-guide-plan-hint"))
    return [kit.section(heading), *(kit.section(line) for line in lines), hint, kit.actions(*run)]


def _said(t: Translator, room: str, step: str) -> dict[str, str]:
    return {"name": t(f"{room}-guide-{step}"), "does": t(f"{room}-guide-{step}-does")}


def prompt(t: Translator, room: str, script: GuideScript, guide: MeetingGuide) -> Post:
    """The step that begins; after the last, the end."""
    if guide.state == ENDED:
        text = say(t, f"{room}-guide-over")
        return Post([kit.section(text)], bare(text))
    said, until = _said(t, room, script.steps[guide.step]), moment(t, stamp(guide.due_at))
    place = {"at": guide.step + 1, "of": len(script.steps), "minutes": script.minutes[guide.minutes][guide.step]}
    text = say(t, f"{room}-guide-prompt", until=until, **said, **place)
    return Post([kit.section(text), _buttons(t, room, guide)], bare(Mrkdwn(f"{said['name']}: {said['does']}")))


def _buttons(t: Translator, room: str, guide: MeetingGuide) -> Block:
    acts = ("resume" if guide.state == PAUSED else "pause", "skip", "stop")
    value = f"{guide.id}/{guide.step}"
    return kit.actions(*(kit.button(t(f"{room}-guide-{act}"), f"{room}_guides.{act}", value) for act in acts))


def note(t: Translator, room: str, guide: MeetingGuide, did: str, who: str = "") -> Post:
    """That it is "paused", "resumed" or "stopped", by whom; or stopped because it came too "late"."""
    left = -(-guide.remaining // 60)
    text = say(t, f"{room}-guide-{did}", who=who or t("slack-somebody"), minutes=left)
    row = [_buttons(t, room, guide)] if did in ("paused", "resumed") and guide.state != ENDED else []
    return Post([kit.section(text), *row], bare(text))
