"""Who may do what of tools."""

from bot.records.access import RecordPermissions
from bot.slack.access import MEMBERS, Permission, Role

_MANAGERS = frozenset({Role.MANAGER})

READ = Permission("tools-may-read", MEMBERS)
WRITE = Permission("tools-may-write", MEMBERS, audited=True)
_THEIRS = frozenset({Role.OWNER, Role.MANAGER})
CHANGE = Permission("tools-may-change", _THEIRS, "records-error-rights", note="tools-may-change-note", audited=True)
COST = Permission("tools-may-cost", _THEIRS, "tools-error-cost", note="tools-may-cost-note", audited=True)
RENEW = Permission("tools-may-renew", _THEIRS, "records-error-rights", note="tools-may-renew-note", audited=True)
NEED = Permission("tools-may-need", _MANAGERS, "slack-managers-only")
AUDIT = Permission("tools-may-audit", _MANAGERS, "slack-managers-only")
ANSWER = Permission("tools-may-answer", frozenset({Role.ASKED}), "tools-audit-error-not-asked")
SET = Permission("tools-may-set", _MANAGERS, "slack-managers-only")
EXPORT = Permission("tools-may-export", MEMBERS, audited=True)
IMPORT = Permission("tools-may-import", _MANAGERS, "slack-managers-only")
TOOLS = RecordPermissions(READ, WRITE, CHANGE, EXPORT, IMPORT)
