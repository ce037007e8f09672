"""The language model: one small network that tags, parses and marks names, offline."""
