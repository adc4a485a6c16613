"""Who hands over what somebody who leaves answers for."""

from bot.slack.access import Permission, Role

_MANAGERS = frozenset({Role.MANAGER})
HAND_OVER = Permission("handover-may", _MANAGERS, "slack-managers-only", note="handover-may-note", audited=True)
