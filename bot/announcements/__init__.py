"""A record as it is posted in channels once something became of it, each time once."""
