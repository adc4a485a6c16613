"""When things are due, and the ledger that posts each of them exactly once."""
