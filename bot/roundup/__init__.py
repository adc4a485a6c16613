"""The week of a room, posted in a channel by planning: what came in, what is overdue, and what the room adds."""
