"""Tests of key results."""
