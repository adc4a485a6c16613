"""Who may put up a plan, and say yes to one."""

from bot.slack.access import Permission, Role

START = Permission("enrolment-may-start", frozenset({Role.MEMBER}), note="enrolment-may-start-note")
AGREE = Permission("enrolment-may-agree", frozenset({Role.OWNER}), "onboarding-error-not-yours")
PEOPLE = Permission(
    "enrolment-may-people", frozenset({Role.OWNER}), "onboarding-error-none", note="enrolment-may-people-note"
)
SET = Permission("enrolment-may-set", frozenset({Role.MANAGER}), "slack-managers-only")
