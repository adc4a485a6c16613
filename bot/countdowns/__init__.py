"""Countdowns: whoever answers for a record is asked what becomes of it, on days before its deadline."""
