"""Text: sentences and tokens of a report, with offsets that never lose a character."""
