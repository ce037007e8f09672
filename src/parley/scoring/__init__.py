"""Scoring: how well extracted claims agree with claims annotated by hand."""
