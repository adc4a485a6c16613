"""What is shown of copies."""
