"""The table of contents."""

from bot import asking, decisions, glossary, ideas, inquiries, insights, kpis, rights, schedule, tickets
from bot.feature import Feature, Shortcut

FEATURES: tuple[Feature, ...] = (
    glossary.FEATURE,
    ideas.FEATURE,
    insights.FEATURE,
    kpis.FEATURE,
    tickets.FEATURE,
    inquiries.FEATURE,
    decisions.FEATURE,
    rights.FEATURE,
    schedule.FEATURE,
    asking.FEATURE,
)

# What is no feature's own: the rooms declare what they keep.
SHORTCUTS = (Shortcut("keep.message", "Keep this as…", "message", "keep-purpose"),)
