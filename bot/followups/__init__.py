"""Whose is it, and does it move? A record is taken on by somebody, with a first step and a day; they are asked every
month until it ends."""
