"""Who may do what of insight sessions."""

from bot.records.access import RecordPermissions
from bot.slack.access import MEMBERS, Permission, Role

_MANAGERS = frozenset({Role.MANAGER})
_COLLEAGUES = frozenset({Role.MEMBER, Role.GUEST})

READ = Permission("sessions-may-read", _COLLEAGUES)
ATTEND = Permission("sessions-may-attend", _COLLEAGUES, note="sessions-may-attend-note")
WRITE = Permission("sessions-may-write", MEMBERS)
CHANGE = Permission("sessions-may-change", frozenset({Role.AUTHOR, Role.OWNER, Role.MANAGER}), "records-error-rights")
LEAD = Permission("sessions-may-lead", MEMBERS)
PASS_ON = Permission("sessions-may-pass-on", frozenset({Role.OWNER}), "sessions-error-not-yours")
EXPORT = Permission("sessions-may-export", _MANAGERS, "slack-managers-only")
IMPORT = Permission("sessions-may-import", _MANAGERS, "slack-managers-only")
SET = Permission("sessions-may-set", _MANAGERS, "slack-managers-only")
SESSIONS = RecordPermissions(READ, WRITE, CHANGE, EXPORT, IMPORT)
