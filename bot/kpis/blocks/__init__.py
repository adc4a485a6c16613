"""What KPIs show: pure functions from KPIs to Block Kit."""
