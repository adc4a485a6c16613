"""Key results: a metric from a start to a target, what it is worth on a day, typed or read from a KPI, and how far."""
