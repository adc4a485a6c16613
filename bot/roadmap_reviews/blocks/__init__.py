"""What a review of the roadmap shows: questions to owners, the post, and what is kept. Pure."""
