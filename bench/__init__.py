"""Benchmarks. Each module prints ratios against something measured in the same run; `python -m bench` runs most."""
