"""Evidence: what many insights come to, and how sure that makes."""
