"""Who may do what of plans. Whose a plan is, its room knows: the person's own, and for some of it their manager's."""

from bot.slack.access import Permission, Role

_THEIRS = frozenset({Role.OWNER})

READ = Permission("onboarding-may-read", frozenset({Role.MEMBER, Role.GUEST}))
SEE = Permission("onboarding-may-see", _THEIRS, "onboarding-error-none", note="onboarding-may-see-note")
OWN = Permission("onboarding-may-own", _THEIRS, "onboarding-error-not-yours")
START = Permission("enrolment-may-start", frozenset({Role.MEMBER}), note="enrolment-may-start-note")
AGREE = Permission("enrolment-may-agree", _THEIRS, "onboarding-error-not-yours")
PEOPLE = Permission("enrolment-may-people", _THEIRS, "onboarding-error-none", note="enrolment-may-people-note")
SET = Permission("enrolment-may-set", frozenset({Role.MANAGER}), "slack-managers-only")
