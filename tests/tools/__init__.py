"""Tests of tools, what they cost, their renewals, audits and overlaps."""
