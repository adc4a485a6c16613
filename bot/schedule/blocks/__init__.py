"""What the schedule shows: the form that plans a post, what is planned, and what did not come out."""
