"""Who may do what of insights."""

from bot.records.access import RecordPermissions
from bot.slack.access import Permission, Role

_MANAGERS = frozenset({Role.MANAGER})
_THEIRS = frozenset({Role.AUTHOR, Role.MANAGER})

READ = Permission("insights-may-read", note="insights-may-read-note")
WRITE = Permission("insights-may-write")
CHANGE = Permission("insights-may-change", _THEIRS, "records-error-rights")
LINK = Permission("insights-may-link")
TAKE = Permission("insights-may-export", _MANAGERS, "slack-managers-only")
BRING = Permission("insights-may-import", _MANAGERS, "slack-managers-only")
SET = Permission("insights-may-set", _MANAGERS, "slack-managers-only")

INSIGHTS = RecordPermissions(READ, WRITE, CHANGE, TAKE, BRING)
