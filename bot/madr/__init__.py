"""Records as Markdown Architectural Decision Records (MADR), out and in: a file each. The format knows no room."""
