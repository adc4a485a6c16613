"""One record in the place of another, in any room of records: the link between them, and what both cards say of it."""
