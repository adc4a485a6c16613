"""What people say of a record in a word, each once and by name: who comes to a meeting, who votes for a topic."""
