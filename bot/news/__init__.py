"""What became of records that name somebody: they read of it in their message of the day, whatever it was, once."""
