"""Who may do what of tools."""

from bot.records.access import RecordPermissions
from bot.slack.access import MEMBERS, Permission, Role

_MANAGERS = frozenset({Role.MANAGER})

READ = Permission("tools-may-read", MEMBERS)
WRITE = Permission("tools-may-write", MEMBERS, audited=True)
CHANGE = Permission(
    "tools-may-change",
    frozenset({Role.OWNER, Role.MANAGER}),
    "records-error-rights",
    note="tools-may-change-note",
    audited=True,
)
COST = Permission(
    "tools-may-cost",
    frozenset({Role.OWNER, Role.MANAGER}),
    "tools-error-cost",
    note="tools-may-cost-note",
    audited=True,
)
RENEW = Permission(
    "tools-may-renew",
    frozenset({Role.OWNER, Role.MANAGER}),
    "records-error-rights",
    note="tools-may-renew-note",
    audited=True,
)
EXPORT = Permission("tools-may-export", MEMBERS, audited=True)
IMPORT = Permission("tools-may-import", _MANAGERS, "slack-managers-only")
TOOLS = RecordPermissions(READ, WRITE, CHANGE, EXPORT, IMPORT)
