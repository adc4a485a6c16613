"""Key results: a metric from a start to a target, with its value, typed for a day or read from a KPI."""
