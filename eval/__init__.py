"""Evaluation: how accurate and how fast Parley is, against floors that only rise."""
