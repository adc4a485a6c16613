"""Tests of customer insights."""
