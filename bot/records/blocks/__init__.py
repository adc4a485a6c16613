"""A record as people see it: as a form, a card, a line, a history."""
