"""One message of a channel that is renewed where it stands, instead of many that follow each other."""
