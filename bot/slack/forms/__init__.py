"""What forms carry unseen."""
