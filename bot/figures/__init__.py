"""Figures that say what they are made of: numerator, denominator, what is missing, and every row behind them."""
