"""The part of ideas on the Home tab, and their settings."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from bot.errors import Mistakes, UserError
from bot.ideas.blocks import card, rounds
from bot.ideas.blocks.form import overtaken
from bot.ideas.frameworks import NAMES, Criterion
from bot.ideas.idea import Idea
from bot.ideas.ranking import RankRange
from bot.ideas.stale import SettledForm, marks
from bot.ideas.store.rounds import Round
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, clean, escape, mention, say
from bot.text import Translator
from bot.text.numbers import read_number

CRITERIA_LIMIT = 8


def section(
    t: Translator,
    *,
    waiting: Sequence[tuple[Round, Idea]],
    mine: Sequence[tuple[Idea, Idea]],
    top: Sequence[tuple[RankRange, Idea]],
    framework: str,
    is_manager: bool,
) -> list[Block]:
    """What waits for this reader's score, their ideas, each with the idea it became, the top five."""
    blocks = [kit.header(t("ideas-home-title"))]
    if waiting:
        blocks.append(kit.section(t("ideas-home-waiting")))
        blocks += [rounds.waiting(t, idea, one) for one, idea in waiting]
    if mine:
        blocks.append(kit.section(t("ideas-home-mine")))
        blocks += [_row(t, idea, _became(t, idea, became)) for idea, became in mine]
    if top:
        blocks.append(kit.section(say(t, "ideas-home-top", framework=t(f"ideas-framework-{framework}"))))
        blocks += [_row(t, idea, Mrkdwn(f"*{escape(card.place(t, r))}*  {card.title(idea)}")) for r, idea in top]
    if not (waiting or mine or top):
        blocks.append(kit.context(say(t, "ideas-home-none")))
    buttons = [kit.button(t("ideas-capture-title"), "ideas.new")]
    if top:
        buttons.append(kit.button(t("ideas-list-open"), "ideas.list", json.dumps({"new": True})))
    if is_manager:
        buttons.append(kit.button(t("ideas-settings"), "ideas.settings"))
    return [*blocks, kit.actions(*buttons)]


def _became(t: Translator, idea: Idea, became: Idea) -> Mrkdwn:
    part = Mrkdwn(f", {say(t, 'ideas-part', idea=card.title(became))}") if idea.number != became.number else ""
    return Mrkdwn(f"{card.title(idea)}{part}  ·  {escape(card.status(t, became))}")


def _row(t: Translator, idea: Idea, text: Mrkdwn) -> Block:
    return kit.section(text, accessory=kit.button(t("ideas-open"), "ideas.open", str(idea.number)))


@dataclass(frozen=True)
class Settings:
    """What managers decide: what the workspace ranks by, who they are, its own criteria."""

    framework: str
    managers: Sequence[str]
    criteria: Sequence[Criterion]

    def by_field(self, *, anew: bool = False) -> dict[str, object]:
        """What tells one state of the settings from another; the keys of the criteria do not. `anew` when the criteria
        are to mean something else."""
        criteria: list[object] = [(one.label, float(one.weight), one.up, one.least, one.most) for one in self.criteria]
        criteria += ["anew"] if anew else []
        return {"framework": self.framework, "managers": sorted(self.managers), "criteria": criteria}


def settings(
    t: Translator,
    now: Settings,
    *,
    typed: Settings | None = None,
    settled: SettledForm | None = None,
    anew: bool = False,
) -> Block:
    """The settings, to change them; or what was `typed`, where somebody else has changed what `settled` says."""
    shown, contested = typed or now, settled.contested if settled else ()
    options = [kit.option(t(f"ideas-framework-{name}"), name) for name in NAMES]
    return kit.modal(
        "ideas.settings",
        t("ideas-settings"),
        [
            *overtaken(t, {t(_LABELS[name]): _said(t, now, name) for name in contested}),
            kit.select_input("framework", t(_LABELS["framework"]), options, value=shown.framework),
            kit.people_input("managers", t(_LABELS["managers"]), value=shown.managers, hint=t("ideas-managers-hint")),
            kit.text_input(
                "criteria",
                t(_LABELS["criteria"]),
                value=_lines(t, shown.criteria),
                limit=1500,
                hint=t("ideas-criteria-hint"),
                multiline=True,
            ),
            kit.tick_input("anew", t("ideas-criteria-anew"), t("ideas-criteria-anew-tick"), ticked=anew),
        ],
        submit=t("slack-save"),
        close=t("slack-cancel"),
        metadata=json.dumps({"base": settled.base if settled else marks(now.by_field())}),
    )


_LABELS = {"framework": "ideas-settings-framework", "managers": "ideas-managers", "criteria": "ideas-criteria"}


def _said(t: Translator, now: Settings, name: str) -> str:
    if name == "managers":
        return Mrkdwn(" ".join(mention(user) for user in now.managers))
    return t(f"ideas-framework-{now.framework}") if name == "framework" else f"\n{_lines(t, now.criteria)}"


def _lines(t: Translator, criteria: Sequence[Criterion]) -> str:
    return "\n".join(_line(t, one) for one in criteria)


def _line(t: Translator, one: Criterion) -> str:
    direction = t("ideas-criterion-up" if one.up else "ideas-criterion-down")
    return f"{one.label}; {t.number(one.weight)}; {direction}; {one.least}-{one.most}"


_UP = {
    **dict.fromkeys(("plus", "more", "up", "haut"), True),
    **dict.fromkeys(("minus", "moins", "less", "down", "bas"), False),
}


def read_criteria(text: str, language: str) -> tuple[Criterion, ...]:
    """Criteria as the settings write them, a line each: name; weight; plus or minus; scale. Raises UserError, or
    UserErrors for each line that is wrong.

    Their keys are those of their lines; which criteria they are is for `frameworks.rekeyed` to say.
    """
    lines = [line.strip() for line in clean(text).split("\n") if line.strip()]
    if not lines or len(lines) > CRITERIA_LIMIT:
        raise UserError("ideas-error-criteria-count", field="criteria", limit=CRITERIA_LIMIT)
    wrong = Mistakes()
    found = [wrong.of(partial(_criterion, n, line, language), None) for n, line in enumerate(lines, 1)]
    wrong.tell()
    return tuple(one for one in found if one is not None)


def _criterion(n: int, line: str, language: str) -> Criterion:
    parts = [part.strip() for part in line.split(";")] + ["", "", ""]
    label, weight = parts[0], read_number(parts[1] or "1", language)
    scale = re.fullmatch(r"(\d{1,3})\s*[-–]\s*(\d{1,3})", parts[3] or "1-5")
    up = _UP.get(parts[2].lower() or "up")
    weight = round(weight, 3) if weight is not None else 0.0  # as the settings show it
    if not label or len(label) > 60 or not 0 < weight <= 1000 or up is None or scale is None:
        raise UserError("ideas-error-criterion", field="criteria", line=line[:80])
    least, most = int(scale[1]), int(scale[2])
    if not 1 <= most - least <= 20:
        raise UserError("ideas-error-criterion", field="criteria", line=line[:80])
    return Criterion(f"c{n}", label, weight, up, least, most)
