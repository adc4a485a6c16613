"""Installing the bot by OAuth, and what becomes of installations."""
