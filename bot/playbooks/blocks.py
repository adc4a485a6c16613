"""The playbooks there are, and one with its steps by day. Pure."""

from collections.abc import Mapping, Sequence

from bot.courses.course import CourseStep
from bot.playbooks.playbook import MOST
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, say, trim
from bot.text import Translator


def overview(t: Translator, own: Sequence[Block], ships: Mapping[str, tuple[str, int]], may_write: bool) -> list[Block]:
    """A workspace's own, a row each; then those that ship, by role their title and how many steps they have."""
    blocks = [kit.section(say(t, "playbooks-intro", most=MOST)), *own]
    for role, (title, count) in ships.items():
        text = say(t, "playbooks-ships", title=title, count=count)
        blocks.append(kit.section(text, accessory=kit.button(t("records-open"), f"playbooks.ships:{role}", role)))
    row = [kit.button(t("playbooks-form-add"), "playbooks.new")] if may_write else []
    return [*blocks, kit.actions(*row, kit.button(t("playbooks-list"), "playbooks.list", "{}"))]


def ships(
    t: Translator, role: str, title: str, steps: Sequence[tuple[CourseStep, str]], may_write: bool
) -> list[Block]:
    """One that ships, with the button that makes a workspace's own of it."""
    blocks = [kit.section(Mrkdwn(f"*{escape(title)}*")), *days(t, steps)]
    return [*blocks, kit.actions(kit.button(t("playbooks-ours"), "playbooks.ours", role))] if may_write else blocks


def days(t: Translator, steps: Sequence[tuple[CourseStep, str]]) -> list[Block]:
    """Steps with their sentences, a paragraph for each day."""
    blocks = []
    for day in dict.fromkeys(one.day for one, _ in steps):
        lines = [Mrkdwn(f"{escape(text)}{' 👁' if one.did else ''}") for one, text in steps if one.day == day]
        heading = say(t, "playbooks-day", day=day)
        blocks.append(kit.section(trim(Mrkdwn(f"{heading}\n{kit.markdown_list(lines)}"), kit.SECTION)))
    return [*blocks, kit.context(t("playbooks-seen"))]
