"""What tools say without being asked."""
