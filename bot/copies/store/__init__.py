"""What is kept of copies."""
