"""Leaving: claims, tables and maps for other programs."""
