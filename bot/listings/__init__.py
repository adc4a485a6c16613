"""Lists of a room's records that somebody is shown unasked, as on Home, or in answer to a question in their words."""
