"""What was captured in a private conversation is shown to those who are in it, and to whoever captured it."""
