"""What is kept of decisions beside the records: what the consulted said, and whether it worked."""

from bot.decisions import decision, right
from bot.decisions.store import opinions, reviews
from bot.records.store import schema
from bot.store.personal import PersonColumns

MIGRATIONS = (
    *schema.migrations(decision.ROOM),
    *schema.migrations(right.ROOM),
    *opinions.MIGRATIONS,
    *reviews.MIGRATIONS,
)
TABLES = (
    *schema.tables(decision.ROOM),
    *schema.tables(right.ROOM),
    "decision_opinion",
    "decision_review",
)
PEOPLE = PersonColumns(delete=("decision_opinion.person",), empty=("decision_review.person",))
