"""Tests of teams and their champions."""
