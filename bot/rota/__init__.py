"""Who leads a meeting in turn, asked in their message of the day, and whoever steps in where nobody does."""
