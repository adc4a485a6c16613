"""A guide leads a live meeting in its channel: it posts each step when its time comes, and can be paused or skipped."""
