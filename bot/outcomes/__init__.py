"""What follows of the notes of a meeting: each line may become a decision, an idea, a term, or whatever rooms offer."""
