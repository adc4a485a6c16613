"""The roadmap in step with the tools that teams plan in."""
