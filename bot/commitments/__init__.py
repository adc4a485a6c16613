"""Whose is it, and is it done? A record has an owner, a first step and a day, and its owner is asked until it ends."""
