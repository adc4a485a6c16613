"""Key figures of the product: what they are, where they come from, how they fare."""
