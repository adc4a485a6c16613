"""How insights are used, as help, documentation and the manifest's test read it."""

from bot.feature import Command, Shortcut

USAGE = (
    ("Buyers want one price", "insights-usage-add"),
    ("12", "insights-usage-show"),
    ("list", "insights-usage-list"),
    ("list area:pricing", "insights-usage-narrow"),
    ("search …", "insights-usage-search"),
    ("triage", "insights-usage-triage"),
    ("triage pricing", "insights-usage-triage-area"),
    ("loop", "insights-usage-loop"),
    ("trends", "insights-usage-trends"),
    ("trends pricing", "insights-usage-trends-area"),
    ("session", "insights-usage-session"),
    ("link 12 idea 7", "insights-usage-link"),
    ("supersede 12", "insights-usage-supersede"),
    ("edit 12", "insights-usage-edit"),
    ("export", "insights-usage-export"),
    ("import", "insights-usage-import"),
    ("import dovetail", "intake-usage-import"),
    ("sources", "intake-usage-sources"),
    ("settings", "usage-settings"),
    ("help", "insights-usage-help"),
)
MENU = (
    ("triage", "insights-triage-button"),
    ("add", "insights-form-add"),
    ("list", "insights-list"),
    ("session", "sessions-title"),
    ("loop", "loop-title"),
)
COMMANDS = (Command("/insight", "insights-purpose", USAGE, MENU),)
SHORTCUTS = (Shortcut("insights.keep", "Log customer insight", "message", "insights-shortcut-message"),)
