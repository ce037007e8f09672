"""Leaving: claims, tables, maps and briefings for other programs and for people.

In: a library, or a briefing. Out: JSON Lines, CSV, Parquet, GeoJSON, Markdown, HTML.
"""
