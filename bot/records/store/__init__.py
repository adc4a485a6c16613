"""What is kept of records: all SQL about them is here."""
