"""Who may do what of teams and their champions."""

from bot.records.access import RecordPermissions
from bot.slack.access import MEMBERS, Permission, Role

_MANAGERS = frozenset({Role.MANAGER})

READ = Permission("champions-may-read", frozenset({Role.MEMBER, Role.GUEST}))
WRITE = Permission("champions-may-write", MEMBERS, note="champions-may-write-note", audited=True)
VOLUNTEER = Permission("champions-may-volunteer", MEMBERS, note="champions-may-volunteer-note", audited=True)
CHANGE = Permission("champions-may-change", frozenset({Role.OWNER, Role.MANAGER}), "records-error-rights", audited=True)
CHECK = Permission("champions-may-check", frozenset({Role.OWNER, Role.MANAGER}), "champions-error-gaps")
LEAVE = Permission("champions-may-leave", frozenset({Role.OWNER}), "champions-error-not-yours", audited=True)
EXPORT = Permission("champions-may-export", _MANAGERS, "slack-managers-only")
IMPORT = Permission("champions-may-import", _MANAGERS, "slack-managers-only")
SET = Permission("champions-may-set", _MANAGERS, "slack-managers-only")
CHAMPIONS = RecordPermissions(READ, WRITE, CHANGE, EXPORT, IMPORT)
