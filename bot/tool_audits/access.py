"""Who may do what of an audit of tools."""

from bot.slack.access import Permission, Role

_MANAGERS = frozenset({Role.MANAGER})

START = Permission("tools-may-audit", _MANAGERS, "slack-managers-only")
ANSWER = Permission("tools-may-answer", frozenset({Role.ASKED}), "tools-audit-error-not-asked")
SET = Permission("tools-may-set", _MANAGERS, "slack-managers-only")
