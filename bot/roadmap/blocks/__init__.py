"""The roadmap in Block Kit. Pure."""
