"""Is it really gone? Whoever took part in asking for something says, unnamed, whether it was done."""
