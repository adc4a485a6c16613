"""Votes on a room's records, once a quarter: asked of people, closed on a day, and told in a channel."""
