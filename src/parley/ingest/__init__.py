"""Ingesting: from files of any kind to reports, each with its layout."""
