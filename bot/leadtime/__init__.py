"""Product lead time: how long it took from capturing an idea to shipping it, and where the days went."""
