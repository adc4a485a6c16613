"""How sessions are used, as their help reads it; they have no command of their own."""

USAGE = (
    ("session", "sessions-usage-next"),
    ("session 3", "sessions-usage-show"),
    ("session list", "sessions-usage-list"),
    ("session search …", "sessions-usage-search"),
    ("session help", "sessions-usage-help"),
)
