"""What files of goals say, in the words of other tools. Pure."""

from bot.text import Translator

ACTIVE, ACHIEVED, MISSED, DROPPED = "active", "achieved", "missed", "dropped"
STATUS_WORDS = {
    **dict.fromkeys(("on track", "progressing", "in progress", "open", "at risk", "behind", "off track"), ACTIVE),
    **dict.fromkeys(("not updated", "en cours", "a risque", "en bonne voie", "en retard"), ACTIVE),
    **dict.fromkeys(("done", "complete", "completed", "closed", "termine", "atteint"), ACHIEVED),
    **dict.fromkeys(("incomplete", "failed", "not achieved", "manque", "non atteint"), MISSED),
    **dict.fromkeys(("archived", "cancelled", "canceled", "abandoned", "archive", "annule"), DROPPED),
}
"""Statuses of an objective as tools write them, folded. What "ended" came to it does not say: it is in none."""


def in_words(t: Translator, period: str) -> str:
    """A quarter or a year as a reader says it: "Q1 2027" of "2027-Q1"."""
    year, _, quarter = period.partition("-Q")
    return t("goals-quarter", quarter=quarter, year=year) if quarter else year
