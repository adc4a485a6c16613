"""What people think of a record before it is decided: who is asked, by when, what they said, who has not answered."""
