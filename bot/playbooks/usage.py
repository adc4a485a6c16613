"""How playbooks are used, as their help reads it; they have no command of their own."""

USAGE = (
    ("playbooks", "playbooks-usage-all"),
    ("playbooks 3", "playbooks-usage-show"),
    ("playbooks add", "playbooks-usage-add"),
    ("playbooks list", "playbooks-usage-list"),
    ("playbooks help", "playbooks-usage-help"),
)
