"""What the glossary shows: pure functions from meanings to Block Kit."""
