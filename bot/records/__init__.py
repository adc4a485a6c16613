"""Records: what rooms keep that are no engines of their own, by plain functions, each usable alone."""
