"""What ideas show: pure functions from ideas to Block Kit."""
