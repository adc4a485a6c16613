"""Who may do what of the guild's meetings."""

from bot.records.access import RecordPermissions
from bot.slack.access import MEMBERS, Permission, Role

_COLLEAGUES = frozenset({Role.MEMBER, Role.GUEST})
_MANAGERS = frozenset({Role.MANAGER})

READ = Permission("guild-may-read", _COLLEAGUES)
COME = Permission("guild-may-come", _COLLEAGUES)
FILE = Permission("guild-may-file", _COLLEAGUES, audited=True)
WRITE = Permission("guild-may-write", MEMBERS)
CHANGE = Permission("guild-may-change", frozenset({Role.AUTHOR, Role.OWNER, Role.MANAGER}), "records-error-rights")
LEAD = Permission("guild-may-lead", MEMBERS)
PASS_ON = Permission("guild-may-pass-on", frozenset({Role.OWNER}), "guild-error-not-yours")
TAKE = Permission("guild-may-take", frozenset({Role.OWNER, Role.MANAGER}), "guild-error-not-yours")
EXPORT = Permission("guild-may-export", _MANAGERS, "slack-managers-only")
IMPORT = Permission("guild-may-import", _MANAGERS, "slack-managers-only")
SET = Permission("guild-may-set", _MANAGERS, "slack-managers-only")
GUILD = RecordPermissions(READ, WRITE, CHANGE, EXPORT, IMPORT)
