"""What is rarely done to one KPI: three dots on its card, and the question before it is archived."""

from bot.kpis.kpi import Kpi
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.text import say
from bot.text import Translator


def card_more(t: Translator, kpi: Kpi, may_change: bool) -> Block:
    """The three dots of a card: what every reader may look at, and what `may_change` lets them do.

    The value of a choice is its action and the KPI's id: "edit:0123456789abcdef".
    """
    everybody = ("history", "definitions")
    own = ("edit", "archive") if may_change else ()
    return kit.overflow(
        "kpis.more", [kit.option(t(f"kpis-more-{one}"), f"{one}:{kpi.id}") for one in (*everybody, *own)]
    )


def ask_archive(t: Translator, kpi: Kpi, back: str) -> Block:
    """The question before a KPI goes out of use: three dots ask one question for all their choices, or none."""
    fields = [kit.section(say(t, "kpis-archive-ask", name=kpi.name))]
    return form_view(t, "kpis.archive", "kpis-archive", fields, {"kpi": kpi.id, "back": back}, "kpis-archive")
