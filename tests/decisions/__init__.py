"""Tests of decisions, and of the rights to make them."""
