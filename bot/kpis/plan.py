"""The digest as a post that is planned: its own fields in the form, and the subject they make."""

from collections.abc import Sequence

from bot.kpis import access
from bot.kpis.blocks.choice import check, choose, chosen_kpis
from bot.kpis.kpi import Kpi
from bot.kpis.store import kpis
from bot.kpis.subject import about, subject
from bot.posts import Plan, PlanFacts, Values
from bot.schedule.values import text
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import clean
from bot.text import Translator

TITLE_LIMIT = 80


def offered(services: Services, workspace: str, wanted: Sequence[str]) -> list[Kpi]:
    """The KPIs to choose from: those in use, and of the chosen ones those archived since. Left out of the menu they
    would be chosen no more, and none chosen means all."""
    store = services.store
    gone = [kpi for kpi in kpis.archived_kpis(store, workspace) if kpi.id in wanted] if wanted else []
    return [*gone, *kpis.everything(store, workspace)]


def fields(services: Services, workspace: str, t: Translator, values: Values) -> list[Block]:
    """Which KPIs, whether a quiet digest is left out, and what it is called."""
    return digest_fields(t, offered(services, workspace, chosen_kpis(values)), values)


def digest_fields(t: Translator, known: Sequence[Kpi], values: Values) -> list[Block]:
    """The same, for known KPIs."""
    title, hint = text(values, "title"), t("kpis-field-title-hint")
    return [
        *choose(t, known, chosen_kpis(values)),
        kit.tick_input("skip", t("kpis-field-skip"), t("kpis-field-skip-tick"), ticked=bool(values.get("skip"))),
        kit.text_input("title", t("kpis-field-title"), value=title, limit=TITLE_LIMIT, hint=hint, optional=True),
    ]


def read(services: Services, workspace: str, values: Values, covers: str) -> str:
    """The subject of a digest that tells of the last whole period of `covers`. Raises UserError beside the menu."""
    chosen = chosen_kpis(values)
    check(chosen, offered(services, workspace, chosen))
    return subject(chosen, covers, clean(text(values, "title"))[:TITLE_LIMIT], skip=bool(values.get("skip")))


def facts(t: Translator, subject_: str) -> PlanFacts:
    """What a planned digest tells of."""
    told = about(subject_)
    skip = bool(told["skip"])
    return PlanFacts(
        values={"kpis": told["kpis"], "title": told["title"], "skip": ["yes"] if skip else None},
        covers=told["every"],
        facts=[t("kpis-plan-kpis", count=len(told["kpis"])), *([t("kpis-plan-skips")] if skip else [])],
        note=t("kpis-plan-skips-note") if skip else "",
    )


PLAN = Plan(
    "kpis-plan-", covers=True, fields=fields, subject=read, facts=facts, may=access.PLAN, preview="kpis.send_now"
)
