"""Tests of closing the loop."""
