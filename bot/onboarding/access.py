"""Who may do what of plans. Whose a plan is, its room knows: the person's own, and for some of it their manager's."""

from bot.slack.access import Permission, Role

READ = Permission("onboarding-may-read", frozenset({Role.MEMBER, Role.GUEST}))
SEE = Permission("onboarding-may-see", frozenset({Role.OWNER}), "onboarding-error-none", note="onboarding-may-see-note")
OWN = Permission("onboarding-may-own", frozenset({Role.OWNER}), "onboarding-error-not-yours")
