"""How insights and customers are used, as help, documentation and the manifest's test read it."""

from bot.feature import Command, Shortcut

USAGE = (
    ("Buyers want one price", "insights-usage-add"),
    ("12", "insights-usage-show"),
    ("list", "insights-usage-list"),
    ("list area:pricing", "insights-usage-narrow"),
    ("search …", "insights-usage-search"),
    ("triage", "insights-usage-triage"),
    ("link 12 idea 7", "insights-usage-link"),
    ("edit 12", "insights-usage-edit"),
    ("export", "insights-usage-export"),
    ("import", "insights-usage-import"),
    ("settings", "usage-settings"),
    ("help", "insights-usage-help"),
)
CUSTOMER_USAGE = (
    ("list", "customers-usage-list"),
    ("list segment:retail", "customers-usage-narrow"),
    ("5", "customers-usage-show"),
    ("add", "customers-usage-add"),
    ("import", "customers-usage-import"),
    ("help", "customers-usage-help"),
)
MENU = (("triage", "insights-triage-button"), ("add", "insights-form-add"), ("list", "insights-list"))
COMMANDS = (
    Command("/insight", "insights-purpose", USAGE, MENU),
    Command("/customer", "customers-purpose", CUSTOMER_USAGE, (("list", "customers-list"),)),
)
SHORTCUTS = (Shortcut("insights.keep", "Log customer insight", "message", "insights-shortcut-message"),)
