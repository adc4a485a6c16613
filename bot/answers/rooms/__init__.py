"""What each room is asked by programs, as functions of an asker: they read what the room reads, and copy nothing."""
