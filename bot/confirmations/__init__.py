"""Is it really gone? People are asked of a record that ended; it is taken back where too many say that it is not."""
