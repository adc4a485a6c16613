"""A board in a channel: people write cards in private, which are then revealed, grouped, voted on and talked about."""
