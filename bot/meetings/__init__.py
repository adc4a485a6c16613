"""Meetings at a time of a zone: announced in a channel, reminded of there the day and the hour before, moved or
cancelled aloud, with who comes, who leads in turn, and a file for calendars. Once, or again and again by planning."""
