"""How KPIs are used, as help, documentation and the manifest's test read it."""

from bot.feature import Command, Shortcut

USAGE = (
    ("", "kpis-usage-list"),
    ("activation", "kpis-usage-show"),
    ("list team:Checkout", "kpis-usage-team"),
    ("off target", "kpis-usage-missed"),
    ("add activation", "kpis-usage-add"),
    ("edit activation", "kpis-usage-edit"),
    ("set activation 41.2", "kpis-usage-set"),
    ("set activation 41.2 2026-11-23", "kpis-usage-set-period"),
    ("search activ", "kpis-usage-search"),
    ("history activation", "kpis-usage-history"),
    ("share activation", "kpis-usage-share"),
    ("archive activation", "kpis-usage-archive"),
    ("digest", "kpis-usage-digest"),
    ("digest Checkout", "kpis-usage-digest-team"),
    ("schedule", "kpis-usage-schedule"),
    ("schedules", "kpis-usage-schedules"),
    ("import", "kpis-usage-import"),
    ("export", "kpis-usage-export"),
    ("settings", "usage-settings"),
    ("help", "kpis-usage-help"),
)
MENU = (
    ("list", "kpis-list-open"),
    ("digest", "kpis-open-digest"),
    ("add", "kpis-form-add"),
    ("schedules", "schedule-manage"),
    ("help", "menu-help"),
)
COMMANDS = (Command("/kpi", "kpis-purpose", USAGE, MENU),)
SHORTCUTS = (
    Shortcut("kpis.digest_message", "Post KPI digest", "message", "kpis-shortcut-message"),
    Shortcut("kpis.digest", "Post KPI digest", "global", "kpis-shortcut-global"),
)
