"""What is missing from a document, and who can supply it: specific things, never how long a text is."""
