"""Which items are linked to which work items, what both said last, and what is on its way."""
