"""Who may do what of blockers."""

from bot.records.access import RecordPermissions
from bot.slack.access import MEMBERS, Permission, Role

_MANAGERS = frozenset({Role.MANAGER})
_THEIRS = frozenset({Role.AUTHOR, Role.OWNER, Role.MANAGER})

READ = Permission("blockers-may-read", MEMBERS)
SUGGEST = Permission("blockers-may-suggest", MEMBERS, note="blockers-may-suggest-note")
CHANGE = Permission("blockers-may-change", _THEIRS, "records-error-rights")
VOTE = Permission("blockers-may-vote", MEMBERS, note="blockers-may-vote-note")
TAKE = Permission("blockers-may-take", MEMBERS)
CONFIRM = Permission("blockers-may-confirm", frozenset({Role.ASKED}), "blockers-error-not-asked")
OPEN = Permission("blockers-may-open", _MANAGERS, "slack-managers-only")
EXPORT = Permission("blockers-may-export", MEMBERS, audited=True)
IMPORT = Permission("blockers-may-import", _MANAGERS, "slack-managers-only")
SET = Permission("blockers-may-set", _MANAGERS, "slack-managers-only")
BLOCKERS = RecordPermissions(READ, SUGGEST, CHANGE, EXPORT, IMPORT)
