"""Files of objectives and key results, of any tool, in and out."""
