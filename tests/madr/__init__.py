"""Tests of markdown files."""
