"""Who says how the use of something shipped is measured."""

from bot.slack.access import MEMBERS, Permission, Role

READ = Permission("impact-use-may-read", MEMBERS)
LINK = Permission("impact-use-may-link", frozenset({Role.AUTHOR, Role.OWNER, Role.MANAGER}), "records-error-rights")
