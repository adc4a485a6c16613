"""Who may say what of needs."""

from bot.slack.access import Permission, Role

NEED = Permission("tools-may-need", frozenset({Role.MANAGER}), "slack-managers-only")
