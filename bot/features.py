"""The table of contents."""

from bot import (
    asking,
    attachments,
    audit,
    ballots,
    champions,
    copies,
    customers,
    decisions,
    documents,
    glossary,
    ideas,
    inquiries,
    insights,
    installations,
    intake,
    kpis,
    loop,
    rights,
    roadmap,
    roadmap_reviews,
    schedule,
    sessions,
    sync,
    tickets,
)
from bot.feature import Feature, Shortcut

FEATURES: tuple[Feature, ...] = (
    glossary.FEATURE,
    ideas.FEATURE,
    customers.FEATURE,
    insights.FEATURE,
    intake.FEATURE,
    sessions.FEATURE,
    loop.FEATURE,
    roadmap.FEATURE,
    roadmap_reviews.FEATURE,
    sync.FEATURE,
    attachments.FEATURE,
    kpis.FEATURE,
    tickets.FEATURE,
    inquiries.FEATURE,
    ballots.FEATURE,
    decisions.FEATURE,
    rights.FEATURE,
    champions.FEATURE,
    documents.FEATURE,
    copies.FEATURE,
    schedule.FEATURE,
    installations.FEATURE,
    audit.FEATURE,
    asking.FEATURE,
)

# What is no feature's own: the rooms declare what they keep.
SHORTCUTS = (Shortcut("keep.message", "Keep this as…", "message", "keep-purpose"),)
