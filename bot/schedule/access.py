"""Who may do what of planned posts, whatever their kind."""

from bot.slack.access import MEMBERS, Permission, Role

READ = Permission("schedule-may-read")
PLAN = Permission("schedule-may-plan", MEMBERS, note="schedule-may-plan-note", audited=True)
CHANGE = Permission(
    "schedule-may-change",
    frozenset({Role.OWNER, Role.MANAGER}),
    "schedule-error-rights",
    note="schedule-may-change-note",
    audited=True,
)
POST_AGAIN = Permission(
    "schedule-may-post",
    frozenset({Role.OWNER, Role.MANAGER}),
    "schedule-error-post",
    note="schedule-may-post-note",
    audited=True,
)
