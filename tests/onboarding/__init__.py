"""Tests of onboarding and its plans."""
