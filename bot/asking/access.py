"""Who may ask in words of their own."""

from bot.slack.access import Permission, Role

ASK = Permission("asking-may-ask")
# People of another company have no conversation with the bot.
WRITE = Permission("asking-may-write", frozenset({Role.GUEST, Role.MEMBER}), "slack-stranger")
