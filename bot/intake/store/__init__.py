"""What was read from sources of feedback, how far, and what was sent."""
