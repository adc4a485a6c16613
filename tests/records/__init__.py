"""Tests of records: what every room of them is promised."""
