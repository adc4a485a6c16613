"""What work items were shown of our side, and what waits to be shown."""
