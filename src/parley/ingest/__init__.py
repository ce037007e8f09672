"""Ingesting: from files of any kind to reports, each with its layout.

In: paths. Out: reports, the zones of each, and which of them are copies of one story.
"""
