"""Tests of what programs are told that ask for somebody."""
