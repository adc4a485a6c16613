"""What every feature needs of Slack: text, blocks, people, rights, single effects, and the one error handler."""
