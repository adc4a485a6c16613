"""The monthly review of the roadmap: what changed since the last, who says so, and what is to be decided."""
