"""Tests of what people are asked and told."""
