"""Tests of the roadmap."""
