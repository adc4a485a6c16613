"""Fields that a room declares: what may stand in them, how they are filled in, read and shown."""
