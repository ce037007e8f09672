"""Reading: extractors, each a function from what has been read of a report to more of it, ending in claims."""
