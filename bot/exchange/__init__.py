"""Records as files, out and in."""
