"""Documents, their gaps and their templates as Block Kit. Pure."""
