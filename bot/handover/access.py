"""Who hands over what somebody who leaves answers for."""

from bot.slack.access import Permission, Role

HAND_OVER = Permission(
    "handover-may", frozenset({Role.MANAGER}), "slack-managers-only", note="handover-may-note", audited=True
)
