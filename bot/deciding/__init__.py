"""What decisions rest on, whether they turned out as expected, and how long people took to agree on them."""
