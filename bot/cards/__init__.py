"""Cards that people write in private and that nobody can be named by: read together, grouped, and voted on."""
