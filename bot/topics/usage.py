"""How topics are used, as their help reads it; they have no command of their own."""

USAGE = (
    ("topic Pricing pages", "topics-usage-propose"),
    ("topic 4", "topics-usage-show"),
    ("topic list", "topics-usage-list"),
)
