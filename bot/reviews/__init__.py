"""Did it work? What was decided or shipped is looked at again on a day: what was expected beside what came of it."""
