"""Who may do what of personal tokens, and who may let agents ask."""

from bot.slack.access import MEMBERS, Permission, Role

_MANAGERS = frozenset({Role.MANAGER})

MAKE = Permission("agents-may-make", MEMBERS, audited=True)
READ = Permission("agents-may-read", MEMBERS)
REVOKE = Permission(
    "agents-may-revoke", frozenset({Role.OWNER, Role.MANAGER}), "agents-error-owner", of_record=True, audited=True
)
OVERSEE = Permission("agents-may-oversee", _MANAGERS, "slack-managers-only")
SET = Permission("agents-may-set", _MANAGERS, "slack-managers-only")
