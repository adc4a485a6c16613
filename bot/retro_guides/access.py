"""Who may do what of guides."""

from bot.slack.access import Permission, Role

_COLLEAGUES = frozenset({Role.MEMBER, Role.GUEST})

READ = Permission("retro-guide-may-read", _COLLEAGUES)
RUN = Permission("retro-guide-may-run", _COLLEAGUES)
