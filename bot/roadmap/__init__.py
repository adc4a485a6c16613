"""The roadmap: what is done now, next and later, and by whom."""
