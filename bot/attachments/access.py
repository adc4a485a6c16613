"""Who may put evidence into the tools that teams plan in."""

from bot.slack.access import MEMBERS, Permission

ATTACH = Permission("attachments-may-attach", MEMBERS, note="attachments-may-attach-note", audited=True)
