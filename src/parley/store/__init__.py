"""Storing: one SQLite file, append-only, from which everything shown can be made again."""
