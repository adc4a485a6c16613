"""Who may do what of the rights to decide."""

from bot.decisions.access import EXPORT, IMPORT, READ
from bot.records.access import RecordPermissions
from bot.slack.access import Permission, Role

PROPOSE = Permission("rights-may-propose", note="rights-may-propose-note", audited=True)
HAND_ON = Permission("rights-may-change", frozenset({Role.OWNER, Role.MANAGER}), "records-error-rights", audited=True)
SET = Permission("rights-may-set", frozenset({Role.MANAGER}), "slack-managers-only")

RIGHTS = RecordPermissions(READ, PROPOSE, HAND_ON, EXPORT, IMPORT)
