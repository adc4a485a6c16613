"""Tools say here that something changed, where the bot has a public address."""
