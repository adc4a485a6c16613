"""Who may do what of insights."""

from bot.records.access import RecordPermissions
from bot.slack.access import MEMBERS, Permission, Role

_MANAGERS = frozenset({Role.MANAGER})
_THEIRS = frozenset({Role.AUTHOR, Role.MANAGER})

READ = Permission("insights-may-read", MEMBERS, note="insights-may-read-note")
WRITE = Permission("insights-may-write", MEMBERS)
CHANGE = Permission("insights-may-change", _THEIRS, "records-error-rights")
LINK = Permission("insights-may-link", MEMBERS)
TAKE = Permission("insights-may-export", MEMBERS, note="insights-may-export-note", audited=True)
BRING = Permission("insights-may-import", _MANAGERS, "slack-managers-only")
SET = Permission("insights-may-set", _MANAGERS, "slack-managers-only")

INSIGHTS = RecordPermissions(READ, WRITE, CHANGE, TAKE, BRING)
