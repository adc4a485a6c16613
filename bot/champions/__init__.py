"""Champions: who carries product practice in each team, and what their team still lacks."""
