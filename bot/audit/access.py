"""Who may do what of the audit log."""

from bot.slack.access import Permission, Role

_MANAGERS = frozenset({Role.MANAGER})

READ = Permission("audit-may-read", _MANAGERS, "slack-managers-only")
EXPORT = Permission("audit-may-export", _MANAGERS, "slack-managers-only")
SET = Permission("audit-may-set", _MANAGERS, "slack-managers-only")
