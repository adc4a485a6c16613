"""Imports as jobs."""
