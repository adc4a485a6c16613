"""Who may do what of topics."""

from bot.records.access import RecordPermissions
from bot.slack.access import MEMBERS, Permission, Role

_COLLEAGUES = frozenset({Role.MEMBER, Role.GUEST})
_MANAGERS = frozenset({Role.MANAGER})

READ = Permission("topics-may-read", _COLLEAGUES)
VOTE = Permission("topics-may-vote", _COLLEAGUES, note="topics-may-vote-note")
PROPOSE = Permission("topics-may-propose", MEMBERS)
CHANGE = Permission("topics-may-change", frozenset({Role.AUTHOR, Role.OWNER, Role.MANAGER}), "records-error-rights")
EXPORT = Permission("topics-may-export", _MANAGERS, "slack-managers-only")
IMPORT = Permission("topics-may-import", _MANAGERS, "slack-managers-only")
TOPICS = RecordPermissions(READ, PROPOSE, CHANGE, EXPORT, IMPORT)
