"""What is shown of links with the tools that teams plan in."""
