"""One graph of everything: an insight supports an idea, a decision settles it, a KPI shows what came of it."""
