"""Who may ask in words of their own."""

from bot.slack.access import Permission

ASK = Permission("asking-may-ask")
