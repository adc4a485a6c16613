"""Records that somebody carries: which have nobody, who volunteers for one and is confirmed, and who steps back."""
