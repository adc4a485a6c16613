"""Copies of documents, where a company reads: what they were when we wrote them, and what they are now."""
