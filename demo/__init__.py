"""`make demo`: the bot as it runs everywhere, against a local Slack, in a company that has used it for a while."""
