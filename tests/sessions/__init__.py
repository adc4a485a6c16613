"""Tests of insight sessions."""
