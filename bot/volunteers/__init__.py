"""Whoever offers to answer for a record: their offer, who confirms it, and stepping back. The content of such a room
has `owner`, `backup` and `candidate`, user ids, and `since`, the ISO day from which the owner is it."""
