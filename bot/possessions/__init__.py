"""Possessions: what somebody answers for in any room, and how each is handed to somebody else."""
