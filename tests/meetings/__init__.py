"""Tests of meetings at a time of a zone, of who leads and who comes, and of calendar files."""
