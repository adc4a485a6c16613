### What is posted unbidden, and what became of it.

schedule-title = Schedule
