"""Installations as rows: one for each (enterprise, team), and what an organisation gave its own to."""
